import { describe, expect, it } from 'vitest';
import { auditLines, claimsOf, draw } from './audit.ts';
import { parseEntry } from './load.ts';

const TEXT = `id: one
name: One
kind: missile
origin: [FR]
summary: A missile.
aliases:
  - { text: One, type: designation }
status:
  - { value: in-service, from: '2001', asOf: '2020', cites: [s1] }
facts:
  - { property: range, value: { min: 100, max: 200 }, unit: km, basis: press, asOf: '2020', cites: [s1, { source: s2, at: page 4 }], verified: '2026-01-01' }
events:
  - { date: '2001', type: service, text: It came., cites: [s2] }
relations:
  - { type: derived-from, target: two, text: One comes from Two., qualifier: reported, cites: [s1] }
sources:
  s1: { url: 'https://example.org/1', publisher: First, accessed: '2026-01-01', tier: press }
  s2: { url: 'https://example.org/2', publisher: Second, title: A title, date: '2020', accessed: '2026-01-01', tier: press }
`;
const { entry, findings } = parseEntry('missile/one.yaml', TEXT);

describe('the audit', () => {
  const claims = entry ? claimsOf([entry]) : [];

  it('puts every claim into words, with the sources it cites', () => {
    expect(findings).toEqual([]);
    expect(claims.map(({ statement }) => statement)).toEqual([
      'Range: 100–200 km (press; as of 2020)',
      'Status: in-service; from 2001; as of 2020',
      '2001: It came.',
      'Derived from two: One comes from Two. (reported)',
    ]);
    expect(auditLines(claims[0] as (typeof claims)[0], 1)).toEqual([
      '1. one · Range: 100–200 km (press; as of 2020) · verified 2026-01-01',
      '   First · https://example.org/1',
      '   Second · A title · 2020 · https://example.org/2',
    ]);
  });

  it('draws the same claims for the same seed, and keeps their order when others come', () => {
    const many = Array.from({ length: 50 }, (_, i) => ({ entry: `e${i}`, statement: 'x', verified: undefined, sources: [] }));
    const drawn = draw(many, 10, 'a');
    expect(draw([...many].reverse(), 10, 'a')).toEqual(drawn);
    expect(draw(many, 10, 'b')).not.toEqual(drawn);
    const fewer = many.filter((claim) => claim !== drawn[3]);
    expect(draw(fewer, 9, 'a')).toEqual(drawn.filter((_, i) => i !== 3));
  });
});
