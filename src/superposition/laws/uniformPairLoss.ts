import { requireNumber } from '../requireNumber.ts';

// As in binaryPairLoss.ts, but a feature that is present has a value uniform on [0, 1], as in "Toy Models of
// Superposition", where its probability s is called the density (1 − S in the paper). Both features count alike.

/**
 * An antipodal pair of features uniform on [0, 1] when present, read by ReLU without bias: s²/3.
 *
 * When both are present the larger is read short by the smaller and the smaller is read as 0: 2 min(a, b)² in all, and
 * E min(a, b)² = ∫ u² · 2(1 − u) du = 1/6. So the pair beats one direction at every s without a constant, and for
 * s ≤ 4/7 against the best constant.
 *
 * @param s the probability of each feature, in [0, 1]
 * @returns the expected loss of the pair
 * @throws RangeError when s is not a probability
 * @see Elhage et al. (2022), the phase diagram for two features in one dimension, with equal importance
 * @example antipodalUniformPairLoss(0.3) // 0.03
 */
export function antipodalUniformPairLoss(s: number): number {
  return requireNumber('s', s, 0, 1) ** 2 / 3;
}

/**
 * One feature, uniform on [0, 1] when present, has the dimension to itself, the other is always read as 0: E x² = s/3.
 *
 * @param s the probability of each feature, in [0, 1]
 * @returns the expected loss of the pair
 * @throws RangeError when s is not a probability
 * @see Elhage et al. (2022)
 * @example oneDirectionUniformLoss(0.3) // 0.1
 */
export function oneDirectionUniformLoss(s: number): number {
  return requireNumber('s', s, 0, 1) / 3;
}

/**
 * One feature, uniform on [0, 1] when present, has the dimension to itself, the other is always read as its mean s/2:
 * its variance s/3 − s²/4.
 *
 * @param s the probability of each feature, in [0, 1]
 * @returns the expected loss of the pair
 * @throws RangeError when s is not a probability
 * @see Elhage et al. (2022)
 * @example oneDirectionBestConstantUniformLoss(0.4) // 0.4/3 − 0.04 = 0.0933
 */
export function oneDirectionBestConstantUniformLoss(s: number): number {
  requireNumber('s', s, 0, 1);
  return s / 3 - s ** 2 / 4;
}
