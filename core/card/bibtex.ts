/**
 * Sources as BibTeX, for LaTeX. In a file of its own, since it is loaded only when somebody asks for it. The fields are
 * ours and the escaping is `escape-latex`'s; why not a library for all of it: docs/adr/0011-figures-and-comparisons.md.
 */
import escapeLatex from 'escape-latex';
import type { Source } from '#core/entry/schema.ts';
import { isNews } from './bibliography.ts';

/**
 * What BibTeX and LaTeX together ask for beyond LaTeX alone: BibTeX counts braces, escaped ones too, so that a single
 * `\{` would swallow the rest of the file; and `<`, `>`, `|` print as other signs in LaTeX's first font encoding.
 */
const BRACELESS = { '{': '\\textbraceleft{}', '}': '\\textbraceright{}', '<': '\\textless{}', '>': '\\textgreater{}', '|': '\\textbar{}' };

/** BibTeX's own names of the months, which styles translate. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The text of a `.bib` file, one record for each source, a line for each field; in UTF-8, as LaTeX has read it by default
 * since 2018, so that no letter of any script is lost.
 * @param entry id of the entry: with it the keys stay apart in a file that holds the sources of several.
 */
export function bibtex(sources: Readonly<Record<string, Source>>, entry: string): string {
  return Object.entries(sources)
    .map(([id, source]) => record(`${entry}-${id}`, source))
    .join('\n');
}

function record(key: string, { url, publisher, title, date, accessed, tier }: Source): string {
  const [year, month] = date?.split('-') ?? [];
  const news = isNews(tier);
  const fields: (readonly [name: string, value: string] | false)[] = [
    // Braced twice: styles would write "CAATSA" and "S-400" in small letters.
    title !== undefined && ['title', `{{${escaped(title)}}}`],
    [news ? 'journal' : 'howpublished', `{${escaped(publisher)}}`],
    year !== undefined && ['year', `{${year}}`],
    month !== undefined && ['month', MONTHS[Number(month) - 1] ?? ''],
    date !== undefined && ['date', `{${date}}`],
    ['url', `{${braceless(url)}}`],
    ['urldate', `{${accessed}}`],
    // Styles older than `url` and `urldate` print this.
    ['note', `{Accessed ${accessed}}`],
  ];
  const lines = fields.filter((field) => field !== false).map(([name, value]) => `  ${name} = ${value},\n`);
  return `@${news ? 'article' : 'misc'}{${key},\n${lines.join('')}}\n`;
}

/** A text as LaTeX shows it, on one line. */
function escaped(text: string): string {
  return escapeLatex(text.replaceAll(/\s+/g, ' '), { escapeMapFn: (escapes) => ({ ...escapes, ...BRACELESS }) });
}

/** An address is read as it stands (`%`, `_`, `&` and all), but for the three signs that would break its field; it means the same without them. */
function braceless(url: string): string {
  return url.replaceAll(/[{}\\]/g, encodeURIComponent);
}
