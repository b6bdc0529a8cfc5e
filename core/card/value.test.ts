import { describe, expect, it } from 'vitest';
import type { CardFact } from '#core/contract/card.ts';
import { translateFrom } from '#core/translate.ts';
import { formatValue, inOneLine } from './value.ts';

const wording = { t: translateFrom({ card: { moreCountries: '$1 and $2 more' } }), locale: 'en-GB' };
const words = (fact: Partial<CardFact>, all = false) => {
  const { text, original } = formatValue({ property: 'range', value: 1, basis: 'press', cites: ['s1'], ...fact }, wording, all);
  return (original === undefined ? text : `${text} (${original})`).replaceAll('\u00a0', ' ');
};

describe('formatValue', () => {
  it.each<[Partial<CardFact>, string]>([
    [{ property: 'engagement-range', value: 400, qualifier: 'up-to' }, 'up to 400 km'],
    [{ property: 'engagement-range', value: { max: 120 } }, 'up to 120 km'],
    [{ property: 'engagement-range', value: { min: 40 } }, 'at least 40 km'],
    [{ property: 'engagement-range', value: { max: 120 }, qualifier: 'nearly' }, 'nearly 120 km'],
    [{ property: 'warhead-mass', value: { min: 50, max: 60 }, qualifier: 'about' }, 'about 50–60 kg'],
    [{ property: 'range', value: 180, unit: 'mi', qualifier: 'more-than' }, 'more than 290 km (180 mi)'],
    [{ property: 'speed', value: 14, unit: 'Mach', qualifier: 'up-to' }, 'up to Mach 14'],
    [{ property: 'production-rate', value: 2700, qualifier: 'up-to' }, 'up to 2,700'],
    [{ property: 'crew', value: { min: 2, max: 3 } }, '2–3'],
    [{ property: 'contract-value', value: 5_430_000_000, unit: 'USD' }, 'US$5.43 billion'],
    [{ property: 'in-service-since', value: '2007' }, '2007'],
    [{ property: 'signed', value: '2010-04-08' }, '8 Apr 2010'],
    [{ property: 'first-flight', value: '2018-10', qualifier: 'about' }, 'about Oct 2018'],
    [{ property: 'first-flight', value: 'early 1980s' }, 'early 1980s'],
    [{ property: 'guidance', value: 'GPS, no camera' }, 'GPS, no camera'],
    [{ property: 'operators', value: ['IR', 'RU'] }, 'Iran, Russia'],
    [{ property: 'operators', value: ['TR', 'SU', 'DD'] }, 'Türkiye, Soviet Union, East Germany'],
    [{ property: 'operators', value: ['DE', 'ES', 'FR', 'GB', 'GR', 'IT', 'NL', 'US'] }, 'Germany, Spain, France, United Kingdom, Greece, Italy and 2 more'],
  ])('%j → %s', (fact, expected) => {
    expect(words(fact)).toBe(expected);
  });

  it('gives every country when asked', () => {
    expect(words({ property: 'operators', value: ['DE', 'ES', 'FR', 'GB', 'GR', 'IT', 'NL', 'US'] }, true)).toMatch(/Netherlands, United States$/);
  });
});

describe('brackets', () => {
  const t = translateFrom({ card: { given: 'given as $1' } });

  it('holds the customary figure, the source’s own, or both, and says which is which', () => {
    expect(inOneLine({ text: '400 km' }, t)).toBe('400 km');
    expect(inOneLine({ text: '400 km', customary: '250 mi' }, t)).toBe('400 km (250 mi)');
    expect(inOneLine({ text: '400 km', original: '216 nmi' }, t)).toBe('400 km (216 nmi)');
    expect(inOneLine({ text: '1,100 km/h', customary: '680 mph', original: '300 m/s' }, t)).toBe('1,100 km/h (680 mph; given as 300 m/s)');
  });
});
