import { describe, expect, test } from 'vitest';
import { stream } from '../../../random/stream.ts';
import { expectedLoss, type StorageScheme } from '../../laws/expectedLoss.ts';
import { coordinateReluMoments } from '../coordinateReluMoments.ts';
import { lossGiven } from '../lossGiven.ts';
import { sampledLoss } from '../sampledLoss.ts';
import type { SampledReading, SampledScheme } from '../SampledScheme.ts';
import { storedDraw } from '../storedDraw.ts';
import { limitsOfMean, meet } from './twoSamples.laws.ts';

type Setting = SampledScheme & SampledReading;

const DRAWS = 3000;

/** A bound on the conditional loss with at most k features present, from |h| ≤ k; it grows with |h|. */
function highest(setting: Setting, k: number): number {
  if ('threshold' in setting) return setting.n;
  const { first, second } = coordinateReluMoments(setting.m, k, setting.shift);
  const present = Math.max(1, (k - setting.shift - 1) ** 2);
  const partner = Math.max(0, k - setting.shift) ** 2;
  return k * (present + partner + second + 2 * first + 1) + setting.n * second;
}

function limits(setting: Setting, k: number, factor = 1): readonly [number, number] {
  const rng = stream('loss', JSON.stringify(setting));
  const losses = Float64Array.from({ length: DRAWS }, () => {
    const stored = storedDraw(rng, setting);
    return lossGiven({ ...stored, length: factor * stored.length }, setting);
  });
  return limitsOfMean(losses, highest(setting, k * factor));
}

const exactOf = ({ design, n, m, inputs, ...activation }: Setting & Pick<StorageScheme, 'inputs'>): number =>
  expectedLoss({ design, n, m, inputs, activation });

const readings = [{ threshold: 0.5 }, { threshold: -0.3 }, { shift: 0 }, { shift: 0.4 }, { shift: -0.25 }] as const;
const sizes = [
  [4, 1, { exactly: 2 }, 2],
  [4, 3, { exactly: 4 }, 4],
  [4, 5, { bernoulli: 0.4 }, 4],
  [20, 2, { exactly: 2 }, 2],
  [20, 5, { exactly: 3 }, 3],
  [1e12, 500, { exactly: 4 }, 4],
] as const;

test('the mean conditional loss is the expected loss, for every design, reading and size', () => {
  for (const [n, m, inputs, k] of sizes) {
    for (const design of ['plain', 'antipodal'] as const) {
      for (const reading of readings) {
        const setting = { design, n, m, inputs, ...reading };
        const exact = exactOf(setting);
        const rounding = 1e-9 * (1 + exact);
        const found = limits(setting, k);
        expect(meet(found, [exact - rounding, exact + rounding]), JSON.stringify({ setting, found, exact })).toBe(true);
      }
    }
  }
});

test('this comparison sees an h that is taken to be 5 % longer', () => {
  for (const design of ['plain', 'antipodal'] as const) {
    for (const reading of [{ threshold: 0.5 }, { shift: 0.2 }] as const) {
      const setting = { design, n: 1000, m: 20, inputs: { exactly: 3 }, ...reading };
      const exact = exactOf(setting);
      expect(meet(limits(setting, 3), [exact, exact]), JSON.stringify(setting)).toBe(true);
      expect(meet(limits(setting, 3, 1.05), [exact, exact]), JSON.stringify(setting)).toBe(false);
    }
  }
});

test('at most k features present cost the mixture of the losses of exactly j', () => {
  for (const design of ['plain', 'antipodal'] as const) {
    const setting = { design, n: 6, m: 4, shift: 0.1 };
    // Of the 1 + 6 + 15 inputs with at most two.
    const exact = [1, 6, 15].reduce(
      (sum, count, exactly) => sum + (count / 22) * exactOf({ ...setting, inputs: { exactly } }),
      0,
    );
    expect(meet(limits({ ...setting, inputs: { atMost: 2 } }, 2), [exact, exact])).toBe(true);
  }
});

describe('closed forms', () => {
  test('the isolated pair costs 2 when both are present, and nothing else', () => {
    const pair = { design: 'antipodal', n: 2, m: 7, shift: 0 } as const;
    expect(sampledLoss(stream('x'), { ...pair, inputs: { exactly: 2 } })).toBe(2);
    expect(sampledLoss(stream('x'), { ...pair, inputs: { exactly: 1 } })).toBeCloseTo(0, 14);
    expect(sampledLoss(stream('x'), { ...pair, inputs: { exactly: 0 } })).toBe(0);
  });
  test('one feature in three dimensions disturbs the others as a uniform number does', () => {
    const lone = { design: 'plain', n: 5, m: 3, inputs: { exactly: 1 } } as const;
    expect(sampledLoss(stream('x'), { ...lone, threshold: 0.5 })).toBeCloseTo(1, 13);
    expect(sampledLoss(stream('x'), { ...lone, shift: 0 })).toBeCloseTo(4 / 6, 13);
  });
  test('without features a bias is all that is lost', () => {
    const none = { design: 'plain', n: 5, m: 3, inputs: { exactly: 0 } } as const;
    expect(sampledLoss(stream('x'), { ...none, shift: -0.5 })).toBeCloseTo(5 * 0.25, 14);
    expect(sampledLoss(stream('x'), { ...none, threshold: -0.5 })).toBe(5);
    expect(sampledLoss(stream('x'), { ...none, threshold: 0.5 })).toBe(0);
  });
});

test('a shift or a threshold that is no number is refused', () => {
  const setting = { design: 'plain', n: 5, m: 3, inputs: { exactly: 1 } } as const;
  expect(() => sampledLoss(stream('x'), { ...setting, shift: NaN })).toThrow('invalid shift');
  expect(() => sampledLoss(stream('x'), { ...setting, threshold: NaN })).toThrow('invalid threshold');
});
