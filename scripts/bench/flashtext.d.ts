/** flashtext.js brings no types. */
declare module 'flashtext.js' {
  export default class KeywordProcessor {
    addKeyword(keyword: string, cleanName?: string): void;
    extractKeywords(sentence: string): string[];
  }
}
