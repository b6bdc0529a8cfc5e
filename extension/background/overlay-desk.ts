/** Requests about the overlay: what the reader wants, checked, turned into operations, with a way back. */
import type { Change, EntryForm, Issue, MergeSide, MergeWish, OverlayChanges, OverlayList } from '#core/contract/overlay.ts';
import type { Status } from '#core/contract/requests.ts';
import type { Source } from '#core/entry/schema.ts';
import type { EntryKey } from '#core/mention/types.ts';
import { type ClaimChange, withChangedClaim, withClaim, withSource } from '#core/overlay/claim-change.ts';
import { CLAIM_LISTS, type Claim, changedProperties, ownClaims, tidyClaims } from '#core/overlay/claims.ts';
import { EMPTY_OVERLAY, type Overlay, OWN_ENTRY_LIMIT, type OwnEntry, type Patch } from '#core/overlay/document.ts';
import { canTakeBack, inverseOf, type Step, withTurned } from '#core/overlay/history.ts';
import { changedEdit, editedFields, effectiveEntry } from '#core/overlay/merge.ts';
import { canMerge, copyOperation, deleteOperation, mergeOperation, outsidePack, type SideKind } from '#core/overlay/merging.ts';
import { hide, isHidden, type Operation, putting } from '#core/overlay/operations.ts';
import { acceptBase, takeBundled } from '#core/overlay/reconcile.ts';
import { nameBehind, readTerm, writeTerm } from '#core/overlay/term.ts';
import { entryIssues } from '#core/overlay/validate.ts';
import { packOf } from '#core/pack/keys.ts';
import type { Resolved } from '#core/reference/effective.ts';
import { domainOf } from '../domain.ts';
import { type Changes, refuse } from './changes.ts';
import type { Decided, LoadedOverlay, OverlayStore } from './overlay-store.ts';
import type { PrivateStore } from './private-store.ts';
import type { ReferenceStore } from './reference-store.ts';

export type OverlayDesk = ReturnType<typeof createOverlayDesk>;

export interface DeskParts {
  readonly references: ReferenceStore;
  readonly overlays: OverlayStore;
  readonly secret: PrivateStore;
  readonly changes: Changes;
}

/** Tells what is wrong from what is there. */
const isIssues = (found: Readonly<Record<string, unknown>> | readonly Issue[]): found is readonly Issue[] => Array.isArray(found);

