/** The reference in a tab of its own: kinds and lists on one side, what is open on the other. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ClaimPane, ClaimsPane, SourcePane } from '#components/claims/panes.tsx';
import { MergePane } from '#components/merge/panes.tsx';
import { PackFormPane, PacksPane } from '#components/packs/panes.tsx';
import { useFocusKeeper, useHeadingFocus } from '#components/parts/focus-keeper.ts';
import { KindList } from '#components/parts/kind-list.tsx';
import { Notice } from '#components/parts/notice.tsx';
import { Toast } from '#components/parts/toast.tsx';
import { SearchBox } from '#components/popup/search-box.tsx';
import type { CardTextOptions } from '#core/card/card-text.ts';
import { countryName } from '#core/card/countries.ts';
import { COMPARE_LIMIT } from '#core/compare/table.ts';
import { formatDate } from '#core/entry/dates.ts';
import { kindOf } from '#core/entry/kinds.ts';
import { STATUSES } from '#core/entry/vocabulary.ts';
import type { EntryKey } from '#core/mention/types.ts';
import { isSame } from '#core/overlay/canonical.ts';
import { PLACES, type Place, type ReferenceView, toHash } from '#core/reference/address.ts';
import { facetsOf, filterRows, isFiltering, orderRows, packTitles, type RowFilter, type RowOrder } from '#core/reference/row-filters.ts';
import type { RulesChange } from '#core/sites/switch.ts';
import type { ReferenceClient } from './client.ts';
import { ImportView } from './import-view.tsx';
import { Overview } from './overview.tsx';
import { ComparePane, type CompareTray, EntryPane, ExportPane, FormPane, MinePane } from './panes.tsx';
import { type Route, useRoutes } from './route.ts';
import { RowFilterBar } from './row-filter-bar.tsx';
import { RowList } from './row-list.tsx';
import { SettingsView, type SettingsViewProps } from './settings.tsx';
import type { SitesProps } from './sites.tsx';
import { isForm, useDrafts } from './use-drafts.ts';
import { useDroppedFiles } from './use-dropped-files.ts';
import { useReference } from './use-reference.ts';

export interface ReferenceAppProps extends Omit<SettingsViewProps, 't' | 'backup' | 'sites'> {
  /** Rules by site; absent while they are on their way. */
  readonly sites: SitesWiring | undefined;
  readonly client: ReferenceClient;
  readonly wording: Pick<CardTextOptions, 't' | 'locale' | 'today'>;
  readonly initial?: Route;
  readonly initialQuery?: string;
  /** Ids of the entries that are put aside for comparing. */
  readonly initialCompared?: readonly string[];
  /** A place that the browser's own buttons led to. */
  readonly visited?: { readonly route: Route; readonly compared?: readonly string[]; readonly query?: string } | undefined;
  /** What is open, for address and title. `moved`: the reader went there; `name`: of the entry that is open. */
  readonly onPlace: (place: ReferenceView, more: { readonly moved: boolean; readonly name: string | undefined }) => void;
}

interface SitesWiring extends Pick<SitesProps, 'rules' | 'isPrivate' | 'onMode' | 'onAdd' | 'domainOf'> {
  /** Changes the list in one step; gives the change that leads back. */
  readonly change: (change: RulesChange) => Promise<RulesChange>;
}

/** What is chosen, in words. */
function chosenWords({ kind, country, status, depth, whose, pack }: RowFilter, packs: ReadonlyMap<string, string>, t: SettingsViewProps['t'], locale: string): string {
  const words = [
    kind && kindOf(kind).plural,
    country && countryName(country, locale),
    status && STATUSES[status].label,
    depth && t(`filter.${depth}`),
    whose && t(`filter.${whose}`),
    pack && (packs.get(pack) ?? pack),
  ];
  return words.filter(Boolean).join(' · ');
}

/** Tells places that are named by a word alone. */
function isPlace(route: Route): route is Extract<Route, { view: Place }> {
  return (PLACES as readonly string[]).includes(route.view);
}

