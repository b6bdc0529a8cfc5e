import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Packed, pack, unpack } from './packed.ts';
import { anyOverlay } from './testing.ts';

const LARGE = { list: Array.from({ length: 20_000 }, (_, n) => `Изделие ${n}`) };

describe('stored documents', () => {
  it('property: small ones are as they are', () => {
    fc.assert(
      fc.property(anyOverlay, (some) => {
        expect(unpack(pack(some))).toBe(some);
      }),
    );
  });

  it('are packed where they are large, and opened the same', () => {
    const packed = pack(LARGE) as Packed;
    expect(packed.packed.length).toBeLessThan(JSON.stringify(LARGE).length / 2);
    expect(unpack(packed)).toEqual(LARGE);
  });

  it.each([{ packed: 'not base64!' }, { packed: 'AAAA' }, { packed: 7 }, null, 'text'])('that cannot be opened are given back: %j', (stored) => {
    expect(unpack(stored)).toBe(stored);
  });
});
