/** Texts of our own that are hard to get right, against the shipped detection: exactly these names, each for this entry. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createDetector } from '../../scripts/annotate/detect.ts';

const FOLDER = path.join(import.meta.dirname, 'hard-texts');
const ItemsSchema = v.array(
  v.strictObject({
    text: v.string(),
    /** `surface => id`, in order of appearance. */
    marks: v.array(v.pipe(v.string(), v.includes(' => '))),
    /** Known not to hold yet, and why. */
    fails: v.optional(v.string()),
  }),
);

const files = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .filter((file) => file.endsWith('.yaml'))
      .sort()
  : [];
const detector = createDetector();

/** A mark may be longer than the name: "BrahMos missile", a case ending. */
function isMet(text: string, wanted: readonly string[]): boolean {
  const { mentions } = detector.detect(text);
  return (
    mentions.length === wanted.length &&
    mentions.every(({ start, end, key }, i) => {
      const [surface = '', id = ''] = (wanted[i] ?? '').split(' => ');
      return text.slice(start, end).includes(surface) && detector.entryOf(key).id === id;
    })
  );
}

const found = (text: string): string[] => detector.detect(text).mentions.map(({ start, end, key }) => `${text.slice(start, end)} => ${detector.entryOf(key).id}`);

describe.each(files)('%s', (file) => {
  const items = v.parse(ItemsSchema, parse(readFileSync(path.join(FOLDER, file), 'utf8')));
  it.each(items.map((item, i) => [`${i + 1}: ${item.text.trim().slice(0, 60)}`, item] as const))('%s', (_name, { text, marks, fails }) => {
    if (fails !== undefined) expect(isMet(text, marks), `it holds now: take "fails" away (${fails})`).toBe(false);
    else if (!isMet(text, marks)) expect(found(text)).toEqual(marks);
  });
});
