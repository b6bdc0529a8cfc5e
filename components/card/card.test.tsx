// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CardData } from '#core/contract/card.ts';
import type { CardAction, CardModel } from '#core/contract/card-view.ts';
import { t } from '../../tests/translate.ts';
import { Card } from './card.tsx';

const source = (publisher: string, more = {}) => ({ url: `https://${publisher.toLowerCase()}.example/`, publisher, accessed: '2026-11-22', tier: 'press' as const, ...more });

const DATA: CardData = {
  key: 4,
  id: 's-400-triumf',
  name: 'S-400 Triumf',
  kind: 'air-defence',
  origin: ['RU'],
  parties: [],
  multilateral: false,
  summary: 'A system.',
  otherNames: [{ text: 'SA-21 Growler' }, { text: 'С-400', lang: 'ru' }],
  variants: [],
  status: [{ value: 'in-service', from: '2007', asOf: '2026', cites: ['a'] }],
  facts: [
    { property: 'engagement-range', value: 400, qualifier: 'up-to', basis: 'manufacturer', cites: ['a', 'b'] },
    { property: 'engagement-range', value: 380, basis: 'press', cites: ['c'] },
  ],
  events: [],
  links: [
    { type: 'replaces', target: 's-300', targetName: 'S-300', targetKey: 9, inverse: false, text: 'It followed the S-300.', cites: ['c'] },
    { type: 'sanctioned-under', target: 'caatsa', targetName: 'CAATSA', targetKey: 7, inverse: false, text: 'Sanctions followed.', cites: ['b'] },
  ],
  sources: { a: source('Alpha', { title: 'On range', date: '2025-06' }), b: source('Beta'), c: source('Gamma') },
  state: 'draft',
  provenance: 'bundled',
  complete: true,
};

const MODEL: CardModel = {
  data: DATA,
  loading: 'done',
  theme: 'light',
  compact: false,
  pinned: false,
  canGoBack: false,
  takeFocus: false,
  surface: 'S-400',
  passage: undefined,
  why: [
    { code: 'veto', weight: -1, word: 'camera' },
    { code: 'unambiguous', weight: 3 },
  ],
  host: 'news.example',
  referenceDate: '2026-11-23',
  onPage: ['caatsa'],
  shared: [],
  article: undefined,
};

function open(more: Partial<CardModel> = {}) {
  const dispatch = vi.fn<(action: CardAction) => void>();
  const wording = { t, locale: 'en-GB', today: '2026-11-23' };
  const draw = (model: CardModel) => <Card model={model} dispatch={dispatch} wording={wording} />;
  const { rerender, unmount } = render(draw({ ...MODEL, ...more }));
  return { dispatch, unmount, again: (next: Partial<CardModel>) => rerender(draw({ ...MODEL, ...more, ...next })) };
}

/** Presses a button by its accessible name. */
const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));

afterEach(cleanup);

