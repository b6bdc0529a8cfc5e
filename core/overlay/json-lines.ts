/**
 * JSON with line numbers: where a value stands, and where text stops being JSON. `JSON.parse` words its errors
 * differently in every browser and knows no lines of values.
 */

export interface JsonLines {
  /** Line (from 1) of the value at a path of keys and indices, or of its nearest parent that is there. */
  lineOf(path: readonly (string | number)[]): number;
}

export class JsonError extends Error {
  override readonly name = 'JsonError';
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

const SPACE = /[ \t\r\n]*/y;
/** Any unit from the space up but quote and backslash, or an escape. */
const STRING = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * Reads through a text.
 * @throws JsonError at the first place that is not JSON.
 */
export function jsonLines(text: string): JsonLines {
  const lines = new Map<string, number>();
  let at = 0;
  let line = 1;
  let counted = 0;
  const here = () => {
    for (; counted < at; counted++) if (text.charCodeAt(counted) === 10) line++;
    return line;
  };
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const fail = (expected: string): never => {
    const found = at < text.length ? `found ${JSON.stringify(text.slice(at, at + 12))}` : 'the text ends';
    throw new JsonError(`Expected ${expected}, ${found}`, here());
  };
  const mark = (mark: string): boolean => {
    take(SPACE);
    if (text[at] !== mark) return false;
    at++;
    return true;
  };
  const key = (): string => {
    take(SPACE);
    const name = take(STRING) ?? fail('a key in double quotes');
    if (!mark(':')) fail('":"');
    return JSON.parse(name) as string;
  };
  const list = (path: string, end: string, item: (index: number) => string): void => {
    if (mark(end)) return;
    for (let i = 0; ; i++) {
      value(`${path}${item(i)}\u0000`);
      if (mark(end)) return;
      if (!mark(',')) fail(`"," or "${end}"`);
    }
  };
  const value = (path: string): void => {
    take(SPACE);
    lines.set(path, here());
    if (text[at] === '{') {
      at++;
      list(path, '}', key);
    } else if (text[at] === '[') {
      at++;
      list(path, ']', String);
    } else if (take(STRING) === undefined && take(SCALAR) === undefined) fail('a value');
  };
  value('');
  take(SPACE);
  if (at < text.length) fail('the end');
  return {
    lineOf(path) {
      for (let depth = path.length; depth >= 0; depth--) {
        const found = lines.get(
          path
            .slice(0, depth)
            .map((step) => `${step}\u0000`)
            .join(''),
        );
        if (found !== undefined) return found;
      }
      return 1;
    },
  };
}
