import { CLIENT, EMPTY_LIST } from '#components/gallery/client.ts';
import { cardOf, HEADS, TODAY, t, WORDING } from '#components/gallery/fixtures.ts';
import type { GalleryCase, GallerySection } from '#components/gallery/section.ts';
import type { ImportRow, OverlayList } from '#core/contract/overlay.ts';
import { EMPTY_OVERLAY } from '#core/overlay/document.ts';
import { EMPTY_DRAFT, problemsOf } from '#core/overlay/draft.ts';
import { DEFAULT_SETTINGS } from '#core/settings/settings.ts';
import type { RulesChange } from '#core/sites/switch.ts';
import type { PlanRow } from '#core/transfer/plan.ts';
import { Backup, type BackupProps } from './backup.tsx';
import { CompareView } from './compare-view.tsx';
import { EntryForm } from './entry-form.tsx';
import { EntryView } from './entry-view.tsx';
import { ExportView } from './export-view.tsx';
import { type ImportState, ImportView } from './import-view.tsx';
import { Mine, type MineActions } from './mine.tsx';
import { ReferenceApp } from './reference-app.tsx';
import type { Route } from './route.ts';
import { SettingsView, type SettingsViewProps } from './settings.tsx';
import { Sites, type SitesProps } from './sites.tsx';

const nothing = () => undefined;
const SHORTCUTS: SettingsViewProps['shortcuts'] = [
  { name: 'Go to the next marked term', keys: 'Alt+Shift+.' },
  { name: 'Open the card of the current term', keys: '' },
];
const SITES = {
  onMode: nothing,
  onAdd: nothing,
  onChange: async () => true,
  change: async (change: RulesChange) => change,
  domainOf: async (host: string) => host,
  locale: 'en-GB',
  onSave: nothing,
  onRead: CLIENT.readSites,
  rules: {
    version: 1 as const,
    mode: 'except' as const,
    paused: false,
    session: 's',
    rules: [
      { host: 'news.example', exact: false, on: false },
      { host: 'mail.example', exact: true, on: false, session: 's' },
      { host: '', exact: false, on: false },
    ],
  },
};
const LANGUAGES = [...'zh ru ja ko hi ar fa he uk de ur fr es tr pl it pt bn sv'.split(' ')].map((language, place) => [language, 2_400 - place * 120] as const);
const SITE_STATES: readonly (readonly [string, Partial<SitesProps>])[] = [
  ['sites', {}],
  ['sites, in a private window', { isPrivate: true }],
  ['sites: one is changed', { initialEdited: SITES.rules.rules[1] }],
  [
    'sites: a file that was read',
    {
      initialFile: {
        ok: true,
        rules: [
          { host: 'news.example', exact: false, on: true },
          { host: 'archive.example', exact: true, on: false },
          { host: '', exact: false, on: false },
        ],
      },
    },
  ],
  [
    'sites: a file that is wrong',
    { initialFile: { ok: false, issues: [{ line: 6, path: 'rules.1.host', message: 'Not the host of a site: lower-case, without "https://", port or path' }] } },
  ],
];
const saved = async () => ({ saved: true as const, overlayVersion: 1, undo: 'x' });
const key = HEADS.findIndex((row) => row.id === 'new-start');

const LIST: OverlayList = {
  ...EMPTY_LIST,
  entries: HEADS.slice(0, 2).map((row) => ({ ...row, provenance: 'own' as const })),
  edits: [{ id: 'caatsa', key: 1, name: 'CAATSA', fields: ['summary', 'facts', 'note'], properties: ['delivered'] }],
  conflicts: [
    { type: 'changed', id: 'caatsa', fields: ['summary'] },
    { type: 'split', id: 'kalibr', into: ['iskander', 'brahmos'] },
    { type: 'removed', id: 'iskander' },
  ],
  hidden: { always: ['kalibr'], here: { 'news.example': ['caatsa', 'iskander'] } },
  names: { caatsa: 'CAATSA', kalibr: 'Kalibr', iskander: 'Iskander', brahmos: 'BrahMos' },
};

const MANY = Array.from({ length: 8_400 }, (_, place) => ({ ...(HEADS[place % HEADS.length] as (typeof HEADS)[number]), id: `own-${place}`, provenance: 'own' as const }));

