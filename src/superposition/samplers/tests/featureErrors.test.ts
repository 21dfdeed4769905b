import { describe, expect, test } from 'vitest';
import { sphereUpperTail } from '../../../numeric/sphereUpperTail.ts';
import { expectMean, obeysSamplerLaws } from '../../../random/tests/sampler.laws.ts';
import { stream } from '../../../random/stream.ts';
import { unitVectors } from '../../directions/unitVectors.ts';
import { exactlyK } from '../../inputs/exactlyK.ts';
import { sphereSumTail } from '../../laws/sphereSumTail.ts';
import { featureError } from '../../recovery/featureError.ts';
import { chosenDots } from '../chosenDots.ts';
import { featureErrorChance } from '../featureErrorChance.ts';
import { featureErrorDrawn } from '../featureErrorDrawn.ts';
import { lengthOfSum } from '../lengthOfSum.ts';
import { allowedGap, gapBetween, limitsOfMean, meet } from './twoSamples.laws.ts';
import { uniformCoordinate } from '../uniformCoordinate.ts';

for (const m of [2, 3, 20, 1e9]) {
  obeysSamplerLaws(
    `uniformCoordinate in ${m} dimensions`,
    (rng) => uniformCoordinate(rng, m),
    (x) => 1 - sphereUpperTail(x, m),
  );
}

/** Errors are rounded up to multiples of this, so that the exact law is asked for at a hundred places or so. */
const STEP = 1 / 64;

for (const [others, m] of [
  [1, 3],
  [2, 3],
  [5, 4],
  [10, 7],
  [40, 1000],
] as const) {
  const known = new Map<number, number>();
  const atMost = (step: number): number => {
    const found = known.get(step) ?? 1 - sphereSumTail(others, m, step * STEP);
    known.set(step, found);
    return found;
  };
  obeysSamplerLaws(
    `the error among ${others} others in ${m} dimensions`,
    (rng) => Math.ceil(featureErrorDrawn(rng, others, m) / STEP) + 0,
    atMost,
    (step) => atMost(step - 1),
  );
}

/** The law of a sum of three signs, whose atoms are −3, −1, 1, 3. */
obeysSamplerLaws(
  'the error among 3 others in one dimension',
  (rng) => featureErrorDrawn(rng, 3, 1),
  (x) => 1 - sphereSumTail(3, 1, x),
  (x) => 1 - sphereSumTail(3, 1, x - 1),
);

const SIZES = [
  [2, 3],
  [3, 1],
  [3, 2],
  [5, 8],
  [9, 4],
  [12, 300],
] as const;

test('the length of a sum has the law of the length of the sum of the directions, by two-sample tests', () => {
  for (const [k, m] of SIZES) {
    const [ours, theirs] = [stream('length', k, m), stream('dots', k, m)];
    const size = 20_000;
    // In one dimension both are roots of whole numbers.
    const tidy = (x: number): number => Math.round(x * 1e9) / 1e9;
    const lengths = Float64Array.from({ length: size }, () => tidy(lengthOfSum(ours, k, m)));
    const fromDots = Float64Array.from({ length: size }, () => tidy(chosenDots(theirs, k, m).length));
    expect(gapBetween(lengths, fromDots), `${k} in ${m}`).toBeLessThan(allowedGap([size, size]));
    expectMean(
      lengths.map((length) => length ** 2),
      k,
      (2 * k * (k - 1)) / m,
    );
  }
});

test('the two-sample test sees lengths that are 5 % too large', () => {
  const [ours, theirs] = [stream('planted'), stream('right')];
  const wrong = Float64Array.from({ length: 20_000 }, () => 1.05 * lengthOfSum(ours, 5, 8));
  const right = Float64Array.from({ length: 20_000 }, () => chosenDots(theirs, 5, 8).length);
  expect(gapBetween(wrong, right)).toBeGreaterThan(allowedGap([20_000, 20_000]));
});

describe('the error of a feature', () => {
  test('has the law of the error in simulated networks, absent or present, by two-sample tests', () => {
    for (const [n, k, m] of [
      [6, 2, 3],
      [8, 4, 5],
    ] as const) {
      for (const present of [false, true]) {
        const [ours, theirs] = [stream('ours', n, String(present)), stream('theirs', n, String(present))];
        const others = present ? k - 1 : k;
        const drawn = Float64Array.from({ length: 20_000 }, () => featureErrorDrawn(ours, others, m));
        const simulated = Float64Array.from({ length: 20_000 }, () => {
          const W = unitVectors(theirs, n, m);
          const x = exactlyK(theirs, n, k);
          const absent = Array.from({ length: n }, (_, i) => i).find((i) => !x.present.includes(i))!;
          return featureError(W, x, present ? x.present[0]! : absent);
        });
        expect(gapBetween(drawn, simulated)).toBeLessThan(allowedGap([20_000, 20_000]));
      }
    }
  });

  test('exceeds epsilon with chances whose mean is the exact probability', () => {
    for (const [others, m, epsilon] of [
      [2, 3, 0.5],
      [3, 1, 2],
      [5, 10, 0.9],
      [10, 600, 0.3],
    ] as const) {
      const exact = sphereSumTail(others, m, epsilon) * 2;
      const sample = (factor: number): Float64Array => {
        const rng = stream('chance', others, m);
        return Float64Array.from({ length: 15_000 }, () => featureErrorChance(rng, others, m, epsilon * factor));
      };
      expect(meet(limitsOfMean(sample(1), 1), [exact, exact]), `${others} in ${m}`).toBe(true);
      // One dimension has only whole errors, and none between 2 and 2.1.
      if (m > 1) expect(meet(limitsOfMean(sample(1.05), 1), [exact, exact]), `planted: ${others} in ${m}`).toBe(false);
    }
  });

  test('is certain if there is nothing to draw', () => {
    const rng = stream('certain');
    expect(lengthOfSum(rng, 0, 4)).toBe(0);
    expect(lengthOfSum(rng, 1, 4)).toBe(1);
    expect(featureErrorDrawn(rng, 0, 4)).toBe(0);
    expect(featureErrorChance(rng, 0, 4, 0)).toBe(0);
    expect(featureErrorChance(rng, 1, 3, 0.25)).toBeCloseTo(0.75, 14);
    expect(chosenDots(rng, 0, 4)).toEqual({ dots: new Float64Array(0), length: 0 });
    const lone = chosenDots(rng, 1, 1e12);
    expect(lone.dots[0]).toBeCloseTo(1, 15);
    expect(lone.length).toBeCloseTo(1, 15);
  });

  test('keeps the identity between the dots and the length', () => {
    const { dots, length } = chosenDots(stream('identity'), 50, 20);
    expect(dots.reduce((sum, dot) => sum + dot, 0)).toBeCloseTo(length ** 2, 10);
  });

  test('is refused out of range with the reason', () => {
    const rng = stream('refused');
    expect(() => chosenDots(rng, -1, 3)).toThrow(new RangeError('invalid k; not in [0, ∞): -1'));
    expect(() => lengthOfSum(rng, 2, 0)).toThrow(new RangeError('invalid m; not in [1, ∞): 0'));
    expect(() => lengthOfSum(rng, 1.5, 2)).toThrow('invalid r; not an integer in [0, ∞): 1.5');
    expect(() => uniformCoordinate(rng, 0)).toThrow('invalid m');
    expect(() => featureErrorChance(rng, 2, 3, -1)).toThrow('invalid epsilon; not in [0, ∞): -1');
  });
});
