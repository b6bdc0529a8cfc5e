/** A small picture of when what happened; the same stands beside it as a list, for whoever does not see it and for whoever wants to know. */
import type { TimelineText } from '#core/card/timeline-text.ts';
import type { Stretch } from '#core/timeline/axis.ts';
import type { Band } from '#core/timeline/timeline.ts';
import { anchorOf, percent } from './places.ts';

/** Heights in CSS pixels. */
const WORDS = 15;
const LANE = 11;
const BAND = 14;
const SCALE = 18;
const DOT = 4;

/** The narrowest line that there is, and about what a letter takes: a word that does not fit its band is left out. */
const NARROWEST = 260;
const LETTER = 6.6;

const widthOf = ({ from, to }: Stretch): string => percent(to - from);

interface TimelineProps {
  readonly timeline: TimelineText;
  /** The list beside it has the article in its place. */
  readonly listed?: boolean;
}

/** Across it places are shares of its width, so that it is as wide as there is room and its letters stay as large as they are. */
export function Timeline({ timeline, listed = false }: TimelineProps) {
  const { picture, label, titleOf, bandLabel, articleLabel, where } = timeline;
  const caption = [listed ? undefined : where, ...timeline.caption].filter((line) => line !== undefined);
  const { ticks, bands, marks, lanes, article } = picture;
  const top = article ? WORDS : 2;
  const bandTop = top + lanes * LANE + 5;
  const foot = bands.length > 0 ? bandTop + BAND : bandTop;
  const laneY = (lane: number) => bandTop - 5 - lane * LANE - LANE / 2;
  return (
    <figure class="timeline-picture">
      <svg role="img" aria-label={label} width="100%" height={foot + SCALE}>
        {ticks.map(({ at, year }) => (
          <g key={year}>
            <line class="timeline-tick" x1={percent(at)} x2={percent(at)} y1={top} y2={foot + 4} />
            <text class="timeline-year" x={percent(at)} y={foot + 15} text-anchor={anchorOf(at)}>
              {year}
            </text>
          </g>
        ))}
        {bands.map((band, place) => (
          <g key={place} class={`timeline-band ${band.tone}`}>
            <title>{bandLabel(band)}</title>
            <rect x={percent(band.sure.from)} width={widthOf(band.sure)} y={bandTop} height={BAND} />
            {band.maybe.map((maybe, end) => (
              <rect key={end} class="maybe" x={percent(maybe.from)} width={widthOf(maybe)} y={bandTop} height={BAND} />
            ))}
            {fits(band, bandLabel(band)) && (
              <text x={percent((band.sure.from + band.sure.to) / 2)} y={bandTop + BAND - 3.5} text-anchor="middle">
                {bandLabel(band)}
              </text>
            )}
          </g>
        ))}
        <line class="timeline-axis" x1="0" x2="100%" y1={foot} y2={foot} />
        {article && (
          <g class="timeline-article">
            <rect x={percent(article.from)} width={widthOf(article)} y={top - 2} height={foot - top + 2} />
            <line x1={percent(article.from)} x2={percent(article.from)} y1={top - 2} y2={foot + 4} />
            <text x={percent(article.from)} y={WORDS - 5} text-anchor={anchorOf(article.from)}>
              {articleLabel}
            </text>
          </g>
        )}
        {marks.map((mark, place) => {
          const y = laneY(mark.lane);
          const { from, to } = mark.stretch;
          return (
            <g key={place} class={`timeline-mark ${mark.kind}`}>
              <title>{titleOf(mark)}</title>
              {mark.exact ? <circle cx={percent((from + to) / 2)} cy={y} r={DOT} /> : <line x1={percent(from)} x2={percent(to)} y1={y} y2={y} />}
            </g>
          );
        })}
      </svg>
      {caption.length > 0 && <figcaption>{caption.join(' ')}</figcaption>}
    </figure>
  );
}

function fits({ sure }: Band, label: string): boolean {
  return (sure.to - sure.from) * NARROWEST > label.length * LETTER + 6;
}
