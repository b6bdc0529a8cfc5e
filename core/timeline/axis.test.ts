import { describe, expect, it } from 'vitest';
import { axisOf } from './axis.ts';

const ticks = (...dates: string[]) => axisOf(dates).ticks.map(({ year }) => year);

describe('axisOf', () => {
  it('is as long as its years, and a date covers all days that it may mean', () => {
    const { place } = axisOf(['2019', '2022-06']);
    expect(place('2019')).toEqual({ from: 0, to: 365 / 1461 });
    expect(place('2022')).toEqual({ from: 1096 / 1461, to: 1 });
    expect(place('2020-02')).toEqual({ from: (365 + 31) / 1461, to: (365 + 31 + 29) / 1461 });
    expect(place('2019-01-01')).toEqual({ from: 0, to: 1 / 1461 });
  });

  it.each([
    [
      ['2025', '2026'],
      ['2025', '2026'],
    ],
    [
      ['2010', '2026'],
      ['2010', '2015', '2020', '2025'],
    ],
    [
      ['1949', '2026'],
      ['1960', '1980', '2000', '2020'],
    ],
    [
      ['1925', '2026'],
      ['1940', '1960', '1980', '2000', '2020'],
    ],
    [
      ['1817', '2026'],
      ['1850', '1900', '1950', '2000'],
    ],
    [['2018-05-01'], ['2018']],
  ])('%j has round years that fit below it', (dates, expected) => {
    expect(ticks(...dates)).toEqual(expected);
  });
});
