/**
 * Where the card code leaves what the content script calls once a page has mentions: a global of the isolated world, which
 * the page cannot see. It holds a promise of `CreateReader`: the reader's settings come first.
 */
import type { Reader, ReaderOptions } from './reader.ts';

export const READER_SLOT = '__fieldnoteReader';

export type CreateReader = (options: ReaderOptions) => Reader;
