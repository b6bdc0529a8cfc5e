import { describe, expect, it } from 'vitest';
import { compileGazetteer, NO_CUES } from './compile.ts';
import { decodeGazetteer, decodeMeanings, encodeGazetteer } from './format.ts';
import { decodeNameIndex } from './name-index.ts';
import { gazetteerOf } from './testing.ts';

const packed = () => compileGazetteer([{ kind: 'missile', aliases: [{ text: 'R-37M', type: 'designation', cues: ['fighter', 'MiG-31'], vetoes: ['U-boat'] }] }], NO_CUES);

describe('the packed gazetteer', () => {
  it('comes back as it was packed', () => {
    const bytes = packed();
    const gazetteer = decodeGazetteer(bytes);
    expect(gazetteer.entryCount).toBe(1);
    expect(encodeGazetteer(gazetteer)).toEqual(bytes);
    expect(decodeGazetteer(encodeGazetteer(gazetteer))).toEqual(gazetteer);
  });

  it('is the same when its index was read before', () => {
    const bytes = packed();
    const index = decodeNameIndex(bytes);
    const gazetteer = decodeMeanings(bytes, index);
    expect(gazetteer).toEqual(decodeGazetteer(bytes));
    expect(gazetteer.firstBitmap).toBe(index.firstBitmap);
  });

  it('survives base64, which starts a buffer of its own', () => {
    const bytes = new Uint8Array(Buffer.from(Buffer.from(packed()).toString('base64'), 'base64'));
    expect(decodeGazetteer(bytes).entryCount).toBe(1);
  });

  it('refuses another version, a cut one, and what is none', () => {
    const other = packed();
    other[0] = (other[0] as number) + 1;
    expect(() => decodeGazetteer(other)).toThrow('version');
    expect(() => decodeGazetteer(packed().slice(0, -1))).toThrow('version');
    expect(() => decodeGazetteer(new Uint8Array(8))).toThrow(RangeError);
    expect(() => decodeNameIndex(new Uint8Array(64))).toThrow('version');
  });

  it('holds nothing as happily as something', () => {
    const empty = gazetteerOf([]);
    expect(empty.entryCount).toBe(0);
    expect(empty.fingerprintB.length).toBe(0);
  });
});
