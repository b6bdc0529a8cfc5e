/** Choosing the entry at the other end of a relation, by any of its names. */
import { useEffect, useRef } from 'preact/hooks';
import { Combobox, type ComboOption } from '#components/parts/combobox.tsx';
import type { Translate } from '#core/i18n.ts';

export interface EntryFinder {
  /** Entries that go by what is typed, best first. */
  readonly findEntries: (query: string) => readonly ComboOption[];
  /** What an entry is called. */
  readonly nameOf: (id: string) => string;
}

interface EntryPickerProps extends EntryFinder {
  readonly id: string;
  readonly name: string;
  /** Id of the chosen one; empty while there is none. */
  readonly value: string;
  readonly t: Translate;
  readonly invalid: boolean;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly onChange: (id: string) => void;
}

/** The chosen entry with a way to another; else a field that finds one. Focus goes along. */
export function EntryPicker({ id, name, value, t, invalid, labelledBy, describedBy, findEntries, nameOf, onChange }: EntryPickerProps) {
  const again = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) (value === '' ? box.current?.querySelector('input') : again.current)?.focus();
    moved.current = false;
  }, [value]);
  const change = (next: string) => {
    moved.current = true;
    onChange(next);
  };
  return (
    <div ref={box}>
      {value === '' ? (
        <Combobox
          id={id}
          name={name}
          find={findEntries}
          onChoose={(option) => change(option.value)}
          foundWords={(count) => t('claim.found', [String(count)], count)}
          invalid={invalid}
          labelledBy={labelledBy}
          describedBy={describedBy}
        />
      ) : (
        <p class="chosen">
          <strong>{nameOf(value)}</strong>
          <button
            type="button"
            class="link"
            ref={again}
            name={name}
            aria-label={t('claim.otherTargetOf', [nameOf(value)])}
            aria-describedby={describedBy}
            onClick={() => change('')}
          >
            {t('claim.otherTarget')}
          </button>
        </p>
      )}
    </div>
  );
}
