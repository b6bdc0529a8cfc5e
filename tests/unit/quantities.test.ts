/**
 * Sentences written by people who had not seen the parser, half of them with nothing to tie: what is tied must be right,
 * and a figure must not be tied that the sentence does not give.
 */
import { describe, expect, it } from 'vitest';
import { createDetector } from '../../scripts/annotate/detect.ts';
import { readSentences, readTies, type Sentence, type Tie } from './quantities.ts';

const detector = createDetector();
const kinds = new Map(detector.entries.map((entry) => [entry.id, entry.kind]));

/** The tie of a list that another one is meant to be. */
function same(ties: readonly Tie[], one: Tie): Tie | undefined {
  return ties.find((tie) => tie.property === one.property && (tie.quote.includes(one.quote) || one.quote.includes(tie.quote)));
}

function read(sentence: Sentence): Tie[] {
  const kind = kinds.get(sentence.entry);
  if (!kind || !sentence.text.includes(sentence.mention)) throw new Error(`No such entry or mention: ${sentence.entry}, ${sentence.mention}`);
  const others = detector.detect(sentence.text).mentions.filter(({ key }) => detector.entryOf(key).id !== sentence.entry);
  return readTies(sentence, kind, others);
}

const all = readSentences().map(({ file, sentence }) => ({ file, sentence, ties: read(sentence) }));

describe('figures in sentences', () => {
  const told = all.flatMap(({ sentence, ties }) => ties.map((tie) => ({ text: sentence.text, tie, meant: same(sentence.ties, tie) })));
  const meant = all.flatMap(({ sentence }) => sentence.ties).length;

  it('has several hundred, about half of them with nothing to tie', () => {
    expect(all.length).toBeGreaterThan(600);
    const empty = all.filter(({ sentence }) => sentence.ties.length === 0).length;
    expect(empty / all.length).toBeGreaterThan(0.4);
  });

  it('ties rightly: precision', () => {
    const wrong = told.filter((one) => !one.meant).map(({ text, tie }) => `${tie.property} = ${tie.quote}: ${text}`);
    expect(wrong.length / told.length, wrong.join('\n')).toBeLessThan(0.03);
  });

  it('ties most: recall, a ratchet', () => {
    const right = told.filter((one) => one.meant).length;
    expect(right / meant).toBeGreaterThan(0.6);
  });

  it('reads values and units as they stand', () => {
    const wrong = told.flatMap(({ tie, meant: other, text }) =>
      other && (JSON.stringify(other.value) !== JSON.stringify(tie.value) || other.unit !== tie.unit) ? [`${JSON.stringify(tie)} for ${JSON.stringify(other)}: ${text}`] : [],
    );
    expect(wrong.length / told.length, wrong.join('\n')).toBeLessThan(0.02);
  });
});
