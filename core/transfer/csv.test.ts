import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { draftOf, EMPTY_DRAFT, entryOf } from '#core/overlay/draft.ts';
import { parseCsv } from './csv.ts';
import { entriesCsv } from './csv-write.ts';

const read = (text: string) => parseCsv(text, '2026-11-29', []);
const issues = (text: string) => {
  const list = read(text);
  return list.ok ? [] : list.issues.map(({ line, path, message }) => `${line} ${path}: ${message.slice(0, 60)}`);
};

describe('parseCsv', () => {
  it('reads names, other names, kinds by id or label, and a link', () => {
    const list = read('Name,Kind,Aliases,Summary,Link,Note\r\n"X-1, the first",Missile,X-1|Икс-1,"Says ""so"".",https://a.example/x,"two\nlines"\r\nPact,defence-pact,,,,\r\n');
    expect(list.ok && list.entries).toMatchObject([
      {
        id: 'own-x-1-the-first',
        name: 'X-1, the first',
        kind: 'missile',
        summary: 'Says "so".',
        note: 'two\nlines',
        aliases: [{ text: 'X-1, the first' }, { text: 'X-1' }, { text: 'Икс-1' }],
        sources: { link: { url: 'https://a.example/x', publisher: 'a.example', accessed: '2026-11-29' } },
      },
      { id: 'own-pact', kind: 'defence-pact', summary: '' },
    ]);
  });

  it.each([';', '\t'])('takes %j between cells, a byte order mark, other headings and columns it does not know', (mark) => {
    const list = read(`\ufeff${['Term', 'Colour', 'Type', 'URL'].join(mark)}\n${['A-1', 'red', 'air defense systems', ''].join(mark)}\n`);
    expect(list.ok && list.entries).toMatchObject([{ name: 'A-1', kind: 'air-defence' }]);
  });

  it('says line and column of everything that is wrong, and gives nothing', () => {
    expect(issues('name,kind,link\nA,missile,\nB,rocket,\n,missile,\n"C\nD",missile,ftp://x\nA,missile,\n')).toEqual([
      '3 kind: "rocket" is no kind. There are: air-defence, missile-defence',
      '4 name: There is no name',
      '5 link: Not an address that begins with http:// or https://',
      '7 name: "A" stands in line 2 already',
    ]);
  });

  it('refuses a link that is no address at all', () => {
    expect(issues('name,kind,link\nA,missile,example.org\n')).toEqual(['2 link: Not an address that begins with http:// or https://']);
  });

  it('says what the first line must hold', () => {
    expect(issues('name,summary\nA,b\n')).toEqual(['1 kind: The first line must name the columns; there is none called "']);
    expect(issues('A;b\n')[0]).toContain('1 name: The first line must name the columns');
    expect(issues('name,kind\n"A,missile\n')[0]).toMatch(/^\d /);
  });

  it('keeps what the list does not speak of, and the day on which a link was read', () => {
    const first = parseCsv('name,kind,link\nA,missile,https://a.example/\n', '2026-01-01', []);
    const known = first.ok ? first.entries : [];
    const again = parseCsv('name,kind,link\nA,missile,https://a.example/\n', '2026-11-29', known);
    expect(again.ok && again.entries).toEqual(known);
    const changed = parseCsv('name,kind,link,summary\nA,missile,https://a.example/,New.\n', '2026-11-29', known);
    expect(changed.ok && changed.entries[0]).toEqual({ ...known[0], summary: 'New.' });
  });

  it('leaves alone what it has no column for, and empties what it has one for', () => {
    const first = parseCsv('name,kind,country,summary,note,aliases\nA,missile,India|RU,Sums.,Ask.,A-1\n', '2026-01-01', []);
    const known = first.ok ? first.entries : [];
    expect(known[0]).toMatchObject({ origin: ['IN', 'RU'], note: 'Ask.' });
    const again = parseCsv('name,kind\nA,missile\n', '2026-11-29', known);
    expect(again.ok && again.entries).toEqual(known);
    const emptied = parseCsv('name,kind,note,countries\nA,missile,,\n', '2026-11-29', known);
    const { note: _note, origin: _origin, ...left } = known[0] as (typeof known)[number];
    expect(emptied.ok && emptied.entries[0]).toEqual(left);
  });

  it('knows countries by code and by name, and says which it does not', () => {
    const list = read('name,kind,country\nA,missile,US\nB,missile,united kingdom\nC,missile,UK|Türkiye\n');
    expect(list.ok && list.entries.map(({ origin }) => origin)).toEqual([['US'], ['GB'], ['GB', 'TR']]);
    expect(issues('name,kind,country\nA,missile,Ruritania\n')).toEqual(['2 country: "Ruritania" is no country; several are parted by |']);
  });

  it('takes a name for the country that has it now, and knows those that are no more', () => {
    const list = read('name,kind,country\nA,missile,Soviet Union|su|RU\nB,missile,Serbia|yugoslavia|CS\n');
    expect(list.ok && list.entries.map(({ origin }) => origin)).toEqual([
      ['SU', 'RU'],
      ['RS', 'YU', 'CS'],
    ]);
  });

  it('asks for the names of countries once, not in each row', () => {
    const rows = (count: number) => `name,kind,country\n${Array.from({ length: count }, (_, i) => `N${i},missile,India|South Korea|SU\n`).join('')}`;
    read(rows(1));
    const asked = vi.spyOn(Intl.DisplayNames.prototype, 'of');
    const folded = vi.spyOn(String.prototype, 'normalize');
    const list = read(rows(2000));
    const calls = [asked.mock.calls.length, folded.mock.calls.length];
    vi.restoreAllMocks();
    expect(list.ok && list.entries.length).toBe(2000);
    expect(calls[0]).toBe(0);
    // A few a row, for its countries, its name and its id, not three for each country of the world.
    expect(calls[1]).toBeLessThanOrEqual(2000 * 10);
  });

  it('finds an entry again that was renamed, here or in the list, with an id or without', () => {
    const first = read('name,kind\nZyx One,missile\n');
    const renamed = first.ok ? first.entries.map((entry) => entryOf({ ...draftOf(entry), name: 'Zyx Two' }, '2026-11-29', entry)) : [];
    expect(renamed).toMatchObject([{ id: 'own-zyx-one', name: 'Zyx Two' }]);
    const again = (text: string) => {
      const list = parseCsv(text, '2026-11-29', renamed);
      return list.ok ? list.entries.map(({ id, name }) => [id, name]) : list.issues.map(({ line, path, message }) => `${line} ${path}: ${message}`);
    };
    const taken = entriesCsv(renamed);
    expect(again(taken)).toEqual([['own-zyx-one', 'Zyx Two']]);
    expect(again('name,kind\nzyx-two,missile\n')).toEqual([['own-zyx-one', 'zyx-two']]);
    expect(again(taken.replace('Zyx Two', 'Zyx Three'))).toEqual([['own-zyx-one', 'Zyx Three']]);
    expect(again('name,kind,fieldnote-id\nZyx Two,missile,own-other\n')).toEqual([['own-other', 'Zyx Two']]);
    expect(again('name,kind\nZyx Two,missile\nZyx One,missile\n')).toEqual(['3 name: "Zyx One" stands in line 2 already, as "Zyx Two"']);
  });

  it('leaves alone what a list of the reader has for ids, and says which of ours is none', () => {
    const list = read('id,name,kind\n17,A,missile\n');
    expect(list.ok && list.entries[0]?.id).toBe('own-a');
    expect(issues('name,kind,fieldnote-id\nA,missile,Not one\n')).toEqual(['2 fieldnote-id: An id is lower-case words and digits joined by hyphens']);
  });

  it('begins with what tells Excel the encoding, and has a name with a bar in one piece', () => {
    const list = read('name,kind,aliases\nA,missile,B\\|C|D\\E\n');
    expect(list.ok && list.entries[0]?.aliases.map(({ text }) => text)).toEqual(['A', 'B|C', 'D\\E']);
    expect(entriesCsv(list.ok ? list.entries : [])).toBe('\ufeffname,kind,aliases,country,summary,note,link,fieldnote-id\r\nA,Missile,B\\|C|D\\\\E,,,,,own-a\r\n');
  });

  it('property: a list that was taken out comes in as it was, into nothing and over what is there', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'B', '7', ' ', '"', ',', ';', '\n', 'é', 'ж', '=', '-', "'", '|', '\\'), minLength: 1, maxLength: 12 });
    const name = text.map((one) => one.replace(/\s+/g, ' ').trim() || 'N');
    const drafts = fc.uniqueArray(
      fc.record({
        // Renamed entries keep the id of an earlier name.
        id: fc.constantFrom('own-a', 'own-b', 'own-n', 'own-a-7', 'x'),
        name,
        aliases: fc.array(name, { maxLength: 3 }).map((names) => names.join('\n')),
        kind: fc.constantFrom('missile' as const, 'ship-class' as const, 'export-control-regime' as const),
        origin: fc.uniqueArray(fc.constantFrom('IN', 'GB', 'TR', 'CI', 'HK', 'SU'), { maxLength: 2 }),
        summary: text.map((one) => one.replace(/\s+/g, ' ').trim()),
        note: text.map((one) => one.trim()),
        link: fc.constantFrom('', 'https://a.example/x,y'),
      }),
      { maxLength: 4, selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(drafts, (list) => {
        const entries = list.map(({ id, ...draft }) => ({ ...entryOf({ ...EMPTY_DRAFT, ...draft }, '2026-11-29'), id }));
        const taken = entriesCsv(entries);
        for (const known of [[], entries]) {
          const back = parseCsv(taken, '2026-11-29', known);
          expect(back.ok ? back.entries : back.issues).toEqual(entries);
        }
      }),
    );
  });

  it('property: any text gives entries or issues, never an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('name', 'kind', ',', ';', '"', '\n', '\r\n', 'missile', 'A', ' ', '|', 'é', '\ufeff'), maxLength: 40 }), (text) => {
        const list = read(text);
        expect(list.ok || list.issues.length > 0).toBe(true);
      }),
    );
  });
});
