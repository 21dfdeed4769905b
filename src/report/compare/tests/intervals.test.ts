import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areApart } from '../intervals.ts';

describe('intervals', () => {
  test('that touch, or are apart by rounding alone, have something in common', () => {
    expect(areApart([0, 0.5], [0.5, 1])).toBe(false);
    expect(areApart([0.1 + 0.2, 0.1 + 0.2], [0.3, 0.3])).toBe(false);
    expect(areApart([0.3, 0.3], [0.3000001, 0.4])).toBe(true);
  });

  test('may be exact or unbounded, and are never apart if an end is not a number', () => {
    expect(areApart(['1/3', '1/2'], ['2/3', '∞'])).toBe(true);
    expect(areApart(['−∞', 0], [1, '∞'])).toBe(true);
    expect(areApart(['−∞', '∞'], [1, 2])).toBe(false);
    expect(areApart(['x', 1], [2, 3])).toBe(true);
    expect(areApart([0, 'x'], [2, 3])).toBe(false);
    expect(areApart(undefined, [2, 3])).toBe(false);
  });

  test('are apart in the same way from either side', () => {
    const end = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double(), fc.constantFrom('∞', '−∞', '1/3', 'x'));
    fc.assert(
      fc.property(fc.tuple(end, end), fc.tuple(end, end), (one, other) => {
        expect(areApart(one, other)).toBe(areApart(other, one));
      }),
      { seed: 7 },
    );
  });
});
