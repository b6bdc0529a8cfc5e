import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_OVERLAY, type Overlay, type OwnEntry } from './document.ts';
import { canTakeBack, deedOf, parseSteps, type Step, withStep, withTurned } from './history.ts';
import { apply, type Operation } from './operations.ts';

const entry = (id: string, note: string): OwnEntry => ({
  id,
  name: id,
  kind: 'missile',
  summary: '',
  aliases: [{ text: id, type: 'designation' }],
  variants: [],
  status: [],
  facts: [],
  events: [],
  relations: [],
  examples: { yes: [], no: [] },
  sources: {},
  note,
});
const step = (token: string, more: Partial<Step> = {}): Step => ({
  token,
  at: 0,
  deed: 'changed',
  names: [token],
  ids: [token],
  inverse: { type: 'hide', id: token, host: null, on: true },
  undone: false,
  ...more,
});

describe('deedOf', () => {
  const before: Overlay = { ...EMPTY_OVERLAY, entries: [entry('a', '')] };
  it.each<[Operation, ReturnType<typeof deedOf>]>([
    [
      { type: 'entry', id: 'a', entry: null },
      { deed: 'deleted', ids: ['a'] },
    ],
    [
      { type: 'entry', id: 'a', entry: entry('a', 'x') },
      { deed: 'changed', ids: ['a'] },
    ],
    [
      { type: 'entry', id: 'b', entry: entry('b', 'x') },
      { deed: 'added', ids: ['b'] },
    ],
    [
      { type: 'edit', id: 's-400', edit: null },
      { deed: 'reset', ids: ['s-400'] },
    ],
    [
      { type: 'hide', id: 's-400', host: null, on: true },
      { deed: 'hidden', ids: ['s-400'] },
    ],
    [
      { type: 'hide', id: 's-400', host: 'a.example', on: false },
      { deed: 'shown', ids: ['s-400'] },
    ],
    [
      { type: 'replace', overlay: EMPTY_OVERLAY },
      { deed: 'cleared', ids: null },
    ],
    [
      { type: 'replace', overlay: before },
      { deed: 'imported', ids: null },
    ],
    [
      {
        type: 'batch',
        operations: [
          { type: 'edit', id: 'a', edit: null },
          { type: 'edit', id: 'b', edit: null },
        ],
      },
      { deed: 'moved', ids: ['a', 'b'] },
    ],
  ])('%j', (operation, deed) => expect(deedOf(before, operation)).toEqual(deed));
});

describe('canTakeBack', () => {
  it('asks that nothing that stands was done to the same since', () => {
    const steps = [step('all', { ids: null }), step('1', { ids: ['a'] }), step('2', { ids: ['b'] }), step('3', { ids: ['a', 'c'] })];
    expect(steps.map(({ token }) => canTakeBack(steps, token))).toEqual([false, false, true, true]);
    const turned = withTurned(steps, '3', { inverse: { type: 'edit', id: 'a', edit: null } });
    expect(turned.map(({ token }) => canTakeBack(turned, token))).toEqual([false, true, true, true]);
    expect(canTakeBack(steps, 'unknown')).toBe(false);
  });

  it('lets every chain of changes be taken back to its beginning, and done again to its end', () => {
    const changes = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.option(fc.string({ maxLength: 3 }))), { maxLength: 12 });
    fc.assert(
      fc.property(changes, (list) => {
        let overlay = EMPTY_OVERLAY;
        let steps: Step[] = [];
        const turn = (token: string) => {
          expect(canTakeBack(steps, token)).toBe(true);
          const { overlay: next, inverse } = apply(overlay, steps.find((one) => one.token === token)?.inverse as Operation);
          overlay = next;
          steps = withTurned(steps, token, { inverse });
        };
        for (const [i, [id, note]] of list.entries()) {
          const operation: Operation = { type: 'entry', id, entry: note === null ? null : entry(id, note) };
          const applied = apply(overlay, operation);
          steps = withStep(steps, step(String(i), { ...deedOf(overlay, operation), inverse: applied.inverse }));
          overlay = applied.overlay;
        }
        const end = overlay;
        const tokens = steps.map(({ token }) => token);
        for (const token of [...tokens].reverse()) turn(token);
        expect(overlay).toEqual(EMPTY_OVERLAY);
        for (const token of tokens) turn(token);
        expect(overlay).toEqual(end);
        expect(parseSteps(JSON.parse(JSON.stringify(steps)))).toEqual(steps);
      }),
    );
  });
});

describe('withStep', () => {
  it('forgets the oldest beyond a hundred', () => {
    const steps = Array.from({ length: 130 }, (_, i) => String(i)).reduce<Step[]>((all, token) => withStep(all, step(token)), []);
    expect([steps.length, steps[0]?.token, steps.at(-1)?.token]).toEqual([100, '30', '129']);
  });

  it('forgets the oldest where they are too long, but never the newest', () => {
    const long = (token: string) => step(token, { names: ['x'.repeat(1_200_000)] });
    expect(withStep([step('a'), long('b')], step('c')).map(({ token }) => token)).toEqual(['a', 'b', 'c']);
    expect(withStep([step('a'), long('b')], long('c')).map(({ token }) => token)).toEqual(['c']);
    expect(withStep([step('a')], step('b', { names: ['x'.repeat(3_000_000)] })).map(({ token }) => token)).toEqual(['b']);
  });
});
