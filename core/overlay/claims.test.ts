import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Entry } from '#core/entry/schema.ts';
import { sourceOf } from '#core/entry/state.ts';
import { hashOf } from './canonical.ts';
import { type ClaimChange, withChangedClaim, withClaim, withSource } from './claim-change.ts';
import { changesBetween, joinedClaims, orphansOf, rebased, withClaims } from './claim-merge.ts';
import { claimRows } from './claim-rows.ts';
import { CLAIM_LISTS, type Claim, type ClaimList, type Claims, ClaimsSchema, changesIn } from './claims.ts';
import { type Edit, OwnEntrySchema } from './document.ts';
import { changedEdit, effectiveEntry, makeEdit } from './merge.ts';
import type { OwnEntry } from './own-entry.ts';
import { acceptBase, reconcile, takeBundled } from './reconcile.ts';
import { anyClaim, anyClaims, bundledEntry, overlay, own, reference, STATED } from './testing.ts';

const S400 = bundledEntry('s-400', STATED);
const CREW = S400.facts[0] as Claim;
const fact = (more: object): Claim => own('x', { facts: [{ property: 'crew', value: 9, ...more }] }).facts[0] as Claim;
const SOURCE = { url: 'https://mine.example/', publisher: 'Mine', accessed: '2026-11-30', tier: 'other' } as const;
const change = (list: ClaimList, was: Claim | null, now: Claim | null, sources = {}) => ({ what: { list, was, now }, sources }) as ClaimChange;
const stated = (claims: object) => v.parse(ClaimsSchema, claims);
const editOf = (claims: Claims) => makeEdit(S400, {}, claims) as Edit;
/** Applies changes one after the other. */
const after = (...changes: ClaimChange[]) =>
  changes.reduce<Claims | undefined>((claims, one) => {
    const done = withChangedClaim(S400, claims, one);
    if (!done.ok) throw new Error(done.issues[0]?.message);
    return done.now;
  }, undefined);

describe('one change after another', () => {
  const mine = fact({});
  it.each<[string, ClaimChange[], object | undefined]>([
    ['added', [change('facts', null, mine)], { facts: { added: [mine], changed: [], hidden: [] } }],
    ['added and changed', [change('facts', null, mine), change('facts', mine, fact({ value: 8 }))], { facts: { added: [fact({ value: 8 })], changed: [], hidden: [] } }],
    ['added and deleted', [change('facts', null, mine), change('facts', mine, null)], undefined],
    ['corrected', [change('facts', CREW, mine)], { facts: { added: [], changed: [{ was: CREW, now: mine }], hidden: [] } }],
    [
      'corrected twice',
      [change('facts', CREW, mine), change('facts', mine, fact({ value: 8 }))],
      { facts: { added: [], changed: [{ was: CREW, now: fact({ value: 8 }) }], hidden: [] } },
    ],
    ['corrected and reset', [change('facts', CREW, mine), change('facts', mine, CREW)], undefined],
    ['hidden', [change('facts', CREW, null)], { facts: { added: [], changed: [], hidden: [CREW] } }],
    ['hidden and shown', [change('facts', CREW, null), change('facts', CREW, CREW)], undefined],
  ])('%s', (_, changes, expected) => expect(after(...changes)).toEqual(expected));

  it('refuses what is not there any more', () => {
    expect(withChangedClaim(S400, undefined, change('facts', fact({ value: 77 }), null))).toMatchObject({ ok: false });
    expect(withClaim(own('own-x'), change('facts', mine, null))).toMatchObject({ ok: false });
  });

  it('keeps its own sources, and copies of the bundled ones that it cites', () => {
    const claims = after(change('facts', null, fact({ cites: ['own-1', 'b1'] }), { 'own-1': SOURCE }));
    expect(claims?.sources).toEqual({ b1: STATED.sources.b1, 'own-1': SOURCE });
    expect(withClaims(S400, claims).entry.sources).toEqual({ b1: STATED.sources.b1, 'own-1': SOURCE });
  });

  it('takes no source away that is cited', () => {
    expect(withSource({ 'own-1': SOURCE }, [fact({ cites: [{ source: 'own-1', at: 'p. 3' }] })], 'own-1', null)).toMatchObject([{ path: 'source' }]);
    expect(withSource({ 'own-1': SOURCE }, [], 'own-1', null)).toEqual({});
  });

  it('changes an own entry in its place, and puts a step of the status where it belongs in time', () => {
    const entry = own('own-x', { status: STATED.status, facts: STATED.facts });
    const step = { value: 'planned', from: '1999', cites: [] } as Claim;
    const changed = withClaim(entry, change('status', null, step));
    expect(changed.ok && changed.now.status.map(({ value }) => value)).toEqual(['planned', 'in-testing', 'in-service']);
    const facts = withClaim(entry, change('facts', entry.facts[1] as Claim, mine));
    expect(facts.ok && facts.now.facts).toEqual([entry.facts[0], mine, entry.facts[2]]);
  });
});

