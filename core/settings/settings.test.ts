import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, settingsOf } from './settings.ts';

describe('settingsOf', () => {
  it.each([undefined, null, 3, 'slow', [], {}, { pace: 'fast', mark: 7 }])('%j gives the defaults', (stored) => {
    expect(settingsOf(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps what it knows, field by field', () => {
    expect(settingsOf({ pace: 'slow', mark: 'neon', later: true })).toEqual({ pace: 'slow', mark: 'dotted', figures: 'beside' });
    expect(settingsOf({ pace: 'never', mark: 'tint', figures: 'none' })).toEqual({ pace: 'never', mark: 'tint', figures: 'none' });
  });
});
