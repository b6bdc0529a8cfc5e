// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardData } from '#core/contract/card.ts';
import type { EntryForm as Form, HeadRow, ImportRow, OverlayList, RowChoice } from '#core/contract/overlay.ts';
import { EMPTY_OVERLAY } from '#core/overlay/document.ts';
import { EMPTY_DRAFT } from '#core/overlay/draft.ts';
import { DEFAULT_SETTINGS } from '#core/settings/settings.ts';
import type { ReadBackup } from '#core/transfer/backup.ts';
import type { ReadOutcome } from '#core/transfer/plan.ts';
import { t } from '../../tests/translate.ts';
import type { ReferenceClient } from './client.ts';
import { EntryForm } from './entry-form.tsx';
import { ImportView } from './import-view.tsx';
import { LanguageSwitches } from './language-switches.tsx';
import { ReferenceApp, type ReferenceAppProps } from './reference-app.tsx';
import { SettingsView } from './settings.tsx';

const SAVED = { saved: true as const, overlayVersion: 1, undo: 'token' };
const HEADS: HeadRow[] = [
  { key: 0, id: 'kalibr', name: 'Kalibr', kind: 'missile', summary: 'A missile.', names: ['Kalibr'], countries: ['RU'], state: 'draft', provenance: 'bundled', hidden: false },
  { key: 'own-a', id: 'own-a', name: 'Project A', kind: 'ship-class', summary: '', names: ['Project A'], countries: [], state: 'stub', provenance: 'own', hidden: true },
];
const source = { url: 'https://a.example/', publisher: 'Alpha', accessed: '2026-11-22', tier: 'press' as const };
const CARD: CardData = {
  key: 0,
  id: 'kalibr',
  name: 'Kalibr',
  kind: 'missile',
  origin: ['RU'],
  parties: [],
  multilateral: false,
  summary: 'A cruise missile.',
  otherNames: [{ text: 'SS-N-27' }],
  variants: [{ id: 'nk', name: '3M-14', note: 'Land attack' }],
  status: [
    { value: 'in-testing', from: '1990', cites: ['a'] },
    { value: 'in-service', from: '1994', cites: ['a'] },
  ],
  facts: [{ property: 'range', value: 1500, basis: 'press', asOf: '2026', cites: ['b'] }],
  events: [{ date: '2015-10', type: 'use', text: 'First fired in war.', cites: ['b'] }],
  links: [{ type: 'fires', target: 'own-a', targetName: 'Project A', targetKey: 'own-a', inverse: true, text: 'The ship fires it.', cites: ['a'] }],
  sources: { a: source, b: { ...source, publisher: 'Beta' } },
  state: 'draft',
  provenance: 'bundled',
  complete: true,
};
const LIST: OverlayList = {
  overlayVersion: 1,
  health: 'ok',
  entries: HEADS.slice(1),
  edits: [{ id: 'caatsa', key: 7, name: 'CAATSA', fields: ['summary', 'facts'], properties: ['crew', 'fleet'] }],
  conflicts: [{ type: 'split', id: 'kalibr', into: ['x', 'y'] }],
  hidden: { always: ['own-a'], here: { 'news.example': ['kalibr'] } },
  names: { kalibr: 'Kalibr', 'own-a': 'Project A', x: 'X', y: 'Y' },
  history: [
    { undo: 'last', at: Date.UTC(2026, 10, 22, 12), deed: 'deleted', names: ['Project B'], undone: false, open: true },
    { undo: 'shut', at: Date.UTC(2026, 10, 21, 12), deed: 'hidden', names: ['Project A'], undone: false, open: false },
    { undo: 'gone', at: Date.UTC(2026, 10, 20, 12), deed: 'imported', names: [], undone: true, open: true },
  ],
};

const row = (id: string, outcome: ImportRow['outcome'], more: Partial<ImportRow> = {}) => ({
  row: { id, name: id.toUpperCase(), what: 'entry' as const, outcome, fields: [], file: 'a.csv', ...more },
  theirs: undefined,
  mine: undefined,
});
const PLAN: ReadOutcome & { ok: true } = {
  ok: true,
  overlayVersion: 3,
  rows: [row('a', 'added'), row('b', 'conflict', { fields: ['note'] }), row('c', 'skipped'), row('d', 'conflict')],
};
const BACKUP: ReadBackup = {
  ok: true,
  backup: { overlay: { ...EMPTY_OVERLAY, hidden: { always: ['kalibr'], here: {} } }, rules: { mode: 'except', paused: false, rules: [] }, settings: {} },
};
const UNDO_RESTORE = vi.fn(async () => SAVED);

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
});
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

