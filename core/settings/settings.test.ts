import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, settingsOf, withKind, withLanguage } from './settings.ts';

describe('settingsOf', () => {
  it.each([undefined, null, 3, 'slow', [], {}, { pace: 'fast', mark: 7 }])('%j gives the defaults', (stored) => {
    expect(settingsOf(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps what it knows, field by field', () => {
    expect(settingsOf({ pace: 'slow', mark: 'neon', later: true })).toEqual({ ...DEFAULT_SETTINGS, pace: 'slow' });
    const all = {
      pace: 'never',
      mark: 'tint',
      density: 'section',
      print: 'marked',
      figures: 'none',
      units: 'source',
      unmarkedKinds: ['uav', 'treaty'],
      unmarkedLanguages: ['ja', 'zh'],
    } as const;
    expect(settingsOf(all)).toEqual(all);
    expect(settingsOf({ unmarkedKinds: ['treaty', 'spaceship', 7, 'uav', 'uav'] }).unmarkedKinds).toEqual(['uav', 'treaty']);
    expect(settingsOf({ unmarkedLanguages: ['zh', 7, 'ja', null] }).unmarkedLanguages).toEqual(['zh', 'ja']);
    // As a version without the choice wrote them.
    expect(settingsOf({ pace: 'slow', unmarkedKinds: [] }).unmarkedLanguages).toEqual([]);
  });
});

describe('withLanguage', () => {
  it('switches one language and leaves the others', () => {
    expect(withLanguage(['ru'], 'ja', false)).toEqual(['ja', 'ru']);
    expect(withLanguage(['ja', 'ru'], 'ru', true)).toEqual(['ja']);
    expect(withLanguage(['ja', 'ru'], 'ru', false)).toEqual(['ja', 'ru']);
  });
});

describe('withKind', () => {
  it('switches one kind and leaves the others', () => {
    const off = withKind([], 'ship-class', false);
    expect(off).toEqual(['ship-class']);
    expect(withKind(withKind(off, 'missile', false), 'ship-class', true)).toEqual(['missile']);
  });
});
