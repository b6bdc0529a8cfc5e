/** The statements of an entry and their forms, with what they load first. */
import { Notice } from '#components/parts/notice.tsx';
import { entryOptions } from '#components/reference/entry-options.ts';
import { namesIn, type PaneProps, useLoaded } from '#components/reference/panes.tsx';
import type { Route } from '#components/reference/route.ts';
import { countCitations } from '#core/card/citations.ts';
import { claimWords } from '#core/card/claim-words.ts';
import { rowUnits } from '#core/card/row-units.ts';
import type { Change, EntryForm, HeadRow } from '#core/contract/overlay.ts';
import type { EntryKey } from '#core/mention/types.ts';
import { isSame } from '#core/overlay/canonical.ts';
import type { ClaimChange } from '#core/overlay/claim-change.ts';
import { type ClaimDraft, claimFrom, draftOfClaim, EMPTY_CLAIM, withNewSource } from '#core/overlay/claim-draft.ts';
import { type ClaimRow, claimRows } from '#core/overlay/claim-rows.ts';
import { CLAIM_LISTS, type Claim, type ClaimList, claimKey, sameClaim } from '#core/overlay/claims.ts';
import { draftOfSource, EMPTY_SOURCE, type SourceDraft, sourceFrom, sourceIdFor } from '#core/overlay/source-draft.ts';
import { ClaimForm } from './claim-form.tsx';
import { ClaimsView } from './claims-view.tsx';
import { SourceForm } from './source-form.tsx';

type Sources = EntryForm['entry']['sources'];

const failed = (message: string): Change => ({ saved: false, issues: [{ path: '', message }] });
const changeOf = (list: ClaimList, was: Claim | null, now: Claim | null, sources: Sources = {}) => ({ what: { list, was, now }, sources }) as ClaimChange;

/** Sources of the reader's own: in an own entry all of them. */
function ownSources({ entry, bundled }: EntryForm): [string, Sources[string]][] {
  return Object.entries(entry.sources).filter(([id]) => !bundled || !Object.hasOwn(bundled.sources, id));
}

/** All sources that a statement of the entry may cite, hidden ones' too. */
function allSources({ entry, bundled, claims }: EntryForm): Sources {
  return { ...claims?.sources, ...bundled?.sources, ...entry.sources };
}

/** Loads what the forms of an entry need; gives what is to be shown meanwhile. */
function useForm(entryKey: EntryKey, { client, reference, options: { t } }: PaneProps) {
  const loaded = useLoaded<EntryForm | null>(() => client.form(entryKey), [entryKey, reference.version]);
  if (loaded.at === 'loading') return { form: undefined, instead: <p class="quiet">{t('app.loading')}</p> };
  if (loaded.at === 'failed' || !loaded.value) return { form: undefined, instead: <Notice text={t('app.noEntry')} detail={t('app.noEntryHow')} /> };
  return { form: loaded.value, instead: undefined };
}

/** All statements of an entry. */
export function ClaimsPane({ entryKey, ...props }: PaneProps & { readonly entryKey: EntryKey }) {
  const { client, reference, routes, options } = props;
  const { t, locale, today, units: system = 'metric' } = options;
  const { form, instead } = useForm(entryKey, props);
  if (!form) return instead;
  const { id, name, kind, variants } = form.entry;
  const sources = allSources(form);
  const context = {
    t,
    locale,
    today,
    sources,
    variants,
    citations: countCitations(sources, { t, locale }),
    own: form.provenance === 'own',
    units: (property: Parameters<typeof rowUnits>[0], facts: Parameters<typeof rowUnits>[1]) => rowUnits(property, facts, { system, kinds: [kind] }),
    nameOf: namesIn(reference),
  };
  const change = (list: ClaimList, was: Claim, now: Claim | null, done: string) => void reference.change(client.claim(id, changeOf(list, was, now)), done);
  const rows = Object.fromEntries(CLAIM_LISTS.map((list) => [list, claimRows(list, form)])) as Record<ClaimList, ClaimRow[]>;
  return (
    <ClaimsView
      title={t('claims.title', [name])}
      rows={rows}
      sources={ownSources(form)}
      t={t}
      wordsOf={(claim, mine) => claimWords(claim, mine, context)}
      onNames={() => routes.go({ view: 'form', key: entryKey })}
      onAdd={(list) => routes.go({ view: 'claim', key: entryKey, list })}
      onEdit={(list, row) => routes.go({ view: 'claim', key: entryKey, list, claim: claimKey(row.claim) })}
      onDrop={(list, row, words) => change(list, row.claim, null, t(row.state === 'mine' ? 'claims.dropped' : 'claims.hiddenDone', [words]))}
      onReset={(list, row, words) => change(list, row.claim, row.was ?? row.claim, t('claims.resetDone', [words]))}
      onAddSource={() => routes.go({ view: 'source', key: entryKey })}
      onEditSource={(source) => routes.go({ view: 'source', key: entryKey, source })}
      onDropSource={(source, words) => void reference.change(client.source(id, source, null), t('claims.dropped', [words]))}
      onSettle={(take) => void reference.change(client.settle(id, take), t('mine.settled'))}
    />
  );
}

