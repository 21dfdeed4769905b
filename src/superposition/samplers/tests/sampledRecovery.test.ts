import { describe, expect, test } from 'vitest';
import { integrate } from '../../../numeric/integrate.ts';
import { logSphereUpperTail } from '../../../numeric/logSphereUpperTail.ts';
import { expectMean } from '../../../random/tests/sampler.laws.ts';
import type { Rng } from '../../../random/Rng.ts';
import { stream } from '../../../random/stream.ts';
import { antipodalPairs } from '../../directions/antipodalPairs.ts';
import { unitVectors } from '../../directions/unitVectors.ts';
import { atMostK } from '../../inputs/atMostK.ts';
import { bernoulliInput } from '../../inputs/bernoulliInput.ts';
import { exactlyK } from '../../inputs/exactlyK.ts';
import { meanAbsoluteDot } from '../../laws/meanAbsoluteDot.ts';
import { recoveryChance } from '../../laws/recoveryChance.ts';
import { decode } from '../../recovery/decode.ts';
import { encode } from '../../recovery/encode.ts';
import { perfectlyRecovered } from '../../recovery/perfectlyRecovered.ts';
import { threshold as thresholdOf } from '../../recovery/threshold.ts';
import { recoveryChanceGiven } from '../recoveryChanceGiven.ts';
import { sampledRecoveryChance } from '../sampledRecoveryChance.ts';
import type { SampledScheme } from '../SampledScheme.ts';
import { type Stored, storedDraw } from '../storedDraw.ts';
import { limitsOfEvent, limitsOfMean, meet } from './twoSamples.laws.ts';

type Setting = SampledScheme & { readonly threshold: number };

const DRAWS = 8000;

/** Whether one simulated input is recovered, with the objects of the paper and none of the laws. */
function simulated(rng: Rng, { design, n, m, inputs, threshold }: Setting): boolean {
  const W = design === 'plain' ? unitVectors(rng, n, m) : antipodalPairs(rng, n, m);
  const x =
    'exactly' in inputs
      ? exactlyK(rng, n, inputs.exactly)
      : 'bernoulli' in inputs
        ? bernoulliInput(rng, n, inputs.bernoulli)
        : atMostK(rng, n, inputs.atMost);
  return perfectlyRecovered(thresholdOf(decode(W, encode(W, x)), threshold), x);
}

function limitsOfSimulation(setting: Setting): readonly [number, number] {
  const rng = stream('simulated', JSON.stringify(setting));
  let recovered = 0;
  for (let d = 0; d < DRAWS; d++) if (simulated(rng, setting)) recovered++;
  return limitsOfEvent(recovered, DRAWS);
}

function chancesOf(setting: Setting, draw: (rng: Rng) => number): Float64Array {
  const rng = stream('sampled', JSON.stringify(setting));
  return Float64Array.from({ length: DRAWS }, () => draw(rng));
}

const SETTINGS: readonly Setting[] = (
  [
    ['plain', 4, 1, { exactly: 1 }, 0.5],
    ['plain', 3, 1, { exactly: 2 }, 0.5],
    ['plain', 5, 4, { exactly: 5 }, 0.2],
    ['plain', 10, 6, { exactly: 2 }, 0.5],
    ['plain', 9, 12, { exactly: 3 }, 0.6],
    ['plain', 9, 12, { bernoulli: 0.15 }, 0.5],
    ['plain', 9, 12, { atMost: 2 }, 0.5],
    ['plain', 3, 2, { exactly: 2 }, -0.1],
    ['antipodal', 4, 1, { exactly: 1 }, 0.5],
    ['antipodal', 8, 5, { exactly: 2 }, 0.5],
    ['antipodal', 10, 12, { exactly: 3 }, 0.4],
    ['antipodal', 8, 10, { bernoulli: 0.15 }, 0.5],
    ['antipodal', 8, 10, { atMost: 2 }, 0.5],
    ['antipodal', 4, 3, { exactly: 3 }, -0.4],
    ['antipodal', 2, 1, { exactly: 2 }, -0.4],
  ] as const
).map(([design, n, m, inputs, threshold]) => ({ design, n, m, inputs, threshold }));

