/** Changes of the installed packs. Each gives the list after it and the operation that takes it back. */

import type { InstalledPack } from '#core/pack/document.ts';
import { isSame } from './canonical.ts';

export type PackOperation =
  /** Installs a pack, puts it in place of the one of its id, or (null) removes it. `place`: in the order; null: where it stands, or last. */
  | { readonly type: 'pack'; readonly id: string; readonly installed: InstalledPack | null; readonly place: number | null }
  /** Gives a pack another place in the order. */
  | { readonly type: 'pack-move'; readonly id: string; readonly to: number }
  /** Switches a pack, or its marks in pages, on or off. */
  | { readonly type: 'pack-switch'; readonly id: string; readonly what: PackSwitch; readonly on: boolean };

/** What may be switched of a pack. */
export const PACK_SWITCHES = ['enabled', 'paints'] as const;
export type PackSwitch = (typeof PACK_SWITCHES)[number];

type Packs = readonly InstalledPack[];

/** Applies a change; what there is no pack for changes nothing. */
export function applyToPacks(packs: Packs, operation: PackOperation): { readonly packs: InstalledPack[]; readonly inverse: PackOperation } {
  const { id } = operation;
  const at = packs.findIndex(({ pack }) => pack.id === id);
  const before = packs[at];
  const others = packs.filter((one) => one !== before);
  const withAt = (installed: InstalledPack, place: number) => others.toSpliced(place, 0, installed);
  switch (operation.type) {
    case 'pack': {
      const place = operation.place ?? (before ? at : others.length);
      return {
        packs: operation.installed ? withAt(operation.installed, place) : others,
        inverse: { type: 'pack', id, installed: before ?? null, place: before ? at : null },
      };
    }
    case 'pack-move':
      return { packs: before ? withAt(before, operation.to) : others, inverse: { type: 'pack-move', id, to: before ? at : operation.to } };
    default: {
      const { what, on } = operation;
      return { packs: before ? withAt({ ...before, [what]: on }, at) : others, inverse: { ...operation, on: before ? before[what] : on } };
    }
  }
}

/** Tells whether two lists of packs say the same. */
export function samePacks(a: Packs, b: Packs): boolean {
  return a.length === b.length && a.every((one, place) => one === b[place] || isSame(one, b[place]));
}