const BACKUP: Omit<BackupProps, 't'> = { locale: 'en-GB', onSave: nothing, onRead: CLIENT.readBackup, onRestore: async () => undefined };
const planned = (row: ImportRow): PlanRow => ({ row, theirs: undefined, mine: undefined });

function imports(states: readonly (readonly [string, ImportState])[]): GalleryCase[] {
  return states.map(([name, initial]) => ({
    name,
    width: 560,
    view: () => <ImportView t={t} locale="en-GB" readFiles={CLIENT.readFiles} bring={CLIENT.bring} onDone={nothing} onCancel={nothing} initial={initial} />,
  }));
}

function app(name: string, initial?: Route, query?: string): GalleryCase {
  return {
    name,
    width: 1240,
    view: () => (
      <ReferenceApp
        client={CLIENT}
        wording={WORDING}
        initial={initial}
        initialQuery={query}
        sites={SITES}
        shortcuts={SHORTCUTS}
        settings={DEFAULT_SETTINGS}
        languages={LANGUAGES}
        onSettings={nothing}
        theme="system"
        onTheme={nothing}
        onErase={async () => true}
        onPlace={nothing}
      />
    ),
  };
}

function entries(list: readonly (readonly [name: string, id: string, article: string | undefined])[]): GalleryCase[] {
  return list.map(([name, id, article]) => {
    const options = { ...WORDING, referenceDate: TODAY, onPage: [], ...(article !== undefined && { article: { published: article, revised: article } }) };
    return {
      name,
      width: 620,
      view: () => (
        <div class="tab-main">
          <EntryView data={cardOf(id)} options={options} onFollow={nothing} takeFocus={false} />
        </div>
      ),
    };
  });
}

const MINE_ACTIONS: MineActions = {
  onOpen: nothing,
  onEdit: nothing,
  onClaims: nothing,
  onAdd: nothing,
  onReset: nothing,
  onUnhide: nothing,
  onSettle: nothing,
  onTurn: nothing,
  onRescue: nothing,
  onExport: nothing,
  onImport: nothing,
};

