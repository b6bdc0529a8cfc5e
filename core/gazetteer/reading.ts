/**
 * What reading text and judging it have in common. Of the content script and the judging code only the first carries it
 * and hands it over: modules/shared-reading.ts puts what it leaves in the page in the place of this file. So whatever
 * only judging code needs imports it from here.
 */
export { mayEnd, nameEnd } from './boundaries.ts';
export { classAt, classOf, unitAt } from './characters.ts';
export { scan } from './scan.ts';
export { cutEndings, cutPrefix, prefixesOf } from './suffixes.ts';
export { hashToken, tokenEnd, tokenStart } from './tokens.ts';
export { pluralEnd } from './variants.ts';
export { visibleText } from './visible.ts';
