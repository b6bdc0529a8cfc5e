/** Names without what detection forgives: case, accents, hyphens, spaces and other marks. */

/** The letters and digits of a name; two names that fold to the same are one to a reader. */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a sentence holds a name, folded. Latin names must be whole words, with an s or not ("INF" is not in "infantry"). */
export function holdsName(sentence: string, name: string): boolean {
  const folded = foldName(name);
  if (!/^[\p{Script=Latin}\p{N}]+$/u.test(folded)) return foldName(sentence).includes(folded);
  const plain = sentence.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  return new RegExp(`(?<![\\p{Script=Latin}\\p{N}])${[...folded].join('[^\\p{L}\\p{N}]*')}(?:['’]?s)?(?![\\p{Script=Latin}\\p{N}])`, 'u').test(plain);
}
