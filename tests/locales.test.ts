/** The locale file and the code, held against each other: no sentence is missing, none is left over. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flattenMessages } from '#core/translate.ts';
import { MESSAGES } from './translate.ts';

const ROOT = join(import.meta.dirname, '..');
const names = [...flattenMessages(MESSAGES).keys()];

/** Sources in which sentences are used. Tests and gallery pages prove nothing. */
function sources(): string[] {
  const rooms = ['core', 'page', 'components', 'extension', 'entrypoints'];
  const files = rooms.flatMap((room) => readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((file) => join(ROOT, room, file)));
  const code = files.filter((file) => /\.tsx?$/.test(file) && !/\.(?:test|gallery)\.tsx?$/.test(file));
  return [...code, join(ROOT, 'wxt.config.ts')].map((file) => readFileSync(file, 'utf8'));
}

const plain = (key: string) => key.replace(/[.-]/g, '_');
const text = sources().join('\n');
/** `t('a.b')`, `t(on ? 'a.b' : 'a.c')`, and keys handed on as text: anything quoted that looks like a key of the file. */
const groups = Object.keys(MESSAGES).join('|');
const quoted = [...text.matchAll(new RegExp(`['"]((?:${groups})\\.[\\w.-]+)['"]`, 'g'))].map((match) => match[1] ?? '');
/** `t(`a.${b}`)`: the keys that begin so. */
const begun = [...text.matchAll(new RegExp(`\`((?:${groups})\\.[\\w.]*)\\$\\{`, 'g'))].map((match) => plain(match[1] ?? ''));
const inManifest = [...text.matchAll(/__MSG_(\w+)__/g)].map((match) => match[1] ?? '');
const used = new Set([...quoted.map(plain), ...inManifest]);

/** Strings of the code that look like keys but are requests or imports. */
const FOREIGN = /^(?:card|entry)\/|\.tsx?$|\.css$|_js$/;

describe('locales/en.yml', () => {
  it('has every sentence that the code asks for', () => {
    expect([...used].filter((name) => !FOREIGN.test(name) && !names.includes(name) && !names.some((known) => known.startsWith(`${name}_`)))).toEqual([]);
  });

  it('has a sentence for every beginning that the code completes', () => {
    expect(begun.filter((start) => !names.some((name) => name.startsWith(start)))).toEqual([]);
  });

  it('has no sentence that nothing asks for', () => {
    expect(names.filter((name) => !used.has(name) && !begun.some((start) => name.startsWith(start)))).toEqual([]);
  });

  it('uses only what browsers allow in names', () => {
    expect(names.filter((name) => !/^[A-Za-z0-9_]+$/.test(name))).toEqual([]);
  });

  it('keeps to the limits of the stores', () => {
    expect(flattenMessages(MESSAGES).get('extDescription')?.length).toBeLessThanOrEqual(132);
  });
});
