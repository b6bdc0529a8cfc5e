import { describe, expect, it } from 'vitest';
import { gazetteerOf } from '#core/gazetteer/testing.ts';
import { CUES } from '#core/mention/testing.ts';
import { uncoveredNames } from './met-names.ts';

const gazetteer = gazetteerOf([['ZB-1', 'Great Zebra'], [{ text: 'Okapi', match: 'cue' }]], { ...CUES, places: ['Ruritania'] });
const names = (text: string) => uncoveredNames(gazetteer, text).map((name) => name.text);

describe('names that the gazetteer does not cover', () => {
  it('are designations among words of the trade', () => {
    expect(names('Troops fired a ZB-2 and a QX-19M.')).toEqual(['ZB-2', 'QX-19M']);
    expect(names('The printer QX-19M is out of paper.')).toEqual([]);
    expect(names('The printer is a Q9, the army says.')).toEqual([]);
    expect(names('One Q9 howitzer came.')).toEqual(['Q9']);
  });

  it('are capitalised words at the class noun of something built', () => {
    expect(names('A Quagga missile, an Addax intermediate-range ballistic missile and the frigate Duke of Nowhere came.')).toEqual(['Quagga', 'Addax', 'Duke of Nowhere']);
    expect(names('Quagga said that missiles flew. Addax’s missiles were told of, and the missile, Kudu thought, too.')).toEqual([]);
    expect(names('танки и ракета «Квагга» здесь')).toEqual(['Квагга']);
  });

  it('are told from what stands before them, and from sentences that open with a word', () => {
    expect(names('Two of the Ruritania Navy Lockheed Quagga drones came. The missile came. Old missiles came. In Ruritania missiles came.')).toEqual(['Quagga']);
  });

  it('are everyday words only before the noun', () => {
    expect(names('The Flamingo missile flew.')).toEqual(['Flamingo']);
    expect(names('Says missile Threat of the rest.')).toEqual([]);
  });

  it('are texts by their last word, or by the noun behind them', () => {
    expect(names('She signed the Quagga Arms Treaty and the ADX treaty.')).toEqual(['Quagga Arms Treaty', 'ADX']);
    expect(names('They read the Quagga Memorandum over lunch.')).toEqual([]);
    expect(names('Troops left under the Quagga Memorandum.')).toEqual(['Quagga Memorandum']);
  });

  it('are none that a name overlaps, marked or not', () => {
    expect(names('The Great Zebra missile, the Okapi missile and the ZB-1 missile.')).toEqual([]);
    // A longer number, or a variant that nobody lists, is another thing, or the same one.
    expect(names('The ZB-12 missile and the ZB-1C missile.')).toEqual(['ZB-12']);
  });
});
