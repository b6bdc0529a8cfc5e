/** The effective reference: bundled entries under the reader's overlay, by key, with what links them. */
import { headOf } from '#core/card/head.ts';
import type { CardData, PackLabel, Provenance } from '#core/contract/card.ts';
import type { CardBundle } from '#core/contract/card-bundle.ts';
import type { HeadRow } from '#core/contract/overlay.ts';
import type { Entry } from '#core/entry/schema.ts';
import type { EntryKey } from '#core/mention/types.ts';
import type { Claim } from '#core/overlay/claims.ts';
import type { Edit, Overlay, OwnEntry } from '#core/overlay/document.ts';
import { goneById, lostName, mergedInto } from '#core/overlay/gone.ts';
import { laidEntry } from '#core/overlay/merge.ts';
import { followRedirects } from '#core/overlay/reconcile.ts';
import { packKey } from '#core/pack/keys.ts';
import { BUNDLE_BYTES, bytesOf, fitCards } from './bundle.ts';
import type { BundledReference } from './bundled.ts';
import { type CardParts, completeCard, type End } from './card-data.ts';
import { sharedAmong } from './shared-among.ts';

export interface Resolved {
  readonly id: string;
  /** The shortest name of it for a page: the ordinal of a bundled entry, the id of an own one or of a pack's. */
  readonly key: EntryKey;
  readonly entry: OwnEntry;
  readonly provenance: Provenance;
  /** The pack that it is from. */
  readonly pack?: PackLabel;
  /** Statements of an edited entry that are the reader's own. */
  readonly mine?: ReadonlySet<Claim>;
}

export interface EffectiveReference {
  /** The entry behind a key: an ordinal of this build, an own id, a bundled id, or a retired or merged id with one successor. */
  resolve(key: EntryKey): Resolved | undefined;
  /** Rows of the keys that lead somewhere, in their order and under them. */
  heads(keys: readonly EntryKey[]): HeadRow[];
  /** Rows that are not as bundled: own ones, those of packs in their order, then edited ones. */
  changedHeads(): HeadRow[];
  /** Everything about an entry, the relations of others to it included. */
  card(key: EntryKey): CardData | undefined;
  /** Prefetched cards with the relations among themselves and what they share, within the size of a message. */
  cards(keys: readonly EntryKey[]): Pick<CardBundle, 'cards' | 'shared'>;
}

