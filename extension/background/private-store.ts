/** What is switched or hidden in private windows: in storage.session alone, which is memory, and gone with the last private window. */
import * as v from 'valibot';
import { type Hidden, HiddenSchema } from '#core/overlay/document.ts';
import { NO_PRIVATE_RULES, type PrivateRules } from '#core/sites/private.ts';
import { RuleSchema } from '#core/sites/schema.ts';
import type { Api } from '../api.ts';
import { createQueue } from '../queue.ts';
import { sendToTab } from '../tab-commands.ts';

const KEY = 'private';
const PrivateSchema = v.object({ rules: v.object({ paused: v.nullable(v.boolean()), rules: v.array(RuleSchema) }), hidden: HiddenSchema });

export interface PrivateState {
  readonly rules: PrivateRules;
  /** By id. */
  readonly hidden: Hidden;
}

export interface PrivateStore {
  read(): Promise<PrivateState>;
  /** Changes the state and tells the private tabs. */
  change(change: (state: PrivateState) => PrivateState): Promise<PrivateState>;
  /** Forgets everything unless a private window is still open. Call it when a window closes. */
  sweep(): Promise<void>;
}

export function createPrivateStore(api: Pick<Api, 'storage' | 'tabs' | 'windows'>): PrivateStore {
  const queue = createQueue();

  const load = async (): Promise<PrivateState> => {
    const parsed = v.safeParse(PrivateSchema, (await api.storage.session.get(KEY))[KEY]);
    return parsed.success ? parsed.output : { rules: NO_PRIVATE_RULES, hidden: { always: [], here: {} } };
  };

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
    sweep: () =>
      queue(async () => {
        const windows = await api.windows.getAll();
        if (!windows.some((window) => window.incognito)) await api.storage.session.remove(KEY);
      }),
  };
}
