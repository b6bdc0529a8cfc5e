/** The site rules as a page reads them: from storage, without asking the background; in private windows with what only those know. */
import { layered } from '#core/sites/private.ts';
import { freshRules, RULES_KEY, RULES_VERSION, type Rules } from '#core/sites/rules.ts';
import type { Api } from './api.ts';
import type { PrivateReader } from './private-reader.ts';

export interface Sites {
  /** The rules that hold in this window. Never rejects: without a readable document, those of a fresh install. */
  read(): Promise<Rules>;
  /** Calls back with the rules whenever they change. Gives a function that stops. */
  watch(listener: (rules: Rules) => void): () => void;
}

export function createSites(api: Pick<Api, 'storage'>, secret: PrivateReader): Sites {
  const read = async (): Promise<Rules> => {
    const stored = await api.storage.local.get(RULES_KEY).then(
      (found) => found[RULES_KEY] as Rules | undefined,
      () => undefined,
    );
    // Only the background writes the document, and it migrates older ones when it starts.
    const rules = stored?.version === RULES_VERSION ? stored : freshRules();
    const layer = await secret.read();
    return layer ? layered(rules, layer) : rules;
  };
  return {
    read,
    watch(listener) {
      const tell = () => void read().then(listener);
      const onChanged = (changes: Record<string, unknown>, area: string) => {
        if (area === 'local' && RULES_KEY in changes) tell();
      };
      api.storage.onChanged.addListener(onChanged);
      const stop = secret.watch(tell);
      return () => {
        api.storage.onChanged.removeListener(onChanged);
        stop();
      };
    },
  };
}