describe('laid over a bundled entry', () => {
  it('corrections stand in their places, added ones behind, hidden ones nowhere, and whose is whose is known', () => {
    const [correction, added] = [fact({ value: 5 }), fact({ value: 6 })];
    const claims = stated({ facts: { added: [added], changed: [{ was: CREW, now: correction }], hidden: [S400.facts[1]] } });
    const { entry, mine } = withClaims(S400, claims);
    expect(entry.facts).toEqual([correction, S400.facts[2], added]);
    expect(entry.facts.map((claim) => mine.has(claim))).toEqual([true, false, true]);
  });

  it('a second check of a bundled statement is no change of it', () => {
    const newer = { ...S400, facts: S400.facts.map((one) => ({ ...one, verified: '2027-01-01' })) };
    expect(withClaims(newer, stated({ facts: { hidden: [CREW] } })).entry.facts).toEqual(newer.facts.slice(1));
  });

  it('property: the rows of the reader’s list are the entry’s statements, and what is hidden', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const { entry } = withClaims(S400, claims);
        for (const list of CLAIM_LISTS) {
          const rows = claimRows(list, { entry, bundled: S400, patch: {}, claims: claims ?? null });
          expect(
            rows
              .filter(({ state }) => state !== 'hidden')
              .map(({ claim }) => JSON.stringify(claim))
              .sort(),
          ).toEqual(entry[list].map((claim) => JSON.stringify(claim)).sort());
        }
      }),
    );
  });
});

describe('whole lists', () => {
  it('property: become single statements that give the list again, or stay whole', () => {
    fc.assert(
      fc.property(anyClaims, fc.constantFrom(...CLAIM_LISTS), (claims, list) => {
        const whole = withClaims(S400, claims).entry;
        const edit = makeEdit(S400, { [list]: whole[list], sources: whole.sources });
        expect(effectiveEntry(S400, edit)[list]).toEqual(whole[list]);
        if (list !== 'status') expect(changesBetween(S400[list], whole[list])).toBeDefined();
      }),
    );
  });

  it('stay whole where they stand in another order', () => {
    const turned = [...S400.status].reverse();
    expect(changesBetween(S400.status, turned)).toBeUndefined();
    expect(makeEdit(S400, { status: turned })).toMatchObject({ patch: { status: turned }, base: { status: hashOf(S400.status) } });
  });

  it('of an older version become statements once the list they were made of is known', () => {
    const added = fact({});
    const patch = { facts: [...S400.facts, added], sources: { ...S400.sources, link: SOURCE } } as Edit['patch'];
    const old = { ...editOf(stated({ facts: { hidden: [CREW] } })), patch, base: { facts: hashOf(S400.facts), sources: hashOf(S400.sources) }, claims: undefined };
    const found = reconcile(overlay({ edits: [old] }), reference([S400]));
    expect(found).toMatchObject({
      conflicts: [],
      overlay: { edits: [{ patch: {}, base: {}, claims: { facts: { added: [added], changed: [], hidden: [] }, sources: { link: SOURCE } } }] },
    });
    const newer = { ...S400, facts: S400.facts.slice(1) };
    const waiting = reconcile(overlay({ edits: [old] }), reference([newer]));
    expect(waiting.conflicts).toEqual([{ type: 'changed', id: 's-400', fields: ['facts'] }]);
    expect(waiting.overlay.edits[0]?.patch).toEqual({ facts: patch.facts });
    // What is changed meanwhile leaves the question open.
    const more = changedEdit(newer, waiting.overlay.edits[0], { name: 'Mine' });
    expect(more).toMatchObject({ patch: { name: 'Mine', facts: patch.facts }, base: { facts: hashOf(S400.facts) } });
  });
});

