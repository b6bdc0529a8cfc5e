/** Parts of a line with a dot between them. */
import { type ComponentChildren, toChildArray } from 'preact';

interface DottedProps {
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** Parts in one line that may wrap between them. */
export function Dotted({ class: name, children }: DottedProps) {
  const parts = toChildArray(children);
  return <div class={name === undefined ? 'dotted' : `dotted ${name}`}>{parts.flatMap((part, place) => (place > 0 ? [<Dot key={`before ${place}`} />, part] : [part]))}</div>;
}

/**
 * A blank on which style draws a dot. Where a line breaks its last blank takes no room, so that a dot neither ends nor
 * begins a line; and read out it would be noise.
 */
export function Dot() {
  return <span class="dot"> </span>;
}
