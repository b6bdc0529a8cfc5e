// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '#core/contract/overlay.ts';
import type { ClaimDraft } from '#core/overlay/claim-draft.ts';
import { draftOfClaim, EMPTY_CLAIM } from '#core/overlay/claim-draft.ts';
import type { ClaimRow } from '#core/overlay/claim-rows.ts';
import type { Claim, ClaimList } from '#core/overlay/claims.ts';
import { t } from '../../tests/translate.ts';
import { ClaimForm } from './claim-form.tsx';
import { type ClaimActions, ClaimsView } from './claims-view.tsx';

const SAVED = { saved: true as const, overlayVersion: 1, undo: 'token' };
const SOURCES = { s1: { url: 'https://a.example/', publisher: 'Alpha', title: 'A page', accessed: '2026-11-22', tier: 'press' as const } };
const CREW: Claim = { property: 'crew', value: 3, basis: 'press', cites: ['s1'] };

afterEach(cleanup);

const press = (name: string | RegExp) => act(() => void fireEvent.click(screen.getByRole('button', { name })));
const type = (field: HTMLElement, value: string) => act(() => void fireEvent.input(field, { target: { value } }));
const key = (field: HTMLElement, name: string) => act(() => void fireEvent.keyDown(field, { key: name }));
const save = () => act(async () => void fireEvent.submit(screen.getByRole('form')));

function form(list: ClaimList, initial: Partial<ClaimDraft> = {}, more: { was?: ClaimDraft; answer?: Change } = {}) {
  const onSave = vi.fn(async (_draft: ClaimDraft): Promise<Change> => more.answer ?? SAVED);
  const onDraft = vi.fn();
  render(
    <ClaimForm
      list={list}
      subject={{ kind: 'air-defence', variants: [] }}
      self="s-400"
      initial={{ ...EMPTY_CLAIM, ...initial }}
      title="Form"
      sources={SOURCES}
      was={more.was}
      t={t}
      locale="en-GB"
      nameOf={(id) => id.toUpperCase()}
      findEntries={(query) => (query === 'light' ? ['f-35', 'x-9'].map((value) => ({ value, label: value.toUpperCase() })) : [])}
      onSave={onSave}
      onCancel={vi.fn()}
      onDraft={onDraft}
    />,
  );
  return { onSave, onDraft };
}

