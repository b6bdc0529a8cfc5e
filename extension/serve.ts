/** The background's end of messages: who asks, may they, is the question well formed, is the answer. */
import * as v from 'valibot';
import { type Answer, type Asked, type Asker, REQUESTS, type RequestError, type RequestType, type Result } from '#core/contract/requests.ts';
import type { Api, MessageSender } from './api.ts';
import type { Envelope } from './messages.ts';

/** What a handler knows of the asker, from the browser and not from the question. */
export interface Caller {
  readonly asker: Asker;
  readonly tab: number | undefined;
  readonly frame: number | undefined;
  /** Address of the tab's page, where the browser tells it. */
  readonly url: string | undefined;
  /** A content script in a private window. Extension pages say it themselves, in the question. */
  readonly private: boolean;
}

export type Handlers = { readonly [T in RequestType]: (asked: Asked<T>, caller: Caller) => Answer<T> | Promise<Answer<T>> };

/** Refused with a reason that the asker may show. */
export class RequestFailure extends Error {
  override readonly name = 'RequestFailure';
}

/**
 * Answers requests from now on. Call it at the top level of the background, before anything is awaited: a woken worker
 * gets the message that woke it only if the listener stands at once.
 */
export function serve(api: Pick<Api, 'runtime'>, handlers: Handlers): void {
  // `sendResponse` with `return true` works in both browsers and in tests; a returned promise does not.
  api.runtime.onMessage.addListener(((message: unknown, sender: MessageSender, sendResponse: (result: Result<unknown>) => void) => {
    if (!isEnvelope(message)) return undefined;
    void answer(api, handlers, message, sender).then(sendResponse);
    return true;
  }) as Parameters<Api['runtime']['onMessage']['addListener']>[0]);
}

async function answer(api: Pick<Api, 'runtime'>, handlers: Handlers, { fieldnote, payload }: Envelope, sender: MessageSender): Promise<Result<unknown>> {
  const caller = callerOf(api, sender);
  if (!Object.hasOwn(REQUESTS, fieldnote)) return failure('invalid', `No such request: ${fieldnote}`);
  const type = fieldnote as RequestType;
  const request = REQUESTS[type];
  if (!caller || !request.askers.includes(caller.asker)) return failure('refused', `${type} is not for this asker`);
  const asked = v.safeParse(request.ask as v.GenericSchema, payload, { abortEarly: true });
  if (!asked.success) return failure('invalid', `${type}: ${v.getDotPath(asked.issues[0]) ?? 'question'}: ${asked.issues[0].message}`);
  try {
    const handler = handlers[type] as (asked: unknown, caller: Caller) => unknown;
    const value = await handler(asked.output, caller);
    const checked = v.safeParse(request.answer as v.GenericSchema, value, { abortEarly: true });
    if (!checked.success) return failure('invalid', `${type}: answer: ${v.getDotPath(checked.issues[0]) ?? ''}: ${checked.issues[0].message}`);
    return { ok: true, value: checked.output };
  } catch (error) {
    return failure('failed', error instanceof Error ? error.message : String(error));
  }
}

/**
 * Who sent it. An extension page is told by its address, which the browser writes; any other sender must be a tab, that
 * is, one of our content scripts.
 */
export function callerOf(api: Pick<Api, 'runtime'>, sender: MessageSender): Caller | undefined {
  if (sender.id !== undefined && sender.id !== api.runtime.id) return undefined;
  const own = sender.url?.startsWith(api.runtime.getURL('')) === true;
  if (!own && sender.tab === undefined) return undefined;
  return { asker: own ? 'page' : 'content', tab: sender.tab?.id, frame: sender.frameId, url: sender.tab?.url, private: sender.tab?.incognito === true };
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && 'fieldnote' in message && typeof message.fieldnote === 'string';
}

function failure(code: RequestError['code'], message: string): Result<never> {
  return { ok: false, error: { code, message } };
}
