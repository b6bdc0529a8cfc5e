/** One alias as the gazetteer stores it: its tokens, its shape, and which of its words are the name. Compile time only. */
import { KINDS, type Kind } from '#core/entry/kinds.ts';
import { languageOf } from '#core/entry/languages.ts';
import type { Alias } from '#core/entry/schema.ts';
import { classNouns, genericWords, groupOf, leadingWords, trailingWords, weakNouns } from './class-nouns.ts';
import { CYRILLIC, DIGIT, LATIN } from './classes.ts';
import { englishPlural, stemOf, westSlavicCases } from './endings.ts';
import {
  FIRST_GROUP,
  LEAD_SHIFT,
  MOST_AROUND,
  POLICIES,
  SHAPE_CAPITALS,
  SHAPE_COMPOUND,
  SHAPE_DESIGNATION,
  SHAPE_GENERIC,
  SHAPE_LOWER,
  SHAPE_OWN,
  SHAPE_PUNCTUATED,
  SHAPE_SOLID,
  SHAPE_VARIANTS,
  TAIL_SHIFT,
} from './format.ts';
import { chain } from './hash.ts';
import { foldText, tokenise } from './phrases.ts';
import { sharedBits } from './shared-words.ts';
import { articleOf } from './suffixes.ts';
import { hashToken, type Token } from './tokens.ts';
import { visibleText } from './visible.ts';

export type AliasLike = Pick<Alias, 'text' | 'match' | 'cues' | 'vetoes' | 'type' | 'lang'>;

/** A name as a sequence of hashes. */
export interface Spelling {
  readonly a: number;
  readonly b: number;
  /** The words that begin it: the first, and its plural where that is the whole name. */
  readonly first: readonly string[];
  /** What the second may look like; none where the first is the whole name. */
  readonly second: readonly string[];
  /** First hashes of the sequences that the name begins with, itself left out. */
  readonly prefixes: readonly number[];
}

export interface Name {
  readonly alias: AliasLike;
  /** SHAPE bits and the counts of tokens around the core. */
  readonly shape: number;
  readonly spellings: readonly Spelling[];
}

const LEADING = leadingWords();
const TRAILING = trailingWords();
const GENERIC = genericWords();
const NOUNS = classNouns();
const WEAK = new Set(weakNouns());
/** Letters and a number, as `SHAPE_VARIANTS` has them: letters after it are a variant's. */
const FAMILY = /^\p{Lu}[\p{Lu}\p{Ll}]{0,3}(?:[-/ ][A-Z]{1,2})?[- ]?\d{1,4}(?=[A-Z])/u;

