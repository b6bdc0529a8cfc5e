/** The overlay in storage: read with care, written whole, together with the index that pages read. */
import type { Conflict, OverlayHealth } from '#core/contract/overlay.ts';
import { isSame } from '#core/overlay/canonical.ts';
import { EMPTY_OVERLAY, OVERLAY_KEY, type Overlay } from '#core/overlay/document.ts';
import { HISTORY_KEY, isEmpty, parseSteps, type Step } from '#core/overlay/history.ts';
import { compileOverlay } from '#core/overlay/index-build.ts';
import { OVERLAY_INDEX_KEY, OVERLAY_INDEX_VERSION, type OverlayIndex } from '#core/overlay/index-document.ts';
import { overLimit } from '#core/overlay/limits.ts';
import { apply, type Operation, sameOverlay } from '#core/overlay/operations.ts';
import { pack, unpack } from '#core/overlay/packed.ts';
import { parseOverlay, salvageOverlay } from '#core/overlay/parse.ts';
import { reconcile } from '#core/overlay/reconcile.ts';
import type { BundledReference } from '#core/reference/bundled.ts';
import type { Api } from '../api.ts';
import { createQueue } from '../queue.ts';
import type { SettingsStore } from '../settings.ts';

/** Where the packs of the overlay lie, apart from it: they are large, and most changes leave them as they are. */
export const PACKS_KEY = 'overlayPacks';
/** Where an overlay that could not be read is kept, as it was. */
export const RESCUE_KEY = 'overlayRescue';

export interface LoadedOverlay {
  readonly overlay: Overlay;
  readonly revision: number;
  /** `damaged` and `newer` as long as a rescued copy lies there; what of it could be read is in the overlay. */
  readonly health: OverlayHealth;
  readonly conflicts: readonly Conflict[];
  /** False while an unreadable overlay could not be put aside: nothing may be written over it. */
  readonly writable: boolean;
}

export interface OverlayStore {
  read(): Promise<LoadedOverlay>;
  /**
   * Applies an operation and writes it with the history that remembers it, in one go. Rejects when the browser cannot
   * store, and then nothing has changed.
   */
  apply(decide: (loaded: LoadedOverlay, steps: readonly Step[]) => Decided | undefined): Promise<Written | undefined>;
  /** What was done, oldest first. */
  steps(): Promise<readonly Step[]>;
  /** The text of the rescued copy, as it was found; undefined where there is none. */
  rescued(): Promise<string | undefined>;
  /** Deletes the rescued copy. */
  dropRescue(): Promise<void>;
  /** Empties storage, on disk and in memory, whoever wrote there: every store reads it anew. */
  erase(): Promise<void>;
  /** Compiles the index again if it is of another build or reference, or of other kinds or languages to be marked. Call it at start, after an update, and when the settings changed. */
  refreshIndex(): Promise<void>;
}

export interface Decided {
  readonly operation: Operation;
  /** The history with this change in it. */
  readonly remember: (inverse: Operation) => readonly Step[];
}

export interface Written {
  readonly revision: number;
  /** False where the operation changed nothing, and nothing was written. */
  readonly changed: boolean;
}

export interface OverlayStoreOptions {
  readonly bundled: () => BundledReference;
  /** Version of this build. */
  readonly build: string;
  readonly settings: Pick<SettingsStore, 'read'>;
}

/** What of the settings pages read in the index. */
type Wishes = Required<Pick<OverlayIndex, 'unmarkedKinds' | 'unmarkedLanguages'>> & Pick<OverlayIndex, 'density'>;

