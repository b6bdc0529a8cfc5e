/** What the reader did to the overlay, so that it can be read and taken back later, one step at a time. */
import * as v from 'valibot';
import { InstalledPackSchema } from '#core/pack/document.ts';
import { packKey } from '#core/pack/keys.ts';
import { EditSchema, type Overlay, OverlaySchema, OwnEntrySchema } from './document.ts';
import { GoneSchema } from './gone.ts';
import { migrateOverlay } from './migrations.ts';
import type { Operation } from './operations.ts';
import { PACK_SWITCHES } from './pack-operations.ts';
import { isPacked, pack, unpack } from './packed.ts';

/** What may be done to packs. */
const PACK_DEEDS = ['packAdded', 'packReplaced', 'packRemoved', 'packMoved', 'packOn', 'packOff', 'packPainted', 'packUnpainted'] as const;
/** What may be done to statements and their sources. */
const CLAIM_DEEDS = ['claimAdded', 'claimChanged', 'claimRemoved', 'claimHidden', 'claimShown', 'sourceChanged', 'sourceRemoved'] as const;
/** What a step did, in the words of the locale file. */
export const DEEDS = [
  'added',
  'changed',
  'deleted',
  'reset',
  'hidden',
  'shown',
  'imported',
  'cleared',
  'moved',
  'merged',
  'copied',
  'restored',
  ...CLAIM_DEEDS,
  ...PACK_DEEDS,
] as const;
export type Deed = (typeof DEEDS)[number];

const Id = v.string();
/** An operation as it is stored: what is read back from a disk is not trusted to be one. */
const OperationSchema: v.GenericSchema<unknown, Operation> = v.lazy(() =>
  v.variant('type', [
    v.strictObject({ type: v.literal('entry'), id: Id, entry: v.nullable(OwnEntrySchema) }),
    v.strictObject({ type: v.literal('edit'), id: Id, edit: v.nullable(EditSchema) }),
    v.strictObject({ type: v.literal('gone'), id: Id, gone: v.nullable(GoneSchema) }),
    v.strictObject({ type: v.literal('hide'), id: Id, host: v.nullable(v.string()), on: v.boolean() }),
    v.strictObject({ type: v.literal('replace'), overlay: v.pipe(v.unknown(), v.transform(migrateOverlay), OverlaySchema) }),
    v.strictObject({
      type: v.literal('put'),
      entries: v.array(v.strictObject({ id: Id, entry: v.nullable(OwnEntrySchema) })),
      edits: v.array(v.strictObject({ id: Id, edit: v.nullable(EditSchema) })),
      hides: v.array(v.strictObject({ id: Id, host: v.nullable(v.string()), on: v.boolean() })),
    }),
    v.strictObject({ type: v.literal('pack'), id: Id, installed: v.nullable(InstalledPackSchema), place: v.nullable(v.number()) }),
    v.strictObject({ type: v.literal('pack-move'), id: Id, to: v.number() }),
    v.strictObject({ type: v.literal('pack-switch'), id: Id, what: v.picklist(PACK_SWITCHES), on: v.boolean() }),
    v.strictObject({ type: v.literal('batch'), operations: v.array(OperationSchema) }),
  ]),
) as v.GenericSchema<unknown, Operation>;

export const StepSchema = v.strictObject({
  token: v.string(),
  /** Milliseconds since 1970. */
  at: v.number(),
  deed: v.picklist(DEEDS),
  /** Names of what it was done to, as they were; empty where it was done to all. */
  names: v.array(v.string()),
  /** What it was done to; null where it was all of it. */
  ids: v.nullable(v.array(Id)),
  /** What takes it back; or, where it was taken back, what does it again. Opened and checked when it is wanted. */
  inverse: v.union([v.strictObject({ packed: v.string() }), OperationSchema]),
  undone: v.optional(v.boolean(), false),
  /** When it was taken back, or done again, last. */
  turned: v.optional(v.number()),
});
export type Step = v.InferOutput<typeof StepSchema>;

/** What takes a step back; undefined when it cannot be read. */
export function inverseOf({ inverse }: Pick<Step, 'inverse'>): Operation | undefined {
  if (!isPacked(inverse)) return inverse;
  const parsed = v.safeParse(OperationSchema, unpack(inverse));
  return parsed.success ? parsed.output : undefined;
}

