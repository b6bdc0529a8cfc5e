/** Choosing among entries: a list with boxes, and a field that narrows it down. */
import { useMemo, useState } from 'preact/hooks';
import { TallList } from '#components/parts/tall-list.tsx';
import type { Translate } from '#core/i18n.ts';
import { fold } from '#core/search/fold.ts';

export interface ChoosableEntry {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  /** What is said under the name. */
  readonly words: string;
}

interface EntryChooserProps {
  readonly entries: readonly ChoosableEntry[];
  readonly chosen: ReadonlySet<string>;
  readonly t: Translate;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** "All" is all that are listed: what the field has left. */
export function EntryChooser({ entries, chosen, t, onChange }: EntryChooserProps) {
  const [query, setQuery] = useState('');
  const folded = useMemo(() => entries.map(({ names }) => names.map(fold)), [entries]);
  const shown = useMemo(() => entries.filter((_, place) => folded[place]?.some((name) => name.includes(fold(query)))), [folded, query]);
  const allShown = shown.length > 0 && shown.every(({ id }) => chosen.has(id));
  const toggle = (some: readonly ChoosableEntry[], on: boolean) => {
    const next = new Set(chosen);
    for (const { id } of some) {
      if (on) next.add(id);
      else next.delete(id);
    }
    onChange(next);
  };
  return (
    <>
      <div class="import-bar">
        <label class="check">
          <input type="checkbox" checked={allShown} disabled={shown.length === 0} onChange={(event) => toggle(shown, event.currentTarget.checked)} />
          <span>{t('export.allShown')}</span>
        </label>
        <input
          class="input filter"
          type="search"
          aria-label={t('export.find')}
          placeholder={t('export.find')}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      <TallList label={t('export.choose')} count={shown.length} keyOf={(index) => shown[index]?.id ?? ''}>
        {(index) => {
          const entry = shown[index] as ChoosableEntry;
          return (
            <label class="check">
              <input type="checkbox" checked={chosen.has(entry.id)} onChange={(event) => toggle([entry], event.currentTarget.checked)} />
              <span class="entry-row-words">
                <span class="entry-row-name">{entry.name}</span>
                <span class="entry-row-kind">{entry.words}</span>
              </span>
            </label>
          );
        }}
      </TallList>
    </>
  );
}
