import { expect, test } from 'vitest';
import { nextUniform, type Sfc32 } from '../sfc32.ts';

test('is the generator as its author wrote it, in arithmetic modulo 2³²', () => {
  const state: Sfc32 = { a: 123_456_789, b: -1, c: 0x7fffffff, counter: -3 };
  let [a, b, c, counter] = [state.a, state.b, state.c, state.counter].map((word) =>
    BigInt.asUintN(32, BigInt(word)),
  ) as [bigint, bigint, bigint, bigint];
  const nextWord = (): bigint => {
    const word = BigInt.asUintN(32, a + b + counter);
    counter = BigInt.asUintN(32, counter + 1n);
    a = b ^ (b >> 9n);
    b = BigInt.asUintN(32, c + (c << 3n));
    c = BigInt.asUintN(32, (BigInt.asUintN(32, c << 21n) | (c >> 11n)) + word);
    return word;
  };
  for (let i = 0; i < 1000; i++) {
    const bits = ((nextWord() >> 11n) << 32n) | nextWord();
    expect(nextUniform(state)).toBe(Number(bits) / 2 ** 53);
  }
});
