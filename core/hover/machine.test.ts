/**
 *                pointer on a mention            dwell passed            ready(token)
 *      ┌──────┐ ───────────────────▶ ┌──────────┐ ──────────▶ ┌─────────┐ ──────────▶ ┌──────┐
 *      │ idle │                      │ dwelling │             │ opening │             │ open │◀─────────┐
 *      └──────┘ ◀─────────────────── └──────────┘             └─────────┘             └──────┘          │
 *         ▲       off, press, scroll,                             │ failed, off,        │ off mention   │ back on mention
 *         │       typing, menu, Esc                               │ Esc, press          ▼ and card      │ or card, or ready
 *         │◀──────────────────────────────────────────────────────┘               ┌─────────┐          │ of the next mention
 *         │◀────────────────────────────────────────────────────────────────────  │ leaving │ ─────────┘
 *         │       grace passed, Esc, press elsewhere, typing, gone                └─────────┘
 *         │
 *         │       Esc, close          ┌────────┐  pin    any card
 *         │◀──────────────────────────│ pinned │◀───────────────
 *         │                           └────────┘
 *         │       Esc, close, press   ┌──────────┐  summon + ready, or focus entering the card
 *         └───────elsewhere, focus out│ keyboard │◀──────────────────────────────────────────
 *                                     └──────────┘  pointer moved to another mention, dwell passed, ready ──▶ open
 * Contents carry a token: `follow`, `back`, `summon` and a switch to the next mention each ask under a new one, and an
 * answer with any other than the awaited token changes nothing.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardOf, deadlineOf, type HoverEffect, type HoverEvent, type HoverState, INITIAL, restOf, type Target, transition } from './machine.ts';
import * as timing from './timing.ts';

const A: Target = { id: 1, key: 11 };
const B: Target = { id: 2, key: 22 };
const RECT = { left: 0, top: 40, right: 300, bottom: 240 };

const on = (target: Target | undefined, x = 10, y = 10, held = false): HoverEvent => ({ type: 'pointer', x, y, target, inCard: false, held });
const inCard: HoverEvent = { type: 'pointer', x: 20, y: 60, target: undefined, inCard: true, held: false };
const off = on(undefined, 500, 500);

/** Plays events at times; `tick` is played by itself whenever the machine asked for one, and `load` answered when `answer` says so. */
function play(script: readonly (readonly [at: number, event: HoverEvent])[], { answer = true, from = INITIAL }: { answer?: boolean; from?: HoverState } = {}) {
  let state = from;
  const effects: HoverEffect[] = [];
  const send = (event: HoverEvent, now: number): void => {
    const result = transition(state, event, now);
    state = result.state;
    for (const effect of result.effects) {
      effects.push(effect);
      if (effect.type === 'load' && answer) send({ type: 'ready', token: effect.token }, now);
      if (effect.type === 'show') send({ type: 'placed', rect: RECT }, now);
    }
  };
  const runUntil = (now: number): void => {
    for (let due = deadlineOf(state); due !== undefined && due <= now; due = deadlineOf(state)) send({ type: 'tick' }, due);
  };
  for (const [at, event] of script) {
    runUntil(at);
    send(event, at);
  }
  const last = script.at(-1)?.[0] ?? 0;
  return { state, effects, types: effects.map((effect) => effect.type), after: (ms: number) => (runUntil(last + ms), { state, types: effects.map((effect) => effect.type) }) };
}

const opened = play([[0, on(A)]]).after(timing.WAITS.normal.dwell).state;
const at = timing.WAITS.normal.dwell + 10;

