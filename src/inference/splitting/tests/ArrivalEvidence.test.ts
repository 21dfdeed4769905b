import { describe, expect, test } from 'vitest';
import { stream } from '../../../random/stream.ts';
import { ArrivalEvidence } from '../ArrivalEvidence.ts';
import { ARRIVALS, EXPONENTS, logPowers, MOST_STARTS } from '../logPowers.ts';
import { observeDraws } from './observeDraws.ts';

/** E[φ_κ(T)] for T starts until k arrivals of probability p, at most `most` of them, by adding up all cases. */
function meanPower(p: number, at: number, sign: 1 | -1, most = MOST_STARTS): number {
  const k = ARRIVALS;
  const sums = new Float64Array(EXPONENTS.length);
  // P(T = k + j), and the distribution of the number of arrivals in `most` starts, by recursion.
  let [chance, mean, all] = [p ** k, 0, 0];
  for (let j = 0; k + j <= most; j++) {
    sums.fill(0);
    logPowers.addTo(sums, sign, k + j);
    mean += chance * Math.exp(sums[at]!);
    all += chance;
    chance *= ((k + j) / (j + 1)) * (1 - p);
  }
  if (sign === 1) return mean;
  let some = (1 - p) ** most;
  for (let s = 0; s < k; s++) {
    sums.fill(0);
    logPowers.addTo(sums, -1, most + k - s);
    mean += some * Math.exp(sums[at]!);
    all += some;
    some *= ((most - s) / (s + 1)) * (p / (1 - p));
  }
  expect(all).toBeCloseTo(1, 9);
  return mean;
}

describe('the powers that starts estimate', () => {
  test.each([0.9, 0.5, 0.2, 0.05])('have the mean p^κ for p = %f, summed over all cases', (p) => {
    for (const [at, exponent] of EXPONENTS.entries()) {
      for (const sign of [1, -1] as const)
        expect(Math.log(meanPower(p, at, sign)) - sign * exponent * Math.log(p)).toBeCloseTo(0, 9);
    }
  });

  test.each([0.001, 0.0005, 1e-4, 1e-6])('have no larger one where starts are given up, for p = %f', (p) => {
    for (const [at, exponent] of EXPONENTS.entries()) {
      for (const sign of [1, -1] as const)
        expect(Math.log(meanPower(p, at, sign)) - sign * exponent * Math.log(p)).toBeLessThan(1e-9);
    }
  });
});

describe('ArrivalEvidence', () => {
  test('is 0 at first, and for a product that is as it should be stays small', () => {
    const evidence = new ArrivalEvidence(3);
    expect(evidence.logEvidence({ atMost: 0.1 })).toBe(0);
    observeDraws(evidence, [0.5, 0.5, 0.4], 400, stream('arrivals', 'true'));
    expect(evidence.logEvidence({ atMost: 0.1 })).toBeLessThan(5);
    expect(evidence.logEvidence({ atLeast: 0.1 })).toBeLessThan(5);
  });

  test('depends on the order of the levels in nothing', () => {
    const [one, other] = [new ArrivalEvidence(2), new ArrivalEvidence(2)];
    const rng = stream('arrivals', 'order');
    for (let draw = 0; draw < 20; draw++) {
      const starts = [16 + Math.floor(30 * rng()), 16 + Math.floor(300 * rng())];
      one.observe(starts, [16, 16]);
      other.observe(starts.toReversed(), [16, 16]);
    }
    expect(one.interval(1e-3)[0]).toBeCloseTo(other.interval(1e-3)[0], 12);
    expect(one.estimate).toBeCloseTo(other.estimate, 14);
  });

  test('has an interval of which the ends have the evidence that rejects', () => {
    const evidence = new ArrivalEvidence(17);
    observeDraws(
      evidence,
      Array.from({ length: 17 }, () => 0.2),
      300,
      stream('arrivals', 'interval'),
    );
    const [lo, hi] = evidence.interval(1e-6);
    expect(evidence.logEvidence({ atMost: lo })).toBeCloseTo(Math.log(2e6), 6);
    expect(evidence.logEvidence({ atLeast: hi })).toBeCloseTo(Math.log(2e6), 6);
    expect(lo).toBeLessThan(0.2 ** 17);
    expect(hi).toBeGreaterThan(0.2 ** 17);
    expect(hi / lo).toBeLessThan(2.2);
  });

  test('knows the ends: arrivals show that P is not 0, and starts that do not arrive that it is not 1', () => {
    const evidence = new ArrivalEvidence(2);
    evidence.observe([16, 40], [16, 16]);
    expect(evidence.logEvidence({ atMost: 0 })).toBe(Infinity);
    expect(evidence.logEvidence({ atLeast: 0 })).toBe(-Infinity);
    expect(evidence.logEvidence({ atLeast: 1 })).toBeGreaterThan(0);
    expect(evidence.logEvidence({ atMost: 1 })).toBeLessThan(0);
  });

  test('takes a level that is not reached as evidence of a small product only', () => {
    const evidence = new ArrivalEvidence(2);
    for (let draw = 0; draw < 50; draw++) evidence.observe([40, MOST_STARTS], [16, 1]);
    expect(evidence.logEvidence({ atMost: 1e-9 })).toBe(-Infinity);
    expect(evidence.logEvidence({ atLeast: 0.01 })).toBeGreaterThan(20);
    const [lo, hi] = evidence.interval(1e-3);
    expect(lo).toBe(0);
    // 16/40 at one level, and at the other no less than 16 of so many starts could be shown.
    expect(hi).toBeGreaterThan((16 / 40) * (1 / MOST_STARTS));
    expect(hi).toBeLessThan(0.001);
    expect(evidence.estimate).toBeLessThan(1e-4);
  });

  test.each([
    [[16], [16, 16]],
    [
      [15, 16],
      [15, 16],
    ],
    [
      [16, 20],
      [16, 17],
    ],
    [
      [16, 20],
      [16, 12],
    ],
    [
      [16, 20.5],
      [16, 16],
    ],
    [
      [16, MOST_STARTS + 1],
      [16, 16],
    ],
  ])('refuses what is no draw: %j starts, %j arrivals', (starts, arrived) => {
    const evidence = new ArrivalEvidence(2);
    expect(() => evidence.observe(starts, arrived)).toThrow(/^invalid draw/u);
    expect([evidence.draws, evidence.starts, evidence.logEvidence({ atMost: 0.5 })]).toEqual([0, 0, 0]);
    expect(() => new ArrivalEvidence(0)).toThrow('invalid number of levels; not a positive integer: 0');
  });
});