export const gallery: GallerySection = {
  title: 'Reference',
  cases: [
    app('Tab', { view: 'entry', key: Math.max(0, key) }),
    app('Tab, searching', undefined, 'growler'),
    ...entries([
      ['Entry, opened from an article', 'new-start', '2023-03-14'],
      ['Entry of an alliance', 'nato', undefined],
      ['Entry with a limit that was passed', 'jcpoa', undefined],
      ['Entry with counts of its parties', 'treaty-on-the-prohibition-of-nuclear-weapons', undefined],
      ['Entry that parties left', 'ottawa-treaty', undefined],
    ]),
    {
      name: 'Side by side',
      width: 900,
      view: () => (
        <div class="tab-main">
          <CompareView entries={['s-400-triumf', 'mim-104-patriot'].map((id) => cardOf(id))} options={WORDING} onOpen={nothing} onRemove={nothing} onCopy={nothing} />
        </div>
      ),
    },
    {
      name: 'Side by side, with US units',
      width: 900,
      view: () => (
        <div class="tab-main">
          <CompareView
            entries={['f-35-lightning-ii', 'brahmos'].map((id) => cardOf(id))}
            options={{ ...WORDING, units: 'customary' }}
            onOpen={nothing}
            onRemove={nothing}
            onCopy={nothing}
          />
        </div>
      ),
    },
    {
      name: 'My entries, full',
      width: 560,
      view: () => (
        <div class="tab-main">
          <Mine list={LIST} t={t} locale="en-GB" {...MINE_ACTIONS} />
        </div>
      ),
    },
    {
      name: 'My entries, nearly full',
      width: 560,
      view: () => (
        <div class="tab-main">
          <Mine list={{ ...EMPTY_LIST, entries: MANY }} t={t} locale="en-GB" {...MINE_ACTIONS} />
        </div>
      ),
    },
    {
      name: 'My entries, damaged',
      width: 560,
      view: () => (
        <div class="tab-main">
          <Mine list={{ ...EMPTY_LIST, health: 'damaged' }} t={t} locale="en-GB" {...MINE_ACTIONS} />
        </div>
      ),
    },
    {
      name: 'Form with problems',
      width: 460,
      view: () => (
        <EntryForm
          initial={{ ...EMPTY_DRAFT, origin: ['IN'], link: 'example.org' }}
          initialProblems={Object.fromEntries(Object.entries(problemsOf({ ...EMPTY_DRAFT, link: 'example.org' })).map(([field, key]) => [field, t(key)]))}
          title={t('form.newTitle')}
          t={t}
          onSave={saved}
          onCancel={nothing}
          locale="en-GB"
          cues={CLIENT.cues}
          pageInFront={CLIENT.pageInFront}
          namesakes={() => []}
        />
      ),
    },
    {
      name: 'Form, how names are marked',
      width: 460,
      view: () => (
        <EntryForm
          initial={{ ...EMPTY_DRAFT, name: 'Tide', aliases: 'Project 23550\nS-400', policies: { Tide: 'cue' }, kind: 'ship-class' }}
          title={t('form.newTitle')}
          t={t}
          onSave={saved}
          onCancel={nothing}
          locale="en-GB"
          cues={CLIENT.cues}
          pageInFront={CLIENT.pageInFront}
          namesakes={(name) => (name === 'S-400' ? ['S-400 Triumf'] : [])}
        />
      ),
    },
    ...imports([
      [
        'Import, to choose from',
        {
          at: 'read',
          plan: {
            overlayVersion: 1,
            rows: [
              planned({ id: 'own-a', name: 'Project 23550', what: 'entry', outcome: 'added', fields: [], file: 'ships.csv' }),
              planned({ id: 'caatsa', name: 'CAATSA', what: 'edit', outcome: 'conflict', fields: ['summary', 'note'], file: 'colleague.yaml' }),
              planned({ id: 'iskander', name: 'Iskander', what: 'edit', outcome: 'changed', fields: ['aliases'], file: 'colleague.yaml' }),
              planned({ id: 'kalibr', name: 'Kalibr', what: 'hidden', outcome: 'skipped', fields: ['news.example'], file: 'colleague.yaml' }),
            ],
          },
        },
      ],
      ['Import, reading', { at: 'reading', done: 0.4 }],
      [
        'Import, a long list',
        {
          at: 'read',
          refused: 'Together that is 10012 own entries; the limit is 10000',
          plan: {
            overlayVersion: 1,
            rows: Array.from({ length: 2_000 }, (_, place) =>
              planned({
                id: `own-${place}`,
                name: `Project ${place + 1}`,
                what: 'entry',
                outcome: place % 9 === 0 ? 'conflict' : 'added',
                fields: place % 9 === 0 ? ['summary'] : [],
                file: 'list.csv',
              }),
            ),
          },
        },
      ],
      [
        'Import, unreadable',
        {
          at: 'unreadable',
          issues: [
            { path: 'entries.3.name', message: 'Invalid length: Expected <=80 but received 104', line: 57, file: 'mine.json' },
            { path: '', message: 'Nested mappings are not allowed in compact mappings', line: 112, file: 'colleague.yaml' },
          ],
        },
      ],
    ]),
    {
      name: 'Export, everything',
      width: 560,
      view: () => <ExportView list={LIST} t={t} locale="en-GB" onExport={async () => undefined} onCancel={nothing} />,
    },
    {
      name: 'Export, chosen ones',
      width: 560,
      view: () => <ExportView list={LIST} t={t} locale="en-GB" onExport={async () => undefined} onCancel={nothing} initial="some" />,
    },
    {
      name: 'Backup, before it is restored',
      width: 560,
      view: () => (
        <Backup
          {...BACKUP}
          t={t}
          initial={{
            ok: true,
            backup: { overlay: EMPTY_OVERLAY, rules: { mode: 'except', paused: false, rules: [{ host: 'news.example', exact: false, on: false }] }, settings: {} },
          }}
        />
      ),
    },
    {
      name: 'Settings',
      width: 560,
      view: () => (
        <SettingsView
          shortcuts={SHORTCUTS}
          t={t}
          settings={{
            pace: 'never',
            mark: 'tint',
            figures: 'beside',
            units: 'customary',
            density: 'section',
            print: 'plain',
            unmarkedKinds: ['small-arm'],
            unmarkedLanguages: ['ja', 'zh'],
          }}
          languages={LANGUAGES}
          onSettings={nothing}
          theme="system"
          onTheme={nothing}
          onErase={async () => true}
          sites={SITES}
          backup={BACKUP}
        />
      ),
    },
    ...SITE_STATES.map(([name, more]): GalleryCase => ({ name, width: 560, view: () => <Sites {...SITES} {...more} t={t} /> })),
  ],
};
