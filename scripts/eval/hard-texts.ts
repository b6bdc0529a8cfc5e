/** Our own texts that are hard to get right: each with exactly the names that it means, and the entry of each. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';

const FOLDER = 'tests/unit/hard-texts';

const ItemsSchema = v.array(
  v.strictObject({
    text: v.string(),
    /** `surface => id` in order of appearance; `surface #2 => id` where the letters stand elsewhere before. */
    marks: v.array(v.pipe(v.string(), v.regex(/^.+ => [a-z\d-]+$/s))),
    /** Known not to hold yet, and why. */
    fails: v.optional(v.string()),
  }),
);

/** Letters of the text that a mark has to hold (it may be longer by a class noun or a case ending), and whose name they are. */
export interface WantedMark {
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

export interface HardText {
  /** File without its ending: a language's code where the texts are in one. */
  readonly file: string;
  readonly text: string;
  readonly marks: readonly WantedMark[];
  readonly fails?: string;
}

/** Place of the `count`th `surface` in a text at or behind `from`. */
function placeOf(text: string, surface: string, count: number | undefined, from: number): number {
  let at = text.indexOf(surface, count === undefined ? from : 0);
  for (let n = 1; n < (count ?? 1) && at >= 0; n++) at = text.indexOf(surface, at + 1);
  if (at < from) throw new Error(`"${surface}" is not in "${text.slice(0, 60)}…", or out of order`);
  return at;
}

function wantedMarks(text: string, marks: readonly string[]): WantedMark[] {
  let from = 0;
  return marks.map((mark) => {
    const [, surface = '', count, id = ''] = /^(.+?)(?: #(\d+))? => (.+)$/s.exec(mark) ?? [];
    const start = placeOf(text, surface, count === undefined ? undefined : Number(count), from);
    from = start + surface.length;
    return { start, end: from, id };
  });
}

/** Reads all of them, in the order of files and places. @throws Error when a file is not as expected. */
export function readHardTexts(): HardText[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
  return files.sort().flatMap((name) => {
    const items = v.parse(ItemsSchema, parse(readFileSync(path.join(FOLDER, name), 'utf8')));
    return items.map(({ marks, ...item }): HardText => ({ ...item, file: path.basename(name, '.yaml'), marks: wantedMarks(item.text, marks) }));
  });
}
