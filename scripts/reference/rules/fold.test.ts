import { describe, expect, it } from 'vitest';
import { foldName, holdsName } from './fold.ts';

describe('folding names', () => {
  it('forgives case, accents, hyphens and spaces, and nothing else', () => {
    expect(foldName('S\u2011400 Triumf')).toBe(foldName('s400 TRIUMF'));
    expect(foldName('Système')).toBe('systeme');
    expect(foldName('C-400')).not.toBe(foldName('С-400'));
  });

  it('finds a Latin name as a whole word and others anywhere', () => {
    expect(holdsName('The INF treaty', 'INF')).toBe(true);
    expect(holdsName('Two Leopards came', 'leopard')).toBe(true);
    expect(holdsName('The infantry', 'INF')).toBe(false);
    expect(holdsName('An F-150 truck', 'F-15')).toBe(false);
    expect(holdsName('танки Леопард', 'леопард')).toBe(true);
    expect(holdsName('新型东风导弹', '东风')).toBe(true);
  });
});
