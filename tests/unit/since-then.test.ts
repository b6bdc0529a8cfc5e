/** "Then and since" on the reference itself: what a reader of an old article is told. */
import { describe, expect, it } from 'vitest';
import { countCitations } from '#core/card/citations.ts';
import { sinceText } from '#core/card/since-lines.ts';
import { completeCard } from '#core/reference/card-data.ts';
import { readReference } from '../../scripts/reference/read.ts';
import { t } from '../translate.ts';

const { entries } = readReference('assets/reference');
const words = (id: string, published: string, revised = published) => {
  const entry = entries.find((each) => each.id === id);
  if (!entry) throw new Error(`No entry ${id}`);
  const card = completeCard({ key: 0, entry, provenance: 'bundled', ends: [] });
  const context = { t, locale: 'en-GB', today: '2026-11-29', citations: countCitations(card.sources, { t, locale: 'en-GB' }) };
  const since = sinceText(card, { published, revised }, context, { most: 9 });
  return since ? [since.title, ...since.lines.map(({ lead, text }) => `${lead} ${text}`.trim())].join('\n') : undefined;
};

describe('then and since', () => {
  it.each<[string, string, readonly RegExp[]]>([
    ['new-start', '2012-06-01', [/^In force when this page was published, 1 Jun 2012$/m, /^Suspended since 28 Feb 2023/m, /^Expired 5 Feb 2026$/m]],
    // Russia's law had suspended it two weeks before.
    ['new-start', '2023-03-14', [/^In force when/m, /^Suspended since 28 Feb 2023 \(Russia\)$/m, /^Expired 5 Feb 2026$/m]],
    ['new-start', '2009-01-01', [/^Since this page was published, 1 Jan 2009$/m, /^In force/m, /^Expired 5 Feb 2026$/m]],
    ['inf-treaty', '2019-03-01', [/^In force when/m, /2019/]],
    ['inf-treaty', '2015-05-01', [/^In force when/m, /2 Aug 2019/]],
    ['treaty-on-conventional-armed-forces-in-europe', '2005-01-01', [/^In force when|^Since this page/m, /Nov 2023/]],
    ['treaty-on-conventional-armed-forces-in-europe', '2023-04-01', [/Nov 2023 \(Russia\)/, /Dec 2023/]],
    ['treaty-on-open-skies', '2019-01-01', [/Nov 2020/, /Dec 2021/]],
    ['ottawa-treaty', '2024-01-01', [/^Since this page was published, 1 Jan 2024$/m, /Estonia.*Latvia.*Lithuania|27 Dec 2025/, /Finland/, /Poland/]],
    ['nato', '2022-01-15', [/Finland/, /Sweden/]],
    ['jcpoa', '2017-01-01', [/2018/, /2025/]],
    ['s-400-triumf', '2018-10-10', [/India/]],
    ['f-35-lightning-ii', '2018-06-01', [/Turk|Türk/]],
  ])('%s on %s', (id, published, wanted) => {
    const text = words(id, published);
    for (const pattern of wanted) expect(text).toMatch(pattern);
  });

  it('says nothing of an article that is newer than what happened', () => {
    expect(words('inf-treaty', '2026-11-20')).toBeUndefined();
  });

  it('does not claim how it stood while a text was being revised across a change', () => {
    expect(words('new-start', '2022-01-01', '2026-06-01') ?? '').not.toMatch(/In force when/);
  });
});
