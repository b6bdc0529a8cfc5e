/** The site rules as a page reads them: from storage, without asking the background; in private windows with what only those know. */
import { freshRules, RULES_KEY, RULES_VERSION, type Rules } from '#core/sites/rules.ts';
import type { Api } from './api.ts';
import type { PrivateReader } from './private-reader.ts';
import { createStored } from './stored.ts';

export interface Sites {
  /** The rules that hold in this window. Never rejects: without a readable document, those of a fresh install. */
  read(): Promise<Rules>;
  /** Calls back with the rules whenever they change. Gives a function that stops. */
  watch(listener: (rules: Rules) => void): () => void;
}

export function createSites(api: Pick<Api, 'storage'>, secret: PrivateReader): Sites {
  const stored = createStored<Rules>(api, secret, RULES_KEY, RULES_VERSION);
  const read = async (): Promise<Rules> => {
    // The background migrates older documents when it starts.
    const [rules = freshRules(), layer] = await stored.read();
    return layer?.rules ?? rules;
  };
  return { read, watch: (listener) => stored.watch(() => void read().then(listener)) };
}
