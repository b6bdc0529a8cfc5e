/** An entry file as the rules see it, wherever its text came from. */
import type { Entry } from '#core/entry/schema.ts';

/** What a rule reports: where and what, in words that tell how to mend it. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly level: 'error' | 'warning';
  readonly message: string;
}

/** One entry file as read: the raw text, and the entry when it follows the schema. */
export interface EntryFile {
  /** Path below the reference folder, with forward slashes. */
  readonly file: string;
  readonly text: string;
  readonly entry: Entry | undefined;
  readonly findings: readonly Finding[];
  /** Line (from 1) of the value at a path of keys and indices, or of its nearest parent. */
  lineOf(keys: readonly (string | number)[]): number;
}
