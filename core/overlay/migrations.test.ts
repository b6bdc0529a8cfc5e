import { describe, expect, it } from 'vitest';
import { BACKUP_FORMAT, readBackup } from '#core/transfer/backup.ts';
import { readFiles } from '#core/transfer/read.ts';
import { hashOf } from './canonical.ts';
import { OVERLAY_VERSION } from './document.ts';
import { inverseOf, parseSteps } from './history.ts';
import { makeEdit } from './merge.ts';
import { pack } from './packed.ts';
import { parseOverlay } from './parse.ts';
import { bundledEntry, edit, own } from './testing.ts';

/** Documents as each older version wrote them. */
const OLD = [
  {
    format: 'fieldnote-overlay',
    version: 1,
    entries: [own('own-a', { note: 'Mine' })],
    edits: [edit(bundledEntry('s-400'), { summary: 'Mine.' })],
    hidden: { always: ['own-a', 's-400'], here: { 'news.example': ['s-400'] } },
  },
  {
    format: 'fieldnote-overlay',
    version: 2,
    entries: [own('own-a', { facts: [{ property: 'range', value: 100 }] })],
    // As it was then: a list of the patch was a whole one.
    edits: [{ ...edit(bundledEntry('s-400'), { summary: 'Mine.' }), patch: { facts: own('x', { facts: [{ property: 'crew', value: 3 }] }).facts }, base: { facts: hashOf([]) } }],
    hidden: { always: ['own-a', 's-400'], here: { 'news.example': ['s-400'] } },
    packs: [],
  },
  {
    format: 'fieldnote-overlay',
    version: 3,
    entries: [own('own-a', { note: 'Mine' })],
    edits: [makeEdit(bundledEntry('s-400'), {}, { facts: { added: own('x', { facts: [{ property: 'crew', value: 3 }] }).facts, changed: [], hidden: [] } })],
    hidden: { always: [], here: {} },
    packs: [],
  },
];

describe.each(OLD)('an overlay of version $version', (old) => {
  const { version: _version, ...content } = old;

  it('is read as it lies in storage', () => {
    expect(parseOverlay(old)).toEqual({ ok: true, overlay: { packs: [], gone: [], ...content, version: OVERLAY_VERSION } });
  });

  it('is read as an export', () => {
    const read = readFiles([{ name: 'old.json', text: JSON.stringify(old) }], '2026-11-29', []);
    expect(read.ok && read.contents[0]?.content).toMatchObject({ entries: old.entries, edits: old.edits, hidden: old.hidden, packs: [] });
  });

  it('is read in a backup', () => {
    const rules = { mode: 'except', paused: false, rules: [] };
    const read = readBackup(JSON.stringify({ format: BACKUP_FORMAT, version: 1, overlay: old, rules, settings: {} }));
    expect(read.ok && read.backup.overlay).toEqual({ packs: [], gone: [], ...content, version: OVERLAY_VERSION });
  });

  it.each(['plain', 'packed'])('is read in a step of the history that would put it back, %s', (how) => {
    // Long enough to be packed: a step before an unreadable one is lost with it.
    const overlay = how === 'plain' ? old : { ...old, entries: Array.from({ length: 500 }, (_, n) => own(`own-${n}`)) };
    const inverse = pack({ type: 'replace', overlay });
    expect('packed' in inverse).toBe(how === 'packed');
    const steps = parseSteps([{ token: 't', at: 1, deed: 'cleared', names: [], ids: null, inverse }]);
    expect(steps).toHaveLength(1);
    expect(inverseOf(steps[0] as (typeof steps)[0])).toMatchObject({ type: 'replace', overlay: { version: OVERLAY_VERSION, entries: overlay.entries, packs: [], gone: [] } });
  });
});