describe('the transition table', () => {
  const leaving = play([[at, off]], { from: opened }).state;
  const pinned = play([[at, { type: 'pin', on: true }]], { from: opened }).state;
  const keyboard = play([[0, { type: 'summon', target: A, takeFocus: true }]]).state;
  const dwelling = play([[at - 100, on(A)]]).state;
  const opening = play(
    [
      [0, on(A)],
      [timing.WAITS.normal.dwell, { type: 'tick' }],
    ],
    { answer: false },
  ).state;
  const states: Record<string, HoverState> = { idle: INITIAL, dwelling, opening, open: opened, leaving, pinned, keyboard };

  it('starts from the states it names', () => {
    for (const [name, state] of Object.entries(states)) expect(state.phase.name).toBe(name);
  });

  const other = on(B, 40, 10);
  const rows: readonly (readonly [string, HoverEvent, Record<string, string>])[] = [
    ['pointer on the same mention', on(A), { idle: 'dwelling', dwelling: 'dwelling', opening: 'opening', open: 'open', leaving: 'open', pinned: 'pinned', keyboard: 'keyboard' }],
    [
      'pointer on another mention',
      other,
      { idle: 'dwelling', dwelling: 'dwelling', opening: 'dwelling', open: 'leaving', leaving: 'leaving', pinned: 'pinned', keyboard: 'keyboard' },
    ],
    ['pointer nowhere', off, { idle: 'idle', dwelling: 'idle', opening: 'idle', open: 'leaving', leaving: 'leaving', pinned: 'pinned', keyboard: 'keyboard' }],
    ['pointer in the card', inCard, { open: 'open', leaving: 'open', pinned: 'pinned', keyboard: 'keyboard' }],
    ['pointer left the window', { type: 'away' }, { idle: 'idle', dwelling: 'idle', opening: 'idle', open: 'leaving', leaving: 'leaving', pinned: 'pinned', keyboard: 'keyboard' }],
    ['press elsewhere', { type: 'press', inCard: false }, { idle: 'idle', dwelling: 'idle', opening: 'idle', open: 'idle', leaving: 'idle', pinned: 'pinned', keyboard: 'idle' }],
    ['press in the card', { type: 'press', inCard: true }, { open: 'open', leaving: 'leaving', pinned: 'pinned', keyboard: 'keyboard' }],
    ['Escape', { type: 'escape' }, { idle: 'idle', dwelling: 'idle', opening: 'idle', open: 'idle', leaving: 'idle', pinned: 'idle', keyboard: 'idle' }],
    ['close', { type: 'close' }, { open: 'idle', leaving: 'idle', pinned: 'idle', keyboard: 'idle' }],
    ['scroll', { type: 'scroll' }, { idle: 'idle', dwelling: 'idle', opening: 'idle', open: 'open', leaving: 'leaving', pinned: 'pinned', keyboard: 'keyboard' }],
    ['typing', { type: 'typing' }, { idle: 'idle', dwelling: 'idle', opening: 'idle', open: 'idle', leaving: 'idle', pinned: 'pinned', keyboard: 'keyboard' }],
    ['context menu', { type: 'menu' }, { idle: 'idle', dwelling: 'idle', opening: 'idle', open: 'open', leaving: 'leaving', pinned: 'pinned', keyboard: 'keyboard' }],
    ['mention gone', { type: 'gone', id: A.id }, { idle: 'idle', dwelling: 'idle', opening: 'idle', open: 'idle', leaving: 'idle', pinned: 'pinned', keyboard: 'keyboard' }],
    ['another mention gone', { type: 'gone', id: B.id }, { dwelling: 'dwelling', opening: 'opening', open: 'open', leaving: 'leaving', pinned: 'pinned', keyboard: 'keyboard' }],
    ['focus enters', { type: 'focus-in' }, { open: 'keyboard', leaving: 'keyboard', pinned: 'pinned', keyboard: 'keyboard' }],
    ['focus leaves', { type: 'focus-out' }, { open: 'open', leaving: 'leaving', pinned: 'pinned', keyboard: 'idle' }],
    ['pin', { type: 'pin', on: true }, { idle: 'idle', open: 'pinned', leaving: 'pinned', pinned: 'pinned', keyboard: 'pinned' }],
    ['unpin', { type: 'pin', on: false }, { pinned: 'open' }],
    [
      'summon another',
      { type: 'summon', target: B, takeFocus: false },
      { idle: 'keyboard', dwelling: 'keyboard', opening: 'keyboard', open: 'keyboard', leaving: 'keyboard', pinned: 'keyboard', keyboard: 'keyboard' },
    ],
    ['summon the same', { type: 'summon', target: A, takeFocus: true }, { open: 'keyboard', leaving: 'keyboard', pinned: 'pinned', keyboard: 'keyboard' }],
    ['follow a link', { type: 'follow', key: 33 }, { idle: 'idle', open: 'open', leaving: 'leaving', pinned: 'pinned', keyboard: 'keyboard' }],
    [
      'a late answer',
      { type: 'ready', token: 999 },
      { idle: 'idle', dwelling: 'dwelling', opening: 'opening', open: 'open', leaving: 'leaving', pinned: 'pinned', keyboard: 'keyboard' },
    ],
  ];
  for (const [what, event, expected] of rows) {
    for (const [from, to] of Object.entries(expected)) {
      it(`${what}: ${from} → ${to}`, () => {
        expect(play([[at, event]], { from: states[from] }).state.phase.name).toBe(to);
      });
    }
  }
});

