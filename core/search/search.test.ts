import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, squash, words } from './fold.ts';
import { createSearch } from './search.ts';

const row = (name: string, ...names: string[]) => ({ name, names });
const ROWS = [
  row('S-400 Triumf', 'S-400', 'SA-21 Growler', 'Triumph', 'С-400 «Триумф»'),
  row('S-300', 'SA-10 Grumble'),
  row('40N6', '40N6E'),
  row('MGM-140 ATACMS', 'ATACMS', 'Army Tactical Missile System'),
  row('F-35 Lightning II', 'F-35', 'JSF'),
  row('CAATSA', "Countering America's Adversaries Through Sanctions Act"),
  row('Rafale', 'Dassault Rafale'),
  row('BrahMos', 'ब्रह्मोस', 'PJ-10'),
  row('Tu-95', 'Bear', 'Ту-95'),
  row('Växjö system'),
];
const search = createSearch(ROWS);
const first = (query: string) => search.find(query)[0]?.row.name;

describe('searching the reference', () => {
  it.each([
    ['s400', 'S-400 Triumf'],
    ['S 400', 'S-400 Triumf'],
    ['s‑400', 'S-400 Triumf'],
    ['С-400', 'S-400 Triumf'],
    ['триумф', 'S-400 Triumf'],
    ['triumph', 'S-400 Triumf'],
    ['triumf', 'S-400 Triumf'],
    ['growler', 'S-400 Triumf'],
    ['sa21', 'S-400 Triumf'],
    ['400', 'S-400 Triumf'],
    ['atacms', 'MGM-140 ATACMS'],
    ['attacms', 'MGM-140 ATACMS'],
    ['tactical missile', 'MGM-140 ATACMS'],
    ['lightening', 'F-35 Lightning II'],
    ['sanctions act', 'CAATSA'],
    ['ब्रह्मोस', 'BrahMos'],
    ['brahmoss', 'BrahMos'],
    // Two letters swapped are two changes.
    ['barhmos', 'BrahMos'],
    ['ту-95', 'Tu-95'],
    ['vaxjo', 'Växjö system'],
    ['40n6', '40N6'],
  ])('%s finds %s first', (query, name) => {
    expect(first(query)).toBe(name);
  });

  it('says which name was found when it is not the entry’s own', () => {
    expect(search.find('growler')[0]?.via).toBe('SA-21 Growler');
    expect(search.find('rafale')[0]?.via).toBeUndefined();
  });

  it('puts a whole name before a name begun, and that before a near one', () => {
    const order = createSearch([row('Barrage'), row('Bears Head'), row('Bear'), row('Polar', 'bear'), row('Boar'), row('Grizzly Bear')])
      .find('bear')
      .map((hit) => hit.row.name);
    expect(order.slice(0, 4)).toEqual(['Bear', 'Polar', 'Bears Head', 'Grizzly Bear']);
    expect(order.indexOf('Boar')).toBe(order.length - 1);
  });

  it('does not take one number for another', () => {
    expect(search.find('s-500').map((hit) => hit.row.name)).toEqual([]);
  });

  it('finds nothing for nothing', () => {
    for (const query of ['', '  ', '—', '«»']) expect(search.find(query)).toEqual([]);
  });

  it('property: every name finds its entry, in any case and with any hyphens', () => {
    const names = ROWS.flatMap((one) => [one.name, ...one.names].map((text) => ({ one, text })));
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.constantFrom('', ' ', '‑', '–', '\u00a0'), fc.boolean(), ({ one, text }, glue, upper) => {
        const typed = text.replace(/[- ]/g, glue);
        expect(search.find(upper ? typed.toUpperCase() : typed.toLowerCase()).map((hit) => hit.row)).toContain(one);
      }),
    );
  });

  it('folds without losing letters of scripts it does not know', () => {
    expect(squash(fold('鹰击-12'))).toBe('鹰击12');
    expect(words(fold('F-16C/D'))).toEqual(['f', '16', 'c', 'd']);
  });
});
