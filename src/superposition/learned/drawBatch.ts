import type { Rng } from '../../random/Rng.ts';
import { requireInteger } from '../requireInteger.ts';
import { requireNumber } from '../requireNumber.ts';
import type { Batch } from './Batch.ts';
import type { Inputs } from './Inputs.ts';

/**
 * Fresh inputs in which every feature is present with probability p, the density, independently.
 *
 * The batch is one row of n·size trials, and the gaps between successes are drawn instead of the trials: a gap is at
 * least g with probability (1 − p)^g, so it is ⌊ln u/ln(1 − p)⌋ for a uniform u in (0, 1]. The cost is that of the
 * features present.
 *
 * @param rng where the draws come from
 * @param n the number of features, at least 1
 * @param inputs how the inputs arise
 * @param size the number of inputs, at least 1
 * @returns so many inputs; an empty one has no entries
 * @throws RangeError when a number is out of range
 * @see Elhage et al. (2022), the sparsity S = 1 − p
 * @example drawBatch(stream('7', 'batch'), 20, { density: 0.1, values: 'binary' }, 100) // some 200 entries
 */
export function drawBatch(rng: Rng, n: number, { density, values }: Inputs, size: number): Batch {
  requireInteger('n', n, 1);
  requireInteger('size', size, 1);
  requireNumber('density', density, 0, 1);
  const starts = new Int32Array(size + 1);
  const features = new Int32Array(n * size);
  const held = new Float64Array(n * size);
  const logAbsent = Math.log1p(-density);
  let entries = 0;
  // The place in the row of trials of the next feature that is present.
  let place = density === 0 ? Infinity : gap(rng, logAbsent);
  for (let input = 0; input < size; input++) {
    const start = input * n;
    for (; place < start + n; place += 1 + gap(rng, logAbsent)) {
      features[entries] = place - start;
      held[entries] = values === 'binary' ? 1 : rng();
      entries++;
    }
    starts[input + 1] = entries;
  }
  return { n, starts, features: features.subarray(0, entries), values: held.subarray(0, entries) };
}

/** How many trials fail before the next success; ∞ beyond all trials when the density is tiny. */
function gap(rng: Rng, logAbsent: number): number {
  return Math.floor(Math.log(1 - rng()) / logAbsent);
}