describe('a newer reference under statements of the reader’s own', () => {
  const correction = fact({ value: 5, cites: ['b1'] });
  const mine = editOf(stated({ facts: { added: [fact({})], changed: [{ was: CREW, now: correction }], hidden: [S400.facts[2]] } }));
  const newer = (facts: object[], more: object = {}): Entry => bundledEntry('s-400', { ...STATED, facts, ...more });
  const [crew, winter, range] = STATED.facts;

  it('brings what is new, and asks nothing, where it left alone what was corrected and hidden', () => {
    const next = newer([crew, winter, range, { ...crew, value: 12, condition: 'new' }]);
    const found = reconcile(overlay({ edits: [mine] }), reference([next]));
    expect(found).toEqual({ overlay: overlay({ edits: [mine] }), conflicts: [] });
    expect(effectiveEntry(next, mine).facts.map(({ value }) => value)).toEqual([5, 4, 12, 9]);
  });

  it('asks where it changed what was corrected or hidden; until then the reader’s own stands, in place of what took its place', () => {
    const next = newer([{ ...crew, value: 33 }, winter, { ...range, value: 250 }]);
    const { conflicts, overlay: kept } = reconcile(overlay({ edits: [mine] }), reference([next]));
    expect(conflicts).toEqual([{ type: 'changed', id: 's-400', fields: ['facts'] }]);
    expect(kept.edits).toEqual([mine]);
    expect(effectiveEntry(next, mine).facts.map(({ value }) => value)).toEqual([5, 4, 9]);
    const rows = claimRows('facts', { entry: effectiveEntry(next, mine), bundled: next, patch: {}, claims: mine.claims ?? null });
    expect(rows.filter(({ asked }) => asked).map(({ state, was }) => [state, was])).toEqual([
      ['corrected', CREW],
      ['hidden', undefined],
    ]);

    const settled = acceptBase(mine, next);
    expect(reconcile(overlay({ edits: [settled] }), reference([next])).conflicts).toEqual([]);
    expect(effectiveEntry(next, settled)).toEqual(effectiveEntry(next, mine));
    const theirs = takeBundled(mine, next, ['facts']);
    expect(effectiveEntry(next, theirs).facts.map(({ value }) => value)).toEqual([33, 4, 250, 9]);
  });

  it('keeps a correction of what is gone without a successor as a statement of its own', () => {
    const changes = rebased(newer([winter]).facts, changesIn(mine.claims, 'facts'));
    expect(changes).toEqual({ added: [fact({}), correction], changed: [], hidden: [] });
  });

  it('drops what the reference says by now itself', () => {
    const next = newer(
      [{ ...crew, value: 5, basis: undefined }, winter, range]
        .map(({ ...one }) => JSON.parse(JSON.stringify(one)) as object)
        .map((one, place) => (place === 0 ? { ...one, basis: 'press' } : one)),
    );
    const same = editOf(stated({ facts: { added: [next.facts[0]] } }));
    expect(reconcile(overlay({ edits: [same] }), reference([next])).overlay.edits).toEqual([]);
  });

  it('gives a source of the reader’s own another id where the reference took its id for another', () => {
    const cited = editOf(stated({ facts: { added: [fact({ cites: ['link'] })] }, sources: { link: SOURCE } }));
    const next = newer([crew], { sources: { ...STATED.sources, link: { ...STATED.sources.b1, url: 'https://other.example/' } } });
    const [edit] = reconcile(overlay({ edits: [cited] }), reference([next])).overlay.edits;
    const entry = effectiveEntry(next, edit);
    const [cite] = entry.facts.at(-1)?.cites ?? [];
    expect(cite).toBe('own-link');
    expect(entry.sources).toMatchObject({ link: { url: 'https://other.example/' }, 'own-link': SOURCE });
  });

  it('leaves the reader’s own statements with their sources, when the entry leaves the reference', () => {
    const found = reconcile(overlay({ edits: [mine] }), reference([]));
    expect(found.conflicts).toEqual([{ type: 'removed', id: 's-400' }]);
    expect(found.overlay.entries).toMatchObject([{ facts: [correction, fact({})], sources: { b1: STATED.sources.b1 } }]);
  });

  it('property: nothing that the reader wrote is lost by an update, whatever it brings', () => {
    const anyFacts = fc.subarray([...STATED.facts, { ...crew, value: 33 }, { ...winter, value: 44 }, { ...range, value: 250 }] as object[]);
    fc.assert(
      fc.property(anyClaims, anyFacts, (claims, facts) => {
        const edit = makeEdit(S400, {}, claims);
        if (!edit) return;
        const next = newer(facts);
        const { overlay: kept } = reconcile(overlay({ edits: [edit] }), reference([next]));
        const entry = effectiveEntry(next, kept.edits[0]);
        for (const { now } of changesIn(edit.claims, 'facts').changed) expect(entry.facts).toContainEqual(now);
        for (const own of changesIn(edit.claims, 'facts').added) expect(entry.facts).toContainEqual(own);
        const { changed, hidden } = orphansOf(next.facts, changesIn(kept.edits[0]?.claims, 'facts'));
        expect(reconcile(overlay({ edits: [edit] }), reference([next])).conflicts).toEqual(
          changed.length + hidden.length > 0 ? [{ type: 'changed', id: 's-400', fields: ['facts'] }] : [],
        );
      }),
    );
  });
});

