import type { Rng } from './Rng.ts';

/**
 * A fair sign: −1 or 1, each with probability ½.
 *
 * @param rng the stream
 * @returns −1 or 1
 * @throws never
 * @example rademacher(rng)
 */
export function rademacher(rng: Rng): -1 | 1 {
  return rng() < 0.5 ? -1 : 1;
}
