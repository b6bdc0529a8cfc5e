/** The toolbar popup: the switch, what this page mentions, and the way into the reference. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '#components/icons/icon.tsx';
import { back } from '#components/icons/shapes.ts';
import { useFocusKeeper } from '#components/parts/focus-keeper.ts';
import { HeadRows } from '#components/parts/head-rows.tsx';
import { KindList } from '#components/parts/kind-list.tsx';
import { Notice } from '#components/parts/notice.tsx';
import { Toast } from '#components/parts/toast.tsx';
import type { ReferenceClient } from '#components/reference/client.ts';
import { EntryPane, FormPane, MinePane } from '#components/reference/panes.tsx';
import { type Route, useRoutes } from '#components/reference/route.ts';
import { useDrafts } from '#components/reference/use-drafts.ts';
import { useReference } from '#components/reference/use-reference.ts';
import type { CardTextOptions } from '#core/card/card-text.ts';
import { formatDate } from '#core/entry/dates.ts';
import { kindOf } from '#core/entry/kinds.ts';
import { type PopupState, termKeys } from '#core/popup/state.ts';
import { kindCounts } from '#core/reference/row-filters.ts';
import { PageLinks } from './page-links.tsx';
import { PageList, type PageListActions } from './page-list.tsx';
import { PageNotice, type PageNoticeActions } from './page-notice.tsx';
import { SearchBox } from './search-box.tsx';
import { SiteSwitch } from './switch.tsx';

export interface PopupProps extends Omit<PageNoticeActions, 'onSearch' | 'onRetry'>, Pick<PageListActions, 'onJump'> {
  readonly state: PopupState;
  readonly client: ReferenceClient;
  readonly wording: Pick<CardTextOptions, 't' | 'locale' | 'today' | 'units'>;
  /** Opens the reference in a tab; with `import`, where a file can be chosen: choosing one closes a popup in Firefox. */
  readonly onReference: (where: 'home' | 'import' | 'export' | 'settings') => void;
  /** Asks everything again after the reference failed. */
  readonly onRetry: () => void;
  readonly initial?: Route;
}

