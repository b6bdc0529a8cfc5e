/** The full entry: everything that the reference states, and where each statement comes from. */

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Cited, Words } from '#components/entry/cited.tsx';
import { Facts } from '#components/entry/facts.tsx';
import { LimitBars } from '#components/entry/limit-bars.tsx';
import { Links } from '#components/entry/links.tsx';
import { Notes } from '#components/entry/notes.tsx';
import { PartySteps } from '#components/entry/party-steps.tsx';
import { Since } from '#components/entry/since.tsx';
import { Sources } from '#components/entry/sources.tsx';
import { Timeline } from '#components/entry/timeline.tsx';
import { KindIcon } from '#components/icons/icon.tsx';
import { Dotted } from '#components/parts/dotted.tsx';
import { Part } from '#components/parts/part.tsx';
import { type CardTextOptions, entryText } from '#core/card/card-text.ts';
import type { StatusLine } from '#core/card/status-lines.ts';
import type { CardData } from '#core/contract/card.ts';
import type { EntryKey } from '#core/mention/types.ts';

interface EntryViewProps {
  readonly data: CardData;
  readonly options: CardTextOptions;
  readonly onFollow: (key: EntryKey) => void;
  /** The reader opened it just now: focus goes to its name, so that reading starts there. */
  readonly takeFocus: boolean;
  /** What the reader may do with this entry: buttons under its heading. */
  readonly children?: ComponentChildren;
  /** Pictures under the facts of a section. */
  readonly picture?: ComponentChildren;
  /** What may be done with its sources: buttons under them. */
  readonly afterSources?: ComponentChildren;
}

/** As the card, unfolded. */
export function EntryView({ data, options, onFollow, takeFocus, children, picture, afterSources }: EntryViewProps) {
  const { t } = options;
  const [marked, setMarked] = useState<readonly number[]>([]);
  const title = useRef<HTMLHeadingElement>(null);
  const sources = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => {
    setMarked([]);
    if (takeFocus) title.current?.focus({ preventScroll: true });
    title.current?.closest('main')?.scrollTo(0, 0);
    if (takeFocus) title.current?.scrollIntoView({ block: 'nearest' });
  }, [data.key]);
  useLayoutEffect(() => {
    const row = sources.current?.querySelector<HTMLElement>('.marked');
    row?.scrollIntoView({ block: 'nearest' });
    row?.querySelector('a')?.focus({ preventScroll: true });
  }, [marked]);

  const text = useMemo(() => entryText(data, options), [data, options.referenceDate, options.onPage, options.units, options.article]);
  const onCite = setMarked;
  const over = text.status.find((line) => line.over);
  const here = text.links.filter((row) => row.onPage);
  const related = text.links.filter((row) => !row.onPage);
  return (
    <article class="entry" aria-labelledby="entry-title">
      <div class="entry-kind">
        <KindIcon name={text.icon} />
        <Dotted>
          <span>{text.kind}</span>
          {text.origin !== '' && <span>{text.origin}</span>}
        </Dotted>
      </div>
      <h2 class="entry-title" id="entry-title" tabIndex={-1} ref={title}>
        {text.name}
      </h2>
      {text.summary !== '' && (
        <p class="entry-summary">
          <Words text={text.summary} />
        </p>
      )}
      {children}
      {over && <Since line={over} t={t} onCite={onCite} />}
      <Facts rows={[]} status={text.status.filter((line) => !line.over)} t={t} onCite={onCite} />
      {text.note !== undefined && (
        <Part title={t('entry.note')}>
          <p class="entry-note">{text.note}</p>
        </Part>
      )}
      {here.length > 0 && (
        <Part title={t('card.here')}>
          <Links rows={here} t={t} onFollow={onFollow} onCite={onCite} />
        </Part>
      )}
      {text.sections.map(({ section, rows }) => (
        <Part key={section} title={t(`section.${section}`)}>
          <Facts rows={rows} t={t} onCite={onCite} />
          {section === 'performance' && picture}
          {section === 'parties' && text.limits.length > 0 && <LimitBars groups={text.limits} t={t} onCite={onCite} />}
          {section === 'parties' && text.parties && <PartySteps parties={text.parties} t={t} onCite={onCite} />}
        </Part>
      ))}
      {text.timeline && (
        <Part title={t('timeline.title')}>
          <Timeline timeline={text.timeline} />
        </Part>
      )}
      {text.history.length > 0 && (
        <Part title={t('entry.history')}>
          <ol class="timeline">
            {text.history.map((line, place) => (
              <Step key={place} line={line} options={options} onCite={onCite} />
            ))}
          </ol>
        </Part>
      )}
      {text.events.length > 0 && (
        <Part title={t('entry.events')}>
          <ol class="timeline">
            {text.events.map((event, place) => (
              <li key={place}>
                <span class="timeline-date">{event.date}</span>
                <div>
                  <p>
                    <Cited text={event.text} numbers={event.numbers} t={t} onCite={onCite} />
                  </p>
                  <Notes notes={event.notes} />
                </div>
              </li>
            ))}
          </ol>
        </Part>
      )}
      {related.length > 0 && (
        <Part title={t('entry.related')}>
          <Links rows={related} t={t} onFollow={onFollow} onCite={onCite} />
        </Part>
      )}
      {text.variants.length > 0 && (
        <Part title={t('entry.variants')}>
          <dl class="facts">
            {text.variants.map((variant) => (
              <div class="row" key={variant.name}>
                <dt>{variant.name}</dt>
                <dd>{variant.note ?? '–'}</dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
      {text.otherNames.length > 0 && (
        <Part title={t('entry.names')}>
          <Dotted class="entry-names">
            {text.otherNames.map((name) => (
              <bdi key={name.text} lang={name.lang}>
                {name.text}
              </bdi>
            ))}
          </Dotted>
        </Part>
      )}
      {text.sources.length > 0 && (
        <Part title={t('entry.sources')}>
          <Sources rows={text.sources} marked={marked} t={t} listRef={sources} />
          {afterSources}
        </Part>
      )}
      <p class="entry-colophon">{[text.state, text.reference].join(' ')}</p>
    </article>
  );
}

interface StepProps {
  readonly line: StatusLine;
  readonly options: CardTextOptions;
  readonly onCite: (numbers: readonly number[]) => void;
}

function Step({ line, options, onCite }: StepProps) {
  return (
    <li>
      <p>
        <Cited text={line.text} numbers={line.numbers} t={options.t} onCite={onCite} />
      </p>
      <Notes notes={line.notes} />
    </li>
  );
}
