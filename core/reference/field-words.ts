/** Fields of entries, and of packs, in the words that readers see everywhere else. */
import { PROPERTIES, type PropertyId } from '#core/entry/properties.ts';
import type { Translate } from '#core/i18n.ts';

/** Keys of the locale file. */
const KEYS: Readonly<Record<string, string>> = {
  name: 'form.name',
  aliases: 'form.aliases',
  kind: 'form.kind',
  summary: 'form.summary',
  note: 'form.note',
  link: 'form.link',
  origin: 'field.origin',
  parties: 'section.parties',
  multilateral: 'card.multilateral',
  variants: 'entry.variants',
  facts: 'claims.facts',
  status: 'claims.status',
  events: 'claims.events',
  relations: 'claims.relations',
  sources: 'entry.sources',
  examples: 'field.examples',
  checked: 'field.checked',
  title: 'packForm.name',
  author: 'packForm.author',
  licence: 'packForm.licence',
  date: 'packForm.date',
  description: 'packForm.description',
  entries: 'packForm.which',
  enabled: 'packs.enabled',
  paints: 'packs.paints',
};

/** What a field is called; one that has no name of its own stands as it is. */
export function fieldWords(field: string, t: Translate): string {
  return Object.hasOwn(KEYS, field) ? t(KEYS[field] as string) : field;
}

/** Fields in a row; behind the facts, the properties that these are of. */
export function fieldList(fields: readonly string[], t: Translate, properties: readonly PropertyId[] = []): string {
  const labels = properties.map((id) => PROPERTIES[id].label);
  return fields.map((field) => (field === 'facts' && labels.length > 0 ? t('field.factsOf', [labels.join(', ')]) : fieldWords(field, t))).join(', ');
}
