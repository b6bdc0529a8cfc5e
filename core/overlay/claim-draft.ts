/** What a statement's form holds, and how it becomes a statement with its sources. Pure: the form only shows it. */
import { isBefore, isPartialDate } from '#core/entry/dates.ts';
import { PROPERTIES, type PropertyId } from '#core/entry/properties.ts';
import type { Citation } from '#core/entry/schema.ts';
import { convert, isConvertible, type Unit, unitOf } from '#core/entry/units.ts';
import { CLAIM_FIELDS, type ClaimField, type ClaimSubject, type FieldSpec, fieldsOf } from './claim-fields.ts';
import type { Claim, ClaimList, Sources } from './claims.ts';
import type { OwnEntry } from './own-entry.ts';
import { EMPTY_SOURCE, isBlankSource, type SourceDraft, type SourceField, sourceFrom, sourceIdFor, sourceProblems } from './source-draft.ts';

/** All fields as they were typed, those of other properties too: whoever chooses another and comes back finds them. */
export interface ClaimDraft extends Readonly<Record<Exclude<ClaimField, 'countries'>, string>> {
  readonly countries: readonly string[];
  /** Ids of cited sources, each with the place in it. */
  readonly cites: Readonly<Record<string, string>>;
  /** Sources that are not in the entry yet. */
  readonly sources: readonly SourceDraft[];
}

/** A key of the locale file with what it is filled with. */
export type Problem = readonly [key: string, ...values: string[]];
/** By field; of new sources by place and field: `source.0.url`. */
export type ClaimProblems = Readonly<Partial<Record<string, Problem>>>;

const BLANK = Object.fromEntries(CLAIM_FIELDS.map((field) => [field, ''])) as Record<ClaimField, string>;
export const EMPTY_CLAIM: ClaimDraft = { ...BLANK, countries: [], cites: {}, sources: [] };

/** The longest place in a source, as the schema has it. */
export const PLACE_LIMIT = 60;

/** The form's view of a statement. */
export function draftOfClaim(claim: Claim): ClaimDraft {
  const common = {
    ...EMPTY_CLAIM,
    cites: Object.fromEntries(claim.cites.map((cite) => (typeof cite === 'string' ? [cite, ''] : [cite.source, cite.at]))),
    asOf: ('asOf' in claim && claim.asOf) || '',
  };
  if ('property' in claim)
    return { ...common, ...valueIn(claim), property: claim.property, variant: claim.variant ?? '', condition: claim.condition ?? '', basis: claim.basis ?? '' };
  if ('target' in claim) return { ...common, target: claim.target, type: claim.type, text: claim.text, qualifier: claim.qualifier ?? '' };
  if ('date' in claim) return { ...common, date: claim.date, type: claim.type, text: claim.text };
  return { ...common, state: claim.value, start: claim.from ?? '', until: claim.until ?? '', countries: claim.parties ?? [], note: claim.note ?? '' };
}

type Fact = OwnEntry['facts'][number];

function valueIn({ property, value, unit, qualifier: said }: Fact): Partial<ClaimDraft> {
  const qualifier: string = said ?? '';
  if (Array.isArray(value)) return { countries: value };
  if (typeof value === 'string') return PROPERTIES[property].type === 'date' ? { date: value } : { text: value, qualifier };
  const figure = { unit: unit ?? PROPERTIES[property].units[0] ?? '', qualifier };
  if (typeof value === 'number') return { ...figure, from: String(value) };
  const { min, max } = value;
  // Of an open range only one end is written; which, the qualifier says.
  if (max === undefined) return { ...figure, from: String(min ?? ''), qualifier: qualifier || 'at-least' };
  return min === undefined ? { ...figure, from: String(max), qualifier: qualifier || 'up-to' } : { ...figure, from: String(min), to: String(max) };
}

