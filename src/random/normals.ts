import { inner, normal, widths } from './normal.ts';
import type { Rng } from './Rng.ts';
import type { Sfc32 } from './sfc32.ts';
import { stateOf } from './stream.ts';

/**
 * Fills an array with independent normal numbers of mean 0, first entry first: those that as many calls of `normal` would
 * give, several times faster where the numbers come from a keyed stream.
 *
 * @param rng the stream
 * @param out the array to be filled, of any length
 * @param standardDeviation of each entry, finite and not negative
 * @returns `out`
 * @throws RangeError when the standard deviation is negative or not finite
 * @see `normal`
 * @example normals(rng, new Float64Array(m * n), 1 / Math.sqrt(m))
 */
export function normals(rng: Rng, out: Float64Array, standardDeviation: number = 1): Float64Array {
  if (!(standardDeviation >= 0 && standardDeviation < Infinity)) {
    throw new RangeError(`invalid standardDeviation; not in [0, ∞): ${standardDeviation}`);
  }
  const state = stateOf(rng);
  for (let i = 0; i < out.length; i++) {
    if (state !== undefined) i = fill(out, i, standardDeviation, state);
    if (i < out.length) out[i] = standardDeviation * normal(rng);
  }
  return out;
}

/**
 * Fills an array from a place on, as `normal` would, until a number lies beyond the edge of its layer, which one in eighty does.
 * The rounds of sfc32 are written out, so that the loop stores nothing but its numbers.
 *
 * @returns the place of the number at which it stopped, which is yet to be taken from the stream; `out.length` when there is none
 */
function fill(out: Float64Array, from: number, standardDeviation: number, state: Sfc32): number {
  let { a, b, c, counter } = state;
  let i = from;
  for (; i < out.length; i++) {
    const high = (((a + b) | 0) + counter) | 0;
    const a1 = b ^ (b >>> 9);
    const b1 = (c + (c << 3)) | 0;
    const c1 = (((c << 21) | (c >>> 11)) + high) | 0;
    const low = (((a1 + b1) | 0) + ((counter + 1) | 0)) | 0;
    // Of the 53 bits the upper 9 name the place, and the other 44 the step, as in `normal`.
    const place = high >>> 23;
    const x = (((high >>> 11) & 0xfff) * 2 ** 32 + (low >>> 0) + 0.5) * widths[place]!;
    if (Math.abs(x) >= inner[place]!) break;
    out[i] = standardDeviation * x;
    a = b1 ^ (b1 >>> 9);
    b = (c1 + (c1 << 3)) | 0;
    c = (((c1 << 21) | (c1 >>> 11)) + low) | 0;
    counter = (counter + 2) | 0;
  }
  state.a = a;
  state.b = b;
  state.c = c;
  state.counter = counter;
  return i;
}
