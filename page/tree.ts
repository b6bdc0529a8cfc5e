/**
 * Asking the tree where a form may be. A form answers for any property that one of its fields is named after with that
 * field (`<input name="matches">`), in Chromium to scripts of extensions as well; prototypes cannot be talked over.
 */

/** A neighbour of a node. */
export function linkOf(node: Node, link: 'firstChild' | 'nextSibling' | 'parentNode'): Node | null {
  return node instanceof HTMLFormElement ? Reflect.get(Node.prototype, link, node) : node[link];
}

/** The local name of an element; undefined for other nodes. */
export function nameOf(node: Node): string | undefined {
  const { localName } = node as Element;
  // Only a form can answer with something that is no string.
  return typeof localName === 'object' && localName ? 'form' : localName;
}

/** Whether an element matches a selector. */
export function isMatch(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/** Whether a node is or holds another one. */
export function holds(node: Node, other: Node): boolean {
  return Node.prototype.contains.call(node, other);
}
