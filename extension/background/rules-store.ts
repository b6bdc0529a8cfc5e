/** The stored site rules, and the session they live in. */
import { RULES_KEY, type Rules } from '#core/sites/rules.ts';
import { parseRules } from '#core/sites/schema.ts';
import { startSession } from '#core/sites/switch.ts';
import type { Api } from '../api.ts';
import { createQueue } from '../queue.ts';

/** Key in storage.session: it dies with the browser, so a worker that finds none is the first of a session. */
const SESSION_KEY = 'session';

export interface RulesStore {
  read(): Promise<Rules>;
  /** Changes the rules; gives what holds afterwards. Rejects when the browser cannot store. */
  change(change: (rules: Rules) => Rules): Promise<Rules>;
}

export function createRulesStore(api: Pick<Api, 'storage'>): RulesStore {
  const queue = createQueue();

  const token = async (): Promise<string> => {
    const stored = (await api.storage.session.get(SESSION_KEY))[SESSION_KEY];
    if (typeof stored === 'string') return stored;
    const fresh = crypto.randomUUID();
    await api.storage.session.set({ [SESSION_KEY]: fresh });
    return fresh;
  };

  const load = async (): Promise<Rules> => {
    const stored = (await api.storage.local.get(RULES_KEY))[RULES_KEY];
    const { rules } = parseRules(stored);
    const session = await token();
    if (rules.session === session) return rules;
    // The first look in a browser session: what was "until the browser closes" is over.
    const started = startSession(rules, session);
    await api.storage.local.set({ [RULES_KEY]: started });
    return started;
  };

  return {
    read: () => queue(load),
    change: (change) =>
      queue(async () => {
        const before = await load();
        const after = change(before);
        if (after !== before) await api.storage.local.set({ [RULES_KEY]: after });
        return after;
      }),
  };
}
