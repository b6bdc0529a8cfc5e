/** Stand-ins for what a simulated document lacks. For unit tests only; nothing that is built imports this file. */

/** As the browsers', without the checks. */
class FakeStaticRange {
  readonly startContainer: Node;
  readonly startOffset: number;
  readonly endContainer: Node;
  readonly endOffset: number;
  constructor(init: StaticRangeInit) {
    this.startContainer = init.startContainer;
    this.startOffset = init.startOffset;
    this.endContainer = init.endContainer;
    this.endOffset = init.endOffset;
  }
}

/** Installs what is missing; call once in a test file. */
export function simulateBrowser(): void {
  Object.assign(globalThis, { StaticRange: FakeStaticRange });
}

/** The characters between the ends of a range whose ends lie in text nodes. */
export function textOf(range: AbstractRange): string {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (startContainer === endContainer) return (startContainer as Text).data.slice(startOffset, endOffset);
  return `${(startContainer as Text).data.slice(startOffset)}…${(endContainer as Text).data.slice(0, endOffset)}`;
}
