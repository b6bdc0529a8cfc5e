/** The search field over the whole reference. */
import type { Ref } from 'preact';
import { Icon } from '#components/icons/icon.tsx';
import { close, search } from '#components/icons/shapes.ts';
import type { Translate } from '#core/i18n.ts';

interface SearchBoxProps {
  readonly query: string;
  /** How many entries are searched; unknown while they are on their way. */
  readonly count: number | undefined;
  readonly locale: string;
  readonly t: Translate;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly onQuery: (query: string) => void;
  /** Enter: the first result. */
  readonly onSubmit: () => void;
  /** Arrow down: into the results. */
  readonly onDown: () => void;
}

/** The key that leads here is shown at its end; the listener for it belongs to the app. */
export function SearchBox({ query, count, locale, t, inputRef, onQuery, onSubmit, onDown }: SearchBoxProps) {
  const label = count === undefined ? t('search.label') : t('search.labelCount', [count.toLocaleString(locale)], count);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onSubmit();
    else if (event.key === 'ArrowDown') {
      event.preventDefault();
      onDown();
    } else if (event.key === 'Escape' && query !== '') {
      // Only the search is left, not the popup.
      event.preventDefault();
      onQuery('');
    }
  };
  return (
    <div class="search" role="search">
      <Icon d={search} />
      <input
        ref={inputRef}
        type="search"
        class="search-input"
        value={query}
        aria-label={label}
        placeholder={label}
        aria-keyshortcuts="/"
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query !== '' && (
        <button type="button" class="control search-clear" aria-label={t('search.clear')} title={t('search.clear')} onClick={() => onQuery('')}>
          <Icon d={close} />
        </button>
      )}
      {query === '' && (
        <kbd class="search-key" aria-hidden="true">
          /
        </kbd>
      )}
    </div>
  );
}