async function open(more: Partial<ReferenceAppProps> = {}, answers: Partial<ReferenceClient> = {}) {
  const client = {
    heads: vi.fn(async () => ({ referenceDate: '2026-11-23', overlayVersion: 0, heads: HEADS })),
    card: vi.fn(async (key) => (key === 0 || key === 'kalibr' ? CARD : null)),
    cards: vi.fn(async () => ({ referenceDate: '2026-11-23', overlayVersion: 0, shared: [], cards: [] })),
    form: vi.fn(async () => null),
    list: vi.fn(async () => LIST),
    add: vi.fn(async () => SAVED),
    edit: vi.fn(async () => SAVED),
    claim: vi.fn(async () => SAVED),
    source: vi.fn(async () => SAVED),
    saveRescued: vi.fn(async () => undefined),
    pair: vi.fn(async () => null),
    merge: vi.fn(async () => SAVED),
    copyOfPack: vi.fn(async () => ({ change: SAVED, id: 'own-copied' })),
    remove: vi.fn(async () => SAVED),
    hide: vi.fn(async () => SAVED),
    unhide: vi.fn(async () => SAVED),
    settle: vi.fn(async () => SAVED),
    undo: vi.fn(async () => SAVED),
    copy: vi.fn(async () => undefined),
    pageInFront: vi.fn(async () => undefined),
    cues: vi.fn(async () => ({ military: ['army'], strong: ['missile battery'], veto: [], person: [], speech: [], places: [] })),
    readFiles: vi.fn(async () => PLAN),
    bring: vi.fn(async () => SAVED),
    exportFile: vi.fn(async () => undefined),
    contribute: vi.fn(async () => ['origin']),
    packs: vi.fn(async () => ({ overlayVersion: 3, packs: [] })),
    readPack: vi.fn(async () => ({ ok: false as const, issues: [] })),
    installPack: vi.fn(async () => SAVED),
    removePack: vi.fn(async () => SAVED),
    movePack: vi.fn(async () => SAVED),
    switchPack: vi.fn(async () => SAVED),
    savePack: vi.fn(async () => undefined),
    makePack: vi.fn(async () => []),
    saveSites: vi.fn(),
    readSites: vi.fn(async () => ({ ok: true as const, rules: [] })),
    saveBackup: vi.fn(async () => undefined),
    readBackup: vi.fn(async () => BACKUP),
    restore: vi.fn(async () => ({ change: SAVED, undo: UNDO_RESTORE })),
    ...answers,
  } satisfies ReferenceClient;
  const props: ReferenceAppProps = {
    client,
    wording: { t, locale: 'en-GB', today: '2026-11-23' },
    sites: undefined,
    settings: DEFAULT_SETTINGS,
    languages: [],
    onSettings: vi.fn(),
    shortcuts: [],
    theme: 'system',
    onTheme: vi.fn(),
    onErase: vi.fn(async () => true),
    onPlace: vi.fn(),
    ...more,
  };
  render(<ReferenceApp {...props} />);
  await act(async () => void (await Promise.resolve()));
  return { client, props };
}
const press = (name: string | RegExp): Promise<void> => act(() => void fireEvent.click(screen.getByRole('button', { name })));
/** Chooses a file and waits for what comes of it. */
const chooseFile = (field: Element, file: File): Promise<void> =>
  act(async () => {
    fireEvent.change(field, { target: { files: [file] } });
    await new Promise((resolve) => setTimeout(resolve));
  });

const SITE_ACTIONS = { locale: 'en-GB', onChange: vi.fn(), domainOf: vi.fn(), onSave: vi.fn(), onRead: vi.fn() };

const LANGUAGES = ['zh', 'ru', ...Array.from({ length: 16 }, (_, place) => `a${'abcdefghijklmnop'[place]}`), 'uk'].map((language, place) => [language, 900 - place] as const);

describe('the settings', () => {
  it('has languages of names: what is off is in sight, and all or none are a press away', async () => {
    const onChange = vi.fn();
    const props = { languages: LANGUAGES, onChange, t, locale: 'en-GB' };
    const { rerender } = render(<LanguageSwitches {...props} unmarked={['uk']} />);
    const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
    expect(box('Ukrainian 882').checked).toBe(false);
    expect(document.querySelector('details')?.open).toBe(true);
    fireEvent.click(box('Chinese 900'));
    fireEvent.click(box('Ukrainian 882'));
    await press('Mark names in all languages');
    await press('Mark names in none of these');
    expect(onChange.mock.calls).toEqual([[['uk', 'zh']], [[]], [[]], [LANGUAGES.map(([language]) => language)]]);
    rerender(<LanguageSwitches {...props} unmarked={LANGUAGES.map(([language]) => language)} />);
    expect(screen.queryByRole('button', { name: 'Mark names in none of these' })).toBeNull();
  });

  it('takes a change of a site back', async () => {
    const rule = { host: 'news.example', exact: false, on: false };
    const undo = { gone: [], put: [rule] };
    const change = vi.fn(async () => undo);
    const rules = { version: 1 as const, mode: 'except' as const, paused: false, session: 's', rules: [rule] };
    const { client } = await open({ initial: { view: 'settings' }, sites: { rules, onMode: vi.fn(), onAdd: vi.fn(), domainOf: vi.fn(), change } });
    await press('Remove: news.example');
    await waitFor(() => expect(screen.getByText('news.example is no longer listed.')).toBeTruthy());
    await press('Undo');
    expect(change.mock.calls).toEqual([[{ gone: [rule], put: [] }], [undo]]);
    expect(client.undo).not.toHaveBeenCalled();
    await press('Save the list as a file');
    expect(vi.mocked(client.saveSites).mock.calls).toEqual([[[rule]]]);
  });

  it('acts at each choice, and has the sites', async () => {
    const onSettings = vi.fn();
    const sites = { rules: { version: 1 as const, mode: 'except' as const, paused: false, session: 's', rules: [] }, onMode: vi.fn(), onAdd: vi.fn(), ...SITE_ACTIONS };
    const onErase = vi.fn(async () => true);
    const shortcuts = [
      { name: 'Next term', keys: 'Alt+Shift+.' },
      { name: 'Open card', keys: '' },
    ];
    const props = {
      shortcuts,
      settings: {
        pace: 'never' as const,
        mark: 'dotted' as const,
        figures: 'beside' as const,
        units: 'metric' as const,
        density: 'all' as const,
        print: 'plain' as const,
        unmarkedKinds: [] as const,
        unmarkedLanguages: ['uk'],
      },
      languages: LANGUAGES,
      theme: 'system' as const,
      onTheme: vi.fn(),
      onErase,
      sites,
    };
    const backup = { locale: 'en-GB', onSave: vi.fn(), onRead: vi.fn(), onRestore: vi.fn() };
    render(<SettingsView {...props} backup={backup} onSettings={onSettings} t={t} />);
    expect(screen.getByText('Cards open by keyboard only, and by a tap on a touch screen.')).toBeTruthy();
    expect(screen.getByText('Alt+Shift+.')).toBeTruthy();
    expect(screen.getByText('none')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Slowly' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Tint' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Metric and US' }));
    expect(onSettings.mock.calls).toEqual([[{ pace: 'slow' }], [{ mark: 'tint' }], [{ units: 'customary' }]]);
    expect(screen.getByRole('radio', { name: 'Never' }).getAttribute('aria-checked')).toBe('true');
    const field = screen.getByLabelText('Add a site');
    fireEvent.input(field, { target: { value: 'not a host' } });
    await press('Add');
    expect(screen.getByRole('alert').textContent).toBe('That is no address of a site.');
    fireEvent.input(field, { target: { value: ' https://News.Example.org/a?b ' } });
    await press('Add');
    expect(sites.onAdd.mock.calls).toEqual([['news.example.org']]);
    expect(screen.queryByRole('alert')).toBeNull();
    await press('Delete everything');
    expect(onErase).not.toHaveBeenCalled();
    await press('Delete everything for good');
    expect(onErase).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(screen.getByText('Everything was deleted.')).toBeTruthy());
  });
});

