import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { statedOf } from './stated.ts';

const read = (text: string) => {
  const start = text.indexOf('S-400');
  return statedOf('air-defence', text, { start, end: start + 5 }, []).map(({ property, quantity }) => [property, text.slice(quantity.start, quantity.end)]);
};

describe('statedOf', () => {
  it.each<[string, string[][]]>([
    ['With a range of 400 km, the S-400 watches the strait.', [['engagement-range', '400 km']]],
    ['The S-400 has a range of 400 km. Each missile weighs 1,800 kg.', [['engagement-range', '400 km']]],
    ['The S-400 has a range of 400 km, its predecessor a range of 200 km.', [['engagement-range', '400 km']]],
    ['The S-400 has a minimum range of 2 km.', []],
    ['The crew fired the S-400 from a range of 90 km.', []],
    ['The S-400 outranges the Kh-59, which has a range of 160 km.', []],
    ['If the S-400 had a range of 5,000 km, nobody would sleep.', []],
  ])('%s', (text, ties) => expect(read(text)).toEqual(ties));

  it('reads no more than the sentences around, and takes no longer for any text', () => {
    const hostile = [
      `The 400 km-range${'-a'.repeat(290)}, S-400 is.`,
      `The S-400 ${'can hit targets at '.repeat(30)}5 km.`,
      `The S-400 ${'-a'.repeat(290)} 5 km`,
      `${'range of the '.repeat(60)}S-400${' of the is'.repeat(60)} 5 km`,
      `S-400 ${'A1 '.repeat(300)}`,
      `${'1 000 '.repeat(5000)}S-400${' 1,000'.repeat(5000)}`,
      `S-400 ordered${' of them'.repeat(80)} 5 ${'of them '.repeat(60)}built`,
    ];
    // Not a measure of speed: what blows up takes seconds to hours, what does not takes a few milliseconds.
    for (const text of hostile) {
      const began = performance.now();
      read(text);
      expect(performance.now() - began, text.slice(0, 40)).toBeLessThan(2000);
    }
  });
});
