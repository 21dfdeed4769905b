import { newNumbers } from '../newNumbers.ts';

/**
 * The places of at most k numbers of one sign whose sum is as large as it can be, in increasing order; without zeros.
 *
 * Of equal sums the positive one is taken; of equal numbers at the end of the k the first of the positive and the last of
 * the negative.
 *
 * @param numbers finite
 * @param k an integer in [0, the number of numbers]
 * @returns integers
 * @throws never
 * @example largestSum(Float64Array.of(3, -9, 2), 2) // [1]
 */
export function largestSum(numbers: Float64Array, k: number): Int32Array {
  const n = numbers.length;
  const sorted = newNumbers(n);
  sorted.set(numbers);
  sorted.sort();
  let [positive, most] = [0, 0];
  while (positive < k && sorted[n - 1 - positive]! > 0) most += sorted[n - 1 - positive++]!;
  let negative = 0;
  while (negative < k && sorted[negative]! < 0) negative++;
  let least = 0;
  for (let place = negative - 1; place >= 0; place--) least += sorted[place]!;
  return most >= -least
    ? largest(numbers, positive, sorted[n - positive]!)
    : smallest(numbers, negative, sorted[negative - 1]!);
}

/** The places of the `count` largest numbers, in increasing order, of which `last` is the least. */
function largest(numbers: Float64Array, count: number, last: number): Int32Array {
  const places = new Int32Array(count);
  let equal = count;
  for (const number of numbers) if (number > last) equal--;
  for (let place = 0, found = 0; found < count; place++) {
    if (numbers[place]! > last || (numbers[place] === last && equal-- > 0)) places[found++] = place;
  }
  return places;
}

/** The places of the `count` smallest numbers, in increasing order, of which `last` is the greatest. */
function smallest(numbers: Float64Array, count: number, last: number): Int32Array {
  const places = new Int32Array(count);
  let equal = count;
  for (const number of numbers) if (number < last) equal--;
  for (let place = numbers.length - 1, found = count; found > 0; place--) {
    if (numbers[place]! < last || (numbers[place] === last && equal-- > 0)) places[--found] = place;
  }
  return places;
}
