import { CLIENT } from '#components/gallery/client.ts';
import { cardOf, HEADS, t, WORDING } from '#components/gallery/fixtures.ts';
import type { GalleryCase, GallerySection } from '#components/gallery/section.ts';
import { EntryView } from '#components/reference/entry-view.tsx';
import type { PackRow } from '#core/contract/packs.ts';
import type { Pack } from '#core/pack/document.ts';
import type { NameClash, PackPlan } from '#core/pack/plan.ts';
import { PackForm } from './pack-form.tsx';
import type { InstallState } from './pack-install.tsx';
import { PacksView } from './packs-view.tsx';

const nothing = () => undefined;

const PACKS: PackRow[] = [
  {
    id: 'arctic',
    title: 'Ships of the Arctic',
    author: 'Northern Desk',
    licence: 'CC BY 4.0',
    date: '2026-11-02',
    description: 'Ice-class patrol ships and their yards, as reported in the local press.',
    entryCount: 42,
    enabled: true,
    paints: true,
  },
  { id: 'drills', title: 'Names of exercises, 1990 to now', author: 'A. Reader', date: '2026', entryCount: 1_204, enabled: true, paints: false },
  { id: 'old', title: 'Old radars', entryCount: 1, enabled: false, paints: true },
];

const PACK: Pack = {
  format: 'fieldnote-pack',
  version: 1,
  id: 'arctic',
  title: 'Ships of the Arctic',
  author: 'Northern Desk',
  licence: 'CC BY 4.0',
  date: '2026-11-28',
  entries: [],
};
const entry = (name: string): Pack['entries'][number] => ({
  id: 'x',
  name,
  kind: 'ship-class',
  summary: '',
  aliases: [],
  variants: [],
  status: [],
  facts: [],
  events: [],
  relations: [],
  examples: { yes: [], no: [] },
  sources: {},
});
const CLASHES: NameClash[] = [
  { name: 'Ivan Papanin', entry: 'Project 23550', other: 'Papanin, notes', whose: 'own', taken: false },
  { name: 'Svalbard class', entry: 'KV Svalbard', other: 'KV Svalbard', whose: 'pack', title: 'Coast guards', taken: true },
  { name: 'Bastion', entry: 'Bastion-P', other: 'K-300P Bastion-P', whose: 'bundled', taken: true },
];
const PLAN: PackPlan = {
  pack: { ...PACK, entries: ['Project 23550', 'KV Svalbard', 'Polar Star'].map(entry) },
  before: { title: PACK.title, date: '2026-11-02' },
  changes: { added: ['Project 23550', 'KV Svalbard'], changed: ['Polar Star'], removed: ['Wind class'] },
  clashes: CLASHES,
  same: false,
};

function view(name: string, packs: readonly PackRow[], more: { readonly initial?: InstallState; readonly opened?: string } = {}): GalleryCase {
  return {
    name,
    width: 560,
    view: () => (
      <div class="tab-main">
        <PacksView
          packs={packs}
          t={t}
          locale="en-GB"
          onMove={nothing}
          onSwitch={nothing}
          onRemove={nothing}
          onShow={nothing}
          onSave={nothing}
          onMake={nothing}
          onRead={CLIENT.readPack}
          onInstall={CLIENT.installPack}
          dropped={undefined}
          {...more}
        />
      </div>
    ),
  };
}

const read = (plan: PackPlan, refused?: string): InstallState => ({ at: 'read', plan, overlayVersion: 1, refused });
const MINE = HEADS.slice(0, 3).map(({ id, name, names, summary }) => ({ id, name, names, words: summary }));

export const gallery: GallerySection = {
  title: 'Packs',
  cases: [
    view('None yet', []),
    view('In their order', PACKS, { opened: 'arctic' }),
    view('Nearly full', [{ ...(PACKS[0] as (typeof PACKS)[number]), entryCount: 8_400 }]),
    view('Before a newer version is installed', PACKS.slice(0, 1), { initial: read(PLAN) }),
    view('Before a first one is installed, refused', [], {
      initial: read(
        { ...PLAN, before: undefined, changes: { added: ['Project 23550'], changed: [], removed: [] }, clashes: [] },
        'Together that is 12000 entries in packs; the limit is 10000',
      ),
    }),
    view('A file that is none', PACKS.slice(2), {
      initial: {
        at: 'unreadable',
        issues: [
          { path: 'entries.3.sources.s1.url', message: 'A source is an http or https address', line: 61 },
          { path: 'licenze', message: 'Invalid key: Expected never but received "licenze"', line: 5 },
        ],
      },
    }),
    {
      name: 'Making one of chosen entries',
      width: 560,
      view: () => (
        <div class="tab-main">
          <PackForm entries={MINE} today="2026-11-30" t={t} onMake={async () => []} onCancel={nothing} initial="some" />
        </div>
      ),
    },
    {
      name: 'An entry of a pack',
      width: 560,
      view: () => (
        <div class="tab-main">
          <EntryView
            data={cardOf('iskander', {
              id: 'arctic/iskander',
              key: 'arctic/iskander',
              provenance: 'pack',
              pack: { id: 'arctic', title: 'Ships of the Arctic', author: 'Northern Desk', date: '2026-11-02' },
              facts: [{ property: 'crew', value: 3, cites: [] }],
              links: [],
              sources: {},
              status: [],
              events: [],
            })}
            options={{ ...WORDING, referenceDate: WORDING.today, onPage: [] }}
            takeFocus={false}
            onFollow={nothing}
          />
        </div>
      ),
    },
  ],
};
