/**
 * The dot product u·v, summed from the first coordinate to the last.
 *
 * @param u m numbers
 * @param v m numbers
 * @returns Σ_c u_c v_c
 * @throws RangeError when the lengths differ
 * @example dot([1, 2], [3, 4]) // 11
 */
export function dot(u: ArrayLike<number>, v: ArrayLike<number>): number {
  if (u.length !== v.length) throw new RangeError(`invalid v; not of length ${u.length}, that of u: ${v.length}`);
  let sum = 0;
  for (let c = 0; c < u.length; c++) sum += u[c]! * v[c]!;
  return sum;
}
