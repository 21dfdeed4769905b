import { Fraction, integers } from 'refutable';
import { binomial, interval, type Interval } from 'refutable/numeric';

/** n items, m bits, k hash values an item; each hash value is uniform over the m bits, and all are independent. */
export interface Sizes {
  readonly n: number;
  readonly m: number;
  readonly k: number;
}

/** A probability as a count of equally likely cases, which may share factors. */
interface Cases {
  readonly favourable: bigint;
  readonly all: bigint;
}

/**
 * All m^{kn+k} choices of the hash values of n items and one query, and those in which the query meets set bits only.
 *
 * For a query with d different bits, inclusion and exclusion over those that are not set; there are S(k, d) m!/(m−d)!
 * such queries. About k² operations on integers of kn log₂ m bits.
 */
function cases({ n, m, k }: Sizes): Cases {
  const missed = Array.from({ length: k + 1 }, (_, j) => BigInt(Math.max(0, m - j)) ** BigInt(k * n));
  let favourable = 0n;
  for (let d = 1; d <= Math.min(k, m); d++) {
    let covered = 0n;
    for (let j = 0; j <= d; j++) covered += (j % 2 === 0 ? 1n : -1n) * binomial(d, j) * missed[j]!;
    favourable += queriesWith(d, m, k) * covered;
  }
  return { favourable, all: BigInt(m) ** BigInt(k * n + k) };
}

/** How many sequences of k bits out of m have exactly d different ones: C(m, d) times the maps of k values onto d. */
export const queriesWith = (d: number, m: number, k: number): bigint => binomial(m, d) * onto(k, d);

/** d! S(k, d): the maps of k things onto d. */
export function onto(k: number, d: number): bigint {
  let count = 0n;
  for (let j = 0; j <= d; j++) count += (j % 2 === 0 ? 1n : -1n) * binomial(d, j) * BigInt(d - j) ** BigInt(k);
  return count;
}

/** The probability of a false positive, exactly. */
export function falsePositive(sizes: Sizes): Fraction {
  const { favourable, all } = cases(sizes);
  return new Fraction(favourable, all);
}

/** The same for sizes at which a fraction in lowest terms would take too long. */
export function falsePositiveEnclosure(sizes: Sizes): Interval {
  const { favourable, all } = cases(sizes);
  return quotient(favourable, all);
}

/** A quotient of positive integers to within two units in the last place. */
function quotient(numerator: bigint, denominator: bigint): Interval {
  const shift = Math.max(0, bits(denominator) - bits(numerator) + 64);
  const scaled = (numerator << BigInt(shift)) / denominator;
  const half = Math.trunc(shift / 2);
  const value = Number(scaled) * 2 ** -half * 2 ** (half - shift);
  return interval.multiply([value, value], [1 - 2 ** -51, 1 + 2 ** -51]);
}

const bits = (value: bigint): number => 4 * value.toString(16).length;

/** W(x) for x = 0..min(m, balls): how many of the m^balls throws leave exactly x bins occupied, one ball after another. */
export function occupancyCounts(balls: number, m: number): bigint[] {
  let counts = [1n];
  for (let thrown = 0; thrown < balls; thrown++) {
    const next = Array.from({ length: Math.min(m, thrown + 1) + 1 }, () => 0n);
    for (const [x, count] of counts.entries()) {
      next[x]! += BigInt(x) * count;
      if (x < m) next[x + 1]! += BigInt(m - x) * count;
    }
    counts = next;
  }
  return counts;
}

/** 1 − (1 − 1/m)^{kn}: the probability that a given bit is set, which is the mean of X/m. */
export const setProbability = ({ n, m, k }: Sizes): Fraction => new Fraction(1).sub(new Fraction(m - 1, m).pow(k * n));

/** (1 − (1 − 1/m)^{kn})^k. */
export const classical = (sizes: Sizes): Fraction => setProbability(sizes).pow(sizes.k);

/** The same as an interval, for large sizes. */
export function classicalEnclosure({ n, m, k }: Sizes): Interval {
  const clear = interval.power(interval.divide([m - 1, m - 1], [m, m]), k * n);
  return interval.power(interval.subtract([1, 1], clear), k);
}

/** (1 − e^{−x})^k. */
export const exponential = (x: Interval, k: number): Interval =>
  interval.power(interval.subtract([1, 1], interval.exp(interval.negate(x))), k);

/** kn/m. */
export const load = ({ n, m, k }: Sizes): Interval => interval.divide([k * n, k * n], [m, m]);

/**
 * Filters from `fewestBits` bits on with up to 2000 hash values, and up to ten for each bit: with more every bit is set,
 * and all that one could compare is 1 to all digits.
 */
export const largeSizes = (fewestBits: number) => ({
  m: integers(fewestBits, 1e5, { scale: 'logarithmic' }),
  k: integers(1, 8),
  n: integers(1, ({ m, k }) => Math.max(1, Math.min(2000, 10 * m) / k), { scale: 'logarithmic' }),
});
