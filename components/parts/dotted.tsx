/** Parts of a line with a dot between them. */
import { type ComponentChildren, toChildArray } from 'preact';

interface DottedProps {
  readonly class?: string;
  readonly children: ComponentChildren;
}

/**
 * The dots are drawn after each part by style: read out they would be noise, and at the end of a line they look better
 * than at its beginning. The blank between the parts is where the line may break.
 */
export function Dotted({ class: name, children }: DottedProps) {
  const parts = toChildArray(children);
  return <div class={name === undefined ? 'dotted' : `dotted ${name}`}>{parts.flatMap((part, place) => (place < parts.length - 1 ? [part, ' '] : [part]))}</div>;
}
