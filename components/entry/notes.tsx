/** The small print under a value: condition, basis, date. */

import { Dotted } from '#components/parts/dotted.tsx';
import type { Note } from '#core/card/fact-rows.ts';
import { Words } from './cited.tsx';

/** Notes up to this length stay on one line: a date torn apart reads badly. */
const UNBROKEN = 32;

/** Notes in one line that may wrap; what is old stands out. */
export function Notes({ notes }: { readonly notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <Dotted class="notes">
      {notes.map((note) => (
        <span key={note.text} class={[note.stale && 'stale', note.text.length <= UNBROKEN && 'keep'].filter(Boolean).join(' ') || undefined}>
          <Words text={note.text} />
        </span>
      ))}
    </Dotted>
  );
}
