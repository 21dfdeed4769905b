import { describe, expect, test } from 'vitest';
import { relativeError, worst } from './accuracy.laws.ts';
import { normalTail } from '../normalTail.ts';
import table from './normal.json' with { type: 'json' };

describe('normalTail', () => {
  test('agrees with mpmath to 1e-15, relative to the tail', () => {
    expect(worst(table.tail, ({ z, tail }) => relativeError(normalTail(z), tail))).toBeLessThan(1e-15);
  });

  test('is a tail on the whole line', () => {
    expect(normalTail(-Infinity)).toBe(1);
    expect(normalTail(Infinity)).toBe(0);
    expect(normalTail(NaN)).toBeNaN();
  });
});