describe('Card', () => {
  it('is a dialog named by its title and does not take focus by itself', () => {
    open();
    expect(screen.getByRole('dialog', { name: 'S-400 Triumf' }).hasAttribute('aria-modal')).toBe(false);
    expect(document.activeElement).toBe(document.body);
  });

  it('focuses the title when opened by keyboard, once', () => {
    const { again } = open({ takeFocus: true });
    const title = screen.getByRole('heading', { level: 2 });
    expect(document.activeElement).toBe(title);
    screen.getByRole('button', { name: 'Close' }).focus();
    again({ takeFocus: true, loading: 'done' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Close');
  });

  it('shows both values of a dispute with their sources', () => {
    open();
    const row = screen.getByText('Engagement range').closest('.row') as HTMLElement;
    expect(within(row).getByText('sources differ')).toBeTruthy();
    expect(row.querySelectorAll('dd.disputed')).toHaveLength(2);
    expect(within(row).getByRole('button', { name: 'Sources 1, 2' }).textContent).toBe('[1, 2]');
  });

  it('keeps source numbers with the last word before them, which no line break may part', () => {
    open();
    const cited = [...document.querySelectorAll('.links .cite')].map((button) => button.parentElement);
    expect(cited.map((piece) => [piece?.className, piece?.textContent])).toEqual([
      ['together', 'followed.[2]'],
      ['together', 'S-300.[3]'],
    ]);
  });

  it('does not tear designations at their hyphen, nor dates', () => {
    const summary = 'Fired in May 2019 by the MiG-31BM, not by a surface-to-air S-400 on Mar 3, 2020.';
    open({ data: { ...DATA, summary, status: [{ value: 'in-service', from: '2021-12-03', cites: ['a'] }] } });
    expect([...document.querySelectorAll('.card-summary .together')].map((piece) => piece.textContent)).toEqual(['May 2019', 'MiG-31BM', 'S-400', 'Mar 3, 2020']);
    expect(document.querySelector('.card-summary')?.textContent).toBe(summary);
    expect(document.querySelector('.card-status .together')?.textContent).toBe('3 Dec 2021[1]');
  });

  it('says what became of it before what it is', () => {
    open({ data: { ...DATA, status: [{ value: 'retired', from: '2020', cites: ['a'] }] } });
    expect([...document.querySelectorAll('.card-body > *')].slice(0, 2).map((part) => part.className)).toEqual(['since', 'card-summary']);
    expect(document.querySelector('.card-status')).toBeNull();
  });

  it('puts what this page mentions first', () => {
    open();
    const here = screen.getByText('Also on this page').parentElement as HTMLElement;
    expect(within(here).getByRole('button', { name: 'CAATSA' })).toBeTruthy();
    expect(within(here).queryByRole('button', { name: 'S-300' })).toBeNull();
    expect(screen.getByRole('button', { name: 'S-300' })).toBeTruthy();
  });

  it('opens the sources at the pressed number and goes to the first', async () => {
    const { dispatch } = open();
    await act(() => press('Sources 1, 2'));
    const marked = document.querySelectorAll('.sources .marked');
    expect([...marked].map((row) => row.querySelector('.publisher')?.textContent)).toEqual(['Alpha', 'Beta']);
    expect(document.activeElement?.getAttribute('href')).toBe('https://alpha.example/');
    expect(dispatch).toHaveBeenCalledWith({ type: 'resized' });
  });

  it('gives sources as they were shown, in new tabs without a referrer', async () => {
    open();
    await act(() => press('3 sources'));
    const [titled, untitled] = screen.getAllByRole('link');
    expect(titled?.textContent).toContain('On range');
    expect(untitled?.textContent).toContain('beta.example');
    for (const link of [titled, untitled]) expect([link?.getAttribute('target'), link?.getAttribute('rel')]).toEqual(['_blank', 'noopener noreferrer']);
    expect(document.querySelector('.sources')?.textContent).toContain('Jun 2025');
  });

  it('says why it marked, for and against, takes a no, and folds up again', async () => {
    const { dispatch } = open();
    await act(() => press('Why marked?'));
    expect(screen.getByText('The page says “S-400”.')).toBeTruthy();
    expect([...document.querySelectorAll('.why li')].map((item) => item.textContent)).toEqual([
      'This name means nothing else.',
      'Against it: The word “camera” near by points to another meaning.',
    ]);
    await act(() => press('anywhere'));
    expect(dispatch).toHaveBeenLastCalledWith({ type: 'hide', what: 'name', scope: 'always' });
    await act(() => press('on news.example'));
    expect(dispatch).toHaveBeenLastCalledWith({ type: 'hide', what: 'name', scope: 'site' });
    await act(() => press('Why marked?'));
    expect(document.querySelector('.why')).toBeNull();
  });

  it.each<[string, Partial<CardModel>, CardAction]>([
    ['Close', {}, { type: 'close' }],
    ['Keep open', {}, { type: 'pin', on: true }],
    ['Keep open', { pinned: true }, { type: 'pin', on: false }],
    ['Back', { canGoBack: true }, { type: 'back' }],
    ['CAATSA', {}, { type: 'follow', key: 7 }],
    ['Full entry', {}, { type: 'open-entry' }],
  ])('%s %j', (name, more, action) => {
    const { dispatch } = open(more);
    press(name);
    expect(dispatch.mock.calls).toEqual([[action]]);
  });

  it.each<[string, CardAction]>([
    ['Compare with…', { type: 'open-entry', compare: true }],
    ['Do not mark this term on news.example', { type: 'hide', what: 'entry', scope: 'site' }],
    ['Do not mark this term anywhere', { type: 'hide', what: 'entry', scope: 'always' }],
    ['Turn Fieldnote off on news.example', { type: 'site-off' }],
  ])('menu: %s', async (name, action) => {
    const { dispatch } = open();
    await act(() => press('More for this card'));
    await act(() => void fireEvent.click(screen.getByRole('menuitem', { name })));
    expect(dispatch.mock.calls).toEqual([[action]]);
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('closes the menu with the first Escape and the card with the second', async () => {
    const { dispatch } = open();
    await act(() => press('More for this card'));
    await act(() => void fireEvent.keyDown(screen.getByRole('menu'), { key: 'Escape' }));
    expect(screen.queryByRole('menu')).toBeNull();
    expect(dispatch).not.toHaveBeenCalled();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('More for this card');
    fireEvent.keyDown(document.activeElement as Element, { key: 'Escape' });
    expect(dispatch.mock.calls).toEqual([[{ type: 'close' }]]);
  });

  it.each([
    ['loading', 'Loading the rest of the entry.'],
    ['failed', 'The rest of the entry could not be loaded.'],
    ['gone', 'Fieldnote was updated. Reload the page to see the rest.'],
  ] as const)('stands while the rest is %s', (loading, words) => {
    open({ loading, data: { ...DATA, complete: false, facts: [] } });
    expect(screen.getByText('A system.')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe(words);
  });

  it('keeps what is open when the rest arrives, and starts afresh with another entry', async () => {
    const { again } = open({ loading: 'loading' });
    await act(() => press('3 sources'));
    again({ loading: 'done', data: { ...DATA } });
    expect(document.querySelector('.sources')).not.toBeNull();
    again({ data: { ...DATA, key: 7, id: 'caatsa', name: 'CAATSA' } });
    expect(document.querySelector('.sources')).toBeNull();
  });

  it('says what it shares with another term, and leads to both', () => {
    const leg = (key: number, id: string, name: string) => ({ key, id, name, text: `${name} kept to it.`, cites: ['x'], sources: { x: source('Delta') } });
    const shared: CardModel['shared'] = [
      { type: 'limited-by', inverse: false, third: { key: 8, id: 'mtcr', name: 'MTCR' }, legs: [leg(4, 's-400-triumf', 'S-400'), leg(6, 'mq-9', 'MQ-9')] },
    ];
    const { dispatch } = open({ shared, onPage: [] });
    const here = screen.getByText('Also on this page').parentElement as HTMLElement;
    expect(here.textContent).toBe('Also on this pageMQ-9Limited by the same: MTCR[4]MQ-9 kept to it.[4]');
    press('MQ-9');
    press('MTCR');
    expect(dispatch.mock.calls).toEqual([[{ type: 'follow', key: 6 }], [{ type: 'follow', key: 8 }]]);
  });

  it('unfolds when what happened, as a picture with a name and as a list with the article in its place', async () => {
    const events = ['2015-01-02', '2018-10-05'].map((date) => ({ date, type: 'contract' as const, text: `Bought on ${date}.`, cites: ['b'] }));
    const { dispatch } = open({ data: { ...DATA, events }, article: { published: '2017-03-04', revised: '2017-03-04', clue: 'meta' } });
    expect(screen.queryByRole('img')).toBeNull();
    await act(() => press('Timeline'));
    expect(screen.getByRole('button', { name: 'Timeline' }).getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain('This article, 4 Mar 2017, falls between 2 Jan 2015 and 5 Oct 2018.');
    const rows = [...document.querySelectorAll('.timeline-rows li')].map((row) => row.textContent);
    expect(rows).toEqual(['2007In service[1]', '2 Jan 2015Bought on 2015-01-02.[2]', '4 Mar 2017this article', '5 Oct 2018Bought on 2018-10-05.[2]']);
    expect(dispatch).toHaveBeenCalledWith({ type: 'resized' });
    await act(() => press('Timeline'));
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('has no timeline while the entry is not all there, nor with too few dates', () => {
    const events = ['2015-01-02', '2018-10-05'].map((date) => ({ date, type: 'contract' as const, text: 'Bought.', cites: ['b'] }));
    const { again } = open({ data: { ...DATA, events, complete: false } });
    expect(screen.queryByRole('button', { name: 'Timeline' })).toBeNull();
    again({ data: { ...DATA, events: events.slice(1) } });
    expect(screen.queryByRole('button', { name: 'Timeline' })).toBeNull();
  });

  it('says less in a small frame', () => {
    open({ compact: true });
    expect(screen.queryByText('SA-21 Growler')).toBeNull();
    expect(screen.queryByText('Also on this page')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Why marked?' })).toBeNull();
    expect(screen.getByText('sources differ')).toBeTruthy();
  });

  it('is followed without reasons: nothing in the page was marked for it', () => {
    open({ why: [], surface: undefined });
    expect(screen.queryByRole('button', { name: 'Why marked?' })).toBeNull();
  });
});
