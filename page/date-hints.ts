/** What a page shows of the day of its publication: metadata, marked times, and the lines beside its headline. */
import { type ArticleDate, articleDate, type DateHints } from '#core/context/article-date.ts';

/** A page may hold as much as it likes; no more than this of it is read. */
const MOST = { scripts: 20, scriptLength: 500_000, metas: 200, times: 12, lines: 12, lineLength: 120 } as const;

/** Where an article's own head stands, and lists of other articles do not. */
const ASIDE = 'aside, nav, footer, [role="complementary"], [role="navigation"], [class*="related" i], [class*="comment" i], [class*="sidebar" i], [class*="widget" i]';
const DATED = '[itemprop="datePublished"], time[pubdate], [class*="published" i], [class*="pub-date" i], [class*="pubdate" i]';
const NEAR_HEADLINE = '[class*="date" i], [class*="time" i], [class*="byline" i], [class*="dateline" i], [class*="meta" i]';

/**
 * Remembers the date for as long as the page keeps its address: an app that opens its next article changes both.
 * @param today gives `YYYY-MM-DD`.
 */
export function createArticleDate(today: () => string): () => ArticleDate | undefined {
  let address: string | undefined;
  let date: ArticleDate | undefined;
  return () => {
    if (address !== location.href) {
      address = location.href;
      date = articleDate(dateHints(document), today());
    }
    return date;
  };
}

/** Reads the hints of a document as it stands. Nothing is measured and no style is asked for. */
export function dateHints(root: Document): DateHints {
  const all = <E extends Element>(selector: string, most: number, within: ParentNode = root): E[] => [...within.querySelectorAll<E>(selector)].slice(0, most);
  const article = soleArticle(root);
  const own = (selector: string, most: number): Element[] =>
    all(selector, most * 4, article)
      .filter((element) => !element.closest(ASIDE))
      .slice(0, most);
  const marked = own(DATED, MOST.times);
  return {
    address: root.location?.href ?? '',
    language: root.documentElement?.lang ?? '',
    jsonLd: all('script[type="application/ld+json"]', MOST.scripts).flatMap(({ textContent }) => (textContent && textContent.length <= MOST.scriptLength ? [textContent] : [])),
    metas: all<HTMLMetaElement>('meta[content]', MOST.metas).map((meta) => [
      meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '',
      meta.getAttribute('content') ?? '',
    ]),
    times: (marked.length > 0 ? marked : own('time', MOST.times)).map((element) => element.getAttribute('datetime') || element.getAttribute('content') || text(element)),
    lines: linesByHeadline(article),
  };
}

const text = (element: Element): string => (element.textContent ?? '').trim().slice(0, MOST.lineLength);

/** The one article of the page, or the page: on a list of articles each has a date of its own, and none is the page's. */
function soleArticle(root: Document): ParentNode {
  const articles = [...root.querySelectorAll('article, [itemtype*="Article"]')].filter((article) => !article.parentElement?.closest('article, [itemtype*="Article"]'));
  const withHeadline = articles.filter((article) => article.querySelector('h1'));
  const [only] = withHeadline.length > 0 ? withHeadline : articles;
  // A headline often stands above its article, and the date beside it.
  return only && (withHeadline.length === 1 || (articles.length === 1 && !root.querySelector('h1'))) ? only : root;
}

/** Short texts that look like a date's place, around the headline. */
function linesByHeadline(article: ParentNode): string[] {
  const headline = article.querySelector('h1');
  let around: Element | null | undefined = headline?.parentElement;
  for (let i = 0; around && i < 3; i++, around = around.parentElement) {
    const lines = [...around.querySelectorAll(NEAR_HEADLINE)]
      .filter((element) => !element.closest(ASIDE) && (element.textContent ?? '').trim().length <= MOST.lineLength)
      .map(text)
      .filter((line) => /\p{Nd}/u.test(line));
    if (lines.length > 0) return lines.slice(0, MOST.lines);
  }
  return [];
}