describe('a card opened by keys', () => {
  const { dwell } = timing.WAITS.normal;
  /** A's card by keys, while the pointer lies on B. */
  const byKeys = play([
    [0, on(B, 300, 10)],
    [10, { type: 'summon', target: A, takeFocus: true }],
  ]).state;

  it('gives way to a pointer that is moved to another mention and rests there', () => {
    const run = play([[1_000, on(B, 320, 10)]], { from: byKeys });
    expect(run.after(dwell - 1).types).toEqual([]);
    const { state, types } = run.after(dwell);
    // The first gives the focus back before the next one stands.
    expect(types).toEqual(['load', 'hide', 'show']);
    expect(state.phase).toMatchObject({ name: 'open', card: { target: B, takeFocus: false } });
  });

  it('stands against a nudge, a pointer that passes by, and one that goes nowhere', () => {
    for (const moves of [[on(B, 303, 10)], [on(B, 320, 10), off], [off], [on(B, 320, 10), on(A, 12, 10)], [on(B, 320, 10), inCard]]) {
      const run = play(
        moves.map((event, place) => [1_000 + place * 20, event] as const),
        { from: byKeys },
      );
      const { state, types } = run.after(5_000);
      expect([state.phase.name, cardOf(state)?.target, types]).toEqual(['keyboard', A, []]);
    }
  });

  it('stays when the pointer has left before the other card is there', () => {
    const asked = play([[1_000, on(B, 320, 10)]], { from: byKeys, answer: false }).after(dwell);
    expect(asked.types).toEqual(['load']);
    const left = transition(asked.state, off, 2_000).state;
    expect(transition(left, { type: 'ready', token: left.token }, 2_010)).toMatchObject({ state: { phase: { name: 'keyboard' } }, effects: [] });
    for (const type of ['scroll', 'typing', 'menu', 'away'] as const)
      expect(cardOf(transition(transition(asked.state, { type }, 2_000).state, { type: 'ready', token: asked.state.token }, 2_010).state)?.target).toBe(A);
  });

  it('waits for ever where cards do not open by pointer', () => {
    const moved = transition(byKeys, on(B, 320, 10), 1_000, timing.WAITS.never).state;
    expect(deadlineOf(moved)).toBeUndefined();
  });
});

describe('what a card is made ready for', () => {
  it('the mention on which the pointer rests, once for each rest', () => {
    expect(
      restOf(
        play([
          [0, on(A)],
          [60, on(A, 12)],
        ]).state,
      ),
    ).toMatchObject({ target: A, since: 0 });
    expect(
      restOf(
        play([
          [0, on(A)],
          [60, on(B, 200)],
        ]).state,
      ),
    ).toMatchObject({ target: B, since: 60 });
    expect(restOf(transition(opened, on(B, 200), at).state)).toMatchObject({ target: B });
  });

  it('nothing under a pointer that is elsewhere, or opens nothing', () => {
    expect(
      restOf(
        play([
          [0, on(A)],
          [60, off],
        ]).state,
      ),
    ).toBeUndefined();
    expect(restOf(opened)).toBeUndefined();
    expect(restOf(transition(INITIAL, on(A), 0, timing.WAITS.never).state)).toBeUndefined();
  });
});

