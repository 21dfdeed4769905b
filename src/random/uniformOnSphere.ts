import { normals } from './normals.ts';
import type { Rng } from './Rng.ts';

/**
 * A uniform unit vector in Rᵐ: a vector of independent normal numbers, divided by its length. The normal law is
 * isotropic, so the direction is uniform; in dimension 1 it is a fair sign.
 *
 * @param rng the stream
 * @param m the dimension, a positive integer
 * @returns m coordinates, whose squares add up to 1 to within rounding
 * @throws RangeError when m is not a positive integer
 * @see Muller, "A note on a method for generating points uniformly on n-dimensional spheres" (1959)
 * @example uniformOnSphere(rng, 3)
 */
export function uniformOnSphere(rng: Rng, m: number): Float64Array {
  if (!(Number.isSafeInteger(m) && m >= 1)) throw new RangeError(`invalid m; not a positive integer: ${m}`);
  const u = normals(rng, new Float64Array(m));
  let square = 0;
  // `normal` is never 0, so neither is the length.
  for (let i = 0; i < m; i++) square += u[i]! * u[i]!;
  const length = Math.sqrt(square);
  for (let i = 0; i < m; i++) u[i] = u[i]! / length;
  return u;
}
