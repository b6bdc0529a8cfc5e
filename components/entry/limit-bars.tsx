/** Figures against their limit: a bar for each, in words first, so that nothing is told by length or colour alone. */
import { Dot } from '#components/parts/dotted.tsx';
import type { LimitBars as Bars } from '#core/card/limit-bars.ts';
import type { Translate } from '#core/i18n.ts';
import { Cite } from './cite.tsx';
import { Cited } from './cited.tsx';
import { percent } from './places.ts';

interface LimitBarsProps {
  readonly groups: readonly Bars[];
  readonly t: Translate;
  readonly onCite: (numbers: readonly number[]) => void;
}

const HEIGHT = 12;

/** The line through all bars of a group is the limit. */
export function LimitBars({ groups, t, onCite }: LimitBarsProps) {
  return (
    <div class="limits">
      {groups.map(({ what, limit, bars }) => (
        <figure class="limit" key={what}>
          <figcaption>
            <Cited text={t('limits.limit', [what, limit.text])} numbers={limit.numbers} t={t} onCite={onCite} />
          </figcaption>
          <ul>
            {bars.map(({ who, date, text, share, over, numbers }) => (
              <li key={`${who} ${date}`}>
                <span>
                  {t('limits.figure', [who, date, text])}
                  {over && (
                    <>
                      <Dot />
                      <strong>{t('limits.over')}</strong>
                    </>
                  )}
                  <Cite numbers={numbers} t={t} onCite={onCite} />
                </span>
                <svg aria-hidden="true" focusable="false" width="100%" height={HEIGHT}>
                  <rect class={over ? 'limit-bar over' : 'limit-bar'} width={percent(share)} y={3} height={HEIGHT - 6} />
                  <line class="limit-line" x1={percent(limit.share)} x2={percent(limit.share)} y1={0} y2={HEIGHT} />
                </svg>
              </li>
            ))}
          </ul>
        </figure>
      ))}
    </div>
  );
}