/** A number as people write it: `1200`, `1,200`, `1 200`, `1.5`; undefined where that is not one. */
export function numberIn(text: string): number | undefined {
  const plain = text.trim().replace(/[\s\u00a0\u202f']/g, '');
  const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
  return /^\d+(?:\.\d+)?$/.test(grouped) ? Number(grouped) : undefined;
}

/** The one count that may be an average, and so no whole number. */
const AVERAGE: PropertyId = 'production-rate';

/** What is wrong, in the order of the form; empty when it can be saved. */
export function claimProblems(list: ClaimList, draft: ClaimDraft, subject: ClaimSubject, self: string): ClaimProblems {
  const problems: Record<string, Problem> = {};
  for (const spec of fieldsOf(list, subject, draft.property as PropertyId | '')) {
    const { name, control, limit } = spec;
    const value = name === 'countries' ? '' : draft[name];
    if (control === 'entry' && value === self) problems[name] = ['claim.notItself'];
    if (control === 'date' && value !== '' && !isPartialDate(value)) problems[name] = ['claim.badDate'];
    if (control === 'number' && value.trim() !== '' && numberIn(value) === undefined) problems[name] = ['claim.badNumber'];
    if (limit !== undefined && oneLine(value).length > limit) problems[name] = ['form.tooLong', String(limit)];
    if (isRequired(list, spec) && isEmpty(draft, name)) problems[name] = [missingWords(list, spec)];
  }
  const [from, to] = [draft.from, draft.to].map(numberIn);
  if (list === 'facts' && isFigure(draft)) {
    if (from !== undefined && to !== undefined && to <= from) problems.to = ['claim.notMore'];
    const whole = PROPERTIES[draft.property as PropertyId].type === 'count' && draft.property !== AVERAGE;
    for (const [name, number] of Object.entries({ from, to })) if (whole && number !== undefined && !Number.isInteger(number)) problems[name] = ['claim.notWhole'];
  }
  if (list === 'status' && isPartialDate(draft.start) && isPartialDate(draft.until) && isBefore(draft.until, draft.start)) problems.until = ['claim.notLater'];
  for (const [id, at] of Object.entries(draft.cites)) if (at.trim().length > PLACE_LIMIT) problems[`at.${id}`] = ['form.tooLong', String(PLACE_LIMIT)];
  for (const [place, source] of draft.sources.entries()) {
    if (isBlankSource(source)) continue;
    for (const [field, problem] of Object.entries(sourceProblems(source)) as [SourceField, Problem][]) problems[`source.${place}.${field}`] = problem;
  }
  return problems;
}

const isFigure = ({ property }: ClaimDraft): boolean => property !== '' && ['quantity', 'count', 'money'].includes(PROPERTIES[property as PropertyId].type);

/** Whether a statement cannot be saved without this field. A unit has a first one that is taken. */
export function isRequired(list: ClaimList, { name, control, none }: FieldSpec): boolean {
  if (control === 'choice') return none === undefined && name !== 'unit';
  return control === 'entry' || (list === 'facts' ? ['from', 'date', 'text', 'countries'].includes(name) : list !== 'status' && (name === 'text' || name === 'date'));
}

/** What is said where a required field is empty, as a key. */
function missingWords(list: ClaimList, { name, control }: FieldSpec): string {
  if (control === 'choice') return 'claim.needsChoice';
  if (control === 'entry') return 'claim.needsTarget';
  return name === 'text' && list !== 'facts' ? 'claim.needsSentence' : name === 'countries' ? 'claim.needsCountry' : 'claim.needsValue';
}

function isEmpty(draft: ClaimDraft, name: ClaimField): boolean {
  return name === 'countries' ? draft.countries.length === 0 : draft[name].trim() === '';
}

/** The bounds that a figure of a draft lies outside of, in the property's first unit; undefined where nothing is odd about it. */
export function missedBounds(draft: ClaimDraft): { readonly min: number; readonly max: number; readonly unit: string } | undefined {
  if (!isFigure(draft)) return undefined;
  const { bounds, units } = PROPERTIES[draft.property as PropertyId];
  const [first] = units;
  const unit = (draft.unit || first) as Unit | undefined;
  if (!bounds || (first && unit && !isConvertible(unit, first))) return undefined;
  const figures = [draft.from, draft.to].map(numberIn).flatMap((number) => (number === undefined ? [] : [first && unit ? convert(number, unit, first) : number]));
  const [min, max] = bounds;
  return figures.some((figure) => figure < min || figure > max) ? { min, max, unit: first ? unitOf(first).label : '' } : undefined;
}

/** The statement that a draft makes, with the sources that come with it. Call it when nothing is wrong. */
export function claimFrom(list: ClaimList, draft: ClaimDraft, known: Sources, today: string): { readonly claim: Claim; readonly sources: Sources } {
  const sources: Record<string, Sources[string]> = {};
  const cites: Citation[] = Object.entries(draft.cites).map(([source, at]) => (oneLine(at) === '' ? source : { source, at: oneLine(at) }));
  for (const written of draft.sources.filter((one) => !isBlankSource(one))) {
    const source = sourceFrom(written, today);
    // An address that the entry has already is that source.
    const there = Object.entries({ ...known, ...sources }).find(([, { url }]) => url === source.url)?.[0];
    const id = there ?? sourceIdFor(source, { ...known, ...sources });
    if (there === undefined) sources[id] = source;
    if (!cites.some((cite) => (typeof cite === 'string' ? cite : cite.source) === id)) cites.push(id);
  }
  return { claim: { ...statedIn(list, draft), cites } as Claim, sources };
}

/** Texts of one line; what is empty is left out. */
function said<K extends string>(fields: Readonly<Record<K, string>>): Partial<Record<K, string>> {
  return Object.fromEntries(Object.entries<string>(fields).flatMap(([name, text]) => (oneLine(text) === '' ? [] : [[name, oneLine(text)]]))) as Partial<Record<K, string>>;
}

function statedIn(list: ClaimList, draft: ClaimDraft): object {
  const { type, text, qualifier, variant, condition, basis, asOf, note, start, until, countries, state: value, target, date } = draft;
  switch (list) {
    case 'facts':
      return { property: draft.property, ...valueFrom(draft), ...said({ variant, condition, basis, asOf }) };
    case 'status':
      return { value, ...said({ from: start, until }), ...(countries.length > 0 && { parties: countries }), ...said({ note, asOf }) };
    case 'events':
      return { date, type, text: oneLine(text) };
    default:
      return { type, target, text: oneLine(text), ...said({ qualifier, asOf }) };
  }
}

function valueFrom(draft: ClaimDraft): object {
  const { type, units } = PROPERTIES[draft.property as PropertyId];
  if (type === 'countries') return { value: draft.countries };
  if (type === 'date') return { value: draft.date };
  if (type === 'text') return { value: oneLine(draft.text) };
  const [min, max] = [draft.from, draft.to].map(numberIn);
  const unit = draft.unit || units[0];
  return { value: max === undefined ? min : { min, max }, ...(unit !== undefined && { unit }), ...said({ qualifier: draft.qualifier }) };
}

/** A draft with one new source more to be filled in. */
export function withNewSource(draft: ClaimDraft): ClaimDraft {
  return { ...draft, sources: [...draft.sources, EMPTY_SOURCE] };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
