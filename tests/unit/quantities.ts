/** The sentences of tests/unit/quantities, read by the real reference and the real annotator's neighbours. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Span, statedOf } from '#core/context/stated.ts';
import type { Kind } from '#core/entry/kinds.ts';

export interface Tie {
  readonly quote: string;
  readonly property: string;
  readonly value: number | string | { readonly min: number; readonly max: number };
  readonly unit?: string;
  readonly qualifier?: string;
}

export interface Sentence {
  readonly text: string;
  readonly mention: string;
  readonly entry: string;
  readonly ties: readonly Tie[];
}

const FOLDER = join(import.meta.dirname, 'quantities');

/** All sentences with the file they stand in. */
export function readSentences(): { readonly file: string; readonly sentence: Sentence }[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((file) => (parse(readFileSync(join(FOLDER, file), 'utf8')) as Sentence[]).map((sentence) => ({ file, sentence })));
}

/** What the sentence is read to say, in the form of the ties. */
export function readTies({ text, mention }: Sentence, kind: Kind, others: readonly Span[]): Tie[] {
  const start = text.indexOf(mention);
  return statedOf(kind, text, { start, end: start + mention.length }, others).map(({ property, quantity }) => {
    const { min, max, unit, date, qualifier } = quantity;
    return {
      quote: text.slice(quantity.start, quantity.end),
      property,
      value: date ?? (min === max ? min : { min, max }),
      ...(unit && { unit }),
      ...(qualifier && { qualifier }),
    };
  });
}
