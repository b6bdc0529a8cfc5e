/** How many parties when, in words: what the picture is called, and what its signs mean. */
import type { CardData } from '#core/contract/card.ts';
import { formatDate } from '#core/entry/dates.ts';
import { PROPERTIES } from '#core/entry/properties.ts';
import { type PartyPoint, type PartySteps, partySteps } from '#core/timeline/party-steps.ts';
import type { Citations } from './citations.ts';
import { countryList } from './countries.ts';
import type { Wording } from './value.ts';

export interface PartyText {
  readonly picture: PartySteps;
  /** Every point in words, for those who do not see it. */
  readonly label: string;
  readonly titleOf: (point: PartyPoint) => string;
  /** What must be said to read it. */
  readonly caption: readonly string[];
  readonly numbers: readonly number[];
}

/** Undefined where there is too little to look at. */
export function partyText({ facts, status }: Pick<CardData, 'facts' | 'status'>, { t, locale, citations }: Wording & { readonly citations: Citations }): PartyText | undefined {
  const picture = partySteps(facts, status);
  if (!picture) return undefined;
  const { points, property } = picture;
  const titleOf = ({ date, count, parties }: PartyPoint): string => {
    const who = parties.length > 0 ? ` (${countryList(parties, locale)})` : '';
    return t('timeline.item', [formatDate(date, locale), `${count}${who}`]);
  };
  const caption = [
    points.some(({ stated }) => !stated) && t('parties.worked'),
    // Behind the last count nobody says that no other joined.
    points.at(-1)?.stated === false && t('parties.since'),
    points.some(({ known }) => !known) && t('parties.open'),
  ];
  return {
    picture,
    label: t('parties.label', [PROPERTIES[property].label, points.map(titleOf).join('; ')]),
    titleOf,
    caption: caption.filter((line) => line !== false),
    numbers: citations.numbersOf(points.flatMap(({ cites }) => cites)),
  };
}
