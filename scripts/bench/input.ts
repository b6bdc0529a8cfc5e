/** What every benchmark works on, made once in Node and handed to browsers as JSON, so that all of them read the same. */
import { readFileSync } from 'node:fs';
import { type CueLists, compileGazetteer, type Nameable } from '#core/gazetteer/compile.ts';
import { decodeNameIndex } from '#core/gazetteer/name-index.ts';
import { createSieve } from '#core/gazetteer/sieve.ts';
import { readReference } from '../reference/read.ts';
import { gazetteerOf } from './gazetteers.ts';
import { DOUBTFUL } from './judging.ts';
import { aliasesOf, madeUp } from './names.ts';
import { doubtful, prose, sentences } from './texts.ts';

/** Names with the packed gazetteer that finds them. */
export interface List {
  readonly names: readonly string[];
  readonly base64: string;
}

export interface Input {
  readonly reference: List;
  /** Made-up names by their count. */
  readonly lists: Readonly<Record<number, List>>;
  readonly texts: {
    readonly oneByte: string;
    readonly twoByte: string;
    readonly dense: string;
    readonly cyrillic: string;
    /** A page of our prose with 100 names among its lines that may mean something else. */
    readonly doubtful: string;
    /** The lines of our prose in which the sieve finds nothing. */
    readonly nothing: string;
  };
  /** The rule that paints marks. */
  readonly css: string;
}

/** Names in the made-up lists. */
export const COUNTS = [2_000, 10_000, 20_000] as const;

function listOf(list: readonly Nameable[], cues: CueLists): List {
  return { names: [...new Set(aliasesOf(list))], base64: Buffer.from(compileGazetteer(list, cues)).toString('base64') };
}

export function makeInput(): Input {
  const { entries, cues } = readReference('assets/reference');
  const reference = listOf(entries, cues);
  const { oneByte, twoByte } = prose();
  const holds = createSieve([decodeNameIndex(Uint8Array.from(Buffer.from(reference.base64, 'base64')))]);
  const nothing = oneByte
    .split('\n')
    .filter((text) => !holds(text))
    .join('\n');
  return {
    reference,
    lists: Object.fromEntries(COUNTS.map((count) => [count, listOf(madeUp(count), cues)])),
    texts: { oneByte, twoByte, nothing, doubtful: doubtful(entries, gazetteerOf(reference), nothing, DOUBTFUL), ...sentences(entries) },
    css: readFileSync('entrypoints/highlight.css', 'utf8'),
  };
}
