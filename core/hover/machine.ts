/**
 * The card's manners as a pure machine: state + event + time → state + effects. It knows no page and no clock; whoever
 * feeds it carries out the effects and calls back with `ready` or `failed`. Diagram and table: `machine.test.ts`.
 */
import type { EntryKey } from '#core/mention/types.ts';
import { distance, inSafeTriangle, type Point, type Rect } from './geometry.ts';
import * as timing from './timing.ts';

/** A mention as the pointer meets it; two targets are the same when their ids are. */
export interface Target {
  readonly id: number;
  readonly key: EntryKey;
}

/** What stands on the screen. */
export interface Card {
  readonly target: Target;
  /** The entries followed so far; the last is shown. */
  readonly trail: readonly EntryKey[];
  /** Of the request that brought the contents: answers with an older one are dropped. */
  readonly token: number;
  readonly takeFocus: boolean;
}

/** A pointer at rest on a target, to be believed at `due`. */
interface Dwell {
  readonly target: Target;
  readonly from: Point;
  readonly since: number;
  readonly due: number;
}

export type Phase =
  | { readonly name: 'idle' }
  | ({ readonly name: 'dwelling' } & Dwell)
  /** Contents were asked for and nothing is shown yet. */
  | { readonly name: 'opening'; readonly by: 'pointer' | 'command' }
  /** The pointer is on the mention or in the card. */
  | { readonly name: 'open'; readonly card: Card }
  /** The pointer has left both; `next` is another mention that it may have gone to. */
  | { readonly name: 'leaving'; readonly card: Card; readonly exit: Point; readonly since: number; readonly due: number; readonly next?: Dwell | undefined }
  /** Stays until it is closed; pointer and scrolling do not matter. */
  | { readonly name: 'pinned'; readonly card: Card }
  /**
   * Opened or entered by keyboard, or by a tap: stays until Escape, a press elsewhere, focus moving on, or a pointer that
   * is really moved and then rests on another mention (`next`). `rest` is where it lay while the keys were used.
   */
  | { readonly name: 'keyboard'; readonly card: Card; readonly rest?: Point | undefined; readonly next?: Dwell | undefined };

export interface HoverState {
  readonly phase: Phase;
  /** Last one given out; never falls. */
  readonly token: number;
  /** The card that was asked for, if an answer is still awaited. */
  readonly pending?: Card | undefined;
  /** Where the card stands, for the safe triangle. */
  readonly rect?: Rect | undefined;
  readonly pressed: boolean;
  /** Where the pointer was last heard of, and the id of the target there. */
  readonly at?: Point | undefined;
  readonly over?: number | undefined;
  readonly inCard: boolean;
  /** Nothing opens by pointer before this time. */
  readonly quietUntil: number;
  /** The reader sent this target's card away: not again until the pointer has been elsewhere. */
  readonly refused?: number | undefined;
}

export type HoverEvent =
  | { readonly type: 'pointer'; readonly x: number; readonly y: number; readonly target: Target | undefined; readonly inCard: boolean; readonly held: boolean }
  /** The pointer left the window, or the page lost it. */
  | { readonly type: 'away' }
  | { readonly type: 'press'; readonly inCard: boolean }
  | { readonly type: 'release' }
  | { readonly type: 'scroll' | 'typing' | 'menu' | 'escape' | 'tick' | 'close' | 'back' | 'focus-in' | 'focus-out' }
  | { readonly type: 'summon'; readonly target: Target; readonly takeFocus: boolean }
  | { readonly type: 'follow'; readonly key: EntryKey }
  | { readonly type: 'pin'; readonly on: boolean }
  | { readonly type: 'placed'; readonly rect: Rect }
  | { readonly type: 'ready' | 'failed'; readonly token: number }
  /** The mention no longer exists or cannot be seen. */
  | { readonly type: 'gone'; readonly id: number };

export type HoverEffect =
  /** Fetch what is needed to show the entry, then answer `ready` (or `failed`) with the token. */
  | { readonly type: 'load'; readonly token: number; readonly key: EntryKey }
  /** Draw the state's card, in place of whatever is shown. */
  | { readonly type: 'show'; readonly card: Card }
  | { readonly type: 'hide' };

export interface Step {
  readonly state: HoverState;
  readonly effects: readonly HoverEffect[];
}

