/** The small print under a value: condition, basis, date. */
import type { Note } from '#core/card/fact-rows.ts';

/** Notes in one line that may wrap; what is old stands out. */
export function Notes({ notes }: { readonly notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <div class="notes">
      {notes.map((note, place) => (
        <span key={note.text} class={place > 0 ? 'sep' : undefined}>
          <span class={note.stale ? 'stale' : undefined}>{note.text}</span>
        </span>
      ))}
    </div>
  );
}
