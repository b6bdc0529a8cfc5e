import { describe, expect, it } from 'vitest';
import type { Source } from '#core/entry/schema.ts';
import { bibtex } from './bibtex.ts';

const SOURCE: Source = { url: 'https://a.example/1', publisher: 'Alpha', accessed: '2026-11-29', tier: 'official' };
const one = (more: Partial<Source>) => bibtex({ s1: { ...SOURCE, ...more } }, 's-400-triumf');
/** What stands in the title's two pairs of braces. */
const titled = (title: string) => /title = \{\{(.*)\}\},\n/.exec(one({ title }))?.[1];

describe('bibtex', () => {
  it('is a record for each source, keyed by its entry, dates no more precise than known', () => {
    const text = bibtex({ s1: { ...SOURCE, tier: 'press', title: 'On missiles', date: '2025-06' }, s2: SOURCE }, 'new-start');
    expect(text).toBe(`@article{new-start-s1,
  title = {{On missiles}},
  journal = {Alpha},
  year = {2025},
  month = jun,
  date = {2025-06},
  url = {https://a.example/1},
  urldate = {2026-11-29},
  note = {Accessed 2026-11-29},
}

@misc{new-start-s2,
  howpublished = {Alpha},
  url = {https://a.example/1},
  urldate = {2026-11-29},
  note = {Accessed 2026-11-29},
}
`);
  });

  it('knows a year without a month, and a day', () => {
    expect(one({ date: '2018' })).toMatch(/year = \{2018\},\n {2}date = \{2018\},/);
    expect(one({ date: '2018-12-05' })).toMatch(/month = dec,\n {2}date = \{2018-12-05\},/);
  });

  it.each([
    ['R&D: 50% of $5_000 #1', String.raw`R\&D: 50\% of \$5\_000 \#1`],
    ['a ~ b ^ c \\ d', String.raw`a \textasciitilde{} b \textasciicircum{} c \textbackslash{} d`],
    ['range < 500 km | > 300 km', String.raw`range \textless{} 500 km \textbar{} \textgreater{} 300 km`],
    ['two\nlines', 'two lines'],
    // Letters of every script stay what they are.
    ['Türkiye’s “S-400”: études à Łódź', 'Türkiye’s “S-400”: études à Łódź'],
    ['Россия и С-400 · 导弹 · ब्रह्मोस', 'Россия и С-400 · 导弹 · ब्रह्मोस'],
  ])('title %j', (title, expected) => {
    expect(titled(title)).toBe(expected);
  });

  it.each(['{', '}', 'a } b {', '{{', '\\{'])('braces stay balanced for BibTeX, which counts escaped ones too: %j', (title) => {
    let depth = 0;
    const text = one({ title, publisher: title, url: 'https://a.example/{x}?y=}' });
    for (const [place, char] of [...text].entries()) {
      depth += char === '{' ? 1 : char === '}' ? -1 : 0;
      expect(depth, text.slice(0, place + 1)).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
  });

  it('leaves addresses as they are, but for what would break their field', () => {
    expect(one({ url: 'https://a.example/a_b?c=1&d=%20#e~f' })).toContain('url = {https://a.example/a_b?c=1&d=%20#e~f},');
    expect(one({ url: 'https://a.example/{x}\\y' })).toContain('url = {https://a.example/%7Bx%7D%5Cy},');
  });
});
