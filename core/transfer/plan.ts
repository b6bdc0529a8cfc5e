/** Files laid beside what the reader has: row by row what they would bring, and the changes that come of a choice among the rows. */
import type { ImportRow, Issue, OverlayChanges, RowChoice } from '#core/contract/overlay.ts';
import type { Entry } from '#core/entry/schema.ts';
import { canonicalJson, isSame } from '#core/overlay/canonical.ts';
import { clashingLists, joinedClaims } from '#core/overlay/claim-merge.ts';
import { CLAIM_LISTS, type Claims } from '#core/overlay/claims.ts';
import { EDITABLE_FIELDS, type Edit, type EditableField, type Overlay, type OwnEntry, type Patch } from '#core/overlay/document.ts';
import type { Gone } from '#core/overlay/gone.ts';
import { effectiveEntry, makeEdit } from '#core/overlay/merge.ts';
import { isHidden } from '#core/overlay/operations.ts';
import type { InstalledPack } from '#core/pack/document.ts';
import type { BroughtPack, Content } from './sources.ts';

/** Fields that hold statements and their sources. */
const CLAIM_FIELDS = [...CLAIM_LISTS, 'sources'] as const;

/** A row with what it would put: the file's way, and the reader's own way where both sides speak and only some of it clashes. */
export interface PlanRow {
  readonly row: ImportRow;
  readonly theirs: Part;
  readonly mine: Part;
}

/** What a row puts into the overlay; nothing where that is what the reader has already. */
type Part =
  | { readonly entry: OwnEntry }
  | { readonly edit: Edit }
  | { readonly hide: { readonly id: string; readonly host: string | null } }
  | { readonly pack: InstalledPack }
  | { readonly gone: Gone }
  | undefined;

export interface NamedContent {
  readonly file: string;
  readonly content: Content;
}

export type Plan = { readonly ok: true; readonly rows: readonly PlanRow[] } | { readonly ok: false; readonly issues: readonly Issue[] };

/** What files would bring, and the version of the overlay that they were laid beside. */
export interface ReadPlan {
  readonly rows: readonly PlanRow[];
  readonly overlayVersion: number;
}

export type ReadOutcome = ({ readonly ok: true } & ReadPlan) | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Whole entries whose ids these are will be changes of bundled entries, so the bundled ones are needed for a plan.
 * @param isBundled tells ids of the bundled reference.
 */
export function bundledIds(contents: readonly NamedContent[], mine: Overlay, isBundled: (id: string) => boolean): string[] {
  const own = new Set(mine.entries.map((entry) => entry.id));
  return [...new Set(contents.flatMap(({ content }) => content.whole.map((entry) => entry.id)))].filter((id) => isBundled(id) && !own.has(id));
}

/**
 * What bringing in some files would do. Nothing is changed here. Two files that say different things of one id give
 * issues instead: which one is meant, nobody can know.
 * @param bundled the bundled entries of the ids that `bundledIds` named.
 */
export function planOf(mine: Overlay, contents: readonly NamedContent[], bundled: ReadonlyMap<string, Entry>): Plan {
  const issues: Issue[] = [];
  const rows: PlanRow[] = [];
  const own = new Map(mine.entries.map((entry) => [entry.id, entry]));
  const edited = new Map(mine.edits.map((edit) => [edit.id, edit]));
  const seen = new Map<string, { readonly file: string; readonly value: unknown }>();
  /** Whether something is to be looked at: the first time it is met. */
  const isNew = (what: string, id: string, file: string, value: unknown): boolean => {
    const before = seen.get(`${what} ${id}`);
    if (before && !isSame(before.value, value)) issues.push({ path: 'id', message: `"${id}" stands in ${before.file} as well, and differs`, file });
    if (!before) seen.set(`${what} ${id}`, { file, value });
    return !before;
  };
  for (const { file, content } of contents) {
    const wholes = content.whole.map((entry) => ({ entry, under: own.has(entry.id) ? undefined : bundled.get(entry.id) }));
    for (const entry of [...content.entries, ...wholes.filter(({ under }) => !under).map(({ entry }) => entry)]) {
      if (isNew('entry', entry.id, file, entry)) rows.push(entryRow(own.get(entry.id), entry, file));
    }
    for (const { entry, under } of wholes) {
      if (!under || !isNew('edit', entry.id, file, entry)) continue;
      const edit = makeEdit(under, wholePatch(entry));
      if (edit) rows.push(editRow(edited.get(entry.id), edit, file, under));
      else rows.push({ row: { id: entry.id, name: entry.name, what: 'edit', outcome: 'skipped', fields: [], file }, theirs: undefined, mine: undefined });
    }
    for (const edit of content.edits) if (isNew('edit', edit.id, file, edit)) rows.push(editRow(edited.get(edit.id), edit, file));
    for (const [host, ids] of [[null, content.hidden.always] as const, ...Object.entries(content.hidden.here)]) {
      for (const id of ids) if (isNew(`hidden ${host}`, id, file, true)) rows.push(hiddenRow(mine, id, host, file));
    }
    for (const gone of content.gone) if (isNew('gone', gone.id, file, gone)) rows.push(goneRow(mine, gone, file));
    for (const brought of content.packs) if (isNew('pack', brought.pack.id, file, brought)) rows.push(packRow(mine, brought, file));
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, rows };
}

