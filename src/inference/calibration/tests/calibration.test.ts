import { describe, expect, test } from 'vitest';
import { stream } from '../../../random/stream.ts';
import { bernoulliKL } from '../../bernoulliKL.ts';
import { lookTimes } from '../../lookTimes.ts';
import type { Hypothesis, OneSided } from '../../Question.ts';
import { sequentialTest } from '../../sequentialTest.ts';
import { waldDraws } from '../../waldDraws.ts';
import { bestBet } from '../bestBet.ts';
import { clopperPearson } from '../clopperPearson.ts';
import { eventRule } from '../eventRule.ts';
import { exactStops } from '../exactStops.ts';
import { atMostChance, coverageRule, coverageTimes, fixedTest, peekingRule, plannedTest } from '../rivals.ts';
import { simulatedStops } from '../simulatedStops.ts';
import { stepDraws } from '../stepDraws.ts';
import { twoPointRule } from '../twoPointRule.ts';

const LEVELS = { refuted: 0.05, upheld: 0.05 };

describe('the interval of Clopper and Pearson', () => {
  test.each([
    // R: binom.test(k, n)$conf.int
    [0, 100, 0, 0.03621669],
    [5, 100, 0.01643187, 0.11283491],
    [100, 100, 0.96378331, 1],
  ])('of %d in %d is [%d, %d]', (k, n, lo, hi) => {
    const [found, top] = clopperPearson(k, n, 0.05);
    expect(found).toBeCloseTo(lo, 7);
    expect(top).toBeCloseTo(hi, 7);
  });

  test.each([
    [-1, 5],
    [6, 5],
    [0, 0],
    [0.5, 5],
  ])('refuses %d in %d', (k, n) => {
    expect(() => clopperPearson(k, n, 0.05)).toThrow(RangeError);
  });
});

describe('the exact law of a stopping rule', () => {
  test.each([0.5, 0.2, 0.97])('that waits for the first success is geometric, for p = %d', (p) => {
    const times = Array.from({ length: 2000 }, (_, index) => index + 1);
    const stops = exactStops(p, times, (_draws, successes) => (successes > 0 ? 'upheld' : 'running'));
    expect(stops.upheld).toBeCloseTo(1, 9);
    expect(stops.meanDraws).toBeCloseTo(1 / p, 9);
  });

  test('of fair coins before they lead by two is that of a gambler', () => {
    const times = Array.from({ length: 3000 }, (_, index) => index + 1);
    const stops = exactStops(0.6, times, (draws, successes) => {
      const lead = 2 * successes - draws;
      return lead === 2 ? 'upheld' : lead === -3 ? 'refuted' : 'running';
    });
    // Ruin: (1 − r²)/(1 − r⁵) with r = 1.5 from above.
    const r = 0.4 / 0.6;
    expect(stops.upheld).toBeCloseTo((1 - r ** 3) / (1 - r ** 5), 10);
    expect(stops.refuted + stops.upheld + stops.running).toBeCloseTo(1, 12);
  });

  test('keeps the digits of a tiny chance', () => {
    const { refuted } = exactStops(0.5, [40], (_draws, successes) => (successes === 0 ? 'refuted' : 'running'));
    expect(refuted / 2 ** -40).toBeCloseTo(1, 9);
  });

  test('agrees with simulation', () => {
    const times = lookTimes(400);
    const rule = eventRule({ atLeast: 0.5 }, 0.1, LEVELS, times);
    const exact = exactStops(0.45, times, rule);
    const simulated = simulatedStops(
      { hypothesis: { atLeast: 0.5 }, margin: 0.1, range: 'event', alphaRefuted: 0.05, alphaUpheld: 0.05 },
      (rng) => Number(rng() < 0.45),
      (run) => stream('exact against simulated', run),
      300,
      times,
    );
    const [lo, hi] = clopperPearson(simulated.refuted, 300, 1e-4);
    expect(exact.refuted).toBeGreaterThan(lo);
    expect(exact.refuted).toBeLessThan(hi);
    // Beyond five standard errors with probability 6·10⁻⁷ over all keys.
    expect(Math.abs(simulated.meanDraws - exact.meanDraws)).toBeLessThan(5 * simulated.standardError);
    expect(simulated.standardError / exact.meanDraws).toBeLessThan(0.05);
  });
});

/** Whether a rule says what the test says at each look, over some streams. */
function expectSame(
  question: { hypothesis: Hypothesis; margin?: number; range: 'event' | readonly [number, number] },
  rule: ReturnType<typeof eventRule>,
  values: readonly [number, number],
  times: readonly number[],
): void {
  for (const p of [0.05, 0.3, 0.6, 0.95]) {
    const rng = stream('rule against test', JSON.stringify(question), p);
    const run = sequentialTest({ ...question, alphaRefuted: 0.05, alphaUpheld: 0.05 });
    let successes = 0;
    for (const time of times) {
      while (run.draws < time) {
        const success = rng() < p;
        successes += Number(success);
        run.observe(values[Number(success)]!);
      }
      expect(rule(time, successes)).toBe(run.status());
      if (run.status() !== 'running') break;
    }
  }
}

