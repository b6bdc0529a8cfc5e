import { describe, expect, it } from 'vitest';
import { layered, NO_PRIVATE_RULES, setPrivateMode } from './private.ts';
import { freshRules } from './rules.ts';

describe('the mode of private windows', () => {
  const normal = freshRules('now');

  it('is theirs while it differs from that of normal windows', () => {
    const layer = setPrivateMode(normal, NO_PRIVATE_RULES, 'only');
    expect(layered(normal, layer).mode).toBe('only');
    expect(normal.mode).toBe('except');
  });

  it('follows normal windows again once it is set to theirs', () => {
    const back = setPrivateMode(normal, setPrivateMode(normal, NO_PRIVATE_RULES, 'only'), 'except');
    expect(back).toEqual(NO_PRIVATE_RULES);
    expect(layered({ ...normal, mode: 'only' }, back).mode).toBe('only');
  });
});