export function createOverlayDesk({ references, overlays, secret, changes: { run, change, changeAs, nameOf } }: DeskParts) {
  const bundledEntry = (id: string) => references.bundled().entry(id);
  /** Hides or shows in private windows only. */
  const changePrivate = async (id: string, host: string | null, on: boolean): Promise<Change> => {
    const { revision } = await overlays.read();
    let before = false;
    await secret.change((state) => {
      before = isHidden(state.hidden, id, host);
      return { ...state, hidden: hide(state.hidden, { id, host, on }) };
    });
    return { saved: true, overlayVersion: revision, undo: await secret.remember({ type: 'hide', id, host, on: before }) };
  };

  /** An entry as one side of a merge. */
  const sideOf = ({ packs }: Overlay, { id, key, entry, provenance, pack }: Resolved): MergeSide => {
    const from = pack && packs.find((one) => one.pack.id === pack.id);
    const { id: _id, ...body } = entry;
    return { id, key, provenance, ...(from && { pack: { title: from.pack.title, paints: from.paints } }), body: from ? outsidePack(from.pack, entry) : body };
  };
  const kindOf = ({ provenance }: Pick<MergeSide, 'provenance'>): SideKind => (provenance === 'edited' ? 'bundled' : provenance);
  /** Both sides of a merge, by their keys; undefined where they cannot be one. */
  const pairOf = async (keys: readonly [EntryKey, EntryKey]): Promise<{ readonly pair: [MergeSide, MergeSide]; readonly revision: number } | undefined> => {
    const { reference, loaded } = await references.effective();
    const [first, second] = keys.map((key) => reference.resolve(key));
    if (!first || !second || first.id === second.id) return undefined;
    const pair: [MergeSide, MergeSide] = [sideOf(loaded.overlay, first), sideOf(loaded.overlay, second)];
    return canMerge([kindOf(pair[0]), kindOf(pair[1])]) ? { pair, revision: loaded.revision } : undefined;
  };

  return {
    async status(build: string): Promise<Status> {
      try {
        const { loaded } = await references.effective();
        const { date, ids } = references.bundled();
        return { build, referenceDate: date, entryCount: ids.length, reference: { ok: true }, overlay: loaded.health, overlayVersion: loaded.revision };
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        return { build, referenceDate: '', entryCount: 0, reference: { ok: false, detail }, overlay: 'ok', overlayVersion: 0 };
      }
    },

    async form(key: EntryKey): Promise<EntryForm | null> {
      const { reference, loaded } = await references.effective();
      const found = reference.resolve(key);
      // A pack is as its author wrote it.
      if (!found || found.provenance === 'pack') return null;
      const own = found.provenance === 'own';
      const edit = own ? undefined : loaded.overlay.edits.find((one) => one.id === found.id);
      return {
        key: found.key,
        entry: found.entry,
        provenance: found.provenance,
        bundled: own ? null : (bundledEntry(found.id) ?? null),
        patch: edit?.patch ?? {},
        claims: edit?.claims ?? null,
        conflict: loaded.conflicts.find((conflict) => conflict.id === found.id) ?? null,
        was: edit?.was ?? null,
      };
    },

    async list(): Promise<OverlayList> {
      const { reference, loaded } = await references.effective();
      const { entries, edits, hidden } = loaded.overlay;
      const steps = await overlays.steps();
      // Of a pack that is off or gone nothing is to be seen; what was hidden of it is hidden again when it comes back.
      const isThere = (term: string) => packOf(term) === undefined || reference.resolve(readTerm(term).id) !== undefined;
      const here = Object.entries(hidden.here).map(([host, terms]) => [host, terms.filter(isThere)] as const);
      const shown = { always: hidden.always.filter(isThere), here: Object.fromEntries(here.filter(([, terms]) => terms.length > 0)) };
      const terms = new Set([...edits.map((edit) => edit.id), ...shown.always, ...Object.values(shown.here).flat()]);
      const names = [...terms].map((term) => [term, nameOf(loaded.overlay, term)] as const);
      return {
        overlayVersion: loaded.revision,
        health: loaded.health,
        entries: reference.heads(entries.map((entry) => entry.id)),
        edits: edits.map(({ id, patch, was, claims }) => ({
          id,
          key: reference.resolve(id)?.key ?? null,
          name: reference.resolve(id)?.entry.name ?? was.name,
          fields: editedFields({ patch, claims }),
          properties: changedProperties(claims),
        })),
        conflicts: [...loaded.conflicts],
        hidden: shown,
        names: Object.fromEntries(names),
        history: steps.map(({ token, at, turned, deed, names, undone }) => ({ undo: token, at: turned ?? at, deed, names, undone, open: canTakeBack(steps, token) })).reverse(),
      };
    },

    /** @param surface words of a page: then only the name that they were taken for. */
    async hide(key: EntryKey, host: string | null, surface: string | undefined, isPrivate: boolean): Promise<Change> {
      const found = (await references.effective()).reference.resolve(key);
      if (found === undefined) return { saved: false, issues: [...refuse('key', 'There is no such entry')] };
      const name = surface === undefined ? undefined : nameBehind(found.entry, surface);
      if (surface !== undefined && name === undefined) return { saved: false, issues: [...refuse('surface', 'These words alone do not tell which name it is')] };
      const id = writeTerm({ id: found.id, name });
      const where = host === null ? null : domainOf(host);
      if (isPrivate) return changePrivate(id, where, true);
      return change(() => ({ type: 'hide', id, host: where, on: true }));
    },

    unhide: (id: string, host: string | null, isPrivate: boolean): Promise<Change> =>
      isPrivate ? changePrivate(id, host, false) : change(() => ({ type: 'hide', id, host, on: false })),

    add: (entry: OwnEntry, replace: boolean): Promise<Change> =>
      change(({ overlay }) => {
        const taken = overlay.entries.some((one) => one.id === entry.id);
        if (taken && !replace) return refuse('id', 'You already have an entry of that name');
        if (!taken && bundledEntry(entry.id)) return refuse('id', `"${entry.id}" is an entry of the reference: edit that one`);
        if (!taken && overlay.entries.length >= OWN_ENTRY_LIMIT) return refuse('', `The limit is ${OWN_ENTRY_LIMIT} own entries`);
        const issues = entryIssues(entry);
        return issues.length > 0 ? issues : { type: 'entry', id: entry.id, entry };
      }),

    edit: (id: string, patch: Patch): Promise<Change> =>
      change(({ overlay }) => {
        const entry = bundledEntry(id);
        if (!entry) return refuse('id', 'There is no such entry in the reference');
        const before = overlay.edits.find((edit) => edit.id === id);
        const edit = changedEdit(entry, before, patch);
        const issues = edit ? entryIssues(effectiveEntry(entry, edit)) : [];
        return issues.length > 0 ? issues : { type: 'edit', id, edit: edit ?? null };
      }),

    /** Changes a statement of an own entry, or what is stated about a bundled one. */
    claim: (id: string, asked: ClaimChange): Promise<Change> =>
      changeAs(({ overlay }) => {
        const mine = overlay.entries.find((one) => one.id === id);
        const bundled = bundledEntry(id);
        if (mine) {
          const changed = withClaim(mine, asked);
          if (!changed.ok) return changed.issues;
          const issues = entryIssues(changed.now);
          return issues.length > 0 ? issues : { operation: { type: 'entry', id, entry: changed.now }, deed: changed.deed };
        }
        if (!bundled) return refuse('id', 'There is no such entry');
        const before = overlay.edits.find((edit) => edit.id === id);
        const { list } = asked.what;
        if (before?.patch[list] !== undefined) return refuse('', 'The reference changed this list since you did: decide that first, under “My entries”');
        const changed = withChangedClaim(bundled, before?.claims, asked);
        if (!changed.ok) return changed.issues;
        const edit = changedEdit(bundled, before, {}, changed.now ?? {});
        const issues = edit ? entryIssues(effectiveEntry(bundled, edit)) : [];
        return issues.length > 0 ? issues : { operation: { type: 'edit', id, edit: edit ?? null }, deed: changed.deed };
      }),

    /** Adds or changes a source of the reader's own, or takes it away. */
    source: (id: string, source: string, to: Source | null): Promise<Change> =>
      changeAs(({ overlay }) => {
        const deed = to ? 'sourceChanged' : 'sourceRemoved';
        const mine = overlay.entries.find((one) => one.id === id);
        if (mine) {
          const sources = withSource(
            mine.sources,
            CLAIM_LISTS.flatMap((list): readonly Claim[] => mine[list]),
            source,
            to,
          );
          return isIssues(sources) ? sources : { operation: { type: 'entry', id, entry: { ...mine, sources } }, deed };
        }
        const bundled = bundledEntry(id);
        const before = overlay.edits.find((edit) => edit.id === id);
        if (!bundled) return refuse('id', 'There is no such entry');
        if (Object.hasOwn(bundled.sources, source)) return refuse('source', 'That source is the reference’s');
        if (before?.patch.sources !== undefined) return refuse('', 'The reference changed its sources since you did: decide that first, under “My entries”');
        const sources = withSource(before?.claims?.sources ?? {}, ownClaims(before?.claims), source, to);
        if (isIssues(sources)) return sources;
        const claims = tidyClaims({ ...before?.claims, sources }, bundled.sources);
        return { operation: { type: 'edit', id, edit: changedEdit(bundled, before, {}, claims ?? {}) ?? null }, deed };
      }),

    async delete(id: string): Promise<Change> {
      const { reference } = await references.effective();
      const isPointedAt = reference.card(id)?.links.some(({ inverse }) => inverse) === true;
      return changeAs(({ overlay }) => {
        const mine = overlay.entries.find((entry) => entry.id === id);
        if (mine) return { operation: deleteOperation(overlay, id, isPointedAt), deed: 'deleted', names: [mine.name] };
        if (overlay.edits.some((edit) => edit.id === id)) return { operation: { type: 'edit', id, edit: null }, deed: 'reset' };
        return refuse('id', 'There is nothing of yours under that name');
      });
    },

    /** Two entries as they would be merged; null where they cannot be. */
    pair: async (keys: readonly [EntryKey, EntryKey]): Promise<[MergeSide, MergeSide] | null> => (await pairOf(keys))?.pair ?? null,

    async merge({ stays, goes, takes }: MergeWish): Promise<Change> {
      const found = await pairOf([stays, goes]);
      if (!found) return { saved: false, issues: [...refuse('', 'These two cannot be merged any more')] };
      const [kept, other] = found.pair;
      if (kept.pack) return { saved: false, issues: [...refuse('', 'A pack is as its author wrote it: its entry cannot be the one that stays')] };
      if (other.provenance !== 'own' && !other.pack) return { saved: false, issues: [...refuse('', 'What the reference has stays, so that its updates go on')] };
      return changeAs(({ overlay, revision }) => {
        // Both sides were read before: what another page saved since is not to be run over.
        if (revision !== found.revision) return refuse('', 'Something else was changed just now: look at it again');
        const bundled = kept.provenance === 'own' ? undefined : bundledEntry(kept.id);
        const merged = mergeOperation({ overlay, stays: kept, goes: other, bundled, takes: new Set(takes) });
        return merged.ok ? { operation: merged.operation, deed: 'merged', names: [other.body.name, kept.body.name] } : merged.issues;
      });
    },

    /** An own entry in place of a pack's. */
    async copy(key: EntryKey): Promise<{ change: Change; id: string }> {
      const { reference, loaded } = await references.effective();
      const found = reference.resolve(key);
      if (!found?.pack) return { change: { saved: false, issues: [...refuse('key', 'That is no entry of a pack')] }, id: '' };
      const side = sideOf(loaded.overlay, found);
      let id = '';
      const change = await changeAs(({ overlay }) => {
        if (overlay.entries.length >= OWN_ENTRY_LIMIT) return refuse('', `The limit is ${OWN_ENTRY_LIMIT} own entries`);
        const copied = copyOperation(overlay, side);
        id = copied.id;
        return { operation: copied.operation, deed: 'copied', names: [found.entry.name, found.pack?.title ?? ''] };
      });
      return { change, id };
    },

    settle: (id: string, take: 'mine' | 'bundled', to: string | undefined): Promise<Change> =>
      change(({ overlay, conflicts }) => {
        const edit = overlay.edits.find((one) => one.id === id);
        const conflict = conflicts.find((one) => one.id === id);
        if (!edit || !conflict) return refuse('id', 'There is nothing to settle');
        if (conflict.type === 'changed') {
          const entry = bundledEntry(id);
          if (take === 'mine') return { type: 'edit', id, edit: entry ? acceptBase(edit, entry) : edit };
          return { type: 'edit', id, edit: entry ? (takeBundled(edit, entry, conflict.fields) ?? null) : null };
        }
        const target = take === 'mine' && to !== undefined ? bundledEntry(to) : undefined;
        const gone: Operation = { type: 'edit', id, edit: null };
        if (take === 'bundled') return gone;
        if (!target) return refuse('to', 'Choose the entry that your changes belong to');
        return { type: 'batch', operations: [gone, { type: 'edit', id: target.id, edit: acceptBase({ ...edit, id: target.id }, target) }] };
      }),

    async undo(token: string): Promise<Change> {
      const secretly = await secret.take(token);
      if (secretly) return secretly.type === 'hide' ? changePrivate(secretly.id, secretly.host, secretly.on) : { saved: false, issues: [] };
      const decide = (_loaded: LoadedOverlay, steps: readonly Step[]): Decided | readonly Issue[] => {
        const step = steps.find((one) => one.token === token);
        const operation = step && inverseOf(step);
        if (!operation) return refuse('undo', 'It is too late to take that back');
        if (!canTakeBack(steps, token)) return refuse('undo', 'It was changed again since: take that back first');
        return { operation, remember: (inverse) => withTurned(steps, token, { inverse, turned: Date.now() }) };
      };
      // An entry that goes by another id since an update is not found under its old one.
      return run(token, decide, refuse('undo', 'There is nothing left of that to take back'));
    },

    /** The overlay as JSON. */
    async get(): Promise<{ overlay: string; overlayVersion: number }> {
      const { overlay, revision } = await overlays.read();
      return { overlay: JSON.stringify(overlay), overlayVersion: revision };
    },

    put: (changes: OverlayChanges, version: number): Promise<Change> =>
      change(({ revision }) => (revision === version ? putting(changes) : refuse('', 'Something else was changed since the files were read: choose them again')), 'imported'),

    restore: (overlay: Overlay): Promise<Change> => change(() => ({ type: 'replace', overlay }), 'restored'),

    clear: (): Promise<Change> => change(() => ({ type: 'replace', overlay: EMPTY_OVERLAY })),
  };
}
