/** Changing the overlay: one operation, one step of the history, one answer that says what came of it. */
import type { Change, Issue } from '#core/contract/overlay.ts';
import type { Overlay } from '#core/overlay/document.ts';
import { type Deed, deedOf, type Step, withStep } from '#core/overlay/history.ts';
import { apply, type Operation } from '#core/overlay/operations.ts';
import { readTerm } from '#core/overlay/term.ts';
import { packKey, packOf } from '#core/pack/keys.ts';
import type { Decided, LoadedOverlay, OverlayStore } from './overlay-store.ts';
import type { ReferenceStore } from './reference-store.ts';

/** An operation, or why there is none. */
export type Decision = Operation | readonly Issue[];

/** An operation with what it does, or why there is none. */
export type DecisionAs = { readonly operation: Operation; readonly deed: Deed; readonly names?: readonly string[] } | readonly Issue[];

export interface Changes {
  /** What a reader knows a term by, or a pack. */
  nameOf(overlay: Overlay, term: string): string;
  /** Runs a change of the overlay; issues instead of an operation change nothing, and nothing changed needs no way back. */
  run(token: string, decide: (loaded: LoadedOverlay, steps: readonly Step[]) => Decided | readonly Issue[], idle?: readonly Issue[]): Promise<Change>;
  /**
   * Applies what `decide` makes of the overlay, as a new step of the history.
   * @param as what was done, where the operation does not tell.
   */
  change(decide: (loaded: LoadedOverlay) => Decision, as?: Deed): Promise<Change>;
  /** The same, where what was done is known with the operation, and perhaps the names that the history tells it by. */
  changeAs(decide: (loaded: LoadedOverlay) => DecisionAs): Promise<Change>;
}

/** One thing that is wrong. */
export function refuse(path: string, message: string): readonly Issue[] {
  return [{ path, message }];
}

export function createChanges({ references, overlays }: { readonly references: ReferenceStore; readonly overlays: OverlayStore }): Changes {
  const titleOf = ({ entries, edits, packs }: Overlay, id: string): string => {
    const pack = packs.find((one) => one.pack.id === packOf(id))?.pack;
    if (pack) return pack.entries.find((entry) => packKey(pack.id, entry.id) === id)?.name ?? pack.title;
    return entries.find((entry) => entry.id === id)?.name ?? edits.find((edit) => edit.id === id)?.patch.name ?? references.bundled().entry(id)?.name ?? id;
  };
  const nameOf: Changes['nameOf'] = (overlay, term) => {
    const { id, name } = readTerm(term);
    return name === undefined ? titleOf(overlay, id) : `“${name}” (${titleOf(overlay, id)})`;
  };

  const run: Changes['run'] = async (token, decide, idle = []) => {
    let issues: readonly Issue[] = [];
    try {
      const written = await overlays.apply((loaded, steps) => {
        const decided = decide(loaded, steps);
        if ('operation' in decided) return decided;
        issues = decided;
        return undefined;
      });
      if (!written) return { saved: false, issues: [...issues] };
      if (!written.changed && idle.length > 0) return { saved: false, issues: [...idle] };
      return { saved: true, overlayVersion: written.revision, undo: written.changed ? token : '' };
    } catch (error) {
      // Quota, a full disk, a limit: nothing was written, and the reader should read why.
      return { saved: false, issues: [{ path: '', message: error instanceof Error ? error.message : String(error) }] };
    }
  };

  const changeAs = (
    decide: (loaded: LoadedOverlay) => { readonly operation: Operation; readonly deed: Deed | undefined; readonly names?: readonly string[] } | readonly Issue[],
  ): Promise<Change> => {
    const token = crypto.randomUUID();
    return run(token, (loaded, steps) => {
      const decided = decide(loaded);
      if (!('operation' in decided)) return decided;
      const { operation } = decided;
      const { overlay } = loaded;
      const done = deedOf(overlay, operation);
      const deed = decided.deed ?? done.deed;
      // What is new goes by its new name, what is taken away by the one it had.
      const adds = (operation.type === 'entry' && operation.entry) || (operation.type === 'pack' && operation.installed);
      const named = adds ? apply(overlay, operation).overlay : overlay;
      // An import is one deed, however many entries it has.
      const names = decided.names ?? (deed === 'imported' ? [] : (done.ids ?? []).map((id) => nameOf(named, id)));
      return { operation, remember: (inverse) => withStep(steps, { ...done, deed, names: [...names], token, at: Date.now(), inverse, undone: false }) };
    });
  };
  return {
    nameOf,
    run,
    changeAs,
    change: (decide, as) =>
      changeAs((loaded) => {
        const decision = decide(loaded);
        return 'type' in decision ? { operation: decision, deed: as } : decision;
      }),
  };
}
