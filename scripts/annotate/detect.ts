/** The shipped detection over whole texts, for tools: the same gazetteer, matcher and judge that pages get. */
import type { Entry } from '#core/entry/schema.ts';
import { compileGazetteer } from '#core/gazetteer/compile.ts';
import { decodeGazetteer, type Gazetteer } from '#core/gazetteer/format.ts';
import { createPageAnnotator } from '#core/mention/page-annotator.ts';
import type { EntryKey, Mention } from '#core/mention/types.ts';
import { keptGazetteer } from '../reference/kept-gazetteer.ts';
import { type ReferenceFolder, readReference } from '../reference/read.ts';

export interface Detector {
  /** In ordinal order, as the build numbers them. */
  readonly entries: readonly Entry[];
  readonly gazetteer: Gazetteer;
  /** The entry that a mention's key stands for. */
  entryOf(key: EntryKey): Entry;
  /** Mentions of a text, and with them what was turned down. */
  detect(text: string): { mentions: readonly Mention[]; refusals: readonly Mention[] };
}

type Detectable = Pick<ReferenceFolder, 'entries' | 'cues'> & Partial<Pick<ReferenceFolder, 'folder'>>;

/**
 * Compiles the reference and judges as pages do.
 * @param reference one that was read from a folder is compiled once for all tools.
 */
export function createDetector({ entries: read, cues, folder }: Detectable = readReference('assets/reference')): Detector {
  const entries = [...read].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const gazetteer = decodeGazetteer(folder === undefined ? compileGazetteer(entries, cues) : keptGazetteer(folder, entries, cues));
  return {
    entries,
    gazetteer,
    entryOf(key) {
      const entry = entries[key as number];
      if (!entry) throw new RangeError(`No entry with the key ${key}`);
      return entry;
    },
    detect(text) {
      const annotator = createPageAnnotator([{ gazetteer }]);
      annotator.set(0, text);
      const mentions = annotator.settle()[0]?.mentions ?? [];
      return { mentions, refusals: annotator.refusals(0) };
    },
  };
}

/** What tools print of an entry. */
export function publicEntry(entry: Entry): { id: string; name: string; kind: string; aliases: string[] } {
  return { id: entry.id, name: entry.name, kind: entry.kind, aliases: entry.aliases.map((alias) => alias.text) };
}
