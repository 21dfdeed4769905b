import { expect, test } from 'vitest';
import { axisSaid, axisValue, knownValue, pathPoints } from '../axisValue.ts';

test('a place along an axis has the value that is drawn there', () => {
  const linear = axisSaid('linear -1 3 the loss');
  expect(linear.label).toBe('the loss');
  expect([0, 0.5, 1, 2].map((share) => axisValue(linear, share))).toEqual([-1, 1, 3, 3]);
  expect(axisValue(axisSaid('log 1 1e6 n'), 0.5)).toBeCloseTo(1000, 9);
});

test('the points of a path are where its strokes begin and end', () => {
  expect(pathPoints('M66.6 229.4h0M72.7 -2h0')).toEqual([
    [66.6, 229.4],
    [72.7, -2],
  ]);
  expect(pathPoints('M1 2L3 4')).toHaveLength(2);
});

test('a place where a known value is drawn has that value', () => {
  const n = axisSaid('log 1 100 n');
  expect(knownValue(n, [2, 10], 0.5001, 0.001)).toBe(10);
  expect(knownValue(n, [2, 10], 0.51, 0.001)).toBeUndefined();
  expect(knownValue(axisSaid('linear -0.1 2 density'), [0, 1.9], 0.0475, 0.001)).toBe(0);
});