describe('two sides brought together', () => {
  it('property: nothing of either is lost but what the first decided otherwise, and what is the same stays the same', () => {
    fc.assert(
      fc.property(anyClaims, anyClaims, (first, second) => {
        const joined = joinedClaims(first, second);
        expect(joinedClaims(first, first)).toEqual(first);
        for (const list of CLAIM_LISTS) {
          expect(changesIn(joined, list).added).toEqual(expect.arrayContaining([...changesIn(first, list).added]));
          expect(changesIn(joined, list).changed).toEqual(expect.arrayContaining([...changesIn(first, list).changed]));
          for (const claim of changesIn(second, list).added) expect(changesIn(joined, list).added).toContainEqual(claim);
        }
      }),
    );
  });

  it('keeps two sources of one id apart', () => {
    const side = (url: string) => stated({ facts: { added: [fact({ cites: ['link'], value: url.length })] }, sources: { link: { ...SOURCE, url } } });
    const joined = joinedClaims(side('https://a.example/'), side('https://bb.example/'));
    expect(joined?.facts?.added.map(({ cites }) => joined.sources?.[sourceOf(cites[0] ?? '')]?.url)).toEqual(['https://a.example/', 'https://bb.example/']);
  });
});

it('property: any changes, in any order, leave an entry that follows the schema, and taking each back leads to the reference', () => {
  const step = fc
    .tuple(fc.constantFrom(...CLAIM_LISTS), fc.nat(), fc.constantFrom('add', 'change', 'drop', 'reset'))
    .chain(([list, place, what]) => anyClaim[list].map((claim) => ({ list, place, what, claim })));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
      let claims: Claims | undefined;
      const rowsOf = (list: ClaimList) => claimRows(list, { entry: withClaims(S400, claims).entry, bundled: S400, patch: {}, claims: claims ?? null });
      const run = (one: ClaimChange) => {
        const done = withChangedClaim(S400, claims, one);
        if (done.ok) claims = done.now;
        return done.ok;
      };
      for (const { list, place, what, claim } of steps) {
        const rows = rowsOf(list);
        const row = rows[place % Math.max(1, rows.length)];
        if (what === 'add') expect(run(change(list, null, claim))).toBe(true);
        else if (row)
          expect(run(change(list, row.claim, what === 'change' ? claim : what === 'drop' ? (row.state === 'hidden' ? row.claim : null) : (row.was ?? row.claim)))).toBe(true);
        expect(v.safeParse(OwnEntrySchema, withClaims(S400, claims).entry).success).toBe(true);
      }
      for (const list of CLAIM_LISTS) {
        for (let row = rowsOf(list).find(({ state }) => state !== 'bundled'); row; row = rowsOf(list).find(({ state }) => state !== 'bundled')) {
          expect(run(change(list, row.claim, row.state === 'mine' ? null : (row.was ?? row.claim)))).toBe(true);
        }
      }
      expect(claims).toBeUndefined();
      expect(withClaims(S400, claims).entry satisfies OwnEntry).toEqual(S400);
    }),
  );
});
