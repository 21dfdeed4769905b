import { expect, test } from 'vitest';
import { checkAlpha } from '../checkAlpha.ts';

test('a level lies strictly between 0 and 1', () => {
  expect(() => checkAlpha(1e-300)).not.toThrow();
  for (const alpha of [0, 1, -0.1, 5, Number.NaN]) {
    expect(() => checkAlpha(alpha)).toThrow(new RangeError(`invalid alpha; not in (0, 1): ${alpha}`));
  }
});
