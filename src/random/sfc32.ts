import type { Rng } from './Rng.ts';

/** The state of the generator sfc32: three mixed words and a counter. */
export type Sfc32 = Int32Array;

/** Words that are discarded at the beginning, until the state is well mixed. */
const WARM_UP = 30;

/**
 * A short generator of 32-bit words, for those who need very many; it is seeded with 96 bits of a stream.
 *
 * @param rng the stream, of which 3 numbers are used
 * @see Doty-Humphrey, PractRand, "sfc"; whatever the state, its period is at least 2³², on average 2¹²⁷
 * @example nextWords(sfc32(rng), new Int32Array(1024))
 */
export function sfc32(rng: Rng): Sfc32 {
  const word = (): number => Math.floor(rng() * 2 ** 32);
  const state = Int32Array.of(word(), word(), word(), 1);
  nextWords(state, new Int32Array(WARM_UP));
  return state;
}

/** Fills an array with the generator's next words. It contains only this loop, which compilers optimize best. */
export function nextWords(state: Sfc32, words: Int32Array): Int32Array {
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let counter = state[3]!;
  for (let i = 0; i < words.length; i++) {
    const word = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + word) | 0;
    words[i] = word;
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = counter;
  return words;
}
