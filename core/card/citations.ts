/** Source numbers of a card: counted up in the order in which the reader meets them. */
import { formatDate } from '#core/entry/dates.ts';
import type { Citation, Source } from '#core/entry/schema.ts';
import { sourceOf } from '#core/entry/state.ts';
import { TIERS, type Tier } from '#core/entry/vocabulary.ts';
import type { Wording } from './value.ts';

export interface SourceRow {
  readonly number: number;
  readonly id: string;
  readonly publisher: string;
  /** As shown by the source; absent when it showed none. */
  readonly title?: string;
  readonly url: string;
  /** Date of publication in words, as far as shown. */
  readonly date?: string;
  /** Day on which it was read, in words. */
  readonly accessed: string;
  readonly tier: string;
  /** The places in it that the citations name, in order of first use. */
  readonly places: readonly string[];
}

export interface Citations {
  /** Numbers of the cited sources, ascending; a source that did not arrive with the card is left out. */
  numbersOf(cites: readonly Citation[]): number[];
  /** Sources cited so far, in order of their numbers. */
  rows(): SourceRow[];
}

/** Starts counting for one card. */
export function countCitations(sources: Readonly<Record<string, Source>>, { locale }: Wording): Citations {
  const places = new Map<string, Set<string>>();
  return {
    numbersOf(cites) {
      const numbers = new Set<number>();
      for (const cite of cites) {
        const id = sourceOf(cite);
        if (!sources[id]) continue;
        const known = places.get(id) ?? new Set();
        places.set(id, known);
        if (typeof cite !== 'string') known.add(cite.at);
        numbers.add([...places.keys()].indexOf(id) + 1);
      }
      return [...numbers].sort((a, b) => a - b);
    },
    rows() {
      return [...places].flatMap(([id, at], index) => {
        const source = sources[id];
        return source ? [sourceRow(id, source, index + 1, [...at], locale)] : [];
      });
    },
  };
}

function sourceRow(id: string, source: Source, number: number, places: readonly string[], locale: string): SourceRow {
  return {
    number,
    id,
    publisher: source.publisher,
    title: source.title,
    url: source.url,
    date: source.date === undefined ? undefined : formatDate(source.date, locale),
    accessed: formatDate(source.accessed, locale),
    tier: TIERS[source.tier satisfies Tier],
    places,
  };
}

/** How many of the cited sources are independent: copies of one origin count once. */
export function originCount(cites: readonly Citation[], sources: Readonly<Record<string, Source>>): number {
  const origins = new Set<string>();
  for (const id of cites.map(sourceOf)) {
    const source = sources[id];
    if (source) origins.add(source.origin ?? id);
  }
  return origins.size;
}
