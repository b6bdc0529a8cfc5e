/** What the scorer is given: labels, predictions, and the names that count as right. Offsets are UTF-16 code units. */

export interface Label {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** The usual English name of what is meant. */
  readonly canonical: string;
  readonly kind: 'system' | 'treaty';
  /** `optional` is neither rewarded nor punished. */
  readonly level: 'must' | 'optional';
}

export interface LabelledText {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly Label[];
}

/** The names of an entry, as `annotate` prints them. */
export interface NamedEntry {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
}

/** `[start, end)` in UTF-16 code units of the text. */
export interface Prediction {
  readonly start: number;
  readonly end: number;
  readonly entry: NamedEntry;
}

export interface ScoreInput {
  readonly texts: readonly LabelledText[];
  readonly predictions: ReadonlyMap<string, readonly Prediction[]>;
  readonly entries: readonly NamedEntry[];
  /** Names accepted for a canonical one. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** Groups of canonical names that count as one family. */
  readonly families: readonly (readonly string[])[];
}
