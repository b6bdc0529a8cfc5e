/** Why these characters were marked, in sentences. */
import { Dot } from '#components/parts/dotted.tsx';
import type { Translate } from '#core/i18n.ts';
import type { Reason } from '#core/mention/types.ts';

interface WhyProps {
  readonly surface: string | undefined;
  readonly reasons: readonly Reason[];
  /** The site that "here" stands for. */
  readonly site: string;
  /** Leaves this name unmarked, on this site or anywhere; the entry keeps its others. */
  readonly onNot: (scope: 'site' | 'always') => void;
  readonly t: Translate;
}

/** What spoke for the mention, strongest first, and then what spoke against it. */
export function Why({ surface, reasons, site, onNot, t }: WhyProps) {
  const sorted = [...reasons].sort((a, b) => b.weight - a.weight);
  return (
    <div class="why">
      {surface !== undefined && <p>{t('card.marked', [surface])}</p>}
      <ul>
        {sorted.map((reason, place) => (
          <li key={place}>
            {reason.weight < 0 && `${t('card.against')} `}
            {t(`why.${reason.code}`, [reason.word ?? ''])}
          </li>
        ))}
      </ul>
      {surface !== undefined && (
        <p class="not-this">
          {t('card.notThis', [surface])}{' '}
          <button type="button" class="link" onClick={() => onNot('site')}>
            {t('card.notOn', [site])}
          </button>
          <Dot />
          <button type="button" class="link" onClick={() => onNot('always')}>
            {t('card.notAnywhere')}
          </button>
        </p>
      )}
    </div>
  );
}
