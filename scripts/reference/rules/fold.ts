/** Names without what detection forgives: case, accents, hyphens, spaces and other marks. */

/** The letters and digits of a name; two names that fold to the same are one to a reader. */
export function foldName(text: string): string {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      // The vowel signs of Indic scripts are letters: without them Harop and Harpy are the same word.
      .replace(/[^\p{L}\p{N}\u0900-\u0963\u0966-\u0d7f]/gu, '')
  );
}

/** A sentence ready to be asked for names. */
export interface FoldedSentence {
  readonly whole: string;
  /** Runs of Latin letters and digits, and runs of other letters, in order. */
  readonly runs: readonly string[];
}

export function foldSentence(sentence: string): FoldedSentence {
  const plain = sentence
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\P{M}\u0900-\u0d7f]/gu, '');
  return { whole: foldName(sentence), runs: plain.match(/[\p{Script=Latin}\p{N}]+|(?:(?!\p{Script=Latin})\p{L})+/gu) ?? [] };
}

/**
 * Whether a sentence holds a name. Latin names must be whole words, with an s or not ("INF" is not in "infantry").
 * @param name as `foldName` gives it.
 */
export function holdsName({ whole, runs }: FoldedSentence, name: string): boolean {
  if (!whole.includes(name)) return false;
  if (!/^[\p{Script=Latin}\p{N}]+$/u.test(name)) return true;
  return runs.some((_run, start) => {
    let joined = '';
    for (let i = start; i < runs.length && joined.length < name.length; i++) {
      joined += runs[i];
      if (joined === name || joined === `${name}s`) return true;
      if (!name.startsWith(joined)) return false;
    }
    return false;
  });
}
