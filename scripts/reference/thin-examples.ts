/** Names that need care and are shown too seldom in one of their senses: what there is to write. */
import type { Entry } from '#core/entry/schema.ts';
import { type ShownName, shownNames, WANTED } from './rules/examples.ts';

export interface ThinExample extends Omit<ShownName, 'alias' | 'text'> {
  readonly entry: string;
  readonly name: string;
}

/** Names with fewer sentences than there should be in `yes` or in `no`, in the order of the entries. */
export function thinExamplesOf(entries: readonly Entry[]): ThinExample[] {
  return entries.flatMap((entry) =>
    shownNames(entry)
      .filter(({ yes, no }) => Math.min(yes, no) < WANTED)
      .map(({ text, policy, yes, no }) => ({ entry: entry.id, name: text, policy, yes, no })),
  );
}

/** One name for a terminal: what it has of what it should have. */
export function thinExampleLine({ entry, name, policy, yes, no }: ThinExample): string {
  const sides = Object.entries({ yes, no }).filter(([, count]) => count < WANTED);
  return `${entry} · "${name}" (${policy}) · ${sides.map(([side, count]) => `${side} ${count} of ${WANTED}`).join(', ')}`;
}
