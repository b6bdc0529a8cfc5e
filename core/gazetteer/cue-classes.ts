/** Which class nouns settle which kinds: the kinds fall into twelve groups, one bit of a cue mask each. */
import { KIND_IDS, KINDS, type Kind } from '#core/entry/kinds.ts';

/** First bit of a cue mask that a group of class nouns uses; the ones below are in format.ts (CUE). */
const FIRST_BIT = 4;

/** Groups by icon. Aircraft and helicopters, ships and submarines share a bit: their nouns do not contradict each other. */
const GROUPS: readonly (readonly string[])[] = [
  ['air-defence'],
  ['missile'],
  ['aircraft', 'helicopter'],
  ['drone'],
  ['ship', 'submarine'],
  ['vehicle'],
  ['artillery'],
  ['radar'],
  ['space'],
  ['treaty'],
  ['law'],
  ['pact'],
];

/** The bit that a cue word's mask has when it is a class noun of this kind. */
export function nounMaskOf(kind: Kind): number {
  const group = GROUPS.findIndex((icons) => icons.includes(KINDS[kind].icon));
  return group < 0 ? 0 : 1 << (FIRST_BIT + group);
}

/** Every class noun with the mask of the kinds it belongs to. */
export function classNouns(): Map<string, number> {
  const masks = new Map<string, number>();
  for (const kind of KIND_IDS) {
    for (const noun of KINDS[kind].nouns) masks.set(noun, (masks.get(noun) ?? 0) | nounMaskOf(kind));
  }
  return masks;
}
