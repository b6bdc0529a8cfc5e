/** What the form of a source holds, and how it becomes one. */
import { isPartialDate } from '#core/entry/dates.ts';
import type { Source } from '#core/entry/schema.ts';
import type { Tier } from '#core/entry/vocabulary.ts';
import { freeId, type Sources } from './claims.ts';

export interface SourceDraft {
  readonly url: string;
  readonly publisher: string;
  readonly title: string;
  /** As `claim-draft.ts` writes dates. */
  readonly date: string;
  readonly tier: string;
}
export type SourceField = keyof SourceDraft;

export const EMPTY_SOURCE: SourceDraft = { url: '', publisher: '', title: '', date: '', tier: 'other' };

/** Longest texts, as the schema has them. */
const SOURCE_LIMITS: Readonly<Partial<Record<SourceField, number>>> = { url: 600, publisher: 120, title: 300 };

export function draftOfSource({ url, publisher, title = '', date = '', tier }: Source): SourceDraft {
  return { url, publisher, title, date, tier };
}

/** Tells whether nothing was typed. */
export function isBlankSource({ url, publisher, title, date }: SourceDraft): boolean {
  return [url, publisher, title, date].every((text) => text.trim() === '');
}

/** What is wrong, by field, as a key of the locale file with what it is filled with. */
export function sourceProblems(draft: SourceDraft): Partial<Record<SourceField, readonly [key: string, ...values: string[]]>> {
  const problems: Partial<Record<SourceField, readonly [string, ...string[]]>> = {};
  for (const [field, limit] of Object.entries(SOURCE_LIMITS) as [SourceField, number][]) if (draft[field].trim().length > limit) problems[field] = ['form.tooLong', String(limit)];
  if (!isWebAddress(draft.url.trim())) problems.url = ['form.badLink'];
  if (draft.date !== '' && !isPartialDate(draft.date)) problems.date = ['claim.badDate'];
  return problems;
}

/**
 * The source that a draft makes. Without a publisher it goes by its host.
 * @param today `YYYY-MM-DD`, when it was read.
 * @param before the one that is changed: of the same address, it was read when that was, and comes from where that came.
 */
export function sourceFrom(draft: SourceDraft, today: string, before?: Source): Source {
  const url = draft.url.trim();
  const [publisher, title] = [draft.publisher, draft.title].map((text) => text.replace(/\s+/g, ' ').trim());
  const same = before?.url === url ? before : undefined;
  return {
    url,
    publisher: publisher || new URL(url).hostname.replace(/^www\./, ''),
    ...(title && { title }),
    ...(draft.date !== '' && { date: draft.date }),
    accessed: same?.accessed ?? today,
    tier: draft.tier as Tier,
    ...(same?.origin !== undefined && { origin: same.origin }),
  };
}

/** An id for a source of the reader's own: those of the reference never begin so. */
export function sourceIdFor(source: Source, taken: Sources): string {
  const stem = new URL(source.url).hostname
    .replace(/^www\./, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return freeId(`own-${stem || 'source'}`.slice(0, 70).replace(/-$/, ''), taken);
}

/** The web only: nothing else is opened from a card. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
