/** What text may do to a name and what it may not, as tables. Expected marks stand between ⟦ and ⟧, so that each row checks its spans. */
import { describe, expect, it } from 'vitest';
import { found, gazetteerOf } from './testing.ts';

const ENTRIES = {
  s400: ['S-400', 'S-400 Triumf', 'С-400', 'С-400 «Триумф»', 'Триумф', 'اس-400'],
  f35: { kind: 'aircraft', aliases: ['F-35', 'F-35 Lightning II', 'إف-35', 'F-35戦闘機'] },
  a50: { kind: 'aircraft', aliases: ['A-50', 'А-50'] },
  a10: { kind: 'aircraft', aliases: ['A-10', 'A-10 Thunderbolt II'] },
  t136: { kind: 'uav', aliases: ['Type 136', 'Shahed-136', 'شاهد ۱۳۶', 'شاهد-١٣٦'] },
  brahmos: ['BrahMos', 'ब्रह्मोस', '布拉莫斯'],
  iskander: ['Iskander', 'Искандер', 'إسكندر', 'אסקנדר', '이스칸데르', '伊斯坎德尔', 'イスカンデル', 'इस्कंदर', 'ইস্কান্দার'],
  dome: { kind: 'air-defence', aliases: ['Iron Dome', 'Железный купол', 'القبة الحديدية', 'כיפת ברזל', '아이언돔'] },
  sling: { kind: 'air-defence', aliases: ["David's Sling", 'THAAD', '사드'] },
  mig: { kind: 'aircraft', aliases: ['مگ', 'MiG-29', 'МиГ-29'] },
  exocet: ['Éxocet', 'Häkel-4', 'Ōtori'],
  nato: { kind: 'alliance', aliases: ['NATO', 'НАТО', 'ナトー'] },
} as const;

const KEYS = Object.keys(ENTRIES) as (keyof typeof ENTRIES)[];
const gazetteer = gazetteerOf(Object.values(ENTRIES));

/** Marks that no longer mark holds, each once, in order. */
function outermost(text: string): { start: number; end: number; entry: string }[] {
  const all = found(gazetteer, text).map(({ start, end, ordinal }) => ({ start, end, entry: KEYS[ordinal] as string }));
  const unique = all.filter((one, i) => all.findIndex((other) => other.start === one.start && other.end === one.end && other.entry === one.entry) === i);
  return unique
    .filter((one) => !unique.some((other) => other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start))
    .sort((a, b) => a.start - b.start);
}

/** The text without the marks' brackets, and where they were. */
function unmark(marked: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const [i, part] of marked.split(/[⟦⟧]/).entries()) {
    if (i % 2 === 1) spans.push({ start: text.length, end: text.length + part.length });
    text += part;
  }
  return { text, spans };
}

/** Rows of "entry, marked text"; every mark is of that entry. */
function table(rows: readonly (readonly [entry: keyof typeof ENTRIES, marked: string])[]): void {
  it.each(rows)('%s in %j', (entry, marked) => {
    const { text, spans } = unmark(marked);
    expect(outermost(text)).toEqual(spans.map((span) => ({ ...span, entry })));
  });
}

