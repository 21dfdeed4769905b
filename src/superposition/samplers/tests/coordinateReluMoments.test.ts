import { describe, expect, test } from 'vitest';
import { integrate } from '../../../numeric/integrate.ts';
import { meanAbsoluteDot } from '../../laws/meanAbsoluteDot.ts';
import { sphereSumReluMoments } from '../../laws/sphereSumReluMoments.ts';
import { coordinateReluMoments } from '../coordinateReluMoments.ts';

/** The moments from the density of the coordinate, for m ≥ 3 and a shift below the length. */
function integrated(m: number, length: number, shift: number): readonly [first: number, second: number] {
  const scale = (meanAbsoluteDot(m) / 2) * (m - 1);
  const from = Math.max(-1, shift / length);
  // The integrand is below 10⁻³⁰ beyond twelve standard deviations further on.
  const to = Math.min(1, Math.max(from, 0) + 12 / Math.sqrt(m));
  const moment = (power: number): number =>
    integrate((u) => scale * (1 - u * u) ** ((m - 3) / 2) * (length * u - shift) ** power, from, to).value;
  return [moment(1), moment(2)];
}

describe('the moments of a coordinate beyond a shift', () => {
  test('are those of a uniform number in three dimensions', () => {
    for (const shift of [0, 0.3, 0.99]) {
      const { first, second } = coordinateReluMoments(3, 1, shift);
      expect(first).toBeCloseTo((1 - shift) ** 2 / 4, 15);
      expect(second).toBeCloseTo((1 - shift) ** 3 / 6, 15);
    }
  });

  test('are the integrals of the density', () => {
    for (const [m, length, shift] of [
      [4, 1, 0.2],
      [5, 2.5, -0.7],
      [20, 0.3, 0.1],
      [600, 3.2, 0.5],
      [600, 3.2, 1.5],
      [1e5, 10, 0.2],
    ] as const) {
      const { first, second } = coordinateReluMoments(m, length, shift);
      const [one, two] = integrated(m, length, shift);
      expect(first / one, `${m} ${length} ${shift}`).toBeCloseTo(1, 9);
      expect(second / two, `${m} ${length} ${shift}`).toBeCloseTo(1, 8);
    }
  });

  test('agree with the sums of one coordinate, near and far out and on both sides', () => {
    for (const m of [1, 2, 3, 7, 100, 5000]) {
      for (const deviations of [-40, -3, -0.1, 0, 0.5, 2, 4.9, 5.1, 9, 25]) {
        const shift = deviations / Math.sqrt(m);
        const [found, known] = [coordinateReluMoments(m, 1, shift), sphereSumReluMoments(1, m, shift)];
        for (const moment of ['first', 'second'] as const) {
          // Where the coordinate cannot be so large, both are 0.
          const cancels = (deviations ** 2 / Math.max(1e-9, 1 - shift ** 2)) ** 2;
          const relative = (1e-10 + 1e-13 * cancels) * known[moment];
          expect(Math.abs(found[moment] - known[moment]), `${m} ${shift}`).toBeLessThan(relative + 1e-300);
        }
      }
    }
  });

  test('scale with the length', () => {
    const [one, three] = [coordinateReluMoments(50, 1, 0.1), coordinateReluMoments(50, 3, 0.3)];
    expect(three.first).toBeCloseTo(3 * one.first, 14);
    expect(three.second).toBeCloseTo(9 * one.second, 14);
  });

  test('are certain for a length of 0 and beyond the length', () => {
    expect(coordinateReluMoments(5, 0, 0)).toEqual({ first: 0, second: 0 });
    expect(coordinateReluMoments(5, 0, -0.5)).toEqual({ first: 0.5, second: 0.25 });
    expect(coordinateReluMoments(5, 1, 1)).toEqual({ first: 0, second: 0 });
    expect(coordinateReluMoments(1, 2, 1)).toEqual({ first: 0.5, second: 0.5 });
  });

  test('are refused out of range with the reason', () => {
    expect(() => coordinateReluMoments(0, 1, 0)).toThrow('invalid m; not in [1, ∞): 0');
    expect(() => coordinateReluMoments(2, -1, 0)).toThrow('invalid length; not in [0, ∞): -1');
    expect(() => coordinateReluMoments(2, 1, NaN)).toThrow('invalid shift');
  });
});
