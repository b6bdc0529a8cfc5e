/** Merging in its states. */
import { CLIENT } from '#components/gallery/client.ts';
import { t, WORDING } from '#components/gallery/fixtures.ts';
import type { GalleryCase, GallerySection } from '#components/gallery/section.ts';
import { countCitations } from '#core/card/citations.ts';
import { claimWords } from '#core/card/claim-words.ts';
import { rowUnits } from '#core/card/row-units.ts';
import type { MergeSide } from '#core/contract/overlay.ts';
import { MergeView } from './merge-view.tsx';

const source = { url: 'https://example.org/growler', publisher: 'Example', title: 'The Growler at work', accessed: '2026-11-01', tier: 'press' as const };
const blank = { variants: [], status: [], facts: [], events: [], relations: [], examples: { yes: [], no: [] }, sources: {} };

const THEIRS: MergeSide = {
  id: 's-400',
  key: 0,
  provenance: 'bundled',
  body: {
    ...blank,
    name: 'S-400 Triumf',
    kind: 'air-defence',
    origin: ['RU'],
    summary: 'Russian long-range mobile surface-to-air missile system.',
    aliases: [{ text: 'S-400', type: 'designation' }],
    facts: [{ property: 'crew', value: 4, basis: 'press', cites: ['s1'] }],
    sources: { s1: { ...source, url: 'https://example.org/s-400', title: 'S-400 in numbers' } },
  },
};
const MINE: MergeSide = {
  id: 'own-growler',
  key: 'own-growler',
  provenance: 'own',
  body: {
    ...blank,
    name: 'Growler',
    kind: 'missile',
    summary: 'What our desk calls the S-400, in every paper since 2019.',
    aliases: [
      { text: 'Growler', type: 'nickname' },
      { text: 'Systema-400', type: 'designation' },
    ],
    facts: [
      { property: 'crew', value: 5, cites: ['a'] },
      { property: 'fleet', value: 43, cites: ['a'] },
    ],
    relations: [{ type: 'related-to', target: 's-400', text: 'The same thing.', cites: [] }],
    sources: { a: source },
    note: 'Ask the desk about deliveries.',
  },
};
const { note: _note, ...packed } = MINE.body;
const PACKED: MergeSide = { ...MINE, id: 'arctic/growler', key: 'arctic/growler', provenance: 'pack', pack: { title: 'Ships of the Arctic', paints: false }, body: packed };
const NOTHING_NEW: MergeSide = { ...MINE, body: { ...THEIRS.body, sources: {}, facts: [{ property: 'crew', value: 4, basis: 'press', cites: [] }] } };

function view(name: string, sides: readonly [MergeSide, MergeSide], width = 620): GalleryCase {
  return {
    name,
    width,
    view: () => (
      <div class="tab-main">
        <MergeView
          sides={sides}
          t={t}
          locale={WORDING.locale}
          wordsOf={(claim, { sources, variants, kind }) =>
            claimWords(claim, false, {
              ...WORDING,
              sources,
              variants,
              citations: countCitations(sources, WORDING),
              own: true,
              units: (property, facts) => rowUnits(property, facts, { system: 'metric', kinds: [kind] }),
              nameOf: () => 'S-400 Triumf',
            })
          }
          onMerge={CLIENT.merge}
          onCancel={() => undefined}
        />
      </div>
    ),
  };
}

export const gallery: GallerySection = {
  title: 'Merging',
  cases: [
    view('One’s own into one of the reference', [THEIRS, MINE]),
    view('One of a quiet pack', [PACKED, THEIRS]),
    view('Two of one’s own', [{ ...THEIRS, id: 'own-b', key: 'own-b', provenance: 'own' }, MINE]),
    view('Nothing new', [THEIRS, NOTHING_NEW]),
    view('Narrow', [THEIRS, MINE], 320),
  ],
};
