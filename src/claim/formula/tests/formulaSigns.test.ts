import { expect, test } from 'vitest';
import { formulaSigns } from '../formulaSigns.ts';

test('writes products, powers, comparisons and minus as a page does, and keeps the exponent of a number', () => {
  expect(formulaSigns('2*(k/n)^2 >= -4*k - 1e-9')).toBe('2·(k/n)² ≥ −4·k − 1e-9');
});
