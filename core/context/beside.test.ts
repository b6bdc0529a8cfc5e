import { describe, expect, it } from 'vitest';
import type { CardFact } from '#core/contract/card.ts';
import { beside } from './beside.ts';
import { statedOf } from './stated.ts';

const fact = (property: CardFact['property'], value: CardFact['value'], more: Partial<CardFact> = {}): CardFact => ({ property, value, basis: 'press', cites: ['s'], ...more });
const FACTS: CardFact[] = [
  fact('engagement-range', 400, { unit: 'km', qualifier: 'up-to' }),
  fact('engagement-range', { min: 20, max: 75 }, { unit: 'mi', condition: '9M96' }),
  fact('detection-range', 600, { unit: 'km' }),
  fact('ordered', 5, { condition: 'India' }),
  fact('contract-value', 5_430_000_000, { unit: 'USD' }),
  fact('in-service-since', '2007-04-28'),
  fact('engagement-altitude', { min: 0.005, max: 30 }),
];
const read = (text: string) => {
  const start = text.indexOf('S-400');
  return statedOf('air-defence', text, { start, end: start + 5 }, []).map((stated) => {
    const found = beside(stated, FACTS);
    return [stated.property, found?.how, found && 'fact' in found ? found.fact.property : undefined];
  });
};

describe('beside', () => {
  it.each<[string, (string | undefined)[][]]>([
    ['The S-400 has a range of 400 km.', [['engagement-range', 'agrees', 'engagement-range']]],
    // Rounded, in other units.
    ['With a range of 250 miles, the S-400 covers the strait.', [['engagement-range', 'agrees', 'engagement-range']]],
    // One figure within a stated range.
    ['The S-400 has a range of 100 km.', [['engagement-range', 'within', 'engagement-range']]],
    // The other way round it is no agreement.
    ['The S-400 has a range of at least 400 km.', [['engagement-range', 'differs', undefined]]],
    ['The S-400 has a range of 600 km.', [['engagement-range', 'other', 'detection-range']]],
    ['The S-400 has a range of 900 km.', [['engagement-range', 'differs', undefined]]],
    ['Its makers say that the S-400 has a crew of 12.', [['crew', 'absent', undefined]]],
    ['India has ordered five S-400 systems.', [['ordered', 'agrees', 'ordered']]],
    // Somebody else's order is no correction of this one.
    ['China has ordered six S-400 systems.', [['ordered', undefined, undefined]]],
    ['India signed a $5.4 billion contract for the S-400.', [['contract-value', 'agrees', 'contract-value']]],
    ['The S-400 entered service in 2007.', [['in-service-since', 'agrees', 'in-service-since']]],
    ['The S-400 entered service on 28 May 2007.', [['in-service-since', 'differs', undefined]]],
    // Silent where the sentence does not say what the number is.
    ['The S-400 stands 60 km from the border.', []],
  ])('%s', (text, lines) => expect(read(text)).toEqual(lines));

  it('is silent on a variant that has no such figure of its own, unless one fits', () => {
    const text = 'The S-400 has a range of 900 km.';
    const [stated] = statedOf('air-defence', text, { start: 4, end: 9 }, []);
    if (!stated) throw new Error('nothing stated');
    expect(beside(stated, FACTS)?.how).toBe('differs');
    expect(beside(stated, FACTS, 'of-its-own')).toBeUndefined();
    expect(beside(stated, [...FACTS, fact('engagement-range', 900, { unit: 'km' })], 'of-its-own')?.how).toBe('agrees');
    expect(beside(stated, [...FACTS, fact('engagement-range', 500, { unit: 'km', variant: 'of-its-own' })], 'of-its-own')?.how).toBe('differs');
  });
});