/** All fields of an entry as a change: what equals the bundled field is no change and falls out where the edit is made. */
function wholePatch(entry: OwnEntry): Patch {
  return Object.fromEntries(EDITABLE_FIELDS.map((field) => [field, entry[field] ?? null])) as Patch;
}

function entryRow(known: OwnEntry | undefined, entry: OwnEntry, file: string): PlanRow {
  const fields = known ? Object.keys({ ...known, ...entry }).filter((field) => !isSame(known[field as keyof OwnEntry], entry[field as keyof OwnEntry])) : [];
  const outcome = !known ? 'added' : fields.length === 0 ? 'skipped' : 'conflict';
  return { row: { id: entry.id, name: entry.name, what: 'entry', outcome, fields, file }, theirs: { entry }, mine: undefined };
}

/**
 * Edits meet field by field, and statement by statement: only what both changed, differently, is a conflict.
 * @param under the bundled entry, where the file has the whole entry: what comes out the same is the same.
 */
function editRow(known: Edit | undefined, edit: Edit, file: string, under?: Entry): PlanRow {
  const wholes = under && [known, edit].map((one) => effectiveEntry(under, one));
  const isNew = (field: EditableField): boolean => !(wholes ? isSame(wholes[0]?.[field], wholes[1]?.[field]) : isSame(edit.patch[field], known?.patch[field]));
  const fields = EDITABLE_FIELDS.filter((field) => edit.patch[field] !== undefined && isNew(field));
  const open = fields.filter((field) => known?.patch[field] === undefined);
  const claims = statementsOf(known, edit, wholes === undefined || !CLAIM_FIELDS.every((field) => isSame(wholes[0]?.[field], wholes[1]?.[field])));
  const all = EDITABLE_FIELDS.filter((field) => fields.includes(field) || claims.fields.includes(field));
  const clashes = open.length < fields.length || claims.clashes;
  const outcome = !known ? 'added' : all.length === 0 ? 'skipped' : clashes ? 'conflict' : 'changed';
  const merged = (taken: readonly EditableField[], said: Claims | undefined): Part => {
    if (!known) return { edit };
    if (taken.length === 0 && isSame(said, known.claims)) return undefined;
    const { claims: _claims, ...rest } = known;
    return { edit: { ...rest, patch: { ...known.patch, ...pick(edit.patch, taken) }, base: { ...known.base, ...pick(edit.base, taken) }, ...(said && { claims: said }) } };
  };
  return {
    row: { id: edit.id, name: edit.patch.name ?? edit.was.name, what: 'edit', outcome, fields: all, file },
    theirs: merged(fields, claims.theirs),
    mine: merged(open, claims.mine),
  };
}

/** What is stated on both sides, brought together with the file's or the reader's own where they clash; fields in which the file has something new. */
function statementsOf(known: Edit | undefined, edit: Edit, differ: boolean) {
  if (!differ) return { theirs: known?.claims, mine: known?.claims, fields: [] as EditableField[], clashes: false };
  const theirs = joinedClaims(edit.claims, known?.claims);
  const mine = joinedClaims(known?.claims, edit.claims);
  const fields = CLAIM_FIELDS.filter((field) => !sameStatements(theirs?.[field], known?.claims?.[field]));
  return { theirs, mine, fields: fields as EditableField[], clashes: clashingLists(known?.claims, edit.claims).length > 0 };
}

