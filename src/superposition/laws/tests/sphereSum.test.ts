import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { integrate } from '../../../numeric/integrate.ts';
import { logSphereUpperTail } from '../../../numeric/logSphereUpperTail.ts';
import { sphereUpperTail } from '../../../numeric/sphereUpperTail.ts';
import { stream } from '../../../random/stream.ts';
import { uniformOnSphere } from '../../../random/uniformOnSphere.ts';
import { meanAbsoluteDot } from '../meanAbsoluteDot.ts';
import { sphereCharacteristic } from '../sphereCharacteristic.ts';
import { sphereSumExact, sphereSumTailExact } from '../sphereSumExact.ts';
import { sphereSumFarTail } from '../sphereSumFarTail.ts';
import { sphereSumReluMoments } from '../sphereSumReluMoments.ts';
import { sphereSumHalfPeriod, sphereSumSeries } from '../sphereSumSeries.ts';
import { sphereSumTail } from '../sphereSumTail.ts';
import { sphereSumTailBound } from '../sphereSumTailBound.ts';

/** A fraction with terms of any length as a double. */
function quotient(f: Fraction): number {
  let shift = 0n;
  while ((f.n << shift) / f.d < 2n ** 60n) shift += 16n;
  return Number((f.n << shift) / f.d) * 2 ** -Number(shift);
}

describe('the characteristic function', () => {
  test('has the values of the Bessel function', () => {
    // mpmath 1.3, 40 digits: gamma(nu + 1)*(2/t)**nu*besselj(nu, t) with nu = m/2 - 1
    for (const [m, t, value] of REFERENCE) expect(Math.abs(sphereCharacteristic(t, m) - value)).toBeLessThan(2e-15);
  });
  test('is sin t/t in three dimensions and cos t in one', () => {
    for (const t of [1e-9, 0.5, 3, 29.9, 30.1, 31, 1e5]) {
      expect(sphereCharacteristic(t, 3)).toBeCloseTo(Math.sin(t) / t, 15);
      expect(sphereCharacteristic(t, 1)).toBe(Math.cos(t));
    }
    expect(sphereCharacteristic(0, 7)).toBe(1);
  });
});

describe('the exact law in odd dimensions', () => {
  test('has the volumes of a cut cube in dimension three', () => {
    expect(sphereSumTailExact(2, 3, new Fraction(1)).toFraction()).toBe('1/8');
    expect(sphereSumTailExact(3, 3, new Fraction(1)).toFraction()).toBe('1/6');
    expect(sphereSumTailExact(4, 3, new Fraction(3)).toFraction()).toBe(new Fraction(1, 24 * 16).toFraction());
  });
  test('is symmetric, and has variance r/m', () => {
    for (const [r, m] of [
      [1, 3],
      [2, 7],
      [3, 5],
      [5, 3],
    ] as const) {
      const t = new Fraction(2, 7);
      expect(
        sphereSumTailExact(r, m, t)
          .add(sphereSumTailExact(r, m, t.neg()))
          .equals(1),
      ).toBe(true);
      const both = sphereSumExact(r, m, t, 2).add(sphereSumExact(r, m, t.neg(), 2));
      expect(both.equals(new Fraction(r, m).add(t.mul(t)))).toBe(true);
      expect(sphereSumExact(r, m, new Fraction(-r), 1).equals(r)).toBe(true);
    }
  });
  test('is a point at 0 for an empty sum', () => {
    expect(sphereSumTailExact(0, 3, new Fraction(0)).valueOf()).toBe(0);
    expect(sphereSumTailExact(0, 3, new Fraction(-1, 9)).valueOf()).toBe(1);
  });
  test('is refused in even dimensions', () => {
    expect(() => sphereSumExact(2, 4, new Fraction(0), 0)).toThrow('invalid m; not odd');
  });
});

test('the numerical law agrees with the exact one to 10⁻¹³', () => {
  for (const m of [3, 5, 9]) {
    for (const r of [0, 1, 2, 3, 5]) {
      for (const t of [-1.5, -0.25, 0, 0.125, 0.75, 1, 2.5, 6]) {
        const exact = [0, 1, 2].map((power) => sphereSumExact(r, m, new Fraction(t), power).valueOf());
        const { first, second } = sphereSumReluMoments(r, m, t);
        for (const [power, value] of [sphereSumTail(r, m, t), first, second].entries()) {
          expect(Math.abs(value - exact[power]!)).toBeLessThan(1e-13);
        }
      }
    }
  }
});

test('two and three coordinates in the plane have the law of nested integrals', () => {
  // mpmath 1.3, 20 digits: S1(t) = acos(t)/pi; S(t) = quad(lambda a: S'(t - sin(a)), cuts)/pi once and twice
  expect(sphereSumTail(2, 2, 0.3)).toBeCloseTo(0.3696496663937004, 12);
  expect(sphereSumTail(2, 2, 1.4)).toBeCloseTo(0.1037231941440542, 12);
  expect(sphereSumTail(3, 2, 0.3)).toBeCloseTo(0.4143613814380846, 12);
  expect(sphereSumTail(3, 2, 2.2)).toBeCloseTo(0.03907939417404822, 12);
});

