/** What a benchmark says. */

export interface Figure {
  readonly what: string;
  readonly value: number;
  /** Absent: a ratio. */
  readonly unit?: 'ms' | 'µs' | 'bytes';
  /** What we hold ourselves to, where there is something; figures beyond it are not errors here. */
  readonly budget?: number;
  /** The budget is the least, not the most. */
  readonly least?: boolean;
}

/** Whether a figure keeps to its budget; undefined where it has none. */
export function isKept({ value, budget, least }: Figure): boolean | undefined {
  return budget === undefined ? undefined : least ? value >= budget : value <= budget;
}

/** Three digits that count. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}

export function line(figure: Figure): string {
  const { what, value, unit, budget, least } = figure;
  const bound = budget === undefined ? '' : ` (budget ${least ? '≥' : '≤'} ${budget}${isKept(figure) ? '' : ', not kept'})`;
  return `${String(value).padStart(8)}  ${what}${unit ? `, ${unit}` : ''}${bound}`;
}

/** Figures in thousands as they are read: 20,000 names. */
export function thousands(count: number): string {
  return count.toLocaleString('en');
}
