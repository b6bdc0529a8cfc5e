/** Foot of the card: the ways to where it comes from and to all that is known. */

import { Icon } from '#components/icons/icon.tsx';
import { down } from '#components/icons/shapes.ts';
import type { Translate } from '#core/i18n.ts';

/** What unfolds at the end of the card. */
export type Panel = 'sources' | 'why' | undefined;

interface FootProps {
  readonly panel: Panel;
  /** How many sources there are. */
  readonly sources: number;
  /** Whether there are reasons: not on a card that was followed. */
  readonly why: boolean;
  readonly t: Translate;
  readonly onPanel: (panel: Panel) => void;
  readonly onMore: () => void;
}

/** Stays while the rest scrolls. */
export function CardFoot({ panel, sources, why, t, onPanel, onMore }: FootProps) {
  const toggle = (which: Panel, label: string) => (
    <button type="button" class="link" aria-expanded={panel === which} onClick={() => onPanel(which)}>
      {label}
      <Icon d={down} size={12} />
    </button>
  );
  return (
    <footer class="card-foot">
      {sources > 0 && toggle('sources', t('card.sources', [], sources))}
      {why && toggle('why', t('card.why'))}
      <button type="button" class="link last" onClick={onMore}>
        {t('card.fullEntry')}
      </button>
    </footer>
  );
}
