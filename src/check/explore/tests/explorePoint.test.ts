import { describe, expect, test } from 'vitest';
import { claim } from '../../../claim/Claim.ts';
import { integers } from '../../../claim/ranges/integers.ts';
import type { ExploredPoint } from '../../../results/Exploration.ts';
import { watchRuns } from '../../validate/ClaimFault.ts';
import { explorePoint } from '../explorePoint.ts';
import { sideOf } from '../sideOf.ts';
import { below, coin, dependent, named, power, square } from './sampleClaims.ts';

const options = { seed: 'explore', draws: 2000, alpha: 1e-6 };

/** Whether an interval contains a number. */
const contains = ({ interval }: ExploredPoint, truth: number): boolean =>
  interval !== undefined && Number(interval[0]) <= truth && truth <= Number(interval[1]);

describe('a place', () => {
  test.each([
    [10, 'fails'],
    [50, 'open'],
    [90, 'holds'],
  ])('of a probability of %i % has it in its interval, and says on which side of its bound it is', (p, side) => {
    const point = explorePoint(coin, { ...options, setting: { p } });
    expect(point).toMatchObject({ side, draws: 2000, relation: '≥', claimed: 0.5 });
    expect(contains(point, p / 100)).toBe(true);
    const [lo, hi] = point.interval!.map(Number) as [number, number];
    expect(hi - lo).toBeLessThan(0.14);
  });

  test.each([1, 4, 9])('of a mean has it in its interval: k = %i', (k) => {
    const point = explorePoint(power, { ...options, setting: { k } });
    expect(point).toMatchObject({ side: 'holds', relation: '=', margin: 0.2 });
    expect(contains(point, 1 / (k + 1))).toBe(true);
  });

  test('of a claim on every draw has the share of the draws for which it holds, and the first that fails', () => {
    const failing = explorePoint(below, { ...options, setting: { c: 7 } });
    expect(failing).toMatchObject({ side: 'fails', claimed: 1 });
    expect(contains(failing, 0.7)).toBe(true);
    expect(failing.firstFailing).toBeGreaterThan(0);
    const holding = explorePoint(below, { ...options, setting: { c: 10 } });
    expect(holding).toMatchObject({ side: 'holds', measured: 1 });
    expect(holding).not.toHaveProperty('firstFailing');
  });

  test('of an exact claim has its value and its bound, and draws nothing', () => {
    const at = (n: number) => explorePoint(square, { ...options, setting: { n, by: 'hand' } });
    expect(at(10)).toEqual({
      setting: { n: 10, by: 'hand' },
      side: 'holds',
      draws: 0,
      measured: 100,
      relation: '≤',
      claimed: 100,
    });
    expect(at(11)).toMatchObject({ side: 'fails', measured: 121 });
  });

  test('at which the claim is trivially true is vacuous, and says why', () => {
    const setting = { n: 9, k: 1, shift: 0 };
    expect(explorePoint(dependent, { ...options, setting })).toMatchObject({
      side: 'vacuous',
      why: 'vacuousWhen is true',
    });
    const trivial = claim({
      title: 't',
      place: 'p',
      statement: 's',
      forAll: { n: integers(1, 3) },
      draw: (rng) => rng() < 0.5,
      event: (heads) => heads,
      probabilityAtLeast: () => 0.1,
      margin: () => 0.2,
    });
    const point = explorePoint(named(trivial), { ...options, setting: { n: 1 } });
    expect([point.side, point.why]).toEqual(['vacuous', expect.stringContaining('margin')]);
  });

  test('has the same draws whenever it is explored, and more draws begin with them', () => {
    const at = (draws: number) => explorePoint(below, { ...options, draws, setting: { c: 9 } });
    expect(at(500)).toEqual(at(500));
    expect(at(70).firstFailing).toBe(at(500).firstFailing);
  });

  test('keeps the draws made where the time is over', () => {
    let calls = 0;
    watchRuns(() => ++calls > 301);
    try {
      const { draws, interval } = explorePoint(coin, { ...options, setting: { p: 30 } });
      expect(draws).toBeGreaterThan(50);
      expect(draws).toBeLessThan(301);
      expect(interval).toBeDefined();
    } finally {
      watchRuns(undefined);
    }
  });
});

test.each([
  [{ hypothesis: { atLeast: 0.5 }, margin: 0 }, [0.5, 0.6], 'holds'],
  [{ hypothesis: { atLeast: 0.5 }, margin: 0.1 }, [0.41, 0.6], 'holds'],
  [{ hypothesis: { atLeast: 0.5 }, margin: 0 }, [0.41, 0.6], 'open'],
  [{ hypothesis: { atLeast: 0.5 }, margin: 0.1 }, [0.41, 0.49], 'fails'],
  [{ hypothesis: { atMost: 0.5 }, margin: 0 }, [0.1, 0.5], 'holds'],
  [{ hypothesis: { atMost: 0.5 }, margin: 0 }, [0.51, 0.6], 'fails'],
  [{ hypothesis: { equals: 0.5, within: 0.1 }, margin: 0 }, [0.41, 0.59], 'holds'],
  [{ hypothesis: { equals: 0.5, within: 0.1 }, margin: 0 }, [0.39, 0.59], 'open'],
  [{ hypothesis: { equals: 0.5, within: 0.1 }, margin: 0 }, [0.51, 0.52], 'fails'],
] as const)('%j with the interval %j: %s', (question, interval, side) => {
  expect(sideOf(question, interval)).toBe(side);
});
