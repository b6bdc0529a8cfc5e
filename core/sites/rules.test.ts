import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changePrivateRules, layered, NO_PRIVATE_RULES, throwPrivateSwitch } from './private.ts';
import { freshRules, isAnnotated, judge, type Rule, type Rules } from './rules.ts';
import { parseRules } from './schema.ts';
import { changeRules, type SiteSwitch, startSession, throwSwitch, undoOf, verdictWithoutPause } from './switch.ts';

const off = (host: string, more: Partial<Rule> = {}): Rule => ({ host, exact: false, on: false, ...more });
const rules = (...list: Rule[]): Rules => ({ ...freshRules('now'), rules: list });

// A small world of hosts, so that rules meet: domains that end like each other, hosts under them, addresses, files.
const DOMAINS = ['example.com', 'notexample.com', 'example.co.uk', 'co.uk', 'a.com', 'localhost', '10.0.0.1', ''];
const domain = fc.constantFrom(...DOMAINS);
const site = fc.tuple(domain, fc.constantFrom('', 'www.', 'news.', 'a.news.', 'not')).map(([name, prefix]) => ({
  host: name === '' ? '' : prefix === 'not' ? name : prefix + name,
  domain: name,
}));
const rule = fc.record(
  { host: site.map((one) => one.host), exact: fc.boolean(), on: fc.boolean(), session: fc.constantFrom(undefined, undefined, 'now', 'past') },
  { requiredKeys: ['host', 'exact', 'on', 'session'] },
);
const document = fc
  .record({ mode: fc.constantFrom('except' as const, 'only' as const), rules: fc.array(rule, { maxLength: 6 }) })
  .map((parts): Rules => ({ ...freshRules('now'), ...parts }));
const change = fc.tuple(site, fc.constantFrom('session' as const, 'site' as const), fc.boolean(), fc.boolean());

describe('where terms are marked', () => {
  it('is everywhere, until a rule says off', () => {
    expect(isAnnotated(freshRules(), 'example.com')).toBe(true);
    expect(isAnnotated(rules(off('example.com')), 'example.com')).toBe(false);
    expect(isAnnotated({ ...freshRules(), paused: true }, 'example.com')).toBe(false);
    expect(isAnnotated({ ...freshRules(), mode: 'only' }, 'example.com')).toBe(false);
  });

  it('takes the hosts under a domain with it, and no other domain', () => {
    const document = rules(off('example.com'));
    expect(isAnnotated(document, 'www.example.com')).toBe(false);
    expect(isAnnotated(document, 'a.b.example.com')).toBe(false);
    for (const other of ['notexample.com', 'example.com.evil.net', 'example.co', 'com', '']) expect(isAnnotated(document, other)).toBe(true);
    expect(isAnnotated(rules(off('example.com', { exact: true })), 'www.example.com')).toBe(true);
    expect(isAnnotated(rules(off('')), 'example.com')).toBe(true);
    expect(isAnnotated(rules(off('')), '')).toBe(false);
  });

  it('lets the nearer rule decide, and the session before what lasts', () => {
    const document = rules(off('example.com'), off('news.example.com', { on: true }), off('example.com', { on: true, session: 'now' }));
    expect(judge(document, 'www.example.com')).toMatchObject({ on: true, by: 'session' });
    expect(judge(startSession(document, 'later'), 'www.example.com')).toMatchObject({ on: false, by: 'site' });
    expect(judge(startSession(document, 'later'), 'a.news.example.com')).toMatchObject({ on: true, by: 'site' });
  });

  it('forgets the rules of a session that is over even before they are cleared away', () => {
    expect(isAnnotated(rules(off('example.com', { session: 'past' })), 'example.com')).toBe(true);
    expect(startSession(rules(off('a.com', { session: 'now' })), 'later').rules).toEqual([]);
  });

  it('property: a host under a domain is judged like the domain when only the domain has a rule', () => {
    fc.assert(
      fc.property(domain.filter(Boolean), fc.constantFrom('www.', 'a.b.', 'xn--a.'), fc.boolean(), (name, prefix, on) => {
        const document = rules({ host: name, exact: false, on });
        expect(judge(document, prefix + name).on).toBe(judge(document, name).on);
      }),
    );
  });

  it('property: a rule never reaches a host outside its domain', () => {
    fc.assert(
      fc.property(fc.domain(), fc.domain(), fc.string({ maxLength: 5 }), (a, b, glue) => {
        for (const host of [b, `${glue.replaceAll('.', '')}${a}`]) {
          if (host === a || host.endsWith(`.${a}`)) continue;
          expect(isAnnotated(rules(off(a)), host)).toBe(true);
        }
      }),
    );
  });
});

