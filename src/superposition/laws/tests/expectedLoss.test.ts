import { describe, expect, test } from 'vitest';
import type { Rng } from '../../../random/Rng.ts';
import { stream } from '../../../random/stream.ts';
import { antipodalPairs } from '../../directions/antipodalPairs.ts';
import { unitVectors } from '../../directions/unitVectors.ts';
import { allInputs } from '../../inputs/allInputs.ts';
import { bernoulliInput } from '../../inputs/bernoulliInput.ts';
import { exactlyK } from '../../inputs/exactlyK.ts';
import { isPresent } from '../../inputs/isPresent.ts';
import { decode } from '../../recovery/decode.ts';
import { encode } from '../../recovery/encode.ts';
import { loss } from '../../recovery/loss.ts';
import { relu } from '../../recovery/relu.ts';
import { threshold } from '../../recovery/threshold.ts';
import { antipodalPairLoss } from '../binaryPairLoss.ts';
import { binomialLaw } from '../binomialLaw.ts';
import { expectedLoss, type StorageScheme } from '../expectedLoss.ts';
import { singlesLaw } from '../singlesLaw.ts';

describe('the number of pairs with one member present', () => {
  test('is distributed as counted', () => {
    for (const [pairs, ones] of [
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 3],
      [4, 6],
      [4, 8],
    ] as const) {
      const counts = new Map<number, number>();
      const all = pairs === 0 ? [] : [...allInputs(2 * pairs, ones)].filter((x) => x.present.length === ones);
      for (const x of all) {
        let singles = 0;
        for (let i = 0; i < 2 * pairs; i += 2) if (isPresent(x, i) !== isPresent(x, i + 1)) singles++;
        counts.set(singles, (counts.get(singles) ?? 0) + 1);
      }
      for (const { value, probability } of singlesLaw(pairs, ones)) {
        expect(probability).toBeCloseTo(pairs === 0 ? 1 : counts.get(value)! / all.length, 14);
      }
    }
  });
  test('is at most one below ones when features are very many', () => {
    const law = singlesLaw(5e11, 3);
    expect(law.at(0)!.value).toBe(3);
    expect(law.at(0)!.probability).toBeCloseTo(1, 10);
    // One complete pair: 3 · 1/(10¹² − 1) to first order.
    expect(law.at(1)!.probability).toBeCloseTo(3e-12, 22);
  });
  test('is refused if there are too few places', () => {
    expect(() => singlesLaw(2, 5)).toThrow('invalid ones; not in [0, 2 pairs = 4]: 5');
  });
});

test('the binomial law is that of its mean and variance, large or small', () => {
  for (const [n, p] of [
    [0, 0.3],
    [1, 0.3],
    [20, 0.1],
    [1e6, 0.001],
    [1e9, 1e-8],
  ] as const) {
    const law = binomialLaw(n, p);
    const mean = law.reduce((sum, { value, probability }) => sum + value * probability, 0);
    const square = law.reduce((sum, { value, probability }) => sum + (value - n * p) ** 2 * probability, 0);
    expect(mean).toBeCloseTo(n * p, 8);
    expect(square).toBeCloseTo(n * p * (1 - p), 7);
  }
  expect(binomialLaw(5, 0)).toEqual([{ value: 0, probability: 1 }]);
  expect(binomialLaw(5, 1)).toEqual([{ value: 5, probability: 1 }]);
});

const activations = [{ threshold: 0.5 }, { threshold: -0.3 }, { shift: 0 }, { shift: 0.4 }, { shift: -0.25 }] as const;
const sizes = [
  [4, 1, { exactly: 2 }],
  [4, 2, { exactly: 2 }],
  [4, 3, { exactly: 4 }],
  [4, 5, { bernoulli: 0.4 }],
  [2, 1, { bernoulli: 0.3 }],
  [20, 1, { bernoulli: 0.1 }],
  [20, 2, { exactly: 2 }],
  [20, 5, { exactly: 1 }],
  [20, 5, { exactly: 2 }],
  [20, 5, { exactly: 6 }],
  [20, 3, { bernoulli: 0.2 }],
] as const;
const schemes: ReadonlyArray<StorageScheme> = sizes.flatMap(([n, m, inputs]) =>
  (['plain', 'antipodal'] as const).flatMap((design) =>
    activations.map((activation) => ({ design, n, m, inputs, activation })),
  ),
);

/** One simulated loss, with the objects of the paper and none of the laws. */
function simulate(rng: Rng, { design, n, m, inputs, activation }: StorageScheme): number {
  const W = design === 'plain' ? unitVectors(rng, n, m) : antipodalPairs(rng, n, m);
  const x = 'exactly' in inputs ? exactlyK(rng, n, inputs.exactly) : bernoulliInput(rng, n, inputs.bernoulli);
  const values = decode(W, encode(W, x));
  return loss('threshold' in activation ? threshold(values, activation.threshold) : relu(values, activation.shift), x);
}

