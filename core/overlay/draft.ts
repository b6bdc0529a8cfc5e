/** What the form holds, and how it becomes an entry or a change of one. Pure: the form only shows it. */
import type { Issue } from '#core/contract/overlay.ts';
import type { Kind } from '#core/entry/kinds.ts';
import type { Alias } from '#core/entry/schema.ts';
import type { MatchPolicy } from '#core/entry/vocabulary.ts';
import type { OwnEntry, PatchInput } from '#core/overlay/document.ts';
import { defaultPolicy } from '#core/overlay/name-doubt.ts';

export interface Draft {
  readonly name: string;
  /** One other name a line. */
  readonly aliases: string;
  /** How much names prove, by their text, as far as it was chosen. */
  readonly policies: Readonly<Record<string, MatchPolicy>>;
  readonly kind: Kind | '';
  /** Countries by their codes. */
  readonly origin: readonly string[];
  readonly summary: string;
  readonly note: string;
  /** Address of a source. */
  readonly link: string;
}

/** Fields of the form, in its order. */
export const FIELDS = ['name', 'kind', 'aliases', 'origin', 'summary', 'note', 'link'] as const satisfies readonly Exclude<keyof Draft, 'policies'>[];
export type Field = (typeof FIELDS)[number];
/** Those that are typed or chosen as one text. */
export type TextField = Exclude<Field, 'origin'>;

/** An entry cannot be saved without them. */
export const REQUIRED: readonly Field[] = ['name', 'kind'];

export const EMPTY_DRAFT: Draft = { name: '', aliases: '', policies: {}, kind: '', origin: [], summary: '', note: '', link: '' };

/** Longest texts, as the schema has them. */
export const LIMITS: Readonly<Partial<Record<TextField, number>>> = { name: 80, summary: 240, note: 4000 };
const ALIAS_LIMIT = 160;

/** Id of the source that the form writes. */
const LINK = 'link';
/** Own ids begin with this, so that they can never be those of a bundled entry to come. */
const PREFIX = 'own-';
const ID_LIMIT = 80;

/** The form's view of an entry. */
export function draftOf(entry: OwnEntry): Draft {
  const { name, aliases, kind, origin = [], summary, note = '', sources } = entry;
  const texts = aliases.map((alias) => alias.text).filter((text) => text !== name);
  const policies = Object.fromEntries(aliases.map(({ text, match = 'always' }) => [text, match]));
  return { name, aliases: texts.join('\n'), policies, kind, origin, summary, note, link: sources[LINK]?.url ?? '' };
}

/** What is wrong, by field, as keys of the locale file; empty when the draft can be saved. */
export function problemsOf(draft: Draft): Partial<Record<Field, string>> {
  const problems: Partial<Record<Field, string>> = {};
  if (draft.name.trim() === '') problems.name = 'form.needsName';
  if (draft.kind === '') problems.kind = 'form.needsKind';
  if (namesOf(draft).some((text) => text.length > ALIAS_LIMIT)) problems.aliases = 'form.longName';
  for (const [field, limit] of Object.entries(LIMITS) as [TextField, number][]) if (draft[field].trim().length > limit) problems[field] = 'form.tooLong';
  if (draft.link.trim() !== '' && !isWebAddress(draft.link.trim())) problems.link = 'form.badLink';
  return problems;
}

/** The field of the form that an issue of the background speaks of; undefined when it is none of them. */
export function fieldOf(issue: Issue): Field | undefined {
  const [head = ''] = issue.path.split('.');
  if (head === 'sources') return 'link';
  if (head === 'id') return 'name';
  return FIELDS.find((field) => field === head);
}

/**
 * The own entry that a draft makes.
 * @param before the entry being changed: what the form does not show stays as it was.
 * @param today `YYYY-MM-DD`, when the source was read.
 */
