import { cardOf, t, WORDING } from '#components/gallery/fixtures.ts';
import type { GallerySection } from '#components/gallery/section.ts';
import { countCitations } from '#core/card/citations.ts';
import { claimWords } from '#core/card/claim-words.ts';
import { type ClaimDraft, draftOfClaim, EMPTY_CLAIM } from '#core/overlay/claim-draft.ts';
import type { ClaimRow } from '#core/overlay/claim-rows.ts';
import type { Claim, ClaimList } from '#core/overlay/claims.ts';
import { EMPTY_SOURCE } from '#core/overlay/source-draft.ts';
import { ClaimForm } from './claim-form.tsx';
import { type ClaimActions, ClaimsView } from './claims-view.tsx';

const nothing = () => undefined;
const saved = async () => ({ saved: true as const, overlayVersion: 1, undo: 'x' });
const ACTIONS: ClaimActions = {
  onNames: nothing,
  onAdd: nothing,
  onEdit: nothing,
  onDrop: nothing,
  onReset: nothing,
  onAddSource: nothing,
  onEditSource: nothing,
  onDropSource: nothing,
  onSettle: nothing,
};
const CARD = cardOf('s-400-triumf');
const { links: _links, ...S400 } = CARD;
const [FIRST, SECOND, THIRD] = S400.facts.filter(({ property }) => property === 'engagement-range');
const MINE: Claim = { property: 'crew', value: 6, cites: [] };
const row = (state: ClaimRow['state'], claim: Claim | undefined, more: Partial<ClaimRow> = {}): ClaimRow[] => (claim ? [{ state, claim, asked: false, ...more }] : []);
const NAMES = new Map([
  ['caatsa', 'CAATSA'],
  ['f-35-lightning-ii', 'F-35 Lightning II'],
]);
const nameOf = (id: string) => NAMES.get(id) ?? id;

function list(asked: boolean) {
  const rows: Record<ClaimList, ClaimRow[]> = {
    facts: [
      ...row('bundled', FIRST),
      ...row('corrected', SECOND && { ...SECOND, value: 380, cites: [] }, { ...(SECOND && { was: SECOND }), asked }),
      ...row('hidden', THIRD, { asked }),
      ...row('mine', MINE),
    ],
    status: row('bundled', S400.status[0]),
    events: [],
    relations: row('mine', { type: 'counters', target: 'f-35-lightning-ii', text: 'Said to have been built with it in mind.', qualifier: 'reported', cites: [] }),
  };
  const context = { ...WORDING, sources: S400.sources, variants: S400.variants, citations: countCitations(S400.sources, WORDING), nameOf };
  return () => (
    <div class="tab-main">
      <ClaimsView
        title={t('claims.title', ['S-400 Triumf'])}
        rows={rows}
        sources={[['own-crews', { url: 'https://crews.example/', publisher: 'crews.example', date: '2025-06', accessed: '2026-11-23', tier: 'other' }]]}
        t={t}
        wordsOf={(claim, mine) => claimWords(claim, mine, context)}
        {...ACTIONS}
      />
    </div>
  );
}

function form(of: ClaimList, initial: Partial<ClaimDraft>, was?: ClaimDraft) {
  return () => (
    <div class="tab-main">
      <ClaimForm
        list={of}
        subject={{ kind: 'air-defence', variants: S400.variants }}
        self="s-400-triumf"
        initial={{ ...EMPTY_CLAIM, ...initial }}
        title={t(was ? `claims.correct_${of}` : `claims.new_${of}`, ['S-400 Triumf'])}
        sources={Object.fromEntries(Object.entries(S400.sources).slice(0, 3))}
        was={was}
        t={t}
        locale="en-GB"
        nameOf={nameOf}
        findEntries={() => [{ value: 'f-35-lightning-ii', label: 'F-35 Lightning II', words: 'Aircraft' }]}
        onSave={saved}
        onCancel={nothing}
      />
    </div>
  );
}

export const gallery: GallerySection = {
  title: 'Statements',
  cases: [
    { name: 'List: the reference’s, corrected, hidden, mine', width: 560, view: list(false) },
    { name: 'List, after an update underneath', width: 560, view: list(true) },
    {
      name: 'A quantity that is doubted, with a new source',
      width: 560,
      view: form('facts', { property: 'engagement-range', from: '4000', unit: 'km', asOf: '2025-06', sources: [{ ...EMPTY_SOURCE, url: 'https://crews.example/' }] }),
    },
    { name: 'Money', width: 560, view: form('facts', { property: 'unit-cost', from: '500', unit: 'EUR' }) },
    { name: 'Countries', width: 560, view: form('facts', { property: 'operators', countries: ['IN', 'TR', 'BY'] }) },
    { name: 'A date', width: 320, view: form('facts', { property: 'first-test', date: '1999-02' }) },
    ...(FIRST ? [{ name: 'A correction', width: 560, view: form('facts', { ...draftOfClaim(FIRST), from: '380', condition: 'in the rain' }, draftOfClaim(FIRST)) }] : []),
    { name: 'A step of the status', width: 560, view: form('status', { state: 'in-service', start: '2007', countries: ['RU'] }) },
    { name: 'A relation', width: 320, view: form('relations', { target: 'f-35-lightning-ii', type: 'counters' }) },
  ],
};
