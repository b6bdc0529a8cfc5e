/**
 * Fewer marks for readers who find many of them restless: of each entry's mentions the first under each heading, or the
 * first on the page. Lies between what is found and what is painted; comes into pages only where the reader wants it.
 */
import type { Density } from '#core/settings/settings.ts';
import type { Mark, Marks } from './marks.ts';

/** Where this code leaves itself: a global of the isolated world, which the page cannot see. */
export const DENSITY_SLOT = '__fieldnoteThin';

export type ThinMarks = (marks: Marks, density: Density) => Marks;

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role="heading"]';

const nodeOf = (mark: Mark): Node => mark.range.startContainer;

/** Whether one mark stands before another; those of different trees have no order and keep that of their discovery. */
function isBefore(one: Mark, other: Mark): boolean {
  if (one.block === other.block) return one.start < other.start;
  return (nodeOf(other).compareDocumentPosition(nodeOf(one)) & (Node.DOCUMENT_POSITION_PRECEDING | Node.DOCUMENT_POSITION_DISCONNECTED)) === Node.DOCUMENT_POSITION_PRECEDING;
}

/** Tells the section of a node: how many of its tree's headings begin before it ends. A heading belongs to its own section. */
function createSections(): (node: Node) => string {
  const trees = new Map<Node, { readonly place: number; readonly headings: readonly Element[] }>();
  return (node) => {
    const root = node.getRootNode() as Document | ShadowRoot;
    const tree = trees.get(root) ?? { place: trees.size, headings: [...root.querySelectorAll(HEADINGS)] };
    trees.set(root, tree);
    let low = 0;
    for (let high = tree.headings.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((tree.headings[middle] as Element).compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) low = middle + 1;
      else high = middle;
    }
    return `${tree.place} ${low}`;
  };
}

function firstOnes(marks: readonly Mark[], density: Density): Set<Mark> {
  const sectionOf = createSections();
  const sections = new Map<Mark['block'], string>();
  const first = new Map<string, Mark>();
  for (const mark of marks) {
    const section = density === 'page' ? '' : (sections.get(mark.block) ?? sectionOf(nodeOf(mark)));
    sections.set(mark.block, section);
    const key = `${typeof mark.key} ${mark.key} ${section}`;
    const known = first.get(key);
    if (!known || isBefore(mark, known)) first.set(key, mark);
  }
  return new Set(first.values());
}

/** The marks as if only the chosen ones had been found. */
export const thinMarks: ThinMarks = (marks, density) => {
  let shown = new Set<Mark>();
  return {
    ...marks,
    changes() {
      marks.changes();
      const before = shown;
      shown = firstOnes(marks.all(), density);
      return { come: [...shown].filter((mark) => !before.has(mark)), gone: [...before].filter((mark) => !shown.has(mark)) };
    },
    at(node, offset) {
      const mark = marks.at(node, offset);
      return mark && shown.has(mark) ? mark : undefined;
    },
    all: () => marks.all().filter((mark) => shown.has(mark)),
  };
};