describe('the full entry', () => {
  it.each([0, 'kalibr'])('opened as %j knows that it is not marked, whatever it was asked for by', async (key) => {
    const heads = HEADS.map((row) => ({ ...row, hidden: row.id === 'kalibr' }));
    const { client } = await open(
      { initial: { view: 'entry', key } },
      { heads: vi.fn(async () => ({ referenceDate: '2026-11-23', overlayVersion: 0, heads })), card: vi.fn(async () => ({ ...CARD, key })) },
    );
    await waitFor(() => expect(screen.getByRole('button', { name: 'Mark again' })).toBeTruthy());
    expect(screen.queryByRole('button', { name: 'Do not mark anywhere' })).toBeNull();
    await press('Mark again');
    expect(vi.mocked(client.unhide).mock.calls).toEqual([['kalibr', null]]);
  });

  it('says everything there is', async () => {
    const { props } = await open({ initial: { view: 'entry', key: 'kalibr' } });
    await waitFor(() => expect(screen.getByRole('heading', { level: 2, name: 'Kalibr' })).toBeTruthy());
    const titles = screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
    expect(titles).toEqual(['What it can do', 'Timeline', 'How its status changed', 'What happened', 'Related', 'Versions', 'Also called', 'Sources']);
    expect(screen.getByText((_text, element) => element?.localName === 'p' && element.textContent.startsWith('First fired in war.'))).toBeTruthy();
    expect(props.onPlace).toHaveBeenLastCalledWith({ view: 'entry', id: 'kalibr' }, { moved: false, name: 'Kalibr' });
  });

  it('goes from a number to its source', async () => {
    await open({ initial: { view: 'entry', key: 'kalibr' } });
    await waitFor(() => expect(screen.getAllByRole('button', { name: 'Source 2' })).toBeTruthy());
    await act(() => void fireEvent.click(screen.getAllByRole('button', { name: 'Source 2' })[0] as HTMLElement));
    expect(document.querySelector('.sources .marked .publisher')?.textContent).toBe('Beta');
  });

  it('is walked along relations, and back', async () => {
    const { client } = await open({ initial: { view: 'entry', key: 'kalibr' } });
    await waitFor(() => expect(document.querySelector('.links-name')).not.toBeNull());
    await act(() => void fireEvent.click(document.querySelector('.links-name') as HTMLElement));
    await waitFor(() => expect(client.card).toHaveBeenCalledWith('own-a'));
    await act(() => void fireEvent.click(screen.getAllByRole('button', { name: 'Back' })[0] as HTMLElement));
    await waitFor(() => expect(screen.getByRole('heading', { level: 2, name: 'Kalibr' })).toBeTruthy());
  });

  it('can be hidden, with the way back', async () => {
    const { client } = await open({ initial: { view: 'entry', key: 0 } });
    await waitFor(() => expect(screen.getByRole('button', { name: 'Do not mark anywhere' })).toBeTruthy());
    await press('Do not mark anywhere');
    expect(client.hide).toHaveBeenCalledWith(0, null);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy());
  });
});

describe('comparing', () => {
  const other: CardData = { ...CARD, key: 'own-a', id: 'own-a', name: 'Project A', facts: [{ property: 'range', value: 900, basis: 'press', cites: ['a'] }] };
  const cards = { card: vi.fn(async (key: number | string) => (key === 'own-a' ? other : CARD)) };

  it('puts one aside, lays two side by side, copies them, and takes one out', async () => {
    const { client, props } = await open({ initial: { view: 'entry', key: 'kalibr' } }, cards);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Compare' })).toBeTruthy());
    await press('Compare');
    expect(screen.getByText('Put aside. Open another entry and press Compare.')).toBeTruthy();
    await act(() => void fireEvent.click(document.querySelectorAll('.tab-list .entry-row')[1] as HTMLElement));
    await waitFor(() => expect(screen.getByRole('heading', { level: 2, name: 'Project A' })).toBeTruthy());
    await press('Compare');
    await waitFor(() => expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['KalibrMissile Russia', 'Project AMissile Russia']));
    expect(props.onPlace).toHaveBeenLastCalledWith({ view: 'compare', ids: ['kalibr', 'own-a'] }, { moved: true, name: 'Side by side' });
    expect(screen.getByRole('row', { name: /^Range/ }).textContent).toMatch(/1,500.*900/);
    await press('Copy as Markdown');
    expect(vi.mocked(client.copy).mock.calls[0]?.[0]).toContain('| Kalibr | Project A |');
    await press('Take Kalibr out of the comparison');
    await waitFor(() => expect(screen.getAllByRole('columnheader')).toHaveLength(1));
  });

  it('finds another one by its name, from the card’s menu on', async () => {
    const { props } = await open({ initial: { view: 'compare' }, initialCompared: ['kalibr'] }, cards);
    const field = await screen.findByRole('combobox', { name: 'Compare with' });
    await act(() => void fireEvent.input(field, { target: { value: 'project' } }));
    await act(() => void fireEvent.click(screen.getByRole('option', { name: /^Project A/ })));
    await waitFor(() => expect(screen.getAllByRole('columnheader')).toHaveLength(2));
    expect(props.onPlace).toHaveBeenLastCalledWith({ view: 'compare', ids: ['kalibr', 'own-a'] }, expect.anything());
    // What is there is not offered again.
    await act(() => void fireEvent.input(field, { target: { value: 'kalibr' } }));
    expect(screen.queryByRole('option', { name: /^Kalibr/ })).toBeNull();
  });

  it('opens from an address', async () => {
    await open({ initial: { view: 'compare' }, initialCompared: ['kalibr', 'own-a'] }, cards);
    await waitFor(() => expect(screen.getAllByRole('columnheader')).toHaveLength(2));
    await press('Take Kalibr out of the comparison');
    await waitFor(() => expect(screen.getAllByRole('columnheader')).toHaveLength(1));
  });
});