export const INITIAL: HoverState = { phase: { name: 'idle' }, token: 0, pressed: false, inCard: false, quietUntil: 0 };

const IDLE: Phase = { name: 'idle' };

/** An exit from which no way leads to the card. */
const NOWHERE: Point = { x: NaN, y: NaN };

/** The card on the screen, if any. */
export function cardOf({ phase }: HoverState): Card | undefined {
  return 'card' in phase ? phase.card : undefined;
}

/** When the machine next wants a `tick`, or undefined while nothing is timed. */
export function deadlineOf({ phase }: HoverState): number | undefined {
  const own = phase.name === 'dwelling' || phase.name === 'leaving' ? phase.due : Infinity;
  const due = Math.min(own, ('next' in phase && phase.next?.due) || Infinity);
  return due === Infinity ? undefined : due;
}

/** The target on which the pointer rests, to be opened if it stays, and since when. */
export function restOf({ phase }: HoverState): { readonly target: Target; readonly since: number } | undefined {
  const rest = phase.name === 'dwelling' ? phase : 'next' in phase ? phase.next : undefined;
  return rest && rest.due < Infinity ? rest : undefined;
}

const step = (state: HoverState, ...effects: HoverEffect[]): Step => ({ state, effects });

/** Nothing shown, nothing awaited. `refused` keeps the reader's no until the pointer moves on. */
function toIdle(state: HoverState, refused?: number): Step {
  const next: HoverState = { ...state, phase: IDLE, pending: undefined, rect: undefined, refused: refused ?? state.refused };
  return cardOf(state) ? step(next, { type: 'hide' }) : step(next);
}

/** The target that the state is about, shown or not yet. */
export function subject(state: HoverState): Target | undefined {
  return cardOf(state)?.target ?? (state.phase.name === 'dwelling' ? state.phase.target : state.pending?.target);
}

/** Whether the pointer is where the card's life does not depend on a timer. */
const isInside = (state: HoverState): boolean => state.inCard || (state.over !== undefined && state.over === cardOf(state)?.target.id);

/** What a hover card falls back to when something other than the pointer stops holding it. */
function released(state: HoverState, card: Card, now: number): Phase {
  return isInside(state) ? { name: 'open', card } : { name: 'leaving', card, exit: NOWHERE, since: now, due: now + timing.GRACE_MS };
}

/** Whether the card of another mention is awaited. */
const isSwitching = ({ pending }: HoverState, card: Card): boolean => pending !== undefined && pending.target.id !== card.target.id;

/** Asks for a card's contents under a new token. */
function request(state: HoverState, target: Target, trail: readonly EntryKey[], takeFocus: boolean, phase = state.phase): Step {
  const token = state.token + 1;
  return step({ ...state, phase, token, pending: { target, trail, token, takeFocus } }, { type: 'load', token, key: trail.at(-1) ?? target.key });
}

/** Goes on with a dwell, or starts it anew when the target is another one or the pointer is travelling. */
function dwell(before: Dwell | undefined, target: Target, from: Point, now: number, wait: number): Dwell {
  // A key that was waited for went down, or came up: what was at rest begins to count, or stops.
  const isSame = before?.target.id === target.id && before.due < Infinity === wait < Infinity;
  if (isSame && distance(from, before.from) <= timing.JITTER_PX + timing.SPEED_PX_PER_MS * (now - before.since)) return before;
  return { target, from, since: now, due: now + wait };
}