export function ReferenceApp({ client, wording, initial, initialQuery = '', initialCompared = [], visited, onPlace, sites: siteRules, ...settings }: ReferenceAppProps) {
  const { t, locale } = wording;
  const reference = useReference(client, t);
  const routes = useRoutes(initial);
  const [query, setQuery] = useState(initialQuery);
  // Whoever types wants to see what is found, whatever lies over the list.
  const [sought, setSought] = useState(false);
  const [filter, setFilter] = useState<RowFilter>({});
  const [order, setOrder] = useState<RowOrder>('depth');
  const [compared, setCompared] = useState<readonly string[]>([...new Set(initialCompared)].slice(0, COMPARE_LIMIT));
  const main = useRef<HTMLElement>(null);
  useFocusKeeper(main);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { route } = routes;

  const view = JSON.stringify(route);
  useHeadingFocus(main, routes.moved && route.view !== 'entry' && route.view !== 'home' && route.view !== 'kind', view);
  // Going anywhere ends the search for the eye; what is typed stays.
  useEffect(() => setSought(false), [view]);
  const idOf = (key: EntryKey) => (typeof key === 'string' ? key : reference.byKey.get(key)?.id);
  const openId = route.view === 'entry' ? idOf(route.key) : undefined;
  const place: ReferenceView =
    openId !== undefined
      ? { view: 'entry', id: openId, ...(route.view === 'entry' && route.article !== undefined && { article: route.article }) }
      : route.view === 'compare' && compared.length > 0
        ? { view: 'compare', ids: compared }
        : isPlace(route)
          ? { view: route.view }
          : { view: 'search', query: query.trim() };
  const openName = route.view === 'entry' ? reference.rowOf(route.key)?.name : undefined;
  // An entry that is being resolved has no address yet.
  // A form is no place of its own: it is left for the one it was opened from.
  const settled = route.view === 'entry' ? openId !== undefined : route.view !== 'claims' && route.view !== 'merge' && !isForm(route);
  const placeName = openName ?? (place.view === 'search' || place.view === 'entry' ? undefined : t(`${place.view === 'new-pack' ? 'packForm' : place.view}.title`));
  useEffect(() => {
    if (settled) onPlace(place, { moved: routes.moved, name: placeName });
  }, [settled, toHash(place), placeName]);
  useEffect(() => {
    if (!visited) return;
    if (visited.query !== undefined) setQuery(visited.query);
    if (visited.compared) setCompared(visited.compared.slice(0, COMPARE_LIMIT));
    routes.reset(visited.route);
  }, [visited]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).matches('input, textarea, select')) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  // A pack may be dropped anywhere, too; among the packs it is looked into as one.
  const { dropping, dropped } = useDroppedFiles(route.view === 'import' || route.view === 'packs', () => {
    if (route.view !== 'packs') routes.reset({ view: 'import' });
  });

  const backup: SettingsViewProps['backup'] = {
    locale,
    onSave: () => void client.saveBackup().catch(() => reference.say(t('app.failed'))),
    onRead: client.readBackup,
    async onRestore(file) {
      const { change, undo } = await client.restore(file).catch(() => ({ change: { saved: false as const, issues: [] }, undo: undefined }));
      await reference.change(Promise.resolve(change), t('backup.restored'), undo);
    },
  };

  const sites: SettingsViewProps['sites'] = siteRules && {
    ...siteRules,
    locale,
    onSave: () => client.saveSites(siteRules.rules.rules),
    onRead: client.readSites,
    onChange(change, done) {
      let back: RulesChange = { gone: [], put: [] };
      const run = async (step: RulesChange) => {
        back = await siteRules.change(step);
        return { saved: true as const, overlayVersion: 0, undo: '' };
      };
      return reference.change(run(change), done, () => run(back));
    },
  };

  const searching = query.trim() !== '';
  const all = useMemo(
    () =>
      orderRows(
        (reference.heads?.heads ?? []).map((row) => ({ row })),
        order,
        locale,
      ),
    [reference.heads, order, locale],
  );
  const candidates = useMemo(() => (searching ? reference.find(query, reference.heads?.heads.length) : all), [searching && query, reference.heads, all]);
  const rows = useMemo(() => filterRows(candidates, filter), [candidates, filter]);
  const facets = useMemo(() => facetsOf(candidates, filter), [candidates, filter]);
  const { kind } = filter;
  const packs = useMemo(() => packTitles(reference.heads?.heads ?? []), [reference.heads]);
  const open = (key: number | string) => {
    setSought(false);
    routes.reset({ view: 'entry', key });
  };
  const drafts = useDrafts();
  const left = drafts.kept.filter(({ route: form }) => !isSame(route, form)).at(-1);
  const tray: CompareTray = {
    ids: compared,
    add(id) {
      setCompared([...new Set([...compared, id])].slice(0, COMPARE_LIMIT));
      if (compared.length > 0) {
        reference.dismiss();
        if (route.view !== 'compare') routes.go({ view: 'compare' });
      } else reference.say(t('compare.chosen'));
    },
    remove: (id) => setCompared(compared.filter((one) => one !== id)),
  };
  const pane = {
    client,
    reference,
    routes,
    tray,
    drafts,
    options: { ...wording, units: settings.settings.units, referenceDate: reference.heads?.referenceDate ?? wording.today, onPage: [] },
  };

  return (
    <div class={route.view === 'home' || route.view === 'kind' || sought ? 'app tab' : route.view === 'compare' && compared.length > 0 ? 'app tab opened wide' : 'app tab opened'}>
      <header class="tab-head">
        <h1 class="tab-title">{t('app.title')}</h1>
        <SearchBox
          query={query}
          count={reference.heads?.heads.length}
          locale={locale}
          t={t}
          inputRef={field}
          onQuery={(next) => {
            setQuery(next);
            setSought(next.trim() !== '');
          }}
          onSubmit={() => rows[0] && open(rows[0].row.key)}
          onDown={() => list.current?.querySelector<HTMLElement>('.entry-row[tabindex="0"]')?.focus()}
        />
        {left && (
          <button type="button" class="button" onClick={() => routes.go(left.route)}>
            {t('form.continue', [left.name || t('form.newTitle')])}
          </button>
        )}
        {compared.length > 0 && (
          <button type="button" class="button plain" aria-current={route.view === 'compare' ? 'page' : undefined} onClick={() => routes.reset({ view: 'compare' })}>
            {t('compare.open', [String(compared.length)])}
          </button>
        )}
        <button type="button" class="button plain" aria-current={route.view === 'mine' ? 'page' : undefined} onClick={() => routes.reset({ view: 'mine' })}>
          {t('mine.title')}
        </button>
        <button type="button" class="button plain" aria-current={route.view === 'packs' ? 'page' : undefined} onClick={() => routes.reset({ view: 'packs' })}>
          {t('packs.title')}
        </button>
        <button type="button" class="button plain" aria-current={route.view === 'settings' ? 'page' : undefined} onClick={() => routes.reset({ view: 'settings' })}>
          {t('settings.title')}
        </button>
      </header>
      <div class="tab-columns">
        <aside class="tab-kinds">
          <button type="button" class="kind" aria-current={kind === undefined ? 'true' : undefined} onClick={() => setFilter({ ...filter, kind: undefined })}>
            <span class="kind-name">{t('app.allKinds')}</span>
            <span class="kind-count">{[...facets.kind.values()].reduce((sum, count) => sum + count, 0).toLocaleString(locale)}</span>
          </button>
          <KindList counts={facets.kind} t={t} locale={locale} current={kind} onKind={(next) => setFilter({ ...filter, kind: next })} />
        </aside>
        <section class="tab-list" aria-label={searching ? t('search.results') : kind ? kindOf(kind).plural : t('app.allKinds')}>
          {reference.heads && (
            <RowFilterBar facets={facets} filter={filter} order={order} ordered={!searching} packs={packs} t={t} locale={locale} onFilter={setFilter} onOrder={setOrder} />
          )}
          <p class="tab-count" role="status">
            {reference.heads && t('search.found', [rows.length.toLocaleString(locale)], rows.length)}
          </p>
          {reference.failed && <Notice text={t('notice.headsFailed')} action={{ label: t('notice.retry'), onPress: reference.retry }} />}
          {reference.heads && rows.length === 0 && (
            <Notice
              text={searching && !isFiltering(filter) ? t('search.none', [query.trim()]) : t('filter.none', [chosenWords(filter, packs, t, locale)])}
              action={searching && !isFiltering(filter) ? { label: t('search.add', [query.trim()]), onPress: () => routes.reset({ view: 'form', name: query.trim() }) } : undefined}
            />
          )}
          <div class="tab-rows" ref={list}>
            <RowList
              rows={rows}
              scroller={list}
              current={openId}
              dated={order === 'newest' && !searching}
              locale={locale}
              t={t}
              onOpen={open}
              onLeave={() => field.current?.focus()}
            />
          </div>
        </section>
        <main class="tab-main" ref={main}>
          {routes.canGoBack && route.view !== 'home' && (
            <button type="button" class="link tab-back" onClick={routes.back}>
              {t('app.back')}
            </button>
          )}
          {route.view === 'entry' && <EntryPane entryKey={route.key} article={route.article} {...pane} />}
          {route.view === 'form' && <FormPane key={`${route.key} ${route.name}`} entryKey={route.key} name={route.name} {...pane} />}
          {route.view === 'claims' && <ClaimsPane entryKey={route.key} {...pane} />}
          {route.view === 'claim' && <ClaimPane key={JSON.stringify(route)} at={route} {...pane} />}
          {route.view === 'source' && <SourcePane key={JSON.stringify(route)} at={route} {...pane} />}
          {route.view === 'merge' && <MergePane key={JSON.stringify(route)} at={route} {...pane} />}
          {route.view === 'mine' && <MinePane onImport={() => routes.go({ view: 'import' })} onExport={() => routes.go({ view: 'export' })} {...pane} />}
          {route.view === 'export' && <ExportPane {...pane} />}
          {route.view === 'packs' && (
            <PacksPane
              dropped={dropped}
              onShow={(pack) => {
                setFilter({ pack });
                routes.reset({ view: 'home' });
              }}
              {...pane}
            />
          )}
          {route.view === 'new-pack' && <PackFormPane {...pane} />}
          {route.view === 'compare' && <ComparePane {...pane} />}
          {route.view === 'settings' && (
            <SettingsView
              {...settings}
              t={t}
              sites={sites}
              backup={backup}
              onErase={async () => {
                const done = await settings.onErase();
                if (done) drafts.clear();
                reference.retry();
                return done;
              }}
            />
          )}
          {route.view === 'import' && (
            <ImportView
              t={t}
              locale={locale}
              dropped={dropped}
              readFiles={client.readFiles}
              bring={client.bring}
              onDone={(change) => {
                void reference.change(Promise.resolve(change), t(change.saved && change.undo === '' ? 'import.nothing' : 'import.done'));
                routes.reset({ view: 'mine' });
              }}
              onCancel={routes.back}
            />
          )}
          {(route.view === 'home' || route.view === 'kind') && reference.heads && <Overview heads={reference.heads} t={t} locale={locale} onFilter={setFilter} />}
        </main>
      </div>
      <footer class="foot">{reference.heads && <span>{t('card.reference', [formatDate(reference.heads.referenceDate, locale)])}</span>}</footer>
      {dropping && <p class="drop-hint">{t('import.drop')}</p>}
      <Toast message={reference.toast} t={t} onGone={reference.dismiss} />
    </div>
  );
}