describe('the list', () => {
  it('is narrowed by kind and by search', async () => {
    await open();
    const names = () => [...document.querySelectorAll('.tab-list .entry-row-name')].map((name) => name.textContent);
    expect(names()).toEqual(['Kalibr', 'Project A']);
    await press(/^Missiles/);
    expect(names()).toEqual(['Kalibr']);
    await act(() => void fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'project' } }));
    expect(names()).toEqual([]);
    expect(screen.getByText('Nothing here under: Missiles.')).toBeTruthy();
    await press('Clear');
    expect(names()).toEqual(['Project A']);
    expect(document.querySelector('.tab-list')?.textContent).toContain('yours');
    expect(document.querySelector('.tab-list')?.textContent).toContain('not marked');
  });

  it('offers to add what nobody goes by', async () => {
    await open();
    await act(() => void fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'zzzz' } }));
    expect(screen.getByText('No entry goes by “zzzz”.')).toBeTruthy();
    await press('Add “zzzz”');
    await waitFor(() => expect((screen.getByLabelText('Name') as HTMLInputElement).value).toBe('zzzz'));
  });

  it('is filtered and ordered by what else is known', async () => {
    await open();
    const names = () => [...document.querySelectorAll('.tab-list .entry-row-name')].map((name) => name.textContent);
    const choose = (label: string, value: string) => act(() => void fireEvent.change(screen.getByLabelText(label), { target: { value } }));
    await choose('Sourced or not', 'sourced');
    expect(names()).toEqual(['Kalibr']);
    expect([...screen.getByLabelText('Any country').querySelectorAll('option')].map((option) => option.textContent)).toEqual(['Any country', 'Russia (1)']);
    await press('Clear');
    await choose('Order of the list', 'kind');
    expect(names()).toEqual(['Kalibr', 'Project A']);
    await choose('Everybody’s', 'hidden');
    expect(names()).toEqual(['Project A']);
  });

  it('is walked with the arrow keys, as one stop of Tab', async () => {
    await open();
    const rows = () => [...document.querySelectorAll<HTMLElement>('.tab-list .entry-row')];
    await act(() => void fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'ArrowDown' }));
    expect(document.activeElement).toBe(rows()[0]);
    await act(() => void fireEvent.keyDown(rows()[0] as HTMLElement, { key: 'End' }));
    expect(document.activeElement).toBe(rows()[1]);
    expect(rows().map((row) => row.tabIndex)).toEqual([-1, 0]);
    await act(() => void fireEvent.keyDown(rows()[1] as HTMLElement, { key: 'Home' }));
    await act(() => void fireEvent.keyDown(rows()[0] as HTMLElement, { key: 'ArrowUp' }));
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('says when it cannot be had, and asks again', async () => {
    const heads = vi.fn().mockRejectedValueOnce(new Error('timeout')).mockResolvedValue({ referenceDate: '2026-11-23', overlayVersion: 0, heads: HEADS });
    await open({}, { heads });
    await waitFor(() => expect(screen.getByText('The list of entries could not be loaded.')).toBeTruthy());
    await press('Try again');
    await waitFor(() => expect(screen.getByText('Kalibr')).toBeTruthy());
  });
});