describe('opening', () => {
  it('waits for the dwell', () => {
    const run = play([[0, on(A)]]);
    expect(run.after(timing.WAITS.normal.dwell - 1).types).toEqual([]);
    expect(run.after(timing.WAITS.normal.dwell).types).toEqual(['load', 'show']);
  });

  it('waits for the key where one has to be held, and for no more than the quick dwell then', () => {
    const [without, held] = [timing.waitsFor('key', false), timing.waitsFor('key', true)];
    const resting = transition(INITIAL, on(A), 0, without).state;
    expect(deadlineOf(resting)).toBeUndefined();
    const pressed = transition(resting, on(A), 5_000, held).state;
    expect(deadlineOf(pressed)).toBe(5_000 + timing.WAITS.quick.dwell);
    expect(deadlineOf(transition(pressed, on(A), 5_010, without).state)).toBeUndefined();
    expect(timing.waitsFor('slow', true)).toBe(timing.WAITS.slow);
  });

  it('waits as long as the reader wants, or for ever', () => {
    const state = transition(INITIAL, on(A), 0, timing.WAITS.slow).state;
    expect(deadlineOf(state)).toBe(timing.WAITS.slow.dwell);
    const never = transition(INITIAL, on(A), 0, timing.WAITS.never).state;
    expect(deadlineOf(never)).toBeUndefined();
    expect(transition(never, { type: 'tick' }, 1e9).effects).toEqual([]);
    expect(transition(never, { type: 'summon', target: A, takeFocus: true }, 10, timing.WAITS.never).effects).toMatchObject([{ type: 'load' }]);
  });

  it('does not open under a pointer that is travelling', () => {
    const script = Array.from({ length: 60 }, (_, i) => [i * 16, on(A, i * 5)] as const);
    expect(play(script).types).toEqual([]);
  });

  it('opens under a pointer that creeps along the words', () => {
    const script = Array.from({ length: 60 }, (_, i) => [i * 16, on(A, i)] as const);
    expect(play(script).types).toEqual(['load', 'show']);
  });

  it('drops the answer when the pointer has gone meanwhile', () => {
    const run = play(
      [
        [0, on(A)],
        [400, off],
      ],
      { answer: false },
    );
    expect(run.types).toEqual(['load']);
    expect(play([[500, { type: 'ready', token: 1 }]], { from: run.state }).types).toEqual([]);
  });

  it('stays shut after Escape until the pointer has been elsewhere', () => {
    const run = play(
      [
        [at, { type: 'escape' }],
        [at + 20, on(A, 12)],
      ],
      { from: opened },
    );
    expect(run.after(5_000).types).toEqual(['hide']);
    const again = play(
      [
        [9_000, off],
        [9_100, on(A)],
      ],
      { from: run.state },
    );
    expect(again.after(1_000).types).toEqual(['load', 'show']);
  });

  it('stays shut after a press on the mention', () => {
    expect(
      play([
        [0, on(A)],
        [50, { type: 'press', inCard: false }],
        [60, { type: 'release' }],
        [70, on(A)],
      ]).after(2_000).types,
    ).toEqual([]);
  });

  it('stays shut while a button is held, and believes a pointer without one', () => {
    const held = play([
      [0, { type: 'press', inCard: false }],
      [50, on(A, 10, 10, true)],
    ]);
    expect(held.after(2_000).types).toEqual([]);
    expect(
      play(
        [
          [3_000, off],
          [3_100, on(A)],
        ],
        { from: held.state },
      ).after(1_000).types,
    ).toEqual(['load', 'show']);
  });

  it('ignores what scrolling or typing brings under the pointer', () => {
    expect(
      play([
        [0, { type: 'scroll' }],
        [50, on(A)],
      ]).after(2_000).types,
    ).toEqual([]);
    expect(
      play([
        [0, { type: 'typing' }],
        [700, on(A)],
      ]).after(2_000).types,
    ).toEqual([]);
  });
});

describe('leaving', () => {
  it('closes after the grace', () => {
    const run = play([[at, off]], { from: opened });
    expect(run.after(timing.GRACE_MS - 1).types).toEqual([]);
    expect(run.after(timing.GRACE_MS).types).toEqual(['hide']);
  });

  it('waits while the pointer is on its way to the card, but not for ever', () => {
    const way = [0, 250, 500, 750].map((ms, i) => [at + ms, on(undefined, 10, 20 + i * 4)] as const);
    expect(play(way, { from: opened }).types).toEqual([]);
    expect(play(way, { from: opened }).after(timing.TRIANGLE_MS).types).toEqual(['hide']);
  });

  it('crosses another mention on the way without switching', () => {
    const run = play(
      [
        [at, on(undefined, 10, 20)],
        [at + 60, on(B, 12, 28)],
        [at + 200, inCard],
      ],
      { from: opened },
    );
    expect(run.after(3_000).types).toEqual([]);
  });

  it('switches to another mention without an empty moment', () => {
    const run = play([[at, on(B, 400, 10)]], { from: opened });
    expect(run.after(timing.WAITS.normal.switch).types).toEqual(['load', 'show']);
    expect(cardOf(run.after(timing.WAITS.normal.switch + 5_000).state)?.target).toEqual(B);
  });

  it('closes the first card in time when the second is slow, and still opens it', () => {
    const slow = play([[at, on(B, 400, 10)]], { from: opened, answer: false });
    const closed = slow.after(timing.GRACE_MS);
    expect(closed.types).toEqual(['load', 'hide']);
    expect(closed.state.phase).toEqual({ name: 'opening', by: 'pointer' });
    expect(cardOf(play([[2_000, { type: 'ready', token: 2 }]], { from: closed.state }).state)?.target).toEqual(B);
  });

  it('survives a selection that began in the card and ended outside', () => {
    const run = play(
      [
        [at, inCard],
        [at + 10, { type: 'press', inCard: true }],
        [at + 500, on(undefined, 700, 700, true)],
      ],
      { from: opened },
    );
    expect(run.after(5_000).types).toEqual([]);
    expect(play([[9_000, { type: 'release' }]], { from: run.state }).after(timing.GRACE_MS).types).toEqual(['hide']);
  });
});

