// @vitest-environment happy-dom
/**
 * The day of publication as it is read off skeletons of real kinds of sites. They were written by somebody who had not
 * seen the rules. A wrong day would make a card say wrong things of the past; none only leaves a sentence out: so a
 * wrong one is a failure, and what is missed is counted.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleDate } from '#core/context/article-date.ts';
import { dateHints } from '#page/date-hints.ts';

const FOLDER = path.join(import.meta.dirname, 'article-dates');
const TODAY = '2026-11-29';

interface Expected {
  readonly address: string;
  readonly published: string | null;
  readonly revised?: string;
}

const cases = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.html'))
  .sort()
  .map((file) => {
    const html = readFileSync(path.join(FOLDER, file), 'utf8');
    const expected = JSON.parse(/^<!--\s*(\{.*?\})\s*-->/.exec(html)?.[1] ?? '') as Expected;
    const page = new DOMParser().parseFromString(html.replace(/<link\b[^>]*>/gi, ''), 'text/html');
    const found = articleDate({ ...dateHints(page), address: expected.address }, TODAY);
    return { file, expected, found };
  });
/** A month for a day is right, only less exact; a day in UTC may be the day beside the one that the page shows. */
function isRight({ expected, found }: (typeof cases)[number]): boolean {
  if (!found || expected.published === null) return false;
  return expected.published.startsWith(found.published) || Math.abs(Date.parse(expected.published) - Date.parse(found.published)) <= 86_400_000;
}

describe('the day of publication on many kinds of sites', () => {
  it.each(cases.map((each) => [each.file, each] as const))('%s: the right day or none', (_file, each) => {
    if (each.found && !isRight(each)) expect(each.found).toEqual(each.expected.published);
  });

  it('finds most of them', () => {
    const dated = cases.filter(({ expected }) => expected.published !== null);
    const found = dated.filter(isRight);
    console.log(
      `${found.length} of ${dated.length} found; missed: ${dated
        .filter((each) => !each.found)
        .map(({ file }) => file)
        .join(' ')}`,
    );
    expect(found.length / dated.length).toBeGreaterThan(0.7);
  });
});
