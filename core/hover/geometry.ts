/** Points and rectangles of the viewport in CSS pixels, and the safe triangle between the pointer and the card. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whether the point lies in the rectangle grown by `slack` on every side. */
export function inRect({ x, y }: Point, rect: Rect, slack = 0): boolean {
  return x >= rect.left - slack && x <= rect.right + slack && y >= rect.top - slack && y <= rect.bottom + slack;
}

/** Straight distance of two points. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Pixels by which the triangle's base overlaps the card's corners: a hand does not aim at corners. */
const BASE_SLACK = 8;

/** Twice the signed area of the triangle: its sign tells the side of the line a-b on which c lies. */
const side = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/**
 * Whether the pointer is still on its way to the card: inside the triangle from the point where it left the mention to
 * the card's nearest edge. Leaving along it may cross other mentions without losing the card.
 * @param exit first point seen outside the mention.
 */
export function inSafeTriangle(point: Point, exit: Point, card: Rect): boolean {
  const left = card.left - BASE_SLACK;
  const right = card.right + BASE_SLACK;
  const top = card.top - BASE_SLACK;
  const bottom = card.bottom + BASE_SLACK;
  const beside = exit.y >= card.top && exit.y <= card.bottom;
  const edgeX = exit.x < card.left ? card.left : card.right;
  const edgeY = exit.y < card.top ? card.top : card.bottom;
  const a = beside ? { x: edgeX, y: top } : { x: left, y: edgeY };
  const b = beside ? { x: edgeX, y: bottom } : { x: right, y: edgeY };
  const sides = [side(exit, a, point), side(a, b, point), side(b, exit, point)];
  return sides.every((value) => value >= 0) || sides.every((value) => value <= 0);
}
