/** Figures of the page's own sentence beside those of the reference: never a verdict on who wrote it. */
import type { StatedLine } from '#core/card/stated-lines.ts';
import type { Translate } from '#core/i18n.ts';
import { Cited } from './cited.tsx';
import { Notes } from './notes.tsx';

interface StatedProps {
  readonly lines: readonly StatedLine[];
  readonly t: Translate;
  readonly onCite: (numbers: readonly number[]) => void;
}

/** Nothing where the passage gives no figure that is surely this entry's. */
export function Stated({ lines, t, onCite }: StatedProps) {
  if (lines.length === 0) return null;
  return (
    <div class="stated">
      <p class="stated-title">{t('stated.title')}</p>
      <ul>
        {lines.map(({ property, label, said, how, notes, numbers }) => (
          <li key={property}>
            {label} <strong>“{said}”</strong>: <Cited text={how} numbers={numbers} t={t} onCite={onCite} />
            <Notes notes={notes} />
          </li>
        ))}
      </ul>
    </div>
  );
}
