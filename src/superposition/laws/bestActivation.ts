import { expectedLoss, type StorageScheme } from './expectedLoss.ts';

/** The range in which the parameter of the activation is sought, and the number of steps of the first grid. */
const LOWEST = -1;
const HIGHEST = 2;
const GRID = 60;
/** Golden-section steps; each shortens the bracket by 0.618, so that its length ends near 10⁻⁷. */
const STEPS = 30;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** The parameter with the least expected loss, and that loss. */
export interface BestActivation {
  readonly at: number;
  readonly loss: number;
}

/**
 * The threshold, or the shift of a ReLU, with which a way to store features has its least expected loss: so that two
 * designs can each be compared at their best.
 *
 * The loss is computed at 61 places in [−1, 2], which bracket its least value if it has no narrower valleys, and the
 * best bracket is narrowed by golden section. A shift near 2 reads every feature as 0, as long as errors stay below 1.
 * With a single feature present a plain design reads it as 1 without any error, so that its best threshold is just
 * below 1 and good for nothing in floating point: ask for more features.
 *
 * @param scheme what is stored and how inputs arise, as for `expectedLoss`, without the activation
 * @param kind `threshold` or `shift`
 * @returns the place, to about 10⁻⁷ (less where the loss is flat), and the loss there
 * @throws RangeError when a number is out of range, or n is odd for `antipodal`
 * @see Lemma 4, where the shift is 2ε; Compare Antipodal to Smaller n
 * @example bestActivation({ design: 'antipodal', n: 2, m: 1, inputs: { bernoulli: 0.5 } }, 'shift')
 * // at −⅓ (a bias of ⅓) the loss ⅓, as by antipodalBestBias
 */
export function bestActivation(scheme: Omit<StorageScheme, 'activation'>, kind: 'threshold' | 'shift'): BestActivation {
  const lossAt = (at: number): number =>
    expectedLoss({ ...scheme, activation: kind === 'threshold' ? { threshold: at } : { shift: at } });
  const width = (HIGHEST - LOWEST) / GRID;
  const grid = Array.from({ length: GRID + 1 }, (_, i) => LOWEST + i * width);
  const losses = grid.map(lossAt);
  const least = losses.indexOf(Math.min(...losses));
  let best: BestActivation = { at: grid[least]!, loss: losses[least]! };
  let lo = Math.max(LOWEST, best.at - width);
  let hi = Math.min(HIGHEST, best.at + width);
  for (let step = 0; step < STEPS; step++) {
    const left = hi - GOLDEN * (hi - lo);
    const right = lo + GOLDEN * (hi - lo);
    const [lossLeft, lossRight] = [lossAt(left), lossAt(right)];
    if (lossLeft < best.loss) best = { at: left, loss: lossLeft };
    if (lossRight < best.loss) best = { at: right, loss: lossRight };
    if (lossLeft < lossRight) hi = right;
    else lo = left;
  }
  return best;
}