describe('my entries', () => {
  const mine = async () => {
    const opened = await open({ initial: { view: 'mine' } });
    await waitFor(() => expect(screen.getByRole('heading', { level: 2, name: 'My entries' })).toBeTruthy());
    return opened;
  };

  it.each<[string, keyof ReferenceClient, unknown[]]>([
    ['Mark again: Project A', 'unhide', ['own-a', null]],
    ['Mark again: Kalibr', 'unhide', ['kalibr', 'news.example']],
    ['Reset to the reference: CAATSA', 'remove', ['caatsa']],
    ['Move to Y', 'settle', ['kalibr', 'mine', 'y']],
    ['Undo: Deleted Project B', 'undo', ['last']],
    ['Redo: Imported a file', 'undo', ['gone']],
  ])('%s', async (button, request, args) => {
    const { client } = await mine();
    await press(button);
    expect(vi.mocked(client[request]).mock.calls).toEqual([args]);
  });

  it('says what was changed in the words of the entry itself', async () => {
    await mine();
    expect(screen.getByText('Changed: Summary, Facts (Crew, In the fleet)')).toBeTruthy();
  });

  it('offers to merge those that share a sure name', async () => {
    const row = { ...(HEADS[1] as HeadRow), key: 'own-k', id: 'own-k', name: '3M-54', names: ['Kalibr'] };
    const same: HeadRow = { ...(HEADS[0] as HeadRow), names: ['Kalibr', '3M54'] };
    const { client } = await open(
      { initial: { view: 'mine' } },
      { heads: vi.fn(async () => ({ referenceDate: '2026-11-01', overlayVersion: 1, heads: [same, row] })), list: vi.fn(async () => ({ ...LIST, entries: [row] })) },
    );
    await waitFor(() => expect(screen.getByText('Also called 3M54 in the reference, Kalibr.')).toBeTruthy());
    await press('Merge: 3M-54 and Kalibr');
    await waitFor(() => expect(client.pair).toHaveBeenCalledWith(['own-k', 0]));
  });

  it('adds an entry', async () => {
    const { client } = await mine();
    await press('Add an entry');
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Name' })).toBeTruthy());
    await act(() => void fireEvent.input(screen.getByRole('textbox', { name: 'Name' }), { target: { value: 'Tor-M2' } }));
    await act(() => void fireEvent.change(screen.getByRole('combobox', { name: 'Kind' }), { target: { value: 'air-defence' } }));
    await act(() => void fireEvent.submit(screen.getByRole('form')));
    await waitFor(() => expect(client.add).toHaveBeenCalledTimes(1));
    expect(vi.mocked(client.add).mock.calls[0]).toMatchObject([{ id: 'own-tor-m2', name: 'Tor-M2', kind: 'air-defence' }, false]);
    await waitFor(() => expect(screen.getByText('Tor-M2 was saved.')).toBeTruthy());
  });
});

