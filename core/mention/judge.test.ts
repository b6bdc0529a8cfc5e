import { describe, expect, it } from 'vitest';
import { annotatorOf, CUES, judgeText } from './testing.ts';

const annotator = annotatorOf([
  { kind: 'air-defence', aliases: ['S-400', { text: 'Patriot', match: 'adjacent', cues: ['Raytheon'], vetoes: ['Act', 'New England'] }, 'MIM-104'] },
  {
    kind: 'missile',
    aliases: [
      { text: 'Tomahawk', match: 'cue', cues: ['cruise', 'surface-to-air'], vetoes: ['steak'] },
      { text: 'Gryphon', match: 'beside' },
      { text: 'Javelin', match: 'adjacent' },
    ],
  },
  { kind: 'missile', aliases: [{ text: '标枪', match: 'cue' }, { text: 'Искандер', match: 'cue', cues: ['ОТРК'] }, 'BrahMos'] },
  {
    kind: 'treaty',
    aliases: [{ text: 'ABM', match: 'cue', cues: ['treaty'] }, { text: 'New START', match: 'cue', cues: ['warheads'] }, 'INF Treaty', 'Anti-Ballistic Missile Treaty'],
  },
  { kind: 'alliance', aliases: ['NATO', 'CAATSA'] },
  {
    kind: 'armoured-vehicle',
    aliases: ['Leopard 2', { text: 'Leopard', match: 'cue', cues: ['Bundeswehr'] }, { text: 'Abrams', match: 'adjacent' }, { text: 'M1A1', match: 'cue' }],
  },
  {
    kind: 'aircraft',
    aliases: [
      { text: 'F-16', vetoes: ['Samsung'] },
      { text: 'B-52', vetoes: ['cocktail', 'band'] },
      { text: 'Su-30', match: 'cue' },
    ],
  },
]);
const judge = (text: string) => judgeText(annotator, text);

describe('policies', () => {
  it.each([
    ['always', 'They bought the S-400.', ['S-400']],
    ['cue without evidence', 'A Tomahawk hung on the wall.', []],
    ['cue with a word of its own', 'A Tomahawk cruise weapon hung on the wall.', ['Tomahawk']],
    ['cue with a phrase of its own', 'The Tomahawk is no surface-to-air weapon.', ['Tomahawk']],
    ['cue with words of the trade', 'Troops in Ukraine fired a Tomahawk.', ['Tomahawk']],
    ['cue against a word of another world', 'The Tomahawk steak fed troops in Ukraine.', []],
    ['adjacent with its class noun', 'A Patriot interceptor stood there.', ['Patriot']],
    ['adjacent with a class noun that cars have, too', 'A Patriot battery stood there.', []],
    ['adjacent with such a noun and a word of the trade', 'Troops stood by a Patriot battery.', ['Patriot']],
    ['adjacent with its class noun one word on', 'A Patriot missile battery stood there.', ['Patriot']],
    ['adjacent with the noun too far', 'The Patriot that they knew as a battery stood there.', []],
    ['adjacent with the noun in another sentence', 'He was a Patriot. Missiles flew.', []],
    ['adjacent with a hyphenated word between', 'They sent Javelin anti-tank missiles.', ['Javelin']],
    ['beside without its partner', 'The Gryphon missile was fired by troops.', []],
    ['beside with its partner', 'The Tomahawk (Gryphon) cruise weapon', ['Tomahawk', 'Gryphon']],
  ])('%s: %j', (_, text, expected) => {
    expect(judge(text).marks).toEqual(expected);
  });

  it('does not let a name twice be company for itself', () => {
    expect(judge('Tomahawk, Tomahawk').marks).toEqual([]);
    expect(judge('Tomahawk Tomahawk').marks).toEqual([]);
  });
});

describe('shape', () => {
  it.each([
    ['the patriot fired a missile', []],
    ['the tomahawk missile of the troops', []],
    ['an f-16 alone', []],
    ['an f-16 that troops fired a missile at in Ukraine, nuclear Russia', ['f-16']],
    ['f16 missile troops Ukraine Russia nuclear', []],
    ['The F16 is new', []],
    ['brahmos', ['brahmos']],
    ['Nato troops', ['Nato']],
    ['La Nato e la Russia', ['Nato']],
    ['Nato a Roma, vive a Milano', []],
    ['è nato a Roma', []],
    ['caatsa', []],
    ['NATO TROOPS FIRED', ['NATO']],
    ['Getting the New START across the line', ['New START']],
    ['a new start for nuclear Russia', []],
    ['A New Start for nuclear Russia', []],
    ['the inf treaty', ['inf treaty']],
    ['an M1A1 fired by troops in Ukraine', ['M1A1']],
  ])('%j', (text, expected) => {
    expect(judge(text).marks).toEqual(expected);
  });
});

