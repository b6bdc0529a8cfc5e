import { describe, expect, it } from 'vitest';
import { dueOf } from './due.ts';
import { parseEntry } from './load.ts';

const TEXT = `id: one
name: One
kind: missile
origin: [FR]
summary: A missile.
aliases:
  - { text: One, type: designation }
status:
  - { value: in-service, from: '2001', asOf: '2024-06', cites: [s1] }
facts:
  - { property: range, value: 100, unit: km, condition: flat, basis: press, asOf: '1999', cites: [s1] }
  - { property: operators, value: [FR], basis: press, asOf: '2018', cites: [s1] }
  - { property: operators, value: [FR, BE], basis: press, asOf: '2026-01', cites: [s1] }
  - { property: number-built, value: 10, basis: press, cites: [s1, s2] }
sources:
  s1: { url: 'https://example.org/1', publisher: First, accessed: '2026-01-01', tier: press }
  s2: { url: 'https://example.org/2', publisher: Second, date: '2020-03', accessed: '2026-01-01', tier: press }
`;

describe('what is due', () => {
  const { entry, findings } = parseEntry('missile/one.yaml', TEXT);

  it('is what changes and was last known too long ago, the longest first', () => {
    expect(findings).toEqual([]);
    expect(entry && dueOf([entry], '2026-11-29')).toEqual([
      { entry: 'one', what: 'number-built', known: '2020-03', overdue: 55 },
      { entry: 'one', what: 'status', known: '2024-06', overdue: 16 },
    ]);
  });

  it('is nothing while everything is fresh, and nothing that is over', () => {
    expect(entry && dueOf([entry], '2020-04-01')).toEqual([]);
    expect(entry && dueOf([{ ...entry, facts: [], status: [{ value: 'retired', from: '2001', cites: ['s1'] }] }], '2026-11-29')).toEqual([]);
  });
});
