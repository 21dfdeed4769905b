import { eventConfidenceSequence } from '../../../inference/eventConfidenceSequence.ts';
import { meanConfidenceSequence } from '../../../inference/meanConfidenceSequence.ts';

/** A right sampler fails a comparison with at most this probability; with the keys fixed, it either always does or never. */
export const FALSE_ALARM = 1e-6;

/** An interval for a mean. */
type Limits = readonly [lo: number, hi: number];

/**
 * How far two empirical distribution functions of independent samples of one law may be from each other: each is
 * within √(ln(4/α) / 2N) of the law but for a chance of α/2, by the inequality of Dvoretzky, Kiefer and Wolfowitz with
 * Massart's constant, for every size and every law.
 */
export function allowedGap(sizes: readonly [number, number]): number {
  return sizes.reduce((gap, size) => gap + Math.sqrt(Math.log(4 / FALSE_ALARM) / (2 * size)), 0);
}

/** The supremum of |F − G| for two empirical distribution functions. */
export function gapBetween(first: Float64Array, second: Float64Array): number {
  const [a, b] = [first.toSorted(), second.toSorted()];
  let [i, j, largest] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const x = Math.min(a[i]!, b[j]!);
    while (i < a.length && a[i] === x) i++;
    while (j < b.length && b[j] === x) j++;
    largest = Math.max(largest, Math.abs(i / a.length - j / b.length));
  }
  return largest;
}

/** An interval that misses the mean of values in [0, highest] with probability at most α/2. */
export function limitsOfMean(values: Float64Array, highest: number): Limits {
  return meanConfidenceSequence(values, [0, highest], FALSE_ALARM / 2);
}

/** An interval that misses the probability of an event with probability at most α/2. */
export function limitsOfEvent(happened: number, draws: number): Limits {
  return eventConfidenceSequence(happened, draws - happened, FALSE_ALARM / 2);
}

/** Whether two intervals meet; if each holds the same number but for a chance of α/2, they do but for one of α. */
export function meet(first: Limits, second: Limits): boolean {
  return first[0] <= second[1] && second[0] <= first[1];
}
