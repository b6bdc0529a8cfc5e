import { describe, expect, test } from 'vitest';
import { otherNames } from './other-names.ts';

const alias = (text: string, type: string, rest: object = {}) => ({ text, type, ...rest }) as never;

describe('other names', () => {
  test('a system shows designations and reporting names, the longer for the shorter', () => {
    const aliases = [
      alias('S-400', 'designation'),
      alias('SA-21', 'designation'),
      alias('40R6', 'designation'),
      alias('SA-21 Growler', 'reporting-name'),
      alias('Growler', 'reporting-name', { match: 'beside' }),
      alias('S-400 Triumph', 'spelling'),
      alias('С-400', 'native', { lang: 'ru' }),
    ];
    expect(otherNames({ name: 'S-400 Triumf', kind: 'air-defence', aliases }, 4)).toEqual([{ text: 'SA-21 Growler' }, { text: '40R6' }, { text: 'С-400', lang: 'ru' }]);
  });

  test('a law shows its title first, and nothing that means something else elsewhere', () => {
    const aliases = [
      alias('CAATSA', 'abbreviation'),
      alias("Countering America's Adversaries Through Sanctions Act", 'full-name'),
      alias('Countering America’s Adversaries Through Sanctions Act', 'full-name'),
      alias('CAATSA Act', 'full-name'),
      alias('Section 231', 'designation', { match: 'cue' }),
      alias('Public Law 115-44', 'designation'),
    ];
    expect(otherNames({ name: 'CAATSA', kind: 'sanctions-law', aliases }, 4).map((name) => name.text)).toEqual([
      "Countering America's Adversaries Through Sanctions Act",
      'Public Law 115-44',
    ]);
  });

  test('a plural says nothing new', () => {
    const aliases = [alias('Massive Ordnance Penetrators', 'full-name'), alias('Massive Ordnance Penetrator', 'full-name')];
    expect(otherNames({ name: 'GBU-57', kind: 'munition', aliases }, 4)).toEqual([{ text: 'Massive Ordnance Penetrator' }]);
  });

  test('a spelling without the s makes no plural of a title', () => {
    const aliases = [alias('International Traffic in Arms Regulations', 'full-name'), alias('International Traffic in Arms Regulation', 'spelling')];
    expect(otherNames({ name: 'ITAR', kind: 'sanctions-law', aliases }, 4)).toEqual([{ text: 'International Traffic in Arms Regulations' }]);
  });

  test('an abbreviation is not taken for a part of a longer name', () => {
    const aliases = [alias('Nuclear Non-Proliferation Treaty', 'full-name'), alias('NPT', 'abbreviation', { match: 'cue' }), alias('NPT Review Conference', 'full-name')];
    expect(otherNames({ name: 'Treaty on the Non-Proliferation of Nuclear Weapons', kind: 'treaty', aliases }, 4).map((name) => name.text)).toEqual([
      'Nuclear Non-Proliferation Treaty',
      'NPT',
    ]);
  });

  test('a name with its class noun says nothing new beside the name', () => {
    const aliases = [alias('AA-13 Axehead', 'reporting-name'), alias('Axehead missile', 'nickname'), alias('Izdeliye 610M', 'designation'), alias('R-37M missile', 'full-name')];
    expect(otherNames({ name: 'R-37M', kind: 'missile', aliases }, 4).map((name) => name.text)).toEqual(['Izdeliye 610M', 'AA-13 Axehead']);
    // Where the noun stands by all of its names, one of them is shown.
    expect(otherNames({ name: 'Iron Dome', kind: 'air-defence', aliases: [alias('Tamir missile', 'full-name')] }, 4)).toEqual([{ text: 'Tamir missile' }]);
  });

  test('names of variants are the variants’ own', () => {
    expect(otherNames({ name: 'F-35 Lightning II', kind: 'aircraft', aliases: [alias('F-35A', 'designation', { variant: 'f-35a' })] }, 4)).toEqual([]);
  });
});
