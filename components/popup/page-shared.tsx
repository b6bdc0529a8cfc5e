/** What terms of this page have in common by way of a third that it does not name. */
import { Words } from '#components/entry/cited.tsx';
import { Dotted } from '#components/parts/dotted.tsx';
import { sharedLabel } from '#core/card/shared-rows.ts';
import { whoseNotes } from '#core/card/whose.ts';
import type { SharedLink } from '#core/contract/shared-link.ts';
import { formatDate } from '#core/entry/dates.ts';
import { RELATION_QUALIFIERS } from '#core/entry/vocabulary.ts';
import type { Translate } from '#core/i18n.ts';
import type { EntryKey } from '#core/mention/types.ts';

interface PageSharedProps {
  readonly link: SharedLink;
  readonly t: Translate;
  readonly locale: string;
  readonly onOpen: (key: EntryKey) => void;
}

/** Sources under a sentence; the rest stands in the entry. */
const SOURCES = 1;

/** An item of the list of links: the names, the third, and a sentence with its source for each name. */
export function PageShared({ link, t, locale, onOpen }: PageSharedProps) {
  const { third, legs } = link;
  const name = (end: { readonly key: EntryKey; readonly name: string }) => (
    <button type="button" class="link" onClick={() => onOpen(end.key)}>
      {end.name}
    </button>
  );
  return (
    <li class="page-shared">
      <p>
        {legs.map((leg, place) => (
          <>
            {place > 0 && ', '}
            {name(leg)}
          </>
        ))}
      </p>
      <p>
        <span class="page-links-label">{sharedLabel(link, t)}</span> {name(third)}
      </p>
      {legs.map(({ id, text, qualifier, asOf, mine, cites, sources }) => (
        <div key={id}>
          <p>
            <Words text={text} />
          </p>
          <Dotted class="entry-row-kind">
            {qualifier && <span>{RELATION_QUALIFIERS[qualifier]}</span>}
            {asOf !== undefined && <span>{t('card.asOf', [formatDate(asOf, locale)])}</span>}
            {whoseNotes({ mine, cites }, { t }).map((note) => (
              <span key={note.text}>{note.text}</span>
            ))}
            {Object.values(sources)
              .slice(0, SOURCES)
              .map(({ publisher, url }) => (
                <a key={url} class="link" href={url} target="_blank" rel="noopener noreferrer">
                  {publisher}
                </a>
              ))}
          </Dotted>
        </div>
      ))}
    </li>
  );
}