describe('the trail', () => {
  it('follows and goes back in the same card', () => {
    const run = play(
      [
        [at, { type: 'follow', key: 33 }],
        [at + 10, { type: 'follow', key: 44 }],
        [at + 20, { type: 'back' }],
      ],
      { from: opened },
    );
    expect(run.effects.filter((effect) => effect.type === 'load').map((effect) => effect.key)).toEqual([33, 44, 33]);
    expect(cardOf(run.state)?.trail).toEqual([11, 33]);
    expect(run.types).not.toContain('hide');
  });

  it('keeps what it shows while the next entry is on its way', () => {
    const run = play([[at, { type: 'follow', key: 33 }]], { from: opened, answer: false });
    expect(cardOf(run.state)?.trail).toEqual([11]);
    expect(play([[at + 50, { type: 'failed', token: 2 }]], { from: run.state }).state.phase.name).toBe('open');
  });
});

describe('laws', () => {
  const target = fc.constantFrom(A, B, undefined);
  const simple = fc.constantFrom('scroll', 'typing', 'menu', 'escape', 'tick', 'close', 'back', 'focus-in', 'focus-out', 'away', 'release').map((type): HoverEvent => ({ type }));
  const anyEvent: fc.Arbitrary<HoverEvent> = fc.oneof(
    { weight: 6, arbitrary: fc.record({ type: fc.constant('pointer' as const), x: fc.nat(600), y: fc.nat(400), target, inCard: fc.boolean(), held: fc.boolean() }) },
    { weight: 3, arbitrary: simple },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('press' as const), inCard: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('summon' as const), target: fc.constantFrom(A, B), takeFocus: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('pin' as const), on: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('follow' as const), key: fc.nat(9) }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('ready' as const, 'failed' as const), token: fc.nat(30) }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('gone' as const), id: fc.constantFrom(1, 2) }) },
  );
  const story = fc.array(fc.tuple(fc.nat(400), anyEvent), { maxLength: 60 }).map((steps) => {
    let now = 0;
    return steps.map(([wait, event]) => [(now += wait), event] as const);
  });

  it('never shows two cards, and hides only what is shown', () => {
    fc.assert(
      fc.property(story, fc.boolean(), (script, answer) => {
        let shown = false;
        const run = play(script, { answer });
        for (const effect of run.effects) {
          if (effect.type === 'hide') expect(shown).toBe(true);
          if (effect.type !== 'load') shown = effect.type === 'show';
        }
        expect(cardOf(run.state) !== undefined).toBe(shown);
      }),
    );
  });

  it('gives out rising tokens', () => {
    fc.assert(
      fc.property(story, fc.boolean(), (script, answer) => {
        const tokens = play(script, { answer }).effects.flatMap((effect) => (effect.type === 'load' ? [effect.token] : []));
        expect(tokens).toEqual([...new Set(tokens)].sort((a, b) => a - b));
      }),
    );
  });

  it('closes a hover card in bounded time once the pointer has left for good', () => {
    fc.assert(
      fc.property(story, fc.boolean(), (script, answer) => {
        const last = script.at(-1)?.[0] ?? 0;
        const run = play([...script, [last + 1, { type: 'release' }], [last + 2, on(undefined, 900, 900)]], { answer });
        const { state } = run.after(timing.GRACE_MS + timing.TRIANGLE_MS);
        expect(['idle', 'pinned', 'keyboard', 'opening']).toContain(state.phase.name);
        if (state.phase.name === 'opening') expect(state.phase.by).toBe('command');
      }),
    );
  });

  it('asks for a tick exactly while something is timed', () => {
    fc.assert(
      fc.property(story, (script) => {
        const { state } = play(script);
        expect(deadlineOf(state) !== undefined).toBe(['dwelling', 'leaving'].includes(state.phase.name) || ('next' in state.phase && state.phase.next !== undefined));
      }),
    );
  });
});
