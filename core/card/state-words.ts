/** How far an entry was checked, in plain true words. */
import type { CardData, PackLabel } from '#core/contract/card.ts';
import { formatDate } from '#core/entry/dates.ts';
import { KINDS } from '#core/entry/kinds.ts';
import type { Wording } from './value.ts';

type Checked = Pick<CardData, 'kind' | 'state' | 'provenance' | 'verified' | 'complete' | 'facts' | 'status' | 'events' | 'links'>;

/** One sentence; of a mixed entry it says how many of its claims were checked twice, once all have arrived. */
export function stateInWords(data: Checked, { t, locale }: Wording): string {
  if (data.provenance === 'own') return t('state.own');
  if (data.provenance === 'pack') return t('state.pack');
  const sentence = checkedInWords(data, { t, locale });
  return data.provenance === 'edited' ? t('state.edited', [sentence]) : sentence;
}

/** Which pack an entry is from: its title and, as far as it says so, author and date. */
export function packInWords({ title, author, date }: PackLabel, { t, locale }: Wording): string {
  const on = date === undefined ? '' : formatDate(date, locale);
  if (author === undefined) return date === undefined ? t('state.packOf', [title]) : t('state.packOfDate', [title, on]);
  return date === undefined ? t('state.packOfAuthor', [title, author]) : t('state.packOfAuthorDate', [title, author, on]);
}

function checkedInWords(data: Checked, { t, locale }: Wording): string {
  if (data.state === 'stub') return t(KINDS[data.kind].realm === 'instrument' ? 'state.stubText' : 'state.stub');
  if (data.state === 'verified') return data.verified === undefined ? t('state.verified') : t('state.verifiedOn', [formatDate(data.verified, locale)]);
  // Relations held by the other entry are that entry's claims.
  const claims = [...data.facts, ...data.status, ...data.events, ...data.links.filter((link) => !link.inverse)];
  const twice = claims.filter((claim) => claim.verified !== undefined).length;
  if (twice === 0 || !data.complete) return t('state.draft');
  return t('state.partly', [String(twice), String(claims.length)]);
}
