/** Requests about packs. */
import type { Change } from '#core/contract/overlay.ts';
import type { PackList } from '#core/contract/packs.ts';
import type { PackSwitch } from '#core/overlay/pack-operations.ts';
import type { Pack } from '#core/pack/document.ts';
import { packIssues } from '#core/pack/validate.ts';
import { type Changes, type Decision, refuse } from './changes.ts';
import type { LoadedOverlay, OverlayStore } from './overlay-store.ts';

export type PackDesk = ReturnType<typeof createPackDesk>;

export function createPackDesk({ overlays, changes }: { readonly overlays: OverlayStore; readonly changes: Changes }) {
  /** Changes a pack that must be there. */
  const changePack = (id: string, decide: () => Decision): Promise<Change> =>
    changes.change(({ overlay }) => (overlay.packs.some(({ pack }) => pack.id === id) ? decide() : refuse('id', 'There is no such pack')));

  return {
    async list(): Promise<PackList> {
      const { overlay, revision } = await overlays.read();
      const packs = overlay.packs.map(({ enabled, paints, pack: { format: _format, version: _version, entries, ...about } }) => ({
        ...about,
        entryCount: entries.length,
        enabled,
        paints,
      }));
      return { overlayVersion: revision, packs };
    },

    /** A new one comes last, so that nothing that is there loses a name to it; a newer version takes its place and its switches. */
    install: (pack: Pack, version: number): Promise<Change> =>
      changes.change(({ overlay, revision }: LoadedOverlay): Decision => {
        if (revision !== version) return refuse('', 'Something else was changed since the file was read: choose it again');
        const issues = packIssues(pack);
        if (issues.length > 0) return issues;
        const { enabled = true, paints = true } = overlay.packs.find((one) => one.pack.id === pack.id) ?? {};
        return { type: 'pack', id: pack.id, installed: { enabled, paints, pack }, place: null };
      }),

    remove: (id: string): Promise<Change> => changePack(id, () => ({ type: 'pack', id, installed: null, place: null })),

    move: (id: string, to: number): Promise<Change> => changePack(id, () => ({ type: 'pack-move', id, to })),

    switch: (id: string, what: PackSwitch, on: boolean): Promise<Change> => changePack(id, () => ({ type: 'pack-switch', id, what, on })),
  };
}
