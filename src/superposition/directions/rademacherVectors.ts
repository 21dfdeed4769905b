import type { Rng } from '../../random/Rng.ts';
import { requireInteger } from '../requireInteger.ts';
import type { Directions } from './Directions.ts';

/** How many signs are made of one number of the stream. */
const SIGNS = 32;

/**
 * n independent vectors with independent coordinates ±1/√m, each sign with probability ½: random corners of a cube
 * of diameter 2. Their length is 1 without any scaling, and W_i·W_j is a mean of m random signs.
 *
 * @param rng where the draws come from
 * @param n the number of features, at least 1
 * @param m the number of dimensions, at least 1
 * @returns W, m × n, with unit columns
 * @throws RangeError when n or m is not a positive integer
 * @example rademacherVectors(stream('7', 'signs'), 3, 4) // every coordinate is ½ or −½
 */
export function rademacherVectors(rng: Rng, n: number, m: number): Directions {
  requireInteger('n', n, 1);
  requireInteger('m', m, 1);
  const size = 1 / Math.sqrt(m);
  const columns = new Float64Array(m * n);
  let bits = 0;
  for (let c = 0; c < columns.length; c++) {
    bits = c % SIGNS === 0 ? (rng() * 2 ** SIGNS) | 0 : bits << 1;
    // A product, for a choice between the two would be guessed wrong half of the time.
    columns[c] = size * (1 + 2 * (bits >> 31));
  }
  return { m, n, columns };
}
