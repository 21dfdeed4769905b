import { expect, test } from 'vitest';
import { worst } from './accuracy.laws.ts';
import table from './stirling.json' with { type: 'json' };
import { stirlingError } from '../stirlingError.ts';

test('stirlingError agrees with mpmath to 1.5e-14', () => {
  expect(worst(table.stirlingError, ({ z, value }) => Math.abs(stirlingError(z) - value))).toBeLessThan(1.5e-14);
});
