import { describe, expect, it } from 'vitest';
import type { Entry } from '#core/entry/schema.ts';
import { headOf } from './head.ts';

const entry = (status: Entry['status']): Entry => ({
  id: 'a',
  name: 'A',
  kind: 'treaty',
  summary: 'A treaty.',
  aliases: [],
  variants: [],
  status,
  facts: [],
  events: [],
  relations: [],
  examples: { yes: [], no: [] },
  sources: {},
});

describe('headOf: what it is now', () => {
  it.each<[string, Entry['status'], [string | undefined, string | undefined]]>([
    [
      'the last step',
      [
        { value: 'signed', from: '1990', cites: ['s'] },
        { value: 'in-force', from: '1992', asOf: '2025', cites: ['s'] },
      ],
      ['in-force', '2025'],
    ],
    [
      'not one party’s, where the whole still stands',
      [
        { value: 'in-force', asOf: '2026', cites: ['s'] },
        { value: 'withdrawn', parties: ['KP'], cites: ['s'] },
      ],
      ['in-force', '2026'],
    ],
    [
      'nothing where only a party’s step is the last known',
      [
        { value: 'operating', from: '1994', cites: ['s'] },
        { value: 'suspended', parties: ['US'], cites: ['s'] },
      ],
      [undefined, undefined],
    ],
    ['nothing where nothing is known', [], [undefined, undefined]],
  ])('%s', (_what, status, [value, asOf]) => {
    const head = headOf(entry(status));
    expect([head.status, head.asOf]).toEqual([value, asOf]);
  });
});
