/** The places that load something first: an entry, its form, the reader's own layer. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Combobox } from '#components/parts/combobox.tsx';
import { describedBy, Labelled } from '#components/parts/labelled.tsx';
import { Notice } from '#components/parts/notice.tsx';
import { cslJson, ris } from '#core/card/bibliography.ts';
import { type CardTextOptions, entryText } from '#core/card/card-text.ts';
import { copiedEntry } from '#core/card/copied.ts';
import { COMPARE_LIMIT } from '#core/compare/table.ts';
import type { CardData, PackLabel } from '#core/contract/card.ts';
import type { EntryForm as Form, OverlayList } from '#core/contract/overlay.ts';
import type { Translate } from '#core/i18n.ts';
import type { EntryKey } from '#core/mention/types.ts';
import { isSame } from '#core/overlay/canonical.ts';
import { type Draft, draftOf, EMPTY_DRAFT, entryOf, fieldOf, patchOf } from '#core/overlay/draft.ts';
import { goneById, lostName } from '#core/overlay/gone.ts';
import { reachStrip } from '#core/reference/reach-strip.ts';
import { reachText } from '#core/reference/reach-text.ts';
import { isSameName } from '#core/search/fold.ts';
import type { ReferenceClient } from './client.ts';
import { CompareView } from './compare-view.tsx';
import { EntryForm, type FormReference } from './entry-form.tsx';
import { entryOptions } from './entry-options.ts';
import { EntryView } from './entry-view.tsx';
import { ExportView } from './export-view.tsx';
import { Mine, type MineActions } from './mine.tsx';
import { Reach } from './reach.tsx';
import type { Routes } from './route.ts';
import type { Drafts } from './use-drafts.ts';
import type { Reference } from './use-reference.ts';

/** Entries that were put aside for comparing, in the order of choice. */
export interface CompareTray {
  readonly ids: readonly string[];
  add(id: string): void;
  remove(id: string): void;
}

export interface PaneProps {
  readonly client: ReferenceClient;
  readonly reference: Reference;
  readonly routes: Routes;
  readonly options: CardTextOptions;
  /** Absent where there is no room for a table: in the popup. */
  readonly tray?: CompareTray | undefined;
  readonly drafts: Drafts;
}

/** Names of entries by their ids, as lists know them; of those that are gone, what they were called. */
export function namesIn({ heads }: Reference): (id: string) => string {
  const names = new Map((heads?.heads ?? []).map(({ id, name }) => [id, name]));
  const gone = goneById(heads?.gone ?? []);
  return (id) => names.get(id) ?? names.get(gone.get(id)?.into ?? '') ?? lostName(gone, id) ?? id;
}

/** What is on its way, or there. */
export type Loaded<T> = { readonly at: 'loading' } | { readonly at: 'failed' } | { readonly at: 'done'; readonly value: T };

/** Loads again when `what` changes; an answer to an older question is dropped, and the old value stands until the new one is there. */
export function useLoaded<T>(load: () => Promise<T>, what: readonly unknown[]): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ at: 'loading' });
  useEffect(() => {
    let current = true;
    load().then(
      (value) => current && setLoaded({ at: 'done', value }),
      () => current && setLoaded({ at: 'failed' }),
    );
    return () => {
      current = false;
    };
  }, what);
  return loaded;
}

/** The full entry with what the reader may do to it. */
export function EntryPane({ entryKey, article, ...props }: PaneProps & { readonly entryKey: EntryKey; readonly article?: string | undefined }) {
  const { client, reference, routes } = props;
  const options = useMemo<CardTextOptions>(
    () => ({ ...props.options, ...(article !== undefined && { article: { published: article, revised: article } }) }),
    [props.options, article],
  );
  const { t } = options;
  const loaded = useLoaded(() => client.card(entryKey), [entryKey, reference.version]);
  if (loaded.at === 'loading') return <p class="quiet">{t('app.loading')}</p>;
  if (loaded.at === 'failed') return <Notice text={t('app.failed')} action={{ label: t('notice.retry'), onPress: reference.retry }} />;
  if (!loaded.value) return <Notice text={t('app.noEntry')} detail={t('app.noEntryHow')} />;
  const strip = reachStrip(loaded.value, reference.heads?.heads ?? []);
  const reach = strip && reachText(strip, loaded.value, options);
  return (
    <EntryView
      data={loaded.value}
      options={options}
      takeFocus={routes.moved}
      onFollow={(key) => routes.go({ view: 'entry', key })}
      picture={reach && <Reach reach={reach} />}
      afterSources={<SourceActions data={loaded.value} {...props} />}
    >
      <EntryActions data={loaded.value} {...props} />
      {loaded.value.pack && <PackNotice data={loaded.value} pack={loaded.value.pack} {...props} />}
      {props.tray && <Twins id={loaded.value.id} {...props} />}
    </EntryView>
  );
}

