import { describe, expect, it } from 'vitest';
import { annotatorOf, judgeText } from './testing.ts';

const annotator = annotatorOf([
  { kind: 'air-defence', aliases: [{ text: 'Tor', match: 'adjacent' }] },
  { kind: 'armoured-vehicle', aliases: [{ text: 'Puma', match: 'adjacent' }] },
  { kind: 'artillery', aliases: [{ text: 'M270', match: 'cue' }] },
  { kind: 'aircraft', aliases: [{ text: 'F-2', match: 'cue' }] },
]);
const judge = (text: string) => judgeText(annotator, text).marks;

describe('a class noun that other trades have as well', () => {
  it.each([
    ['Fit the F-2 jet.', []],
    ['Troops saw the F-2 jet.', ['F-2']],
    ['the F-2 bomber', ['F-2']],
    ['the M270 launcher', []],
    ['the M270 grenade launcher', ['M270']],
    ['Troops mended an M270 sewing gun.', []],
    ['Troops mended an M270 gun.', ['M270']],
  ])('%j', (text, expected) => {
    expect(judge(text)).toEqual(expected);
  });
});

describe('a class noun that is not beside the name', () => {
  it.each([
    ['Here is the Tor, a surface-to-air missile.', ['Tor']],
    ['Here is the Tor, a missile with wings.', ['Tor']],
    ['Das ist die Tor, eine Rakete mit Flügeln.', ['Tor']],
    ['Voilà le Tor, un missile de 1986.', ['Tor']],
    ['The Puma is an infantry fighting vehicle.', ['Puma']],
    ['It is a missile, the Tor, that they saw.', ['Tor']],
    ['They saw the Tor, a missile was there.', []],
    ['They saw the Tor, a missile maker.', []],
    ['They saw the Tor, missiles and a train.', []],
    ['In Tor, a missile with wings was seen.', []],
    ['They saw the Tor. A missile with wings was there.', []],
    ['They saw the Puma, a tank of petrol and a bus.', []],
  ])('%j', (text, expected) => {
    expect(judge(text)).toEqual(expected);
  });
});
