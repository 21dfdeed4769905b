/**
 * The threshold activation: 1 for a value strictly above the limit, otherwise 0. A value at the limit gives 0.
 *
 * @param values what was read for each feature, n numbers
 * @param at the limit
 * @returns n numbers, each 0 or 1; 0 for NaN
 * @throws never
 * @see Lemma 4, part 1
 * @example threshold([0.49, 0.5, 0.51]) // [0, 0, 1]
 */
export function threshold(values: ArrayLike<number>, at = 1 / 2): Uint8Array {
  const output = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) output[i] = values[i]! > at ? 1 : 0;
  return output;
}
