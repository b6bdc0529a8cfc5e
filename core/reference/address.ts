/** What the address of the reference page says: the part after `#`, built here by whoever opens it, read by the page. */

import { isPartialDate } from '#core/entry/dates.ts';

/** Places without more to say about them. */
export const PLACES = ['mine', 'settings', 'import', 'export', 'packs', 'new-pack'] as const;

export type Place = (typeof PLACES)[number];

export type ReferenceView =
  /** The list, with a search already typed. */
  | { readonly view: 'search'; readonly query: string }
  /** `article`: the day of the page that it was opened from. */
  | { readonly view: 'entry'; readonly id: string; readonly article?: string | undefined }
  /** Entries side by side. */
  | { readonly view: 'compare'; readonly ids: readonly string[] }
  /** The form for an own entry, with the name filled in. */
  | { readonly view: 'add'; readonly name: string }
  | { readonly view: Place };

/** Path of the page in the package. */
export const REFERENCE_PAGE = '/reference.html';

/** The part of the address from `#` on. */
export function toHash(view: ReferenceView): string {
  switch (view.view) {
    case 'compare':
      return `#compare=${view.ids.map(encodeURIComponent).join(',')}`;
    case 'search':
      return view.query === '' ? '' : `#search=${encodeURIComponent(view.query)}`;
    case 'entry':
      return `#entry=${encodeURIComponent(view.id)}${view.article === undefined ? '' : `&article=${view.article}`}`;
    case 'add':
      return `#add=${encodeURIComponent(view.name)}`;
    default:
      return `#${view.view}`;
  }
}

/** Reads it; anything else is the list without a search. */
export function fromHash(hash: string): ReferenceView {
  const place = PLACES.find((one) => hash === `#${one}`);
  if (place) return { view: place };
  const [, view, text = ''] = /^#(search|entry|add|compare)=(.*)$/s.exec(hash) ?? [];
  const decoded = decode(text);
  if (view === 'entry') {
    const [id = '', article] = text.split('&article=');
    if (decode(id) !== '') return { view, id: decode(id), ...(article !== undefined && isPartialDate(article) && { article }) };
  }
  if (view === 'compare') {
    const ids = text.split(',').map(decode);
    return { view, ids: ids.filter((id) => id !== '') };
  }
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