describe('other senses', () => {
  it.each([
    ['Stacey Abrams fired the army missile treaty', 'a first name'],
    ['Acute Bacterial Meningitis (ABM) troops missile treaty', 'another expansion'],
    ['ABM, or Activity-Based Management, is a treaty of missile troops', 'another expansion'],
    ['the Leopard 1 of the Bundeswehr', 'another model'],
    ['Tomahawk Industries makes cruise ships', 'a longer name'],
    ['the Patriot Act missile', 'a veto'],
    ['the New England Patriots fired their missile', 'a veto of two words'],
    ['Samsung launched the F-16', 'a veto against a sure name'],
    ['He ordered a B-52 cocktail', 'a veto against a sure name'],
  ])('%j: %s', (text) => {
    expect(judge(text).marks).toEqual([]);
  });

  it.each([
    ['Samsung said that missile troops fired at an F-16', ['F-16']],
    ['the ABM treaty', ['ABM']],
    ['The Anti-Ballistic Missile Treaty (ABM) treaty', ['Anti-Ballistic Missile Treaty', 'ABM']],
    ['the Leopard 2 of the Bundeswehr', ['Leopard 2']],
    ['the Leopard, 2 of them for the Bundeswehr', ['Leopard']],
  ])('%j', (text, expected) => {
    expect(judge(text).marks).toEqual(expected);
  });
});

describe('languages', () => {
  it.each([
    ['美国的“标枪”导弹', ['标枪']],
    ['运动会上的标枪', []],
    ['Удар ракетами «Искандер» и ракета', ['Искандер']],
    ['ОТРК Искандер', ['Искандер']],
    ['Эмир Искандер', []],
    ['винищувачі Su-30', ['Su-30']],
    ['seis caças Su-30', ['Su-30']],
  ])('%j', (text, expected) => {
    expect(judge(text).marks).toEqual(expected);
  });
});

describe('paragraphs', () => {
  it('takes no evidence from another paragraph, but from the next line of one sentence', () => {
    expect(judge('A Tomahawk.\nTroops fired a missile in Ukraine.').marks).toEqual([]);
    expect(judge('Troops fired a missile in Ukraine\n- a Tomahawk').marks).toEqual([]);
    expect(judge('Troops in Ukraine fired the\nTomahawk').marks).toEqual(['Tomahawk']);
  });
});

describe('reasons', () => {
  it('add up to the score, with the words they rest on', () => {
    const { mentions } = judge('Troops in Ukraine fired a Tomahawk cruise missile.');
    expect(mentions[0]?.why).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'own-cue', word: 'cruise' }), expect.objectContaining({ code: 'class-noun', word: 'missile' })]),
    );
    expect(judge('The S-400.').mentions[0]).toMatchObject({ score: 3, why: [{ code: 'unambiguous', weight: 3 }] });
  });

  it('never counts the name as a word for itself', () => {
    expect(judge('ABM or ABM').refusals.flatMap((one) => one.why.map((reason) => reason.word))).not.toContain('ABM');
  });

  it('tells why something was turned down', () => {
    expect(judge('The patriot').refusals[0]?.why).toEqual([expect.objectContaining({ code: 'lower-case' })]);
  });
});

describe('a variant that has an entry of its own', () => {
  it.each([
    ['the F-15EX', 1],
    ['the F-15C', 0],
    ['the S-300PMU-3', 3],
    ['the S-300PMU-2', 2],
  ])('%s', (text, key) => {
    // The entry with the lower number wins where nothing else decides.
    const annotator = annotatorOf([['F-15'], ['F-15EX'], ['S-300'], ['S-300PMU-3']]);
    expect(judgeText(annotator, text).mentions.map((mention) => mention.key)).toEqual([key]);
  });

  it('wins as well where the other one is listed with a class noun', () => {
    const annotator = annotatorOf([[{ text: 'Type 052', match: 'cue' }, 'Type 052 destroyer'], ['Type 052D']]);
    expect(judgeText(annotator, 'a Type 052D destroyer').mentions.map((mention) => mention.key)).toEqual([1]);
    expect(judgeText(annotator, 'a Type 052C destroyer').mentions.map((mention) => mention.key)).toEqual([0]);
  });
});