function onPointer(before: HoverState, event: Extract<HoverEvent, { type: 'pointer' }>, now: number, waits: timing.Waits): Step {
  // A press whose release was swallowed (a dialog, a drag out of the window) must not mute the page for good.
  const over = event.target?.id;
  const at: Point = { x: event.x, y: event.y };
  const state: HoverState = { ...before, at, over, inCard: event.inCard, pressed: event.held && before.pressed, refused: over === before.refused ? over : undefined };
  if (state.pressed) return step(state);
  const { phase } = state;
  const target = over === state.refused || now < state.quietUntil ? undefined : event.target;

  switch (phase.name) {
    case 'idle':
    case 'dwelling': {
      if (!target) return step({ ...state, phase: IDLE });
      return step({ ...state, phase: { name: 'dwelling', ...dwell(phase.name === 'dwelling' ? phase : undefined, target, at, now, waits.dwell) } });
    }
    case 'opening': {
      if (phase.by === 'command' || over === state.pending?.target.id) return step(state);
      return onPointer(toIdle(state).state, event, now, waits);
    }
    case 'open':
    case 'leaving': {
      const { card } = phase;
      if (isInside(state)) {
        // Back home: a switch that was under way is off, a followed link is not.
        return step({ ...state, phase: { name: 'open', card }, pending: isSwitching(state, card) ? undefined : state.pending });
      }
      const leaving: Extract<Phase, { name: 'leaving' }> = phase.name === 'leaving' ? phase : { name: 'leaving', card, exit: at, since: now, due: now + timing.GRACE_MS };
      const onItsWay = phase.name === 'leaving' && state.rect !== undefined && inSafeTriangle(at, leaving.exit, state.rect);
      const due = onItsWay ? Math.max(leaving.due, Math.min(now + timing.GRACE_MS, leaving.since + timing.TRIANGLE_MS)) : leaving.due;
      const asked = isSwitching(state, card);
      if (asked && state.pending?.target.id === target?.id) return step({ ...state, phase: { ...leaving, due } });
      const next = target && dwell(leaving.next, target, at, now, onItsWay ? waits.dwell : waits.switch);
      return step({ ...state, phase: { ...leaving, due, next }, pending: asked ? undefined : state.pending });
    }
    case 'keyboard': {
      const { card } = phase;
      const rest = phase.rest ?? before.at ?? at;
      const wanted = isInside(state) ? undefined : target;
      if (isSwitching(state, card) && state.pending?.target.id === wanted?.id) return step({ ...state, phase: { ...phase, rest } });
      // A pointer that was only nudged says nothing against a card that is being read by keys.
      const moved = phase.next !== undefined || distance(at, rest) > timing.JITTER_PX;
      const next = wanted && moved ? dwell(phase.next, wanted, at, now, waits.dwell) : undefined;
      return step({ ...state, phase: { ...phase, rest, next }, pending: isSwitching(state, card) ? undefined : state.pending });
    }
    default:
      return step(state);
  }
}

function onTick(state: HoverState, now: number): Step {
  const { phase } = state;
  if (phase.name === 'dwelling' && phase.due <= now) return request(state, phase.target, [phase.target.key], false, { name: 'opening', by: 'pointer' });
  if (phase.name !== 'leaving' && phase.name !== 'keyboard') return step(state);
  const { next } = phase;
  if (next && next.due <= now) return request(state, next.target, [next.target.key], false, { ...phase, next: undefined });
  if (phase.name === 'keyboard' || phase.due > now) return step(state);
  const closed = toIdle(state);
  if (next) return step({ ...closed.state, phase: { name: 'dwelling', ...next } }, ...closed.effects);
  return isSwitching(state, phase.card) ? step({ ...closed.state, phase: { name: 'opening', by: 'pointer' }, pending: state.pending }, ...closed.effects) : closed;
}

function onReady(state: HoverState, token: number): Step {
  const { phase, pending } = state;
  if (pending?.token !== token) return step(state);
  const shown = cardOf(state);
  const sameTarget = shown?.target.id === pending.target.id;
  let next: Phase;
  if (phase.name === 'opening') next = { name: phase.by === 'command' ? 'keyboard' : 'open', card: pending };
  // A followed link changes the contents, not the reason for which the card stands.
  else if (sameTarget && 'card' in phase) next = { ...phase, card: pending };
  else next = { name: 'open', card: pending };
  // The old card gives the focus back before the new one stands, which does not take it.
  const before: HoverEffect[] = phase.name === 'keyboard' && !sameTarget ? [{ type: 'hide' }] : [];
  return step({ ...state, phase: next, pending: undefined, rect: sameTarget ? state.rect : undefined }, ...before, { type: 'show', card: pending });
}

/** Drops what a pointer has begun but nobody sees yet. */
function withoutIntent(state: HoverState): HoverState {
  const { phase } = state;
  if (phase.name === 'dwelling' || (phase.name === 'opening' && phase.by === 'pointer')) return toIdle(state).state;
  if (phase.name !== 'leaving' && phase.name !== 'keyboard') return state;
  return { ...state, pending: isSwitching(state, phase.card) ? undefined : state.pending, phase: { ...phase, next: undefined } };
}

