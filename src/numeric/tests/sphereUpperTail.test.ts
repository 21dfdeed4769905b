import { describe, expect, test } from 'vitest';
import { relativeError } from './accuracy.laws.ts';
import { sphereUpperTail } from '../sphereUpperTail.ts';

describe('sphereUpperTail', () => {
  test('is arccos(t)/π in the plane and (1 − t)/2 in space', () => {
    for (const t of [-0.999, -0.5, -1e-6, 0, 1e-6, 0.1, 0.5, 0.999]) {
      expect(relativeError(sphereUpperTail(t, 2), Math.acos(t) / Math.PI)).toBeLessThan(1e-14);
      expect(relativeError(sphereUpperTail(t, 3), (1 - t) / 2)).toBeLessThan(1e-14);
    }
  });

  test('is one half in dimension 1 between the two points', () => {
    expect(sphereUpperTail(-1.001, 1)).toBe(1);
    expect(sphereUpperTail(-1, 1)).toBeCloseTo(0.5, 15);
    expect(sphereUpperTail(0, 1)).toBeCloseTo(0.5, 15);
    expect(sphereUpperTail(0.999, 1)).toBeCloseTo(0.5, 15);
    expect(sphereUpperTail(1, 1)).toBe(0);
  });
});
