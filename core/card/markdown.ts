/** What all Markdown of ours shares: text that stays text, and the lines of sources. */
import type { Translate } from '#core/i18n.ts';
import type { SourceRow } from './citations.ts';

/** What Markdown would read as mark-up in running text, or as the end of a table's cell. */
const SPECIAL = /[\\`*_[\]<>|]/g;

/** A text on one line, as it is to be read. */
export function escapeMarkdown(text: string): string {
  return text.replace(SPECIAL, '\\$&').replaceAll('\n', ' ');
}

/** `[1] Publisher, “Title”, date, read on a day. <address>` */
export function sourceLine({ number, publisher, title, date, accessed, url }: SourceRow, t: Translate): string {
  return `[${number}] ${[publisher, title === undefined ? '' : `“${title}”`, date ?? '', t('entry.read', [accessed])].filter(Boolean).map(escapeMarkdown).join(', ')}. <${url}>`;
}
