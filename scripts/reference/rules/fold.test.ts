import { describe, expect, it } from 'vitest';
import { foldName, foldSentence, holdsName } from './fold.ts';

describe('folding names', () => {
  it('forgives case, accents, hyphens and spaces, and nothing else', () => {
    expect(foldName('S\u2011400 Triumf')).toBe(foldName('s400 TRIUMF'));
    expect(foldName('Système')).toBe('systeme');
    expect(foldName('हारोप')).not.toBe(foldName('हार्पी'));
    expect(foldName('C-400')).not.toBe(foldName('С-400'));
  });

  it('finds a Latin name as a whole word and others anywhere', () => {
    const holds = (sentence: string, name: string) => holdsName(foldSentence(sentence), foldName(name));
    expect(holds('The INF treaty', 'INF')).toBe(true);
    expect(holds('Two Leopards came', 'leopard')).toBe(true);
    expect(holds('The infantry', 'INF')).toBe(false);
    expect(holds('An F-150 truck', 'F-15')).toBe(false);
    expect(holds('The F 15s flew', 'F-15')).toBe(true);
    expect(holds('两架F-15战斗机', 'F-15')).toBe(true);
    expect(holds('танки Леопард', 'леопард')).toBe(true);
    expect(holds('新型东风导弹', '东风')).toBe(true);
  });
});
