/** Texts to learn from, and what is true of a candidate in each. */
import type { Entry } from '#core/entry/schema.ts';
import { type Agreement, agreement, createAccepted } from '../eval/agreement.ts';
import type { HardText } from '../eval/hard-texts.ts';
import type { NamedEntry } from '../eval/labels.ts';
import type { LabelledFolder } from '../eval/read.ts';

export interface Place {
  readonly start: number;
  readonly end: number;
  /** The entry that a candidate stands for. */
  readonly entry: Entry;
}

export interface TrainingText {
  readonly id: string;
  readonly source: 'example' | 'bare example' | 'hard text' | 'development';
  readonly text: string;
  readonly language: 'en' | 'other';
  /** Whether the names' own words are taken away, so that only what all names share can decide. */
  readonly bare: boolean;
  /** Whether the build fails when it comes out otherwise. */
  readonly holds: boolean;
  /** Whether the candidate is meant; undefined where nobody said. */
  truth(candidate: Place): boolean | undefined;
}

const ENGLISH = /\b(?:the|of|and|with|from|were|its|had|has|for)\b/i;

function languageOf(text: string): TrainingText['language'] {
  return ENGLISH.test(text) ? 'en' : 'other';
}

/**
 * An entry's own sentences. They say something of its own names only; a sentence that speaks for the entry means all of them.
 * @param bare without the names' own words: those were chosen so that these sentences come out right.
 */
export function ofExamples(entries: readonly Entry[], bare: boolean): TrainingText[] {
  return entries.flatMap((entry) =>
    (['yes', 'no'] as const).flatMap((side) =>
      entry.examples[side].map(
        (text, n): TrainingText => ({
          id: `${entry.id} ${side} ${n}${bare ? ' bare' : ''}`,
          source: bare ? 'bare example' : 'example',
          text,
          language: languageOf(text),
          bare,
          holds: !bare,
          truth: (candidate) => (candidate.entry.id === entry.id ? side === 'yes' : undefined),
        }),
      ),
    ),
  );
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** Hard texts: all is said of them. A candidate that lies across a mark of another entry is neither right nor wrong. */
export function ofHardTexts(texts: readonly HardText[]): TrainingText[] {
  return texts.map(({ text, marks, file, fails }, n) => ({
    id: `${file} ${n}`,
    source: 'hard text',
    text,
    language: languageOf(text),
    bare: false,
    holds: fails === undefined,
    truth: (candidate) => {
      const here = marks.filter((mark) => overlap(mark, candidate));
      return here.length === 0 ? false : here.some(({ id }) => id === candidate.entry.id) || undefined;
    },
  }));
}

/** Labelled texts of a folder outside the project. */
export function ofFolder({ texts, aliases, families }: LabelledFolder, entries: readonly Entry[]): TrainingText[] {
  const named = new Map(entries.map((entry): [Entry, NamedEntry] => [entry, { id: entry.id, name: entry.name, kind: entry.kind, aliases: entry.aliases.map(({ text }) => text) }]));
  const accepted = createAccepted({ aliases, families, entries: [...named.values()] });
  const RIGHT: readonly Agreement[] = ['exact', 'family'];
  return texts.map((labelled) => ({
    id: labelled.id,
    source: 'development',
    text: labelled.text,
    language: languageOf(labelled.text),
    bare: false,
    holds: false,
    truth: (candidate) => {
      const here = labelled.mentions.filter((label) => overlap(label, candidate));
      if (here.length === 0) return false;
      return here.some((label) => label.level === 'must' && RIGHT.includes(agreement(label, named.get(candidate.entry) as NamedEntry, accepted))) || undefined;
    },
  }));
}
