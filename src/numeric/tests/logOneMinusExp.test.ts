import { expect, test } from 'vitest';
import { logOneMinusExp } from '../logOneMinusExp.ts';

test('logOneMinusExp keeps its digits at both ends', () => {
  expect(logOneMinusExp(-1e-20)).toBeCloseTo(-20 * Math.LN10, 13);
  expect(logOneMinusExp(-Math.LN2)).toBeCloseTo(-Math.LN2, 15);
  expect(logOneMinusExp(-100) / -Math.exp(-100)).toBeCloseTo(1, 15);
  expect(logOneMinusExp(0)).toBe(-Infinity);
  expect(logOneMinusExp(-Infinity)).toBeCloseTo(0, 15);
  expect(logOneMinusExp(1)).toBeNaN();
});