/** Puts a text on the clipboard and says whether it got there. */
function copyAndSay({ client, reference, options: { t } }: Pick<PaneProps, 'client' | 'reference' | 'options'>, text: string): void {
  void client.copy(text).then(
    () => reference.say(t('entry.copied')),
    () => reference.say(t('entry.notCopied')),
  );
}

/** The sources for a reference manager. */
function SourceActions({ data, ...props }: PaneProps & { readonly data: CardData }) {
  const { t } = props.options;
  return (
    <div class="buttons">
      <button type="button" class="button plain" onClick={() => copyAndSay(props, ris(data.sources))}>
        {t('entry.ris')}
      </button>
      <button type="button" class="button plain" onClick={() => copyAndSay(props, cslJson(data.sources))}>
        {t('entry.csl')}
      </button>
      <button type="button" class="button plain" onClick={() => void import('#core/card/bibtex.ts').then(({ bibtex }) => copyAndSay(props, bibtex(data.sources, data.id)))}>
        {t('entry.bibtex')}
      </button>
    </div>
  );
}

/** Why an entry of a pack has no form, and what can be done instead. */
function PackNotice({ data: { key, name }, pack, client, reference, routes, options: { t } }: PaneProps & { readonly data: CardData; readonly pack: PackLabel }) {
  const copy = async () => {
    const copied = client.copyOfPack(key);
    const saved = await reference.change(
      copied.then(({ change }) => change),
      t('packs.copied', [name]),
    );
    if (saved) routes.reset({ view: 'entry', key: (await copied).id });
  };
  return <Notice aside text={t('packs.asWritten', [pack.title])} action={{ label: t('packs.copy'), onPress: () => void copy() }} />;
}

/** Others that go by one of its names, and may be the same thing. */
function Twins({ id, reference, routes, options: { t } }: PaneProps & { readonly id: string }) {
  const row = reference.heads?.heads.find((one) => one.id === id);
  const twins = row ? reference.twins(row) : [];
  return (
    <>
      {twins.slice(0, TWINS_SHOWN).map(({ row: other, name }) => (
        <Notice
          key={other.id}
          aside
          text={t(other.pack ? 'merge.hintPack' : other.provenance === 'own' ? 'merge.hintOwn' : 'merge.hint', [name, other.name, other.pack?.title ?? ''])}
          action={{ label: t('merge.open'), onPress: () => row && routes.go({ view: 'merge', key: row.key, other: other.key }) }}
        />
      ))}
    </>
  );
}

/** More would push the entry itself out of sight. */
const TWINS_SHOWN = 3;
/** Names of those that point at an entry, in the word that tells of its deletion. */
const NAMED = 3;

/** What is said when an own entry is deleted: also who pointed at it. */
function deletedWords({ name, links }: CardData, t: Translate): string {
  const names = [...new Set(links.filter(({ inverse }) => inverse).map(({ targetName }) => targetName))];
  if (names.length === 0) return t('app.deleted', [name]);
  const more = names.length - NAMED;
  const listed = names.slice(0, NAMED).join(', ');
  return t('app.deletedPointed', [name, more > 0 ? t('app.andMore', [listed, String(more)]) : listed]);
}

function EntryActions({ data, client, reference, routes, options, tray }: PaneProps & { readonly data: CardData }) {
  const { t } = options;
  const { id, key, name, provenance, pack } = data;
  const isMine = provenance === 'own' || provenance === 'edited';
  const hidden = reference.rowOf(key)?.hidden === true;
  const action = (label: string, onPress: () => void) => (
    <button type="button" class="button plain" onClick={onPress}>
      {label}
    </button>
  );
  return (
    <div class="buttons entry-actions">
      {action(t('entry.copy'), () => copyAndSay({ client, reference, options }, copiedEntry(entryText(data, options), t)))}
      {tray && !tray.ids.includes(id) && action(t('compare.add'), () => (tray.ids.length < COMPARE_LIMIT ? tray.add(id) : reference.say(t('compare.full'))))}
      {tray && !pack && action(t('claims.open'), () => routes.go({ view: 'claims', key }))}
      {!pack && action(t('form.open'), () => routes.go({ view: 'form', key }))}
      {tray && (provenance === 'own' || reference.hasOthers) && action(t('merge.with'), () => routes.go({ view: 'merge', key }))}
      {pack && tray && action(t('packs.open'), () => routes.go({ view: 'packs' }))}
      {provenance === 'edited' && action(t('mine.reset'), () => void reference.change(client.remove(id), t('mine.resetDone', [name])))}
      {provenance === 'own' && action(t('app.delete'), () => void reference.change(client.remove(id), deletedWords(data, t)).then((gone) => gone && routes.back()))}
      {hidden
        ? action(t('mine.unhide'), () => void reference.change(client.unhide(id, null), t('mine.unhidden', [name])))
        : action(t('app.hide'), () => void reference.change(client.hide(key, null), t('app.hiddenDone', [name])))}
      {isMine && action(t('export.entry'), () => void client.exportFile([id], 'yaml').catch(() => reference.say(t('app.failed'))))}
      {isMine &&
        action(
          t('export.contribute'),
          () =>
            void client.contribute(id).then(
              (missing) => reference.say(missing ? contributed(missing.length, t) : t('app.failed')),
              () => reference.say(t('app.failed')),
            ),
        )}
    </div>
  );
}

