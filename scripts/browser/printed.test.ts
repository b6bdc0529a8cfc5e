import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { drawn } from './printed.ts';

/** A document's only stream, as far as it is read. */
const pdf = (content: string): Uint8Array => Buffer.concat([Buffer.from('stream\n'), deflateSync(Buffer.from(content)), Buffer.from('\nendstream')]);

const whole = 'BT <00250055> Tj ET\n8 32 130 1 re\nf';

test('glyphs and painted shapes; a shape painted in two pieces counts once', () => {
  expect(drawn(pdf(whole))).toEqual({ glyphs: '00250055', shapes: ['8 32 130 1 re'] });
  const pieces = 'q 0 0 50 9 re W n BT <0025> Tj ET 8 32 130 1 re f Q q 50 0 80 9 re W n BT <0055> Tj ET 8 32 130 1 re f Q';
  expect(drawn(pdf(pieces))).toEqual(drawn(pdf(whole)));
});

test('one more line is one more shape', () => {
  expect(drawn(pdf(`${whole}\n8 40 m 60 40 l S`)).shapes).toHaveLength(2);
});
