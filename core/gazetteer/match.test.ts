import { describe, expect, it } from 'vitest';
import { findCandidates } from './match.ts';
import { found, gazetteerOf, names } from './testing.ts';

const gazetteer = gazetteerOf([
  ['S-400', 'S-400 Triumf', 'С-400', 'С-400 «Триумф»', 'Триумф'],
  ['S-300', 'S-300V', 'С-300', 'С-300В'],
  { kind: 'aircraft', aliases: ['F-15', 'F-15 Eagle', 'F-15E Strike Eagle'] },
  { kind: 'aircraft', aliases: ['F-16', 'F-16 Block 52'] },
  { kind: 'aircraft', aliases: ['A-50', 'A-10', 'An-26', 'Il-76', 'Be-12'] },
  { kind: 'aircraft', aliases: ['Su-30MKI', 'Sukhoi Su-30MKI'] },
  ['BrahMos', 'ब्रह्मोस', 'Javelin', 'Javelin missile system', { text: 'Storm Shadow', match: 'cue' }],
  ['David’s Sling', 'Kalibr', 'Калибр', 'Железный купол'],
  { kind: 'alliance', aliases: ['NATO', 'נאט"ו', '나토', '北约'] },
  { kind: 'air-defence', aliases: ['사드', 'باتريوت', 'صواريخ باتريوت', 'ЗРК С-125', 'С-125'] },
  { kind: 'aircraft', aliases: ['F/A-18', 'Gripen', 'JAS 39 Gripen'] },
  ['مگ'],
  ['9M730', 'R-37M', 'Arrow 3'],
  { kind: 'treaty', aliases: ['New START', 'INF Treaty'] },
]);

/** Marked words, without those that lie inside longer ones. */
function marks(text: string): string[] {
  const all = found(gazetteer, text);
  const longest = all.filter((one) => !all.some((other) => other !== one && other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start));
  return [...new Set(longest.sort((a, b) => a.start - b.start).map((one) => one.text))];
}

describe('names in several forms', () => {
  it('are found in the cases of a Slavic plural, and a Korean class with its noun apart', () => {
    const forms = gazetteerOf([[{ text: 'Leopardy', lang: 'pl' }], { kind: 'ship-class', aliases: ['브레멘급'] }]);
    expect(names(forms, 'Leopardy, Leopardów, Leopardem')).toEqual(['Leopardy', 'Leopardów', 'Leopardem']);
    expect(names(forms, '브레멘 급 호위함, 브레멘급')).toEqual(['브레멘 급', '브레멘급']);
    expect(names(forms, 'Leopardom, Leopardix, 브레멘 급행')).toEqual(['Leopardom']);
  });
});

describe('spelling', () => {
  it.each([
    ['the S-400 arrived', ['S-400']],
    ['S‑400, S–400, S−400, S400, S 400, S\u00a0400', ['S‑400', 'S–400', 'S−400', 'S400', 'S 400', 'S\u00a0400']],
    ['Ｓ－４００', ['Ｓ－４００']],
    ['S-٤٠٠ and S-४००', ['S-٤٠٠', 'S-४००']],
    ['S\u00ad-4\u00ad00 and S\u200b-400', ['S\u00ad-4\u00ad00', 'S\u200b-400']],
    ['S-\n  400 over two lines', ['S-\n  400']],
    ['BRAHMOS, Brahmos, brahmos, BrahMos’s', ['BRAHMOS', 'Brahmos', 'brahmos', 'BrahMos']],
    ["David's Sling, David\u2019s Sling, David\u2019s\nSling", ["David's Sling", 'David\u2019s Sling', 'David\u2019s\nSling']],
    ['Su-30 MKI, Su‑30MKIs, Su30MKI', ['Su-30 MKI', 'Su‑30MKIs', 'Su30MKI']],
    ['F/A-18s and FA-18', ['F/A-18s']],
    ['Grip\u0301en', ['Grip\u0301en']],
  ])('%j', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });
});

describe('endings', () => {
  it.each([
    ['S-400s and the S-400’s radar', ['S-400s', 'S-400']],
    ['Javelins', ['Javelins']],
    ['F-16C战斗机、F-16D戦闘機, F-16V가', ['F-16C', 'F-16D', 'F-16V']],
    ['F-16C, F-16Cs, F-16C/D, F-15EX', ['F-16C', 'F-16Cs', 'F-16C/D', 'F-15EX']],
    ['F-15C Eagles', ['F-15C Eagles']],
    ['F-16C/D Block 52', ['F-16C/D Block 52']],
    ['Калибры, Калибров, «Калибрами»', ['Калибры', 'Калибров', 'Калибрами']],
    ['Железного купола', ['Железного купола']],
    ['С-400 «Триумф» и С-400 «Триумфа»', ['С-400 «Триумф»', 'С-400 «Триумфа»']],
    ['사드를 성주에, 나토는', ['사드', '나토']],
    ['والباتريوت', ['باتريوت']],
    ['בנאט"ו', ['נאט"ו']],
    ['ब्रह्मोस', ['ब्रह्मोस']],
    ['加入北约后', ['北约']],
    // A space was lost where sentences meet.
    ['It was signed.BrahMos flew.NATO said so.', ['BrahMos', 'NATO']],
  ])('%j', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });
});

