import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, originalSpan } from './clean.ts';

describe('cleaning', () => {
  it('takes out what is not seen and knows where everything was', () => {
    const original = 'an S\u00ad-\u200b400\u00ad!';
    const clean = cleanText(original);
    expect(clean.text).toBe('an S-400!');
    const { start, end } = originalSpan(clean, 3, 8);
    expect(original.slice(start, end)).toBe('S\u00ad-\u200b400');
  });

  it('leaves other text as it is', () => {
    expect(cleanText('S-400')).toMatchObject({ text: 'S-400' });
    expect(cleanText('')).toMatchObject({ text: '' });
    expect(cleanText('\u00ad\u00ad')).toMatchObject({ text: '' });
  });

  it('maps every character to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aé-\u00ad\u200d\u0301 ') }), (original) => {
        const clean = cleanText(original);
        for (let i = 0; i < clean.text.length; i++) expect(original[clean.places[i] as number]).toBe(clean.text[i]);
      }),
    );
  });
});
