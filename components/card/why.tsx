/** Why these characters were marked, in sentences. */
import type { Translate } from '#core/i18n.ts';
import type { Reason } from '#core/mention/types.ts';

interface WhyProps {
  readonly surface: string | undefined;
  readonly reasons: readonly Reason[];
  readonly t: Translate;
}

/** What spoke for the mention, strongest first, and then what spoke against it. */
export function Why({ surface, reasons, t }: WhyProps) {
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
    </div>
  );
}