test('a convolution in even dimensions gives the same law', () => {
  // m = 4: one coordinate has the density (2/π)√(1 − u²).
  for (const t of [-0.7, 0.2, 1.1]) {
    const others = (u: number): number => (2 / Math.PI) * Math.sqrt(1 - u * u) * sphereUpperTail(t - u, 4);
    const cut = Math.min(1, Math.max(-1, t - 1));
    const cut2 = Math.min(1, Math.max(-1, t + 1));
    const pieces = [-1, ...[cut, cut2].filter((c) => Math.abs(c) < 1), 1];
    const value = pieces.slice(1).reduce((sum, to, i) => sum + integrate(others, pieces[i]!, to).value, 0);
    expect(sphereSumTail(2, 4, t)).toBeCloseTo(value, 11);
  }
});

describe('in one dimension', () => {
  test('the sum is one of signs, with atoms', () => {
    expect(sphereSumTail(2, 1, 0)).toBe(0.25);
    expect(sphereSumTail(2, 1, -1e-20)).toBe(0.75);
    expect(sphereSumTail(3, 1, 1)).toBeCloseTo(1 / 8, 15);
    expect(sphereSumTail(3, 1, -3)).toBeCloseTo(7 / 8, 15);
    expect(sphereSumTail(3, 1, -3.1)).toBeCloseTo(1, 15);
    expect(sphereSumReluMoments(2, 1, -0.5)).toEqual({ first: 0.875, second: 1.6875 });
  });
});

test('sums are distributed as drawn', () => {
  for (const [r, m] of [
    [1, 2],
    [2, 2],
    [3, 2],
    [4, 2],
    [2, 4],
    [6, 6],
    [20, 50],
  ] as const) {
    const rng = stream('sphere sum', r, m);
    const draws = Array.from({ length: 4000 }, () => {
      let sum = 0;
      for (let i = 0; i < r; i++) sum += uniformOnSphere(rng, m)[0]!;
      return sum;
    });
    for (const t of [-0.4, 0.1, 0.6]) {
      const p = sphereSumTail(r, m, t);
      const found = draws.filter((d) => d > t).length / draws.length;
      expect(Math.abs(found - p)).toBeLessThan(5 * Math.sqrt((p * (1 - p)) / draws.length));
      const { first, second } = sphereSumReluMoments(r, m, t);
      const mean = draws.reduce((sum, d) => sum + Math.max(0, d - t), 0) / draws.length;
      expect(Math.abs(mean - first)).toBeLessThan(5 * Math.sqrt((second - first ** 2) / draws.length));
    }
  }
});

test('many dimensions and many summands come close to the normal law', () => {
  // mpmath 1.3: erfc(1/sqrt(2))/2; the fourth cumulant changes it by less than 10⁻⁸ here.
  expect(sphereSumTail(1000, 1e6, Math.sqrt(1000 / 1e6))).toBeCloseTo(0.15865525393145707, 8);
  expect(sphereSumReluMoments(1000, 1e6, 0).second).toBeCloseTo(0.0005, 12);
});

