/** Relations to other entries, each to be followed. */
import type { LinkRow } from '#core/card/link-rows.ts';
import type { Translate } from '#core/i18n.ts';
import type { EntryKey } from '#core/mention/types.ts';
import { Cited } from './cited.tsx';
import { Notes } from './notes.tsx';

interface LinksProps {
  readonly rows: readonly LinkRow[];
  readonly t: Translate;
  readonly onFollow: (key: EntryKey) => void;
  readonly onCite: (numbers: readonly number[]) => void;
}

/** How the two hang together, the other's name, so that both read on from this one ("Derived from S-300"), and the sentence that says so. */
export function Links({ rows, t, onFollow, onCite }: LinksProps) {
  return (
    <ul class="links">
      {rows.map((row) => (
        <li key={`${row.id} ${row.label}`}>
          <span class="links-label">{row.label}</span> <LinkName row={row} onFollow={onFollow} />
          <p>
            <Cited text={row.text} numbers={row.numbers} t={t} onCite={onCite} />
          </p>
          <Notes notes={row.notes} />
        </li>
      ))}
    </ul>
  );
}

/** The way there; where the other end is gone, its name alone. */
function LinkName({ row: { key, name }, onFollow }: { readonly row: LinkRow } & Pick<LinksProps, 'onFollow'>) {
  if (key === null) return <span class="links-name">{name}</span>;
  return (
    <button type="button" class="link links-name" onClick={() => onFollow(key)}>
      {name}
    </button>
  );
}
