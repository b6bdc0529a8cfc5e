/** Small gazetteers for tests. */
import type { Kind } from '#core/entry/kinds.ts';
import { cleanText, originalSpan } from './clean.ts';
import { type CueLists, compileGazetteer, NO_CUES } from './compile.ts';
import { decodeGazetteer, type Gazetteer, ordinalOf } from './format.ts';
import { findCandidates } from './match.ts';
import type { AliasLike } from './names.ts';

/** An alias as a bare text, or with its policy and words. */
export type TestAlias = string | (Partial<AliasLike> & { readonly text: string });

export interface TestEntry {
  readonly kind?: Kind;
  readonly aliases: readonly TestAlias[];
}

function aliasOf(alias: TestAlias): AliasLike {
  return { type: 'designation', ...(typeof alias === 'string' ? { text: alias } : alias) };
}

/** Compiles and decodes. An entry that is only a list of names is a missile. */
export function gazetteerOf(entries: readonly (TestEntry | readonly TestAlias[])[], cues: CueLists = NO_CUES): Gazetteer {
  const nameables = entries.map((entry) => {
    const { kind = 'missile', aliases } = 'aliases' in entry ? entry : { aliases: entry };
    return { kind, aliases: aliases.map(aliasOf) };
  });
  return decodeGazetteer(compileGazetteer(nameables, cues));
}

/** What is found in a text, cleaned first where that is needed: the marked words with the ordinals of their entries. */
export function found(gazetteer: Gazetteer, text: string): { text: string; start: number; end: number; ordinal: number }[] {
  const direct = findCandidates(gazetteer, text);
  const clean = direct ? undefined : cleanText(text);
  const candidates = direct ?? findCandidates(gazetteer, clean?.text ?? '') ?? [];
  return candidates.map((candidate) => {
    const { start, end } = clean ? originalSpan(clean, candidate.start, candidate.end) : candidate;
    return { text: text.slice(start, end), start, end, ordinal: ordinalOf(gazetteer, candidate.row) };
  });
}

/** The marked words alone. */
export function names(gazetteer: Gazetteer, text: string): string[] {
  return found(gazetteer, text).map((one) => one.text);
}
