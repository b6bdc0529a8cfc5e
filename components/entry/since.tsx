/** What has ended says so before anything else. */
import type { StatusLine } from '#core/card/status-lines.ts';
import type { Translate } from '#core/i18n.ts';
import { Cited } from './cited.tsx';
import { Notes } from './notes.tsx';

interface SinceProps {
  readonly line: StatusLine;
  readonly t: Translate;
  readonly onCite: (numbers: readonly number[]) => void;
}

/** A strip in the warm tint: the state, its day, what followed. */
export function Since({ line, t, onCite }: SinceProps) {
  return (
    <div class="since">
      <strong>
        <Cited text={line.text} numbers={line.numbers} t={t} onCite={onCite} />
      </strong>
      <Notes notes={line.notes} />
    </div>
  );
}
