/** The card: what an entry is, six facts, what links it to this page, and where all that comes from. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Words } from '#components/entry/cited.tsx';
import { Facts } from '#components/entry/facts.tsx';
import { Links } from '#components/entry/links.tsx';
import { Shared } from '#components/entry/shared.tsx';
import { Since } from '#components/entry/since.tsx';
import { SinceThen } from '#components/entry/since-then.tsx';
import { Sources } from '#components/entry/sources.tsx';
import { Stated } from '#components/entry/stated.tsx';
import { Icon } from '#components/icons/icon.tsx';
import { down } from '#components/icons/shapes.ts';
import { Dot } from '#components/parts/dotted.tsx';
import { type CardTextOptions, cardText } from '#core/card/card-text.ts';
import { copiedCard } from '#core/card/copied.ts';
import type { CardAction, CardModel } from '#core/contract/card-view.ts';
import { CardFoot, type Panel } from './foot.tsx';
import { CardHead } from './head.tsx';
import { CardStatus } from './status.tsx';
import { CardTimeline } from './timeline.tsx';
import { Why } from './why.tsx';

export interface CardProps {
  readonly model: CardModel;
  readonly dispatch: (action: CardAction) => void;
  readonly wording: Pick<CardTextOptions, 't' | 'locale' | 'today' | 'units'>;
}

/** The frame stays while cards follow each other in it; what was opened in one card is closed in the next. */
export function Card({ model, dispatch, wording }: CardProps) {
  const { locale } = wording;
  return (
    <section
      class={model.compact ? 'card compact' : 'card'}
      data-theme={model.theme}
      role="dialog"
      aria-labelledby="fieldnote-title"
      aria-describedby="fieldnote-summary"
      lang={locale}
      dir="ltr"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        dispatch({ type: 'close' });
      }}
    >
      <Content key={model.data.key} model={model} dispatch={dispatch} wording={wording} />
    </section>
  );
}

