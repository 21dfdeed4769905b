import { Fraction } from 'refutable';
import { binomial } from 'refutable/numeric';
import { occupancyCounts, type Sizes } from './filter.ts';

/** A filter in which each of k hash functions has bits of its own. */
export interface Parts {
  readonly n: number;
  readonly k: number;
  /** Bits of each hash function. */
  readonly part: number;
}

/**
 * The probability of a false positive if each hash function has bits of its own: the mean fraction of a part that is
 * set, from the exact distribution, to the power k.
 */
export function partitionedLaw({ n, k, part }: Parts): Fraction {
  const set = occupancyCounts(n, part).reduce((sum, count, x) => sum + BigInt(x) * count, 0n);
  return new Fraction(set, BigInt(part) ** BigInt(n + 1)).pow(k);
}

/**
 * The probability of a false positive if each item and the query have k ≤ m different bits: inclusion and exclusion
 * over those that no item sets.
 */
export function distinctLaw({ n, m, k }: Sizes): Fraction {
  let covered = 0n;
  for (let j = 0; j <= Math.min(k, m - k); j++) {
    covered += (j % 2 === 0 ? 1n : -1n) * binomial(k, j) * binomial(m - j, k) ** BigInt(n);
  }
  return new Fraction(covered, binomial(m, k) ** BigInt(n));
}
