/** The one article that a page's JSON-LD speaks of. */

export interface DatedArticle {
  readonly published: string | undefined;
  readonly modified: string | undefined;
}

/** Types of schema.org under which a page's own text is filed; `WebPage` only when nothing better is there. */
const ARTICLE = /(?:Article|Posting|Report|Analysis|Opinion|Review|Chapter|PressRelease)$/;
const PAGE = /^(?:Web|About|Item|FAQ)Page$/;
/** How deep nodes may lie in each other; real ones lie three deep. */
const DEEPEST = 8;

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : isNode(value) ? textOf(value['@value'] ?? value['@id']) : undefined);

/**
 * Reads the scripts of a page. Several articles with days of their own are a list, as on a front page: then only the one
 * that names this page's address counts, and without such a one none.
 * @param scripts contents of `<script type="application/ld+json">`; what is no JSON is passed over.
 * @param address of the page.
 */
export function articleOf(scripts: readonly string[], address: string): DatedArticle | undefined {
  const nodes: Node[] = [];
  for (const script of scripts) {
    try {
      collect(JSON.parse(script), nodes, 0);
    } catch {
      // Broken JSON-LD is common; the other clues remain.
    }
  }
  for (const kind of [ARTICLE, PAGE]) {
    const dated = nodes.filter(
      (node) =>
        typesOf(node).some((type) => kind.test(type)) && textOf(node['datePublished']) !== undefined && (isHere(node, address) || !isElsewhere(addressesOf(node)[0], address)),
    );
    const here = dated.filter((node) => isHere(node, address));
    const [first, ...others] = here.length > 0 ? here : dated;
    if (!first) continue;
    const published = textOf(first['datePublished']);
    return others.every((node) => textOf(node['datePublished']) === published) ? { published, modified: textOf(first['dateModified']) } : undefined;
  }
  return undefined;
}

function collect(value: unknown, nodes: Node[], depth: number): void {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) for (const each of value) collect(each, nodes, depth + 1);
  else if (isNode(value)) {
    nodes.push(value);
    // What a node merely speaks of (a list's items, a site's other articles) is not the page itself.
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) collect(value[key], nodes, depth + 1);
  }
}

function typesOf(node: Node): string[] {
  return [node['@type']].flat().flatMap((type) => (typeof type === 'string' ? type.replace(/^.*[/#:]/, '') : []));
}

function addressesOf(node: Node): string[] {
  return [node['url'], node['@id'], node['mainEntityOfPage']].flatMap((value) => textOf(value) ?? []).filter((text) => /^https?:/.test(text));
}

/** Host and path without what varies: protocol, `www.`, query, trailing slash. */
function place(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, pathname } = new URL(address);
  return `${hostname.replace(/^(?:www|m|amp)\./, '')}${pathname.replace(/(?:\/amp)?\/*$/, '')}`.toLowerCase();
}

const isHere = (node: Node, address: string): boolean => addressesOf(node).some((each) => place(each) === place(address));

/** Whether an address is another page of the same site. A page that changed its address without loading keeps the head of the article before. */
export function isElsewhere(named: string | undefined, address: string): boolean {
  if (named === undefined || !URL.canParse(named) || place(named) === place(address)) return false;
  const [there, here] = [place(named), place(address)];
  return there.split('/')[0] === here.split('/')[0] && there.includes('/');
}
