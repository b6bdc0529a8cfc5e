/** A page as articles are built: headings, paragraphs with links and emphasis, lists, boxes in boxes. */

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Every so many words a link, and every so many an emphasised one. */
const LINK = 17;
const EMPHASIS = 29;

function inline(line: string): string {
  return escaped(line)
    .split(' ')
    .map((word, i) => (i % LINK === LINK - 1 ? `<a href="#">${word}</a>` : i % EMPHASIS === EMPHASIS - 1 ? `<em>${word}</em>` : word))
    .join(' ');
}

/**
 * Markup of a page of about so many characters of text.
 * @param lines repeated as often as is needed.
 * @param others put in after every tenth line, in turn; none by default.
 */
export function articleHtml(lines: readonly string[], length: number, others: readonly string[] = []): string {
  const parts: string[] = [];
  let size = 0;
  for (let i = 0; size < length; i++) {
    const line = (i % 10 === 9 && others[((i / 10) % others.length) | 0]) || (lines[i % lines.length] as string);
    size += line.length;
    if (i % 12 === 0) parts.push(`${i > 0 ? '</div></section>' : ''}<section><h2>${inline(line.slice(0, 60))}</h2><div>`);
    parts.push(i % 12 > 8 ? `<ul><li>${inline(line)}</li><li><a href="#">${escaped(line.slice(0, 20))}</a></li></ul>` : `<p>${inline(line)}</p>`);
  }
  return `<main>${parts.join('')}</div></section></main>`;
}
