/** The article of the first-run page: sentences of the locale file with `[words|entry id]` for what is marked. */

export interface DemoPart {
  readonly text: string;
  /** Entry that these words mean; absent for plain text. */
  readonly id?: string;
}

/** Paragraphs (a blank line apart) as parts in order. */
export function demoParts(article: string): DemoPart[][] {
  return article
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => {
      const parts: DemoPart[] = [];
      let from = 0;
      for (const match of paragraph.matchAll(/\[([^|\]]+)\|([^\]]+)\]/g)) {
        if (match.index > from) parts.push({ text: paragraph.slice(from, match.index) });
        parts.push({ text: match[1] ?? '', id: match[2] ?? '' });
        from = match.index + match[0].length;
      }
      if (from < paragraph.length) parts.push({ text: paragraph.slice(from) });
      return parts;
    });
}