describe('near misses', () => {
  it.each([
    ['a 50 mm gun', 'small letters with a space'],
    ['A 10-day war', 'an article'],
    ['An 26 year old. Il 76 per cento. Be 12 again.', 'words that begin a sentence'],
    ['A-500, S-4000, F-350, F-150', 'other numbers'],
    ['A-10-1 and 2-S-400 and KC-46-F-15', 'parts of longer designations'],
    ['S-400.5 and S-400,000', 'a number that goes on'],
    ['f/16 and F/16', 'apertures'],
    ['C-400', 'a Latin C for a Cyrillic С'],
    ['https://example.com/s-400/f-16', 'addresses'],
    ['www.brahmos.com, brahmos.com, brahmos@drdo.in, @BrahMos, f-16.jpg', 'addresses, accounts and files'],
    ['brahmos_test, _NATO_x', 'identifiers'],
    ['U.S.NATO, 2.NATO, a.b.brahmos, org.brahmos', 'parts of something with dots'],
    ['s 400 and su 30 mki', 'small letters with a space'],
    ['چمگادڑ', 'a name inside a word'],
    ['알아사드', 'a name inside a word'],
    ['NATOs2, BrahMosX', 'longer words'],
    ['S – 400', 'a dash between two thoughts'],
    ['S\n\n400', 'two paragraphs'],
    ['MC9M730', 'a longer code'],
    ['S. 400', 'an abbreviated word and a number'],
  ])('%j: %s', (text) => {
    expect(names(gazetteer, text)).toEqual([]);
  });

  it.each([
    ['С-300 в Сирию', ['С-300']],
    ['С-300В в Сирию', ['С-300В']],
    ['С-300-В', ['С-300-В']],
    ['F-16 A pilot', ['F-16']],
    ['S-300/S-400', ['S-300', 'S-400']],
    ['the S-400-led defence', ['S-400']],
    ['non-NATO allies', ['NATO']],
    ['#S400 #NATO', ['S400', 'NATO']],
    ['New START²', ['New START']],
  ])('%j', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });
});

describe('what is marked', () => {
  it.each([
    ['Javelin missile systems', ['Javelin']],
    ['ЗРК С-125', ['С-125']],
    ['وصواريخ الباتريوت', ['باتريوت']],
    ['Sukhoi Su-30MKI fighters', ['Su-30MKI']],
  ])('%j: class nouns and makers are no part of a name', (text, expected) => {
    expect([...new Set(names(gazetteer, text))]).toEqual(expected);
  });

  it('takes further numbers with the same letters for names, if they are', () => {
    expect(marks('S-300/400 batteries')).toEqual(['S-300', '400']);
    expect(marks('F-15s and -16s')).toEqual(['F-15s', '-16s']);
    expect(names(gazetteerOf([['Hwasong-17'], ['Hwasong-18']]), 'Hwasong-17 and -18')).toEqual(['Hwasong-17', '-18']);
    expect(names(gazetteerOf([['Iskander-M'], ['F/A-18E/F']]), 'Iskander-Ms and F/A-18E/Fs')).toEqual(['Iskander-Ms', 'F/A-18E/Fs']);
    expect(marks('S-300/500')).toEqual(['S-300']);
    expect(marks('S-300/400km')).toEqual(['S-300']);
  });

  it('finds longer and shorter names alike, for the judge to choose', () => {
    expect(names(gazetteer, 'the S-400 Triumf')).toEqual(['S-400', 'S-400 Triumf']);
  });
});

describe('texts', () => {
  it('asks for a clean text where something is to be ignored, and only there', () => {
    expect(findCandidates(gazetteer, 'S\u00ad-400')).toBeUndefined();
    expect(findCandidates(gazetteer, 'nothing here')).toEqual([]);
    expect(findCandidates(gazetteer, '')).toEqual([]);
  });

  it('works on the first text of a script, before the table knows its characters', () => {
    expect(findCandidates(gazetteerOf([['ꦧꦿꦃꦩꦺꦴꦱ꧀']]), 'x ꦧꦿꦃꦩꦺꦴꦱ꧀ x')).toHaveLength(1);
  });

  it('finds names at both ends', () => {
    expect(names(gazetteer, 'NATO')).toEqual(['NATO']);
    expect(names(gazetteer, 'S-400')).toEqual(['S-400']);
    expect(names(gazetteer, '北约')).toEqual(['北约']);
    expect(names(gazetteer, 'Калибр')).toEqual(['Калибр']);
  });
});