const isHover = ({ phase }: HoverState): boolean => phase.name === 'open' || phase.name === 'leaving';

/**
 * The next state and what is to be done about it.
 * @param now milliseconds of any clock that does not run backwards.
 * @param waits how long the pointer rests before it is believed.
 */
export function transition(state: HoverState, event: HoverEvent, now: number, waits: timing.Waits = timing.WAITS.normal): Step {
  const { phase } = state;
  const card = cardOf(state);
  switch (event.type) {
    case 'pointer':
      return onPointer(state, event, now, waits);
    case 'tick':
      return onTick(state, now);
    case 'ready':
      return onReady(state, event.token);
    case 'failed':
      if (state.pending?.token !== event.token) return step(state);
      return phase.name === 'opening' ? toIdle(state) : step({ ...state, pending: undefined });
    case 'away': {
      const quiet = { ...withoutIntent(state), over: undefined, inCard: false };
      return step(phase.name === 'open' ? { ...quiet, phase: released(quiet, phase.card, now) } : quiet);
    }
    case 'press': {
      const pressed: HoverState = { ...state, pressed: true };
      if (event.inCard) return step(pressed);
      // A press is an answer to what is under the pointer: a link followed, text selected. Its card would only be in the way.
      return phase.name === 'pinned' ? step(pressed) : toIdle(pressed, state.over ?? subject(state)?.id);
    }
    case 'release':
      // A selection that began in the card may end outside it.
      return step({ ...state, pressed: false, phase: phase.name === 'open' ? released(state, phase.card, now) : phase });
    case 'scroll':
      return step({ ...withoutIntent(state), quietUntil: Math.max(state.quietUntil, now + timing.SCROLL_QUIET_MS) });
    case 'typing': {
      const quiet = { ...withoutIntent(state), quietUntil: now + timing.TYPING_QUIET_MS };
      return isHover(state) ? toIdle(quiet) : step(quiet);
    }
    case 'menu':
      // The menu swallows the release of the button that opened it.
      return step({ ...withoutIntent(state), pressed: false, quietUntil: now + timing.MENU_QUIET_MS });
    case 'escape':
    case 'close':
      return toIdle(state, subject(state)?.id);
    case 'gone':
      // A pinned card, or one that holds the focus, was asked for; it stays although its text went away.
      return subject(state)?.id === event.id && (!card || isHover(state)) ? toIdle(state) : step(state);
    case 'summon':
      return card?.target.id === event.target.id && card.trail.length === 1
        ? step(
            { ...state, pending: undefined, phase: { name: phase.name === 'pinned' ? 'pinned' : 'keyboard', card: { ...card, takeFocus: event.takeFocus } } },
            { type: 'show', card: { ...card, takeFocus: event.takeFocus } },
          )
        : summon(state, event.target, event.takeFocus);
    case 'follow':
      return card ? request(state, card.target, [...card.trail, event.key], card.takeFocus || phase.name === 'keyboard') : step(state);
    case 'back':
      return card && card.trail.length > 1 ? request(state, card.target, card.trail.slice(0, -1), card.takeFocus || phase.name === 'keyboard') : step(state);
    case 'pin':
      if (!card) return step(state);
      if (event.on) return step({ ...state, phase: { name: 'pinned', card } }, { type: 'show', card });
      return step({ ...state, phase: card.takeFocus ? { name: 'keyboard', card } : released(state, card, now) }, { type: 'show', card });
    case 'focus-in':
      return card && isHover(state) ? step({ ...state, phase: { name: 'keyboard', card } }) : step(state);
    case 'focus-out':
      return phase.name === 'keyboard' ? toIdle(state) : step(state);
    case 'placed':
      return card ? step({ ...state, rect: event.rect }) : step(state);
    default:
      return step(state);
  }
}

/** Opens a target's card on command: whatever stands gives way at once, since there is one card at a time. */
function summon(state: HoverState, target: Target, takeFocus: boolean): Step {
  const cleared = toIdle(state);
  const asked = request(cleared.state, target, [target.key], takeFocus, { name: 'opening', by: 'command' });
  return step(asked.state, ...cleared.effects, ...asked.effects);
}
