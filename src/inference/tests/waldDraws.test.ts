import { expect, test } from 'vitest';
import { waldDraws } from '../waldDraws.ts';

test('ln(1/α) divided by the divergence', () => {
  expect(waldDraws(0.6, 0.5, 1e-9)).toBeCloseTo(1029.19, 2);
  expect(waldDraws(1, 0.5, 2 ** -20)).toBeCloseTo(20, 12);
});

test('nothing shows that a probability is not its own value, and one draw may refute certainty', () => {
  expect(waldDraws(0.5, 0.5, 1e-9)).toBe(Infinity);
  expect(waldDraws(0.5, 1, 1e-9)).toBe(0);
});

test('an impossible level is refused', () => {
  expect(() => waldDraws(0.6, 0.5, 1)).toThrow('invalid alpha; not in (0, 1): 1');
});
