/** What detection gives: accepted candidates with the reasons that decided them. */

/**
 * How a page names an entry without knowing anything about it: the ordinal of a bundled entry in this build, or the id
 * of an entry of the reader's own. Ordinals are stable while the extension is not updated.
 */
export type EntryKey = number | string;

/** `[start, end)` in UTF-16 code units of a text block. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Why a candidate was accepted or refused; each code has its sentence in `locales/` (`why.<code>`). */
export type ReasonCode =
  | 'unambiguous'
  | 'full-form'
  | 'class-noun'
  | 'cue'
  | 'own-cue'
  | 'veto'
  | 'page-context'
  | 'named-elsewhere'
  | 'beside-name'
  | 'listed'
  | 'named-near'
  | 'designation-shape'
  | 'loose-shape'
  | 'lower-case'
  | 'all-caps'
  | 'other-sense'
  | 'own-entry'
  | 'no-evidence';

export interface Reason {
  readonly code: ReasonCode;
  /** Share in the score; positive speaks for the mention. */
  readonly weight: number;
  /** The word of the text that the reason rests on. */
  readonly word?: string;
}

/** An accepted candidate. */
export interface Mention extends Span {
  readonly key: EntryKey;
  /** Sum of the reasons' weights; accepted at or above the threshold of its ambiguity class. */
  readonly score: number;
  readonly why: readonly Reason[];
}
