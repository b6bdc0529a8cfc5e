/** The reader's sentences for tests: `locales/en.yml`, without a browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Messages, translateFrom } from '#core/translate.ts';

/** The English locale file, parsed. */
export const MESSAGES = parse(readFileSync(join(import.meta.dirname, '../locales/en.yml'), 'utf8')) as Messages;

/** English. */
export const t = translateFrom(MESSAGES);
