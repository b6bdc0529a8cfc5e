import { describe, expect, it } from 'vitest';
import { fold, stemsOf } from './agreement.ts';
import type { Label, NamedEntry, Prediction, ScoreInput } from './labels.ts';
import { reportLines, reportOf } from './report.ts';
import { lowerBound, score } from './score.ts';

const TEXT = 'The S-400 and the F-16C near a Leopard tank, said the INF Treaty man about Foo.';

function label(surface: string, canonical: string, more: Partial<Label> = {}): Label {
  const start = TEXT.indexOf(surface);
  return { start, end: start + surface.length, surface, canonical, kind: 'system', level: 'must', ...more };
}

const entry = (name: string, aliases: string[] = [], kind = 'missile'): NamedEntry => ({ id: name.toLowerCase().replaceAll(' ', '-'), name, kind, aliases });

function mark(surface: string, of: NamedEntry): Prediction {
  const start = TEXT.indexOf(surface);
  return { start, end: start + surface.length, entry: of };
}

const S400 = entry('S-400 Triumf', ['S-400']);
const F16 = entry('F-16 Fighting Falcon', ['F-16']);
const INF = entry('INF Treaty', [], 'treaty');

function scored(labels: Label[], marks: Prediction[], more: Partial<ScoreInput> = {}) {
  return score({
    texts: [{ id: 't', text: TEXT, mentions: labels }],
    predictions: new Map([['t', marks]]),
    entries: [S400, F16, INF],
    aliases: { 'S-400': ['Triumf'] },
    families: [],
    ...more,
  });
}

describe('hits and misses', () => {
  it('pairs labels and marks one to one, and counts what is left', () => {
    const result = scored([label('S-400', 'S-400'), label('F-16C', 'F-16'), label('Leopard', 'Leopard 2')], [mark('S-400', S400), mark('F-16', F16), mark('Foo', S400)]);
    expect(result.tallies.all).toMatchObject({ gold: 3, tp: 2, fn: 1, fp: 1, exact: 2 });
    expect(result).toMatchObject({ covered: 2, coveredFound: 2, exactSpans: 1 });
    expect(result.misses).toEqual([{ what: 'Leopard -> Leopard 2', count: 1, texts: ['t'] }]);
    expect(result.falsePositives).toEqual([{ what: 'Foo -> S-400 Triumf', count: 1, texts: ['t'] }]);
  });

  it('wants half of the shorter span', () => {
    const whole = label('a Leopard tank', 'Leopard 2');
    expect(scored([whole], [mark('Leopard', S400)]).tallies.all.tp).toBe(1);
    const beside = { ...mark('near a Leo', S400) };
    expect(scored([label('Leopard tank', 'Leopard 2')], [beside]).tallies.all.tp).toBe(0);
  });

  it('neither rewards nor punishes marks on optional labels, nor a second mark on one label', () => {
    const optional = label('Leopard', 'Leopard 2', { level: 'optional' });
    const result = scored([optional, label('S-400', 'S-400')], [mark('Leopard', S400), mark('S-400', S400), mark('S-400', F16)]);
    expect(result).toMatchObject({ ignoredOptional: 1, duplicates: 1 });
    expect(result.tallies.all).toMatchObject({ gold: 1, tp: 1, fp: 0 });
  });

  it('counts treaties and systems apart', () => {
    const { tallies } = scored([label('INF Treaty', 'INF Treaty', { kind: 'treaty' })], [mark('INF Treaty', INF), mark('Foo', INF), mark('S-400', S400)]);
    expect(tallies.treaty).toMatchObject({ gold: 1, tp: 1, fp: 1 });
    expect(tallies.system).toMatchObject({ gold: 0, fp: 1 });
  });
});

describe('entities', () => {
  const verdicts = (labels: Label[], marks: Prediction[], more: Partial<ScoreInput> = {}) => {
    const { exact, family, wrong } = scored(labels, marks, more).tallies.all;
    return { exact, family, wrong };
  };

  it.each([
    ['a name of the entry', label('S-400', 'S-400'), S400, 'exact'],
    ['a name that the evaluation accepts', label('S-400', 'S-400'), entry('Triumf'), 'exact'],
    ['the designation but for its variant', label('F-16C', 'F-16C Night Falcon'), F16, 'family'],
    ['something else', label('Leopard', 'Leopard 2'), S400, 'wrong'],
  ] as const)('%s', (_, one, of, expected) => {
    expect(verdicts([one], [mark(one.surface, of)])[expected]).toBe(1);
  });

  it('do not pass by an alias when they are another labelled thing themselves', () => {
    const other = entry('S-300', ['S-400']);
    const aliases = { 'S-400': ['Triumf'], 'S-300': [] };
    expect(verdicts([label('S-400', 'Triumf system')], [mark('S-400', other)], { aliases: { ...aliases, 'Triumf system': ['S-400'] } }).exact).toBe(0);
  });

  it('count as family in one of the given groups', () => {
    const leopards = { families: [['Leopard 1', 'Leopard 2']] };
    expect(verdicts([label('Leopard', 'Leopard 2')], [mark('Leopard', entry('Leopard 1'))], leopards).family).toBe(1);
  });
});

describe('reports', () => {
  it('gives rates with four decimals, and null where there is nothing to divide', () => {
    const report = reportOf(scored([label('S-400', 'S-400'), label('Leopard', 'Leopard 2')], [mark('S-400', S400)]));
    expect(report).toMatchObject({ coverage: 0.5, coveredRecall: 1, exactSpanRate: 1, precisionLower95: 0.2065 });
    expect(report.all).toMatchObject({ precision: 1, recall: 0.5, f1: 0.6667, endToEndRecall: 0.5 });
    expect(report.treaty.precision).toBeNull();
    expect(reportLines(scored([], []), 3)).toHaveLength(8);
  });

  it('bounds a rate from below', () => {
    expect(lowerBound(0, 0)).toBeUndefined();
    expect(lowerBound(99, 100)).toBeCloseTo(0.9455, 4);
    expect(lowerBound(1000, 1000)).toBeCloseTo(0.9962, 4);
  });

  it('folds names and finds designations in them', () => {
    expect(fold('Éxocet AM‑39')).toBe('exocetam39');
    expect(stemsOf('F-15E Strike Eagle')).toEqual(['f15']);
    expect(stemsOf('Su-30MKI')).toEqual(['su30']);
    expect(stemsOf('F/A-18E/F')).toEqual(['fa18']);
    expect(stemsOf('Patriot')).toEqual([]);
  });
});
