/** Places in a picture that is as wide as there is room: shares of the width, so that letters keep their size. */

/** A share of the width, as SVG has it. */
export function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}

/** Words at an end of a line grow inwards. */
export function anchorOf(at: number): 'start' | 'middle' | 'end' {
  return at < 0.12 ? 'start' : at > 0.88 ? 'end' : 'middle';
}
