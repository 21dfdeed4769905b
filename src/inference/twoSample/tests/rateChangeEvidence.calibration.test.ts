import { describe, expect, test } from 'vitest';
import { logBinomial } from '../../../numeric/logBinomial.ts';
import { rateChangeEvidence } from '../rateChangeEvidence.ts';

const RATES = [0, 0.001, 0.02, 0.1, 0.25, 0.5, 0.7, 0.95, 1];

const eValue = (s1: number, n1: number, s2: number, n2: number): number =>
  Math.exp(rateChangeEvidence({ successes: s1, failures: n1 - s1 }, { successes: s2, failures: n2 - s2 }));

const chance = (s: number, n: number, p: number): number =>
  p === 0 || p === 1 ? Number(s === n * p) : Math.exp(logBinomial(n, s) + s * Math.log(p) + (n - s) * Math.log1p(-p));

/**
 * The value at the beginning of a game on the two samples, by backward induction: at each step the player, who sees all
 * draws, stops for what `pays` says, or draws once more from either sample.
 */
function bestOf(most: number, p: number, pays: (s1: number, n1: number, s2: number, n2: number) => number): number {
  const known = new Map<string, number>();
  const value = (s1: number, n1: number, s2: number, n2: number): number => {
    const key = `${s1},${n1},${s2},${n2}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    let best = pays(s1, n1, s2, n2);
    if (n1 < most) best = Math.max(best, p * value(s1 + 1, n1 + 1, s2, n2) + (1 - p) * value(s1, n1 + 1, s2, n2));
    if (n2 < most) best = Math.max(best, p * value(s1, n1, s2 + 1, n2 + 1) + (1 - p) * value(s1, n1, s2, n2 + 1));
    known.set(key, best);
    return best;
  };
  return value(0, 0, 0, 0);
}

/** The chance that fixed numbers of draws give evidence of at least so much, by all counts. */
function detected(n1: number, p1: number, n2: number, p2: number, least: number): number {
  let sum = 0;
  for (let s1 = 0; s1 <= n1; s1++) {
    const first = chance(s1, n1, p1);
    if (first < 1e-12) continue;
    for (let s2 = 0; s2 <= n2; s2++) {
      const second = chance(s2, n2, p2);
      if (second >= 1e-12 && Math.log(least) <= Math.log(eValue(s1, n1, s2, n2))) sum += first * second;
    }
  }
  return sum;
}

describe('evidence that a rate has changed, where it has not', () => {
  test('is 1 on average, at most, for fixed numbers of draws, by all counts', () => {
    for (const [n1, n2] of [
      [1, 1],
      [3, 40],
      [25, 25],
      [60, 7],
    ] as const) {
      for (const p of RATES) {
        let mean = 0;
        for (let s1 = 0; s1 <= n1; s1++)
          for (let s2 = 0; s2 <= n2; s2++) mean += chance(s1, n1, p) * chance(s2, n2, p) * eValue(s1, n1, s2, n2);
        expect(mean).toBeLessThanOrEqual(1 + 1e-9);
      }
    }
  });

  test('cannot be raised above 1 by whoever chooses when to stop and which sample to go on with', () => {
    for (const p of RATES) expect(bestOf(12, p, eValue)).toBeLessThanOrEqual(1 + 1e-9);
  });

  test('reaches 20 with a probability below 1/20, stopped as soon as it does', () => {
    const most = Math.max(...RATES.map((p) => bestOf(14, p, (...counts) => Number(eValue(...counts) >= 20))));
    expect(most).toBeLessThan(1 / 20);
    expect(most).toBeGreaterThan(0);
  });

  test('is 1 on average, at most, for numbers in [0, 1] that are no events', () => {
    // 0, ½ and 1 with probabilities that give the mean 0.4.
    const law = [
      [0, 0.4],
      [0.5, 0.4],
      [1, 0.2],
    ] as const;
    const sums = (n: number): ReadonlyMap<number, number> => {
      let at = new Map([[0, 1]]);
      for (let i = 0; i < n; i++) {
        const next = new Map<number, number>();
        for (const [sum, weight] of at)
          for (const [x, q] of law) next.set(sum + x, (next.get(sum + x) ?? 0) + weight * q);
        at = next;
      }
      return at;
    };
    let mean = 0;
    for (const [s1, w1] of sums(12)) for (const [s2, w2] of sums(20)) mean += w1 * w2 * eValue(s1, 12, s2, 20);
    expect(mean).toBeLessThan(1);
  });
});

test('a conditional Bayes factor would not do, where the draws decide when to stop', () => {
  // Given all successes, s₁ is hypergeometric if the rates agree; the alternative takes it as uniform.
  const conditional = (s1: number, n1: number, s2: number, n2: number): number => {
    const s = s1 + s2;
    const [lowest, highest] = [Math.max(0, s - n2), Math.min(n1, s)];
    const underNull = Math.exp(logBinomial(n1, s1) + logBinomial(n2, s2) - logBinomial(n1 + n2, s));
    return 1 / (highest - lowest + 1) / underNull;
  };
  expect(bestOf(8, 0.5, conditional)).toBeGreaterThan(1.1);
});

describe('evidence that a rate has changed, where it has', () => {
  test('is found with the draws of a quick run where the rates are far apart', () => {
    expect(detected(400, 0.5, 400, 0.8, 1e6)).toBeGreaterThan(0.99);
    expect(detected(2500, 0.5, 2500, 0.6, 1e3)).toBeGreaterThan(0.9);
  });
});
