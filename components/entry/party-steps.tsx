/** How many parties when: a small picture, its points in words for those who do not see it, and its sources. */
import type { PartyText } from '#core/card/party-text.ts';
import type { Translate } from '#core/i18n.ts';
import type { PartyPoint } from '#core/timeline/party-steps.ts';
import { Cited } from './cited.tsx';
import { anchorOf, percent } from './places.ts';

interface PartyStepsProps {
  readonly parties: PartyText;
  readonly t: Translate;
  readonly onCite: (numbers: readonly number[]) => void;
}

/** Heights in CSS pixels. */
const NUMBERS = 18;
const RISE = 56;
const SCALE = 22;
/** Room for a number below the lowest point. */
const BELOW = 20;
/** As a share of the width: numbers that stand nearer would run into each other on a narrow screen. */
const APART = 0.12;

/** The last number first, then whichever has room; the others can be pointed at, and are read out. */
function numbered(points: readonly PartyPoint[]): ReadonlySet<PartyPoint> {
  const shown: PartyPoint[] = [];
  for (const point of [...points.slice(-1), ...points.slice(0, -1)]) if (shown.every((other) => Math.abs(other.stretch.from - point.stretch.from) >= APART)) shown.push(point);
  return new Set(shown);
}

/** The line comes from above: the number has room below. */
function fell({ count }: PartyPoint, place: number, points: readonly PartyPoint[]): boolean {
  const before = points[place - 1];
  return before !== undefined && before.count > count;
}

/** Not from zero: a treaty of 166 that loses five would be a straight line. Therefore every number that has room is written. */
export function PartySteps({ parties, t, onCite }: PartyStepsProps) {
  const { picture, label, titleOf, caption, numbers } = parties;
  const { points, ticks, least, most } = picture;
  const foot = NUMBERS + RISE + (points.some(fell) ? BELOW : 8);
  const y = (count: number) => NUMBERS + (most === least ? RISE / 2 : ((most - count) / (most - least)) * RISE);
  const shown = numbered(points);
  return (
    <figure class="timeline-picture">
      <svg role="img" aria-label={label} width="100%" height={foot + SCALE}>
        {ticks.map(({ at, year }) => (
          <g key={year}>
            <line class="timeline-tick" x1={percent(at)} x2={percent(at)} y1={NUMBERS} y2={foot + 4} />
            <text class="timeline-year" x={percent(at)} y={foot + 16} text-anchor={anchorOf(at)}>
              {year}
            </text>
          </g>
        ))}
        <line class="timeline-axis" x1="0" x2="100%" y1={foot} y2={foot} />
        {points.map((point, place) => {
          const before = points[place - 1];
          if (!before) return null;
          const [from, to] = [percent(before.stretch.to), percent(point.stretch.from)];
          if (!point.known) return <line key={place} class="steps-open" x1={from} x2={to} y1={y(before.count)} y2={y(point.count)} />;
          return (
            <g key={place} class="steps-known">
              <line x1={from} x2={to} y1={y(before.count)} y2={y(before.count)} />
              {/* In the course of a day, a month, or a year of which no more is known. */}
              <line x1={to} x2={percent(point.stretch.to)} y1={y(before.count)} y2={y(point.count)} />
            </g>
          );
        })}
        {points.map((point, place) => (
          <g key={place} class={point.stated ? 'timeline-mark' : 'timeline-mark step'}>
            <title>{titleOf(point)}</title>
            <circle cx={percent(point.stretch.to)} cy={y(point.count)} r={3.5} />
            {shown.has(point) && (
              <text x={percent(point.stretch.to)} y={y(point.count) + (fell(point, place, points) ? 16 : -8)} text-anchor={anchorOf(point.stretch.to)}>
                {point.count}
              </text>
            )}
          </g>
        ))}
      </svg>
      <figcaption>
        <Cited text={caption.join(' ')} numbers={numbers} t={t} onCite={onCite} />
      </figcaption>
    </figure>
  );
}