describe('throwing a switch', () => {
  it('writes the domain, or the host when asked for it alone', () => {
    const asked: SiteSwitch = { scope: 'site', host: 'www.example.com', exact: false, on: false };
    expect(throwSwitch(freshRules(), asked, 'example.com').rules).toEqual([off('example.com')]);
    expect(throwSwitch(freshRules(), { ...asked, exact: true }, 'example.com').rules).toEqual([off('www.example.com', { exact: true })]);
    expect(throwSwitch(freshRules('t'), { ...asked, scope: 'session' }, 'example.com').rules).toEqual([off('example.com', { session: 't' })]);
  });

  it('on after off leaves nothing behind', () => {
    const asked: SiteSwitch = { scope: 'site', host: 'www.example.com', exact: false, on: false };
    const there = throwSwitch(freshRules(), asked, 'example.com');
    expect(throwSwitch(there, { ...asked, on: true }, 'example.com')).toEqual(freshRules());
  });

  it('property: a change of the list does what it says, leaves the rest, and leads back', () => {
    const list = fc.uniqueArray(rule, { maxLength: 6, selector: (one) => `${one.host} ${one.exact} ${one.session}` });
    const sortedBefore = (some: readonly Rule[]) => changeRules(some, { gone: [], put: [] });
    fc.assert(
      fc.property(list, list, fc.nat(5), (before, put, goes) => {
        const gone = before.slice(0, goes);
        const after = changeRules(before, { gone, put });
        for (const one of put) expect(after).toContainEqual(one);
        const place = ({ host, exact, session }: Rule) => `${host} ${exact} ${session}`;
        const touched = new Set([...put, ...gone].map(place));
        expect(after.filter((one) => !touched.has(place(one)))).toEqual(sortedBefore(before.filter((one) => !touched.has(place(one)))));
        expect(new Set(after.map(place)).size).toBe(after.length);
        expect(changeRules(after, undoOf(before, after))).toEqual(sortedBefore(before));
      }),
    );
  });

  it('property: the host is as asked afterwards, in whichever rules it met', () => {
    fc.assert(
      fc.property(document, change, (before, [{ host, domain: name }, scope, exact, on]) => {
        expect(verdictWithoutPause(throwSwitch(before, { scope, host, exact, on }, name), host)).toBe(on);
      }),
      { numRuns: 2000 },
    );
  });

  it('property: hosts of other domains are untouched, and twice is once', () => {
    fc.assert(
      fc.property(document, change, site, (before, [{ host, domain: name }, scope, exact, on], other) => {
        const asked: SiteSwitch = { scope, host, exact, on };
        const after = throwSwitch(before, asked, name);
        expect(throwSwitch(after, asked, name)).toEqual(after);
        if (other.host === name || other.host.endsWith(`.${name}`) || before.rules.some((one) => one.host === 'co.uk')) return;
        expect(verdictWithoutPause(after, other.host)).toBe(verdictWithoutPause(before, other.host));
      }),
      { numRuns: 2000 },
    );
  });

  it('property: a private window switches as asked, whatever is stored', () => {
    fc.assert(
      fc.property(document, change, change, (stored, [first, scope, exact, on], [second, scope2, exact2, on2]) => {
        const once = throwPrivateSwitch(stored, NO_PRIVATE_RULES, { scope, host: first.host, exact, on }, first.domain);
        expect(verdictWithoutPause(layered(stored, once), first.host)).toBe(on);
        const twice = throwPrivateSwitch(stored, once, { scope: scope2, host: second.host, exact: exact2, on: on2 }, second.domain);
        expect(verdictWithoutPause(layered(stored, twice), second.host)).toBe(on2);
      }),
      { numRuns: 2000 },
    );
  });

  it('property: the list of private windows changes as asked, whatever is stored, and leads back', () => {
    const seen = (some: readonly Rule[]) => new Set(some.map(({ host, exact, on }) => `${host} ${exact} ${on}`));
    const list = fc.uniqueArray(rule, { maxLength: 4, selector: (one) => `${one.host} ${one.exact}` });
    fc.assert(
      fc.property(document, change, list, fc.nat(5), (before, [{ host, domain: name }, scope, exact, on], put, goes) => {
        const layer = throwPrivateSwitch(before, NO_PRIVATE_RULES, { scope, host, exact, on }, name);
        const shown = layered(before, layer).rules;
        const after = changePrivateRules(layer, { gone: shown.slice(0, goes), put });
        const shownAfter = layered(before, after).rules;
        for (const one of put) expect(seen(shownAfter)).toContain([...seen([one])][0]);
        // What goes is gone, unless it stands there twice, by its own and by a stored rule.
        for (const one of shown.slice(0, goes)) {
          const twice = shown.filter((other) => [...seen([other])][0] === [...seen([one])][0]).length > 1;
          if (!twice && !seen(put).has([...seen([one])][0] as string)) expect(seen(shownAfter)).not.toContain([...seen([one])][0]);
        }
        expect(seen(layered(before, changePrivateRules(after, undoOf(shown, shownAfter))).rules)).toEqual(seen(shown));
      }),
      { numRuns: 2000 },
    );
  });

  it('pauses a private window on its own', () => {
    const paused = throwPrivateSwitch(freshRules(), NO_PRIVATE_RULES, { scope: 'everywhere', on: false }, '');
    expect(layered(freshRules(), paused).paused).toBe(true);
    expect(throwPrivateSwitch(freshRules(), paused, { scope: 'everywhere', on: true }, '')).toEqual(NO_PRIVATE_RULES);
  });
});

describe('reading stored rules', () => {
  it('starts fresh where there is nothing or nothing readable, and says which', () => {
    expect(parseRules(undefined)).toEqual({ rules: freshRules(), readable: true });
    expect(parseRules({ version: 99 })).toEqual({ rules: freshRules(), readable: false });
    expect(parseRules('rubbish').readable).toBe(false);
    expect(parseRules({ ...rules(), rules: [off('.com')] }).readable).toBe(false);
    expect(parseRules(rules(off('a.com')))).toEqual({ rules: rules(off('a.com')), readable: true });
  });
});
