import { describe, expect, it } from 'vitest';
import { defaultPolicy, doubtOf } from './name-doubt.ts';

describe('a name of the reader', () => {
  it.each([
    ['it', 'short', 'adjacent'],
    ['May', 'short', 'adjacent'],
    ['storm', 'plain', 'cue'],
    ['Tide', 'plain', 'always'],
    ['наука', 'plain', 'cue'],
    ['MIA', undefined, 'always'],
    ['S-400', undefined, 'always'],
    ['Iron Beam', undefined, 'always'],
    ['R2', undefined, 'always'],
  ] as const)('%s: %s, marked %s', (name, doubt, policy) => {
    expect([doubtOf(name), defaultPolicy(name)]).toEqual([doubt, policy]);
  });
});
