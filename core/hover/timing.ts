/** Every delay of the card, in milliseconds, and the two lengths that go with them. A number without its reason would be tuned wrongly. */

import type { Pace } from '#core/settings/settings.ts';

/** How long the pointer rests. */
export interface Waits {
  /**
   * On a mention until its card opens. Readers call 100 ms far too eager and 750 ms too slow; page previews that are
   * liked sit between 300 and 500.
   */
  readonly dwell: number;
  /** The same while a card is already open: the reader has shown the wish to look things up, so half the proof will do. */
  readonly switch: number;
}

/**
 * By the reader's setting. Where a key has to be held the card waits for ever without it, and hardly at all with it:
 * `waitsFor` tells.
 */
export const WAITS: Readonly<Record<Pace, Waits>> = {
  quick: { dwell: 180, switch: 120 },
  normal: { dwell: 350, switch: 200 },
  slow: { dwell: 700, switch: 400 },
  key: { dwell: Infinity, switch: Infinity },
  click: { dwell: Infinity, switch: Infinity },
  never: { dwell: Infinity, switch: Infinity },
};

/** How long the pointer rests now. @param held whether the key of the setting `key` is down. */
export function waitsFor(pace: Pace, held: boolean): Waits {
  return pace === 'key' && held ? WAITS.quick : WAITS[pace];
}

/**
 * After which a resting pointer is worth work: the worker is woken for the whole entry and the card drawn unseen, so that
 * at the end of the dwell it only has to be put there. A pointer on its way is gone by then.
 */
export const AHEAD_MS = 100;

/** A hover card outlives the pointer by this much, so that a slip over the edge costs nothing. Separate from the dwell: one setting for both makes either side wrong. */
export const GRACE_MS = 300;

/** Longest stay on the way to the card (inside the safe triangle) before the card gives up waiting: it bounds the life of a card that nobody reaches. */
export const TRIANGLE_MS = 1_200;

/** After a scroll step the text moves under a resting pointer; what comes to lie beneath it was not pointed at. */
export const SCROLL_QUIET_MS = 200;

/** Hands on the keyboard: a pointer nudged by the desk opens nothing. */
export const TYPING_QUIET_MS = 800;

/** Some systems deliver a few more pointer moves before the context menu stands. */
export const MENU_QUIET_MS = 600;

/** Faster than this (100 px/s) the pointer is travelling, not reading; the dwell starts again. */
export const SPEED_PX_PER_MS = 0.1;

/** Movement that is only a hand at rest. */
export const JITTER_PX = 6;