function isUpper(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

/** The shape of a name decides how strictly its letters' case is taken. */
function shapeBits(text: string, tokens: readonly Token[], kind: Kind): number {
  const first = tokens[0] as Token;
  const head = first.end - first.start;
  const designation =
    tokens.some((token) => token.cls === DIGIT) && tokens.length <= 4 && (first.cls === DIGIT || head <= 4) && !/[\s-]\p{L}{4,}|\s\p{Ll}{2,}|\p{L}['’]\p{L}/u.test(text);
  // An abbreviation, alone or among words: CAATSA, New START. The III of "Shaheen III" is a number.
  const letters = text.replace(/[^\p{L}]/gu, '');
  const capitals =
    !designation &&
    ((letters.length > 1 && isUpper(letters)) ||
      tokens.some((token) => token.end - token.start > 2 && isUpper(text.slice(token.start, token.end)) && !/^[IVX]+$/.test(text.slice(token.start, token.end))));
  const compound = tokens.filter((token) => token.cls !== DIGIT && token.end - token.start > 1).length > 1 || /\p{Ll}\p{Lu}/u.test(text);
  // Letters, then a number, in something that is built: letters after the number are a variant's, with words after them or not (F-15C Eagle).
  const variants = /^(?:\p{Lu}[\p{Lu}\p{Ll}]{0,3}(?:[-/ ][A-Z]{1,2})?|\p{sc=Han}{1,4})[- ]?\d{1,4}(?=$|\s\p{L}{3})/u.test(text) && KINDS[kind].realm === 'system';
  const solid = designation && !/\p{L}[^\p{L}\p{N}\s]+\p{N}/u.test(text);
  const lower = /^\p{Ll}/u.test(text);
  const generic = compound && !designation && !lower && tokens.every((token) => GENERIC.has(foldText(text, token.start, token.end)));
  const punctuated = /\p{L}[/’']\d|\d[/’']\p{L}|[.,()&:].*[\p{L}\p{N}]|[-’']\s/u.test(text);
  return (
    (punctuated ? SHAPE_PUNCTUATED : 0) |
    (lower ? SHAPE_LOWER : 0) |
    (solid ? SHAPE_SOLID : 0) |
    (generic ? SHAPE_GENERIC : 0) |
    (designation ? SHAPE_DESIGNATION : 0) |
    (capitals ? SHAPE_CAPITALS : 0) |
    (compound ? SHAPE_COMPOUND : 0) |
    (variants ? SHAPE_VARIANTS : 0)
  );
}

/** The token as names are stored: Cyrillic words by their stem, abbreviations as they are. */
function storedToken(text: string, token: Token): string {
  const word = text.slice(token.start, token.end);
  return token.cls === CYRILLIC && !isUpper(word) ? stemOf(foldText(word)) : word;
}

/** Of the token at hand; one array for all, because a typed array costs more than what is put into it. */
const hash = new Int32Array(2);

function spell(text: string): Spelling {
  const tokens = tokenise(text);
  const prefixes: number[] = [];
  const first: string[] = [];
  const second: string[] = [];
  let a = 0;
  let b = 0;
  for (const [i, token] of tokens.entries()) {
    const word = storedToken(text, token);
    hashToken(word, 0, word.length, hash);
    a = chain(a, hash[0] as number);
    b = chain(b, hash[1] as number);
    if (i === 0) first.push(word);
    if (i === 0 && tokens.length === 1 && token.cls === LATIN) first.push(`${word}s`);
    if (i === 1) second.push(word, `${articleOf(token.cls) ?? ''}${word}`);
    if (i === 1 && tokens.length === 2 && token.cls === LATIN) second.push(`${word}s`);
    if (i < tokens.length - 1) prefixes.push(a);
  }
  return { a, b, first, second, prefixes };
}

/** Hash of a shared word or phrase: the 27 bits that `sharedBits` keeps, Cyrillic words by their stem. */
export function sharedHash(words: string): number {
  return sharedBits(spell(visible(words)).a);
}

/** Hash of a name's own cue: 24 bits, for these are compared with few. */
export function cueHash(words: string): number {
  return spell(visible(words)).a >>> 8;
}

/** A name as the matcher sees text: composed, and without what is not seen. */
function visible(text: string): string {
  return visibleText(text.normalize('NFC'));
}

/**
 * The name as composed and, where that cuts other tokens (Hangul, kana, two-part vowels), as decomposed; a Korean class
 * of ships also with its noun apart; the cases of a Polish, Czech or Slovak plural; and English plurals in -es.
 */
function spellings({ text, lang }: AliasLike): Spelling[] {
  const texts = [text, text.replace(/(\p{sc=Hang})(?=급$)/u, '$1 '), ...westSlavicCases(text, lang), ...englishPlural(text, lang)];
  const all = [...new Set(texts.flatMap((one) => [visible(one), visibleText(one.normalize('NFD'))]))].map(spell);
  return all.filter(({ a, b }, i) => all.findIndex((other) => other.a === a && other.b === b) === i);
}

/** Whether the tokens are nothing but such words; scripts without spaces have words of several tokens. */
function consistOf(words: ReadonlySet<string>, folded: readonly string[]): boolean {
  if (folded.length === 0) return true;
  for (let count = Math.min(6, folded.length); count > 0; count--) {
    if (words.has(folded.slice(0, count).join('')) && consistOf(words, folded.slice(count))) return true;
  }
  return false;
}

/** How many tokens at either end are no part of the name, because what remains is a name of the same thing. */
function around(text: string, tokens: readonly Token[], names: ReadonlySet<string>): { lead: number; tail: number } {
  const folded = tokens.map((token) => foldText(text, token.start, token.end));
  const most = Math.min(MOST_AROUND, tokens.length - 1);
  for (let length = tokens.length - 1; length > 0; length--) {
    for (let lead = 0; lead + length <= tokens.length; lead++) {
      const tail = tokens.length - lead - length;
      if (lead > most || tail > most || !names.has(folded.slice(lead, lead + length).join(' '))) continue;
      // Two names in a row are one: "Eurofighter Typhoon", where either is used alone.
      if (names.has(folded.slice(0, lead).join(' '))) continue;
      if (consistOf(LEADING, folded.slice(0, lead)) && consistOf(TRAILING, folded.slice(lead + length))) return { lead, tail };
    }
  }
  return { lead: 0, tail: 0 };
}

/** Folded tokens of a text, joined by spaces: what two spellings of one name share. */
export function nameKey(name: string): string {
  const text = visible(name);
  return tokenise(text)
    .map((token) => foldText(text, token.start, token.end))
    .join(' ');
}

/** Whether the name is a family's, of the same entry and in need of no proof, with a variant's letters: F-15E beside F-15. */
function isVariant(text: string, policies: ReadonlyMap<string, string>): boolean {
  const family = FAMILY.exec(text)?.[0];
  return family !== undefined && policies.get(nameKey(family)) === 'always' && /^[A-Z]{1,4}\d{0,2}$/.test(text.slice(family.length));
}

/** Whether a class noun of the kind stands beside the core of a designation, and settles it wherever it is met: "J-10 fighter". */
function isSettled(core: readonly string[], before: string | undefined, after: string | undefined, kind: Kind): boolean {
  const settles = (word: string | undefined) => word !== undefined && !WEAK.has(word) && ((NOUNS.get(word) ?? 0) & (1 << (FIRST_GROUP + groupOf(kind)))) !== 0;
  return core.some((token) => /\d/.test(token)) && (settles(before) || settles(after));
}

/**
 * Whether a single class noun that other trades have as well is all that a full name adds to a doubtful word or
 * designation: "Patriot battery" may be a car's. Classes of ships that have a word for a name are called so and in no other way.
 */
function isShared(core: readonly string[], noun: string | undefined): boolean {
  const words = core.filter((token) => !/\d/.test(token));
  return noun !== undefined && WEAK.has(noun) && words.length < 2 && (noun !== 'class' || words.length < core.length);
}

/**
 * The names of one entry, ready to be packed. Left out: names for search only, and those that another name of the entry
 * marks just as well: with class nouns around it, or with a variant's letters behind it; and full names that prove no more.
 * That other name has no language or the same one, for readers have names marked by language.
 * @param entryName under which the entry goes.
 */
export function namesOf(kind: Kind, aliases: readonly AliasLike[], entryName?: string): Name[] {
  const known = aliases.map((alias) => ({ key: nameKey(alias.text), policy: alias.match ?? 'always', language: languageOf(alias, entryName) }));
  const policiesIn = (language?: string): ReadonlyMap<string, string> =>
    new Map(known.filter((one) => language === undefined || one.language === '' || one.language === language).map(({ key, policy }) => [key, policy]));
  const policies = policiesIn();
  const byLanguage = new Map([...new Set(known.map(({ language }) => language))].map((language) => [language, policiesIn(language)]));
  const keys = new Set(policies.keys());
  const names: Name[] = [];
  for (const [i, alias] of aliases.entries()) {
    const policy = POLICIES.indexOf((alias.match ?? 'always') as (typeof POLICIES)[number]);
    const text = visible(alias.text);
    const tokens = tokenise(text);
    if (policy < 0 || tokens.length === 0) continue;
    const { lead, tail } = KINDS[kind].realm === 'system' ? around(text, tokens, keys) : { lead: 0, tail: 0 };
    const core = tokens.slice(lead, tokens.length - tail).map((token) => foldText(text, token.start, token.end));
    const marking = lead + tail > 0 ? policies.get(core.join(' ')) : undefined;
    const its = byLanguage.get(known[i]?.language ?? '') ?? policies;
    const covering = marking && its.get(core.join(' '));
    if (covering === 'always') continue;
    const own = (alias.cues?.length ?? 0) + (alias.vetoes?.length ?? 0) > 0 ? SHAPE_OWN : 0;
    if (own === 0 && POLICIES[policy] === 'always') {
      const wordAt = (i: number): string | undefined => (tokens[i] ? foldText(text, tokens[i].start, tokens[i].end) : undefined);
      if (isVariant(text, its)) continue;
      if ((marking === 'cue' || marking === 'adjacent') && lead + tail === 1 && isShared(core, wordAt(lead > 0 ? 0 : tokens.length - 1))) continue;
      if (covering === 'cue' && /^[\w /-]+$/.test(text) && isSettled(core, lead > 0 ? wordAt(lead - 1) : undefined, tail > 0 ? wordAt(tokens.length - tail) : undefined, kind))
        continue;
    }
    names.push({ alias, shape: policy | shapeBits(text, tokens, kind) | own | (lead << LEAD_SHIFT) | (tail << TAIL_SHIFT), spellings: spellings(alias) });
  }
  return names;
}
