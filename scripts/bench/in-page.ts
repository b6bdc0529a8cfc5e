/** What the benchmark's page runs: one part at a time, the result left where the driver looks. */
import type { Figure } from './figure.ts';
import type { Input } from './input.ts';
import { judgingFigures } from './judging.ts';
import { liveFigures } from './live.ts';
import { markJsFigures } from './markjs.ts';
import { pageFigures } from './page.ts';
import { peerFigures } from './peers.ts';
import { scanBudget, scanFigures } from './scan.ts';

export interface Order {
  readonly part: 'scan' | 'peers' | 'page' | 'live' | 'markjs';
  readonly rounds: number;
  readonly isFirefox: boolean;
}

export type Outcome = { readonly figures: readonly Figure[] } | { readonly error: string };

async function carryOut({ part, rounds, isFirefox }: Order): Promise<readonly Figure[]> {
  const input = (await (await fetch('/input.json')).json()) as Input;
  switch (part) {
    case 'scan':
      return [...scanFigures(input, rounds, scanBudget(isFirefox)), ...judgingFigures(input, rounds)];
    case 'peers':
      return peerFigures(input, rounds);
    case 'page':
      return pageFigures(input, rounds);
    case 'live':
      return liveFigures(input, isFirefox);
    default:
      return markJsFigures(input);
  }
}

Object.assign(window, {
  bench(order: Order): void {
    const settle = (outcome: Outcome) => Object.assign(window, { outcome });
    // A page that stands still cannot be asked: the driver has to have its answer first.
    setTimeout(() => {
      carryOut(order).then(
        (figures) => settle({ figures }),
        (error: unknown) => settle({ error: error instanceof Error ? `${error.message}\n${error.stack}` : String(error) }),
      );
    }, 50);
  },
});
