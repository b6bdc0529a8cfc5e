import { describe, expect, it } from 'vitest';
import { createTranslate, flattenMessages, translateFrom } from './translate.ts';

const MESSAGES = {
  plain: 'Close',
  nested: { deep: { er: 'Yes' } },
  why: { full_form: 'In full: $1' },
  price: 'US$$5 for $1',
  terms: { '1': '$1 term', n: '$1 terms' },
};

describe('translateFrom', () => {
  const t = translateFrom(MESSAGES);
  it.each([
    ['plain', [], undefined, 'Close'],
    ['nested.deep.er', [], undefined, 'Yes'],
    ['why.full-form', ['S-400'], undefined, 'In full: S-400'],
    ['price', ['two'], undefined, 'US$5 for two'],
    ['terms', [], 1, '1 term'],
    ['terms', [], 0, '0 terms'],
    ['terms', ['12'], 12, '12 terms'],
    ['absent.key', [], undefined, 'absent.key'],
  ])('%s %j %s → %s', (key, substitutions, count, expected) => {
    expect(t(key, substitutions, count)).toBe(expected);
  });
});

describe('flattenMessages', () => {
  it('joins plural forms and nests names with _', () => {
    expect(Object.fromEntries(flattenMessages(MESSAGES))).toMatchObject({ nested_deep_er: 'Yes', terms: '$1 term | $1 terms' });
  });
});

describe('createTranslate', () => {
  it('keeps what it found when the catalogue is gone', () => {
    let gone = false;
    const t = createTranslate((name) => {
      if (gone) throw new Error('Extension context invalidated.');
      return name === 'card_close' ? 'Close' : '';
    });
    expect(t('card.close')).toBe('Close');
    gone = true;
    expect(t('card.close')).toBe('Close');
    expect(t('card.pin')).toBe('card.pin');
  });
});
