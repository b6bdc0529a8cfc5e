import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_OVERLAY } from '#core/overlay/document.ts';
import { parseOverlayText } from '#core/overlay/parse.ts';
import { anyOverlay, overlay, own } from '#core/overlay/testing.ts';
import { freshRules } from '#core/sites/rules.ts';
import { type Backup, backupText, lastingRules, readBackup } from './backup.ts';

const rules = { mode: 'only' as const, paused: true, rules: [{ host: 'news.example', exact: false, on: true }] };
const backup: Backup = { overlay: EMPTY_OVERLAY, rules, settings: { pace: 'slow', theme: 'dark' } };

describe('a backup', () => {
  it('property: comes back as it was saved, byte for byte', () => {
    fc.assert(
      fc.property(anyOverlay, (some) => {
        const text = backupText({ ...backup, overlay: some });
        const read = readBackup(text);
        expect(read).toEqual({ ok: true, backup: { ...backup, overlay: some } });
        expect(read.ok && backupText(read.backup)).toBe(text);
      }),
    );
  });

  it('keeps no rule that ends with the browser, and no session', () => {
    const held = { ...freshRules('token'), rules: [...rules.rules, { host: 'a.example', exact: true, on: false, session: 'token' }] };
    expect(lastingRules(held)).toEqual({ mode: 'except', paused: false, rules: rules.rules });
  });

  it('says line and field of everything that is wrong', () => {
    const text = backupText({ ...backup, overlay: overlay({ entries: [own('x-1')] }) })
      .replace('"missile"', '"misile"')
      .replace('"only"', '"never"');
    const read = readBackup(text);
    const lines = text.split('\n');
    expect(!read.ok && read.issues.map(({ path, line }) => `${path} ${lines[(line ?? 0) - 1]?.trim()}`)).toEqual([
      'rules.mode "mode": "never",',
      'overlay.entries.0.kind "kind": "misile",',
    ]);
  });

  it.each([
    ['{\n"a": }', 2, ''],
    ['{}', 1, 'format'],
    ['null', 1, 'format'],
    ['{ "format": "fieldnote-backup",\n "version": 2 }', 2, 'version'],
    [`{ "format": "fieldnote-backup",\n "version": 1 }`, 1, 'rules'],
  ])('is not taken: %j', (text, line, path) => {
    const read = readBackup(text);
    expect(!read.ok && read.issues).toContainEqual(expect.objectContaining({ line, path }));
  });

  it('is told from a list that is brought in', () => {
    expect(parseOverlayText(backupText(backup))).toMatchObject({ ok: false, issues: [{ message: expect.stringContaining('This is a backup') }] });
  });
});
