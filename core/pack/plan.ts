/** What installing a pack would do: what is new in it, and which names it would have in place of whom. */
import type { Issue } from '#core/contract/overlay.ts';
import type { Entry } from '#core/entry/schema.ts';
import { nameKey } from '#core/gazetteer/names.ts';
import { isSame } from '#core/overlay/canonical.ts';
import type { Overlay } from '#core/overlay/document.ts';
import type { Pack, PackEntry } from './document.ts';

/** A bundled entry as far as its names are known beforehand. */
export interface NamedHead {
  readonly id: string;
  readonly names: readonly string[];
}

/** Names of entries, against the version that is installed. */
export interface PackChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** A name that the pack shares with somebody. */
export interface NameClash {
  readonly name: string;
  /** The pack's entry of that name, and the other one. */
  readonly entry: string;
  readonly other: string;
  readonly whose: 'own' | 'pack' | 'bundled';
  /** Title of the other pack. */
  readonly title?: string | undefined;
  /** The pack's entry would be marked. */
  readonly taken: boolean;
}

export interface PackPlan {
  readonly pack: Pack;
  /** The version that is installed. */
  readonly before: Pick<Pack, 'title' | 'date'> | undefined;
  readonly changes: PackChanges;
  readonly clashes: readonly NameClash[];
  /** The same as what is installed, word for word. */
  readonly same: boolean;
}

export type ReadPackOutcome =
  /** `overlayVersion`: of the overlay that the pack was laid beside. */
  { readonly ok: true; readonly plan: PackPlan; readonly overlayVersion: number } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Ids of the bundled entries that share a name with a pack. */
export function namesakeIds(pack: Pack, heads: readonly NamedHead[]): string[] {
  const keys = new Set(pack.entries.flatMap(markedNames).map(({ key }) => key));
  return heads.filter(({ names }) => names.some((name) => keys.has(nameKey(name)))).map(({ id }) => id);
}

/**
 * Lays a pack beside what is there.
 * @param bundled the entries that `namesakeIds` named.
 */
export function planPack(pack: Pack, mine: Overlay, bundled: readonly Entry[]): PackPlan {
  const before = mine.packs.find((one) => one.pack.id === pack.id)?.pack;
  return {
    pack,
    before: before && { title: before.title, ...(before.date !== undefined && { date: before.date }) },
    changes: changesOf(before, pack),
    clashes: clashesOf(pack, mine, bundled),
    same: before !== undefined && isSame(before, pack),
  };
}

function changesOf(before: Pack | undefined, after: Pack): PackChanges {
  const old = new Map(before?.entries.map((entry) => [entry.id, entry]));
  const now = new Set(after.entries.map(({ id }) => id));
  const names = (entries: readonly PackEntry[]) => entries.map(({ name }) => name);
  return {
    added: names(after.entries.filter(({ id }) => !old.has(id))),
    changed: names(after.entries.filter((entry) => old.has(entry.id) && !isSame(old.get(entry.id), entry))),
    removed: names([...old.values()].filter(({ id }) => !now.has(id))),
  };
}

type Holder = Pick<NameClash, 'other' | 'whose' | 'title'>;

/** One clash for each shared name: with the one whose entry is marked instead, else with the one it is taken from. */
function clashesOf(pack: Pack, mine: Overlay, bundled: readonly Entry[]): NameClash[] {
  const place = mine.packs.findIndex((one) => one.pack.id === pack.id);
  const others = mine.packs.filter((one) => one.enabled && one.paints && one.pack.id !== pack.id);
  const isAbove = ({ pack: other }: Overlay['packs'][number]) => place < 0 || mine.packs.findIndex((one) => one.pack.id === other.id) < place;
  const above = new Map<string, Holder>();
  const below = new Map<string, Holder>();
  const hold = (holders: Map<string, Holder>, entries: readonly Pick<PackEntry, 'name' | 'aliases'>[], who: Omit<Holder, 'other'>) => {
    for (const entry of entries) for (const { key } of markedNames(entry)) if (!holders.has(key)) holders.set(key, { other: entry.name, ...who });
  };
  const replaced = new Set([...mine.hidden.always, ...mine.entries.map(({ id }) => id), ...mine.edits.filter(({ patch }) => patch.aliases).map(({ id }) => id)]);
  hold(above, mine.entries, { whose: 'own' });
  for (const { patch, was } of mine.edits) if (patch.aliases) hold(above, [{ name: patch.name ?? was.name, aliases: patch.aliases }], { whose: 'own' });
  for (const other of others) hold(isAbove(other) ? above : below, other.pack.entries, { whose: 'pack', title: other.pack.title });
  hold(
    below,
    bundled.filter(({ id }) => !replaced.has(id)),
    { whose: 'bundled' },
  );
  const seen = new Set<string>();
  return pack.entries.flatMap((entry) =>
    markedNames(entry).flatMap(({ key, text }): NameClash[] => {
      const holder = above.get(key) ?? below.get(key);
      if (!holder || seen.has(key)) return [];
      seen.add(key);
      return [{ name: text, entry: entry.name, ...holder, taken: !above.has(key) }];
    }),
  );
}

/** The names of an entry that are marked anywhere, as the gazetteer tells them apart. */
function markedNames({ aliases }: Pick<PackEntry, 'aliases'>): { readonly key: string; readonly text: string }[] {
  return aliases.filter(({ match }) => match !== 'never').map(({ text }) => ({ key: nameKey(text), text }));
}
