// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PackRow } from '#core/contract/packs.ts';
import { own, pack } from '#core/overlay/testing.ts';
import type { PackPlan, ReadPackOutcome } from '#core/pack/plan.ts';
import { t } from '../../tests/translate.ts';
import { PackForm } from './pack-form.tsx';
import { PacksView } from './packs-view.tsx';

const SAVED = { saved: true as const, overlayVersion: 2, undo: 'token' };
const PACKS: PackRow[] = ['a', 'b', 'c'].map((id) => ({ id, title: `Pack ${id}`, entryCount: 2, enabled: id !== 'c', paints: true }));
const PLAN: PackPlan = {
  pack: pack('new', [own('x-1')], { date: '2026-11' }),
  before: undefined,
  changes: { added: ['x-1'], changed: [], removed: [] },
  clashes: [{ name: 'Zyx', entry: 'x-1', other: 'S-400', whose: 'bundled', taken: true }],
  same: false,
};

afterEach(cleanup);

function open(more: Partial<Parameters<typeof PacksView>[0]> = {}) {
  const props = {
    packs: PACKS,
    t,
    locale: 'en-GB',
    dropped: undefined,
    onMove: vi.fn(),
    onSwitch: vi.fn(),
    onRemove: vi.fn(),
    onShow: vi.fn(),
    onSave: vi.fn(),
    onMake: vi.fn(),
    onRead: vi.fn(async (): Promise<ReadPackOutcome> => ({ ok: true, plan: PLAN, overlayVersion: 7 })),
    onInstall: vi.fn(async () => SAVED),
    ...more,
  };
  const { rerender } = render(<PacksView {...props} />);
  return { props, rerender: (next: Partial<typeof props>) => rerender(<PacksView {...props} {...next} />) };
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const choose = async (label: string) => {
  const field = screen.getByLabelText(label);
  await act(() => void fireEvent.change(field, { target: { files: [new File(['{}'], 'pack.json')] } }));
};

describe('the list of packs', () => {
  it('moves a pack by buttons and by keys, and keeps the focus on it', () => {
    const { props, rerender } = open();
    expect(button('Move up: Pack a').disabled).toBe(true);
    expect(button('Move down: Pack c').disabled).toBe(true);
    button('Move up: Pack b').focus();
    fireEvent.click(button('Move up: Pack b'));
    expect(props.onMove).toHaveBeenLastCalledWith(PACKS[1], 0);
    rerender({ packs: [PACKS[1], PACKS[0], PACKS[2]] as PackRow[] });
    // Its button up does nothing there.
    expect(document.activeElement).toBe(button('Move down: Pack b'));
    fireEvent.keyDown(screen.getByRole('switch', { name: 'Use this pack: Pack a' }), { key: 'ArrowDown', altKey: true });
    expect(props.onMove).toHaveBeenLastCalledWith(PACKS[0], 2);
    fireEvent.keyDown(button('Remove: Pack b'), { key: 'ArrowUp', altKey: true });
    fireEvent.keyDown(button('Remove: Pack b'), { key: 'ArrowDown' });
    expect(props.onMove).toHaveBeenCalledTimes(2);
  });

  it('says how much room is left before there is none', () => {
    open({ packs: PACKS.map((one) => ({ ...one, entryCount: 2_800 })) });
    expect(screen.getByText('8,400 of at most 10,000 entries in packs: room for 1,600 more.')).toBeTruthy();
  });

  it('switches, removes, and says more on demand', () => {
    const { props } = open();
    fireEvent.click(screen.getByRole('switch', { name: 'Use this pack: Pack c' }));
    expect(props.onSwitch).toHaveBeenLastCalledWith(PACKS[2], 'enabled', true);
    fireEvent.click(screen.getByRole('switch', { name: 'Mark in pages: Pack a' }));
    expect(props.onSwitch).toHaveBeenLastCalledWith(PACKS[0], 'paints', false);
    expect(screen.getByRole<HTMLInputElement>('switch', { name: 'Mark in pages: Pack c' }).disabled).toBe(true);
    fireEvent.click(button('Remove: Pack a'));
    expect(props.onRemove).toHaveBeenCalledWith(PACKS[0]);
    fireEvent.click(button('Details: Pack a'));
    expect(screen.getByText('The pack names none.')).toBeDefined();
    fireEvent.click(button('Show its entries'));
    fireEvent.click(button('Save as a file'));
    expect(props.onShow).toHaveBeenCalledWith('a');
    expect(props.onSave).toHaveBeenCalledWith('a');
  });
});

describe('installing a pack', () => {
  it('shows what it would bring first, then brings it', async () => {
    const { props } = open({ packs: [] });
    expect(screen.getByText(/No packs yet/)).toBeDefined();
    await choose('Install a pack from a file');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Pack new'));
    expect(screen.getByText('1 name is somebody’s already')).toBeDefined();
    expect(screen.getByText('S-400 (reference)')).toBeDefined();
    expect(props.onInstall).not.toHaveBeenCalled();
    await act(() => void fireEvent.click(button('Install')));
    expect(props.onInstall).toHaveBeenCalledWith(PLAN.pack, 7);
    await waitFor(() => expect(screen.queryByText('What this pack would bring')).toBeNull());
  });

  it('says why a pack is not taken, and does not offer the same one again', async () => {
    const before = { title: 'Pack new', date: '2026-10' };
    const read = vi.fn(async (): Promise<ReadPackOutcome> => ({ ok: true, plan: { ...PLAN, before }, overlayVersion: 7 }));
    open({ onRead: read, onInstall: vi.fn(async () => ({ saved: false as const, issues: [{ path: '', message: 'Too many.' }] })) });
    await choose('Install a pack from a file');
    await waitFor(() => expect(screen.getByText('It takes the place of the version of Oct 2026.')).toBeDefined());
    await act(() => void fireEvent.click(button('Replace')));
    expect((await screen.findByRole('alert')).textContent).toBe('Too many.');
    read.mockResolvedValueOnce({ ok: true, plan: { ...PLAN, before, same: true }, overlayVersion: 7 });
    await choose('Install a pack from a file');
    await waitFor(() => expect(button('Replace').disabled).toBe(true));
  });

  it('says what is wrong with a file, also one that was dropped', async () => {
    const issues = [{ path: 'entries.0.kind', message: 'No such kind', line: 12 }];
    open({ dropped: [new File(['{}'], 'pack.json')], onRead: async () => ({ ok: false, issues }) });
    await waitFor(() => expect(screen.getByText('entries.0.kind')).toBeDefined());
    expect(screen.getByText('12')).toBeDefined();
  });

  it('forgets an answer about a file that is wanted no more', async () => {
    const answers: ((outcome: ReadPackOutcome) => void)[] = [];
    open({ onRead: () => new Promise((resolve) => void answers.push(resolve)) });
    await choose('Install a pack from a file');
    await choose('Install a pack from a file');
    await act(() => answers[0]?.({ ok: false, issues: [] }));
    expect(screen.queryByRole('alert')).toBeNull();
    await act(() => answers[1]?.({ ok: true, plan: PLAN, overlayVersion: 7 }));
    expect(await screen.findByRole('button', { name: 'Install' })).toBeDefined();
  });
});

describe('making a pack', () => {
  const entries = ['own-a', 'own-b'].map((id) => ({ id, name: `Entry ${id}`, names: [id], words: '' }));
  const form = (more: Partial<Parameters<typeof PackForm>[0]> = {}) => {
    const onMake = vi.fn(async (): Promise<readonly { path: string; message: string }[]> => []);
    render(<PackForm entries={entries} today="2026-11-30" t={t} onMake={onMake} onCancel={vi.fn()} {...more} />);
    return onMake;
  };
  const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
  const value = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;

  it('suggests an id until there is one, and asks for what is missing', async () => {
    const onMake = form();
    fireEvent.click(button('Save the pack'));
    expect(document.activeElement).toBe(screen.getByLabelText('Title'));
    expect(screen.getByText('A pack needs a title.')).toBeDefined();
    type('Title', 'Ships of the Arctic');
    expect(value('Id')).toBe('ships-of-the-arctic');
    type('Id', 'Ships!');
    type('Title', 'Ships');
    expect(value('Id')).toBe('Ships!');
    type('Date', 'soon');
    fireEvent.click(button('Save the pack'));
    expect(screen.getByText(/^A date is/)).toBeDefined();
    expect(screen.getByText(/^A pack needs an id/)).toBeDefined();
    expect(onMake).not.toHaveBeenCalled();
    type('Id', 'ships');
    type('Date', '');
    await act(() => void fireEvent.click(button('Save the pack')));
    expect(onMake).toHaveBeenCalledWith({ title: 'Ships', author: '', licence: '', date: '', id: 'ships', description: '' }, null);
  });

  it('takes the chosen entries, and says what of them does not do', async () => {
    const onMake = form();
    onMake.mockResolvedValueOnce([{ path: 'entries.0.summary', message: 'Too long' }]);
    type('Title', 'Ships');
    fireEvent.click(screen.getByRole('radio', { name: 'Choose' }));
    expect(button('Save the pack').disabled).toBe(true);
    fireEvent.click(screen.getByRole('checkbox', { name: /Entry own-b/ }));
    await act(() => void fireEvent.click(button('Save the pack')));
    expect(onMake).toHaveBeenCalledWith(expect.objectContaining({ id: 'ships' }), ['own-b']);
    expect(await screen.findByText('entries.0.summary')).toBeDefined();
  });
});
