import { expect, test } from 'vitest';
import { shownValue } from '../shownValue.ts';

test('a shown vector or matrix is cut where it is long, and says so', () => {
  const long = Float64Array.from({ length: 40 }, (_, i) => i);
  expect(shownValue(long)).toEqual([...Array.from({ length: 12 }, (_, i) => i), '… 40 in all']);
  expect(shownValue([long, [1, Number.NaN]])).toEqual([shownValue(long), [1, 'NaN']]);
  expect(shownValue(Array.from({ length: 40 }, () => [1]))).toHaveLength(12);
  expect(shownValue([])).toEqual([]);
  expect(shownValue('as it is')).toBe('as it is');
  expect(shownValue(0.5)).toBe(0.5);
  expect(shownValue('x'.repeat(5000))).toBe(`${'x'.repeat(1000)}… (5000 characters in all)`);
  expect(shownValue(['\u{1D518}'.repeat(600)] as never)).toEqual([
    `${'\u{1D518}'.repeat(500)}… (1200 characters in all)`,
  ]);
});
