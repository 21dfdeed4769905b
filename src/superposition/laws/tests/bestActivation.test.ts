import { describe, expect, test } from 'vitest';
import { bestActivation } from '../bestActivation.ts';
import { antipodalBestBias, antipodalBestBiasLoss } from '../binaryPairLoss.ts';
import { expectedLoss } from '../expectedLoss.ts';

describe('the best activation', () => {
  test('of an isolated antipodal pair is the best bias', () => {
    for (const p of [0.1, 0.5]) {
      const { at, loss } = bestActivation({ design: 'antipodal', n: 2, m: 1, inputs: { bernoulli: p } }, 'shift');
      expect(at).toBeCloseTo(-antipodalBestBias(p), 6);
      expect(loss).toBeCloseTo(antipodalBestBiasLoss(p), 12);
    }
  });
  test('is no worse than any activation tried', () => {
    for (const design of ['plain', 'antipodal'] as const) {
      const scheme = { design, n: 20, m: 5, inputs: { exactly: 2 } };
      const shift = bestActivation(scheme, 'shift');
      const threshold = bestActivation(scheme, 'threshold');
      expect(expectedLoss({ ...scheme, activation: { shift: shift.at } })).toBe(shift.loss);
      for (let at = -0.9; at < 1.9; at += 0.137) {
        expect(shift.loss).toBeLessThanOrEqual(expectedLoss({ ...scheme, activation: { shift: at } }));
        expect(threshold.loss).toBeLessThanOrEqual(expectedLoss({ ...scheme, activation: { threshold: at } }));
      }
    }
  });
  test('is a high threshold if almost nothing can be recovered', () => {
    const scheme = { design: 'plain', n: 20, m: 1, inputs: { exactly: 1 } } as const;
    // Half of the absent features are read as 1 by any threshold below 1; from 1 on only the present one is lost.
    expect(bestActivation(scheme, 'threshold').loss).toBeCloseTo(1, 12);
  });
});
