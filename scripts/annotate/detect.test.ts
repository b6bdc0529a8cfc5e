import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createDetector, publicEntry } from './detect.ts';
import { readText } from './texts.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fieldnote-texts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const full = path.join(folder, name);
  writeFileSync(full, content);
  return full;
}

describe('texts', () => {
  it('reads plain text, evaluation JSON and HTML', async () => {
    expect(await readText(file('a.txt', 'The S-400.'))).toEqual({ id: 'a', text: 'The S-400.' });
    expect(await readText(file('b.json', '{"id":"x-1","text":"The S-400.","more":1}'))).toEqual({ id: 'x-1', text: 'The S-400.' });
    const html = await readText(file('c.html', '<title>t</title><p>The <b>S</b>-400</p><script>F-16</script><ul><li>one<li>two</ul>'));
    expect(html.text.split('\n').map((line) => line.trim())).toEqual(expect.arrayContaining(['The S-400', 'one', 'two']));
    expect(html.text).not.toContain('F-16');
    const dated = await readText(file('d.html', '<h1>Talks</h1><p>14 March 2023</p><form><input></form><p>The <b>S</b>-400</p>'));
    expect(dated.hints?.lines).toEqual(['14 March 2023', 'The S-400']);
  });

  it('says what is wrong with JSON of another kind', async () => {
    await expect(readText(file('d.json', '{"body":"x"}'))).rejects.toThrow('expected {"id", "text"}');
  });
});

describe('detection for tools', () => {
  const detector = createDetector();
  const marks = (text: string) => detector.detect(text).mentions.map(({ start, end, key }) => [text.slice(start, end), detector.entryOf(key).id]);

  it('marks the names that a reader of this project would try first', () => {
    expect(marks('S-400 Triumph, S‑400s, Su-30 MKI, R-37M, BrahMos, F-35s, CAATSA')).toEqual([
      ['S-400 Triumph', 's-400-triumf'],
      ['S‑400s', 's-400-triumf'],
      ['Su-30 MKI', 'su-30mki'],
      ['R-37M', 'r-37m'],
      ['BrahMos', 'brahmos'],
      ['F-35s', 'f-35-lightning-ii'],
      ['CAATSA', 'caatsa'],
    ]);
    expect(marks('the patriots threw javelins; start the car')).toEqual([]);
  });

  it('tells what it turned down', () => {
    const { mentions, refusals } = detector.detect('the patriots threw javelins');
    expect(mentions).toEqual([]);
    expect(refusals.length).toBeGreaterThan(0);
  });

  it('prints entries without facts', () => {
    const [first] = detector.entries;
    expect(Object.keys(publicEntry(first as NonNullable<typeof first>))).toEqual(['id', 'name', 'kind', 'aliases']);
    expect(() => detector.entryOf(99_999)).toThrow(RangeError);
  });
});
