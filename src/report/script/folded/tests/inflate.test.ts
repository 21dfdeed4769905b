import { constants, deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inflate } from '../inflate.ts';

const STRATEGIES = [
  { level: 9 },
  { level: 1, memLevel: 1 },
  { level: 0 },
  { strategy: constants.Z_FIXED },
  { strategy: constants.Z_HUFFMAN_ONLY },
  { strategy: constants.Z_RLE },
];

/** Few different bytes, so that much is repeated, or all of them. */
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 2000 }),
  fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 5000 }).map((list) => Uint8Array.from(list)),
  fc
    .tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 2000 }))
    .map(([part, times]) => Uint8Array.from({ length: part.length * times }, (_, i) => part[i % part.length]!)),
);

test('what zlib deflates is inflated, by every way of deflating', () => {
  fc.assert(
    fc.property(bytes, fc.constantFrom(...STRATEGIES), (plain, options) => {
      expect(Buffer.compare(inflate(deflateRawSync(plain, options)), plain)).toBe(0);
    }),
    { numRuns: 300, seed: 3 },
  );
});

test('many blocks, distances and lengths', () => {
  const text = Array.from({ length: 30_000 }, (_, i) => `${(i * i) % 977} <i>${i % 31}</i>\n`).join('');
  expect(new TextDecoder().decode(inflate(deflateRawSync(text, { memLevel: 1 })))).toBe(text);
});

test('data that are damaged or cut off are refused, and never take forever', () => {
  const whole = deflateRawSync(Buffer.from('one two three one two three '.repeat(50)));
  for (let length = 0; length < whole.length; length++)
    expect(() => inflate(whole.subarray(0, length))).toThrow(RangeError);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (data) => {
      try {
        expect(inflate(data)).toBeInstanceOf(Uint8Array);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }),
    { numRuns: 2000, seed: 5 },
  );
});