describe('the form', () => {
  const NO_LISTS = () => Promise.reject(new Error('none'));
  const NO_PAGE = async () => undefined;

  it('shows what each name would mark, doubts everyday words, and keeps the choice', async () => {
    const { client } = await open({ initial: { view: 'form', name: 'it' } });
    await waitFor(() => expect(screen.getByLabelText('How “it” is marked')).toBeTruthy());
    // Nothing was chosen yet: it has to stand beside a class noun.
    await waitFor(() => expect(screen.getByText('passed over in the sample')).toBeTruthy());
    expect((screen.getByLabelText('How “it” is marked') as HTMLSelectElement).value).toBe('adjacent');
    expect(screen.getByText('So ordinary a word would be marked at every turn. It is only marked as said here.')).toBeTruthy();
    await act(() => void fireEvent.change(screen.getByLabelText('How “it” is marked'), { target: { value: 'always' } }));
    await waitFor(() => expect(screen.getByText('5 times in the sample')).toBeTruthy());
    expect(screen.getByText('So short a word means many things. It will be marked in all of them.')).toBeTruthy();
    await act(() => void fireEvent.change(screen.getByLabelText('How “it” is marked'), { target: { value: 'never' } }));
    await waitFor(() => expect(document.querySelectorAll('.name-sample-text mark')).toHaveLength(0));
    await act(() => void fireEvent.input(screen.getByRole('textbox', { name: 'Other names' }), { target: { value: 'Kalibr\nTor-M9' } }));
    await waitFor(() => expect(screen.getByText('Also a name of Kalibr. Yours is marked in its place.')).toBeTruthy());
    await act(() => void fireEvent.input(screen.getByRole('textbox', { name: 'Text to try it on' }), { target: { value: 'The Tor-M9 and the Tor M9.' } }));
    await waitFor(() => expect(screen.getByText('2 times in the sample')).toBeTruthy());
    await act(() => void fireEvent.change(screen.getByRole('combobox', { name: 'Kind' }), { target: { value: 'air-defence' } }));
    await act(() => void fireEvent.submit(screen.getByRole('form')));
    await waitFor(() => expect(client.add).toHaveBeenCalledTimes(1));
    expect(vi.mocked(client.add).mock.calls[0]?.[0]?.aliases).toEqual([
      { text: 'it', type: 'designation', match: 'never' },
      { text: 'Kalibr', type: 'designation' },
      { text: 'Tor-M9', type: 'designation' },
    ]);
  });

  it('says what is missing under its field and goes there', async () => {
    const onSave = vi.fn();
    render(
      <EntryForm initial={EMPTY_DRAFT} title="New entry" t={t} onSave={onSave} onCancel={vi.fn()} locale="en-GB" cues={NO_LISTS} pageInFront={NO_PAGE} namesakes={() => []} />,
    );
    await act(() => void fireEvent.submit(screen.getByRole('form')));
    const name = screen.getByRole('textbox', { name: 'Name' });
    expect(document.activeElement).toBe(name);
    expect(document.getElementById(name.getAttribute('aria-describedby') ?? '')?.textContent).toBe('An entry needs a name.');
    expect(onSave).not.toHaveBeenCalled();
  });

  it('marks what must be filled in before anything is saved, and goes to the first fault in the order of the form', async () => {
    render(
      <EntryForm
        initial={{ ...EMPTY_DRAFT, name: 'x'.repeat(81) }}
        title="New entry"
        t={t}
        locale="en-GB"
        onSave={vi.fn()}
        onCancel={vi.fn()}
        cues={NO_LISTS}
        pageInFront={NO_PAGE}
        namesakes={() => []}
      />,
    );
    expect([...document.querySelectorAll('.field-mark')].map((mark) => mark.parentElement?.textContent)).toEqual(['Namerequired', 'Kindrequired']);
    expect([...document.querySelectorAll<HTMLInputElement>('[required]')].map(({ name }) => name)).toEqual(['name', 'kind']);
    await act(() => void fireEvent.submit(screen.getByRole('form')));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' }));
    expect(screen.getByText('An entry needs a kind.')).toBeTruthy();
  });

  it('has countries, found by name', async () => {
    const onSave = vi.fn(async () => SAVED);
    const initial = { ...EMPTY_DRAFT, name: 'Zyx-9', kind: 'missile' as const, origin: ['RU'] };
    render(<EntryForm initial={initial} title="New entry" t={t} locale="en-GB" onSave={onSave} onCancel={vi.fn()} cues={NO_LISTS} pageInFront={NO_PAGE} namesakes={() => []} />);
    await act(() => void fireEvent.input(screen.getByRole('combobox', { name: 'Countries' }), { target: { value: 'Ind' } }));
    await act(() => void fireEvent.click(screen.getByRole('option', { name: 'India' })));
    await press('Take out: Russia');
    await act(() => void fireEvent.submit(screen.getByRole('form')));
    expect(onSave).toHaveBeenCalledWith({ ...initial, origin: ['IN'] });
  });

  it('keeps what was typed when the reader goes elsewhere, and leads back to it', async () => {
    await open({ initial: { view: 'form' } });
    await waitFor(() => expect(screen.getByLabelText('Name')).toBeTruthy());
    await act(() => void fireEvent.input(screen.getByLabelText('Name'), { target: { value: 'Half done' } }));
    await act(() => void fireEvent.click(document.querySelector('.tab-list .entry-row') as HTMLElement));
    await waitFor(() => expect(screen.getByRole('heading', { level: 2, name: 'Kalibr' })).toBeTruthy());
    await press('Continue: Half done');
    await waitFor(() => expect((screen.getByLabelText('Name') as HTMLInputElement).value).toBe('Half done'));
    await press('Cancel');
    expect(screen.queryByRole('button', { name: /^Continue/ })).toBeNull();
  });

  it('is a form of its own for each entry', async () => {
    const entry = {
      id: 'own-a',
      name: 'Project A',
      kind: 'missile',
      summary: '',
      aliases: [],
      variants: [],
      status: [],
      facts: [],
      events: [],
      relations: [],
      examples: { yes: [], no: [] },
      sources: {},
    };
    const form = vi.fn(async () => ({ key: 'own-a', entry, provenance: 'own', bundled: null, patch: {}, conflict: null, was: null }) as unknown as Form);
    await open({ initial: { view: 'form', key: 'own-a' } }, { form });
    await waitFor(() => expect((screen.getByLabelText('Name') as HTMLInputElement).value).toBe('Project A'));
    await act(() => void fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'Zzyzx' } }));
    await press('Add “Zzyzx”');
    await waitFor(() => expect((screen.getByLabelText('Name') as HTMLInputElement).value).toBe('Zzyzx'));
  });

  it('shows what the reference has under each change, what it had before where it changed since, and takes it', async () => {
    const onSave = vi.fn(async () => SAVED);
    const now = { ...EMPTY_DRAFT, name: 'Kalibr', kind: 'missile' as const, summary: 'A newer sentence.' };
    const reference = { now, was: { summary: 'An older sentence.' }, asked: ['summary' as const] };
    const mine = { ...now, name: 'Kalibr-NK', summary: 'Mine.' };
    render(
      <EntryForm
        initial={mine}
        title="Change Kalibr"
        t={t}
        onSave={onSave}
        onCancel={vi.fn()}
        locale="en-GB"
        cues={NO_LISTS}
        pageInFront={NO_PAGE}
        namesakes={() => []}
        reference={reference}
      />,
    );
    expect([...document.querySelectorAll('.bundled')].map((box) => box.textContent)).toEqual([
      'The reference: KalibrUse the reference’s',
      'It said before: An older sentence.The reference: A newer sentence.Use the reference’s',
    ]);
    await press('Use the reference’s: Summary');
    await press('Use the reference’s: Name');
    // The field that was asked about stays in sight until it is saved.
    expect([...document.querySelectorAll('.bundled')].map((box) => box.textContent)).toEqual(['It said before: An older sentence.The reference: A newer sentence.']);
    await act(() => void fireEvent.submit(screen.getByRole('form')));
    expect(onSave).toHaveBeenCalledWith(now);
  });

  it('tries names on the page that was looked at last, once it is asked to', async () => {
    const cues = async () => ({ military: ['army'], strong: [], veto: [], person: [], speech: [], places: [] });
    const pageInFront = vi
      .fn<ReferenceClient['pageInFront']>()
      .mockResolvedValueOnce(undefined)
      .mockResolvedValue({ title: 'A paper', blocks: ['Of the Zyx-9 and', 'a Zyx-9.'] });
    render(
      <EntryForm
        initial={{ ...EMPTY_DRAFT, name: 'Zyx-9', kind: 'missile' }}
        title="New entry"
        t={t}
        onSave={vi.fn()}
        onCancel={vi.fn()}
        locale="en-GB"
        cues={cues}
        pageInFront={pageInFront}
        namesakes={() => []}
      />,
    );
    const button = await screen.findByRole('button', { name: 'Try on the page you looked at last' });
    expect(pageInFront).not.toHaveBeenCalled();
    await act(() => void fireEvent.click(button));
    expect(await screen.findByText(/No open page can be read/)).toBeTruthy();
    await act(() => void fireEvent.click(button));
    await waitFor(() => expect(screen.getByText(/marked 2 times there/).textContent).toBe('A paper – marked 2 times there.'));
    expect([...document.querySelectorAll('.page-trial-row')].map((row) => row.textContent)).toEqual(['Of the Zyx-9 and', 'a Zyx-9.']);
  });

  it('shows what the background found wrong', async () => {
    const issues = [
      { path: 'aliases.1.text', message: 'Belongs to Kalibr' },
      { path: 'facts.0', message: 'Odd' },
    ];
    render(
      <EntryForm
        initial={{ ...EMPTY_DRAFT, name: 'A', kind: 'missile' }}
        title="New entry"
        t={t}
        onSave={async () => ({ saved: false, issues })}
        onCancel={vi.fn()}
        locale="en-GB"
        cues={NO_LISTS}
        pageInFront={NO_PAGE}
        namesakes={() => []}
      />,
    );
    await act(() => void fireEvent.submit(screen.getByRole('form')));
    await waitFor(() => expect(screen.getByText('Belongs to Kalibr')).toBeTruthy());
    expect(screen.getByText('facts.0: Odd')).toBeTruthy();
  });
});

