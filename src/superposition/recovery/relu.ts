/**
 * The rectified linear activation after a shift: max(0, v − shift). The paper shifts by 2ε.
 *
 * @param values what was read for each feature, n numbers
 * @param shift what is subtracted first; a negative shift is a positive bias
 * @returns n numbers, none negative
 * @throws never; NaN where a value is NaN
 * @see Lemma 4, part 2
 * @example relu([−1, 0.25, 1], 0.5) // [0, 0, 0.5]
 */
export function relu(values: ArrayLike<number>, shift: number): Float64Array {
  const output = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) output[i] = Math.max(0, values[i]! - shift);
  return output;
}
