/** What cards say beyond the entry itself, for `annotate --context`: the page's date, then and since, what links its terms. */
import { type CardText, cardText } from '#core/card/card-text.ts';
import { sharedLabel } from '#core/card/shared-rows.ts';
import type { Passage } from '#core/card/stated-lines.ts';
import { type ArticleDate, articleDate, type DateHints } from '#core/context/article-date.ts';
import type { Span } from '#core/context/stated.ts';
import type { Entry } from '#core/entry/schema.ts';
import { completeCard, type End } from '#core/reference/card-data.ts';
import { aroundIn, sharedAmong } from '#core/reference/shared-among.ts';
import { translateFrom } from '#core/translate.ts';
import { referenceDate } from '../reference/compile.ts';

export interface PageContext {
  readonly article: ArticleDate | null;
  readonly since: readonly { readonly id: string; readonly title: string; readonly lines: readonly string[]; readonly sources: readonly string[] }[];
  readonly links: readonly {
    readonly from: string;
    readonly to: string;
    readonly label: string;
    readonly text: string;
    readonly notes: readonly string[];
    readonly sources: readonly string[];
  }[];
  /** What terms have in common by way of an entry that the text does not mention, best first: the popup shows two, a card one. */
  readonly shared: readonly {
    readonly label: string;
    readonly third: string;
    readonly legs: readonly { readonly id: string; readonly text: string; readonly sources: readonly string[] }[];
  }[];
  /** What sentences give in numbers, beside the reference. */
  readonly figures: readonly {
    readonly id: string;
    readonly mention: string;
    readonly label: string;
    readonly said: string;
    readonly how: string;
    readonly sources: readonly string[];
  }[];
}

/** An entry mentioned in a place of the text. */
export interface Placed extends Span {
  readonly entry: Entry;
}

/**
 * @param mentions of the text, in any order; a line of it is taken for a block.
 * @param messages the interface's sentences.
 * @param today `YYYY-MM-DD`.
 */
export function pageContext(
  entries: readonly Entry[],
  text: string,
  mentions: readonly Placed[],
  hints: DateHints | undefined,
  messages: Parameters<typeof translateFrom>[0],
  today: string,
): PageContext {
  const article = hints && articleDate(hints, today);
  const here = new Map(mentions.map(({ entry }) => [entry.id, entry]));
  const options = { t: translateFrom(messages), locale: 'en-GB', today, referenceDate: referenceDate(entries), onPage: [...here.keys()], article };
  const around = aroundIn(entries);
  const dataOf = (entry: Entry) => completeCard({ key: 0, entry, provenance: 'bundled', ends: endsOf(entry, here) });
  // As a reader meets it first.
  const firsts = new Map(mentions.toReversed().map((mention) => [mention.entry.id, mention]));
  const texts = [...here.values()].map((entry) => ({
    id: entry.id,
    text: cardText(dataOf(entry), { ...options, passage: passageOf(text, firsts.get(entry.id) as Placed, mentions) }),
  }));
  return {
    article: article ?? null,
    since: texts.flatMap(({ id, text }) => {
      const { since } = text;
      if (!since) return [];
      const lines = since.lines.map((line) => [line.lead, line.text, ...line.notes.map((note) => note.text)].filter(Boolean).join(' · '));
      return [{ id, title: since.title, lines, sources: urlsOf(text, [since.numbers, ...since.lines.map((line) => line.numbers)].flat()) }];
    }),
    links: texts.flatMap(({ id, text }) =>
      text.links.map((row) => ({ from: id, to: row.id, label: row.label, text: row.text, notes: row.notes.map((note) => note.text), sources: urlsOf(text, row.numbers) })),
    ),
    shared: sharedAmong(
      [...here.keys()].flatMap((id) => around.byId(id) ?? []),
      around,
    ).map((link) => ({
      label: sharedLabel(link, options.t),
      third: link.third.id,
      legs: link.legs.map(({ id, text, sources }) => ({ id, text, sources: Object.values(sources).map(({ url }) => url) })),
    })),
    figures: mentions.flatMap((mention) => {
      const card = cardText(dataOf(mention.entry), { ...options, passage: passageOf(text, mention, mentions) });
      return card.stated.map(({ label, said, how, numbers }) => ({
        id: mention.entry.id,
        mention: text.slice(mention.start, mention.end),
        label,
        said,
        how,
        sources: urlsOf(card, numbers),
      }));
    }),
  };
}

/** The mention in its line, as a page has it in its block. */
function passageOf(text: string, mention: Placed, mentions: readonly Placed[]): Passage {
  const from = text.lastIndexOf('\n', mention.start) + 1;
  const end = text.indexOf('\n', mention.end);
  const until = end < 0 ? text.length : end;
  const inLine = (span: Span): Span => ({ start: span.start - from, end: span.end - from });
  const others = mentions.filter((other) => other.entry !== mention.entry && other.start >= from && other.end <= until).map(inLine);
  return { text: text.slice(from, until), ...inLine(mention), others };
}

function urlsOf({ sources }: CardText, numbers: readonly number[]): string[] {
  return [...new Set(numbers)].flatMap((number) => sources.find((row) => row.number === number)?.url ?? []);
}

/** Relations between an entry and the others here, whichever holds them. */
function endsOf(entry: Entry, here: ReadonlyMap<string, Entry>): End[] {
  return [...here.values()].flatMap((holder) =>
    holder.relations.flatMap((relation): End[] => {
      const other = holder === entry ? here.get(relation.target) : relation.target === entry.id ? holder : undefined;
      return other ? [{ relation, target: other.id, targetName: other.name, targetKey: 0, inverse: holder !== entry, sources: holder === entry ? undefined : holder.sources }] : [];
    }),
  );
}