/** Whether two sides state the same, in whatever order. */
function sameStatements(a: unknown, b: unknown): boolean {
  const sorted = (value: unknown): unknown =>
    Array.isArray(value) ? value.map((item) => canonicalJson(item)).sort() : typeof value === 'object' && value !== null ? Object.values(value).map(sorted) : value;
  return isSame(a, b) || isSame(sorted(a), sorted(b));
}

function hiddenRow(mine: Overlay, id: string, host: string | null, file: string): PlanRow {
  const outcome = isHidden(mine.hidden, id, host) ? 'skipped' : 'added';
  return { row: { id, name: id, what: 'hidden', outcome, fields: host === null ? [] : [host], file }, theirs: { hide: { id, host } }, mine: undefined };
}

/** What became of an entry. Where it is here still, it stays: whoever brings a file does not mean to lose what is theirs. */
function goneRow({ gone }: Overlay, theirs: Gone, file: string): PlanRow {
  const known = gone.find(({ id }) => id === theirs.id);
  const outcome = !known ? 'added' : isSame(known, theirs) ? 'skipped' : 'conflict';
  return { row: { id: theirs.id, name: theirs.name, what: theirs.into === undefined ? 'lost' : 'merged', outcome, fields: [], file }, theirs: { gone: theirs }, mine: undefined };
}

/** Packs come whole. What the file does not say of the switches stays as it is here. */
function packRow({ packs }: Overlay, brought: BroughtPack, file: string): PlanRow {
  const { pack } = brought;
  const known = packs.find((one) => one.pack.id === pack.id);
  const installed = { enabled: brought.enabled ?? known?.enabled ?? true, paints: brought.paints ?? known?.paints ?? true, pack };
  const sides = known && [flat(known), flat(installed)];
  const fields = sides ? [...new Set(sides.flatMap(Object.keys))].filter((field) => !isSame(sides[0]?.[field], sides[1]?.[field])) : [];
  const outcome = !known ? 'added' : fields.length === 0 ? 'skipped' : 'conflict';
  return { row: { id: pack.id, name: pack.title, what: 'pack', outcome, fields, file }, theirs: { pack: installed }, mine: undefined };
}

function flat({ pack, ...switches }: InstalledPack): Record<string, unknown> {
  return { ...pack, ...switches };
}

/** The changes that a choice among the rows makes. Rows that bring nothing new are left out whatever was chosen. */
export function changesOf(rows: readonly PlanRow[], choiceOf: (place: number) => RowChoice): OverlayChanges {
  const changes: { entries: OwnEntry[]; edits: Edit[]; hides: { id: string; host: string | null }[]; packs: InstalledPack[]; gone: Gone[] } = {
    entries: [],
    edits: [],
    hides: [],
    packs: [],
    gone: [],
  };
  for (const [place, planned] of rows.entries()) {
    const choice = choiceOf(place);
    const { outcome } = planned.row;
    if (choice === 'out' || outcome === 'skipped') continue;
    const part = outcome === 'conflict' && choice === 'mine' ? planned.mine : planned.theirs;
    if (part === undefined) continue;
    if ('entry' in part) changes.entries.push(part.entry);
    else if ('edit' in part) changes.edits.push(part.edit);
    else if ('hide' in part) changes.hides.push(part.hide);
    else if ('gone' in part) changes.gone.push(part.gone);
    else changes.packs.push(part.pack);
  }
  return changes;
}

/** How many rows there are of each outcome. */
export function countRows(rows: readonly { readonly row: ImportRow }[]): Record<ImportRow['outcome'], number> {
  const counts = { added: 0, changed: 0, skipped: 0, conflict: 0 };
  for (const { row } of rows) counts[row.outcome]++;
  return counts;
}

function pick<T extends object>(record: T, fields: readonly EditableField[]): Partial<T> {
  return Object.fromEntries(Object.entries(record).filter(([field]) => fields.includes(field as EditableField))) as Partial<T>;
}
