/** What is marked on the page: text blocks that hold candidates, their mentions, and where in the document these lie. */
import type { BlockMentions } from '#core/mention/page-annotator.ts';
import type { Mention } from '#core/mention/types.ts';
import { offsetOf, toStaticRange } from './places.ts';
import type { TextBlock } from './text-blocks.ts';

/** A mention in its place. The object stays the same for as long as its text does. */
export interface Mark extends Mention {
  readonly id: number;
  readonly block: TextBlock;
  readonly range: StaticRange;
}

export interface Marks {
  /**
   * The id under which a block is to be annotated, or undefined when it is known and unchanged. Whatever else held
   * its text is dropped.
   */
  place(block: TextBlock): number | undefined;
  /** Remembers a block that has candidates. */
  keep(id: number, block: TextBlock): void;
  /** Drops the blocks of a text node. */
  dropOf(node: Node): void;
  /** Drops blocks that have left the document, wholly or in part. */
  sweep(): void;
  /** Takes over what the annotator decided. */
  update(changes: readonly BlockMentions[]): void;
  /** Marks that came and went since the last call. */
  changes(): { readonly come: readonly Mark[]; readonly gone: readonly Mark[] };
  /** The mark at a place in a text node; a place on either edge counts. */
  at(node: Node, offset: number): Mark | undefined;
  /** In the order of discovery, which starts at the viewport. */
  all(): Mark[];
}

interface Known {
  readonly block: TextBlock;
  marks: readonly Mark[];
}

/** @param forget told of each block that is dropped. */
export function createMarks(forget: (id: number) => void): Marks {
  const known = new Map<number, Known>();
  const owners = new WeakMap<Node, number[]>();
  const come = new Set<Mark>();
  const gone = new Set<Mark>();
  let lastBlock = 0;
  let lastMark = 0;

  const leave = (mark: Mark): void => {
    // What was never painted need not be taken away.
    if (!come.delete(mark)) gone.add(mark);
  };
  const idsOf = (node: Node): readonly number[] => owners.get(node) ?? [];

  const drop = (id: number): void => {
    const { block, marks } = known.get(id) as Known;
    known.delete(id);
    for (const node of block.nodes)
      owners.set(
        node,
        idsOf(node).filter((other) => other !== id),
      );
    for (const mark of marks) leave(mark);
    forget(id);
  };

  return {
    place(block) {
      const ids = new Set(block.nodes.flatMap(idsOf));
      // Pieces of one giant text share its node and begin at different places of it; they leave each other alone.
      const held = [...ids].filter((id) => known.get(id)?.block.starts[0] === block.starts[0]);
      const [first] = held;
      const before = first === undefined ? undefined : known.get(first)?.block;
      if (held.length === 1 && before?.text === block.text && before.nodes.length === block.nodes.length && before.nodes.every((node, i) => node === block.nodes[i]))
        return undefined;
      for (const id of held) drop(id);
      return first ?? ++lastBlock;
    },
    keep(id, block) {
      known.set(id, { block, marks: [] });
      for (const node of block.nodes) owners.set(node, [...idsOf(node), id]);
    },
    dropOf(node) {
      for (const id of idsOf(node)) drop(id);
    },
    sweep() {
      for (const [id, { block }] of known) if (!block.nodes.every((node) => node.isConnected)) drop(id);
    },
    update(changed) {
      for (const { block: id, mentions } of changed) {
        const entry = known.get(id);
        if (!entry) continue;
        const { block, marks: before } = entry;
        entry.marks = mentions.map((mention) => {
          const same = before.find((mark) => mark.start === mention.start && mark.end === mention.end && mark.key === mention.key);
          if (same) return same;
          const mark: Mark = { ...mention, id: ++lastMark, block, range: toStaticRange(block, mention) };
          come.add(mark);
          return mark;
        });
        for (const mark of before) if (!entry.marks.includes(mark)) leave(mark);
      }
    },
    changes() {
      const result = { come: [...come], gone: [...gone] };
      come.clear();
      gone.clear();
      return result;
    },
    at(node, offset) {
      for (const id of idsOf(node)) {
        const entry = known.get(id);
        const place = entry ? offsetOf(entry.block, node, offset) : -1;
        const mark = entry?.marks.find(({ start, end }) => start <= place && place <= end);
        if (mark) return mark;
      }
      return undefined;
    },
    all: () => [...known.values()].flatMap(({ marks }) => marks),
  };
}
