/** How it stood when the page was published, and what came after. */
import type { SinceText } from '#core/card/since-lines.ts';
import type { Translate } from '#core/i18n.ts';
import { Cited, Led } from './cited.tsx';
import { Notes } from './notes.tsx';

interface SinceThenProps {
  readonly since: SinceText;
  readonly t: Translate;
  readonly onCite: (numbers: readonly number[]) => void;
}

/** Then, and below it each change with its day: a strip in the warm tint where the state changed. */
export function SinceThen({ since, t, onCite }: SinceThenProps) {
  return (
    <div class={since.changed ? 'since' : 'since mild'}>
      <p>
        <Cited text={since.title} numbers={since.numbers} t={t} onCite={onCite} />
      </p>
      <ul class="since-lines">
        {since.lines.map((line) => (
          <li key={line.lead + line.text}>
            <Led lead={line.lead} between=" " text={line.text} numbers={line.numbers} t={t} onCite={onCite} />
            <Notes notes={line.notes} />
          </li>
        ))}
      </ul>
    </div>
  );
}
