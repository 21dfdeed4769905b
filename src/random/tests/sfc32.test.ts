import { expect, test } from 'vitest';
import { expectEquallyLikely } from './sampler.laws.ts';
import { nextWords, sfc32 } from '../sfc32.ts';
import { stream } from '../stream.ts';

test('is the generator as its author wrote it, in arithmetic modulo 2³²', () => {
  const state = Int32Array.of(123_456_789, -1, 0x7fffffff, -1);
  let [a, b, c, counter] = [...state].map((word) => BigInt.asUintN(32, BigInt(word))) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  const expected = Array.from({ length: 100 }, () => {
    const word = BigInt.asUintN(32, a + b + counter);
    counter = BigInt.asUintN(32, counter + 1n);
    a = b ^ (b >> 9n);
    b = BigInt.asUintN(32, c + (c << 3n));
    c = BigInt.asUintN(32, (BigInt.asUintN(32, c << 21n) | (c >> 11n)) + word);
    return Number(BigInt.asIntN(32, word));
  });
  expect([...nextWords(state, new Int32Array(100))]).toEqual(expected);
});

test('continues where it stopped', () => {
  const whole = nextWords(sfc32(stream('on')), new Int32Array(10));
  const state = sfc32(stream('on'));
  expect([...nextWords(state, new Int32Array(4)), ...nextWords(state, new Int32Array(6))]).toEqual([...whole]);
});

test('has bits that are as often 1 as 0, and even top and bottom bytes', () => {
  const words = nextWords(sfc32(stream('bits')), new Int32Array(500_000));
  for (let bit = 0; bit < 32; bit++) {
    const ones = words.reduce((total, word) => total + ((word >>> bit) & 1), 0);
    expectEquallyLikely([ones, words.length - ones]);
  }
  for (const shift of [0, 24]) {
    const counts = Array.from({ length: 256 }, () => 0);
    for (const word of words) counts[(word >>> shift) & 255]!++;
    expectEquallyLikely(counts);
  }
});

test('begins at all the 32 bits of each of three numbers', () => {
  const begun = (numbers: readonly number[]): string => {
    const left = [...numbers];
    return nextWords(
      sfc32(() => left.shift()!),
      new Int32Array(4),
    ).join(' ');
  };
  const numbers = [0.25, 0.5, 0.75];
  for (const place of [0, 1, 2]) {
    for (const step of [2 ** -1, 2 ** -32]) {
      const other = numbers.with(place, (numbers[place]! + step) % 1);
      expect(begun(other)).not.toBe(begun(numbers));
    }
  }
});
