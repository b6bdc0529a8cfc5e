/** Whose statement it is, where that is not the reference's: said beside it, wherever it is shown or copied. */
import type { Citation } from '#core/entry/schema.ts';
import type { Translate } from '#core/i18n.ts';

export interface WhoseContext {
  readonly t: Translate;
  /** The whole entry is the reader's own, which the card says itself. */
  readonly own?: boolean | undefined;
}

interface Claimed {
  readonly mine?: true | undefined;
  readonly cites: readonly Citation[];
}

/** Bundled statements always have sources; what has none is the reader's own, or a pack's. */
export function whoseNotes({ mine, cites }: Claimed, { t, own }: WhoseContext): { readonly text: string }[] {
  if (cites.length === 0) return [{ text: t(mine ? 'card.unsourced' : 'card.unsourcedPack') }];
  return mine && !own ? [{ text: t('card.mine') }] : [];
}
