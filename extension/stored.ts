/** A document in storage as pages read it: without asking the background, but for what only private windows know. */
import type { PrivateLayer } from '#core/contract/requests.ts';
import type { Api } from './api.ts';
import type { PrivateReader } from './private-reader.ts';

export interface Stored<Document> {
  /** The document, undefined when there is none of this version, and what lies over it in a private window. Never rejects. */
  read(): Promise<readonly [Document | undefined, PrivateLayer | undefined]>;
  /** Calls back whenever either changes. Gives a function that stops. */
  watch(listener: () => void): () => void;
}

/** The document under a key of storage.local. Only the background writes it, so a look at its version is all that it needs. */
export function createStored<Document extends { readonly version: number }>(
  api: Pick<Api, 'storage'>,
  secret: PrivateReader,
  key: string,
  version: Document['version'],
): Stored<Document> {
  return {
    async read() {
      // Always `api.storage`: a bare `storage` is WXT's own to its build, which then brings that library along.
      const found = await api.storage.local.get(key).catch(() => ({}));
      const stored = (found as Record<string, Document | undefined>)[key];
      return [stored?.version === version ? stored : undefined, await secret.read()];
    },
    watch(listener) {
      const onChanged = (changes: object, area: string) => {
        if (area === 'local' && key in changes) listener();
      };
      api.storage.onChanged.addListener(onChanged);
      const stop = secret.watch(listener);
      return () => {
        api.storage.onChanged.removeListener(onChanged);
        stop();
      };
    },
  };
}
