import { requireInteger } from '../requireInteger.ts';
import type { Batch } from './Batch.ts';

/**
 * All binary inputs with exactly k features present, once each: the mean loss of this batch is the expected loss over a
 * random one of them, exactly, and its gradient that of the expected loss.
 *
 * @param n the number of features, at least 1
 * @param k how many are present, in [0, n]
 * @returns C(n, k) inputs in lexicographic order, each with k values 1
 * @throws RangeError when n or k is out of range, or there is no room for so many inputs
 * @example everySupport(3, 2).features // [0, 1, 0, 2, 1, 2]
 */
export function everySupport(n: number, k: number): Batch {
  requireInteger('n', n, 1);
  requireInteger('k', k, 0, n, 'n');
  const size = supportCount(n, k);
  const starts = Int32Array.from({ length: size + 1 }, (_, input) => input * k);
  const features = new Int32Array(size * k);
  const support = Int32Array.from({ length: k }, (_, place) => place);
  for (let input = 0; input < size; input++) {
    features.set(support, input * k);
    // The last feature that can move up does, and those after it follow closely.
    let place = k - 1;
    while (place >= 0 && support[place] === n - k + place) place--;
    if (place < 0) break;
    support[place]!++;
    for (let next = place + 1; next < k; next++) support[next] = support[next - 1]! + 1;
  }
  return { n, starts, features, values: new Float64Array(size * k).fill(1) };
}

/** C(n, k), exactly where it is below 2⁵³. */
export function supportCount(n: number, k: number): number {
  let count = 1;
  for (let chosen = 1; chosen <= k; chosen++) count = (count * (n - k + chosen)) / chosen;
  return Math.round(count);
}
