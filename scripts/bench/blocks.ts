/** The same string, flat: joined and sliced ones cost more to read, and no page has them. */
export function flat(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

/** The blocks that a page has of a text: its lines, each a flat string of its own. */
export function blocksOf(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(flat);
}
