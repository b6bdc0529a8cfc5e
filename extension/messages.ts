/**
 * Asking the background. Small on purpose: content scripts carry this file, so it knows no schemas; extension pages wrap
 * the client in `withCheckedAnswers` from `answers.ts`.
 */
import type { Answer, Ask, RequestError, RequestType, Result } from '#core/contract/requests.ts';
import type { Api } from './api.ts';

/** What travels; the name keeps us apart from messages of the browser's own tools. */
export interface Envelope {
  readonly fieldnote: string;
  readonly payload: unknown;
}

export interface Client {
  /**
   * Asks; never rejects. The answer of a request of another build is `invalid` at worst, not an exception.
   * @param wait milliseconds, where the work takes longer than usual.
   */
  readonly ask: <T extends RequestType>(type: T, payload: Ask<T>, wait?: number) => Promise<Result<Answer<T>>>;
  /** False once the extension was updated or removed under this page: nothing will ever answer again. */
  readonly alive: () => boolean;
}

/** An answer that says what went wrong on the way. */
export const fail = (code: RequestError['code'], message: string): Result<never> => ({ ok: false, error: { code, message } });

/**
 * A client of the background; `api` may be the native or the polyfilled one.
 * @param timeout milliseconds to wait. A stopped worker takes up to 420 ms to answer (measured), a loaded machine several times that.
 */
export function createClient(api: Pick<Api, 'runtime'>, timeout = 3000): Client {
  const alive = () => api.runtime?.id !== undefined;

  const once = async (envelope: Envelope, wait: number): Promise<Result<unknown> | string> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      const silence = new Promise<string>((resolve) => {
        timer = setTimeout(resolve, wait, 'timeout');
      });
      const answer = await Promise.race([api.runtime.sendMessage(envelope) as Promise<Result<unknown> | undefined>, silence]);
      // The code says it: words for the rest would lie in every page.
      return answer ?? '';
    } catch (error) {
      return String(error);
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    alive,
    async ask(type, payload, wait = timeout) {
      let silence = '';
      for (let attempt = 0; attempt < 2 && alive(); attempt++) {
        const answer = await once({ fieldnote: type, payload }, wait);
        if (typeof answer !== 'string') return answer as Result<never>;
        silence = answer;
        // The worker died on the way. Asking again wakes it, but a change it may have made must not be made twice.
        if (type.startsWith('overlay/') && !silence.includes('Receiving end')) break;
      }
      return fail(alive() ? 'timeout' : 'gone', silence);
    },
  };
}
