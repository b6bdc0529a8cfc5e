/** Judging single texts, for tests. */
import type { CueLists } from '#core/gazetteer/compile.ts';
import { gazetteerOf, type TestAlias, type TestEntry } from '#core/gazetteer/testing.ts';
import { createPageAnnotator, type PageAnnotator } from './page-annotator.ts';
import type { Mention } from './types.ts';

/** Words that the tests' sentences use. */
export const CUES: CueLists = {
  military: ['army', 'troops', 'missile', 'fired', 'defence', 'treaty', 'ракета'],
  strong: ['missile', 'warhead', 'nuclear', 'anti-tank', '导弹'],
  veto: ['quarterback', 'season', 'album', 'npm', 'camera', 'medal'],
  person: ['mr', 'stacey'],
  speech: ['said', 'told'],
  places: ['Ukraine', 'Russia'],
};

/** An annotator over made-up entries. */
export function annotatorOf(entries: readonly (TestEntry | readonly TestAlias[])[], cues: CueLists = CUES): PageAnnotator {
  return createPageAnnotator([{ gazetteer: gazetteerOf(entries, cues) }]);
}

export interface Judged {
  /** Marked words in order. */
  readonly marks: readonly string[];
  readonly mentions: readonly Mention[];
  readonly refusals: readonly Mention[];
}

/** What is marked in a text that stands alone. */
export function judgeText(annotator: PageAnnotator, text: string): Judged {
  annotator.set(0, text);
  const mentions = annotator.settle().find(({ block }) => block === 0)?.mentions ?? [];
  const refusals = annotator.refusals(0);
  annotator.remove(0);
  annotator.settle();
  return { marks: mentions.map(({ start, end }) => text.slice(start, end)), mentions, refusals };
}
