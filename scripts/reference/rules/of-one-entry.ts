/** The rules that look at one entry and those it points at, and at no file and no word list: they also run in the extension, on what a reader would contribute. */
import { citations } from './citations.ts';
import { dates } from './dates.ts';
import { examples } from './examples.ts';
import { language } from './language.ts';
import { prose } from './prose.ts';
import { relations } from './relations.ts';
import type { EntryRule } from './rule.ts';
import { sources } from './sources.ts';
import { values } from './values.ts';

export const OF_ONE_ENTRY: readonly EntryRule[] = [citations, values, dates, relations, sources, prose, language, examples];
