/** One spelling for names that readers type in many: "s400", "S-400", "С 400", "triumph". For search only, never for matching. */

/** Cyrillic to Latin as news agencies write it; close is enough, the rest is the fuzzy search's business. */
const CYRILLIC = new Map(
  'а:a б:b в:v г:g ґ:g д:d е:e є:ie ж:zh з:z и:i і:i ї:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:iu я:ia'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Lower case, without accents, in Latin letters where there is a way, `ph` as `f`; everything but letters and digits is a space. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[а-яґєії]/g, (letter) => CYRILLIC.get(letter) ?? letter)
    .replace(/ph/g, 'f')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A folded text without its spaces: "s 400" and "s400" are the same. */
export function squash(folded: string): string {
  return folded.replaceAll(' ', '');
}

/** Tells whether two names differ in spelling only. */
export function isSameName(a: string, b: string): boolean {
  return squash(fold(a)) === squash(fold(b));
}

/** Words of a folded text; where letters and digits meet a word ends, so that "400" finds "s400". */
export function words(folded: string): string[] {
  return folded.match(/\p{L}+|\p{N}+/gu) ?? [];
}
