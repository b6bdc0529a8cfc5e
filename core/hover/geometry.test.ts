import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inRect, inSafeTriangle } from './geometry.ts';

const CARD = { left: 100, top: 100, right: 300, bottom: 200 };

describe('the safe triangle', () => {
  it('opens towards the card and not away from it', () => {
    const exit = { x: 120, y: 60 };
    expect(inSafeTriangle({ x: 150, y: 90 }, exit, CARD)).toBe(true);
    expect(inSafeTriangle({ x: 120, y: 50 }, exit, CARD)).toBe(false);
    expect(inSafeTriangle({ x: 20, y: 90 }, exit, CARD)).toBe(false);
  });

  it('works from every side', () => {
    const middle = { x: 200, y: 150 };
    for (const exit of [
      { x: 200, y: 20 },
      { x: 200, y: 400 },
      { x: 20, y: 150 },
      { x: 500, y: 150 },
    ]) {
      expect(inSafeTriangle({ x: exit.x + (middle.x - exit.x) * 0.4, y: exit.y + (middle.y - exit.y) * 0.4 }, exit, CARD)).toBe(true);
      expect(inSafeTriangle({ x: exit.x - (middle.x - exit.x) * 0.1, y: exit.y - (middle.y - exit.y) * 0.1 }, exit, CARD)).toBe(false);
    }
  });

  it('holds every straight way from outside to a point on the near edge', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 100, max: 300 }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        (x, y, goal, share) => {
          const exit = { x, y };
          expect(inSafeTriangle({ x: x + (goal - x) * share, y: y + (100 - y) * share }, exit, CARD)).toBe(true);
        },
      ),
    );
  });

  it('does not exist without an exit', () => {
    expect(inSafeTriangle({ x: 150, y: 90 }, { x: NaN, y: NaN }, CARD)).toBe(false);
  });
});

describe('a rectangle', () => {
  it('holds its edges, and a little more on demand', () => {
    expect(inRect({ x: 100, y: 100 }, CARD)).toBe(true);
    expect(inRect({ x: 98, y: 100 }, CARD)).toBe(false);
    expect(inRect({ x: 98, y: 100 }, CARD, 2)).toBe(true);
  });
});
