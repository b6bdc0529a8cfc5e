import { describe, expect, it } from 'vitest';
import { articleDate, type DateHints } from './article-date.ts';

const hints = (more: Partial<DateHints>): DateHints => ({
  address: 'https://news.example/world/talks',
  canonical: '',
  language: 'en',
  jsonLd: [],
  metas: [],
  times: [],
  lines: [],
  ...more,
});
const ld = (value: unknown): Partial<DateHints> => ({ jsonLd: [JSON.stringify(value)] });
const read = (more: Partial<DateHints>) => {
  const date = articleDate(hints(more), '2026-11-29');
  return date && [date.published, ...(date.revised === date.published ? [] : [date.revised]), date.clue].join(' ');
};
const news = (published: string, more: object = {}) => ({ '@type': 'NewsArticle', datePublished: published, ...more });

describe('articleDate', () => {
  it.each<[string, Partial<DateHints>, string | undefined]>([
    ['nothing', {}, undefined],
    ['JSON-LD', ld(news('2023-03-14T10:00:00Z')), '2023-03-14 json-ld'],
    ['JSON-LD with a revision', ld(news('2023-03-14', { dateModified: '2024-01-02' })), '2023-03-14 2024-01-02 json-ld'],
    ['in a graph', ld({ '@graph': [{ '@type': 'Organization' }, { '@type': ['Article', 'X'], datePublished: '2023-03-14' }] }), '2023-03-14 json-ld'],
    ['a page type when there is no article', ld({ '@type': 'WebPage', datePublished: '2023-03-14' }), '2023-03-14 json-ld'],
    ['the article rather than its page', ld([{ '@type': 'WebPage', datePublished: '2020-01-01' }, news('2023-03-14')]), '2023-03-14 json-ld'],
    ['broken JSON-LD and a meta', { jsonLd: ['{"@type": NewsArticle'], metas: [['article:published_time', '2023-03-14']] }, '2023-03-14 meta'],
    ['several articles of other days', ld([news('2023-03-14'), news('2023-03-15')]), undefined],
    [
      'several articles, one of them this page',
      ld([news('2023-03-14', { url: 'https://www.news.example/world/talks/' }), news('2023-03-15', { url: 'https://news.example/other' })]),
      '2023-03-14 json-ld',
    ],
    ['what an app left of the article before', ld(news('2020-01-01', { url: 'https://news.example/world/before' })), undefined],
    ['a list of other articles', ld({ '@type': 'ItemList', itemListElement: [news('2023-03-14'), news('2023-03-15')] }), undefined],
    [
      'metas that agree',
      {
        metas: [
          ['pubdate', '2023-03-14'],
          ['date', '2021-01-01'],
        ],
      },
      '2023-03-14 meta',
    ],
    ['meta with another case of name', { metas: [['DC.date.issued', '2023-03-14']] }, '2023-03-14 meta'],
    [
      'one meta twice with other days',
      {
        metas: [
          ['article:published_time', '2023-03-14'],
          ['article:published_time', '2022-01-01'],
        ],
      },
      undefined,
    ],
    [
      'a revision by meta',
      {
        metas: [
          ['article:published_time', '2023-03-14'],
          ['article:modified_time', '2025-05-05'],
        ],
      },
      '2023-03-14 2025-05-05 meta',
    ],
    ['one marked time', { times: ['2023-03-14T08:00'] }, '2023-03-14 time'],
    ['the same time twice', { times: ['2023-03-14', '14 March 2023'] }, '2023-03-14 time'],
    ['times of many days', { times: ['2023-03-14', '2023-03-15'] }, undefined],
    ['address by day', { address: 'https://news.example/2023/03/14/talks' }, '2023-03-14 address'],
    ['address by name of month', { address: 'https://news.example/world/2023/mar/14/talks' }, '2023-03-14 address'],
    ['address in one number', { address: 'https://news.example/20230314-talks.html' }, '2023-03-14 address'],
    ['address by month', { address: 'https://news.example/2023/03/talks' }, '2023-03 address'],
    ['a number that is no date', { address: 'https://news.example/talks-20239914' }, undefined],
    ['line', { lines: ['By A. Writer', 'March 14, 2023 9:00 am'] }, '2023-03-14 line'],
    ['published and updated', { lines: ['March 14, 2023', 'Updated March 20, 2023'] }, '2023-03-14 line'],
    ['lines of two days', { lines: ['March 14, 2023', 'March 20, 2023'] }, undefined],
    ['the day of something else', { lines: ['Signed at Moscow on 3 July 1991'] }, undefined],
    ['native line', { lines: ['14 марта 2023'], language: 'ru' }, '2023-03-14 line'],
    ['a site that dated everything anew', { address: 'https://news.example/2019/05/02/talks', ...ld(news('2024-01-01')) }, undefined],
    [
      'the same, and the page still shows its day',
      { address: 'https://news.example/2019/05/02/talks', lines: ['May 2, 2019'], ...ld(news('2024-01-01')) },
      '2019-05-02 2024-01-01 address',
    ],
    ['the head of the article before', { canonical: 'https://news.example/world/before', lines: ['May 2, 2019'], ...ld(news('2024-01-01')) }, '2019-05-02 line'],
    ['a canonical address elsewhere', { canonical: 'https://wire.example/talks', ...ld(news('2024-01-01')) }, '2024-01-01 json-ld'],
    ['a list of a day', { address: 'https://news.example/2023/03/14/', times: ['2023-03-14'] }, undefined],
    ['a list by tag', { address: 'https://news.example/tag/talks', times: ['2023-03-14'] }, undefined],
    ['an encyclopaedia', ld(news('2004-03-14', { dateModified: '2026-11-01' })), undefined],
    ['the day on which it was made up', { metas: [['date', '2026-11-29']] }, undefined],
    ['the day after is the same', { address: 'https://news.example/2023/03/13/talks', ...ld(news('2023-03-14')) }, '2023-03-14 json-ld'],
    ['the future', ld(news('2027-03-14')), undefined],
    ['JSON-LD and meta of different days', { metas: [['article:published_time', '2018-03-14']], ...ld(news('2023-09-01')) }, undefined],
    ['a front page', { address: 'https://news.example/', ...ld(news('2023-03-14')) }, undefined],
    ['no address', { address: 'about:srcdoc', times: ['2023-03-14'] }, '2023-03-14 time'],
  ])('%s', (_name, given, wanted) => {
    expect(read(given)).toBe(wanted);
  });

  it('stops at what is nested without end', () => {
    const deep = `${'{"@graph":['.repeat(5_000)}${JSON.stringify(news('2023-03-14'))}${']}'.repeat(5_000)}`;
    expect(read({ jsonLd: [deep] })).toBeUndefined();
  });
});