describe('two spellings of one name', () => {
  it('lend each other what they may look like', () => {
    const annotator = annotatorOf([['AS-90', 'AS90']]);
    expect(judgeText(annotator, 'an AS90, an AS-90').marks).toEqual(['AS90', 'AS-90']);
    expect(judgeText(annotatorOf([['AS-90']]), 'an AS90').marks).toEqual([]);
  });
});

describe('a list', () => {
  const annotator = () =>
    annotatorOf([['MiG-29'], [{ text: 'Apache', match: 'adjacent' }], [{ text: 'Chinook', match: 'adjacent' }], { kind: 'treaty', aliases: [{ text: 'Helsinki', match: 'cue' }] }]);

  it('makes each name vouch for the next one', () => {
    expect(judgeText(annotator(), 'The army flew the MiG-29, Apache and Chinook.').marks).toEqual(['MiG-29', 'Apache', 'Chinook']);
    expect(judgeText(annotator(), 'The army flew Chinooks, Apaches, and MiG-29s.').marks).toEqual(['Chinooks', 'Apaches', 'MiG-29s']);
  });

  it('makes none vouch where nothing says that the number is no ticket', () => {
    expect(judgeText(annotator(), 'They sold the MiG-29, Apache and Chinook.').marks).toEqual(['MiG-29']);
  });

  it.each([
    'The army flew, in fair weather and in foul, year in, year out, the old MiG-29. Apache and Chinook are peoples.',
    'Apache and Chinook are peoples.',
    'The MiG-29 met an Apache, said the Chinook.',
    'Helsinki, the MiG-29 and home.',
  ])('says nothing of what is not in it: %s', (text) => {
    expect(judgeText(annotator(), text).marks.filter((mark) => mark !== 'MiG-29')).toEqual([]);
  });
});

describe('doubtful names in a list', () => {
  const annotator = () =>
    annotatorOf([
      [{ text: 'Storm Shadow', match: 'cue' }],
      [{ text: 'Taurus', match: 'cue' }],
      [{ text: 'Kalibr', match: 'cue' }],
      { kind: 'treaty', aliases: [{ text: 'NPT', match: 'cue' }] },
      { kind: 'treaty', aliases: [{ text: 'BWC', match: 'cue' }] },
      [{ text: 'NSM', match: 'cue' }],
      [{ text: 'JSM', match: 'cue' }],
    ]);

  it.each([
    ['several words beside one', 'Ukraine asked for Storm Shadow and Taurus.', ['Storm Shadow', 'Taurus']],
    ['abbreviations of texts', 'Of the treaty texts the NPT and the BWC were read.', ['NPT', 'BWC']],
    ['one word beside another, which zoos have too', 'Ukraine asked for a Taurus and a Kalibr.', []],
    ['abbreviations of things', 'Ukraine asked about the NSM and the JSM.', []],
    ['no word of the trade', 'They named it Storm Shadow and Taurus.', []],
    ['a text beside a thing', 'Ukraine spoke of Storm Shadow and the NPT.', []],
    ['one of them in another sense', 'Ukraine has a camera called Storm Shadow and Taurus.', []],
  ])('%s', (_name, text, expected) => {
    expect(judgeText(annotator(), text).marks).toEqual(expected);
  });

  it('lift the middle one of three no more than the others', () => {
    expect(judgeText(annotator(), 'He named them NPT, BWC and NPT.').marks).toEqual([]);
  });
});

describe('treaties', () => {
  const annotator = () =>
    annotatorOf([
      { kind: 'treaty', aliases: ['INF Treaty'] },
      { kind: 'treaty', aliases: ['CFE Treaty'] },
      { kind: 'treaty', aliases: [{ text: 'BWC', match: 'cue' }] },
      ['S-400'],
      ['F-16'],
    ]);

  it('vouch for the abbreviation of another one, as weapons do not', () => {
    expect(judgeText(annotator(), 'It lists the INF Treaty before the CFE Treaty, long after the BWC.').marks).toContain('BWC');
    expect(judgeText(annotator(), 'It lists the S-400 before the F-16, long after the BWC.').marks).not.toContain('BWC');
  });
});

