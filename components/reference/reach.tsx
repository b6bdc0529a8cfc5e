/** An entry's reach among those of its kind: a strip on a logarithmic scale, and the same in words. */
import { plainNumbers } from '#core/card/numbers.ts';
import type { Kind } from '#core/entry/kinds.ts';
import { kindOf } from '#core/entry/kinds.ts';
import type { Translate } from '#core/i18n.ts';
import { placeOf, type ReachStrip } from '#core/reference/reach-strip.ts';

interface ReachProps {
  readonly strip: ReachStrip;
  readonly kind: Kind;
  readonly t: Translate;
  readonly locale: string;
}

const WIDTH = 640;
const INSET = 30;
const LINE = 34;

/** The sentence is there for everybody; the picture is hidden from assistive technology, which has the sentence. */
export function Reach({ strip, kind, t, locale }: ReachProps) {
  const { own, others, shorter, from, to } = strip;
  const x = (km: number) => INSET + placeOf(km, strip) * (WIDTH - 2 * INSET);
  const number = (km: number) => plainNumbers(locale).format(km < 10 ? Number(km.toPrecision(2)) : Math.round(km));
  const longest = own[0]?.km ?? 0;
  const shortest = own.at(-1)?.km ?? longest;
  return (
    <figure class="reach">
      <svg viewBox={`0 0 ${WIDTH} 60`} aria-hidden="true" focusable="false">
        <line class="reach-axis" x1={INSET} x2={WIDTH - INSET} y1={LINE} y2={LINE} />
        {Array.from({ length: Math.floor(to) - Math.ceil(from) + 1 }, (_, i) => 10 ** (Math.ceil(from) + i)).map((km) => (
          <g key={km}>
            <line class="reach-axis" x1={x(km)} x2={x(km)} y1={LINE} y2={LINE + 5} />
            <text class="reach-scale" x={x(km)} y={LINE + 19}>
              {`${number(km)} km`}
            </text>
          </g>
        ))}
        {others.map(({ km, name }) => (
          <line class="reach-other" key={name} x1={x(km)} x2={x(km)} y1={LINE - 10} y2={LINE - 1}>
            <title>{`${name}, ${number(km)} km`}</title>
          </line>
        ))}
        {shortest < longest && <line class="reach-span" x1={x(shortest)} x2={x(longest)} y1={LINE - 15} y2={LINE - 15} />}
        {own.map(({ km, condition }, i) => (
          <circle class="reach-own" key={i} cx={x(km)} cy={LINE - 15} r={5}>
            <title>{[`${number(km)} km`, condition].filter(Boolean).join(', ')}</title>
          </circle>
        ))}
      </svg>
      <figcaption class="quiet">{t('entry.reach', [number(longest), String(shorter), String(others.length), kindOf(kind).plural.toLowerCase()])}</figcaption>
    </figure>
  );
}