const HYPHENS = ['-', '\u058a', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\ufe58', '\ufe63', '\uff0d'];

describe('what stands between letters and number', () => {
  table(HYPHENS.map((hyphen) => ['s400', `the ⟦S${hyphen}400⟧ arrived`] as const));
  table([
    ['s400', 'the ⟦S400⟧ arrived'],
    ['s400', 'the ⟦S 400⟧ arrived'],
    ['s400', 'the ⟦S\u00a0400⟧ arrived'],
    ['s400', 'the ⟦S\u202f400⟧ arrived'],
    ['s400', 'the ⟦S\u2009400⟧ arrived'],
    ['s400', 'the ⟦S\u3000400⟧ arrived'],
    ['f35', 'one ⟦F\u00ad-35⟧, one ⟦F-\u00ad35⟧, one ⟦F-3\u00ad5⟧'],
    ['f35', 'one ⟦F\u200b-35⟧ and one ⟦F-\u206035⟧'],
    ['f35', 'one ⟦F-35\u00a0Lightning\u202fII⟧'],
    ['f35', 'an ⟦F35⟧ and an ⟦F 35⟧'],
    ['t136', 'a ⟦Shahed\u2011136⟧, a ⟦Shahed 136⟧, a ⟦Shahed136⟧'],
  ]);
});

describe('letters and digits in other dress', () => {
  table([
    ['s400', '⟦Ｓ－４００⟧'],
    ['s400', '⟦Ｓ４００⟧ と ⟦Ｓ-400⟧'],
    ['f35', '⟦Ｆ－３５⟧と⟦F-35⟧戦闘機'],
    ['brahmos', '⟦ＢｒａｈＭｏｓ⟧'],
    ['t136', '⟦شاهد ۱۳۶⟧ و ⟦شاهد ١٣٦⟧ و ⟦شاهد 136⟧'],
    ['t136', '⟦شاهد-۱۳۶⟧'],
    ['t136', '⟦شاهد\u200c۱۳۶⟧'],
    ['s400', '⟦S-٤٠٠⟧, ⟦S-۴۰۰⟧, ⟦S-४००⟧, ⟦S-৪০০⟧'],
    ['exocet', '⟦Exocet⟧, ⟦EXOCET⟧, ⟦Éxocet⟧, ⟦E\u0301xocet⟧'],
    ['exocet', '⟦Hakel-4⟧, ⟦Ha\u0308kel-4⟧, ⟦Häkel 4⟧'],
    ['exocet', '⟦O\u0304tori⟧ and ⟦Otori⟧'],
    ['brahmos', '⟦BRAHMOS⟧, ⟦Brahmos⟧, ⟦brahmos⟧'],
    ['brahmos', 'भारत ने ⟦ब्रह्मोस⟧ का परीक्षण किया'],
  ]);

  it('reads decomposed text as composed', () => {
    for (const marked of ['Удар ⟦Искандером⟧', '⟦이스칸데르⟧ 발사', '⟦イスカンデル⟧', 'la ⟦Éxocet⟧']) {
      const { text, spans } = unmark(marked.normalize('NFD'));
      expect(outermost(text)).toMatchObject(spans);
    }
  });
});

describe('endings and quotation marks', () => {
  table([
    ['s400', 'two ⟦S-400s⟧ were seen'],
    ['s400', "the ⟦S-400⟧’s radar and the ⟦S-400⟧'s crew"],
    ['brahmos', 'India’s ⟦BrahMos⟧’ range; ⟦BrahMos⟧’s range'],
    ['iskander', 'three ⟦Iskanders⟧ and an ⟦Iskander⟧’s range'],
    ['dome', 'several ⟦Iron Domes⟧'],
    ['sling', "⟦David's Sling⟧, ⟦David\u2019s Sling⟧, ⟦David\u02bcs Sling⟧"],
    ['f35', '⟦F-35A⟧, ⟦F-35As⟧, ⟦F-35A/B/C⟧ and ⟦F-35I⟧'],
    ['f35', '⟦F-35A Lightning II⟧'],
    ['s400', '⟦С-400 «Триумф»⟧ прибыл'],
    ['s400', '⟦С-400 «Триумфа»⟧ нет'],
    ['s400', '⟦С-400 "Триумф"⟧ прибыл'],
    ['s400', '⟦С-400 „Триумф“⟧ прибыл'],
    ['s400', 'комплекс «⟦Триумф⟧»'],
    ['iskander', '⟦Искандер⟧ ⟦Искандера⟧ ⟦Искандеру⟧ ⟦Искандером⟧ ⟦Искандеры⟧ ⟦Искандеров⟧ ⟦Искандерам⟧ ⟦Искандерами⟧ ⟦Искандерах⟧'],
    ['iskander', 'залп «⟦Искандеров⟧»'],
    ['dome', '⟦Железного купола⟧, ⟦Железному куполу⟧, ⟦Железным куполом⟧'],
  ]);
});

describe('prefixes, particles and scripts without spaces', () => {
  table([
    ['iskander', 'و⟦إسكندر⟧ وال⟦إسكندر⟧ بال⟦إسكندر⟧ لل⟦إسكندر⟧'],
    ['dome', 'و⟦القبة الحديدية⟧'],
    ['f35', 'مقاتلات ⟦إف-35⟧ و⟦إف-35⟧ وال⟦إف-35⟧'],
    ['iskander', 'ה⟦אסקנדר⟧ ב⟦אסקנדר⟧ וה⟦אסקנדר⟧ ל⟦אסקנדר⟧'],
    ['dome', '⟦כיפת ברזל⟧ ו⟦כיפת ברזל⟧ ב⟦כיפת הברזל⟧'],
    ['iskander', '⟦이스칸데르⟧를 ⟦이스칸데르⟧가 ⟦이스칸데르⟧에서'],
    ['sling', '⟦사드⟧를 성주에 배치하고 ⟦사드⟧의'],
    ['dome', '⟦아이언돔⟧은 ⟦아이언돔⟧으로'],
    ['iskander', '⟦इस्कंदर⟧ने ⟦इस्कंदर⟧च्या ⟦इस्कंदर⟧तील ⟦ইস্কান্দার⟧ের'],
    ['iskander', '俄军发射⟦伊斯坎德尔⟧导弹'],
    ['brahmos', '印度⟦布拉莫斯⟧导弹'],
    ['iskander', '露軍が⟦イスカンデル⟧を発射'],
    ['nato', 'それは⟦ナトー⟧の'],
    ['s400', '俄罗斯⟦S-400⟧防空系统'],
    ['f35', '日本の⟦F-35⟧は'],
  ]);
});

describe('line breaks inside a name', () => {
  table([
    ['dome', 'the ⟦Iron\nDome⟧'],
    ['dome', 'the ⟦Iron\n    Dome⟧'],
    ['s400', 'the ⟦S-\n400⟧'],
    ['f35', 'the ⟦F-35\nLightning II⟧'],
    ['dome', '⟦Железный\nкупол⟧'],
  ]);

  it.each(['Iron\n\nDome', 'Iron. Dome', 'Iron, Dome', 'Iron – Dome', `Iron${' '.repeat(60)}Dome`, 'S\n\n400'])('but not two paragraphs or thoughts: %j', (text) => {
    expect(outermost(text)).toEqual([]);
  });
});

describe('near misses', () => {
  it.each([
    ['a 50 mm gun and a 10 day war', 'small letters'],
    ['A 50-year plan. A 10 % cut.', 'an article'],
    ['s 400, f 35', 'small letters with a space'],
    ['A-500, S-4000, F-350, A-100, F-3', 'other numbers'],
    ['A-10-1, F-35-2, A-50-50', 'a number that goes on after a hyphen'],
    ['S-400,000 and S-400.5', 'a number that goes on'],
    ['2-S-400, KC-46-F-35, MS-400, AF-35, XA-10', 'the end of a longer designation'],
    ['x@s-400.com, s-400@x.com', 'mail addresses'],
    ['https://example.org/news/s-400/f-35?id=A-50', 'an address'],
    ['http://example.org/NATO#BrahMos', 'an address'],
    ['www.s-400.com s-400.com iskander.ru f-35.pdf', 'hosts and files'],
    ['@BrahMos @NATO', 'accounts'],
    ['NATO_member, my_BrahMos, F-35_2', 'identifiers'],
    ['SNATOR, BrahMosaic, Iskanderun, Thaaddeus, NATOs2', 'inside words'],
    ['Искандерия, Триумфальная, НАТОвец', 'inside words'],
    ['C-400, C-400 в Крыму', 'Latin C for Cyrillic С'],
    ['МиG-29, MиГ-29', 'two alphabets in one word'],
    ['چمگادڑ اور نمگین', 'inside an Urdu word'],
    ['알아사드 대통령, 사드라', 'inside a Korean word'],
    ['इस्कंदरपुर, ইস্কান্দারপুর', 'inside an Indian word'],
    ['f/35, F/35 and I’35', 'apertures and years'],
    ['Iron and Dome; Dome Iron; Ironing Dome', 'other orders of the words'],
    ['F-3⑤, F-3², A-⑩', 'raised and circled digits'],
  ])('%j: %s', (text) => {
    expect(outermost(text)).toEqual([]);
  });

  it('tells alphabets apart', () => {
    expect(outermost('Latin A-50, Cyrillic А-50').map((one) => one.start)).toEqual([6, 21]);
    expect(outermost('S-400 и С-400')).toHaveLength(2);
    expect(outermost('Ѕ-400')).toEqual([]);
  });
});
