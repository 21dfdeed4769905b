/**
 * The state of the generator sfc32: four 32-bit integers, signed. A round is a bijection of the states, so different
 * states stay different; since one of the four counts, every cycle has at least 2³² states, and 2¹²⁷ on average.
 *
 * @see Doty-Humphrey, PractRand, "sfc"
 */
export interface Sfc32 {
  a: number;
  b: number;
  c: number;
  counter: number;
}

/**
 * The next uniform number in [0, 1), a multiple of 2⁻⁵³, by two rounds: 21 bits of a word in front of the 32 of the next.
 * Both rounds are written out, so that the state between them is never stored.
 */
export function nextUniform(state: Sfc32): number {
  const { a, b, c, counter } = state;
  const high = (((a + b) | 0) + counter) | 0;
  const a1 = b ^ (b >>> 9);
  const b1 = (c + (c << 3)) | 0;
  const c1 = (((c << 21) | (c >>> 11)) + high) | 0;
  const low = (((a1 + b1) | 0) + ((counter + 1) | 0)) | 0;
  state.a = b1 ^ (b1 >>> 9);
  state.b = (c1 + (c1 << 3)) | 0;
  state.c = (((c1 << 21) | (c1 >>> 11)) + low) | 0;
  state.counter = (counter + 2) | 0;
  return (high >>> 11) * 2 ** -21 + (low >>> 0) * 2 ** -53;
}