describe('a bare designation', () => {
  const annotator = () => annotatorOf([['F-117', 'F-117 Nighthawk'], ['HIMARS']]);

  it('stands by itself, but not beside a word of another world', () => {
    expect(judgeText(annotator(), 'I keep an F-117 in the hall.').marks).toEqual(['F-117']);
    expect(judgeText(annotator(), 'The F-117 is an old camera.').marks).toEqual([]);
    expect(judgeText(annotator(), 'The F-117 is an old camera.').refusals[0]?.why.map(({ code, word }) => word ?? code)).toEqual(['unambiguous', 'camera']);
  });

  it('has nothing against it where a word of the trade stands by, its full name or what it is called besides', () => {
    expect(judgeText(annotator(), 'The F-117 fired; a camera saw it.').marks).toEqual(['F-117']);
    expect(judgeText(annotator(), 'The F-117 Nighthawk had a camera.').marks).toEqual(['F-117 Nighthawk']);
    expect(judgeText(annotator(), 'A HIMARS had a camera.').marks).toEqual(['HIMARS']);
  });
});

describe('two sentences of a paragraph, further apart than words speak', () => {
  const FAR = 'Nobody knows where it went or who had it, for they were all at home that day and saw nothing of it but rain.';
  const annotator = annotatorOf([['F-117', 'F-117 Nighthawk'], ['F-14', 'F-14 Tomcat'], ['S-300'], ['MiG-29'], ['HIMARS'], [{ text: 'Sparrow', match: 'cue' }]]);
  const sentences = [
    ...['An F-117 with a camera was sold this season.', 'The S-300 npm album is out.', 'An S-300 lay in the hall.', 'The F-14 Tomcat flew.', 'The army fired an S-300.'],
    ...['HIMARS fired.', 'Ukraine has the F-117.', 'A MiG-29 for a camera and a medal.', 'It is a Sparrow with a camera.', 'She saw a Sparrow, an F-117 and a MiG-29.'],
  ];

  it.each(sentences.flatMap((one, i) => sentences.slice(i + 1).map((other) => [one, other])))('may be swapped: %s %s', (one, other) => {
    const marked = (...parts: string[]) => judgeText(annotator, parts.join(' ')).marks.toSorted();
    expect(marked(one, FAR, other)).toEqual(marked(other, FAR, one));
  });

  it('leave a number what it is in its own', () => {
    expect(judgeText(annotator, `HIMARS fired. ${FAR} An F-117 with a camera was sold this season.`).marks).toEqual(['HIMARS']);
  });
});

describe('a countdown', () => {
  it('is no tank', () => {
    const annotator = annotatorOf([['T-72', 'T-90']]);
    expect(judgeText(annotator, 'The army closes the gate at T-72 hours and fills up at T-90 minutes.').marks).toEqual([]);
    expect(judgeText(annotator, 'The army has had the T-72 for days and hours.').marks).toEqual(['T-72']);
  });
});

describe('a camera', () => {
  it('is no word against a drone', () => {
    const judged = (kind: 'uav' | 'aircraft') =>
      judgeText(annotatorOf([{ kind, aliases: [{ text: 'Raven', match: 'cue' }] }]), 'The army fired on a Raven that had lost its camera.').marks;
    expect(judged('uav')).toEqual(['Raven']);
    expect(judged('aircraft')).toEqual([]);
  });
});

describe('a name with a full stop between letters and number', () => {
  it('is written as it should be, and the game near by is no veto for it', () => {
    const annotator = annotatorOf([{ kind: 'aircraft', aliases: ['PZL P.11'] }]);
    expect(judgeText(annotator, 'The PZL P.11 had a camera.').marks).toEqual(['PZL P.11']);
  });
});

describe('the capital of a single word at the start of a sentence', () => {
  const annotator = () =>
    annotatorOf([
      [{ text: 'Leclerc', match: 'cue' }, 'Leclerc XLR'],
      [{ text: 'Iron Dome', match: 'cue' }, 'Kipat Barzel'],
    ]);

  it.each([
    ['needs more than the page', 'Leclerc opened a shop. They saw a Leclerc XLR.', ['Leclerc XLR']],
    ['is enough with a word of the trade', 'Leclerc opened fire, the army says. They saw a Leclerc XLR.', ['Leclerc', 'Leclerc XLR']],
    ['is enough in the middle', 'There Leclerc opened a shop. They saw a Leclerc XLR.', ['Leclerc', 'Leclerc XLR']],
    ['is enough for several words', 'Iron Dome fell silent. It is called Kipat Barzel.', ['Iron Dome', 'Kipat Barzel']],
  ])('%s', (_name, text, expected) => {
    expect(judgeText(annotator(), text).marks).toEqual(expected);
  });
});

