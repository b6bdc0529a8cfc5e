/** What a page mentions, as the popup is told. */
import type { PageReport } from '#core/contract/page-port.ts';
import type { Mark } from './marks.ts';

/** The mentions as the popup lists them: each entry once, in the order of discovery. */
export function termsOf(marks: readonly Mark[]): PageReport['mentions'] {
  const terms = new Map<Mark['key'], PageReport['mentions'][number]>();
  for (const { key, block, start, end } of marks) {
    const term = terms.get(key);
    if (term) term.count++;
    else terms.set(key, { key, count: 1, surface: block.text.slice(start, end) });
  }
  return [...terms.values()];
}
