import { describe, expect, it } from 'vitest';
import { nameRuns } from './name-runs.ts';

const runs = (text: string) => nameRuns(text).map(({ text: run, form }) => [run, form]);

describe('runs that look like names', () => {
  it('are words with capitals, and small words only between them', () => {
    expect(runs('the Iron Zebra of the North and a gnu')).toEqual([['Iron Zebra of the North', 'words']]);
    expect(runs('Gnu, Zebra. Okapi')).toEqual([
      ['Gnu', 'words'],
      ['Zebra', 'words'],
      ['Okapi', 'words'],
    ]);
  });

  it.each([
    ['ZB-400'],
    ['ZB-400M2'],
    ['Zebra-17'],
    ['ZB40'],
    ['Z9'],
    ['AN/ZBY-7'],
    ['Type 999'],
    ['Project 99900'],
    ['9Z729'],
    ['2Z35M'],
    ['斑-35'],
    ['斑马-41A'],
    ['ЗБ-70'],
    ['ZB-57s'],
  ])('know the designation %s', (name) => {
    expect(runs(`a ${name} here`)).toEqual([[name, 'designation']]);
  });

  it.each([['3rd'], ['1,000'], ['x400'], ['mid-2024'], ['5g2x'], ['12:30'], ['me@ZB-4.example']])('see none in %s', (text) => {
    expect(runs(`a ${text} here`)).toEqual([]);
  });

  it('part a designation from the words around it', () => {
    expect(runs('Ruritanian ZB-75 Checkers')).toEqual([
      ['Ruritanian', 'words'],
      ['ZB-75', 'designation'],
      ['Checkers', 'words'],
    ]);
  });

  it('know the names of texts', () => {
    expect(runs('The Zebra Non-Aggression Pact of 1999')).toEqual([['Zebra Non-Aggression Pact', 'instrument']]);
    expect(runs('the Treaty on the Protection of Zebras')).toEqual([['Treaty on the Protection of Zebras', 'instrument']]);
  });

  it('say where they stand', () => {
    const text = 'Über den ZB-75 und das Große Zebra.';
    for (const { start, end, text: run } of nameRuns(text)) expect(text.slice(start, end)).toBe(run);
  });
});
