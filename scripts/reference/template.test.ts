import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lint } from './lint.ts';
import { parseEntry } from './load.ts';
import { fixFormatting } from './rules/formatting.ts';
import { entryTemplate, writeTemplate } from './template.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fieldnote-new-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a new entry', () => {
  it('is tidy YAML that asks for just what must be filled in', () => {
    const file = writeTemplate(folder, 'missile', 'ex-1', 'EX-1');
    expect(path.relative(folder, file)).toBe(path.join('entries', 'missile', 'ex-1.yaml'));
    const text = readFileSync(file, 'utf8');
    expect(fixFormatting(text)).toBe(text);
    expect(parseEntry('missile/ex-1.yaml', text).findings.map(({ line, message }) => `${line}: ${message.split(':')[0]}`)).toEqual(['6: origin', '7: summary']);
    const filled = parseEntry('missile/ex-1.yaml', text.replace('origin: []', 'origin: [RU]').replace("summary: ''", 'summary: A missile.'));
    expect(lint([filled], new Map(), '2026-11-22')).toEqual([]);
  });

  it('keeps names that YAML would read as something else', () => {
    for (const name of ['3M14', 'Null', 'null', "Hunter's, the", 'A: b', '40N6E', 'JL-3 {x}', 'С-400']) {
      const text = entryTemplate('treaty', 'ex-1', name).replace('parties: []', 'parties: [RU, US]').replace("summary: ''", 'summary: A treaty.');
      const { entry } = parseEntry('treaty/ex-1.yaml', text);
      expect([entry?.name, entry?.aliases[0]?.text]).toEqual([name, name]);
    }
  });

  it('refuses unknown kinds, bad, taken and retired ids, and bad names', () => {
    writeTemplate(folder, 'missile', 'ex-1', 'EX-1');
    writeFileSync(path.join(folder, 'redirects.yaml'), 'old-1: [ex-1]\n');
    expect(() => writeTemplate(folder, 'rocket', 'ex-2', 'EX-2')).toThrow(/"rocket" is not a kind.*air-defence.*alliance/);
    expect(() => writeTemplate(folder, 'missile', 'EX_2', 'EX-2')).toThrow('"EX_2" is not an id');
    expect(() => writeTemplate(folder, 'missile', '../ex', 'EX-2')).toThrow('is not an id');
    expect(() => writeTemplate(folder, 'treaty', 'ex-1', 'EX-1')).toThrow('"ex-1" is taken: entries/missile/ex-1.yaml');
    expect(() => writeTemplate(folder, 'missile', 'old-1', 'Old')).toThrow('"old-1" is retired');
    expect(() => writeTemplate(folder, 'missile', 'ex-2', ' ')).toThrow('one line');
  });
});
