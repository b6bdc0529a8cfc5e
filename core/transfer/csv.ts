/**
 * A simple list as the reader keeps it in a spreadsheet: one entry a row. The header names the columns, in any order:
 * name and kind must be there, aliases and countries (each parted by `|`), summary, link, note and the entry's id may be.
 */
import { CsvError, type Info, parse } from 'csv-parse/browser/esm/sync';
import * as v from 'valibot';
import { allCountries, countryName, formerCountries } from '#core/card/countries.ts';
import { perLocale } from '#core/card/numbers.ts';
import type { Issue } from '#core/contract/overlay.ts';
import { cellText } from '#core/csv-line.ts';
import { KIND_IDS, KINDS, type Kind } from '#core/entry/kinds.ts';
import { type OwnEntry, OwnEntrySchema } from '#core/overlay/document.ts';
import { type Draft, draftOf, EMPTY_DRAFT, entryOf, FIELDS, type Field, fieldOf, LIMITS, problemsOf, type TextField } from '#core/overlay/draft.ts';
import { issueOf } from '#core/overlay/parse.ts';
import { fold } from '#core/search/fold.ts';
import { ID_COLUMN, parted } from './csv-cells.ts';
import { ISSUE_LIMIT, type Progress } from './sources.ts';

export type CsvList = { readonly ok: true; readonly entries: readonly OwnEntry[] } | { readonly ok: false; readonly issues: readonly Issue[] };

/** What columns may be called. */
const COLUMNS: Readonly<Record<Field, readonly string[]>> = {
  name: ['name', 'title', 'term'],
  aliases: ['aliases', 'alias', 'other names', 'names'],
  kind: ['kind', 'type', 'category'],
  origin: ['country', 'countries', 'origin', 'nation'],
  summary: ['summary', 'description', 'definition'],
  link: ['link', 'url', 'source'],
  note: ['note', 'notes'],
};

type Column = Field | 'id';
const columnOf = (heading: string): Column | undefined => (heading === ID_COLUMN ? 'id' : FIELDS.find((field) => COLUMNS[field].includes(heading)));

/** What spreadsheets write, by where they were set up. */
const DELIMITERS = [',', ';', '\t'];

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * Reads a list. All of it or nothing: with one bad row there are only issues, with line and column.
 * @param today `YYYY-MM-DD`, when the links were read.
 * @param known own entries that are there already: what the list does not speak of stays as it is.
 */
export function parseCsv(text: string, today: string, known: readonly OwnEntry[], onProgress: Progress = () => undefined): CsvList {
  const read = readRows(text);
  if (!Array.isArray(read)) return { ok: false, issues: [read] };
  const [header, ...rows] = read;
  const columns = (header?.cells ?? []).map((cell) => columnOf(cell.trim().toLowerCase()));
  const missing = (['name', 'kind'] as const).filter((field) => !columns.includes(field));
  if (missing.length > 0) {
    const message = `The first line must name the columns; there is none called ${missing.map((field) => `"${field}"`).join(' or ')}`;
    return { ok: false, issues: [{ path: missing[0] as string, message, line: header?.line ?? 1 }] };
  }
  const meant = entriesMeant(known);
  const lines = new Map<string, Seen>();
  const entries: OwnEntry[] = [];
  const issues: Issue[] = [];
  for (const [place, { cells, line }] of rows.entries()) {
    onProgress(place / rows.length);
    const { id, given, wrong } = readCells(columns, cells);
    const entry = wrong.length > 0 ? undefined : entryOfRow(id, given, today, meant);
    const found = entry ? entryProblems(entry, lines) : wrong;
    issues.push(...found.map((issue) => ({ ...issue, line })));
    if (issues.length >= ISSUE_LIMIT) break;
    if (!entry || found.length > 0) continue;
    lines.set(entry.id, { line, name: entry.name });
    entries.push(entry);
  }
  return issues.length > 0 ? { ok: false, issues: issues.slice(0, ISSUE_LIMIT) } : { ok: true, entries };
}

/** The entry of a row: a new one, or one that is there already, changed. */
function entryOfRow(id: string, given: Partial<Draft>, today: string, meant: Meant): OwnEntry {
  const fresh = entryOf({ ...EMPTY_DRAFT, ...given }, today);
  const made = id === '' ? fresh : { ...fresh, id };
  const old = meant(made, id !== '');
  // What has no column stays as it was: a list without notes takes none away.
  return old ? entryOf({ ...draftOf(old), ...given }, today, old) : made;
}

/** @param byId the row says by id which entry it is; otherwise its name does, even if the id was made of another one. */
type Meant = (made: OwnEntry, byId: boolean) => OwnEntry | undefined;