describe('import', () => {
  const file = new File(['{}'], 'mine.json', { type: 'application/json' });
  const field = () => document.querySelector('input[type=file]') as HTMLInputElement;
  const check = (name: string | RegExp) => act(() => void fireEvent.click(screen.getByRole('checkbox', { name })));

  async function choose(outcome: ReadOutcome, answers: Partial<Pick<ReferenceClient, 'readFiles' | 'bring'>> = {}) {
    const events = { readFiles: vi.fn(async () => outcome), bring: vi.fn(async () => SAVED), onDone: vi.fn(), onCancel: vi.fn(), ...answers };
    render(<ImportView t={t} locale="en-GB" {...events} />);
    await chooseFile(field(), file);
    return events;
  }
  const chosen = (bring: ReferenceClient['bring']) => vi.mocked(bring).mock.calls[0]?.[1] as readonly RowChoice[];

  it('shows what would change before anything is, and brings in what is new while the reader’s own stands', async () => {
    const { readFiles, bring, onDone } = await choose(PLAN);
    expect(vi.mocked(readFiles).mock.calls[0]?.[0]).toEqual([file]);
    expect(screen.getByText('1 new, 0 changed, 2 that differ from yours, 1 the same.')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^C/ }).disabled).toBe(true);
    expect(bring).not.toHaveBeenCalled();
    await press('Import 3');
    expect(vi.mocked(bring).mock.calls).toEqual([[PLAN, ['theirs', 'mine', 'out', 'mine']]]);
    await waitFor(() => expect(onDone).toHaveBeenCalledWith(SAVED));
  });

  it('is chosen row by row, and whose values stand, too', async () => {
    const { bring } = await choose(PLAN);
    await act(() => void fireEvent.click(screen.getByRole('radio', { name: 'Take the file’s' })));
    await act(() => void fireEvent.change(screen.getByLabelText('Where both differ: D'), { target: { value: 'mine' } }));
    // The switch for all says nothing while rows differ.
    expect(screen.queryAllByRole('radio', { checked: true })).toHaveLength(0);
    await check(/^A/);
    await press('Import 2');
    expect(chosen(bring)).toEqual(['out', 'theirs', 'out', 'mine']);
  });

  it('is chosen for all that are listed', async () => {
    const { bring } = await choose(PLAN);
    await act(() => void fireEvent.change(screen.getByLabelText('Which rows'), { target: { value: 'conflict' } }));
    expect(screen.queryByRole('checkbox', { name: /^A/ })).toBeNull();
    await check('Bring in all that are listed');
    await press('Import 1');
    expect(chosen(bring)).toEqual(['theirs', 'out', 'out', 'out']);
  });

  it('names line, field and problem of what it cannot read, and the file where there are several', async () => {
    await choose({ ok: false, issues: [{ path: 'entries.0.name', message: 'Too long', line: 12, file: 'a.json' }] });
    const cells = () => [...document.querySelectorAll('tbody td')].map((cell) => cell.textContent);
    expect(cells()).toEqual(['12', 'entries.0.name', 'Too long']);
    expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull();
    cleanup();
    await choose({
      ok: false,
      issues: [
        { path: '', message: 'Not JSON', line: 1, file: 'a.json' },
        { path: 'kind', message: 'No kind', line: 2, file: 'b.csv' },
      ],
    });
    expect(cells()).toEqual(['a.json', '1', '–', 'Not JSON', 'b.csv', '2', 'kind', 'No kind']);
  });

  it('shows how far it has come, and is called off', async () => {
    let signal: AbortSignal | undefined;
    const readFiles: ReferenceClient['readFiles'] = vi.fn((_files, options) => {
      ({ signal } = options);
      options.onProgress(0.25);
      return new Promise<never>((_, reject) => options.signal.addEventListener('abort', () => reject(options.signal.reason as Error)));
    });
    await choose(PLAN, { readFiles });
    expect(screen.getByRole<HTMLProgressElement>('progressbar').value).toBe(0.25);
    await press('Stop');
    expect(signal?.aborted).toBe(true);
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps the choice when it is refused, and says why', async () => {
    const bring = vi.fn(async () => ({ saved: false as const, issues: [{ path: '', message: 'Too many' }] }));
    const { onDone } = await choose(PLAN, { bring });
    await check(/^A/);
    await press('Import 2');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('Too many'));
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^A/ }).checked).toBe(false);
    expect(onDone).not.toHaveBeenCalled();
  });

  it('begins where a file is dropped, wherever that is', async () => {
    const { client } = await open({ initial: { view: 'settings' } });
    const drag = (type: string) => Object.defineProperty(new Event(type, { bubbles: true, cancelable: true }), 'dataTransfer', { value: { types: ['Files'], files: [file] } });
    await act(() => void fireEvent(document.body, drag('dragover')));
    expect(screen.getByText('Drop the files to see what they would bring.')).toBeTruthy();
    await act(async () => void fireEvent(document.body, drag('drop')));
    await waitFor(() => expect(screen.getByText('1 new, 0 changed, 2 that differ from yours, 1 the same.')).toBeTruthy());
    expect(vi.mocked(client.readFiles).mock.calls[0]?.[0]).toEqual([file]);
    await press('Import 3');
    await waitFor(() => expect(screen.getByRole('heading', { level: 2, name: 'My entries' })).toBeTruthy());
    expect(screen.getByText('Imported.')).toBeTruthy();
  });
});

