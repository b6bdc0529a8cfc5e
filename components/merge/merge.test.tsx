// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Change, MergeSide } from '#core/contract/overlay.ts';
import { bundledEntry, own, STATED } from '#core/overlay/testing.ts';
import { t } from '../../tests/translate.ts';
import { MergeView } from './merge-view.tsx';

const sideOf = (entry: ReturnType<typeof own>, more: Partial<MergeSide> = {}): MergeSide => {
  const { id, ...body } = entry;
  return { id, key: id, provenance: 'own', body, ...more };
};
const REFERENCE = sideOf(bundledEntry('s-400', { name: 'S-400', ...STATED }), { key: 7, provenance: 'bundled' });
const MINE = sideOf(
  own('own-growler', {
    name: 'Growler',
    kind: 'air-defence',
    summary: 'Mine.',
    note: 'Look again.',
    facts: [
      { property: 'crew', value: 9, cites: [] },
      { property: 'fleet', value: 8, cites: [] },
    ],
    relations: [{ type: 'related-to', target: 's-400', text: 'The same.' }],
  }),
);
const SAVED: Change = { saved: true, overlayVersion: 2, undo: 'token' };

afterEach(cleanup);

function open(sides: readonly [MergeSide, MergeSide], answer: Change = SAVED) {
  const onMerge = vi.fn(async () => answer);
  const wordsOf = (claim: object) => ({
    label: 'property' in claim ? String(claim.property) : 'x',
    text: 'value' in claim ? String(claim.value) : 'text' in claim ? String(claim.text) : '',
    notes: [],
    numbers: [],
  });
  render(<MergeView sides={sides} t={t} locale="en-GB" wordsOf={wordsOf} onMerge={onMerge} onCancel={vi.fn()} />);
  return onMerge;
}
const radio = (group: string, words: RegExp) => {
  const found = screen.getByRole('group', { name: group }).querySelectorAll('label');
  return [...found].find((label) => words.test(label.textContent ?? ''))?.querySelector('input') as HTMLInputElement;
};
const choose = (group: string, words: RegExp) => act(() => void fireEvent.click(radio(group, words)));
const merge = () => act(async () => void fireEvent.submit(screen.getByRole('form')));

describe('two entries that become one', () => {
  it('shows where each thing goes before it is done', async () => {
    const onMerge = open([MINE, REFERENCE]);
    const text = document.body.textContent ?? '';
    expect(screen.getByRole('heading', { name: 'Goes over to S-400' })).toBeTruthy();
    for (const words of ['own-growler', 'fleet: 8', 'Look again.', 'What pointed at Growler leads here', 'S-400 keeps its place in the reference']) expect(text).toContain(words);
    // The crew stands on both sides, so it stands twice.
    expect(screen.getByRole('heading', { name: 'Both are kept, side by side' }).parentElement?.textContent).toMatch(/crew: 3.*crew: 9/);
    expect(screen.getByRole('heading', { name: /relation to itself/ }).parentElement?.textContent).toContain('The same.');
    await merge();
    expect(onMerge.mock.calls).toEqual([[{ stays: 7, goes: 'own-growler', takes: [] }]]);
  });

  it('lets the words of either stand, as a whole or field by field; the place stays the reference’s', async () => {
    const onMerge = open([MINE, REFERENCE]);
    expect(radio('Summary', /A system/).checked).toBe(true);
    await choose('Which stays', /Growler/);
    expect(radio('Summary', /Mine/).checked).toBe(true);
    expect(document.body.textContent).toContain('It goes by your words.');
    await choose('Summary', /A system/);
    await merge();
    expect(onMerge.mock.calls).toEqual([[{ stays: 7, goes: 'own-growler', takes: ['name'] }]]);
  });

  it('of two of one’s own, either stays', async () => {
    const other = sideOf(own('own-b', { kind: 'air-defence' }));
    const onMerge = open([MINE, other]);
    await choose('Which stays', /Growler/);
    await merge();
    expect(onMerge.mock.calls).toEqual([[{ stays: 'own-growler', goes: 'own-b', takes: [] }]]);
  });

  it('of a pack’s only the words can stay, and it says what becomes of the pack', async () => {
    const packed = sideOf(own('x', { name: 'X' }), { id: 'p/x', key: 'p/x', provenance: 'pack', pack: { title: 'Ships', paints: false } });
    const onMerge = open([packed, MINE]);
    expect(document.body.textContent).toMatch(/The pack “Ships” itself is not changed.*not marked in pages/);
    await choose('Which stays', /X/);
    await merge();
    expect(onMerge.mock.calls).toEqual([[{ stays: 'own-growler', goes: 'p/x', takes: ['name', 'kind'] }]]);
  });

  it('says why it could not be done, in the words of the fields', async () => {
    open([MINE, REFERENCE], { saved: false, issues: [{ path: 'note', message: 'Too long' }] });
    await merge();
    expect(screen.getByRole('alert').textContent).toBe('Note: Too long');
  });
});