describe('places', () => {
  it('count once, however many are named', () => {
    const annotator = annotatorOf([[{ text: 'Kalibr', match: 'cue' }]], { ...CUES, places: ['Ukraine', 'Russia', 'China'] });
    expect(judgeText(annotator, 'In Ukraine, Russia and China a Kalibr is a shop.').marks).toEqual([]);
    expect(judgeText(annotator, 'In Ukraine, Russia and China an army fired a Kalibr.').marks).toEqual(['Kalibr']);
  });
});

describe('who speaks', () => {
  const annotator = () => annotatorOf([[{ text: 'Kalibr', match: 'cue' }], { kind: 'alliance', aliases: [{ text: 'Quad', match: 'cue' }] }]);
  const missile = 'Troops in Ukraine fired a missile.';

  it.each([
    [`The Kalibr said so. ${missile}`, []],
    [`That was a Kalibr, said the captain. ${missile}`, ['Kalibr']],
    [`A Kalibr said to be new fell down. ${missile}`, ['Kalibr']],
    [`The Quad said so. ${missile}`, ['Quad']],
  ])('%s', (text, expected) => {
    expect(judgeText(annotator(), text).marks).toEqual(expected);
  });
});

describe('a second word of its own', () => {
  const annotator = () => annotatorOf([[{ text: 'Comet', match: 'adjacent', cues: ['Cromwell', 'Aldershot', 'cruiser', 'tank'] }]]);

  it.each([
    ['adds to the first', 'They gave up a Cromwell for a Comet at Aldershot.', ['Comet']],
    ['not when both are one phrase', 'They gave up the cruiser tank for a Comet.', []],
    ['not when it is the same one', 'They gave up a Cromwell for a Comet and a Cromwell.', []],
  ])('%s', (_name, text, expected) => {
    expect(judgeText(annotator(), text).marks).toEqual(expected);
  });
});

describe('an expansion', () => {
  const annotator = () => annotatorOf([{ kind: 'treaty', aliases: ['Chemical Weapons Convention', { text: 'CWC', match: 'cue', cues: ['treaty'] }] }]);

  it.each([
    ['its own full name, whole', 'The Chemical Weapons Convention has been read, and in the treaty room the CWC was praised.', 2],
    ['another thing', 'The Cricket Writers Club has been read, and in the treaty room the CWC was praised.', 0],
    ['the nearest of two', 'The Chemical Weapons Convention is a treaty; the Cricket Writers Club (CWC) is none.', 1],
  ])('%s', (_name, text, expected) => {
    expect(judgeText(annotator(), text).marks).toHaveLength(expected);
  });
});

describe('a number behind a name', () => {
  const annotator = () => annotatorOf([[{ text: 'パトリオット', match: 'cue', cues: ['配備'] }]]);

  it('is a model, unless it counts', () => {
    expect(judgeText(annotator(), 'パトリオット2基を配備した。').marks).toEqual(['パトリオット']);
    expect(judgeText(annotator(), 'パトリオット2を配備した。').marks).toEqual([]);
  });
});

describe('names near by', () => {
  const annotator = () => annotatorOf([['F-16'], ['Su-34'], ['Mirage 2000-5'], [{ text: 'Rafale', match: 'cue' }], [{ text: 'NSM', match: 'cue' }]]);

  it('speak for a doubtful one when there are several', () => {
    expect(judgeText(annotator(), 'A pair of Rafales and a lone Mirage 2000-5 shared the ramp with Greek F-16s.').marks).toEqual(['Rafales', 'Mirage 2000-5', 'F-16s']);
  });

  it.each([
    ['one alone, where any word has a capital', 'Rafales met the F-16.'],
    ['another paragraph', 'The Su-34 and the F-16 met.\n\nA Rafale blew.'],
    ['far off', `The Su-34 and the F-16 met. ${'It went on and on. '.repeat(12)}A Rafale blew.`],
    ['an abbreviation', 'The NSM on the Su-34 and the F-16 was signed.'],
    ['a veto', 'Between the Su-34 and the F-16 the quarterback ate a Rafale.'],
  ])('do not: %s', (_name, text) => {
    expect(judgeText(annotator(), text).marks.filter((mark) => /Rafale|NSM/.test(mark))).toEqual([]);
  });
});

describe('a block of nothing but names', () => {
  it('takes time by its length, not by its square', () => {
    // Eight thousand names took three minutes when each was held against each other one: the test would time out.
    const annotator = annotatorOf([['S-400', { text: 'Growler', match: 'beside' }], [{ text: 'Apache', match: 'adjacent' }]]);
    expect(judgeText(annotator, 'S-400 Growler, Apache, '.repeat(8_000)).marks.length).toBeGreaterThan(16_000);
  });
});
