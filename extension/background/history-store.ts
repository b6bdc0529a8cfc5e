/**
 * What was changed, for taking it back: on disk, so that a deleted entry can be had again after the browser was closed.
 * What is done in a private window is kept in memory alone.
 */
import { parseSteps, type Step, withStep, withTurned } from '#core/overlay/history.ts';
import type { Operation } from '#core/overlay/operations.ts';
import type { Api } from '../api.ts';
import { createQueue } from '../queue.ts';

/** Key in storage.local. */
const HISTORY_KEY = 'overlayHistory';
/** Key in storage.session. */
const PRIVATE_KEY = 'undo';
/** Enough for every "Undo" that can still be on a screen. */
const PRIVATE_LIMIT = 20;

export interface PrivateStep {
  readonly token: string;
  readonly inverse: Operation;
}

export interface HistoryStore {
  /** Remembers a change. Gives the token that names it. */
  push(step: Omit<Step, 'token' | 'undone'>): Promise<string>;
  pushPrivate(inverse: Operation): Promise<string>;
  /** All steps, oldest first, without those of private windows. */
  read(): Promise<readonly Step[]>;
  /** A step was taken back, or done again. */
  turn(token: string, made: Pick<Step, 'inverse' | 'revision'>): Promise<void>;
  /** A private step, once. */
  takePrivate(token: string): Promise<Operation | undefined>;
}

export function createHistoryStore(api: Pick<Api, 'storage'>): HistoryStore {
  const queue = createQueue();
  const load = async () => parseSteps((await api.storage.local.get(HISTORY_KEY))[HISTORY_KEY]);
  const loadPrivate = async () => ((await api.storage.session.get(PRIVATE_KEY))[PRIVATE_KEY] as PrivateStep[] | undefined) ?? [];
  return {
    push: (step) =>
      queue(async () => {
        const token = crypto.randomUUID();
        // The change itself stands, whether it can be remembered or not.
        await api.storage.local.set({ [HISTORY_KEY]: withStep(await load(), { ...step, undone: false, token }) }).catch(() => undefined);
        return token;
      }),
    pushPrivate: (inverse) =>
      queue(async () => {
        const token = crypto.randomUUID();
        await api.storage.session.set({ [PRIVATE_KEY]: [...(await loadPrivate()), { token, inverse }].slice(-PRIVATE_LIMIT) });
        return token;
      }),
    read: () => queue(load),
    turn: (token, made) =>
      queue(async () => {
        // What does an import again holds all of it: packing that is a long part of its own (see overlay-store.ts).
        await new Promise((resolve) => setTimeout(resolve));
        await api.storage.local.set({ [HISTORY_KEY]: withTurned(await load(), token, made) }).catch(() => undefined);
      }),
    takePrivate: (token) =>
      queue(async () => {
        const steps = await loadPrivate();
        const found = steps.find((step) => step.token === token);
        if (found) await api.storage.session.set({ [PRIVATE_KEY]: steps.filter((step) => step !== found) });
        return found?.inverse;
      }),
  };
}
