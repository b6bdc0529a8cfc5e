/** Which of an entry's names a card shows beside its own. */
import { KINDS } from '#core/entry/kinds.ts';
import type { AliasType } from '#core/entry/vocabulary.ts';
import type { OwnEntry } from '#core/overlay/document.ts';

/** What says most comes first. Spellings and names in other languages' papers are for matching, not for reading. */
const SYSTEM: readonly AliasType[] = ['designation', 'reporting-name', 'full-name', 'abbreviation', 'native', 'nickname', 'former'];
/** A treaty's or law's own title is what its short name stands for. */
const INSTRUMENT: readonly AliasType[] = ['full-name', 'abbreviation', 'designation', 'native', 'former', 'nickname'];

/** How many of one type a reader has use for. */
const MOST: Readonly<Partial<Record<AliasType, number>>> = { designation: 2, 'full-name': 1, 'reporting-name': 1, abbreviation: 1, native: 1, nickname: 1, former: 1 };
/** Types whose names tell a reader something even where they would mark too much. */
const TELLING: ReadonlySet<AliasType> = new Set(['abbreviation', 'reporting-name', 'nickname']);

/** "Massive Ordnance Penetrators" beside "Massive Ordnance Penetrator". */
function isPlural(text: string, all: ReadonlySet<string>): boolean {
  return text.endsWith('s') && all.has(text.slice(0, -1));
}

/** An abbreviation stands for itself: "NPT Review Conference" does not say what "NPT" says. */
function isPartly({ type, text }: Alias, longer: string): boolean {
  return type !== 'abbreviation' && longer.includes(plain(text));
}

type Named = Pick<OwnEntry, 'name' | 'kind' | 'aliases'>;
type Alias = Named['aliases'][number];

/** Letters and digits only, so that hyphens, spaces and kinds of apostrophe make no difference. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

/**
 * At most `limit` names, best first. None repeats the entry's own name or another one with a word more or less, and none
 * is a name that means something else in most texts ("Section 231"), those of telling types aside (SA-21 *Growler*).
 */
export function otherNames(entry: Named, limit: number): { text: string; lang?: string }[] {
  const order = KINDS[entry.kind].realm === 'instrument' ? INSTRUMENT : SYSTEM;
  const own = plain(entry.name);
  const rank = (alias: Alias) => order.indexOf(alias.type);
  // A spelling without the s makes no plural of the name itself: "Regulations".
  const all = new Set(entry.aliases.filter((alias) => rank(alias) >= 0).map((alias) => plain(alias.text)));
  const tells = (alias: Alias) => rank(alias) >= 0 && ((alias.match ?? 'always') === 'always' || TELLING.has(alias.type)) && !alias.variant && !isPlural(plain(alias.text), all);
  // What stands in the name already: "S-400" in "S-400 Triumf". With it, "Triumph S-400" says nothing new.
  const within = entry.aliases.map((alias) => plain(alias.text)).filter((text) => text.length > 2 && own.includes(text));
  const nouns = KINDS[entry.kind].nouns.map(plain);
  const known = [own];
  const kept: Alias[] = [];
  const telling = entry.aliases.filter(tells);
  const bare = [own, ...telling.map((alias) => plain(alias.text))];
  for (const alias of telling.sort((a, b) => rank(a) - rank(b))) {
    if (kept.length === limit) break;
    const text = plain(alias.text);
    if (text === own || own.includes(text) || within.some((part) => text.includes(part)) || text.includes(own)) continue;
    // "Axehead missile" beside "AA-13 Axehead".
    const noun = nouns.find((one) => text.length > one.length && text.endsWith(one));
    if (noun !== undefined && bare.some((other) => other !== text && other.endsWith(text.slice(0, -noun.length)))) continue;
    const longer = kept.some((other) => isPartly(other, text));
    if (!longer && kept.filter((other) => other.type === alias.type).length === MOST[alias.type]) continue;
    const shorter = kept.findIndex((other) => text !== plain(other.text) && isPartly(other, text));
    // "SA-21 Growler" says what "SA-21" says, and more; it takes its place.
    if (shorter >= 0) kept[shorter] = alias;
    else if (!known.some((other) => other.includes(text))) kept.push(alias);
    else continue;
    known.push(text);
  }
  return kept.filter((alias, i) => kept.indexOf(alias) === i).map(({ text, lang }) => (lang === undefined ? { text } : { text, lang }));
}
