import { describe, expect, it } from 'vitest';
import { spokenOf } from './said-alike.ts';

const EVENTS = ['The Pentagon approved full-rate production.', 'Turkish officials were told to leave.', 'India signed, as did Japan.'];
const order = (said: string) => spokenOf(said, EVENTS, (text) => text).map((text) => EVENTS.indexOf(text));

describe('which speak of the same', () => {
  it.each<[string, number[]]>([
    ['Türkiye is still a partner.', [1, 0, 2]],
    ["India's and Japan's pilots train beside those of Turkey.", [2, 1, 0]],
    ['Nobody is named here.', [0, 1, 2]],
    // Iran is not Iraq, and the first word of a sentence is no name.
    ['This is about Indonesia.', [0, 1, 2]],
    ['', [0, 1, 2]],
  ])('%s', (said, wanted) => {
    expect(order(said)).toEqual(wanted);
  });
});