/** Enough for weeks of use; own entries that were deleted earlier are gone. */
const STEP_LIMIT = 100;
/** A step that replaced everything holds all there was, packed. */
const LENGTH_LIMIT = 2_000_000;

/** Key in storage.local. */
export const HISTORY_KEY = 'overlayHistory';

/** What an operation does to an overlay. */
export function deedOf(before: Overlay, operation: Operation): Pick<Step, 'deed' | 'ids'> {
  switch (operation.type) {
    case 'entry': {
      const known = before.entries.some((entry) => entry.id === operation.id);
      return { deed: operation.entry === null ? 'deleted' : known ? 'changed' : 'added', ids: [operation.id] };
    }
    case 'edit':
      return { deed: operation.edit === null ? 'reset' : 'changed', ids: [operation.id] };
    case 'hide':
      return { deed: operation.on ? 'hidden' : 'shown', ids: [operation.id] };
    case 'gone':
      return { deed: operation.gone ? 'merged' : 'changed', ids: [operation.id] };
    case 'replace':
      return { deed: isEmpty(operation.overlay) ? 'cleared' : 'imported', ids: null };
    case 'put':
      return { deed: 'imported', ids: [...new Set([...operation.entries, ...operation.edits, ...operation.hides].map(({ id }) => id))] };
    case 'pack': {
      const known = before.packs.some(({ pack }) => pack.id === operation.id);
      return { deed: operation.installed === null ? 'packRemoved' : known ? 'packReplaced' : 'packAdded', ids: [packKey(operation.id)] };
    }
    case 'pack-move':
      return { deed: 'packMoved', ids: [packKey(operation.id)] };
    case 'pack-switch': {
      const { what, on } = operation;
      return { deed: what === 'enabled' ? (on ? 'packOn' : 'packOff') : on ? 'packPainted' : 'packUnpainted', ids: [packKey(operation.id)] };
    }
    default:
      return { deed: 'moved', ids: [...new Set(operation.operations.flatMap((one) => deedOf(before, one).ids ?? []))] };
  }
}

/**
 * Tells whether a step can be taken back, or done again, without taking anything else along: nothing that stands was done
 * to the same after it.
 * @param steps oldest first.
 */
export function canTakeBack(steps: readonly Step[], token: string): boolean {
  const at = steps.findIndex((step) => step.token === token);
  const step = steps[at];
  if (!step) return false;
  const later = steps.slice(at + 1).filter((one) => !one.undone);
  if (step.ids === null) return later.length === 0;
  const touched = new Set(step.ids);
  return later.every(({ ids }) => ids !== null && !ids.some((id) => touched.has(id)));
}

/** The steps with one more, without the oldest where they are too many or too long. The newest always stays. */
export function withStep(steps: readonly Step[], step: Step): Step[] {
  const kept = [...steps, { ...step, inverse: pack(step.inverse) }].slice(-STEP_LIMIT);
  let length = 0;
  const first = kept.findLastIndex((one) => {
    length += JSON.stringify(one).length;
    return length > LENGTH_LIMIT;
  });
  return kept.slice(Math.min(first + 1, kept.length - 1));
}

/** The steps with one turned round: taken back, or done again. */
export function withTurned(steps: readonly Step[], token: string, made: Pick<Step, 'inverse' | 'turned'>): Step[] {
  return steps.map((step) => (step.token === token ? { ...step, ...made, inverse: pack(made.inverse), undone: !step.undone } : step));
}

/**
 * Reads stored steps. What lies before a damaged one is left out with it: a step that was lost may have been done to the
 * same, and taking back what came before it would take that along.
 */
export function parseSteps(stored: unknown): Step[] {
  if (!Array.isArray(stored)) return [];
  const parsed = stored.map((one) => v.safeParse(StepSchema, one));
  return parsed.slice(parsed.findLastIndex(({ success }) => !success) + 1).flatMap((one) => (one.success ? [one.output] : []));
}

/** Tells whether there is nothing in an overlay. */
export function isEmpty({ entries, edits, hidden, packs, gone }: Overlay): boolean {
  return entries.length + edits.length + packs.length + hidden.always.length + Object.keys(hidden.here).length + gone.length === 0;
}
