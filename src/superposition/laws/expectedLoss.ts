import { requireInteger } from '../requireInteger.ts';
import { requireNumber } from '../requireNumber.ts';
import { binomialLaw } from './binomialLaw.ts';
import type { Atom } from './lawFromRatios.ts';
import { singlesLaw } from './singlesLaw.ts';
import { sphereSumReluMoments } from './sphereSumReluMoments.ts';
import { sphereSumTail } from './sphereSumTail.ts';
import { sphereSumTailBound } from './sphereSumTailBound.ts';

/** A way to store n features in m dimensions, the inputs it meets and how it reads them. */
export interface StorageScheme {
  /** `plain`: n independent uniform unit vectors; `antipodal`: n/2 of them, each with its negative */
  readonly design: 'plain' | 'antipodal';
  /** the number of features, at least 1; even for `antipodal` */
  readonly n: number;
  /** the number of dimensions, at least 1 */
  readonly m: number;
  /** exactly k features present, uniformly, k in [0, n]; or each with probability p, independently */
  readonly inputs: { readonly exactly: number } | { readonly bernoulli: number };
  /** 1 where x' is above the threshold, else 0; or max(0, x' − shift) */
  readonly activation: { readonly threshold: number } | { readonly shift: number };
}

/** What a feature is, how many independent coordinates disturb it, and how probable that is. */
interface Case {
  readonly truth: 0 | 1;
  /** what is read when nothing disturbs */
  readonly signal: -1 | 0 | 1;
  readonly probability: number;
  readonly disturbers: () => ReadonlyArray<Atom>;
}

/**
 * The expected loss E Σ_i (x''_i − x_i)² of one input, over the directions W and the input x together, from exact laws
 * and not by simulation.
 *
 * By symmetry it is n times that of feature 0, which is read as x'_0 = signal + S_r with S_r as in `sphereSumTail`:
 *
 * - plain: the signal is x_0 and r is the number of other features present; for exactly k of n so that
 *   L = (n − k) E f(S_k)² + k E (f(1 + S_{k−1}) − 1)², where f is the activation;
 * - antipodal: with the partner present the signal is x_0 − 1, and r is the number of *other pairs with exactly one
 *   member present* (`singlesLaw`, or Binomial(n/2 − 1, 2p(1−p))), because W_0·(W_j − W_j) = 0 for a complete pair.
 *
 * A threshold t errs with P(S_r > t) where the truth and the signal are 0, and so on; a ReLU of shift s costs
 * E max(0, S_r − s)² there, and in general E (max(0, S_r − u) − truth)² with u = s − signal, from its two moments.
 *
 * @param scheme what is stored and how it is read; see its fields
 * @returns the loss of one input summed over all n features, with an absolute error of about n times that of
 * `sphereSumTail` or `sphereSumReluMoments`, 10⁻¹³ n as a rule
 * @throws RangeError when a number is out of range, or n is odd for `antipodal`
 * @see Error Measure L; Theorem 3
 * @example expectedLoss({ design: 'antipodal', n: 2, m: 1, inputs: { bernoulli: 0.1 }, activation: { shift: 0 } })
 * // 2 · 0.1² = 0.02, the paper's isolated pair
 */
export function expectedLoss(scheme: StorageScheme): number {
  const { n, m } = scheme;
  requireInteger('n', n, 1);
  requireInteger('m', m, 1);
  const cost = costOf(scheme);
  const most = mostCostOf(scheme);
  let loss = 0;
  // Features that are present lose the most, so that what is negligible beside them is seen at once.
  const cases = casesOf(scheme).toSorted((a, b) => b.truth - a.truth);
  for (const { truth, signal, probability, disturbers } of cases) {
    if (probability === 0) continue;
    for (const atom of disturbers().toSorted((a, b) => b.probability - a.probability)) {
      const weight = probability * atom.probability;
      if (weight * most(atom.value, signal, truth) > NEGLIGIBLE * loss)
        loss += weight * cost(atom.value, signal, truth);
    }
  }
  return n * loss;
}

/** A term that is a smaller part of the loss than this is left out: adding it would change no bit of the loss. */
const NEGLIGIBLE = 2 ** -54;

