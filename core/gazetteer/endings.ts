/**
 * The endings that words of names take, and the stem that names are stored by. The lists are as folding leaves them (й is
 * и, ї is і). Compile time only: pages get hashes, which cannot be mistaken for each other, for the scripts lie far apart.
 */
import { unitAt } from './characters.ts';
import { chain } from './hash.ts';

const ENDINGS = [
  // Russian and Ukrainian nouns and adjectives.
  'а у ю я е і и ы о ь ом ем ам ям ах ях ов ев ів ей ою ею ой ами ями ові еві ого его ому ему ым им ий ый ій их ых ими ыми ая яя ое ее ую юю еи ии ыи іи ої',
  // Korean particles.
  '은 는 이 가 을 를 의 에 와 과 로 도 만 등 용 급 형 들 기 으로 에서 에게 까지 부터 처럼 보다 이나 이라 라는 라고 에는 에도 와의 과의 들은 들이 들을 들의 이라는 에서는 으로는',
  // Case endings and particles of Marathi and Hindi, Bengali, Gujarati and Tamil.
  'ने ला ची चा चे च्या त तील वर ना ंनी ंची ंचे ंना ों ें র ের কে তে টি রা দের গুলি গুলো ની નું નો ના ને માં થી ை ின் ில் ால் கள் ும்',
];

/** Hashes of all endings, as `cutEndings` asks for them. */
export function endingHashes(): Set<number> {
  const hash = (word: string): number => [...word].reduce((sum, char) => chain(sum, unitAt(char, 0)), 0);
  return new Set(ENDINGS.join(' ').split(' ').map(hash));
}

/**
 * The part of a Cyrillic word that stays the same in every case, by which names are stored: "Ракета" → "Ракет",
 * "Железный" → "Железн". A word without an ending is its own stem.
 * @param folded the word, folded.
 */
export function stemOf(folded: string): string {
  if (folded.length < 4) return folded;
  if (folded.length > 5 && /(?:ии|ыи|іи|ои|ая|яя|ое|ее)$/.test(folded)) return folded.slice(0, -2);
  return /[аяоеьиыіую]$/.test(folded) ? folded.slice(0, -1) : folded;
}

/** Case endings of Polish, Czech and Slovak masculine names, singular and plural; Polish alone has the genitive in -a for things. */
const WEST_SLAVIC = 'u em ie iem om mi ami ach ech och ów ů ům ov ovi owi'.split(' ');

/**
 * The cases of a name that Polish, Czech or Slovak inflects, made from its plural: "Leopardy" → "Leopardów", "Leopardem"…
 * English shares their letters, so the matcher cannot cut such endings off; the singular is the name itself.
 * @param lang as the alias has it; nothing comes of other languages, nor of names that are no plural in -y or -i.
 */
export function westSlavicCases(text: string, lang = ''): string[] {
  const stem = /^(pl|cs|sk)$/.test(lang) ? /^(\p{L}\p{Ll}{3,})[yi]$/u.exec(text)?.[1] : undefined;
  return stem === undefined ? [] : [...WEST_SLAVIC, ...(lang === 'pl' ? ['a'] : [])].map((ending) => stem + ending);
}

/** The plural of a single English word that takes more than an s: Tornadoes, Lynxes, Yarses. */
export function englishPlural(text: string, lang = 'en'): string[] {
  return lang === 'en' && /^\p{Lu}\p{L}+[^s\P{L}][osxz]$/u.test(text) && !/[A-Z]s$/.test(text) ? [`${text}es`] : [];
}