function entriesMeant(known: readonly OwnEntry[]): Meant {
  const ids = new Map(known.map((entry) => [entry.id, entry]));
  // Names of signs alone fold to nothing, and are no one's.
  const names = new Map(known.flatMap((entry) => (fold(entry.name) === '' ? [] : [[fold(entry.name), entry] as const])));
  return (made, byId) => {
    const [old, named] = [ids.get(made.id), names.get(fold(made.name))];
    return byId || (old && fold(old.name) === fold(made.name)) ? old : (named ?? old);
  };
}

/** What a row says, by column, and what keeps it from being made into an entry. */
function readCells(columns: readonly (Column | undefined)[], cells: readonly string[]): { readonly id: string; readonly given: Partial<Draft>; readonly wrong: readonly Issue[] } {
  const texts: Partial<Record<Column, string>> = {};
  columns.forEach((field, place) => {
    if (field !== undefined) texts[field] = cellText((cells[place] ?? '').trim());
  });
  const { id = '', kind: kindText = '', origin: countries, aliases, ...others } = texts;
  const kind = kindText === '' ? '' : kindOf(kindText);
  if (kind === undefined) return { id, given: {}, wrong: [{ path: 'kind', message: `"${kindText}" is no kind. There are: ${KIND_IDS.join(', ')}` }] };
  const named = parted(countries ?? '');
  const codes = named.map((name) => countryCodes('en').get(fold(name)));
  const unknown = named.find((_, place) => codes[place] === undefined);
  const given: Partial<Draft> = {
    ...others,
    kind,
    ...(aliases !== undefined && { aliases: parted(aliases).join('\n') }),
    ...(countries !== undefined && { origin: [...new Set(codes.filter((code) => code !== undefined))] }),
  };
  const wrong = Object.entries(problemsOf({ ...EMPTY_DRAFT, ...given })).map(
    ([field, key]): Issue => ({ path: field, message: WORDS[key] ?? `Longer than ${LIMITS[field as TextField] ?? 0} characters` }),
  );
  return { id, given, wrong: unknown === undefined ? wrong : [...wrong, { path: 'country', message: `"${unknown}" is no country; several are parted by |` }] };
}

/**
 * Codes of countries by what lists call them, folded: the code, the English name, the short one. Made once, for a row
 * asks many times and a name is dear. Of two with one word the former country yields, and else the later in the list.
 */
const countryCodes = perLocale(
  (locale) =>
    new Map(
      [...allCountries(locale), ...formerCountries()]
        .reverse()
        .flatMap(({ code, name }) => [code, name, countryName(code, locale, true)].map((word) => [fold(word), code] as const)),
    ),
);

/** By id ("air-defence"), label or plural, in any case, number and spelling. */
function kindOf(text: string): Kind | undefined {
  const plain = (word: string): string =>
    word
      .toLowerCase()
      .replace(/[^a-z]+/g, ' ')
      .replace('defense', 'defence')
      .trim()
      .replace(/s$/, '');
  return KIND_IDS.find((id) => [id, KINDS[id].label, KINDS[id].plural].some((word) => plain(word) === plain(text)));
}

const WORDS: Readonly<Record<string, string>> = {
  'form.needsName': 'There is no name',
  'form.needsKind': 'There is no kind',
  'form.longName': 'One of the names is longer than 160 characters',
  'form.badLink': 'Not an address that begins with http:// or https://',
};

/** The row that an entry was read from. */
interface Seen {
  readonly line: number;
  readonly name: string;
}

/** What is wrong with an entry that a row made. */
function entryProblems(entry: OwnEntry, lines: ReadonlyMap<string, Seen>): Issue[] {
  const twice = lines.get(entry.id);
  if (twice) return [{ path: 'name', message: `"${entry.name}" stands in line ${twice.line} already${twice.name === entry.name ? '' : `, as "${twice.name}"`}` }];
  const result = v.safeParse(OwnEntrySchema, entry);
  return result.success ? [] : result.issues.map(issueOf).map((issue) => ({ ...issue, path: issue.path === 'id' ? ID_COLUMN : (fieldOf(issue) ?? issue.path) }));
}

function readRows(text: string): Row[] | Issue {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = DELIMITERS.reduce((best, each) => (first.split(each).length > first.split(best).length ? each : best));
  try {
    const rows = parse(text, { bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as { record: string[]; info: Info }[];
    // The line in which a row ends is known; it began as many lines earlier as it holds.
    return rows
      .map(({ record, info }) => ({ cells: record, line: info.lines - record.join('').split('\n').length + 1 }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as unknown as { lines?: unknown };
    return { path: '', message: error.message, line: typeof lines === 'number' ? lines : 1 };
  }
}
