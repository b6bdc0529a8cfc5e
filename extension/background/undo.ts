/** What was changed last, for taking it back: in storage.session, so that the worker may die between change and undo. */
import type { Operation } from '#core/overlay/operations.ts';
import type { Api } from '../api.ts';
import { createQueue } from '../queue.ts';

const KEY = 'undo';
/** Enough for every "Undo" that can still be on a screen. */
const LIMIT = 20;

export interface Undoable {
  readonly token: string;
  /** Whether it was the private windows' layer that changed. */
  readonly private: boolean;
  readonly inverse: Operation;
  /** Revision the change made; what replaces everything may only be taken back while nothing else followed. */
  readonly revision: number;
}

export interface UndoStore {
  /** Remembers a change. Gives the token that names it. */
  push(change: Omit<Undoable, 'token'>): Promise<string>;
  /** The change of a token, once. */
  take(token: string): Promise<Undoable | undefined>;
}

export function createUndoStore(api: Pick<Api, 'storage'>): UndoStore {
  const queue = createQueue();
  const load = async () => ((await api.storage.session.get(KEY))[KEY] as Undoable[] | undefined) ?? [];
  return {
    push: (change) =>
      queue(async () => {
        const token = crypto.randomUUID();
        const kept = [...(await load()), { ...change, token }].slice(-LIMIT);
        // storage.session holds 10 MB: an undo of everything may not fit. The change itself stands all the same.
        await api.storage.session.set({ [KEY]: kept }).catch(() => undefined);
        return token;
      }),
    take: (token) =>
      queue(async () => {
        const list = await load();
        const found = list.find((one) => one.token === token);
        if (found) await api.storage.session.set({ [KEY]: list.filter((one) => one !== found) });
        return found;
      }),
  };
}