function contributed(missing: number, t: Translate): string {
  return missing === 0 ? t('export.complete') : t('export.incomplete', [String(missing)], missing);
}

/** Puts another one beside those that are there. */
function ComparePicker({ tray, reference, t }: Pick<PaneProps, 'reference'> & { readonly tray: CompareTray; readonly t: Translate }) {
  const id = 'compare-with';
  return (
    <div class="compare-picker">
      <Labelled id={id} label={t('compare.with')} hint={t('compare.withHint')}>
        <Combobox
          id={id}
          name="with"
          find={entryOptions(reference, t, (found) => !tray.ids.includes(found.id))}
          onChoose={({ value }) => tray.add(value)}
          foundWords={(count) => t('claim.found', [String(count)], count)}
          invalid={false}
          labelledBy={`${id}-label`}
          describedBy={describedBy(id, undefined)}
        />
      </Labelled>
    </div>
  );
}

/** The entries of the tray side by side; one that is gone is left out. */
export function ComparePane({ client, reference, routes, options, tray }: PaneProps) {
  const { t } = options;
  const ids = tray?.ids ?? [];
  const loaded = useLoaded(() => Promise.all(ids.map((id) => client.card(id))), [ids.join('\n'), reference.version]);
  if (loaded.at === 'loading') return <p class="quiet">{t('app.loading')}</p>;
  if (loaded.at === 'failed') return <Notice text={t('app.failed')} action={{ label: t('notice.retry'), onPress: reference.retry }} />;
  const entries = loaded.value.filter((card) => card !== null);
  if (entries.length === 0) return <p class="quiet">{t('compare.empty')}</p>;
  const missing = loaded.value.length - entries.length;
  return (
    <>
      {missing > 0 && <Notice aside text={t('compare.missing', [String(missing)], missing)} />}
      <CompareView
        entries={entries}
        picker={tray && ids.length < COMPARE_LIMIT && <ComparePicker tray={tray} reference={reference} t={t} />}
        options={options}
        onOpen={(key) => routes.go({ view: 'entry', key })}
        onRemove={(id) => tray?.remove(id)}
        onCopy={(text) => copyAndSay({ client, reference, options }, text)}
      />
    </>
  );
}

/** What the form shows of the bundled entry; undefined where there is none under it. */
function referenceOf({ was, conflict }: Form, bundled: NonNullable<Form['bundled']>): FormReference {
  const texts = was && draftOf({ ...bundled, name: was.name, aliases: was.aliases, kind: was.kind, origin: was.origin, summary: was.summary });
  return {
    now: draftOf(bundled),
    was: texts ? { name: texts.name, aliases: texts.aliases, kind: texts.kind, origin: texts.origin, summary: texts.summary } : {},
    asked: conflict?.type === 'changed' ? conflict.fields.flatMap((path) => fieldOf({ path, message: '' }) ?? []) : [],
  };
}