describe('a rule by counts is the sequential test itself', () => {
  const times = lookTimes(300);

  test.each<[OneSided, number]>([
    [{ atLeast: 0.5 }, 0.1],
    [{ atMost: 0.2 }, 0.05],
    [{ atLeast: 0.9 }, 0],
  ])('for an event with %o and margin %d', (hypothesis, margin) => {
    expectSame({ hypothesis, margin, range: 'event' }, eventRule(hypothesis, margin, LEVELS, times), [0, 1], times);
  });

  test.each<[Hypothesis]>([[{ atLeast: 0.5 }], [{ atMost: 0.5 }], [{ equals: 0.5, within: 0.3 }]])(
    'for a mean with %o',
    (hypothesis) => {
      const question = { hypothesis, margin: 0.1, range: [-1, 2] as const };
      expectSame(question, twoPointRule(question, [-0.5, 1.5], LEVELS), [-0.5, 1.5], times);
    },
  );
});

describe('false alarms at the limit stay within the level, exactly, and come near it', () => {
  test.each([1e-3, 0.1, 0.5, 0.99])('for an event of probability %d', (p) => {
    const times = lookTimes(Math.ceil(20 / Math.min(p, 1 - p)));
    for (const alpha of [0.05, 1e-9]) {
      for (const hypothesis of [{ atLeast: p }, { atMost: p }]) {
        const levels = { refuted: alpha, upheld: alpha };
        const { refuted } = exactStops(p, times, eventRule(hypothesis, 0, levels, times));
        expect(refuted).toBeLessThanOrEqual(alpha);
        if (alpha === 0.05) expect(refuted).toBeGreaterThan(0.001);
      }
    }
  });

  test.each([0.01, 0.3, 0.9])('for a mean that is carried by two points, the upper one of probability %d', (p) => {
    const times = lookTimes(Math.ceil(15 / Math.min(p, 1 - p)));
    const within = Math.min(p, 1 - p) / 2;
    for (const hypothesis of [{ atLeast: p }, { atMost: p }, { equals: p, within }] satisfies Hypothesis[]) {
      const { refuted } = exactStops(p, times, twoPointRule({ hypothesis, range: [0, 1] }, [0, 1], LEVELS));
      expect(refuted).toBeLessThanOrEqual(0.05);
      expect(refuted).toBeGreaterThan(0.001);
    }
  });
});

describe('power', () => {
  test.each([
    [0.5, 0.3],
    [0.9, 0.6],
    [0.99, 0.9],
    [0.9999, 0.99],
  ])('against p ≥ %d at p = %d takes at most 1.35 times the draws of Wald’s bound, exactly', (bound, p) => {
    const alpha = { refuted: 1e-9, upheld: 1e-9 };
    const wald = waldDraws(p, bound, 1e-9);
    const times = lookTimes(Math.ceil(8 * wald) + 20);
    const { meanDraws, running } = exactStops(p, times, eventRule({ atLeast: bound }, 0, alpha, times));
    expect(running).toBeLessThan(1e-9);
    expect(meanDraws / wald).toBeLessThan(1.35);
    expect(meanDraws / wald).toBeGreaterThan(1);
  });

  test('from look to look is that from draw to draw', () => {
    const times = lookTimes(2000);
    const exact = exactStops(0.4, times, eventRule({ atLeast: 0.5 }, 0, { refuted: 1e-3, upheld: 1e-3 }, times));
    const runs = stepDraws({ atLeast: 0.5 }, 0.4, 1e-3, (run) => stream('step draws', run), 3000);
    expect(runs.reduce((sum, draws) => sum + draws, 0) / runs.length / exact.meanDraws).toBeCloseTo(1, 1);
  });

  test('of the best bet on two points is Wald’s', () => {
    expect(bestBet((u) => Number(u < 0.2), 0.1)).toBeCloseTo(bernoulliKL(0.2, 0.1), 9);
  });
});

describe('the rivals', () => {
  test('checkCoverage exceeds its 10⁻⁹ a hundred thousand times at a required 0.999, and looks after 100, 200, 400 tests', () => {
    expect(coverageTimes(900)).toEqual([100, 200, 400, 800]);
    const { refuted } = exactStops(0.999, coverageTimes(25_600), coverageRule(0.999));
    expect(refuted).toBeGreaterThan(1e-4);
    // At its first look: three failures in a hundred are enough, Wilson's interval says.
    const first = exactStops(0.999, [100], coverageRule(0.999));
    expect(first.refuted).toBeCloseTo(1 - atMostChance(2, 100, 0.001), 9);
  });

  test('a peeking z-test refutes fair coins far beyond its 5 %', () => {
    const times = Array.from({ length: 2000 }, (_, index) => index + 1);
    expect(exactStops(0.5, times, peekingRule(0.5, 0.05)).refuted).toBeGreaterThan(0.3);
    expect(exactStops(0.5, [2000], peekingRule(0.5, 0.05)).refuted).toBeCloseTo(0.05, 2);
  });

  test('a fixed test keeps its level, and a planned one errs rarely on both sides', () => {
    const { refutesUpTo, size } = fixedTest(100, 0.5, 0.05);
    // R: qbinom(0.05, 100, 0.5) − 1 and pbinom(41, 100, 0.5)
    expect(refutesUpTo).toBe(41);
    expect(size).toBeCloseTo(0.04431304, 7);
    const planned = plannedTest(0.5, 0.1, 0.01);
    expect(atMostChance(planned.refutesUpTo, planned.draws, 0.5)).toBeLessThanOrEqual(0.01);
    expect(1 - atMostChance(planned.refutesUpTo, planned.draws, 0.4)).toBeLessThanOrEqual(0.01);
    expect(planned.draws).toBeGreaterThan(500);
    expect(planned.draws).toBeLessThan(580);
  });
});
