/**
 * Names met in texts that no entry covers: what `met-names.ts` takes for one and no entry is called, in any list; and what
 * people labelled and nothing owns.
 */

import { nameKey } from '#core/gazetteer/names.ts';
import { visibleText } from '#core/gazetteer/visible.ts';
import type { Detector } from '../annotate/detect.ts';
import { type Accepted, createAccepted } from '../eval/agreement.ts';
import type { Label } from '../eval/labels.ts';
import { uncoveredNames } from './met-names.ts';
import { foldName } from './rules/fold.ts';

export interface MetText {
  readonly id: string;
  readonly text: string;
  /** What people marked in it, where they did. */
  readonly labels?: readonly Label[] | undefined;
}

export interface UncoveredName {
  /** The spelling that was met most; of a label its canonical name. */
  readonly name: string;
  readonly count: number;
  readonly texts: number;
  readonly context: string;
}

export interface Uncovered {
  /** Labelled names that no entry owns, those that must be found first. */
  readonly labelled: readonly (UncoveredName & Pick<Label, 'kind' | 'level'>)[];
  readonly met: readonly UncoveredName[];
}

/** A name's occurrences. */
interface Met {
  readonly spellings: Map<string, number>;
  readonly texts: Set<string>;
  readonly context: string;
  count: number;
}

/** Collects names under keys. */
class Tally {
  readonly #met = new Map<string, Met>();

  add(key: string, spelling: string, textId: string, context: string): void {
    const met = this.#met.get(key) ?? { spellings: new Map<string, number>(), texts: new Set<string>(), context, count: 0 };
    met.count++;
    met.texts.add(textId);
    met.spellings.set(spelling, (met.spellings.get(spelling) ?? 0) + 1);
    this.#met.set(key, met);
  }

  /** Most frequent first; what is met as often, by the number of texts and then by name. */
  names(): UncoveredName[] {
    return [...this.#met.values()]
      .map(({ spellings, texts, context, count }) => ({ name: mostUsed(spellings), count, texts: texts.size, context }))
      .sort((a, b) => b.count - a.count || b.texts - a.texts || (a.name < b.name ? -1 : 1));
  }
}

function mostUsed(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/**
 * What is met in the texts and has no entry.
 * @param aliases names that labels accept for a canonical one.
 */
export function uncoveredIn(texts: readonly MetText[], detector: Detector, aliases: Readonly<Record<string, readonly string[]>> = {}): Uncovered {
  const names = new Set(detector.entries.flatMap((entry) => [entry.name, ...entry.aliases.map(({ text }) => text), ...entry.variants.map(({ name }) => name)].map(nameKey)));
  const entries = detector.entries.map(({ id, name, kind, aliases: own }) => ({ id, name, kind, aliases: own.map(({ text }) => text) }));
  const accepted = createAccepted({ aliases, families: [], entries });
  const met = new Tally();
  for (const { id, text: original } of texts) {
    const text = visibleText(original.normalize('NFC'));
    for (const name of uncoveredNames(detector.gazetteer, text)) {
      if (!names.has(nameKey(name.text))) met.add(foldName(name.text).replace(/(?<=\d)s$/, ''), name.text, id, contextOf(text, name));
    }
  }
  return { labelled: uncoveredLabels(texts, accepted), met: met.names() };
}

function uncoveredLabels(texts: readonly MetText[], accepted: Accepted): Uncovered['labelled'] {
  const tallies = new Map<string, { tally: Tally; kind: Label['kind']; level: Label['level'] }>();
  for (const { id, text, labels = [] } of texts) {
    for (const label of labels) {
      if (accepted.isCovered(label)) continue;
      const { kind, level, canonical } = label;
      const one = tallies.get(`${kind} ${level}`) ?? { tally: new Tally(), kind, level };
      one.tally.add(canonical, canonical, id, contextOf(text, label));
      tallies.set(`${kind} ${level}`, one);
    }
  }
  return [...tallies.values()]
    .flatMap(({ tally, kind, level }) => tally.names().map((name) => ({ ...name, kind, level })))
    .sort((a, b) => (a.level === b.level ? b.count - a.count : a.level === 'must' ? -1 : 1));
}

function contextOf(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return `${text.slice(Math.max(0, start - 50), start)}[${text.slice(start, end)}]${text.slice(end, end + 50)}`.replace(/\s+/g, ' ').trim();
}
