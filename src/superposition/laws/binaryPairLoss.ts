import { requireNumber } from '../requireNumber.ts';

// Two features a and b, each present with probability p independently of the other, x ∈ {0,1}², share one dimension
// and meet no other feature. Each function is the expected (x''_a − x_a)² + (x''_b − x_b)² of one way to store them.

/**
 * An antipodal pair read by ReLU without bias: 2p². Wrong, in both features, only when both are present.
 *
 * @param p the probability of each feature, in [0, 1]
 * @returns the expected loss of the pair
 * @throws RangeError when p is not a probability
 * @see Antipodal Pairs
 * @example antipodalPairLoss(0.1) // 0.02
 */
export function antipodalPairLoss(p: number): number {
  return 2 * requireNumber('p', p, 0, 1) ** 2;
}

/**
 * The common bias b with which an antipodal pair, x''_a = ReLU(x_a − x_b + b) and x''_b = ReLU(x_b − x_a + b), has its
 * least loss: p²/(1 − p + p²).
 *
 * For b in [0, 1] no feature present costs 2b², one present b² (the absent one is cut to 0), both present 2(1 − b)²:
 * in all 2[(1 − p)b² + p²(1 − b)²], least at this b. A negative bias costs 2p² and more, one above 1 more than b = 1.
 *
 * @param p the probability of each feature, in [0, 1]
 * @returns b, in [0, 1]
 * @throws RangeError when p is not a probability
 * @see Antipodal Pairs
 * @example antipodalBestBias(0.5) // ⅓
 */
export function antipodalBestBias(p: number): number {
  requireNumber('p', p, 0, 1);
  return p ** 2 / (1 - p + p ** 2);
}

/**
 * An antipodal pair with the common bias that is best: 2p²(1 − p)/(1 − p + p²), that is 2[(1 − p)b² + p²(1 − b)²] at
 * b = `antipodalBestBias(p)`.
 *
 * It is at most p(1 − p), the loss of one direction with its best constant, for p² − 3p + 1 ≥ 0, that is for
 * p ≤ (3 − √5)/2 = 0.38, where the losses without biases cross at ½.
 *
 * @param p the probability of each feature, in [0, 1]
 * @returns the expected loss of the pair
 * @throws RangeError when p is not a probability
 * @see Antipodal Pairs
 * @example antipodalBestBiasLoss(0.5) // ⅓
 */
export function antipodalBestBiasLoss(p: number): number {
  return 2 * (1 - p) * antipodalBestBias(p);
}

/**
 * One feature has the dimension to itself, the other is always read as 0: p, wrong when the ignored one is present.
 *
 * @param p the probability of each feature, in [0, 1]
 * @returns the expected loss of the pair
 * @throws RangeError when p is not a probability
 * @see Antipodal Pairs, One Direction
 * @example oneDirectionLoss(0.1) // 0.1
 */
export function oneDirectionLoss(p: number): number {
  return requireNumber('p', p, 0, 1);
}

/**
 * One feature has the dimension to itself, the other is always read as the constant p, its mean: p(1 − p), its variance.
 *
 * @param p the probability of each feature, in [0, 1]
 * @returns the expected loss of the pair
 * @throws RangeError when p is not a probability
 * @see Antipodal Pairs, One Direction
 * @example oneDirectionBestConstantLoss(0.1) // 0.09
 */
export function oneDirectionBestConstantLoss(p: number): number {
  return requireNumber('p', p, 0, 1) * (1 - p);
}
