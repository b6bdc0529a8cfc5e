/** Timings as ratios: the things compared run in turns, so that whatever else the machine does hits them alike. */

export type Subject = () => unknown;

/** Whatever subjects return ends here, so that no engine may leave their work out. */
const sink: unknown[] = [];

/**
 * The shortest time of each subject over a number of rounds, in milliseconds. The shortest, because everything that
 * disturbs a run makes it longer.
 */
export function shortest(subjects: Readonly<Record<string, Subject>>, rounds: number): Readonly<Record<string, number>> {
  const best: Record<string, number> = {};
  for (let round = 0; round < rounds; round++) {
    for (const [name, subject] of Object.entries(subjects)) {
      const start = performance.now();
      sink[0] = subject();
      const took = performance.now() - start;
      best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, took);
    }
  }
  return best;
}

/** Two digits that count. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}
