/** What a page shows of the day of its publication: metadata, marked times, and the lines beside its headline. */
import { type ArticleDate, articleDate, type DateHints } from '#core/context/article-date.ts';
import { textBlocks } from './text-blocks.ts';

/** A page may hold as much as it likes; no more than this of it is read. */
const MOST = { scripts: 20, scriptLength: 500_000, metas: 200, times: 12, blocks: 14, breaths: 4, headLength: 100, lineLength: 160 } as const;

/** Where an article's own head stands, and lists of other articles do not. */
const ASIDE =
  'aside, nav, footer:not(article footer), [role="complementary"], [role="navigation"], [class*="related" i], [class*="comment" i], [itemprop="comment"], [typeof*="Comment"], [class*="sidebar" i], [class*="widget" i]';
const DATED = '[itemprop="datePublished"], [property$="datePublished"], [property$="dateCreated"], time[pubdate]';
const TIMES = 'time, [datetime]';
const HEADLINES = ['[itemprop="headline"]', '[property$="headline"]', 'article h1', 'h1.entry-title, h2.entry-title, h1.post-title, h2.post-title', 'main h1', 'h1'];

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

/** Reads the hints of a document as it stands. */
export function dateHints(root: Document): DateHints {
  const all = <E extends Element>(selector: string, most: number, within: ParentNode = root): E[] => [...within.querySelectorAll<E>(selector)].slice(0, most);
  const article = soleArticle(root);
  const own = (selector: string): Element[] =>
    all(selector, MOST.times * 4, article)
      .filter((element) => !element.closest(ASIDE))
      .slice(0, MOST.times);
  const marked = own(DATED);
  return {
    address: root.location?.href ?? '',
    canonical: root.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? root.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? '',
    language: root.documentElement?.lang ?? '',
    jsonLd: all('script[type="application/ld+json"]', MOST.scripts).flatMap(({ textContent }) => (textContent && textContent.length <= MOST.scriptLength ? [textContent] : [])),
    metas: all<HTMLMetaElement>('meta[content]', MOST.metas).map((meta) => [
      meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '',
      meta.getAttribute('content') ?? '',
    ]),
    times: (marked.length > 0 ? marked : own(TIMES)).map((element) => element.getAttribute('datetime') || element.getAttribute('content') || (element.textContent ?? '').trim()),
    lines: linesAroundHeadline(root),
  };
}

/** The one article of the page, or the page: on a list of articles each has a date of its own, and none is the page's. */
function soleArticle(root: Document): ParentNode {
  const kind = 'article, [itemtype*="Article"]';
  const articles = [...root.querySelectorAll(kind)].filter((article) => !article.parentElement?.closest(kind));
  const withHeadline = articles.filter((article) => article.querySelector('h1'));
  const [only] = withHeadline.length > 0 ? withHeadline : articles;
  // A headline often stands above its article, and the date beside it.
  return only && (withHeadline.length === 1 || (articles.length === 1 && !root.querySelector('h1'))) ? only : root;
}

/** The short text right above the headline, and those that follow it up to the first paragraph: byline, place, day. */
function linesAroundHeadline(root: Document): string[] {
  const headline = HEADLINES.map((selector) => root.querySelector(selector)).find((element) => element !== null);
  if (!headline || !root.body) return [];
  const before = (headline.previousElementSibling?.textContent ?? '').trim();
  const lines: string[] = before.length <= MOST.headLength && /\p{Nd}/u.test(before) ? [before] : [];
  let blocks = 0;
  let breaths = 0;
  for (const block of textBlocks(root.body, { from: headline })) {
    // A page of a hundred thousand empty nodes is not walked to its end before a card opens.
    if (!block && ++breaths > MOST.breaths) break;
    if (!block) continue;
    const text = block.text.trim();
    // The first is the headline itself.
    if (blocks++ === 0) continue;
    if (blocks > MOST.blocks || text.length > MOST.lineLength) break;
    if (/\p{Nd}/u.test(text)) lines.push(text);
    if (text.length > MOST.headLength) break;
  }
  return lines;
}
