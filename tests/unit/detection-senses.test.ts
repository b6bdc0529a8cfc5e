/** The shipped reference over sentences of our own: names that mean two things, each in both senses. Marks stand between ⟦ and ⟧. */
import { describe, expect, it } from 'vitest';
import { createDetector } from '../../scripts/annotate/detect.ts';

const detector = createDetector();

/** "marked words: entry", in order. */
function marks(text: string): string[] {
  return detector.detect(text).mentions.map(({ start, end, key }) => `${text.slice(start, end)}: ${detector.entryOf(key).id}`);
}

describe('what has to be recognised', () => {
  it('seven names in a row, with nothing else said', () => {
    expect(marks('S-400 Triumph, S\u2011400s, Su-30 MKI, R-37M, BrahMos, F-35s, CAATSA')).toEqual([
      'S-400 Triumph: s-400-triumf',
      'S\u2011400s: s-400-triumf',
      'Su-30 MKI: su-30mki',
      'R-37M: r-37m',
      'BrahMos: brahmos',
      'F-35s: f-35-lightning-ii',
      'CAATSA: caatsa',
    ]);
  });

  it('ordinary words that some names are made of stay unmarked', () => {
    expect(marks('the patriots threw javelins; start the car')).toEqual([]);
  });
});

/** Entry and a sentence with its marks; then sentences of the other sense. */
type Row = readonly [entry: string, yes: readonly string[], no: readonly string[]];

