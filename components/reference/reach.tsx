/** An entry's reach among those of its kind: a strip on a logarithmic scale, and the same in words. */
import { anchorOf, percent } from '#components/entry/places.ts';
import type { ReachText } from '#core/reference/reach-text.ts';

/** Heights in CSS pixels. */
const LINE = 34;
const OWN = LINE - 15;
const SCALE = 22;

/** The sentence is there for everybody; the picture is hidden from assistive technology, which has the sentence. */
export function Reach({ reach: { scales, own, others, sentence } }: { readonly reach: ReachText }) {
  const places = own.map(({ at }) => at);
  const [shortest, longest] = [Math.min(...places), Math.max(...places)];
  return (
    <figure class="reach">
      <svg aria-hidden="true" focusable="false" width="100%" height={LINE + SCALE * scales.length}>
        {scales.map(({ unit, ticks }, place) => {
          const y = LINE + SCALE * place;
          return (
            <g key={unit}>
              <line class="reach-axis" x1="0" x2="100%" y1={y} y2={y} />
              {ticks.map(({ at, text }) => (
                <g key={text}>
                  <line class="reach-axis" x1={percent(at)} x2={percent(at)} y1={y} y2={y + 5} />
                  <text class="reach-scale" x={percent(at)} y={y + 17} text-anchor={anchorOf(at)}>
                    {text}
                  </text>
                </g>
              ))}
            </g>
          );
        })}
        {others.map(({ at, text }) => (
          <line class="reach-other" key={text} x1={percent(at)} x2={percent(at)} y1={LINE - 10} y2={LINE - 1}>
            <title>{text}</title>
          </line>
        ))}
        {shortest < longest && <line class="reach-span" x1={percent(shortest)} x2={percent(longest)} y1={OWN} y2={OWN} />}
        {own.map(({ at, text }, place) => (
          <circle class="reach-own" key={place} cx={percent(at)} cy={OWN} r={5}>
            <title>{text}</title>
          </circle>
        ))}
      </svg>
      <figcaption class="quiet">{sentence}</figcaption>
    </figure>
  );
}
