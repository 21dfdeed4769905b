import { expect, test } from 'vitest';
import { checkRange } from '../checkRange.ts';

test('a range has its ends in order, and one of them may be infinite', () => {
  expect(() => checkRange([-1, 2])).not.toThrow();
  expect(() => checkRange([0, Infinity])).not.toThrow();
  expect(() => checkRange([-Infinity, 0])).not.toThrow();
});

test('an empty range, NaN, or no finite end is refused', () => {
  expect(() => checkRange([1, 0])).toThrow('invalid range; its ends are not in order: [1, 0]');
  expect(() => checkRange([1, 1])).toThrow(RangeError);
  expect(() => checkRange([Number.NaN, 1])).toThrow(RangeError);
  expect(() => checkRange([-Infinity, Infinity])).toThrow(
    'invalid range; neither end is finite: [-Infinity, Infinity]',
  );
});