export function createOverlayStore(api: Pick<Api, 'storage'>, { bundled, build, settings }: OverlayStoreOptions): OverlayStore {
  const queue = createQueue();
  // Nobody else writes these keys, so what was read once holds until it is written here. Opening and validating ten
  // thousand own entries at every hover would take half a second.
  let known: LoadedOverlay | undefined;

  /** Puts aside what cannot be read, whole, and leaves in its place what of it can. Says whether it could: if not, the original stays and must not be written over. */
  const rescue = async (why: 'damaged' | 'newer', raw: unknown, left: Overlay): Promise<boolean> => {
    try {
      await api.storage.local.set({ [RESCUE_KEY]: { why, raw }, ...(!isEmpty(left) && { [OVERLAY_KEY]: pack({ ...left, packs: [] }), [PACKS_KEY]: pack(left.packs) }) });
      if (isEmpty(left)) await api.storage.local.remove([OVERLAY_KEY, PACKS_KEY]);
      return true;
    } catch {
      return false;
    }
  };

  const load = async (): Promise<LoadedOverlay> => {
    known ??= await read();
    return known;
  };

  const read = async (): Promise<LoadedOverlay> => {
    const stored = await api.storage.local.get([OVERLAY_KEY, PACKS_KEY, OVERLAY_INDEX_KEY, RESCUE_KEY]);
    const index = stored[OVERLAY_INDEX_KEY] as OverlayIndex | undefined;
    const revision = typeof index?.revision === 'number' ? index.revision : 0;
    const raw = withPacks(unpack(stored[OVERLAY_KEY] ?? EMPTY_OVERLAY), unpack(stored[PACKS_KEY]));
    const parsed = parseOverlay(raw);
    const rescued = (stored[RESCUE_KEY] as { why?: 'damaged' | 'newer' } | undefined)?.why;
    const readable = parsed.ok ? parsed.overlay : salvageOverlay(raw);
    const writable = parsed.ok || (await rescue(parsed.why, raw, readable));
    const reconciled = reconcile(readable, bundled());
    return { ...reconciled, revision, health: parsed.ok ? (rescued ?? 'ok') : parsed.why, writable };
  };

  const wishes = async (): Promise<Wishes> => {
    const { unmarkedKinds, unmarkedLanguages, density } = await settings.read();
    return { unmarkedKinds, unmarkedLanguages, ...(density !== 'all' && { density }) };
  };

  const indexOf = (overlay: Overlay, revision: number, wanted: Wishes): OverlayIndex => {
    const { gazetteer, ...lists } = compileOverlay(overlay, bundled(), { kinds: wanted.unmarkedKinds, languages: wanted.unmarkedLanguages });
    return { version: OVERLAY_INDEX_VERSION, revision, build, stamp: bundled().stamp, index: gazetteer?.toBase64() ?? '', ...wanted, ...lists };
  };

  const loadSteps = async (): Promise<readonly Step[]> => parseSteps((await api.storage.local.get(HISTORY_KEY))[HISTORY_KEY]);

  return {
    read: () => queue(load),
    steps: () => queue(loadSteps),
    apply: (decide) =>
      queue(async () => {
        const loaded = await load();
        const decided = decide(loaded, await loadSteps());
        if (!decided) return undefined;
        const { operation } = decided;
        const { overlay, inverse } = apply(loaded.overlay, operation);
        if (sameOverlay(loaded.overlay, overlay)) return { revision: loaded.revision, changed: false };
        // Taking back, too, can be too much: what was deleted, after others came.
        const over = overLimit(overlay);
        if (over !== undefined) throw new Error(over);
        if (!loaded.writable) {
          known = undefined;
          throw new Error('The stored overlay could not be read, nor put aside: storage is full');
        }
        const revision = loaded.revision + 1;
        // In Firefox our pages share this thread: a stop after each of the long parts, so that they are not still for all of them together.
        await pause();
        const index = indexOf(overlay, revision, await wishes());
        await pause();
        const steps = decided.remember(inverse);
        await pause();
        // One call: pages never see an index of another overlay, and no change goes by the history.
        const packs = overlay.packs === loaded.overlay.packs ? {} : { [PACKS_KEY]: pack(overlay.packs) };
        await api.storage.local.set({ [OVERLAY_KEY]: pack({ ...overlay, packs: [] }), ...packs, [OVERLAY_INDEX_KEY]: index, [HISTORY_KEY]: steps });
        known = { ...loaded, ...reconcile(overlay, bundled()), revision };
        return { revision, changed: true };
      }),
    rescued: () =>
      queue(async () => {
        const copy = (await api.storage.local.get(RESCUE_KEY))[RESCUE_KEY] as { raw?: unknown } | undefined;
        return copy && JSON.stringify(copy.raw, null, 2);
      }),
    dropRescue: () =>
      queue(async () => {
        await api.storage.local.remove(RESCUE_KEY);
        known = undefined;
      }),
    erase: () =>
      queue(async () => {
        await Promise.all([api.storage.local.clear(), api.storage.session.clear()]);
        known = undefined;
      }),
    refreshIndex: () =>
      queue(async () => {
        const index = (await api.storage.local.get(OVERLAY_INDEX_KEY))[OVERLAY_INDEX_KEY] as OverlayIndex | undefined;
        const wanted = await wishes();
        const asWanted =
          index !== undefined &&
          isSame(index.unmarkedKinds ?? [], wanted.unmarkedKinds) &&
          isSame(index.unmarkedLanguages ?? [], wanted.unmarkedLanguages) &&
          index.density === wanted.density;
        if (asWanted && index.version === OVERLAY_INDEX_VERSION && index.build === build && index.stamp === bundled().stamp) return;
        const { overlay, revision } = await load();
        // Nobody who never used the overlay gets a document for it.
        const wishless = wanted.unmarkedKinds.length + wanted.unmarkedLanguages.length === 0 && !wanted.density;
        if (!index && wishless && isEmpty(overlay)) return;
        await api.storage.local.set({ [OVERLAY_INDEX_KEY]: indexOf(overlay, revision + 1, wanted) });
        known = undefined;
      }),
  };
}

/** The document as a whole; one that was written before there were packs has none. */
function withPacks(document: unknown, packs: unknown): unknown {
  return packs === undefined || typeof document !== 'object' ? document : { ...document, packs };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
