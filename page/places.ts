/** From a place in a text block to the place in the document, and back. */
import type { Span } from '#core/mention/types.ts';
import type { TextBlock } from './text-blocks.ts';

/** The place of an offset: the node that holds the character there, and its index. */
function placeOf(block: TextBlock, offset: number): readonly [Text, number] {
  let at = block.starts.length - 1;
  while (at > 0 && (block.starts[at] as number) > offset) at--;
  return [block.nodes[at] as Text, offset - (block.starts[at] as number)];
}

/**
 * A span of a block as a static range of the document. Static, because 10,000 live ranges make each later insertion of a node cost 10 ms.
 * @throws what `StaticRange` throws; stale offsets are not among it, they are simply not painted.
 */
export function toStaticRange(block: TextBlock, { start, end }: Span): StaticRange {
  const [startContainer, startOffset] = placeOf(block, start);
  const [endContainer, last] = placeOf(block, end - 1);
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset: last + 1 });
}

/** The offset in the block of a place in one of its nodes, or -1 when the node is not of the block. */
export function offsetOf(block: TextBlock, node: Node, offset: number): number {
  const at = block.nodes.indexOf(node as Text);
  return at < 0 ? -1 : (block.starts[at] as number) + offset;
}
