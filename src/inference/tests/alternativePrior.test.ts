import { expect, test } from 'vitest';
import { alternativePrior } from '../alternativePrior.ts';

test.each([1e-9, 1e-4, 0.3, 0.5, 0.9999])('the weights add up to 1 and the exponents are positive at b = %d', (b) => {
  const parts = alternativePrior(b, 1 - b);
  expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 15);
  for (const { a, c } of parts) expect(Math.min(a, c)).toBeGreaterThan(0);
});

test('all parts but the wide one have their mean at the boundary', () => {
  for (const { a, c } of alternativePrior(0.3, 0.7).slice(1)) expect(a / (a + c)).toBeCloseTo(0.3, 14);
});
