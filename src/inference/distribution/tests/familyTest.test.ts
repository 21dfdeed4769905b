import { describe, expect, test } from 'vitest';
import { stream } from '../../../random/stream.ts';
import { bettingEProcess } from '../../bettingEProcess.ts';
import { distanceConfidenceSequence } from '../distanceConfidenceSequence.ts';
import { type FamilyBound, familyTest } from '../familyTest.ts';
import { finiteLogEvidence } from '../finiteLogEvidence.ts';
import { IndicatorDifferences } from '../IndicatorDifferences.ts';

describe('finiteLogEvidence', () => {
  test.each([
    [{ atMost: 0.3 }, [0, 1], [1, 0]],
    [{ atLeast: 0.3 }, [0, 1], [1, 0]],
    [{ atMost: 0.05 }, [-1, 1], [1, 0, -1]],
    [{ atLeast: -0.02 }, [-1, 1], [1, 0, -1]],
  ] as const)('is the evidence of the betting process, whatever the order: %o', (nullHypothesis, range, values) => {
    const rng = stream('finite evidence', JSON.stringify(nullHypothesis));
    const counts = values.map(() => 0);
    const process = bettingEProcess(nullHypothesis, range);
    const evidence = finiteLogEvidence(nullHypothesis, range, values);
    for (let draw = 0; draw < 500; draw++) {
      const which = Math.floor(values.length * rng() ** 2);
      counts[which]!++;
      process.observe(values[which]!);
      if (draw % 100 !== 0) continue;
      expect(evidence.log(counts)).toBeCloseTo(process.logEvidence(), 9);
      expect(evidence.most(counts)).toBeGreaterThanOrEqual(evidence.log(counts));
    }
  });

  test('is infinite where a draw is impossible', () => {
    expect(finiteLogEvidence({ atMost: 0 }, [0, 1], [1, 0]).log([1, 5])).toBe(Infinity);
    expect(finiteLogEvidence({ atMost: 0 }, [0, 1], [1, 0]).log([0, 5])).toBeLessThanOrEqual(0);
  });
});

test('differences of indicators are counted as one by one', () => {
  const rng = stream('differences', 'counted');
  const [rows, columns] = [4, 5];
  const series = new IndicatorDifferences(rows, columns);
  const all = Array.from({ length: 300 }, () =>
    [rows, columns, rows, columns].map((most) => Math.floor((most + 2) * rng()) - 1),
  );
  for (const [a, b, c, d] of all) series.add(a!, b!, c!, d!);
  series.total();
  const counts = new Float64Array(3);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      series.counts(row * columns + column, counts);
      const differences = all.map(
        ([a, b, c, d]) => Number(row >= a! && column >= b!) - Number(row >= c! && column >= d!),
      );
      expect([...counts]).toEqual([1, 0, -1].map((value) => differences.filter((found) => found === value).length));
    }
});

/** Points of a uniform variable, at which its distribution function is claimed to be 0.1 above what it is. */
const POINTS = Array.from({ length: 16 }, (_, j) => (j + 1) / 20);
const CLAIMED = POINTS.map((t) => t + 0.1);

const sides = (distance: number, below: 'atMost' | 'atLeast', above: 'atMost' | 'atLeast'): FamilyBound[] =>
  [...CLAIMED.entries()]
    .flatMap(([place, value]) => [[place, below, value + distance] as const, [place, above, value - distance] as const])
    .filter(([, , bound]) => bound > 0 && bound < 1)
    .map(([place, side, bound]) => ({ series: 0, place, nullHypothesis: { [side]: bound } }) as unknown as FamilyBound);
/** All true where the distance at the points is at most so much. */
const refuting = (distance: number): FamilyBound[] => sides(distance, 'atMost', 'atLeast');
/** One of them is true where it is more. */
const upholding = (distance: number): FamilyBound[] => sides(distance, 'atLeast', 'atMost');

/** Of paths of draws, the share of those that are ever given an answer, at a level of 0.1. */
function shareOf(answer: 'refuted' | 'upheld', distance: number, key: string): number {
  const paths = 150;
  let found = 0;
  for (let path = 0; path < paths; path++) {
    const rng = stream('family', key, path);
    const series = [new IndicatorDifferences(1, POINTS.length)];
    const bounds = { toRefute: refuting(distance), toUphold: upholding(distance), range: [0, 1] as const };
    const asked = { ...bounds, [answer === 'refuted' ? 'toUphold' : 'toRefute']: [] };
    const sequential = familyTest(asked, series, { refuted: 0.1, upheld: 0.1 });
    for (let draw = 1; draw <= 1200 && sequential.status() === 'running';) {
      for (const until = draw + 40; draw < until; draw++) {
        const u = rng();
        series[0]!.add(0, POINTS.findIndex((t) => u <= t) >>> 0, Infinity, Infinity);
      }
    }
    if (sequential.status() === answer) found++;
  }
  return found / paths;
}

describe('a test of a family of means on the same draws', () => {
  // The bound 0.1 is met with equality at every point. With probability 10⁻⁵ more than 0.21 of 150 paths are wrong at 0.1.
  test('refutes what is true at the boundary, and upholds what is false there, at no more than its level', () => {
    expect(shareOf('refuted', 0.1, 'true')).toBeLessThan(0.21);
    expect(shareOf('upheld', 0.1, 'false')).toBeLessThan(0.21);
  });

  test('has power against neighbours', () => {
    expect(shareOf('refuted', 0.02, 'false by 0.08')).toBeGreaterThan(0.9);
    expect(shareOf('upheld', 0.2, 'true by 0.1')).toBeGreaterThan(0.9);
  });

  test('has an interval of distances that contains the true one, and narrows', () => {
    const series = [new IndicatorDifferences(1, POINTS.length)];
    const rng = stream('family', 'interval');
    const intervalAfter = (draws: number): readonly [number, number] => {
      while (series[0]!.draws < draws) {
        const u = rng();
        series[0]!.add(0, POINTS.findIndex((t) => u <= t) >>> 0, Infinity, Infinity);
      }
      for (const one of series) one.total();
      const family = { range: [0, 1] as const, largest: 1, toRefute: refuting, toUphold: upholding };
      return distanceConfidenceSequence(family, series, 1e-6);
    };
    const [few, many] = [intervalAfter(300), intervalAfter(20_000)];
    expect([few[0] < 0.1, many[0] < 0.1, many[1] > 0.1, few[1] > 0.1]).toEqual([true, true, true, true]);
    expect(many[1] - many[0]).toBeLessThan(0.08);
    expect(many[1] - many[0]).toBeLessThan((few[1] - few[0]) / 2);
  });
});
