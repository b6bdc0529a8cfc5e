/** What the address of the reference page says: the part after `#`, built here by whoever opens it, read by the page. */

export type ReferenceView =
  /** The list, with a search already typed. */
  | { readonly view: 'search'; readonly query: string }
  | { readonly view: 'entry'; readonly id: string }
  /** Entries side by side. */
  | { readonly view: 'compare'; readonly ids: readonly string[] }
  /** The form for an own entry, with the name filled in. */
  | { readonly view: 'add'; readonly name: string };

/** Path of the page in the package. */
export const REFERENCE_PAGE = '/reference.html';

/** The part of the address from `#` on. */
export function toHash(view: ReferenceView): string {
  if (view.view === 'compare') return `#compare=${view.ids.map(encodeURIComponent).join(',')}`;
  const text = view.view === 'search' ? view.query : view.view === 'entry' ? view.id : view.name;
  return `#${view.view}=${encodeURIComponent(text)}`;
}

/** Reads it; anything else is the list without a search. */
export function fromHash(hash: string): ReferenceView {
  const [, view, text = ''] = /^#(search|entry|add|compare)=(.*)$/s.exec(hash) ?? [];
  const decoded = decode(text);
  if (view === 'entry' && decoded !== '') return { view, id: decoded };
  if (view === 'compare')
    return {
      view,
      ids: text
        .split(',')
        .map(decode)
        .filter((id) => id !== ''),
    };
  if (view === 'add') return { view, name: decoded };
  return { view: 'search', query: view === 'search' ? decoded : '' };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
