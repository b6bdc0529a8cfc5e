/** Timings as ratios: the things compared run in turns, so that whatever else the machine does hits them alike. Runs in Node and in pages. */
import { blocksOf } from './blocks.ts';

export type Subject = () => unknown;
export type Reader = (text: string) => unknown;

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

/** The least that reading every character can cost. */
function floor(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

/** Runs over all blocks before anything is measured: an engine compiles for good what is called often, not what runs long. */
const WARM_UP = 20;

export interface OverFloor {
  readonly rounds: number;
  /** Whether the readers have to see blocks before, as on a page; those that take long do without. */
  readonly warm?: boolean;
}

/** Multiples of the floor over a text, whole or in blocks; `again` is the floor against itself. */
export function overFloor(text: string | readonly string[], readers: Readonly<Record<string, Reader>>, { rounds, warm = true }: OverFloor): Readonly<Record<string, number>> {
  const texts = typeof text === 'string' ? [text] : text;
  const blocks = warm ? texts.flatMap(blocksOf) : [];
  const all = { floor, again: floor, ...readers };
  for (let n = 0; n < WARM_UP; n++) for (const block of blocks) for (const read of Object.values(all)) read(block);
  const over = (read: Reader) => () => {
    for (const one of texts) read(one);
  };
  const best = shortest(Object.fromEntries(Object.entries(all).map(([name, read]) => [name, over(read)])), rounds);
  const least = Math.min(best.floor as number, best.again as number);
  return Object.fromEntries(Object.entries(best).map(([name, took]) => [name, name === 'again' ? (best.again as number) / (best.floor as number) : took / least]));
}
