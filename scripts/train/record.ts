/** What the shipped weights were learnt from, kept beside the trainer: so that a table that has grown old is noticed. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Entry } from '#core/entry/schema.ts';
import type { HardText } from '../eval/hard-texts.ts';
import type { Values } from './values.ts';

const FILE = 'scripts/train/record.json';

const RecordSchema = v.strictObject({
  /** Of the sentences and texts learnt from. */
  corpus: v.string(),
  sizes: v.record(v.string(), v.strictObject({ texts: v.number(), samples: v.number() })),
  weights: v.record(v.string(), v.number()),
});

export type TrainingRecord = v.InferOutput<typeof RecordSchema>;

/** A checksum of everything in our own corpora that labels depend on. */
export function corpusChecksum(entries: readonly Pick<Entry, 'id' | 'examples'>[], hardTexts: readonly HardText[]): string {
  const lines = [...entries.map(({ id, examples }) => JSON.stringify([id, examples])).sort(), ...hardTexts.map((text) => JSON.stringify(text))];
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
}

export function readRecord(): TrainingRecord {
  return v.parse(RecordSchema, JSON.parse(readFileSync(FILE, 'utf8')));
}

export function writeRecord(corpus: string, sizes: TrainingRecord['sizes'], weights: Values): void {
  writeFileSync(FILE, `${JSON.stringify({ corpus, sizes, weights } satisfies TrainingRecord, null, 2)}\n`);
}
