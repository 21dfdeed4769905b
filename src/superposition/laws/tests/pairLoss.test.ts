import { describe, expect, test } from 'vitest';
import { integrate } from '../../../numeric/integrate.ts';
import {
  antipodalBestBias,
  antipodalBestBiasLoss,
  antipodalPairLoss,
  oneDirectionBestConstantLoss,
  oneDirectionLoss,
} from '../binaryPairLoss.ts';
import {
  antipodalUniformPairLoss,
  oneDirectionBestConstantUniformLoss,
  oneDirectionUniformLoss,
} from '../uniformPairLoss.ts';

/** The expected loss of a pair by enumeration of its four inputs. */
function enumerate(p: number, read: (a: number, b: number) => readonly [number, number]): number {
  let total = 0;
  for (const a of [0, 1]) {
    for (const b of [0, 1]) {
      const [readA, readB] = read(a, b);
      total += (a === 1 ? p : 1 - p) * (b === 1 ? p : 1 - p) * ((readA - a) ** 2 + (readB - b) ** 2);
    }
  }
  return total;
}

function antipodal(bias: number): (a: number, b: number) => readonly [number, number] {
  return (a, b) => [Math.max(0, a - b + bias), Math.max(0, b - a + bias)];
}

const probabilities = [0, 0.01, 0.1, 0.3, 0.38, 0.39, 0.5, 0.7, 0.99, 1];

describe('the isolated binary pair', () => {
  test.each(probabilities)('at p = %d is the mean cost of its four inputs', (p) => {
    expect(antipodalPairLoss(p)).toBeCloseTo(enumerate(p, antipodal(0)), 14);
    expect(antipodalBestBiasLoss(p)).toBeCloseTo(enumerate(p, antipodal(antipodalBestBias(p))), 14);
    expect(oneDirectionLoss(p)).toBeCloseTo(
      enumerate(p, (a) => [a, 0]),
      14,
    );
    expect(oneDirectionBestConstantLoss(p)).toBeCloseTo(
      enumerate(p, (a) => [a, p]),
      14,
    );
  });
  test.each(probabilities)('at p = %d has no better bias and no better constant', (p) => {
    for (let bias = -2; bias <= 2; bias += 0.01) {
      expect(enumerate(p, antipodal(bias))).toBeGreaterThanOrEqual(antipodalBestBiasLoss(p) - 1e-14);
      expect(enumerate(p, (a) => [a, bias])).toBeGreaterThanOrEqual(oneDirectionBestConstantLoss(p) - 1e-14);
    }
  });
  test('the antipodal pair is better up to ½ without biases and up to (3 − √5)/2 with the best ones', () => {
    const best = (3 - Math.sqrt(5)) / 2;
    for (const p of probabilities.slice(1, -1)) {
      if (p !== 0.5) expect(antipodalPairLoss(p) < oneDirectionLoss(p)).toBe(p < 0.5);
      expect(antipodalBestBiasLoss(p) < oneDirectionBestConstantLoss(p)).toBe(p < best);
    }
    expect(antipodalBestBiasLoss(best)).toBeCloseTo(oneDirectionBestConstantLoss(best), 15);
  });
  test('refuses an invalid probability', () => {
    for (const law of [antipodalPairLoss, antipodalBestBias, oneDirectionLoss, oneDirectionBestConstantLoss]) {
      expect(() => law(1.1)).toThrow('invalid p; not in [0, 1]: 1.1');
    }
  });
});

describe('the isolated pair, uniform on [0, 1] when present', () => {
  /** The mean of g over a feature that is present with probability s and then uniform, else 0. */
  const mean = (s: number, g: (value: number) => number): number => (1 - s) * g(0) + s * integrate(g, 0, 1).value;
  test.each([0, 0.2, 0.7, 1])('at s = %d costs its integral', (s) => {
    const pair = mean(s, (a) => {
      const error = (b: number): number => (Math.max(0, a - b) - a) ** 2 + (Math.max(0, b - a) - b) ** 2;
      // The integrand has a corner where b meets a.
      return (1 - s) * error(0) + s * (integrate(error, 0, a).value + integrate(error, a, 1).value);
    });
    expect(antipodalUniformPairLoss(s)).toBeCloseTo(pair, 12);
    expect(oneDirectionUniformLoss(s)).toBeCloseTo(
      mean(s, (a) => a * a),
      12,
    );
    expect(oneDirectionBestConstantUniformLoss(s)).toBeCloseTo(
      mean(s, (a) => (a - s / 2) ** 2),
      12,
    );
  });
  test('prefers the antipodal pair at every density without a constant, and up to 4/7 against the best one', () => {
    for (const s of [0.1, 0.5, 0.57, 0.58, 0.9]) {
      expect(antipodalUniformPairLoss(s)).toBeLessThan(oneDirectionUniformLoss(s));
      expect(antipodalUniformPairLoss(s) < oneDirectionBestConstantUniformLoss(s)).toBe(s < 4 / 7);
    }
  });
});