test('the mean chance is the share of simulated inputs that are recovered, for every design and kind of input', () => {
  for (const setting of SETTINGS) {
    const chances = chancesOf(setting, (rng) => sampledRecoveryChance(rng, setting));
    expect(meet(limitsOfMean(chances, 1), limitsOfSimulation(setting)), JSON.stringify(setting)).toBe(true);
  }
});

test('this comparison sees an h that is taken to be a quarter longer', () => {
  for (const setting of SETTINGS.filter(({ m, inputs }) => m >= 6 && !('bernoulli' in inputs))) {
    const chances = chancesOf(setting, (rng) => {
      const stored = storedDraw(rng, setting);
      return recoveryChanceGiven({ ...stored, length: 1.25 * stored.length }, setting);
    });
    expect(meet(limitsOfMean(chances, 1), limitsOfSimulation(setting)), JSON.stringify(setting)).toBe(false);
  }
});

/**
 * P(all of x recovered) with two features present: given their dot u both are read as 1 + u and |h|² = 2 + 2u, so that
 * it is one integral over u. The power of n − 2 is taken in the logarithm.
 */
function twoRecovered(n: number, m: number, threshold: number): number {
  const scale = (meanAbsoluteDot(m) / 2) * (m - 1);
  const chance = (u: number): number => {
    const tail = Math.exp(logSphereUpperTail(threshold / Math.sqrt(2 + 2 * u), m));
    return scale * (1 - u * u) ** ((m - 3) / 2) * Math.exp((n - 2) * Math.log1p(-tail));
  };
  const from = Math.max(-1, threshold - 1);
  const reach = Math.min(1, 12 / Math.sqrt(m));
  return integrate(chance, Math.max(from, -reach), reach, { relative: 1e-10 }).value;
}

describe('the chance of recovery, exactly', () => {
  test('for one feature present it is a power of one tail', () => {
    const chance = (n: number, m: number, threshold: number): number =>
      sampledRecoveryChance(stream('one'), { design: 'plain', n, m, inputs: { exactly: 1 }, threshold });
    expect(chance(5, 3, 0.5)).toBeCloseTo(0.75 ** 4, 13);
    expect(chance(4, 1, 0.5)).toBeCloseTo(1 / 8, 15);
    expect(chance(3, 2, 0.5)).toBeCloseTo((2 / 3) ** 2, 13);
    const pairs = { design: 'antipodal', n: 6, m: 3, inputs: { exactly: 1 }, threshold: 0.5 } as const;
    expect(sampledRecoveryChance(stream('one'), pairs)).toBeCloseTo(0.5 ** 2, 13);
  });

  test('for two features present it is the mean of the chances, from ten features to a trillion', () => {
    for (const [n, m] of [
      [10, 6],
      [1000, 90],
      [1e6, 190],
      [1e12, 400],
    ] as const) {
      const setting = { design: 'plain', n, m, inputs: { exactly: 2 }, threshold: 0.5 } as const;
      const exact = twoRecovered(n, m, 0.5);
      expect(exact).toBeGreaterThan(0.05);
      expect(exact).toBeLessThan(0.95);
      const limits = limitsOfMean(
        chancesOf(setting, (rng) => sampledRecoveryChance(rng, setting)),
        1,
      );
      expect(meet(limits, [exact, exact]), `${n}`).toBe(true);
      const planted = limitsOfMean(
        chancesOf(setting, (rng) => sampledRecoveryChance(rng, { ...setting, threshold: 0.5 / 1.05 })),
        1,
      );
      expect(meet(planted, [exact, exact]), `planted: ${n}`).toBe(false);
    }
  });

  test('for Bernoulli inputs at a trillion features it is the mixture over how many are present', () => {
    const [n, m, p] = [1e12, 400, 1e-13];
    const setting = { design: 'plain', n, m, inputs: { bernoulli: p }, threshold: 0.5 } as const;
    const one = Math.exp((n - 1) * Math.log1p(-Math.exp(logSphereUpperTail(0.5, m))));
    const mean = n * p;
    const low = Math.exp(-mean) * (1 + mean * one + (mean ** 2 / 2) * twoRecovered(n, m, 0.5));
    const limits = limitsOfMean(
      chancesOf(setting, (rng) => sampledRecoveryChance(rng, setting)),
      1,
    );
    // Three or more are present with probability 1.5·10⁻⁴.
    expect(meet(limits, [low - 1e-12, low + 1.6e-4])).toBe(true);
  });

  test('at a trillion features a tail of e^−14000 costs nothing, and a million expected errors all', () => {
    const stored: Stored = { dots: new Float64Array([1]), length: 1, complete: 0 };
    const setting = { design: 'plain', n: 1e12, m: 1e5, threshold: 0.5 } as const;
    expect(recoveryChanceGiven(stored, setting)).toBe(1);
    expect(recoveryChanceGiven(stored, { ...setting, threshold: 0.015 })).toBeLessThan(1e-300);
  });
});

