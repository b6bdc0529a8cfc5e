/** Reading what was printed. */
import { inflateSync } from 'node:zlib';

export interface Printed {
  /** All glyphs in order. */
  readonly glyphs: string;
  /** Lines and areas that are drawn, each once for a page. */
  readonly shapes: readonly string[];
}

const PATH = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
const PAINT = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const STRING = /<([0-9a-f]+)>|\(((?:\\.|[^\\)])*)\)/gi;

/** The paths of a content stream that are painted, and not those that only cut. */
function painted(content: string): Set<string> {
  const shapes = new Set<string>();
  let operands: string[] = [];
  let path: string[] = [];
  for (const token of content.replace(STRING, '').split(/\s+/)) {
    if (/^[-+.\d]/.test(token)) {
      operands.push(token);
      continue;
    }
    if (PATH.has(token)) path.push(...operands, token);
    else if (PAINT.has(token) || token === 'n') {
      if (token !== 'n' && path.length > 0) shapes.add(path.join(' '));
      path = [];
    }
    operands = [];
  }
  return shapes;
}

/** The content streams that show text. */
function* contents(pdf: Uint8Array): Generator<string> {
  const bytes = Buffer.from(pdf);
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.subarray(at - 3, at).toString() === 'end') continue;
    const start = bytes[at + 6] === 13 ? at + 8 : at + 7;
    let content: string;
    try {
      content = inflateSync(bytes.subarray(start, bytes.indexOf('endstream', start))).toString('latin1');
    } catch {
      // A font or a picture in another coding.
      continue;
    }
    // Tables of the file itself are packed as well, and may hold any letters.
    if (/^[\t\n\r -~]{16}/.test(content) && /\bT[jJ]\b/.test(content)) yield content;
  }
}

/**
 * What a printed page shows. A marked text may be printed in more pieces, each with the whole of its link's underline cut
 * to the piece, which nobody sees: a shape counts once.
 */
export function drawn(pdf: Uint8Array): Printed {
  let glyphs = '';
  const shapes: string[] = [];
  for (const content of contents(pdf)) {
    glyphs += [...content.matchAll(STRING)].map(([, hex, text]) => hex ?? text).join('');
    shapes.push(...painted(content));
  }
  return { glyphs, shapes };
}
