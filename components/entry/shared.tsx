/** What the entry shares with others of the page, by way of a third that the page does not name. */
import type { SharedRow } from '#core/card/shared-rows.ts';
import type { Translate } from '#core/i18n.ts';
import type { EntryKey } from '#core/mention/types.ts';
import { Cite } from './cite.tsx';
import { Cited } from './cited.tsx';
import { Notes } from './notes.tsx';

interface SharedProps {
  readonly rows: readonly SharedRow[];
  readonly t: Translate;
  readonly onFollow: (key: EntryKey) => void;
  readonly onCite: (numbers: readonly number[]) => void;
}

/** The other's name, how both hang on the third, and the sentence of each leg but the card's own, which the third is followed for. */
export function Shared({ rows, t, onFollow, onCite }: SharedProps) {
  const name = ({ key, name }: SharedRow['third']) => (
    <button type="button" class="link links-name" onClick={() => onFollow(key)}>
      {name}
    </button>
  );
  return (
    <ul class="links">
      {rows.map(({ label, third, numbers, others }) => (
        <li key={`${label} ${third.key}`}>
          {others.map((other, place) => (
            <>
              {place > 0 && ', '}
              {name(other)}
            </>
          ))}
          <p class="links-shared">
            {`${label}: `}
            {name(third)}
            <Cite numbers={numbers} t={t} onCite={onCite} />
          </p>
          {others.map((other) => (
            <>
              <p>
                <Cited text={other.text} numbers={other.numbers} t={t} onCite={onCite} />
              </p>
              <Notes notes={other.notes} />
            </>
          ))}
        </li>
      ))}
    </ul>
  );
}
