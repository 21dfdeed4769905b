import { describe, expect, test } from 'vitest';
import { sphereTail } from '../../../numeric/sphereTail.ts';
import { stream } from '../../../random/stream.ts';
import { column } from '../../directions/column.ts';
import { dot } from '../../directions/dot.ts';
import { gaussianVectors } from '../../directions/gaussianVectors.ts';
import { rademacherVectors } from '../../directions/rademacherVectors.ts';
import { gaussianDotTail } from '../gaussianDotTail.ts';
import { rademacherDotTail } from '../rademacherDotTail.ts';

/** The share of `draws` pairs of columns whose |dot| is above t. */
function share(draws: number, t: number, sample: () => ReturnType<typeof gaussianVectors>): number {
  let above = 0;
  for (let d = 0; d < draws; d++) {
    const W = sample();
    if (Math.abs(dot(column(W, 0), column(W, 1))) > t) above++;
  }
  return above / draws;
}

describe('the dot of two unnormalised Gaussian vectors', () => {
  test('has the tail of an independent computation', () => {
    // mpmath 1.3, 30 digits: E erfc(t*sqrt(m)/(|W|*sqrt(2))), trapezoidal in ln|W|; for m = 1 also ∫ besselk(0, x)
    for (const [t, m, value] of [
      [2, 3, 0.005491316312918316],
      [0.5, 1, 0.4097882041634011],
      [0.1, 10, 0.7328848242087328],
      [1.5, 10, 9.720285220133406e-5],
      [0.3, 100, 0.003090763752693723],
      [1, 200, 7.838554208823703e-35],
    ] as const) {
      expect(Math.abs(gaussianDotTail(t, m) / value - 1)).toBeLessThan(1e-11);
    }
  });
  test('is distributed as drawn', () => {
    for (const [t, m] of [
      [0.5, 1],
      [0.7, 3],
      [0.3, 20],
    ] as const) {
      const rng = stream('gaussian dot', m);
      const p = gaussianDotTail(t, m);
      const found = share(5000, t, () => gaussianVectors(rng, 2, m));
      expect(Math.abs(found - p)).toBeLessThan(5 * Math.sqrt((p * (1 - p)) / 5000));
    }
  });
  test('has a heavier far tail than Chernoff’s and than that of unit vectors', () => {
    for (const m of [3, 30, 300]) {
      const t = 6 / Math.sqrt(m);
      expect(gaussianDotTail(t, m)).toBeGreaterThan(sphereTail(t, m));
      expect(gaussianDotTail(3, m)).toBeGreaterThan(Math.exp((-m * 9) / 2));
    }
  });
  test('is 1 from 0 down, and refuses an invalid dimension', () => {
    expect(gaussianDotTail(0, 3)).toBe(1);
    expect(gaussianDotTail(-1, 3)).toBe(1);
    expect(gaussianDotTail(1e-9, 3)).toBeGreaterThan(0.999999);
    expect(() => gaussianDotTail(1, 0)).toThrow('invalid m; not in [1, ∞): 0');
  });
});

describe('the dot of two Rademacher vectors', () => {
  test('has the tail that counting gives', () => {
    for (const m of [1, 2, 5, 8]) {
      for (const t of [-0.1, 0, 0.3, 0.55, 0.9, 1]) {
        let above = 0;
        for (let word = 0; word < 2 ** m; word++) {
          const agreeing = word.toString(2).replaceAll('0', '').length;
          if (Math.abs(2 * agreeing - m) > t * m) above++;
        }
        expect(rademacherDotTail(t, m)).toBeCloseTo(above / 2 ** m, 13);
      }
    }
  });
  test('is distributed as drawn', () => {
    const rng = stream('rademacher dot');
    const p = rademacherDotTail(0.3, 20);
    const found = share(5000, 0.3 + 1e-9, () => rademacherVectors(rng, 2, 20));
    expect(Math.abs(found - p)).toBeLessThan(5 * Math.sqrt((p * (1 - p)) / 5000));
  });
  test('refuses an invalid dimension', () => {
    expect(() => rademacherDotTail(0.5, 1.5)).toThrow('invalid m; not an integer in [1, ∞): 1.5');
  });
});
