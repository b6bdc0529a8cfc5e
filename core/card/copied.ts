/** A card or an entry as Markdown, to be pasted into notes: every statement with the numbers of its sources, and these below. */
import type { Translate } from '#core/i18n.ts';
import type { CardText, EntryText } from './card-text.ts';
import type { Note } from './fact-rows.ts';
import { escapeMarkdown, sourceLine } from './markdown.ts';
import { inOneLine } from './value.ts';

interface Claim {
  readonly text: string;
  readonly notes: readonly Note[];
  readonly numbers: readonly number[];
}

/** The card's statements in reading order. The text ends with a line feed. */
export function copiedCard(text: CardText, t: Translate): string {
  // How it stood for "this page" says nothing where the page is not; what happened since has a day of its own.
  const since = (text.since?.lines ?? []).filter((each) => each.lead !== '' && each.text !== '').map((each) => line(each.lead, each));
  return page(text, [...statusLines(text.status, t), ...rowLines(text.facts, t), ...since, ...linkLines(text.links)], t);
}

/** The full entry's statements, under no headings but their own labels. */
export function copiedEntry(text: EntryText, t: Translate): string {
  const events = text.events.map((event) => line(event.date, event));
  return page(text, [...statusLines(text.status, t), ...text.sections.flatMap(({ rows }) => rowLines(rows, t)), ...events, ...linkLines(text.links)], t);
}

function page(text: Pick<CardText, 'name' | 'kind' | 'origin' | 'summary' | 'reference' | 'sources'>, lines: readonly string[], t: Translate): string {
  const what = [text.kind, text.origin].filter(Boolean).join(', ');
  const parts = [
    `**${escapeMarkdown(text.name)}** (${escapeMarkdown(what)})${text.summary === '' ? '' : `: ${escapeMarkdown(text.summary)}`}`,
    lines.join('\n'),
    text.sources.map((source) => sourceLine(source, t)).join('\n'),
    text.reference === '' ? '' : `Fieldnote. ${escapeMarkdown(text.reference)}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const statusLines = (status: EntryText['status'], t: Translate): string[] => status.map((each) => line(t('entry.status'), each));
const rowLines = (rows: CardText['facts'], t: Translate): string[] => rows.flatMap((row) => row.values.map((value) => line(row.label, { ...value, text: inOneLine(value, t) })));
const linkLines = (links: CardText['links']): string[] => links.map((link) => line(`${link.label} ${link.name}`, link));

function line(label: string, { text, notes, numbers }: Claim): string {
  const small = notes.map((note) => note.text).join('; ');
  return `- ${label === '' ? '' : `${escapeMarkdown(label)}: `}${escapeMarkdown(text)}${small === '' ? '' : ` (${escapeMarkdown(small)})`}${numbers.map((number) => ` [${number}]`).join('')}`;
}
