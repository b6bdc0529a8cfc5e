/** Files that readers might bring, whole and then damaged in the ways in which files are. */
import * as fc from 'fast-check';
import { anyOverlay } from '#core/overlay/testing.ts';
import { backupText } from '#core/transfer/backup.ts';
import { exportOverlay } from '#core/transfer/export.ts';
import type { SourceFile } from '#core/transfer/sources.ts';
import { entriesYaml } from '#core/transfer/yaml-write.ts';

/** A file, or a backup, which is read by another way. */
export interface Brought extends SourceFile {
  readonly backup: boolean;
}

const cell = fc.oneof(
  fc.constantFrom('S-400', 'missile', 'Air defence', '', ' ', 'https://example.org/a', 'javascript:alert(1)', '"quoted"', 'a|b', '=1+1', 'x'.repeat(400), '\u0000', '\ufeff', 'Ж'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const header = fc.shuffledSubarray(['name', 'Kind', 'aliases', 'summary', 'link', 'note', 'colour', ''], { minLength: 1 });

const csv = fc
  .tuple(header, fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }), fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([columns, rows, delimiter, end]) => [columns, ...rows].map((cells) => cells.join(delimiter)).join(end));

const whole: fc.Arbitrary<Brought> = fc.oneof(
  csv.map((text) => ({ name: 'list.csv', text, backup: false })),
  anyOverlay.map((overlay) => ({ name: 'own.json', text: exportOverlay(overlay), backup: false })),
  anyOverlay.map((overlay) => ({ name: 'entries.yaml', text: entriesYaml(overlay.entries), backup: false })),
  anyOverlay.map((overlay) => ({
    name: 'backup.json',
    text: backupText({ overlay, rules: { mode: 'except', paused: false, rules: [] }, settings: { theme: 'dark' } }),
    backup: true,
  })),
);

/** One act of damage. Places are shares of the text, so that they mean something in every length. */
type Damage = (text: string) => string;

const share = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string, part: number): number => Math.floor(part * text.length);
const damage: fc.Arbitrary<Damage> = fc.oneof(
  share.map(
    (part): Damage =>
      (text) =>
        text.slice(0, at(text, part)),
  ),
  share.map(
    (part): Damage =>
      (text) =>
        text.slice(at(text, part)),
  ),
  fc.tuple(share, share).map(
    ([a, b]): Damage =>
      (text) =>
        text.slice(0, at(text, Math.min(a, b))) + text.slice(at(text, Math.max(a, b))),
  ),
  fc.tuple(share, share).map(
    ([a, b]): Damage =>
      (text) =>
        text.slice(0, at(text, Math.max(a, b))) + text.slice(at(text, Math.min(a, b))),
  ),
  fc
    .tuple(
      share,
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 4 }),
        fc.constantFrom('"', '{', '[', '\n', ':', '- ', '&a ', '*a', '---\n', '\t', '\\', ',', 'null', '1e999', '__proto__', '\ud800', '!!js/x '),
      ),
    )
    .map(
      ([part, put]): Damage =>
        (text) =>
          text.slice(0, at(text, part)) + put + text.slice(at(text, part)),
    ),
  fc
    .constantFrom<readonly [string, string]>(
      ['"version": 1', '"version": 99'],
      ['"id"', '"name"'],
      [': ', ':'],
      ['\n', '\r\n'],
      ['missile', 'teapot'],
      ['"', "'"],
      ['name', 'Name'],
    )
    .map(
      ([from, to]): Damage =>
        (text) =>
          text.replaceAll(from, to),
    ),
  // What was saved by a program that reads bytes otherwise.
  fc.constant<Damage>((text) => Buffer.from(text, 'utf16le').toString('latin1')),
  fc.constant<Damage>((text) => Buffer.from(text, 'utf8').toString('latin1')),
);

const anyName = fc.constantFrom(undefined, undefined, undefined, 'x.csv', 'x.yaml', 'x.json', 'x', 'x.TSV');

/** Any file, mostly damaged; sometimes under another kind's name. */
export const brought: fc.Arbitrary<Brought> = fc
  .tuple(whole, fc.array(damage, { maxLength: 3 }), anyName)
  .map(([file, damages, name]) => ({ ...file, name: name ?? file.name, text: damages.reduce((text, harm) => harm(text), file.text) }));
