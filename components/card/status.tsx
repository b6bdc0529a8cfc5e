/** How it stands now, above the figures. */
import { Cited } from '#components/entry/cited.tsx';
import { Dotted } from '#components/parts/dotted.tsx';
import type { StatusLine } from '#core/card/status-lines.ts';
import type { Translate } from '#core/i18n.ts';

interface CardStatusProps {
  readonly lines: readonly StatusLine[];
  readonly t: Translate;
  readonly onCite: (numbers: readonly number[]) => void;
}

/** A line for each state, with how old it is; the whole width of the card, since none of them is a figure in a column. */
export function CardStatus({ lines, t, onCite }: CardStatusProps) {
  if (lines.length === 0) return null;
  return (
    <ul class="card-status" aria-label={t('entry.status')}>
      {lines.map(({ text, notes, numbers }) => (
        <li key={text}>
          <Dotted>
            <span>
              <Cited text={text} numbers={numbers} t={t} onCite={onCite} />
            </span>
            {notes.map((note) => (
              <span key={note.text} class={note.stale ? 'note keep stale' : 'note keep'}>
                {note.text}
              </span>
            ))}
          </Dotted>
        </li>
      ))}
    </ul>
  );
}
