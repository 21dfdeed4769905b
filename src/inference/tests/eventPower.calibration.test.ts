import { expect, test } from 'vitest';
import { stream } from '../../random/stream.ts';
import { binomialCount } from '../calibration/binomialCount.ts';
import { rejectionBoundary } from '../calibration/rejectionBoundary.ts';
import { lookTimes } from '../lookTimes.ts';
import { waldDraws } from '../waldDraws.ts';

const ALPHA = 1e-9;
const PATHS = 200;

/** Effects from about 10⁷ draws to one, as differences of log-odds between the bound and the probability below it. */
const EFFECTS = [0.003, 0.01, 0.03, 0.1, 0.3, 1, 2, 4, 8, Infinity];

/**
 * Mean draws until evidence against p ≥ b passes 10⁹, over Wald's ln(1/α)/KL, with the looks of `lookTimes`.
 * Effects that take more than 10⁷ draws are left out.
 *
 * The bound itself cannot always be reached: for b = 0.9999 and p = 0 it is 2.25 draws, so that no test can do better
 * than 3, a ratio of 1.333. Against p ≤ b the process is the mirror image of that against p ≥ 1 − b.
 */
function ratios(b: number): Array<{ p: number; ratio: number }> {
  const times = lookTimes(5e7);
  const boundary = rejectionBoundary({ atLeast: b }, ALPHA, times);
  return EFFECTS.flatMap((effect) => {
    const p = 1 / (1 + (Math.exp(effect) * (1 - b)) / b);
    const wald = waldDraws(p, b, ALPHA);
    if (wald > 1e7) return [];
    const rng = stream('power', b, effect);
    let total = 0;
    for (let path = 0; path < PATHS; path++) {
      let [successes, before] = [0, 0];
      total += times.find((n, look) => {
        successes += binomialCount(rng, n - before, p);
        before = n;
        return successes <= boundary[look]!;
      })!;
    }
    return [{ p, ratio: total / PATHS / wald }];
  });
}

test.each([1e-4, 0.01, 0.1, 0.5, 0.9, 0.99, 0.9999])(
  'against p ≥ %d the mean number of draws is at most 1.35 times Wald’s bound',
  (b) => {
    const table = ratios(b);
    expect(table.length).toBeGreaterThan(4);
    for (const { ratio } of table) expect(ratio).toBeLessThan(1.35);
  },
);