export function entryOf(draft: Draft, today: string, before?: OwnEntry): OwnEntry {
  const blank = { variants: [], status: [], facts: [], events: [], relations: [], examples: { yes: [], no: [] }, sources: {} };
  const name = draft.name.trim();
  const known: Pick<OwnEntry, 'id'> & Partial<OwnEntry> = before ?? { id: idOf(name) };
  const { note: _note, origin: _origin, ...kept } = known;
  const note = draft.note.trim();
  return {
    ...blank,
    ...kept,
    name,
    kind: draft.kind as Kind,
    summary: oneLine(draft.summary),
    aliases: aliasesOf(draft, before),
    sources: sourcesOf(draft, today, before?.sources),
    ...(draft.origin.length > 0 && { origin: [...draft.origin] }),
    ...(note !== '' && { note }),
  };
}

/** The fields of a bundled entry that a draft changes. */
export function patchOf(draft: Draft, today: string, before: OwnEntry): PatchInput {
  const { name, kind, origin, summary, aliases, note, sources } = entryOf(draft, today, before);
  return { name, kind, origin: origin ?? null, summary, aliases, sources, note: note ?? null };
}

/** How much a name of a draft proves: as it was chosen, or as it was. */
function policyOf({ policies }: Pick<Draft, 'policies'>, text: string, before: MatchPolicy = defaultPolicy(text)): MatchPolicy {
  return (Object.hasOwn(policies, text) && policies[text]) || before;
}

function namesOf(draft: Draft): string[] {
  const lines = [draft.name, ...draft.aliases.split('\n')].map(oneLine).filter((line) => line !== '');
  return [...new Set(lines)];
}

/**
 * The names of a draft as aliases. One that was there keeps all that is known of it, and its place: an entry that is only
 * looked at does not change. A new one is taken for a designation and comes last.
 */
export function aliasesOf(draft: Draft, before?: Pick<OwnEntry, 'name' | 'aliases'>): Alias[] {
  const names = namesOf(draft);
  const wanted = new Set(names);
  const withPolicy = (alias: Alias, before?: MatchPolicy): Alias => {
    const match = policyOf(draft, alias.text, before);
    if (match === (alias.match ?? 'always')) return alias;
    const { match: _match, ...known } = alias;
    return match === 'always' ? known : { ...known, match };
  };
  const kept = (before?.aliases ?? []).filter((alias) => wanted.has(oneLine(alias.text)));
  const known = new Set(kept.map((alias) => oneLine(alias.text)));
  // A bundled name need not be an alias: then it is marked by others.
  if (before && oneLine(draft.name) === oneLine(before.name)) known.add(oneLine(draft.name));
  const added = names.filter((text) => !known.has(text)).map((text): Alias => ({ text, type: 'designation' }));
  return [...kept.map((alias) => withPolicy(alias, alias.match ?? 'always')), ...added.map((alias) => withPolicy(alias))];
}

/**
 * The draft with another text in a field. A line of the names that was rewritten keeps the policy of what stood there.
 */
export function withText(draft: Draft, field: TextField, text: string): Draft {
  const after = { ...draft, [field]: text };
  if (field !== 'name' && field !== 'aliases') return after;
  const [old, now] = [draft, after].map(({ name, aliases }) => [name, ...aliases.split('\n')].map(oneLine));
  if (!old || !now || old.length !== now.length) return after;
  const policies = { ...draft.policies };
  for (const [i, line] of now.entries()) {
    const policy = policyOf(draft, old[i] ?? '', 'always');
    if (line !== old[i] && policy !== 'always' && !old.includes(line)) policies[line] = policy;
  }
  return { ...after, policies };
}

function sourcesOf(draft: Draft, today: string, before: OwnEntry['sources'] = {}): OwnEntry['sources'] {
  const { [LINK]: old, ...others } = before;
  const url = draft.link.trim();
  if (url === '') return others;
  return { ...others, [LINK]: old?.url === url ? old : { url, publisher: new URL(url).hostname.replace(/^www\./, ''), accessed: today, tier: 'other' } };
}

/** Readable where the name is Latin; else from its code points, which are as stable. */
function idOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const stem = slug === '' ? [...name].map((char) => char.codePointAt(0)?.toString(16)).join('-') : slug;
  return (PREFIX + stem).slice(0, ID_LIMIT).replace(/-$/, '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
