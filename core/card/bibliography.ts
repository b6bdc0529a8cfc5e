/**
 * Sources for reference managers: CSL-JSON, which Zotero, Mendeley and pandoc read, and RIS, which all others do. Written
 * here, since the libraries for it bring code that fetches (docs/adr/0011-figures-and-comparisons.md).
 */
import type { Source } from '#core/entry/schema.ts';

/** An item of CSL-JSON (https://github.com/citation-style-language/schema), as far as a web page needs it. */
interface CslItem {
  readonly id: string;
  readonly type: 'webpage' | 'article-newspaper';
  readonly title?: string;
  readonly 'container-title': string;
  readonly publisher: string;
  readonly URL: string;
  readonly issued?: CslDate;
  readonly accessed: CslDate;
}

interface CslDate {
  readonly 'date-parts': readonly [readonly number[]];
}

/** `2025-06` as CSL has it: no more precise than it is known. */
function cslDate(date: string): CslDate {
  return { 'date-parts': [date.split('-').map(Number)] };
}

/** A paper or an agency, for which reference managers have a type of their own. */
export function isNews(tier: Source['tier']): boolean {
  return tier === 'press' || tier === 'state-media';
}

/** The text of a CSL-JSON file, ids as in the entry. Ends with a line feed. */
export function cslJson(sources: Readonly<Record<string, Source>>): string {
  const items = Object.entries(sources).map(
    ([id, { url, publisher, title, date, accessed, tier }]): CslItem => ({
      id,
      type: isNews(tier) ? 'article-newspaper' : 'webpage',
      ...(title !== undefined && { title }),
      'container-title': publisher,
      publisher,
      URL: url,
      ...(date !== undefined && { issued: cslDate(date) }),
      accessed: cslDate(accessed),
    }),
  );
  return `${JSON.stringify(items, null, 2)}\n`;
}

/** The text of a RIS file: one line for each field, CRLF after each, as its readers expect. */
export function ris(sources: Readonly<Record<string, Source>>): string {
  return Object.entries(sources)
    .flatMap(([id, { url, publisher, title, date, accessed, tier }]) => [
      ['TY', isNews(tier) ? 'NEWS' : 'ELEC'],
      ['ID', id],
      ...(title === undefined ? [] : [['TI', title]]),
      ['T2', publisher],
      ['PB', publisher],
      ...(date === undefined
        ? []
        : [
            ['PY', date.slice(0, 4)],
            ['DA', risDate(date)],
          ]),
      ['Y2', risDate(accessed)],
      ['UR', url],
      ['ER', ''],
    ])
    .map(([tag, value = '']) => `${tag}  - ${value.replaceAll(/[\r\n]+/g, ' ')}\r\n`)
    .join('');
}

/** `YYYY/MM/DD/`, with empty places for what is not known. */
function risDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
}
