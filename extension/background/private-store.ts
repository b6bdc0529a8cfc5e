/** What is switched or hidden in private windows: in storage.session alone, which is memory, and gone with the last private window. */
import * as v from 'valibot';
import { type Hidden, HiddenSchema } from '#core/overlay/document.ts';
import type { Operation } from '#core/overlay/operations.ts';
import { NO_PRIVATE_RULES, type PrivateRules } from '#core/sites/private.ts';
import { RuleSchema, RulesSchema } from '#core/sites/schema.ts';
import type { Api } from '../api.ts';
import { createQueue } from '../queue.ts';
import { sendToTab } from '../tab-commands.ts';

const KEY = 'private';
const UNDO_KEY = 'undo';
/** Enough for every "Undo" that can still be on a screen. */
const UNDO_LIMIT = 20;
const PrivateRulesSchema = v.object({
  paused: v.nullable(v.boolean()),
  mode: v.nullable(RulesSchema.entries.mode),
  rules: v.array(RuleSchema),
  gone: v.array(RuleSchema),
}) satisfies v.GenericSchema<PrivateRules, PrivateRules>;
const PrivateSchema = v.object({ rules: PrivateRulesSchema, hidden: HiddenSchema });

export interface PrivateState {
  readonly rules: PrivateRules;
  /** By id. */
  readonly hidden: Hidden;
}

export interface PrivateStore {
  read(): Promise<PrivateState>;
  /** Changes the state and tells the private tabs. */
  change(change: (state: PrivateState) => PrivateState): Promise<PrivateState>;
  /** Remembers how to take a change back. Gives the token that names it. */
  remember(inverse: Operation): Promise<string>;
  /** What takes the change of a token back, once. */
  take(token: string): Promise<Operation | undefined>;
  /** Forgets everything unless a private window is still open. Call it when a window closes. */
  sweep(): Promise<void>;
}

export function createPrivateStore(api: Pick<Api, 'storage' | 'tabs' | 'windows'>): PrivateStore {
  const queue = createQueue();

  const load = async (): Promise<PrivateState> => {
    const parsed = v.safeParse(PrivateSchema, (await api.storage.session.get(KEY))[KEY]);
    return parsed.success ? parsed.output : { rules: NO_PRIVATE_RULES, hidden: { always: [], here: {} } };
  };

  const loadUndos = async () => ((await api.storage.session.get(UNDO_KEY))[UNDO_KEY] as { token: string; inverse: Operation }[] | undefined) ?? [];

  const tell = async (): Promise<void> => {
    const tabs = (await api.tabs.query({})).filter((tab) => tab.incognito && tab.id !== undefined);
    await Promise.all(tabs.map((tab) => sendToTab(api, tab.id as number, { type: 'private/changed' })));
  };

  return {
    read: () => queue(load),
    change: (change) =>
      queue(async () => {
        const after = change(await load());
        await api.storage.session.set({ [KEY]: after });
        await tell();
        return after;
      }),
    remember: (inverse) =>
      queue(async () => {
        const token = crypto.randomUUID();
        await api.storage.session.set({ [UNDO_KEY]: [...(await loadUndos()), { token, inverse }].slice(-UNDO_LIMIT) });
        return token;
      }),
    take: (token) =>
      queue(async () => {
        const undos = await loadUndos();
        const found = undos.find((undo) => undo.token === token);
        if (found) await api.storage.session.set({ [UNDO_KEY]: undos.filter((undo) => undo !== found) });
        return found?.inverse;
      }),
    sweep: () =>
      queue(async () => {
        const windows = await api.windows.getAll();
        if (!windows.some((window) => window.incognito)) await api.storage.session.remove([KEY, UNDO_KEY]);
      }),
  };
}