/** Lays an overlay over the bundled reference. Cheap: nothing is parsed or merged before it is asked for. */
export function createEffective(bundled: BundledReference, overlay: Overlay): EffectiveReference {
  const own = new Map(overlay.entries.map((entry) => [entry.id, entry]));
  const edits = new Map<string, Edit>(overlay.edits.map((edit) => [edit.id, edit]));
  const hidden = new Set(overlay.hidden.always);

  const gone = goneById(overlay.gone);
  const stands = (id: string) => own.has(id) || followRedirects(id, bundled).length === 1;
  const packed = packedEntries(overlay.packs);
  // Those that were merged into another are that one, and in no list. Whatever they were merged into is gone? Then they are back.
  for (const id of gone.keys()) if (mergedInto(gone, id, stands) !== undefined) packed.delete(id);
  const byId = (id: string): Resolved | undefined => {
    const ofPack = packed.get(id);
    if (ofPack) return { id, key: id, entry: unchecked(id, ofPack.entry), provenance: 'pack', pack: ofPack.pack };
    const mine = own.get(id);
    if (mine) return { id, key: id, entry: mine, provenance: 'own' };
    const ordinal = bundled.ordinalOf(id);
    if (ordinal === undefined) {
      const [successor, ...others] = followRedirects(id, bundled);
      if (successor !== undefined) return others.length > 0 ? undefined : byId(successor);
      const into = mergedInto(gone, id, stands);
      return into === undefined ? undefined : byId(into);
    }
    const entry = bundled.entry(id);
    const edit = edits.get(id);
    if (!entry || !edit) return entry && { id, key: ordinal, entry, provenance: 'bundled' };
    return { id, key: ordinal, ...laidEntry(entry, edit), provenance: 'edited' };
  };

  const resolve = (key: EntryKey): Resolved | undefined => {
    if (typeof key === 'string') return byId(key);
    const id = bundled.ids[key];
    return id === undefined ? undefined : byId(id);
  };

  /** What a relation of an entry points at: for one of a pack, first the pack's own entries, then those of the reference. */
  const targetOf = ({ pack }: Resolved, target: string): Resolved | undefined => {
    if (!pack) return byId(target);
    return byId(packKey(pack.id, target)) ?? (followRedirects(target, bundled).length > 0 ? byId(target) : undefined);
  };
  const isMine = ({ provenance, mine }: Resolved, relation: Claim) => provenance === 'own' || mine?.has(relation) === true;
  /** Relations with both ends resolved: those that `one` holds, then those that `others` hold and point at it. */
  const endsOf = (one: Resolved, others: Iterable<Resolved>): End[] => {
    const ends: End[] = [];
    for (const relation of one.entry.relations) {
      const target = targetOf(one, relation.target);
      const end = { relation, inverse: false, sources: undefined, mine: isMine(one, relation) };
      // What a pack points at and is not there is the pack's business; what a reader wrote is not to vanish with the entry that it points at.
      const lost = target || one.pack ? undefined : lostName(gone, relation.target);
      if (target) ends.push({ ...end, target: target.id, targetName: target.entry.name, targetKey: target.key });
      else if (lost !== undefined) ends.push({ ...end, target: relation.target, targetName: lost, targetKey: null });
    }
    for (const other of others) {
      if (other.id === one.id) continue;
      for (const relation of other.entry.relations) {
        if (targetOf(other, relation.target)?.id !== one.id) continue;
        ends.push({ relation, target: other.id, targetName: other.entry.name, targetKey: other.key, inverse: true, sources: other.entry.sources, mine: isMine(other, relation) });
      }
    }
    return ends;
  };

  /** Entries that may hold a relation to an id: whoever points at it in the bundled reference, and all of the reader's and of packs. */
  const related = [...packed].filter(([, { entry }]) => entry.relations.length > 0).map(([key]) => key);
  const pointing = (id: string): Resolved[] => {
    const ids = new Set([...bundledPointing(id), ...own.keys(), ...edits.keys(), ...related]);
    return [...ids].map(byId).filter((one) => one !== undefined);
  };

  const bundledPointing = (id: string): string[] => {
    const retired = Object.keys(bundled.redirects).filter((old) => followRedirects(old, bundled).includes(id));
    return [id, ...retired].flatMap((one) => bundled.pointingAt(one));
  };

  /** As `targetOf`, but the bundled entries are not opened for it. */
  const targetIdOf = (holder: Resolved, target: string): string =>
    !holder.pack && (own.has(target) || bundled.ordinalOf(target) !== undefined) ? target : (targetOf(holder, target)?.id ?? target);

  let touched: Map<string, string[]> | undefined;
  /** Who points at an id, without opening them: by the bundled reference, and by the relations that the reader and packs have. */
  const pointingIds = (id: string): string[] => {
    if (!touched) {
      touched = new Map();
      const written = [...own.values(), ...overlay.edits.filter(({ patch, claims }) => patch.relations ?? claims?.relations), ...related.map((key) => ({ id: key }))];
      for (const holder of written.flatMap((one) => byId(one.id) ?? []))
        for (const { target } of holder.entry.relations) {
          const to = targetIdOf(holder, target);
          touched.set(to, [...(touched.get(to) ?? []), holder.id]);
        }
    }
    return [...new Set([...bundledPointing(id), ...(touched.get(id) ?? [])])];
  };

  const row = (key: EntryKey, resolved: Resolved): HeadRow => headRow(key, resolved, hidden.has(resolved.id));

  return {
    resolve,
    heads(keys) {
      return keys.flatMap((key) => {
        const found = resolve(key);
        return found ? row(key, found) : [];
      });
    },
    changedHeads() {
      const ids = [...own.keys(), ...packed.keys(), ...[...edits.keys()].filter((id) => !own.has(id) && bundled.ordinalOf(id) !== undefined)];
      return ids.flatMap((id) => {
        const one = byId(id);
        return one ? row(one.key, one) : [];
      });
    },
    card(key) {
      const one = resolve(key);
      return one && completeCard({ ...one, key, ends: endsOf(one, pointing(one.id)) });
    },
    cards(keys) {
      const found = keys.map((key) => ({ key, one: resolve(key) })).filter((pair): pair is { key: EntryKey; one: Resolved } => pair.one !== undefined);
      const asked = new Map(found.map(({ one }) => [one.id, one]));
      const parts = found.map(({ key, one }): CardParts => ({ ...one, key, ends: endsOf(one, asked.values()).filter((end) => asked.has(end.target)) }));
      const shared = sharedAmong([...asked.values()], { byId, targetOf: targetIdOf, pointingIds });
      return { cards: fitCards(parts, BUNDLE_BYTES - bytesOf(shared)), shared };
    },
  };
}

function headRow(key: EntryKey, { id, entry, provenance, pack }: Resolved, hidden: boolean): HeadRow {
  const { names, countries, ...head } = headOf(entry as Entry);
  return { ...head, id, key, names: [...names], countries: [...countries], provenance, ...(pack && { pack: { id: pack.id, title: pack.title } }), hidden };
}

/** A pack's entry under its key. Who checked its statements, if anybody, we do not know: what it says of that is left out. */
function unchecked(id: string, { checked: _checked, ...entry }: OwnEntry): OwnEntry {
  const claims = <T extends { readonly verified?: string | undefined }>(list: readonly T[]) => list.map(({ verified: _verified, ...claim }) => claim);
  return { ...entry, id, status: claims(entry.status), facts: claims(entry.facts), events: claims(entry.events), relations: claims(entry.relations) };
}

/** Entries of the packs that are on, by key. */
function packedEntries(packs: Overlay['packs']): Map<string, { readonly entry: OwnEntry; readonly pack: PackLabel }> {
  return new Map(
    packs
      .filter(({ enabled }) => enabled)
      .flatMap(({ pack: { id, title, author, date, licence, entries } }) => {
        const pack = { id, title, ...(author !== undefined && { author }), ...(date !== undefined && { date }), ...(licence !== undefined && { licence }) };
        return entries.map((entry) => [packKey(id, entry.id), { entry, pack }] as const);
      }),
  );
}
