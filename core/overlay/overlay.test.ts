import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { canonicalJson, hashOf, isSame } from './canonical.ts';
import { type Edit, EMPTY_OVERLAY, OVERLAY_FORMAT, OwnEntrySchema, PatchSchema } from './document.ts';
import { jsonLines } from './json-lines.ts';
import { applyPatch, changedFields, effectiveEntry, makeEdit } from './merge.ts';
import { apply, isHidden, isIdle } from './operations.ts';
import { parseOverlay, parseOverlayText } from './parse.ts';
import { acceptBase, reconcile } from './reconcile.ts';
import { anyOverlay, bundledEntry, edit, operation, overlay, own, reference } from './testing.ts';

const S400 = bundledEntry('s-400');

describe('equal values', () => {
  it('have one spelling and one hash, whatever the order of keys', () => {
    expect(canonicalJson({ b: [1, { d: 1, c: undefined }], a: 'x' })).toBe('{"a":"x","b":[1,{"d":1}]}');
    expect(isSame({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect(hashOf({ a: 1, b: 2 })).toBe(hashOf({ b: 2, a: 1 }));
    expect(hashOf(['a'])).not.toBe(hashOf(['b']));
    expect(hashOf(null)).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('laying edits over an entry', () => {
  it('changes fields one by one and takes optional ones away', () => {
    const patched = effectiveEntry(S400, edit(S400, { summary: 'Mine.', origin: null, note: 'Ask again.' }));
    expect(patched).toMatchObject({ name: 'S-400', summary: 'Mine.', note: 'Ask again.' });
    expect('origin' in patched).toBe(false);
  });

  it('keeps nothing that equals the bundled field', () => {
    expect(makeEdit(S400, v.parse(PatchSchema, { summary: 'A system.', name: 'Other' }))).toMatchObject({ patch: { name: 'Other' } });
    expect(makeEdit(S400, v.parse(PatchSchema, { summary: 'A system.', origin: ['RU'] }))).toBeUndefined();
    expect(changedFields(S400, { note: null })).toEqual([]);
  });

  it('does not invent fields that were not sent', () => {
    expect(v.parse(PatchSchema, { name: 'X' })).toEqual({ name: 'X' });
  });

  it('lets the reader state facts without a source', () => {
    expect(own('x-1', { facts: [{ property: 'range', value: 100 }] }).facts).toEqual([{ property: 'range', value: 100, cites: [] }]);
  });
});

describe('operations', () => {
  it('property: the inverse takes every operation back, and does it again when inverted twice', () => {
    fc.assert(
      fc.property(anyOverlay, fc.array(operation, { minLength: 1, maxLength: 4 }), (before, operations) => {
        const done = apply(before, { type: 'batch', operations });
        const undone = apply(done.overlay, done.inverse);
        expect(undone.overlay).toEqual(before);
        expect(apply(undone.overlay, undone.inverse).overlay).toEqual(done.overlay);
      }),
    );
  });

  it('hides here and everywhere, each for itself', () => {
    const here = apply(EMPTY_OVERLAY, { type: 'hide', id: 's-400', host: 'example.com', on: true }).overlay;
    expect(here.hidden).toEqual({ always: [], here: { 'example.com': ['s-400'] } });
    expect(isHidden(here.hidden, 's-400', null)).toBe(false);
    expect(apply(here, { type: 'hide', id: 's-400', host: 'example.com', on: false }).overlay).toEqual(EMPTY_OVERLAY);
  });

  it('knows an operation that changes nothing', () => {
    expect(isIdle(EMPTY_OVERLAY, { type: 'entry', id: 'a-1', entry: null })).toBe(true);
    expect(isIdle(EMPTY_OVERLAY, { type: 'entry', id: 'a-1', entry: own('a-1') })).toBe(false);
  });

  it('does not write into what it was given', () => {
    const before = apply(EMPTY_OVERLAY, { type: 'entry', id: 'a-1', entry: own('a-1') }).overlay;
    const copy = structuredClone(before);
    apply(before, { type: 'hide', id: 'a-1', host: null, on: true });
    apply(before, { type: 'entry', id: 'a-1', entry: null });
    expect(before).toEqual(copy);
  });
});

describe('a newer bundled reference under an overlay', () => {
  const mine = overlay({ edits: [edit(S400, { summary: 'Mine.', name: 'Mine' })] });

  it('changes nothing while nothing moved', () => {
    expect(reconcile(mine, reference([S400]))).toEqual({ overlay: mine, conflicts: [] });
  });

  it('asks when an edited field changed underneath, and only then', () => {
    const newer = { ...S400, summary: 'Newer.', aliases: [{ text: 'other', type: 'designation' as const }] };
    const found = reconcile(mine, reference([newer]));
    expect(found.conflicts).toEqual([{ type: 'changed', id: 's-400', fields: ['summary'] }]);
    expect(found.overlay.edits[0]?.patch.summary).toBe('Mine.');
    const settled = overlay({ edits: [acceptBase(mine.edits[0] as Edit, newer)] });
    expect(reconcile(settled, reference([newer])).conflicts).toEqual([]);
  });

  it('drops an edit that the reference has caught up with', () => {
    expect(reconcile(mine, reference([{ ...S400, summary: 'Mine.' }])).overlay.edits[0]?.patch).toEqual({ name: 'Mine' });
    expect(reconcile(mine, reference([{ ...S400, summary: 'Mine.', name: 'Mine' }])).overlay.edits).toEqual([]);
  });

  it('follows redirects, through several steps and round circles', () => {
    const moved = { ...S400, id: 's-400-triumf' };
    const found = reconcile(mine, reference([moved], { 's-400': ['s400'], s400: ['s-400-triumf', 's-400'] }));
    expect(found.conflicts).toEqual([{ type: 'moved', id: 's-400', to: 's-400-triumf' }]);
    expect(found.overlay.edits).toMatchObject([{ id: 's-400-triumf', patch: { name: 'Mine' } }]);
    expect(reconcile(found.overlay, reference([moved]))).toEqual({ overlay: found.overlay, conflicts: [] });
  });

  it('asks where a split left several, and touches nothing meanwhile', () => {
    const found = reconcile(mine, reference([bundledEntry('x-1'), bundledEntry('x-2')], { 's-400': ['x-1', 'x-2'] }));
    expect(found).toEqual({ overlay: mine, conflicts: [{ type: 'split', id: 's-400', into: ['x-1', 'x-2'] }] });
  });

  it('keeps an edited entry that left the reference as an own one', () => {
    const found = reconcile(mine, reference([]));
    expect(found.conflicts).toEqual([{ type: 'removed', id: 's-400' }]);
    expect(found.overlay.edits).toEqual([]);
    expect(found.overlay.entries).toMatchObject([{ id: 's-400', name: 'Mine', summary: 'Mine.', kind: 'air-defence', aliases: [{ text: 's-400' }] }]);
    expect(parseOverlay(found.overlay).ok).toBe(true);
  });

  it('does not run over an own entry of the same id', () => {
    const both = overlay({ ...mine, entries: [own('s-400', { name: 'Kept' })] });
    expect(reconcile(both, reference([])).overlay.entries).toMatchObject([{ name: 'Kept' }]);
  });

  it('moves what is hidden along and forgets what is gone', () => {
    const hidden = overlay({ entries: [own('a-1')], hidden: { always: ['s-400', 'gone', 'a-1'], here: { 'example.com': ['s-400'], 'a.com': ['gone'] } } });
    const found = reconcile(hidden, reference([bundledEntry('x-1'), bundledEntry('x-2')], { 's-400': ['x-1', 'x-2'] }));
    expect(found.overlay.hidden).toEqual({ always: ['a-1', 'x-1', 'x-2'], here: { 'example.com': ['x-1', 'x-2'] } });
  });

  it('property: reconciling twice is reconciling once', () => {
    fc.assert(
      fc.property(anyOverlay, fc.subarray(['a-1', 'b-2', 'c-3', 's-400']), (some, present) => {
        const bundled = reference(
          present.map((id) => bundledEntry(id)),
          { 'a-1': ['b-2'], 'c-3': ['a-1', 's-400'] },
        );
        const once = reconcile(some, bundled).overlay;
        expect(reconcile(once, bundled).overlay).toEqual(once);
      }),
    );
  });
});

describe('reading', () => {
  it('says the line and the field of everything that is wrong, and takes nothing', () => {
    const text = JSON.stringify(overlay({ entries: [own('a-1'), own('b-2')] }), null, 2)
      .replace('"kind": "missile"', '"kind": "misile"')
      .replace('"type": "designation"', '"tpye": "designation"');
    const parsed = parseOverlayText(text);
    if (parsed.ok) throw new Error('should not be readable');
    const lines = text.split('\n');
    for (const issue of parsed.issues) expect(lines[(issue.line ?? 0) - 1]).toMatch(issue.path.endsWith('kind') ? /misile/ : /tpye|\{/);
    expect(parsed.issues.map((issue) => issue.path)).toContain('entries.0.kind');
  });

  it.each([
    ['{\n  "format": "fieldnote-overlay",\n  oops\n}', 3, /a key in double quotes/],
    ['{\n  "a": 1\n  "b": 2 }', 3, /","/],
    ['[1, 2', 1, /the text ends/],
    ['{"a": 01}', 1, /","|"}"/],
    ['', 1, /a value/],
    ['{}\n{}', 2, /the end/],
    ['["a\nb"]', 1, /a value/],
  ])('finds the line where %j stops being JSON', (text, line, message) => {
    expect(parseOverlayText(text)).toMatchObject({ ok: false, issues: [{ line, message: expect.stringMatching(message) }] });
  });

  it('knows other files and newer versions', () => {
    expect(parseOverlayText('{"entries": []}')).toMatchObject({ ok: false, why: 'damaged', issues: [{ path: 'format' }] });
    expect(parseOverlay({ format: OVERLAY_FORMAT, version: 99 })).toMatchObject({ ok: false, why: 'newer' });
    expect(parseOverlay(null).ok).toBe(false);
    expect(parseOverlay(overlay({ entries: [own('a-1'), own('a-1')] }))).toMatchObject({ ok: false, issues: [{ path: 'entries.1.id' }] });
    expect(parseOverlayText(JSON.stringify({ ...EMPTY_OVERLAY, hidden: { always: ['Not an id'], here: {} } }, null, 1))).toMatchObject({
      ok: false,
      issues: [{ path: 'hidden.always.0', line: 8 }],
    });
  });

  it('property: the reader of lines takes exactly what JSON.parse takes', () => {
    const accepts = (text: string) => {
      try {
        jsonLines(text);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('', '"', ',', '}', '0', ' '), (text, at, junk) => {
        const spoilt = text.slice(0, at % (text.length + 1)) + junk + text.slice(at % (text.length + 1));
        let valid = true;
        try {
          JSON.parse(spoilt);
        } catch {
          valid = false;
        }
        expect(accepts(spoilt)).toBe(valid);
      }),
    );
  });

  it('stays readable: an applied patch follows the schema', () => {
    expect(v.safeParse(OwnEntrySchema, applyPatch(own('a-1', { note: 'x' }), { note: null })).success).toBe(true);
  });
});