describe('export', () => {
  it('takes out everything, or what was chosen, in either form', async () => {
    const { client } = await open({ initial: { view: 'mine' } });
    await waitFor(() => expect(screen.getByRole('button', { name: 'Export' })).toBeTruthy());
    await press('Export');
    await waitFor(() => expect(screen.getByRole('heading', { level: 2, name: 'Export' })).toBeTruthy());
    await press('Save the file');
    expect(screen.getByRole<HTMLButtonElement>('radio', { name: 'YAML' }).disabled).toBe(true);
    await act(() => void fireEvent.click(screen.getByRole('radio', { name: 'Choose' })));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save 0 entries' }).disabled).toBe(true);
    await act(() => void fireEvent.click(screen.getByRole('radio', { name: 'YAML' })));
    await act(() => void fireEvent.input(screen.getByRole('searchbox', { name: 'Find a name' }), { target: { value: 'caat' } }));
    expect(screen.queryByRole('checkbox', { name: /Project A/ })).toBeNull();
    await act(() => void fireEvent.click(screen.getByRole('checkbox', { name: 'All that are listed' })));
    await press('Save 1 entry');
    expect(vi.mocked(client.exportFile).mock.calls).toEqual([
      ['all', 'json'],
      [['caatsa'], 'yaml'],
    ]);
    expect(screen.getByText('The file was saved.')).toBeTruthy();
  });

  it('offers an own entry as a file and as a contribution, and says what that lacks', async () => {
    const { client } = await open({ initial: { view: 'entry', key: 'own-a' } }, { card: vi.fn(async () => ({ ...CARD, key: 'own-a', id: 'own-a', provenance: 'own' as const })) });
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save as a file' })).toBeTruthy());
    await press('Save as a file');
    expect(vi.mocked(client.exportFile).mock.calls).toEqual([[['own-a'], 'yaml']]);
    await press('Save as a contribution');
    expect(vi.mocked(client.contribute).mock.calls).toEqual([['own-a']]);
    await waitFor(() => expect(screen.getByText('Saved. 1 thing is missing; the file says which.')).toBeTruthy());
  });
});

describe('the backup', () => {
  it('is saved; restored only after it was said what it holds, with the way back', async () => {
    const { client } = await open({ initial: { view: 'settings' } });
    await press('Save a backup');
    expect(client.saveBackup).toHaveBeenCalledTimes(1);
    const file = new File(['{}'], 'backup.json');
    await chooseFile(screen.getByLabelText('Restore a backup'), file);
    expect(client.readBackup).toHaveBeenCalledWith(file);
    expect(screen.getByText('In this file: own entries: 0, changes: 0, not marked: 1, sites: 0, packs: 0, and the settings.')).toBeTruthy();
    expect(client.restore).not.toHaveBeenCalled();
    await press('Restore');
    expect(vi.mocked(client.restore).mock.calls).toEqual([[BACKUP.ok && BACKUP.backup]]);
    await waitFor(() => expect(screen.getByText('Restored.')).toBeTruthy());
    await press('Undo');
    expect(UNDO_RESTORE).toHaveBeenCalledTimes(1);
    expect(client.undo).not.toHaveBeenCalled();
  });

  it('that cannot be read says why', async () => {
    await open(
      { initial: { view: 'settings' } },
      { readBackup: vi.fn(async () => ({ ok: false as const, issues: [{ path: 'format', message: 'Not a backup of Fieldnote', line: 1 }] })) },
    );
    await chooseFile(screen.getByLabelText('Restore a backup'), new File(['{}'], 'x.json'));
    expect(screen.getByRole('alert')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Restore' })).toBeNull();
  });
});

describe('what becomes of an entry', () => {
  it('deleting it says who pointed at it', async () => {
    await open({ initial: { view: 'entry', key: 'own-a' } }, { card: vi.fn(async () => ({ ...CARD, key: 'own-a', id: 'own-a', provenance: 'own' as const })) });
    await press('Delete');
    await waitFor(() => expect(screen.getByText('Kalibr was deleted. Only its name is left in: Project A.')).toBeTruthy());
  });

  it('a relation to what is gone is a name and no way there', async () => {
    await open(
      { initial: { view: 'entry', key: 'kalibr' } },
      { card: vi.fn(async () => ({ ...CARD, links: CARD.links.map((link) => ({ ...link, targetKey: null, targetName: 'Old ship' })) })) },
    );
    await waitFor(() => expect(screen.getByText('Old ship')).toBeTruthy());
    expect(screen.queryByRole('button', { name: 'Old ship' })).toBeNull();
  });

  it('one of a pack says that it is its author’s, and becomes the reader’s', async () => {
    const card = vi.fn(async (key) => ({ ...CARD, key, id: String(key), provenance: 'pack' as const, pack: { id: 'p', title: 'Ships' } }));
    const { client } = await open({ initial: { view: 'entry', key: 'p/x' } }, { card });
    await waitFor(() => expect(screen.getByText(/The pack “Ships” stays as its author wrote it/)).toBeTruthy());
    expect(screen.queryByRole('button', { name: 'Edit names and note' })).toBeNull();
    await press('Copy to my entries');
    await waitFor(() => expect(client.card).toHaveBeenLastCalledWith('own-copied'));
    expect(screen.getByText('Kalibr is yours now, in the place of the pack’s.')).toBeTruthy();
  });
});
