/** The browser API of the background and the extension's own pages. 10 kB: never imported by a content script. */
import browser from 'webextension-polyfill';
import type { Api } from './api.ts';

export const api: Api = browser;
