import { expect, test } from 'vitest';
import { eventConfidenceSequence } from '../eventConfidenceSequence.ts';

// Printed by confidence_sequences.py.
test.each([
  [50, 50, 0.05, 0.33825755264579155, 0.6617424473542084],
  [0, 50, 0.05, 0, 0.10464247710451555],
  [3, 997, 1e-9, 3.227176142732424e-7, 0.03422020626246243],
  [1, 1e7, 1e-9, 8.920619577194937e-21, 3.356113838262462e-6],
  [1e7, 0, 1e-9, 0.9999970645364467, 1],
])('%d successes and %d failures at α = %d', (s, f, alpha, lo, hi) => {
  const [low, high] = eventConfidenceSequence(s, f, alpha);
  expect(Math.abs(low - lo)).toBeLessThanOrEqual(1e-9 * lo);
  expect(Math.abs(high - hi)).toBeLessThanOrEqual(1e-9 * hi);
});

test('before the first draw it is everything', () => {
  expect(eventConfidenceSequence(0, 0, 0.05)).toEqual([0, 1]);
});

test('it contains the frequency, shrinks like 1/√n up to a logarithm, and is the mirror image of the opposite event', () => {
  let before = 1;
  for (const n of [10, 1000, 1e5, 1e7]) {
    const [lo, hi] = eventConfidenceSequence(0.3 * n, 0.7 * n, 1e-9);
    expect(lo).toBeLessThan(0.3);
    expect(hi).toBeGreaterThan(0.3);
    expect(hi - lo).toBeLessThan(before);
    before = (hi - lo) / 4;
    const [mirroredLo, mirroredHi] = eventConfidenceSequence(0.7 * n, 0.3 * n, 1e-9);
    expect([1 - mirroredHi, 1 - mirroredLo]).toEqual([expect.closeTo(lo, 15), expect.closeTo(hi, 15)]);
  }
});

test('impossible counts and levels are refused', () => {
  expect(() => eventConfidenceSequence(-1, 1, 0.05)).toThrow(new RangeError('invalid count; not in [0, ∞): -1'));
  expect(() => eventConfidenceSequence(1, Infinity, 0.05)).toThrow('invalid count; not in [0, ∞): Infinity');
  expect(() => eventConfidenceSequence(1, 1, 1)).toThrow('invalid alpha; not in (0, 1): 1');
});
