import { expect, test } from 'vitest';
import { bettingEProcess } from '../bettingEProcess.ts';
import { meanConfidenceSequence } from '../meanConfidenceSequence.ts';
import type { OneSided } from '../Question.ts';

const ramp = Float64Array.from({ length: 200 }, (_, index) => (index % 10) / 10);

// Printed by confidence_sequences.py; the interval may be wider by a thousandth.
test.each([
  ['[0, 1] at 0.05', [0, 1], 0.05, 0.375813042979, 0.522769618778],
  ['[−1, 3] at 10⁻⁹', [-1, 3], 1e-9, 0.264345640666, 0.745802112668],
] as const)('a ramp with range %s', (_name, range, alpha, lo, hi) => {
  const [low, high] = meanConfidenceSequence(ramp, range, alpha);
  const tolerance = 1e-3 * (hi - lo);
  expect(low).toBeLessThanOrEqual(lo + 1e-12);
  expect(low).toBeGreaterThan(lo - tolerance);
  expect(high).toBeGreaterThanOrEqual(hi - 1e-12);
  expect(high).toBeLessThan(hi + tolerance);
});

test('its ends are means that the betting process rejects at α/2', () => {
  const [lo, hi] = meanConfidenceSequence(ramp, [0, 1], 0.05);
  const evidence = (nullHypothesis: OneSided) => {
    const process = bettingEProcess(nullHypothesis, [0, 1]);
    for (const x of ramp) process.observe(x);
    return process.logEvidence();
  };
  expect(evidence({ atMost: lo })).toBeGreaterThanOrEqual(Math.log(2 / 0.05));
  expect(evidence({ atLeast: hi })).toBeGreaterThanOrEqual(Math.log(2 / 0.05));
  expect(evidence({ atMost: lo + 0.001 })).toBeLessThan(Math.log(2 / 0.05));
  expect(evidence({ atLeast: hi - 0.001 })).toBeLessThan(Math.log(2 / 0.05));
});

test('without values it is the whole range', () => {
  expect(meanConfidenceSequence(new Float64Array(0), [2, 5], 0.05)).toEqual([2, 5]);
});

test('values all at one end leave that end in the interval', () => {
  const [lo, hi] = meanConfidenceSequence(new Float64Array(100).fill(2), [2, 5], 0.05);
  expect(lo).toBe(2);
  expect(hi).toBeLessThan(2.3);
});

test('on the side of an infinite end it is infinite', () => {
  const [lo, hi] = meanConfidenceSequence(ramp, [0, Infinity], 0.05);
  expect(lo).toBeGreaterThan(0.3);
  expect(hi).toBe(Infinity);
  expect(meanConfidenceSequence(ramp, [-Infinity, 1], 0.05)[0]).toBe(-Infinity);
});

test('values outside the range, NaN, and impossible levels are refused', () => {
  expect(() => meanConfidenceSequence(Float64Array.of(0.5, 1.5), [0, 1], 0.05)).toThrow(
    new RangeError('invalid value; not in [0, 1]: 1.5'),
  );
  expect(() => meanConfidenceSequence(Float64Array.of(Number.NaN), [0, 1], 0.05)).toThrow('invalid value');
  expect(() => meanConfidenceSequence(ramp, [0, 1], 0)).toThrow('invalid alpha; not in (0, 1): 0');
  expect(() => meanConfidenceSequence(ramp, [1, 0], 0.05)).toThrow('invalid range');
});

test('it is the same in every unit, also where the range is wider than the largest double', () => {
  const unit = 2 ** 1023;
  const values = ramp.map((x) => x - 0.3);
  const [lo, hi] = meanConfidenceSequence(values, [-1, 1], 1e-9);
  expect(
    meanConfidenceSequence(
      values.map((x) => x * unit),
      [-unit, unit],
      1e-9,
    ),
  ).toEqual([lo * unit, hi * unit]);
});
