/**
 * A term that is not to be marked: an entry with all its names, or one name of it. Written as the id, and the name
 * behind it after a space, which no id has: one word on the lists of what is hidden.
 */
import { compileGazetteer, NO_CUES } from '#core/gazetteer/compile.ts';
import { decodeGazetteer } from '#core/gazetteer/format.ts';
import { findCandidates } from '#core/gazetteer/match.ts';
import type { OwnEntry } from './document.ts';

export interface Term {
  readonly id: string;
  /** As the entry spells it; undefined when all of its names are meant. */
  readonly name: string | undefined;
}

/** As it lies on a list. */
export function writeTerm({ id, name }: Term): string {
  return name === undefined ? id : `${id} ${name}`;
}

/** The other way. */
export function readTerm(text: string): Term {
  const space = text.indexOf(' ');
  return space < 0 ? { id: text, name: undefined } : { id: text.slice(0, space), name: text.slice(space + 1) };
}

type Named = Pick<OwnEntry, 'kind' | 'aliases'>;

const compiled = (entry: Named) => decodeGazetteer(compileGazetteer([entry], NO_CUES));

/** Fingerprints of a name, in all the ways that it is written: what pages know it by. Empty when the entry has no such name. */
export function fingerprintsOf(entry: Named, name: string): number[] {
  const aliases = entry.aliases.filter(({ text }) => text === name);
  return aliases.length === 0
    ? []
    : [...compiled({ ...entry, aliases: aliases.map(({ text, type, lang }) => ({ text, type, ...(lang !== undefined && { lang }) })) }).fingerprintB];
}

/**
 * The name of an entry that words of a page were taken for.
 * @returns undefined when the words alone do not tell ("-16s" of "F-15s and -16s").
 */
export function nameBehind(entry: Named, surface: string): string | undefined {
  const gazetteer = compiled(entry);
  const [longest] = [...(findCandidates(gazetteer, surface) ?? [])].sort((a, b) => b.end - b.start - (a.end - a.start));
  const fingerprint = longest && gazetteer.fingerprintB[longest.row];
  return fingerprint === undefined ? undefined : entry.aliases.find(({ text, match }) => match !== 'never' && fingerprintsOf(entry, text).includes(fingerprint))?.text;
}