test('the chances have the law of those that draw all coordinates of the present directions', () => {
  const [n, m, k] = [1000, 100, 5];
  const setting = { design: 'plain', n, m, inputs: { exactly: k }, threshold: 0.5 } as const;
  const rng = stream('coordinates');
  const differences = chancesOf(
    setting,
    (ours) => sampledRecoveryChance(ours, setting) - recoveryChance(rng, { n, m, k, threshold: 0.5 }),
  );
  expectMean(differences, 0, differences.reduce((sum, x) => sum + x * x, 0) / DRAWS);
});

describe('the chance of recovery at the ends', () => {
  const at = (scheme: Partial<Setting>): number =>
    sampledRecoveryChance(stream('ends'), {
      design: 'plain',
      n: 4,
      m: 3,
      inputs: { exactly: 0 },
      threshold: 0,
      ...scheme,
    });

  test('an empty input is recovered unless the threshold is negative', () => {
    expect([at({}), at({ threshold: -0.1 })]).toEqual([1, 0]);
    expect([at({ design: 'antipodal' }), at({ design: 'antipodal', threshold: -0.1 })]).toEqual([1, 0]);
  });
  test('a full input has nothing absent to be wrong', () => {
    expect(at({ inputs: { exactly: 4 }, threshold: -10 })).toBe(1);
    expect(at({ inputs: { bernoulli: 1 }, threshold: -10 })).toBe(1);
  });
  test('a complete pair is never recovered by a threshold of 0 or more, nor an empty one by one below', () => {
    expect(at({ design: 'antipodal', inputs: { exactly: 4 } })).toBe(0);
    expect(at({ design: 'antipodal', inputs: { exactly: 4 }, threshold: -0.1 })).toBe(1);
    expect(at({ design: 'antipodal', inputs: { exactly: 1 }, threshold: -0.1 })).toBe(0);
  });
  test('a thousand features present in as few dimensions as three are drawn', () => {
    expect(at({ n: 1e12, m: 3, inputs: { exactly: 1000 }, threshold: 0.5 })).toBe(0);
    expect(at({ n: 1e12, m: 1e6, inputs: { exactly: 1000 }, threshold: 0.5 })).toBeGreaterThan(0.999);
  });
  test('numbers out of range are refused with the reason', () => {
    expect(() => at({ m: 0 })).toThrow('invalid m; not in [1, ∞): 0');
    expect(() => at({ inputs: { exactly: 5 } })).toThrow('invalid inputs.exactly; not in [0, n = 4]: 5');
    expect(() => at({ threshold: NaN })).toThrow('invalid threshold');
    expect(() => at({ design: 'antipodal', n: 5 })).toThrow('invalid n; not even, so not a number of pairs: 5');
  });
});
