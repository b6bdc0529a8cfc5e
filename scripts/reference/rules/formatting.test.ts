import { describe, expect, it } from 'vitest';
import { fixFormatting, formatting } from './formatting.ts';
import { entryText, judge } from './testing.ts';

const GOOD = entryText();
const broken = {
  crlf: GOOD.replace('kind: missile\n', 'kind: missile\r\n'),
  tab: GOOD.replace('kind: missile', 'kind: missile\t# a class'),
  space: GOOD.replace('kind: missile', 'kind: missile  '),
  end: GOOD.trimEnd(),
  blank: `${GOOD}\n`,
  schema: GOOD.replace('../../entry', './entry'),
  order: GOOD.replace('id: ex-1\nname: EX-1\nkind: missile\n', '# The kind.\nkind: missile\nid: ex-1\nname: EX-1\n'),
};

describe('formatting', () => {
  it('is content with a tidy file', () => {
    expect(judge(formatting, [GOOD])).toEqual([]);
    expect(fixFormatting(GOOD)).toBe(GOOD);
  });

  it('names what is untidy, with its line', () => {
    const say = (text: string) => judge(formatting, [text]).map((line) => line.replace(' (--fix mends it)', ''));
    expect(say(broken.crlf)).toEqual(['4: Lines end with LF alone']);
    expect(say(broken.tab)).toEqual(['4: No tabs']);
    expect(say(broken.space)).toEqual(['4: No space at the end of a line']);
    expect(say(broken.end)).toEqual(['11: The file ends with one line break']);
    expect(say(broken.blank)).toEqual(['11: The file ends with one line break']);
    expect(say(broken.schema)).toEqual(['1: The first line is # yaml-language-server: $schema=../../entry.schema.json']);
    expect(say(broken.order)).toEqual(['4: "id" comes before "kind"', '5: "name" comes before "kind"']);
  });

  it('mends all of it, keeping comments with their key', () => {
    for (const text of Object.values(broken)) expect(judge(formatting, [fixFormatting(text)])).toEqual([]);
    expect(fixFormatting(broken.order)).toBe(GOOD.replace('kind: missile', '# The kind.\nkind: missile'));
    for (const name of ['crlf', 'space', 'end', 'blank', 'schema'] as const) expect(fixFormatting(broken[name])).toBe(GOOD);
  });

  it('leaves alone what it cannot mend without changing what is said', () => {
    const twice = `${GOOD}id: other\n`;
    expect(fixFormatting(twice)).toBe(twice);
    const code = `${GOOD}note: |-\n  a  \n  b\n`;
    expect(fixFormatting(code)).toBe(`${GOOD}note: |-\n  a\n  b\n`);
  });
});
