import { describe, expect, it } from 'vitest';
import { classAt } from './characters.ts';
import { MOST_CUTS } from './constants.ts';
import { endingHashes, stemOf, westSlavicCases } from './endings.ts';
import { foldText } from './phrases.ts';
import { articleOf, cutEndings, cutPrefix, prefixesOf } from './suffixes.ts';

const ENDINGS = endingHashes();

function stems(word: string): string[] {
  const cuts = new Int32Array(MOST_CUTS);
  const count = cutEndings(ENDINGS, word, 0, word.length, classAt(word, 0), cuts, 0);
  return [...cuts.slice(0, count)].map((end) => word.slice(0, end));
}

function bare(word: string): string[] {
  return prefixesOf(classAt(word, 0))
    .map((prefix) => cutPrefix(word, 0, word.length, prefix))
    .filter((at) => at >= 0)
    .map((at) => word.slice(at));
}

describe('endings', () => {
  it.each([
    ['Javelins', ['Javelin']],
    ['Javelin', []],
    ['is', []],
    ['Байрактарів', ['Байрактар']],
    ['Искандерами', ['Искандерам', 'Искандер']],
    ['Железного', ['Железног', 'Железн']],
    ['аба', []],
    ['사드를', ['사드']],
    ['사드에서는', ['사드에서', '사드']],
    ['사를', []],
    ['ब्रह्मोस', []],
  ])('%s', (word, expected) => {
    expect(stems(word)).toEqual(expect.arrayContaining(expected));
    if (expected.length === 0) expect(stems(word)).toEqual([]);
  });

  it.each([
    'Ракета Ракеты Ракетой',
    'Триумф Триумфа Триумфом',
    'Искандер Искандера Искандеров',
    'Железный Железного Железном',
    'Прометей Прометея Прометеем',
    'Шахед Шахеды Шахедами',
    'Іскандер Іскандерів Іскандерами',
    'Золотой Золотого Золотому',
  ])('every form of %s leads to the stem that names are stored by', (forms) => {
    const [name = '', ...others] = forms.split(' ');
    const stem = stemOf(foldText(name));
    for (const form of [name, ...others]) expect([foldText(form), ...stems(form).map((one) => foldText(one))]).toContain(stem);
  });
});

describe('West Slavic cases', () => {
  it('come of a plural, in the languages that have them', () => {
    expect(westSlavicCases('Leopardy', 'pl')).toEqual(expect.arrayContaining(['Leopardów', 'Leopardami', 'Leopardem', 'Leoparda']));
    expect(westSlavicCases('Tomahawki', 'pl')).toContain('Tomahawkiem');
    expect(westSlavicCases('Kalibry', 'cs')).toEqual(expect.arrayContaining(['Kalibrů', 'Kalibrech', 'Kalibrem']));
    expect(westSlavicCases('Javeliny', 'sk')).toEqual(expect.arrayContaining(['Javelinov', 'Javelinmi']));
  });

  it('hold no word of Spanish or English where the language does not need it', () => {
    expect(westSlavicCases('Javeliny', 'cs')).not.toContain('Javelina');
    expect(westSlavicCases('Patrioty', 'sk')).not.toContain('Patriota');
  });

  it.each([
    ['Leopardy', undefined],
    ['Leopardy', 'de'],
    ['Leopard', 'pl'],
    ['Kły', 'pl'],
    ['baterie Patrioty', 'pl'],
    ['HIMARSY', 'pl'],
  ])('nothing comes of %s in %s', (text, lang) => {
    expect(westSlavicCases(text, lang)).toEqual([]);
  });
});

describe('prefixes', () => {
  it.each([
    ['والباتريوت', 'باتريوت'],
    ['للناتو', 'ناتو'],
    ['הפטריוט', 'פטריוט'],
    ['ובאיתנים', 'איתנים'],
    ['וללאופרד', 'לאופרד'],
    ['ומהפטריוט', 'הפטריוט'],
    ['כשהמרכבה', 'מרכבה'],
    ['שבמרכבה', 'מרכבה'],
  ])('%s', (word, expected) => {
    expect(bare(word)).toContain(expected);
  });

  it('leaves enough of the word: a letter may be its own', () => {
    expect(bare('بات')).toEqual([]);
    expect(bare('والد')).not.toContain('د');
    expect(bare('Patriot')).toEqual([]);
  });

  it('knows the article by itself', () => {
    expect(articleOf(classAt('ب', 0))).toBe('ال');
    expect(articleOf(classAt('a', 0))).toBeUndefined();
  });
});
