/** What the reference's pages ask, as functions. They reject where a request fails; the pages say that it did not work. */

import type { Head } from '#core/card/head.ts';
import type { Heads } from '#core/contract/overlay.ts';
import type { Ask } from '#core/contract/requests.ts';
import type { CueLists } from '#core/gazetteer/compile.ts';
import type { EntryKey } from '#core/mention/types.ts';
import { headRows } from '#core/reference/head-rows.ts';
import type { Client } from '../messages.ts';
import { createFilesClient, type FileWorker, LONG_WAIT, type Need } from './files-client.ts';
import type { PageInFront } from './page-in-front.ts';

export interface ReferenceClientOptions {
  /** Heads of the bundled reference, in ordinal order: from a file of the package, read at the first question. */
  readonly bundledHeads: () => Promise<readonly Head[]>;
  readonly cues: () => Promise<CueLists>;
  readonly pageInFront: () => Promise<PageInFront | undefined>;
  /** Whether the page was opened for a private window: what is hidden there must not outlive it. */
  readonly isPrivate: () => boolean;
  /** Offers a text as a file. */
  readonly saveFile: (name: string, text: string) => void;
  /** Starts the worker that reads and writes files. */
  readonly startWorker: () => FileWorker;
  /** `YYYY-MM-DD`. */
  readonly today: () => string;
}

export function createReferenceClient({ ask }: Pick<Client, 'ask'>, { bundledHeads, cues, pageInFront, isPrivate, saveFile, startWorker, today }: ReferenceClientOptions) {
  const need: Need = async (type, payload, wait) => {
    const answer = await ask(type, payload, wait);
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };
  return {
    async heads(keys: readonly EntryKey[] | null): Promise<Heads> {
      if (keys) return need('heads/get', { keys: [...keys] });
      const [bundled, { rows, hidden, ...about }] = await Promise.all([bundledHeads(), need('heads/changes', {}, LONG_WAIT)]);
      return { ...about, heads: headRows(bundled, { rows, hidden }) };
    },
    card: (key: EntryKey) => need('card/get', { key }),
    cards: (keys: readonly EntryKey[]) => need('cards/get', { keys: [...keys] }),
    form: (key: EntryKey) => need('entry/get', { key }),
    list: () => need('overlay/list', {}, LONG_WAIT),
    add: (entry: Ask<'overlay/add'>['entry'], replace: boolean) => need('overlay/add', { entry, replace }),
    edit: (id: string, patch: Ask<'overlay/edit'>['patch']) => need('overlay/edit', { id, patch }),
    claim: (id: string, change: Ask<'overlay/claim'>['change']) => need('overlay/claim', { id, change }),
    source: (id: string, source: string, to: Ask<'overlay/source'>['to']) => need('overlay/source', { id, source, to }),
    async saveRescued(): Promise<void> {
      const text = await need('overlay/rescued', {}, LONG_WAIT);
      if (text === null) throw new Error('There is no copy');
      saveFile(`fieldnote-rescued-${today()}.json`, text);
    },
    pair: (keys: Ask<'merge/get'>['keys']) => need('merge/get', { keys }),
    merge: (wish: Ask<'overlay/merge'>) => need('overlay/merge', wish),
    copyOfPack: (key: EntryKey) => need('overlay/copy', { key }),
    remove: (id: string) => need('overlay/delete', { id }),
    hide: (key: EntryKey, host: string | null) => need('overlay/hide', { key, host, private: isPrivate() }),
    unhide: (id: string, host: string | null) => need('overlay/unhide', { id, host, private: isPrivate() }),
    settle: (id: string, take: 'mine' | 'bundled', to?: string) => need('overlay/settle', { id, take, to }),
    packs: () => need('packs/list', {}, LONG_WAIT),
    removePack: (id: string) => need('packs/remove', { id }, LONG_WAIT),
    movePack: (id: string, to: number) => need('packs/move', { id, to }, LONG_WAIT),
    switchPack: (id: string, what: Ask<'packs/switch'>['what'], on: boolean) => need('packs/switch', { id, what, on }, LONG_WAIT),
    undo: (undo: string) => need('overlay/undo', { undo }, LONG_WAIT),
    copy: (text: string) => navigator.clipboard.writeText(text),
    cues,
    pageInFront,
    ...createFilesClient({ need, heads: bundledHeads, startWorker, saveFile, today }),
  };
}

/** By the ending of a file's name. */
const TYPES: Readonly<Record<string, string>> = { json: 'application/json', yaml: 'application/yaml', csv: 'text/csv' };

/** Offers a text as a download of the page's own making. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
