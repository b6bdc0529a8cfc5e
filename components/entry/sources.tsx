/** The numbered sources. */
import type { Ref } from 'preact';
import { Icon } from '#components/icons/icon.tsx';
import { external } from '#components/icons/shapes.ts';
import { Dotted } from '#components/parts/dotted.tsx';
import type { SourceRow } from '#core/card/citations.ts';
import type { Translate } from '#core/i18n.ts';

/** Of an address, in characters: some two lines of the card. */
const LONGEST = 90;

interface SourcesProps {
  readonly rows: readonly SourceRow[];
  /** Numbers to stand out: those of the value whose number was pressed. */
  readonly marked: readonly number[];
  readonly t: Translate;
  readonly listRef?: Ref<HTMLOListElement>;
}

/** Of a page that showed no title: where it is. */
function addressOf(url: string): string {
  const { host, pathname } = new URL(url);
  const address = `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`;
  return address.length > LONGEST ? `${address.slice(0, LONGEST)}…` : address;
}

/** Publisher, title as it was shown, dates as far as they were shown. Nothing is made up for what a page did not say. */
export function Sources({ rows, marked, t, listRef }: SourcesProps) {
  return (
    <ol class="sources" ref={listRef}>
      {rows.map((row) => (
        <li key={row.id} value={row.number} class={marked.includes(row.number) ? 'marked' : undefined}>
          <span class="number">{row.number}</span>
          <div>
            <Dotted>
              <span class="publisher">{row.publisher}</span>
              <span class="tier">{row.tier}</span>
            </Dotted>
            <a class="link" href={row.url} target="_blank" rel="noopener noreferrer">
              {row.title ?? addressOf(row.url)}
              <Icon d={external} size={12} />
              <span class="unseen"> {t('entry.newTab')}</span>
            </a>
            <Dotted class="notes">
              {row.date !== undefined && <span>{row.date}</span>}
              <span>{t('entry.read', [row.accessed])}</span>
              {row.places.length > 0 && <span>{row.places.join(', ')}</span>}
            </Dotted>
          </div>
        </li>
      ))}
    </ol>
  );
}
