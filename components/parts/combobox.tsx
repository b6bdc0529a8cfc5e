/** A field with what it may mean under it: typed into, walked with the arrow keys, chosen with Enter. */
import { useEffect, useRef, useState } from 'preact/hooks';

export interface ComboOption {
  readonly value: string;
  readonly label: string;
  /** What tells it from others of that name. */
  readonly words?: string | undefined;
}

interface ComboboxProps {
  readonly id: string;
  readonly name: string;
  /** What is found for what is typed, best first. */
  readonly find: (query: string) => readonly ComboOption[];
  readonly onChoose: (option: ComboOption) => void;
  /** Says how many were found. */
  readonly foundWords: (count: number) => string;
  readonly invalid: boolean;
  readonly describedBy: string;
  readonly labelledBy?: string;
}

/** The field is empty again after a choice: what was chosen stands elsewhere. */
export function Combobox({ id, name, find, onChoose, foundWords, invalid, describedBy, labelledBy }: ComboboxProps) {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const options = open && query.trim() !== '' ? find(query) : [];
  const shown = options.length > 0;
  useEffect(() => {
    if (shown) list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at, shown]);
  const choose = (option: ComboOption | undefined) => {
    if (!option) return;
    setQuery('');
    setOpen(false);
    onChoose(option);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (!shown) setOpen(true);
      else setAt((at + step + options.length) % options.length);
    } else if (event.key === 'Enter' && query.trim() !== '') {
      // Enter in a field would save the form.
      event.preventDefault();
      choose(options[at]);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <div class="combo">
      <input
        class="input"
        id={id}
        name={name}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown ? `${id}-${at}` : undefined}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        aria-labelledby={labelledBy}
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <ul class="combo-list" id={`${id}-list`} role="listbox" aria-labelledby={labelledBy ?? `${id}-label`} ref={list} hidden={!shown}>
        {options.map((option, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's.
          <li
            key={option.value}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === at}
            class="combo-option"
            // The field keeps the focus.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            <span class="entry-row-name">{option.label}</span>
            {option.words !== undefined && <span class="entry-row-kind">{option.words}</span>}
          </li>
        ))}
      </ul>
      <span class="unseen" role="status">
        {open && query.trim() !== '' ? foundWords(options.length) : ''}
      </span>
    </div>
  );
}
