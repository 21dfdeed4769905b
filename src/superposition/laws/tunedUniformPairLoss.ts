import { requireNumber } from '../requireNumber.ts';

/** Two features that share one dimension, W = (a, −b), each read by a ReLU with a bias of its own. */
export interface TunedPair {
  /** the length with which the first feature is stored, at least 0 */
  readonly a: number;
  /** the length with which the second feature is stored, in the opposite direction, at least 0 */
  readonly b: number;
  /** the bias of the first feature, any number */
  readonly biasA: number;
  /** the bias of the second feature, any number */
  readonly biasB: number;
}

/**
 * The expected loss of a pair with lengths and biases of its own, for features uniform on [0, 1] when present:
 *
 *     E (ReLU(a²x − ab y + biasA) − x)² + E (ReLU(b²y − ab x + biasB) − y)²,
 *
 * where x and y are present independently with probability s and 0 otherwise. Length b = 0 is one direction: the first
 * feature has the dimension to itself, the second is answered by its bias. Each expectation is a sum over who is
 * present; given x, the integral over y is a polynomial in x between the places where the ReLU opens and closes, of
 * degree 3 at most, which three Gauss points integrate exactly.
 *
 * @param s the probability of each feature, in [0, 1]
 * @param pair its lengths and biases
 * @returns the expected loss of the pair, to about 10⁻¹⁵ for lengths and biases up to 1
 * @throws RangeError when s is not a probability, a length is negative or a bias is not finite
 * @see Elhage et al. (2022), the phase diagram for two features in one dimension
 * @example tunedUniformPairLoss(0.3, { a: 1, b: 1, biasA: 0, biasB: 0 }) // 0.03, as antipodalUniformPairLoss
 */
export function tunedUniformPairLoss(s: number, { a, b, biasA, biasB }: TunedPair): number {
  requireNumber('s', s, 0, 1);
  requireNumber('a', a, 0);
  requireNumber('b', b, 0);
  requireNumber('biasA', biasA);
  requireNumber('biasB', biasB);
  return memberLoss(s, a * a, a * b, biasA) + memberLoss(s, b * b, a * b, biasB);
}

/** E (ReLU(own·x − other·y + bias) − x)². */
function memberLoss(s: number, own: number, other: number, bias: number): number {
  const opens = own === 0 ? [] : [-bias / own];
  const closes = own === 0 ? [] : [(other - bias) / own];
  const alone = gauss((x) => (Math.max(0, own * x + bias) - x) ** 2, opens);
  const both = gauss(
    (x) => {
      const most = own * x + bias;
      return reluMean(most, other, 2) - 2 * x * reluMean(most, other, 1) + x * x;
    },
    [...opens, ...closes],
  );
  return (1 - s) ** 2 * Math.max(0, bias) ** 2 + s * (1 - s) * (alone + reluMean(bias, other, 2)) + s * s * both;
}

/** The mean of max(0, most − other·y)^power over y uniform on [0, 1], for other ≥ 0, without a difference of powers. */
function reluMean(most: number, other: number, power: 1 | 2): number {
  const least = most - other;
  if (most <= 0) return 0;
  if (least >= 0) return power === 1 ? (most + least) / 2 : (most ** 2 + most * least + least ** 2) / 3;
  return most ** (power + 1) / ((power + 1) * other);
}

/** Three Gauss points on [−1, 1] with weights that add up to 1: exact up to degree 5. */
const POINTS = [
  [-Math.sqrt(3 / 5), 5 / 18],
  [0, 8 / 18],
  [Math.sqrt(3 / 5), 5 / 18],
] as const;

/** The integral over [0, 1] of a function that is a polynomial of degree at most 5 between the cuts. */
function gauss(f: (x: number) => number, cuts: readonly number[]): number {
  const ends = [0, ...cuts.filter((x) => x > 0 && x < 1).sort((x, y) => x - y), 1];
  let integral = 0;
  for (let piece = 1; piece < ends.length; piece++) {
    const [from, to] = [ends[piece - 1]!, ends[piece]!];
    for (const [point, weight] of POINTS) {
      integral += weight * (to - from) * f((from + to) / 2 + (point * (to - from)) / 2);
    }
  }
  return integral;
}
