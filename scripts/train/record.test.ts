import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as shipped from '../../core/mention/weights.ts';
import { readHardTexts } from '../eval/hard-texts.ts';
import { readReference } from '../reference/read.ts';
import { HAND_SET, LEARNT } from './parameters.ts';
import { corpusChecksum, readRecord } from './record.ts';
import { render } from './render.ts';
import { flatten } from './values.ts';

describe('the weights that ship', () => {
  const values = flatten(shipped);

  it('are what the trainer wrote, not what somebody changed by hand', () => {
    expect(readRecord().weights).toEqual(values);
    expect(readFileSync('core/mention/weights.ts', 'utf8')).toBe(render(values));
  });

  it('are those that the trainer knows, in eighths, each on its side of nothing', () => {
    expect(Object.keys(values).sort()).toEqual(Object.keys(HAND_SET).sort());
    for (const { name, start } of LEARNT) expect(Math.sign(values[name] as number) * Math.sign(start), name).toBeGreaterThanOrEqual(0);
    // What is not learnt stays where it was put.
    const fixed = Object.keys(HAND_SET).filter((name) => !LEARNT.some((one) => one.name === name));
    expect(fixed.map((name) => values[name])).toEqual(fixed.map((name) => HAND_SET[name]));
    expect(Object.values(values).filter((value) => !Number.isInteger(value * 8))).toEqual([]);
  });

  it('have a record of what they were learnt from', () => {
    const { entries } = readReference('assets/reference');
    const { corpus } = readRecord();
    expect(corpus).toMatch(/^[\da-f]{16}$/);
    // Whoever adds a sentence need not learn anew; whoever releases should.
    if (corpus !== corpusChecksum(entries, readHardTexts())) console.warn('The weights were learnt from other sentences than there are now: npm run -s train -- --write');
  });
});