describe('the form of a statement', () => {
  it('asks for what the property is, says what is wrong by the field, and keeps what was typed', async () => {
    const { onSave, onDraft } = form('facts');
    await act(() => void fireEvent.change(screen.getByLabelText('What it says'), { target: { value: 'engagement-range' } }));
    expect((screen.getByLabelText('Unit') as HTMLSelectElement).value).toBe('km');
    await type(screen.getByLabelText('Value'), 'far');
    await save();
    expect(onSave).not.toHaveBeenCalled();
    expect(screen.getByText('A number is written as 1200 or 1.5.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Value'));
    expect((screen.getByLabelText('Value') as HTMLInputElement).value).toBe('far');
    await type(screen.getByLabelText('Value'), '4,000');
    expect(screen.queryByText('A number is written as 1200 or 1.5.')).toBeNull();
    expect(screen.getByText(/Usually between 0.5 and 1,000 km/)).toBeTruthy();
    await save();
    expect(onSave.mock.lastCall?.[0]).toMatchObject({ property: 'engagement-range', from: '4,000', unit: 'km' });
    expect(onDraft.mock.lastCall?.[0]).toMatchObject({ from: '4,000' });
  });

  it('composes a date as far as it is known, and countries by name', async () => {
    const { onSave } = form('status', { state: 'in-service' });
    const [from] = screen.getAllByRole('group', { name: 'From' });
    await type(from?.querySelector('input') as HTMLElement, '2007');
    await act(() => void fireEvent.change(from?.querySelector('select') as HTMLElement, { target: { value: '04' } }));
    const countries = screen.getByRole('combobox', { name: 'Of which parties' });
    await type(countries, 'indi');
    await key(countries, 'Enter');
    await save();
    expect(onSave.mock.lastCall?.[0]).toMatchObject({ start: '2007-04', countries: ['IN'] });
    await press('Take out: India');
    await save();
    expect(onSave.mock.lastCall?.[0].countries).toEqual([]);
  });

  it('finds the other entry by keyboard, and lets another be chosen', async () => {
    const { onSave } = form('relations', { type: 'counters', text: 'It counters.' });
    const field = screen.getByRole('combobox', { name: 'The other entry' });
    await type(field, 'light');
    await key(field, 'ArrowDown');
    expect(field.getAttribute('aria-activedescendant')).toBe('claim-target-1');
    await key(field, 'ArrowDown');
    await key(field, 'Enter');
    expect(document.activeElement?.textContent).toBe('Choose another');
    await save();
    expect(onSave.mock.lastCall?.[0].target).toBe('f-35');
    await press('Choose another than F-35');
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'The other entry' }));
    await save();
    expect(screen.getByText('Find the other entry by any of its names.')).toBeTruthy();
  });

  it('closes the list at the first Escape, which nobody else hears', async () => {
    form('relations');
    const field = screen.getByRole('combobox', { name: 'The other entry' });
    await type(field, 'light');
    expect(document.querySelectorAll('.combo-option')).toHaveLength(2);
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    await key(field, 'Escape');
    document.removeEventListener('keydown', heard);
    expect(document.querySelectorAll('.combo-option')).toHaveLength(0);
    expect(heard).not.toHaveBeenCalled();
  });

  it('cites what is ticked, and new sources', async () => {
    const { onSave } = form('events', { date: '2018', type: 'test', text: 'Tested.' });
    expect(screen.getByText(/unsourced \(mine\)/)).toBeTruthy();
    await act(() => void fireEvent.click(screen.getByRole('checkbox')));
    await type(screen.getByLabelText('Page or section in: A page'), 'p. 4');
    await press('Add a source');
    await type(screen.getByLabelText('Address'), 'nowhere');
    await save();
    expect(screen.getByText('An address begins with https:// or http://.')).toBeTruthy();
    await type(screen.getByLabelText('Address'), 'https://b.example/');
    await save();
    expect(onSave.mock.lastCall?.[0]).toMatchObject({ cites: { s1: 'p. 4' }, sources: [{ url: 'https://b.example/' }] });
    await press(/^Leave this source out/);
    await save();
    expect(onSave.mock.lastCall?.[0].sources).toEqual([]);
  });

  it('shows what the reference has beside each field that differs, and takes it field by field', async () => {
    const was = draftOfClaim(CREW);
    const { onSave } = form('facts', { ...was, from: '5', condition: 'in winter', cites: {} }, { was });
    expect(screen.queryByLabelText('What it says')).toBeNull();
    await press('Use the reference’s: Value');
    await press('Use the reference’s: Sources');
    await save();
    expect(onSave.mock.lastCall?.[0]).toMatchObject({ from: '3', condition: 'in winter', cites: { s1: '' } });
    expect(screen.queryByRole('button', { name: 'Use the reference’s: Value' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Use the reference’s: Under which condition' })).toBeTruthy();
  });

  it('says what the background found wrong, by the field where it is one', async () => {
    const issues = [
      { path: 'relations.3.target', message: 'Not that one' },
      { path: '', message: 'The disk is full' },
    ];
    form('relations', { type: 'counters', text: 'x', target: 'f-35' }, { answer: { saved: false, issues } });
    await save();
    expect(screen.getByText('Not that one').id).toBe('claim-target-problem');
    expect(screen.getByRole('alert').textContent).toBe('The disk is full');
  });
});

describe('the statements of an entry', () => {
  const correction: Claim = { ...CREW, value: 5, cites: [] };
  const hidden: Claim = { ...CREW, value: 9 };
  const mine: Claim = { ...CREW, value: 7 };
  const FACTS: ClaimRow[] = [
    { state: 'bundled', claim: CREW, asked: false },
    { state: 'corrected', claim: correction, was: { ...CREW, value: 4 }, asked: true },
    { state: 'hidden', claim: hidden, asked: false },
    { state: 'mine', claim: mine, asked: false },
  ];
  const view = () => {
    const actions = {
      onNames: vi.fn(),
      onAdd: vi.fn(),
      onEdit: vi.fn(),
      onDrop: vi.fn(),
      onReset: vi.fn(),
      onAddSource: vi.fn(),
      onEditSource: vi.fn(),
      onDropSource: vi.fn(),
      onSettle: vi.fn(),
    } satisfies ClaimActions;
    const words = (claim: Claim) => ({ label: 'Crew', text: String((claim as { value: unknown }).value), notes: [], numbers: [] });
    render(<ClaimsView title="Facts" rows={{ facts: FACTS, status: [], events: [], relations: [] }} sources={Object.entries(SOURCES)} t={t} wordsOf={words} {...actions} />);
    return actions;
  };

  it.each<[string, keyof ClaimActions, unknown[]]>([
    ['Correct: Crew: 3', 'onEdit', ['facts', FACTS[0]]],
    ['This is wrong: Crew: 3', 'onDrop', ['facts', FACTS[0], 'Crew: 3']],
    ['Edit: Crew: 5', 'onEdit', ['facts', FACTS[1]]],
    ['Use the reference’s: Crew: 5', 'onReset', ['facts', FACTS[1], 'Crew: 5']],
    ['Show again: Crew: 9', 'onReset', ['facts', FACTS[2], 'Crew: 9']],
    ['Edit: Crew: 7', 'onEdit', ['facts', FACTS[3]]],
    ['Delete: Crew: 7', 'onDrop', ['facts', FACTS[3], 'Crew: 7']],
    ['Add a relation', 'onAdd', ['relations']],
    ['Edit: A page', 'onEditSource', ['s1']],
    ['Delete: A page', 'onDropSource', ['s1', 'A page']],
    ['Keep mine', 'onSettle', ['mine']],
    ['Take the reference’s', 'onSettle', ['bundled']],
  ])('%s', async (button, action, args) => {
    const actions = view();
    await press(button);
    expect(actions[action].mock.calls).toEqual([args]);
  });

  it('show what the reference has, and what it had before where it changed since; what is hidden has no way to be corrected', () => {
    view();
    expect(screen.getByText('It said before:').nextElementSibling?.textContent).toBe('4');
    expect(screen.getByText('9').tagName).toBe('S');
    expect(screen.queryByRole('button', { name: 'Correct: Crew: 9' })).toBeNull();
  });
});
