import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logSphereTail } from '../logSphereTail.ts';
import { logSphereUpperTail } from '../logSphereUpperTail.ts';

describe('logSphereUpperTail', () => {
  test('is half the two-sided tail above 0', () => {
    expect(logSphereUpperTail(0.27, 1_000_000)).toBe(logSphereTail(0.27, 1_000_000) - Math.LN2);
    expect(logSphereUpperTail(0.27, 1_000_000)).toBeLessThan(-36000);
  });

  test('has caps at t and at −t that add up to the sphere', () => {
    const height = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(height, fc.integer({ min: 2, max: 1_000_000 }), (t, m) => {
        const total = Math.exp(logSphereUpperTail(t, m)) + Math.exp(logSphereUpperTail(-t, m));
        expect(Math.abs(total - 1)).toBeLessThan(1e-14);
      }),
    );
  });

  test('names the argument that is out of range', () => {
    expect(() => logSphereUpperTail(0, 0)).toThrow('invalid m; not a positive integer: 0');
    expect(() => logSphereUpperTail(NaN, 1)).toThrow('invalid delta; not a number: NaN');
  });
});