/** The form: for a new entry, for an own one, or for changing a bundled one. */
export function FormPane({ entryKey, name, ...props }: PaneProps & { readonly entryKey: EntryKey | undefined; readonly name: string | undefined }) {
  const { client, reference, routes, options, drafts, tray } = props;
  const { t, locale, today } = options;
  const here = { view: 'form' as const, ...(entryKey !== undefined && { key: entryKey }), ...(name !== undefined && { name }) };
  const loaded = useLoaded<Form | null>(async () => (entryKey === undefined ? null : client.form(entryKey)), [entryKey]);
  if (loaded.at === 'loading') return <p class="quiet">{t('app.loading')}</p>;
  const kept = drafts.get(here) as Draft | undefined;
  // What was typed for an entry that is gone since can still be saved, as a new one.
  if (loaded.at === 'failed' || (entryKey !== undefined && !loaded.value && !kept)) return <Notice text={t('app.noEntry')} detail={t('app.noEntryHow')} />;
  const form = loaded.value;
  const start = form ? draftOf(form.entry) : { ...EMPTY_DRAFT, name: name ?? '' };
  const save = async (draft: Draft) => {
    const own = form === null || form.provenance === 'own';
    const what = own ? client.add(entryOf(draft, today, form?.entry), form !== null) : client.edit(form.entry.id, patchOf(draft, today, form.entry));
    const change = await what.catch(() => ({ saved: false as const, issues: [{ path: '', message: t('app.failed') }] }));
    if (change.saved) {
      drafts.set(here, undefined);
      void reference.change(Promise.resolve(change), t('form.saved', [draft.name.trim()]));
      routes.back();
    }
    return change;
  };
  const bundled = form?.bundled ? referenceOf(form, form.bundled) : undefined;
  const title = form === null ? t('form.newTitle') : t('form.editTitle', [form.entry.name]);
  const namesakes = (name: string) => reference.find(name, 8).filter(({ row, via }) => row.id !== form?.entry.id && isSameName(via ?? row.name, name));
  return (
    <EntryForm
      key={String(entryKey)}
      // What was kept by an older version has not all of the fields.
      initial={{ ...start, ...kept }}
      title={title}
      t={t}
      locale={locale}
      lead={
        tray &&
        entryKey !== undefined &&
        form && (
          <p class="quiet">
            {t('form.notFacts')}{' '}
            <button type="button" class="link" onClick={() => routes.go({ view: 'claims', key: entryKey })}>
              {t('claims.open')}
            </button>
          </p>
        )
      }
      onSave={save}
      onCancel={() => {
        drafts.set(here, undefined);
        routes.back();
      }}
      before={form?.entry}
      onDraft={(draft) => drafts.set(here, isSame(draft, start) ? undefined : draft, draft.name.trim())}
      reference={bundled}
      cues={client.cues}
      pageInFront={client.pageInFront}
      namesakes={(name) => namesakes(name).map(({ row }) => row.name)}
    />
  );
}

/** The reader's own layer. */
export function MinePane({ onImport, onExport, ...props }: PaneProps & Pick<MineActions, 'onImport' | 'onExport'>) {
  const { client, reference, routes, options, tray } = props;
  const { t, locale } = options;
  const loaded = useLoaded<OverlayList>(() => client.list(), [reference.version]);
  // Of ten thousand own entries each is looked up: not at every key that is typed elsewhere.
  const own = loaded.at === 'done' && tray ? loaded.value.entries : undefined;
  const twins = useMemo(() => (own ?? []).flatMap((row) => reference.twins(row).map((twin) => ({ row, twin }))), [own, reference.heads]);
  if (loaded.at === 'loading') return <p class="quiet">{t('app.loading')}</p>;
  if (loaded.at === 'failed') return <Notice text={t('app.failed')} action={{ label: t('notice.retry'), onPress: reference.retry }} />;
  const actions: MineActions = {
    onOpen: (key) => routes.go({ view: 'entry', key }),
    onEdit: (key) => routes.go({ view: 'form', key }),
    onMerge: tray && ((key, other) => routes.go({ view: 'merge', key, other })),
    // Where there is no room for a table there is none for these either.
    onClaims: (key) => routes.go({ view: tray ? 'claims' : 'entry', key }),
    onAdd: () => routes.go({ view: 'form' }),
    onReset: (id, name) => void reference.change(client.remove(id), t('mine.resetDone', [name])),
    onUnhide: (id, host, name) => void reference.change(client.unhide(id, host), t('mine.unhidden', [name])),
    onSettle: (id, take, to) => void reference.change(client.settle(id, take, to), t('mine.settled')),
    onTurn: (undo, done) => void reference.change(client.undo(undo), done),
    onRescue: () =>
      void client.saveRescued().then(
        () => reference.say(t('export.done')),
        () => reference.say(t('app.failed')),
      ),
    onExport,
    onImport,
  };
  return <Mine list={loaded.value} twins={twins} t={t} locale={locale} {...actions} />;
}

/** Taking out what is the reader's. */
export function ExportPane({ client, reference, routes, options }: PaneProps) {
  const { t, locale } = options;
  const loaded = useLoaded<OverlayList>(() => client.list(), [reference.version]);
  if (loaded.at === 'loading') return <p class="quiet">{t('app.loading')}</p>;
  if (loaded.at === 'failed') return <Notice text={t('app.failed')} action={{ label: t('notice.retry'), onPress: reference.retry }} />;
  return (
    <ExportView
      list={loaded.value}
      t={t}
      locale={locale}
      onCancel={routes.back}
      onExport={(scope, format) =>
        client.exportFile(scope, format).then(
          () => reference.say(t('export.done')),
          () => reference.say(t('app.failed')),
        )
      }
    />
  );
}
