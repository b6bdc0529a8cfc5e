/** Letters that follow the number of a designation and make a variant or a plural of it: F-35B, T-72B3, F-16C/D, S-400s. */

/** Scripts without spaces, and Korean particles, follow at once: F-15E战斗机. */
const LETTERS = /[A-ZА-ЯІЇЄҐ]{1,4}\d{0,2}(?:-\d{1,2}(?!\d))?(?:\/[A-Z]{1,3}\d?(?![a-z]|-?\d))*(?=s?(?![^\P{L}\u3040-\u9fff\uac00-\ud7a3]|\p{N}))/uy;
const PLURAL = /s(?![\p{L}\p{N}])/uy;

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** End of the variant's letters that begin at `at`, or `at` when none do. */
export function variantEnd(text: string, at: number): number {
  return matchAt(LETTERS, text, at);
}

/** End of a plural s at `at`, or `at`. */
export function pluralEnd(text: string, at: number): number {
  return matchAt(PLURAL, text, at);
}

const SHARED = /(?:\/|(?:, | and | or |, and | & | und | et )[-\u2010\u2011\u2013])(?=\d{1,4}(?!\d))/uy;

/** Where a number begins that shares the letters of the designation ending at `at` ("S-300/400", "F-15 and -16"), or -1. */
export function sharedNumber(text: string, at: number): number {
  const start = matchAt(SHARED, text, at);
  return start > at ? start : -1;
}
