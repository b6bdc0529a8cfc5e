import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCompact, place } from './placement.ts';

const VIEW = { width: 1280, height: 800 };
const CARD = { width: 368, height: 320 };
const line = (left: number, top: number, width = 60, height = 20) => ({ left, top, right: left + width, bottom: top + height });

describe('place', () => {
  it('goes below and leaves the next line readable when it fits', () => {
    expect(place(line(200, 100), CARD, VIEW)).toEqual({ left: 200, top: 146, maxHeight: 320, side: 'below' });
  });

  it('shrinks a little rather than cover the next line', () => {
    expect(place(line(200, 440), CARD, VIEW)).toEqual({ left: 200, top: 486, maxHeight: 306, side: 'below' });
  });

  it('counts lines as the page sets them', () => {
    expect(place(line(200, 100), CARD, VIEW, 34).top).toBe(160);
  });

  it('goes above when there is more room there', () => {
    const { side, top, maxHeight } = place(line(200, 700), CARD, VIEW);
    expect(side).toBe('above');
    expect(top + maxHeight).toBe(694);
  });

  it('keeps inside the right edge', () => {
    expect(place(line(1250, 100), CARD, VIEW).left).toBe(1280 - 8 - 368);
  });

  it('would rather be short than lie over the rest of the line', () => {
    expect(place(line(800, 376, 60, 28), { width: 368, height: 600 }, VIEW)).toEqual({ left: 800, top: 438, maxHeight: 354, side: 'below' });
  });

  it('goes beside the line when neither above nor below would hold it', () => {
    expect(place(line(100, 140), CARD, { width: 1000, height: 300 }).side).toBe('right');
    expect(place(line(900, 140), CARD, { width: 1000, height: 300 }).side).toBe('left');
  });

  it('shrinks into the larger side when it cannot go beside', () => {
    const placed = place(line(20, 190), CARD, { width: 400, height: 440 });
    expect(placed.side).toBe('below');
    expect(placed.maxHeight).toBe(440 - 8 - 216);
  });

  it('stays off the line in a low window, as at 200 % zoom, and takes all the room above or below it', () => {
    expect(place(line(270, 190), CARD, { width: 640, height: 400 })).toMatchObject({ side: 'below', maxHeight: 176 });
    expect(place(line(270, 60), CARD, { width: 640, height: 400 }).maxHeight).toBeGreaterThan(280);
  });

  it('is a slit in a small frame, and covers the line only where nothing else is possible', () => {
    expect(place(line(20, 90), CARD, { width: 300, height: 200 })).toMatchObject({ side: 'below', maxHeight: 76 });
    expect(place(line(20, 60), CARD, { width: 380, height: 150 }).side).toBe('over');
  });

  it('never takes more than its share of the height', () => {
    expect(place(line(200, 60), { width: 368, height: 2000 }, VIEW).maxHeight).toBe(480);
  });

  it('stays in the viewport and off the hovered line', () => {
    fc.assert(
      fc.property(
        fc.record({ width: fc.integer({ min: 390, max: 2000 }), height: fc.integer({ min: 160, max: 1400 }) }),
        fc.integer({ min: 60, max: 2000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (view, height, x, y) => {
          const anchor = line(x * (view.width - 60), y * (view.height - 20));
          const placed = place(anchor, { width: 368, height }, view);
          expect(placed.left).toBeGreaterThanOrEqual(0);
          expect(placed.left + 368).toBeLessThanOrEqual(view.width);
          expect(placed.top).toBeGreaterThanOrEqual(0);
          expect(placed.top + placed.maxHeight).toBeLessThanOrEqual(view.height);
          const covers = placed.top < anchor.bottom && placed.top + placed.maxHeight > anchor.top && placed.left < anchor.right && placed.left + 368 > anchor.left;
          if (placed.side !== 'over') expect(covers).toBe(false);
        },
      ),
    );
  });
});

describe('isCompact', () => {
  it('is for small frames', () => {
    expect(isCompact(VIEW)).toBe(false);
    expect(isCompact({ width: 300, height: 250 })).toBe(true);
  });
});