test('the expected loss is the mean of simulated losses', () => {
  const draws = 600;
  const squaredDeviations: number[] = [];
  for (const scheme of schemes) {
    const rng = stream('expected loss', JSON.stringify(scheme));
    const losses = Array.from({ length: draws }, () => simulate(rng, scheme));
    const mean = losses.reduce((sum, one) => sum + one, 0) / draws;
    const spread = losses.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (draws - 1);
    const error = Math.sqrt(spread / draws);
    const difference = mean - expectedLoss(scheme);
    // The second term is for losses so rare that hardly a draw has one, and for those without chance.
    expect(Math.abs(difference), JSON.stringify(scheme)).toBeLessThan(5 * error + 10 / draws);
    if (mean > 0.1 && error > 1e-9) squaredDeviations.push((difference / error) ** 2);
  }
  // Small systematic errors would show here: the mean of some hundred squared normal deviations is 1 ± 0.15.
  expect(squaredDeviations.length).toBeGreaterThan(90);
  expect(squaredDeviations.reduce((sum, z) => sum + z, 0) / squaredDeviations.length).toBeLessThan(1.6);
});

describe('closed forms', () => {
  test('the isolated pair costs 2p²', () => {
    for (const p of [0, 0.1, 0.5, 1]) {
      const inputs = { bernoulli: p };
      for (const activation of [{ shift: 0 }, { threshold: 0.5 }]) {
        const scheme = { design: 'antipodal', n: 2, m: 7, inputs, activation } as const;
        expect(expectedLoss(scheme)).toBeCloseTo(antipodalPairLoss(p), 14);
      }
    }
  });
  test('without interference nothing is lost, and without features all that the bias adds', () => {
    const lone = { design: 'plain', n: 5, m: 3, inputs: { exactly: 1 } } as const;
    // One present feature: the others are read as one coordinate each, above ½ with probability ¼.
    expect(expectedLoss({ ...lone, activation: { threshold: 0.5 } })).toBeCloseTo(4 / 4, 14);
    // E max(0, U)² = 1/6 for U uniform on [−1, 1].
    expect(expectedLoss({ ...lone, activation: { shift: 0 } })).toBeCloseTo(4 / 6, 14);
    const none = { ...lone, inputs: { exactly: 0 } };
    expect(expectedLoss({ ...none, activation: { shift: -0.5 } })).toBeCloseTo(5 * 0.25, 14);
    expect(expectedLoss({ ...none, activation: { shift: 0 } })).toBe(0);
  });
  test('a purely linear reading costs nk/m less the signal’s own share', () => {
    // A shift far below everything makes ReLU(v − s) + s linear: E (x'' + s − x)² is then the variance r/m.
    const s = -30;
    const [n, m, k] = [12, 4, 3];
    const scheme = { design: 'plain', n, m, inputs: { exactly: k }, activation: { shift: s } } as const;
    const variance = ((n - k) * k + k * (k - 1)) / m;
    expect(expectedLoss(scheme)).toBeCloseTo(variance + n * s * s, 8);
  });
});

test('half the features in pairs beat all of them plain when the input is sparse, as simulated too', () => {
  const scheme = { n: 20, m: 5, inputs: { exactly: 1 }, activation: { shift: 0.5 } } as const;
  const plain = expectedLoss({ ...scheme, design: 'plain' });
  const antipodal = expectedLoss({ ...scheme, design: 'antipodal' });
  expect(antipodal).toBeLessThan(plain);
});

test('schemes out of range are refused with the reason', () => {
  const scheme = { design: 'antipodal', n: 4, m: 3, inputs: { exactly: 2 }, activation: { shift: 0 } } as const;
  expect(() => expectedLoss({ ...scheme, n: 5 })).toThrow('invalid n; not even, so not a number of pairs: 5');
  expect(() => expectedLoss({ ...scheme, m: 0 })).toThrow('invalid m; not in [1, ∞): 0');
  expect(() => expectedLoss({ ...scheme, inputs: { exactly: 5 } })).toThrow(
    'invalid inputs.exactly; not in [0, n = 4]: 5',
  );
  expect(() => expectedLoss({ ...scheme, inputs: { bernoulli: 2 } })).toThrow(
    'invalid inputs.bernoulli; not in [0, 1]: 2',
  );
  expect(() => expectedLoss({ ...scheme, activation: { threshold: Number.NaN } })).toThrow(
    'invalid activation.threshold; not in (-∞, ∞): NaN',
  );
});