describe('far out', () => {
  test('the tail and the moments are right to 10⁻¹¹ of themselves', () => {
    for (const [r, m] of [
      [2, 21],
      [4, 11],
      [8, 7],
      [20, 3],
    ] as const) {
      for (const share of [0.8125, 0.875, 0.96875]) {
        const t = r * share;
        const exact = [0, 1, 2].map((power) => quotient(sphereSumExact(r, m, new Fraction(t), power)));
        const { first, second } = sphereSumReluMoments(r, m, t);
        for (const [power, value] of [sphereSumTail(r, m, t), first, second].entries()) {
          expect(Math.abs(value / exact[power]! - 1), `${r} ${m} ${t} ${power}`).toBeLessThan(1e-11);
        }
      }
    }
  });
  test('the tail is right in many dimensions', () => {
    // mpmath 1.3, 30 digits: the inversion integral with hyp0f1(m/2, z**2/4)**r*exp(-z*t)/z on Re z = m*t/r
    for (const [r, m, t, value] of [
      [10, 3000, 0.5, 2.248580471410644e-18],
      [100, 1e6, 0.07, 1.279805190469159e-12],
      [2, 64, 1.25, 1.327753193385984e-15],
      [7, 20, 3.5, 1.648309015581341e-10],
    ] as const) {
      expect(Math.abs(sphereSumTail(r, m, t) / value - 1)).toBeLessThan(1e-12);
    }
  });
  test('the tail is right in two dimensions and close to its end', () => {
    // mpmath 1.3, 40 digits: the same integral
    for (const [r, m, t, value] of [
      [255, 2, 234.25, 1.03238776614039e-146],
      [85, 2, 78.25, 1.32827832425208e-50],
      [64, 2, 53, 5.42959523439423e-27],
      [1, 162, 0.9999, 5.34604035140378e-300],
      [1, 4020, 0.4975, 8.59557707024858e-251],
    ] as const) {
      expect(Math.abs(sphereSumFarTail(r, m, t, 0) / value - 1)).toBeLessThan(5e-12);
    }
  });
  test('the tail of one coordinate is that of the incomplete beta function', () => {
    const rng = stream('far tail of one coordinate');
    let compared = 0;
    while (compared < 200) {
      const m = Math.floor(41 * 10 ** (5 * rng()));
      const t = (5 + 32 * rng()) / Math.sqrt(m);
      if (t >= 1 || logSphereUpperTail(t, m) < -690) continue;
      compared++;
      expect(Math.abs(Math.log(sphereSumFarTail(1, m, t, 0)) - logSphereUpperTail(t, m))).toBeLessThan(2e-11);
    }
  });
  test('the two methods meet at five standard deviations', () => {
    for (const [r, m] of [
      [3, 60],
      [10, 50],
      [30, 1e4],
    ] as const) {
      const t = 5 * Math.sqrt(r / m);
      expect(sphereSumTail(r, m, t * (1 - 1e-12)) - sphereSumTail(r, m, t * (1 + 1e-12))).toBeLessThan(1e-14);
      expect(sphereSumReluMoments(r, m, t * (1 - 1e-12)).second).toBeCloseTo(sphereSumFarTail(r, m, t, 2), 14);
    }
  });
  test('the tail is empty from r on, and never above its bound', () => {
    expect(sphereSumTail(3, 5, 3)).toBe(0);
    expect(sphereSumTail(3, 5, -3)).toBe(1);
    expect(sphereSumTail(9, 50, 9 * (1 - 2 ** -53))).toBe(0);
    expect(sphereSumReluMoments(9, 50, 9)).toEqual({ first: 0, second: 0 });
    for (const t of [0.2, 0.4, 0.6, 0.8, 1, 2]) {
      expect(sphereSumTail(4, 100, t)).toBeLessThanOrEqual(sphereSumTailBound(4, 100, t));
    }
  });
  test('the bound is Chernoff’s', () => {
    expect(sphereSumTailBound(4, 100, 0.6)).toBeCloseTo(Math.exp(-4.5), 15);
    expect(sphereSumTailBound(4, 100, -0.6)).toBe(1);
    expect(sphereSumTailBound(0, 100, 0)).toBe(0);
  });
});

test('a shorter period changes nothing, since only ten deviations matter', () => {
  const factor = (omega: number, j: number): number => -Math.sin(omega * 0.3) / (Math.PI * j);
  const tails = [2.3, 5].map((L) => 0.5 - 0.3 / (2 * L) + sphereSumSeries(5, 100, L, factor, () => 1));
  expect(tails[0]).toBeCloseTo(tails[1]!, 13);
  expect(sphereSumHalfPeriod(4, 2500)).toBeCloseTo(0.4, 15);
});

test('the mean absolute dot has its closed form', () => {
  // mpmath 1.3, rounded from 30 digits: beta(1/2, m/2)/pi
  for (const [m, value] of [
    [1, 1],
    [2, 0.6366197723675814],
    [3, 0.5],
    [200, 0.05648952585419414],
    [1e6, 0.0007978847602740305],
  ] as const) {
    expect(Math.abs(meanAbsoluteDot(m) / value - 1)).toBeLessThan(5e-15);
  }
  expect(meanAbsoluteDot(5)).toBeCloseTo(2 * sphereSumReluMoments(1, 5, 0).first, 14);
});

test('arguments out of range are refused with the reason', () => {
  expect(() => sphereSumTail(-1, 3, 0)).toThrow('invalid r; not in [0, ∞): -1');
  expect(() => sphereSumTail(1, 0, 0)).toThrow('invalid m; not in [1, ∞): 0');
  expect(() => sphereSumTail(1, 3, Number.NaN)).toThrow('invalid t; not in (-∞, ∞): NaN');
  expect(() => sphereSumReluMoments(1.5, 3, 0)).toThrow('invalid r; not an integer in [0, ∞): 1.5');
});

/** m, t, φ(t) */
const REFERENCE: ReadonlyArray<readonly [number, number, number]> = [
  [2, 0.1, 0.99750156206604],
  [2, 29, -0.14784876468298405],
  [2, 31, 0.05120814530454225],
  [2, 300000, -0.0009138609602111037],
  [4, 40, 0.00630191590187925],
  [5, 12, -0.018511841011788786],
  [7, 55, 8.993749962255016e-5],
  [10, 29, -7.901109912512219e-5],
  [10, 55, -2.6268672547487176e-6],
  [11, 700, 2.9908804086052117e-12],
  [20, 20000, -3.306475320841931e-34],
  [50, 31, -2.1514941358835774e-6],
  [50, 300, 2.5848905531272636e-31],
  [300, 80, 1.5353746413518365e-5],
  [1000, 100, 0.006569695717755036],
  [10000, 300, 0.011086501101370844],
  [1000000, 1500, 0.32465205646991985],
  [1000000, 4000, 0.00033544115856627525],
];
