/** The card's timeline, once it is unfolded: the picture, and the same as a list with sources. */
import { Led } from '#components/entry/cited.tsx';
import { Notes } from '#components/entry/notes.tsx';
import { Timeline } from '#components/entry/timeline.tsx';
import { Dot } from '#components/parts/dotted.tsx';
import type { TimelineRow, TimelineText } from '#core/card/timeline-text.ts';
import type { Translate } from '#core/i18n.ts';

interface CardTimelineProps {
  readonly picture: TimelineText;
  readonly rows: readonly TimelineRow[];
  readonly t: Translate;
  readonly onCite: (numbers: readonly number[]) => void;
}

/** The article stands in the list in its place, marked by more than colour. */
export function CardTimeline({ picture, rows, t, onCite }: CardTimelineProps) {
  return (
    <>
      <Timeline timeline={picture} listed />
      <ol class="timeline-rows">
        {rows.map(({ date, lead, text, notes, numbers, article }) => (
          <li key={`${date} ${lead}`} class={article ? 'article' : undefined}>
            <span class="timeline-date">{date}</span>
            <p>
              <Led lead={lead} between={<Dot />} text={text} numbers={numbers} t={t} onCite={onCite} />
            </p>
            <Notes notes={notes} />
          </li>
        ))}
      </ol>
    </>
  );
}
