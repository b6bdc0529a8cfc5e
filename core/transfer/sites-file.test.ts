import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LastingRule, planSites, readSites, SITES_LIMIT, sitesText } from './sites-file.ts';

const rule = (host: string, on = false, exact = false): LastingRule => ({ host, exact, on });
const file = (rules: readonly object[]) => JSON.stringify({ format: 'fieldnote-sites', version: 1, rules }, null, 1);

describe('a file of sites', () => {
  it('property: comes back as it was saved, byte for byte', () => {
    const host = fc.oneof(fc.domain(), fc.constantFrom('', 'localhost', 'intranet', '192.0.2.1', '[2001:db8::1]', 'xn--mnchen-3ya.de'));
    const rules = fc.uniqueArray(fc.record({ host, exact: fc.boolean(), on: fc.boolean() }), { selector: (one) => `${one.host} ${one.exact}` });
    fc.assert(
      fc.property(rules, (some) => {
        const read = readSites(sitesText(some));
        expect(read).toEqual({ ok: true, rules: some });
        expect(read.ok && sitesText(read.rules)).toBe(sitesText(some));
      }),
    );
  });

  it('leaves out what ends with the browser', () => {
    expect(readSites(sitesText([rule('a.com'), { ...rule('b.com'), session: 'now' }]))).toEqual({ ok: true, rules: [rule('a.com')] });
  });

  it('may be written by hand: a site is meant with all under it', () => {
    expect(readSites('{"$schema": "sites.schema.json", "format": "fieldnote-sites", "version": 1, "rules": [{"host": "a.com", "on": true}]}')).toEqual({
      ok: true,
      rules: [rule('a.com', true)],
    });
  });

  it('says line and field of everything that is wrong', () => {
    const hosts = ['https://a.com', 'A.com', 'a.com:80', '.a.com', 'a b.com', 'me@a.com', 'münchen.de', 'a.com/b'];
    const text = file([...hosts.map((host) => ({ host, on: true })), { host: 'b.com', on: 'yes' }, { host: 'c.com', on: true, of: 1 }]);
    const read = readSites(text);
    const lines = text.split('\n');
    expect(!read.ok && read.issues.map(({ path, line }) => `${path} ${lines[(line ?? 0) - 1]?.trim()}`)).toEqual([
      ...hosts.map((host, place) => `rules.${place}.host "host": "${host}",`),
      'rules.8.on "on": "yes"',
      'rules.9.of "of": 1',
    ]);
  });

  it.each([
    ['{\n"a": }', 2, '', 'Expected'],
    ['null', 1, 'format', 'Not a list of sites'],
    ['{\n"format": "fieldnote-backup" }', 2, 'format', 'This is a backup'],
    ['{ "format": "fieldnote-sites",\n "version": 2 }', 2, 'version', 'newer'],
    ['{ "format": "fieldnote-sites",\n "version": 1 }', 1, 'rules', ''],
    [file([rule('a.com'), rule('a.com', false, true), rule('a.com', true)]), 16, 'rules.2.host', '"a.com" stands in line 6 already'],
    [file(Array.from({ length: SITES_LIMIT + 1 }, (_none, place) => rule(`a${place}.com`))), 4, 'rules', 'More than 2000 sites'],
  ])('is not taken: %j', (text, line, path, message) => {
    const read = readSites(text);
    expect(!read.ok && read.issues).toEqual([{ line, path, message: expect.stringContaining(message) }]);
  });
});

describe('bringing sites in', () => {
  it('tells what is new, what changes and what is there', () => {
    const before = [rule('a.com'), rule('b.com'), { ...rule('c.com'), session: 'now' }];
    expect(planSites(before, [rule('a.com'), rule('b.com', true), rule('b.com', true, true), rule('c.com')]).map(({ outcome }) => outcome)).toEqual([
      'skipped',
      'changed',
      'added',
      'added',
    ]);
  });
});
