/** How the terms of this page hang together: relation by relation, each a sentence with a date. */
import { useEffect, useState } from 'preact/hooks';
import { Words } from '#components/entry/cited.tsx';
import { Dotted } from '#components/parts/dotted.tsx';
import { whoseNotes } from '#core/card/whose.ts';
import type { CardBundle } from '#core/contract/card-bundle.ts';
import type { SharedLink } from '#core/contract/shared-link.ts';
import { formatDate } from '#core/entry/dates.ts';
import { RELATION_QUALIFIERS } from '#core/entry/vocabulary.ts';
import type { Translate } from '#core/i18n.ts';
import type { EntryKey } from '#core/mention/types.ts';
import { type PageLink, pageLinks } from '#core/popup/page-links.ts';
import { PageShared } from './page-shared.tsx';

interface PageLinksProps {
  readonly keys: readonly EntryKey[];
  readonly cards: (keys: readonly EntryKey[]) => Promise<CardBundle>;
  readonly t: Translate;
  readonly locale: string;
  readonly onOpen: (key: EntryKey) => void;
}

/** So many are there at once. */
const SHOWN = 4;
/** Sources under a relation; the rest stands in the entry. */
const SOURCES = 2;
/** Two steps apart is an aside: the best of them only. */
const SHARED = 2;
/** As many cards as one request may ask for. */
const ASKED = 40;

interface Found {
  readonly links: readonly PageLink[];
  readonly shared: readonly SharedLink[];
}
const NOTHING: Found = { links: [], shared: [] };

/** Nothing while they are on their way, nor where there are none: the list above is what was asked for. */
export function PageLinks({ keys, cards, t, locale, onOpen }: PageLinksProps) {
  const [{ links, shared }, setFound] = useState<Found>(NOTHING);
  const [all, setAll] = useState(false);
  const asked = keys.slice(0, ASKED);
  useEffect(() => {
    let current = true;
    if (asked.length > 1)
      cards(asked).then(
        (bundle) => current && setFound({ links: pageLinks(bundle.cards), shared: bundle.shared.slice(0, SHARED) }),
        () => current && setFound(NOTHING),
      );
    return () => {
      current = false;
    };
  }, [asked.join('\n')]);
  if (links.length + shared.length === 0) return null;
  return (
    <section class="list">
      <h2 class="list-title">{t('list.links')}</h2>
      <ul class="rows page-links">
        {links.slice(0, all ? undefined : SHOWN).map(({ from, label, to, text, qualifier, asOf, mine, sources }) => (
          <li key={`${from.key} ${label} ${to.key} ${text}`}>
            <p>
              <button type="button" class="link" onClick={() => onOpen(from.key)}>
                {from.name}
              </button>
              <span class="page-links-way" aria-hidden="true">
                {' → '}
              </span>
              <span class="unseen"> {label} </span>
              <button type="button" class="link" onClick={() => onOpen(to.key)}>
                {to.name}
              </button>
            </p>
            <p>
              <span class="page-links-label" aria-hidden="true">
                {label}
              </span>{' '}
              <Words text={text} />
            </p>
            <Dotted class="entry-row-kind">
              {qualifier && <span>{RELATION_QUALIFIERS[qualifier]}</span>}
              {asOf !== undefined && <span>{t('card.asOf', [formatDate(asOf, locale)])}</span>}
              {whoseNotes({ mine, cites: sources.map(({ url }) => url) }, { t }).map((note) => (
                <span key={note.text}>{note.text}</span>
              ))}
              {sources.slice(0, SOURCES).map(({ publisher, url }) => (
                <a key={url} class="link" href={url} target="_blank" rel="noopener noreferrer">
                  {publisher}
                </a>
              ))}
            </Dotted>
          </li>
        ))}
        {shared.map((link) => (
          <PageShared key={`${link.type} ${link.inverse} ${link.third.key}`} link={link} t={t} locale={locale} onOpen={onOpen} />
        ))}
      </ul>
      {!all && links.length > SHOWN && (
        <button type="button" class="link page-links-all" onClick={() => setAll(true)}>
          {t('list.allLinks', [String(links.length)])}
        </button>
      )}
    </section>
  );
}
