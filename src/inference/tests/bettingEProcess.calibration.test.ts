import { describe, expect, test } from 'vitest';
import type { Rng } from '../../random/Rng.ts';
import { stream } from '../../random/stream.ts';
import { bettingEProcess } from '../bettingEProcess.ts';
import { bestBet } from '../calibration/bestBet.ts';
import { lookTimes } from '../lookTimes.ts';
import type { OneSided, ValueRange } from '../Question.ts';
import { waldDraws } from '../waldDraws.ts';

const PATHS = 2000;
const DRAWS = 500;

/** The number of draws at which evidence passes 1/α, looking as `lookTimes` says; ∞ when it has not after `most`. */
function stops(
  nullHypothesis: OneSided,
  range: ValueRange,
  draw: () => number,
  alpha: number,
  times: readonly number[],
): number {
  const process = bettingEProcess(nullHypothesis, range);
  for (const time of times) {
    while (process.draws < time) process.observe(draw());
    if (process.logEvidence() >= -Math.log(alpha)) return time;
  }
  return Infinity;
}

/** Laws with their exact means. */
const LAWS: Array<{ name: string; range: ValueRange; mean: number; draw: (rng: Rng) => number }> = [
  { name: 'two points', range: [0, 1], mean: 0.1, draw: (rng) => (rng() < 0.1 ? 1 : 0) },
  { name: 'uniform on [−2, 3]', range: [-2, 3], mean: 0.5, draw: (rng) => 5 * rng() - 2 },
  { name: 'the twentieth power of a uniform', range: [0, 1], mean: 1 / 21, draw: (rng) => rng() ** 20 },
  { name: '1 once in a thousand, else 0', range: [0, 1], mean: 1e-3, draw: (rng) => (rng() < 1e-3 ? 1 : 0) },
];

describe.each(LAWS)('$name', ({ name, range, mean, draw }) => {
  test.each([{ atMost: mean }, { atLeast: mean }])('the true null hypothesis %o keeps its level', (nullHypothesis) => {
    const times = lookTimes(DRAWS).filter((time, look) => time <= 32 || look % 4 === 0);
    const rng = stream('false alarms of a mean', name, JSON.stringify(nullHypothesis));
    const stopped = Array.from({ length: PATHS }, () => stops(nullHypothesis, range, () => draw(rng), 0.05, times));
    const rate = stopped.filter((time) => time < Infinity).length / PATHS;
    expect(rate).toBeLessThan(0.05 + 4 * Math.sqrt((0.05 * 0.95) / PATHS));
  });
});

test('without an upper limit, exponential draws keep the level against their own mean', () => {
  const rng = stream('false alarms of an exponential');
  const times = lookTimes(DRAWS).filter((_time, look) => look % 4 === 0);
  const draw = () => -Math.log1p(-rng());
  const stopped = Array.from({ length: PATHS }, () => stops({ atMost: 1 }, [0, Infinity], draw, 0.05, times));
  expect(stopped.filter((time) => time < Infinity).length / PATHS).toBeLessThan(0.07);
});

// Against mean ≤ bound in [0, 1]; each law is given by its quantile function.
const EFFECTS: Array<[string, number, (u: number) => number]> = [
  ['two points with mean 0.2', 0.1, (u) => (u < 0.2 ? 1 : 0)],
  ['two points with mean 0.999', 0.99, (u) => (u < 0.999 ? 1 : 0)],
  ['uniform', 0.3, (u) => u],
  ['uniform', 0.45, (u) => u],
  ['u²⁰ with mean 1/21', 0.03, (u) => u ** 20],
  ['1 − u²⁰ with mean 20/21', 0.9, (u) => 1 - u ** 20],
  ['close to ½', 0.49, (u) => 0.45 + 0.1 * u],
  ['always ½', 0.3, () => 0.5],
];

test.each(EFFECTS)(
  '%s against a mean of at most %d: at most 1.35 times the draws of the best bet in hindsight',
  (name, bound, quantile) => {
    const alpha = 1e-9;
    const fewest = -Math.log(alpha) / bestBet(quantile, bound);
    const rng = stream('power of betting', name, bound);
    const times = lookTimes(Math.ceil(6 * fewest));
    const paths = 60;
    let total = 0;
    for (let path = 0; path < paths; path++)
      total += stops({ atMost: bound }, [0, 1], () => quantile(rng()), alpha, times);
    expect(total / paths / fewest).toBeLessThan(1.35);
  },
);

test('for two points the best bet in hindsight needs the draws of Wald’s bound', () => {
  const growth = bestBet((u) => Number(u < 0.2), 0.1);
  expect(-Math.log(1e-9) / growth).toBeCloseTo(waldDraws(0.2, 0.1, 1e-9), 6);
});