export function Popup({ state, client, wording, onReference, onRetry, onJump, initial, ...actions }: PopupProps) {
  const { t, locale } = wording;
  const reference = useReference(client, t, termKeys(state));
  const routes = useRoutes(initial);
  const drafts = useDrafts();
  const left = drafts.kept.at(-1);
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  useFocusKeeper(main);
  const { route } = routes;

  useEffect(() => {
    // The one bare letter: this is our own page, and it is not heard while something is typed.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).matches('input, textarea, select')) return;
      event.preventDefault();
      routes.reset({ view: 'home' });
      field.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const scopes = 'scopes' in state ? state.scopes : undefined;
  const terms = 'terms' in state ? state.terms : [];
  const mentions = terms.reduce((sum, term) => sum + term.count, 0);
  const found =
    terms.length > 0 ? t(state.state === 'scanning' ? 'switch.foundSoFar' : 'switch.found', [t('switch.mentions', [], mentions), t('switch.terms', [], terms.length)]) : undefined;
  const hits = query.trim() === '' || !reference.heads ? [] : reference.find(query);
  const referenceDate = reference.heads?.referenceDate ?? wording.today;
  const onPage = terms.flatMap((term) => reference.byKey.get(term.key)?.id ?? []);
  const pane = { client, reference, routes, drafts, options: { ...wording, referenceDate, onPage } };
  const open = (key: number | string) => routes.go({ view: 'entry', key });
  const onHide: PageListActions['onHide'] = (key, name, scope) => {
    const host = scope === 'site' ? (scopes?.host ?? '') : null;
    void reference.change(client.hide(key, host), host === null ? t('app.hiddenDone', [name]) : t('app.hiddenHere', [name, host || t('card.thisPage')]));
  };
  const failed = state.state === 'reference-failed';

  return (
    <div class="app popup">
      {route.view === 'home' && (
        <SiteSwitch
          asking={state.state === 'scanning' && state.asking === true}
          scopes={scopes}
          paused={state.state === 'paused'}
          found={found}
          t={t}
          onSwitch={actions.onSwitch}
        />
      )}
      {!failed && (
        <div class="bar">
          {routes.canGoBack && (
            <button type="button" class="control" aria-label={t('app.back')} title={t('app.back')} onClick={routes.back}>
              <Icon d={back} />
            </button>
          )}
          <SearchBox
            query={query}
            count={reference.heads?.heads.length}
            locale={locale}
            t={t}
            inputRef={field}
            onQuery={(text) => {
              setQuery(text);
              if (route.view !== 'home') routes.reset({ view: 'home' });
            }}
            onSubmit={() => hits[0] && open(hits[0].row.key)}
            onDown={() => main.current?.querySelector<HTMLElement>('.entry-row')?.focus()}
          />
        </div>
      )}
      <main class="app-main" ref={main}>
        {/* The switch, which is the heading at home, is not shown elsewhere. */}
        {route.view !== 'home' && <h1 class="unseen">{t('app.title')}</h1>}
        {route.view === 'entry' && <EntryPane entryKey={route.key} {...pane} />}
        {left && route.view !== 'form' && (
          <Notice aside text={t('form.keptIn')} action={{ label: t('form.continue', [left.name || t('form.newTitle')]), onPress: () => routes.go(left.route) }} />
        )}
        {route.view === 'form' && <FormPane key={`${route.key} ${route.name}`} entryKey={route.key} name={route.name} {...pane} />}
        {route.view === 'mine' && <MinePane onImport={() => onReference('import')} onExport={() => onReference('export')} {...pane} />}
        {route.view === 'kind' && (
          <section class="list">
            <h2 class="list-title">{kindOf(route.kind).plural}</h2>
            <HeadRows rows={(reference.heads?.heads ?? []).filter((row) => row.kind === route.kind).map((row) => ({ row }))} locale={locale} t={t} onOpen={open} />
          </section>
        )}
        {route.view === 'home' &&
          (query.trim() !== '' ? (
            <section class="list" aria-label={t('search.results')}>
              <p class="unseen" role="status">
                {t('search.found', [], hits.length)}
              </p>
              {hits.length > 0 && <HeadRows rows={hits} locale={locale} t={t} onOpen={open} />}
              {hits.length === 0 && reference.heads && (
                <Notice text={t('search.none', [query.trim()])} action={{ label: t('mine.add'), onPress: () => routes.go({ view: 'form', name: query.trim() }) }} />
              )}
            </section>
          ) : (
            <>
              {'notices' in state &&
                state.notices.map((notice) => (
                  <Notice
                    key={notice}
                    aside
                    text={t(`notice.${notice === 'gave-up' ? 'gaveUp' : 'overlayFailed'}`)}
                    action={notice === 'overlay-failed' ? { label: t('mine.title'), onPress: () => routes.go({ view: 'mine' }) } : undefined}
                  />
                ))}
              <PageNotice state={state} t={t} {...actions} onRetry={onRetry} onSearch={() => field.current?.focus()} />
              {terms.length > 0 && (
                <PageList
                  terms={terms}
                  heads={reference.byKey}
                  title={t('list.title')}
                  locale={locale}
                  host={scopes?.host ?? ''}
                  t={t}
                  onOpen={open}
                  onJump={onJump}
                  onHide={onHide}
                />
              )}
              {terms.length > 1 && !failed && <PageLinks keys={termKeys(state)} cards={client.cards} t={t} locale={locale} onOpen={open} />}
              {reference.heads && !failed && (
                <section class="list">
                  <h2 class="list-title">{t('app.browse')}</h2>
                  <KindList counts={kindCounts(reference.heads.heads)} t={t} locale={locale} onKind={(kind) => routes.go({ view: 'kind', kind })} />
                </section>
              )}
              {reference.failed && !failed && <Notice aside text={t('notice.headsFailed')} action={{ label: t('notice.retry'), onPress: reference.retry }} />}
            </>
          ))}
      </main>
      <footer class="foot">
        <button type="button" class="link" onClick={() => onReference('home')}>
          {t('app.reference')}
        </button>
        <button type="button" class="link" onClick={() => routes.reset({ view: 'mine' })}>
          {t('mine.title')}
        </button>
        <button type="button" class="link" onClick={() => onReference('settings')}>
          {t('settings.title')}
        </button>
        {/* Its line is kept free until it is known: links that move up are missed by a click on its way. */}
        <span class="foot-date">{reference.heads ? t('card.reference', [formatDate(reference.heads.referenceDate, locale)]) : '\u00a0'}</span>
      </footer>
      <Toast message={reference.toast} t={t} onGone={reference.dismiss} />
    </div>
  );
}
