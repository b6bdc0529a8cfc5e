/** The type of the browser API that every `createX(api)` here takes; who it is, `api.polyfill.ts` and `api.native.ts` say. */
import type Browser from 'webextension-polyfill';

export type Api = typeof Browser;
export type MessageSender = Browser.Runtime.MessageSender;
export type Tab = Browser.Tabs.Tab;
