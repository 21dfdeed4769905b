import { expect, test } from 'vitest';
import { normalCdf } from '../normalCdf.ts';
import { normalTail } from '../normalTail.ts';

test('normalCdf is the mirror image of the upper tail, exactly', () => {
  for (const z of [-38, -3, -0.1, 0, 0.5, 7]) expect(normalCdf(z)).toBe(normalTail(-z));
  expect(normalCdf(0)).toBe(0.5);
  expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 15);
});