/** The form of one statement: a new one, one of the reader's own, or a correction. */
export function ClaimPane({ at, ...props }: PaneProps & { readonly at: Extract<Route, { view: 'claim' }> }) {
  const { client, reference, routes, options, drafts } = props;
  const { t, locale, today } = options;
  const { list } = at;
  const { form, instead } = useForm(at.key, props);
  if (!form) return instead;
  const { entry } = form;
  const row = at.claim === undefined ? undefined : claimRows(list, form).find(({ claim }) => claimKey(claim) === at.claim);
  const kept = drafts.get(at) as ClaimDraft | undefined;
  // What was typed for a statement that is gone since can still be saved, as a new one.
  if (at.claim !== undefined && !row && !kept) return <Notice text={t('claims.gone')} action={{ label: t('app.back'), onPress: routes.back }} />;
  const sources = allSources(form);
  const blank = Object.keys(sources).length === 0 ? withNewSource(EMPTY_CLAIM) : EMPTY_CLAIM;
  const start = row ? draftOfClaim(row.claim) : blank;
  const was = row?.state === 'bundled' ? row.claim : row?.was;
  const title = t(was ? `claims.correct_${list}` : row ? `claims.edit_${list}` : `claims.new_${list}`, [entry.name]);
  const save = async (draft: ClaimDraft): Promise<Change> => {
    const { claim, sources: added } = claimFrom(list, draft, sources, today);
    // A correction that says what the reference says is none.
    const now = was && sameClaim(claim, was) ? was : claim;
    const change = await client.claim(entry.id, changeOf(list, row?.claim ?? null, now, added)).catch(() => failed(t('app.failed')));
    if (change.saved) {
      drafts.set(at, undefined);
      void reference.change(Promise.resolve(change), t('claims.saved'));
      routes.back();
    }
    return change;
  };
  const isTarget = ({ id, pack }: HeadRow) => id !== entry.id && pack === undefined;
  return (
    <ClaimForm
      list={list}
      subject={entry}
      self={entry.id}
      initial={kept ? { ...EMPTY_CLAIM, ...kept } : start}
      title={title}
      sources={sources}
      was={was && draftOfClaim(was)}
      t={t}
      locale={locale}
      nameOf={namesIn(reference)}
      findEntries={entryOptions(reference, t, isTarget)}
      onSave={save}
      onCancel={() => {
        drafts.set(at, undefined);
        routes.back();
      }}
      onDraft={(draft) => drafts.set(at, isSame(draft, start) ? undefined : draft, title)}
    />
  );
}

/** The form of a source of the reader's own. */
export function SourcePane({ at, ...props }: PaneProps & { readonly at: Extract<Route, { view: 'source' }> }) {
  const { client, reference, routes, options, drafts } = props;
  const { t, locale, today } = options;
  const { form, instead } = useForm(at.key, props);
  if (!form) return instead;
  const { entry } = form;
  const sources = allSources(form);
  const before = at.source === undefined ? undefined : sources[at.source];
  const start = before ? draftOfSource(before) : EMPTY_SOURCE;
  const title = before ? t('source.editTitle', [before.title ?? before.publisher]) : t('source.newTitle', [entry.name]);
  const kept = drafts.get(at) as SourceDraft | undefined;
  return (
    <SourceForm
      initial={kept ? { ...EMPTY_SOURCE, ...kept } : start}
      title={title}
      t={t}
      locale={locale}
      onSave={async (draft) => {
        const source = sourceFrom(draft, today, before);
        const change = await client.source(entry.id, at.source ?? sourceIdFor(source, sources), source).catch(() => failed(t('app.failed')));
        if (change.saved) {
          drafts.set(at, undefined);
          void reference.change(Promise.resolve(change), t('claims.sourceSaved'));
          routes.back();
        }
        return change;
      }}
      onCancel={() => {
        drafts.set(at, undefined);
        routes.back();
      }}
      onDraft={(draft) => drafts.set(at, isSame(draft, start) ? undefined : draft, title)}
    />
  );
}