const SENSES: readonly Row[] = [
  [
    'mim-104-patriot',
    ['Germany handed over another ⟦Patriot⟧ battery to protect the power plant.', 'Two ⟦Patriot⟧ missiles brought the aircraft down near Bryansk.'],
    [
      'The New England Patriots lost at home for the third time this season.',
      'Congress renewed parts of the Patriot Act without much debate.',
      'He called himself a patriot and a farmer.',
      'Mel Gibson starred in The Patriot.',
    ],
  ],
  [
    'fgm-148-javelin',
    ['Infantry fired a ⟦Javelin⟧ missile at the advancing column.', 'Ukraine asked for more ⟦Javelin⟧ anti-tank missiles and Stingers.'],
    ['She won gold in the javelin throw with her last attempt.', 'Javelin was the last discipline of the decathlon.', 'The Jowett Javelin was a car of the fifties.'],
  ],
  [
    'new-start',
    ['⟦New START⟧ limits each side to 1,550 deployed strategic warheads.', 'Moscow suspended ⟦New START⟧ in February 2023.'],
    ['After the divorce he wanted a new start in another town.', 'New start dates will be announced next week.', 'It was a new start for the band.'],
  ],
  [
    'tomahawk',
    ['The destroyer opened the night with a ⟦Tomahawk⟧ strike on an airfield.', 'A submarine fired thirty ⟦Tomahawks⟧ at Isfahan.'],
    ['We shared a tomahawk steak and a bottle of red.', 'The museum shows a tomahawk of the Iroquois.', 'Tomahawk, Wisconsin, has a population of three thousand.'],
  ],
  [
    'leopard-2',
    ['Poland has promised fourteen ⟦Leopard 2⟧ tanks to Kyiv.', 'The ⟦Leopard 2A6⟧ crews trained in Munster.'],
    ['A leopard carried its prey into the tree.', 'Leopards are rare in these mountains.', 'Mac OS X Leopard was released in 2007.'],
  ],
  [
    'f-15-eagle',
    ['The air force scrambled two ⟦F-15 Eagle⟧ fighters to intercept the bomber.', '⟦F-15Es⟧ flew over the border.'],
    ['An eagle circled above the lake.', 'The Philadelphia Eagles signed a new kicker.', 'Eagle Rock is a quarter of Los Angeles.'],
  ],
  [
    'b-2-spirit',
    ['A ⟦B-2 Spirit⟧ flew from Missouri to the Indian Ocean.', 'Six ⟦B-2⟧ bombers crossed the Atlantic.'],
    ['Spirit Airlines cancelled forty flights on Monday.', 'The team spirit was low after the defeat.', 'Vitamin B 2 is found in milk.'],
  ],
  [
    'treaty-on-the-non-proliferation-of-nuclear-weapons',
    ['Iran threatened to withdraw from the ⟦NPT⟧ after the vote of the IAEA board.'],
    ['Use NPT thread sealant on the pipe fittings.', 'The 3/4 inch NPT fitting leaked.'],
  ],
  ['inf-treaty', ['The United States left the ⟦INF Treaty⟧ in August 2019.'], ['The driver update needs a signed .inf file.', 'The function returns -inf for an empty list.']],
  [
    'quad',
    ['Leaders of the ⟦Quad⟧ met in Tokyo to discuss maritime security in the Indo-Pacific.'],
    ['He strained a quad in training and missed the match.', 'Students sat on the grass of the main quad.', 'We rented a quad bike on the island.'],
  ],
  [
    'iskander',
    ['An ⟦Iskander⟧ missile struck a warehouse near Kharkiv.', 'Ракеты «⟦Искандер⟧» ударили по Харькову.', 'Russia moved ⟦Iskander-M⟧ launchers to Kaliningrad.'],
    ['Iskander the singer released his second album in Kuala Lumpur.', 'Mr Iskander opened a bakery.'],
  ],
  ['kalibr', ['The frigate launched four ⟦Kalibr⟧ cruise missiles from the Black Sea.'], ['Kalibr is the name of our new font.', 'Калибр ствола равен девяти миллиметрам.']],
  ['iron-dome', ['The army said that ⟦Iron Dome⟧ intercepted most of the rockets.'], ['The iron dome of the old market hall was restored last year.']],
  ['thaad', ['Raytheon delivered a second ⟦THAAD⟧ battery to the army.'], ['His brother Thaddeus came late.']],
  ['f-22-raptor', ['⟦F-22 Raptors⟧ flew over the parade.'], ['The Toronto Raptors beat the Celtics.', 'A raptor nested on the cliff.']],
  ['bayraktar-tb2', ['Turkey sold ⟦Bayraktar TB2⟧ drones to Ukraine.'], ['The bayraktar carried the flag of the regiment.']],
  ['mq-9-reaper', ['A ⟦Reaper⟧ drone was shot down over Yemen.', 'An ⟦MQ-9⟧ crashed near Hodeidah.'], ['Fear the reaper, the song goes.', 'The grim reaper stood at the door.']],
  [
    'treaty-on-open-skies',
    ['The ⟦Open Skies Treaty⟧ allowed unarmed observation flights.'],
    ['Open skies and light wind are expected on Sunday.', 'Airlines profited from the open skies agreement between the two countries.'],
  ],
  ['storm-shadow', ['⟦Storm Shadow⟧ missiles hit the headquarters in Sevastopol.'], ['A storm shadow fell over the valley.']],
  ['arrow-3', ['The ⟦Arrow 3⟧ interceptor was sold to Germany.'], ['Follow the arrow to the exit.', 'Press the arrow 3 times.']],
  ['kh-47m2-kinzhal', ['The ⟦Kinzhal⟧ missile was fired from a MiG-31K.'], ['A kinzhal is a dagger of the Caucasus.']],
  [
    's-400-triumf',
    ['Российский ЗРК ⟦С-400 «Триумф»⟧ был поражён в Крыму.', 'India will get the fourth ⟦S-400⟧ squadron this year.'],
    ['The Canon S400 camera has a zoom.', 'It was a triumf of good sense.'],
  ],
  ['nato', ['⟦NATO⟧ allies met in Vilnius.'], ['Mio padre, nato a Roma, parla tre lingue.']],
  ['aukus', ['⟦AUKUS⟧ will give Australia nuclear-powered submarines.'], ['The auks nest in June.']],
  ['comprehensive-nuclear-test-ban-treaty', ['The ⟦CTBT⟧ has not entered into force.'], ['A test ban on the new drug was lifted.']],
  ['t-90', ['The ⟦T-90M⟧ tank was captured near Kupiansk.'], ['The T 90 bus runs every ten minutes.']],
];

describe('two senses', () => {
  describe.each(SENSES)('%s', (entry, yes, no) => {
    it.each(yes)('is meant: %s', (marked) => {
      const expected = [...marked.matchAll(/⟦(.+?)⟧/gu)].map(([, words]) => `${words}: ${entry}`);
      const got = marks(marked.replace(/[⟦⟧]/gu, ''));
      // Others that the sentence names may be in the reference by now.
      expect(got.filter((mark) => mark.endsWith(`: ${entry}`))).toEqual(expected);
    });

    it.each(no)('is not meant: %s', (text) => {
      expect(marks(text)).toEqual([]);
    });
  });
});
