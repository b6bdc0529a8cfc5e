import { useLayoutEffect, useRef } from 'preact/hooks';
import { cardOf, sharedOf, stubOf, TODAY, WORDING } from '#components/gallery/fixtures.ts';
import type { GalleryCase, GallerySection, Theme } from '#components/gallery/section.ts';
import type { CardModel } from '#core/contract/card-view.ts';
import css from '../../assets/css/card.css?inline';
import { createCardView } from './view.tsx';

const view = createCardView({ ...WORDING, css, today: () => TODAY });
const customaryView = createCardView({ ...WORDING, css, today: () => TODAY, units: () => 'customary' });

/** A sentence of which the first S-400 was marked. */
function passageIn(text: string): CardModel['passage'] {
  const start = text.indexOf('S-400');
  return { text, start, end: start + 5, others: [] };
}

const MODEL: Omit<CardModel, 'theme'> = {
  data: cardOf('s-400-triumf'),
  loading: 'done',
  compact: false,
  pinned: false,
  canGoBack: false,
  takeFocus: false,
  surface: 'S-400',
  passage: undefined,
  why: [
    { code: 'unambiguous', weight: 3 },
    { code: 'cue', weight: 1, word: 'battery' },
    { code: 'page-context', weight: 1 },
  ],
  host: 'thehindu.example',
  referenceDate: TODAY,
  onPage: ['caatsa', 's-400-triumf', 'new-start'],
  shared: [],
  article: undefined,
};

interface InPageProps {
  readonly model: CardModel;
  /** Pressed once it is drawn. */
  readonly press?: string | undefined;
  /** Scrolled to. */
  readonly show?: string | undefined;
  readonly units?: 'customary';
}

/** In a shadow root, as on a page; open here, so that checks can look inside. */
function InPage({ model, press, units, show }: InPageProps) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    (units ? customaryView : view).render(root, model, () => undefined);
    if (press !== undefined) root.querySelector<HTMLElement>(press)?.click();
    const body = root.querySelector('.card-body');
    const shown = show === undefined ? null : root.querySelector(show);
    if (body && shown) body.scrollTop += shown.getBoundingClientRect().top - body.getBoundingClientRect().top;
  }, [model, press, show]);
  return <div ref={host} />;
}

function one(name: string, more: Partial<CardModel> = {}, press?: string, show?: string): GalleryCase {
  return { name, view: (theme: Theme) => <InPage model={{ ...MODEL, ...more, theme }} press={press} show={show} /> };
}

export const gallery: GallerySection = {
  title: 'Card',
  cases: [
    one('System'),
    one('Sources open at a number', {}, '.facts .cite'),
    one('Why marked', {}, '.card-foot [aria-expanded]:nth-of-type(2)'),
    one('Menu open', {}, '[aria-haspopup]'),
    one('Law', { data: cardOf('caatsa'), surface: 'CAATSA', onPage: ['s-400-triumf'] }),
    one('Over', { data: cardOf('new-start'), onPage: [] }),
    one('Disputed', { data: cardOf('shahed-136') }),
    one('Pinned, followed', { data: cardOf('inf-treaty'), pinned: true, canGoBack: true, why: [], surface: undefined }),
    one('Stub', { data: stubOf('kalibr') }),
    one('Loading', { data: cardOf('shahed-136', { facts: [], events: [], complete: false }), loading: 'loading' }),
    one('Failed', { data: cardOf('shahed-136', { facts: [], events: [], complete: false }), loading: 'failed' }),
    one('Updated under the page', { data: cardOf('shahed-136', { facts: [], events: [], complete: false }), loading: 'gone' }),
    one('Checked twice', { data: cardOf('caatsa', { state: 'verified', verified: '2026-11-22' }) }),
    one('Own entry', {
      data: cardOf('caatsa', {
        provenance: 'own',
        name: 'Project 23550 notes',
        note: 'Ask the registrar for the second amendment.',
        facts: [{ property: 'party-count', value: 12, cites: [] }],
        status: [],
        links: [],
        sources: {},
      }),
    }),
    one('Entry of a pack', {
      data: cardOf('caatsa', {
        provenance: 'pack',
        pack: { id: 'arctic', title: 'Ships of the Arctic', author: 'Northern Desk', date: '2026-11-02' },
        name: 'Project 23550',
        facts: [{ property: 'party-count', value: 12, cites: [] }],
        status: [],
        links: [],
        sources: {},
      }),
    }),
    one('Figures of the page', {
      passage: passageIn('With a range of 250 miles and a radar that sees 600 km, the S-400 costs $900 million a battery, of which India has ordered five.'),
    }),
    one('A variant named', { data: cardOf('f-35-lightning-ii'), surface: 'F-35Bs' }),
    one('An old article: in force then, expired since', {
      data: cardOf('new-start'),
      surface: 'New START',
      article: { published: '2023-03-14', revised: '2023-03-14', clue: 'json-ld' },
    }),
    one(
      'Timeline, with the article on it',
      { data: cardOf('new-start'), surface: 'New START', onPage: [], article: { published: '2023-03-14', revised: '2023-03-14', clue: 'json-ld' } },
      '.card-timeline > button',
      '.card-timeline',
    ),
    one('Timeline of years and months', { data: cardOf('nato'), surface: 'NATO', onPage: [] }, '.card-timeline > button', '.card-timeline'),
    one('An old article: what happened since', { article: { published: '2025-07-03', revised: '2025-07-03', clue: 'meta' } }),
    one(
      'Shares a rule with another term of the page',
      { data: cardOf('brahmos'), surface: 'BrahMos', onPage: ['brahmos', 'mq-9-reaper'], shared: sharedOf(['brahmos', 'mq-9-reaper']) },
      undefined,
      '.card-links',
    ),
    { name: 'With US units', view: (theme: Theme) => <InPage model={{ ...MODEL, data: cardOf('mq-9-reaper'), surface: 'MQ-9', onPage: [], theme }} units="customary" /> },
    { ...one('Compact', { compact: true }), width: 308 },
  ],
};
