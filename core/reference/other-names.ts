/** Which of an entry's names a card shows beside its own. */
import type { AliasType } from '#core/entry/vocabulary.ts';
import type { OwnEntry } from '#core/overlay/document.ts';

/** What says most comes first: "SA-21 Growler" before a spelling. Spellings are for matching, not for reading. */
const RANK: Readonly<Record<AliasType, number | undefined>> = {
  designation: 0,
  'reporting-name': 1,
  'full-name': 2,
  abbreviation: 3,
  native: 4,
  nickname: 5,
  former: 6,
  translation: 7,
  transliteration: 8,
  spelling: undefined,
};

/** At most `limit` names, best first, none that differs from another only in case, hyphens or spaces. */
export function otherNames(entry: Pick<OwnEntry, 'name' | 'aliases'>, limit: number): { text: string; lang?: string }[] {
  const seen = new Set([plain(entry.name)]);
  return entry.aliases
    .map((alias) => ({ alias, rank: RANK[alias.type] }))
    .filter((row): row is { alias: (typeof entry.aliases)[number]; rank: number } => row.rank !== undefined)
    .sort((a, b) => a.rank - b.rank)
    .filter(({ alias }) => !seen.has(plain(alias.text)) && seen.add(plain(alias.text)))
    .slice(0, limit)
    .map(({ alias }) => (alias.lang === undefined ? { text: alias.text } : { text: alias.text, lang: alias.lang }));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s\p{Pd}]+/gu, '');
}
