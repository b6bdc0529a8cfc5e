/** What this page mentions: each term with its count, the way to it on the page, and ways to silence it. */
import { useState } from 'preact/hooks';
import { Icon, KindIcon } from '#components/icons/icon.tsx';
import { card, info, jump } from '#components/icons/shapes.ts';
import { Dotted } from '#components/parts/dotted.tsx';
import { Menu } from '#components/parts/menu.tsx';
import { countryList } from '#core/card/countries.ts';
import type { HeadRow } from '#core/contract/overlay.ts';
import { KIND_IDS, kindOf } from '#core/entry/kinds.ts';
import type { Translate } from '#core/i18n.ts';
import type { EntryKey } from '#core/mention/types.ts';
import type { PageTerm } from '#core/popup/terms.ts';

export interface PageListActions {
  /** Shows the entry here. */
  readonly onOpen: (key: EntryKey) => void;
  /** Goes to the next mention on the page, and opens its card there. */
  readonly onJump: (key: EntryKey, openCard: boolean) => void;
  readonly onHide: (key: EntryKey, name: string, scope: 'site' | 'always') => void;
}

interface PageListProps extends PageListActions {
  readonly terms: readonly PageTerm[];
  /** Heads by key; terms whose head has not arrived show the words of the page. */
  readonly heads: ReadonlyMap<EntryKey, HeadRow>;
  readonly title: string;
  readonly host: string;
  readonly t: Translate;
  readonly locale: string;
}

type Order = 'name' | 'kind';

/** The list, sorted by name or under the words of the kinds. */
export function PageList({ terms, heads, title, host, t, locale, ...actions }: PageListProps) {
  const [order, setOrder] = useState<Order>('name');
  const rows = terms.map((term) => ({ term, head: heads.get(term.key), name: heads.get(term.key)?.name ?? term.surface })).sort((a, b) => a.name.localeCompare(b.name));
  const groups = KIND_IDS.map((kind) => ({ label: kindOf(kind).plural, rows: rows.filter((row) => row.head?.kind === kind) })).filter((group) => group.rows.length > 0);
  const rest = rows.filter((row) => !row.head);
  const item = (row: (typeof rows)[number]) => <TermRow key={row.term.key} {...row} host={host} t={t} locale={locale} {...actions} />;
  const toggle = (value: Order, label: string) => (
    <button type="button" class="list-order" aria-pressed={order === value} onClick={() => setOrder(value)}>
      {label}
    </button>
  );
  return (
    <section class="list" data-waiting={terms.length > 0 && heads.size === 0 ? '' : undefined}>
      <div class="list-head">
        <h2 class="list-title">{title}</h2>
        {terms.length > 1 && (
          <div class="list-orders" role="group" aria-label={t('list.order')}>
            {toggle('name', t('list.byName'))}
            {toggle('kind', t('list.byKind'))}
          </div>
        )}
      </div>
      {order === 'name' ? (
        <ul class="rows">{rows.map(item)}</ul>
      ) : (
        <>
          {groups.map((group) => (
            <div key={group.label}>
              <h3 class="list-kind">{group.label}</h3>
              <ul class="rows">{group.rows.map(item)}</ul>
            </div>
          ))}
          {rest.length > 0 && <ul class="rows">{rest.map(item)}</ul>}
        </>
      )}
    </section>
  );
}

interface TermRowProps extends PageListActions {
  readonly term: PageTerm;
  readonly head: HeadRow | undefined;
  readonly name: string;
  readonly host: string;
  readonly t: Translate;
  readonly locale: string;
}

function TermRow({ term, head, name, host, t, locale, onOpen, onJump, onHide }: TermRowProps) {
  const { key, count } = term;
  return (
    <li class="term">
      <button type="button" class="entry-row" onClick={() => onOpen(key)}>
        {head ? <KindIcon name={kindOf(head.kind).icon} size={18} /> : <Icon d={info} size={18} />}
        <div class="entry-row-words">
          <span class="entry-row-name">{name}</span>
          <Dotted class="entry-row-kind">
            <span>{head ? kindOf(head.kind).label : t('list.waiting')}</span>
            {head && head.countries.length > 0 && <span>{countryList(head.countries.slice(0, 3), locale, true)}</span>}
          </Dotted>
        </div>
        <span class="entry-row-count">
          <span aria-hidden="true">{count}×</span>
          <span class="unseen">{t('list.count', [String(count)], count)}</span>
        </span>
      </button>
      <button type="button" class="control" aria-label={t('list.jump', [name])} title={t('list.jumpShort')} onClick={() => onJump(key, false)}>
        <Icon d={jump} />
      </button>
      <button type="button" class="control" aria-label={t('list.card', [name])} title={t('list.cardShort')} onClick={() => onJump(key, true)}>
        <Icon d={card} />
      </button>
      <Menu
        flip
        label={t('list.menu', [name])}
        items={[
          { label: t('card.hideHere', [host || t('card.thisPage')]), onChoose: () => onHide(key, name, 'site') },
          { label: t('card.hideAlways'), onChoose: () => onHide(key, name, 'always') },
        ]}
      />
    </li>
  );
}
