/** What only private windows know, for a content script: nothing at all, and not one message, in normal windows. */
import type { PrivateLayer } from '#core/contract/requests.ts';
import type { Api } from './api.ts';
import type { Client } from './messages.ts';
import { onTabCommand } from './tab-commands.ts';

export interface PrivateReader {
  /** Undefined in normal windows, and where the background does not answer. */
  read(): Promise<PrivateLayer | undefined>;
  watch(listener: () => void): () => void;
}

export function createPrivateReader(api: Pick<Api, 'extension' | 'runtime'>, client: Client): PrivateReader {
  const secret = api.extension?.inIncognitoContext === true;
  return {
    async read() {
      if (!secret) return undefined;
      const answer = await client.ask('private/get', {});
      return answer.ok ? (answer.value ?? undefined) : undefined;
    },
    watch(listener) {
      if (!secret) return () => undefined;
      return onTabCommand(api, (command) => {
        if (command.type === 'private/changed') listener();
      });
    },
  };
}