/** A bound on the cost, for much less than it takes to compute. */
function mostCostOf({ m, activation }: StorageScheme): (r: number, signal: number, truth: 0 | 1) => number {
  const limit = 'shift' in activation ? activation.shift : activation.threshold;
  return (r, signal, truth) => {
    // |S_r| ≤ r, so that no reading is further from the truth than this; a threshold's is off by 1 at most.
    const farthest = r + Math.abs(limit) + 2;
    // What is absent costs nothing unless S_r is above this.
    const above = truth === 0 ? sphereSumTailBound(r, m, limit - signal) : 1;
    return above * farthest ** 2;
  };
}

function casesOf({ design, n, inputs }: StorageScheme): ReadonlyArray<Case> {
  if (design === 'plain')
    return 'exactly' in inputs ? plainExactly(n, inputs.exactly) : plainBernoulli(n, inputs.bernoulli);
  if (n % 2 !== 0) throw new RangeError(`invalid n; not even, so not a number of pairs: ${n}`);
  return 'exactly' in inputs ? antipodalExactly(n, inputs.exactly) : antipodalBernoulli(n, inputs.bernoulli);
}

function plainExactly(n: number, k: number): ReadonlyArray<Case> {
  requireInteger('inputs.exactly', k, 0, n, 'n');
  const always = (value: number) => (): ReadonlyArray<Atom> => [{ value, probability: 1 }];
  return [
    { truth: 0, signal: 0, probability: (n - k) / n, disturbers: always(k) },
    { truth: 1, signal: 1, probability: k / n, disturbers: always(k - 1) },
  ];
}

function plainBernoulli(n: number, p: number): ReadonlyArray<Case> {
  requireNumber('inputs.bernoulli', p, 0, 1);
  const disturbers = (): ReadonlyArray<Atom> => binomialLaw(n - 1, p);
  return [
    { truth: 0, signal: 0, probability: 1 - p, disturbers },
    { truth: 1, signal: 1, probability: p, disturbers },
  ];
}

function antipodalExactly(n: number, k: number): ReadonlyArray<Case> {
  requireInteger('inputs.exactly', k, 0, n, 'n');
  const left = (ones: number) => (): ReadonlyArray<Atom> => singlesLaw(n / 2 - 1, ones);
  const ordered = n * (n - 1);
  const one = (k * (n - k)) / ordered;
  return [
    { truth: 0, signal: 0, probability: ((n - k) * (n - k - 1)) / ordered, disturbers: left(k) },
    { truth: 0, signal: -1, probability: one, disturbers: left(k - 1) },
    { truth: 1, signal: 1, probability: one, disturbers: left(k - 1) },
    { truth: 1, signal: 0, probability: (k * (k - 1)) / ordered, disturbers: left(k - 2) },
  ];
}

function antipodalBernoulli(n: number, p: number): ReadonlyArray<Case> {
  requireNumber('inputs.bernoulli', p, 0, 1);
  const disturbers = (): ReadonlyArray<Atom> => binomialLaw(n / 2 - 1, 2 * p * (1 - p));
  return [
    { truth: 0, signal: 0, probability: (1 - p) ** 2, disturbers },
    { truth: 0, signal: -1, probability: p * (1 - p), disturbers },
    { truth: 1, signal: 1, probability: p * (1 - p), disturbers },
    { truth: 1, signal: 0, probability: p ** 2, disturbers },
  ];
}

/** E (f(signal + S_r) − truth)² as a function of r, signal and truth. */
function costOf({ m, activation }: StorageScheme): (r: number, signal: number, truth: 0 | 1) => number {
  if ('threshold' in activation) {
    requireNumber('activation.threshold', activation.threshold);
    return (r, signal, truth) => {
      const limit = activation.threshold - signal;
      if (truth === 0) return sphereSumTail(r, m, limit);
      // P(S ≤ limit); where the law has no atoms, by symmetry without a difference from 1.
      return r === 0 || m === 1 ? 1 - sphereSumTail(r, m, limit) : sphereSumTail(r, m, -limit);
    };
  }
  requireNumber('activation.shift', activation.shift);
  return (r, signal, truth) => {
    const { first, second } = sphereSumReluMoments(r, m, activation.shift - signal);
    return second - 2 * truth * first + truth;
  };
}