function Content({ model, dispatch, wording }: CardProps) {
  const { t } = wording;
  const { data, loading, compact, takeFocus, surface, why } = model;
  const [panel, setPanel] = useState<Panel>();
  const [marked, setMarked] = useState<readonly number[]>([]);
  const [unfolded, setUnfolded] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const opened = useRef<HTMLElement>(null);
  const sources = useRef<HTMLOListElement>(null);
  const timeline = useRef<HTMLDivElement>(null);

  const drawn = useRef(false);
  useLayoutEffect(() => {
    if (takeFocus) title.current?.focus({ preventScroll: true });
  }, [takeFocus]);

  useLayoutEffect(() => {
    if (!drawn.current) return;
    dispatch({ type: 'resized' });
    if (unfolded) reveal(body.current, timeline.current);
  }, [unfolded]);
  // Runs after each change of the panel but not at first: a card has just been measured when it was drawn.
  useLayoutEffect(() => {
    if (!drawn.current) {
      drawn.current = true;
      return;
    }
    dispatch({ type: 'resized' });
    if (!panel) return;
    reveal(body.current, opened.current);
    const row = sources.current?.querySelector<HTMLElement>('.marked');
    if (!row) return;
    reveal(body.current, row);
    row.querySelector('a')?.focus({ preventScroll: true });
  }, [panel, marked]);

  const onCite = (numbers: readonly number[]) => {
    setPanel('sources');
    setMarked(numbers);
  };
  const onPanel = (which: Panel) => {
    setPanel(panel === which ? undefined : which);
    setMarked([]);
  };
  const onFollow = (key: number | string) => dispatch({ type: 'follow', key });
  const [copied, setCopied] = useState<boolean>();
  const onCopy = () => dispatch({ type: 'copy', text: copiedCard(text, t), onDone: setCopied });
  const onMore = () => dispatch({ type: 'open-entry' });

  const text = useMemo(
    () =>
      cardText(
        data,
        {
          ...wording,
          referenceDate: model.referenceDate,
          onPage: model.onPage,
          shared: model.shared,
          article: model.article,
          surface: model.surface,
          passage: model.passage,
        },
        { compact, timeline: unfolded },
      ),
    [data, model.referenceDate, model.onPage, model.shared, model.article, model.surface, model.passage, compact, wording.units, unfolded],
  );

  const here = text.links.filter((row) => row.onPage);
  const related = text.links.filter((row) => !row.onPage);

  // What became of the whole comes before what it is: in a low card it would be below the first screen.
  const ended = text.since?.tellsEnd ? <SinceThen since={text.since} t={t} onCite={onCite} /> : text.over && <Since line={text.over} t={t} onCite={onCite} />;

  return (
    <>
      <CardHead text={text} model={model} t={t} dispatch={dispatch} onCopy={onCopy} titleRef={title} />
      <div class="card-body" ref={body}>
        {ended}
        <p class="card-summary" id="fieldnote-summary">
          <Words text={text.summary} />
        </p>
        {text.variant && (
          <p class="card-variant">
            <span class="card-variant-label">{t('card.variant')}</span> <strong>{text.variant.name}</strong>
            {text.variant.note !== undefined && (
              <>
                <Dot />
                {text.variant.note}
              </>
            )}
          </p>
        )}
        {!ended && text.since?.changed && <SinceThen since={text.since} t={t} onCite={onCite} />}
        <CardStatus lines={text.brief.lines} t={t} onCite={onCite} />
        <Stated lines={text.stated} t={t} onCite={onCite} />
        <div class="card-facts">
          <Facts rows={text.facts} statusNotes={text.brief.rest} brief={compact} t={t} onCite={onCite} onMore={onMore} />
        </div>
        {text.since && !text.since.changed && <SinceThen since={text.since} t={t} onCite={onCite} />}
        <p class="card-quiet" role="status" hidden={loading === 'done'}>
          {loading !== 'done' && t(`card.${loading}`)}
        </p>
        {here.length + text.shared.length > 0 && (
          <div class="card-links here">
            <h3 class="links-title">{t('card.here')}</h3>
            {here.length > 0 && <Links rows={here} t={t} onFollow={onFollow} onCite={onCite} />}
            {text.shared.length > 0 && <Shared rows={text.shared} t={t} onFollow={onFollow} onCite={onCite} />}
          </div>
        )}
        {related.length > 0 && (
          <div class="card-links">
            <h3 class="links-title">{t('entry.related')}</h3>
            <Links rows={related} t={t} onFollow={onFollow} onCite={onCite} />
          </div>
        )}
        {text.hasTimeline && (
          <div class="card-timeline" ref={timeline}>
            <button type="button" class="link" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
              {t('timeline.title')}
              <Icon d={down} size={12} />
            </button>
            {text.timeline && <CardTimeline {...text.timeline} t={t} onCite={onCite} />}
          </div>
        )}
        {text.note !== undefined && !compact && (
          <div class="card-panel">
            <h3 class="section-title">{t('entry.note')}</h3>
            <p>{text.note}</p>
          </div>
        )}
        {panel === 'sources' && (
          <section class="card-panel" ref={opened}>
            <h3 class="section-title">{t('entry.sources')}</h3>
            <Sources rows={text.sources} marked={marked} t={t} listRef={sources} />
          </section>
        )}
        {panel === 'why' && (
          <section class="card-panel" ref={opened}>
            <h3 class="section-title">{t('card.why')}</h3>
            <Why surface={surface} reasons={why} site={model.host || t('card.thisPage')} onNot={(scope) => dispatch({ type: 'hide', what: 'name', scope })} t={t} />
          </section>
        )}
        <p class="card-colophon">{[text.state, text.reference].join(' ')}</p>
      </div>
      <p class="card-said" role="status" hidden={copied === undefined}>
        {copied !== undefined && t(copied ? 'entry.copied' : 'entry.notCopied')}
      </p>
      <CardFoot panel={panel} sources={text.sources.length} why={why.length > 0 && !compact} t={t} onPanel={onPanel} onMore={onMore} />
    </>
  );
}

/** Scrolls within the card only: `scrollIntoView` would move the page as well. In a low window the card scrolls as a whole. */
function reveal(part: HTMLElement | null, target: HTMLElement | null): void {
  const body = part && part.scrollHeight === part.clientHeight ? part.parentElement : part;
  if (!body || !target) return;
  const [outer, inner] = [body.getBoundingClientRect(), target.getBoundingClientRect()];
  if (inner.bottom > outer.bottom) body.scrollTop += Math.min(inner.bottom - outer.bottom, inner.top - outer.top);
  else if (inner.top < outer.top) body.scrollTop -= outer.top - inner.top;
}
