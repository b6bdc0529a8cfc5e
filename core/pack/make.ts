/** Making a pack of entries of one's own. */
import { isPartialDate } from '#core/entry/dates.ts';
import { ID_PATTERN } from '#core/entry/schema.ts';
import type { OwnEntry } from '#core/overlay/own-entry.ts';
import { PACK_FORMAT, PACK_VERSION, type Pack } from './document.ts';
import { PACK_ID_LENGTH } from './keys.ts';

/** What is said of a pack beside its entries; what is empty is left out. */
export type PackAbout = Readonly<Record<'id' | 'title' | 'author' | 'licence' | 'date' | 'description', string>>;

/** Own ids begin with this; in a pack, which gives its own beginning, it would say nothing. */
const OWN = /^own-/;

/** Fields in the order of the form, with the longest text of each. */
export const ABOUT_LIMITS = { title: 80, author: 120, licence: 120, date: 10, id: PACK_ID_LENGTH, description: 2_000 } as const satisfies Record<keyof PackAbout, number>;

/** What is wrong with it, by field, as keys of the locale file; empty when the pack can be made. */
export function aboutProblems(about: PackAbout): Partial<Record<keyof PackAbout, string>> {
  const problems: Partial<Record<keyof PackAbout, string>> = {};
  if (about.title.trim() === '') problems.title = 'packForm.needsTitle';
  if (about.date.trim() !== '' && !isPartialDate(about.date.trim())) problems.date = 'packForm.badDate';
  if (!ID_PATTERN.test(about.id.trim())) problems.id = 'packForm.badId';
  for (const [field, limit] of Object.entries(ABOUT_LIMITS) as [keyof PackAbout, number][]) if (about[field].trim().length > limit) problems[field] = 'form.tooLong';
  return problems;
}

/**
 * The pack of some own entries. Notes stay out of it: they were written for nobody else. Relations to own entries that
 * are not in it would lead nowhere, or to another reader's entry, and stay out as well. What is not valid stays so:
 * whoever reads the pack says what is wrong.
 * @param all every own entry there is.
 * @param chosen ids of those that go into it.
 */
export function makePack(about: PackAbout, all: readonly OwnEntry[], chosen: ReadonlySet<string>): Pack {
  const said = Object.entries(about).flatMap(([field, text]) => (text.trim() === '' ? [] : [[field, text.trim()]]));
  const own = new Set(all.map(({ id }) => id));
  const short = (id: string) => (own.has(id.replace(OWN, '')) ? id : id.replace(OWN, ''));
  const entries = all
    .filter(({ id }) => chosen.has(id))
    .map(({ note: _note, ...entry }) => ({
      ...entry,
      id: short(entry.id),
      relations: entry.relations
        .filter(({ target }) => chosen.has(target) || !own.has(target))
        .map((relation) => (chosen.has(relation.target) ? { ...relation, target: short(relation.target) } : relation)),
    }));
  return { format: PACK_FORMAT, version: PACK_VERSION, id: '', title: '', ...Object.fromEntries(said), entries };
}

/** The text of a pack's file: the same pack gives the same bytes, and reading it gives the pack back. */
export function packText(pack: Pack): string {
  return `${JSON.stringify(pack, null, 2)}\n`;
}

/** Name of a pack's file. */
export function packFileName(id: string): string {
  return `fieldnote-pack-${id}.json`;
}

/** An id that a title suggests. */
export function packIdOf(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, PACK_ID_LENGTH)
    .replace(/-$/, '');
}
