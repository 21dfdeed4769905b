import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { obeysRangeLaws } from './Range.laws.ts';
import { reals } from '../reals.ts';

const between = (lo: number, hi: number) => ({
  contains: (value: number) => value >= lo && value <= hi,
  others: fc.oneof(
    fc.double({ min: lo - 1, max: hi + 1, noNaN: true }).map((x) => x + 0),
    fc.double({ noNaN: true }).map((x) => x + 0),
  ),
});

obeysRangeLaws('reals(0, 0.5)', { range: reals(0, 0.5), ...between(0, 0.5) });
obeysRangeLaws('reals(−1, 1)', { range: reals(-1, 1), ...between(-1, 1) });
obeysRangeLaws('reals(2, 2)', { range: reals(2, 2), ...between(2, 2) });
obeysRangeLaws('reals(10⁻⁷, 10⁻⁶)', { range: reals(1e-7, 1e-6), ...between(1e-7, 1e-6) });
obeysRangeLaws('reals(1, 10²¹)', { range: reals(1, 1e21), ...between(1, 1e21) });
obeysRangeLaws('reals(0, 1) in 7 steps', { range: reals(0, 1, { steps: 7 }), ...between(0, 1) });
obeysRangeLaws('reals(0, 1) in one step', { range: reals(0, 1, { steps: 1 }), ...between(0, 1) });
obeysRangeLaws('reals(0, 3ε)', {
  range: reals(0, ({ epsilon }) => 3 * epsilon),
  ...between(0, 3 * 0.1),
  earlier: { epsilon: 0.1 },
});
obeysRangeLaws('reals with ends that take more than twelve digits', {
  range: reals(123_456_789.012_345_6, 123_456_789.012_345_8),
  ...between(123_456_789.012_345_6, 123_456_789.012_345_8),
});

describe('reals', () => {
  test('hold 0 and no −0, which would be read back from a token as 0', () => {
    const range = reals(({ a }) => -a, 'a');
    const values = [...range.all({ a: 0 })!, ...range.edges({ a: 0 }), range.nearest(-0, { a: 0 })];
    expect(values.every((value) => Object.is(value, 0))).toBe(true);
  });

  test('lie strictly inside too where the ends take more than twelve digits', () => {
    const values = [...reals(1e13, 1e13 + 10).all({})!];
    expect(new Set(values).size).toBe(values.length);
    expect(values.length).toBeGreaterThan(900);
    expect(values.filter((x) => x > 1e13 + 1 && x < 1e13 + 9).length).toBeGreaterThan(700);
    // Doubles near 10¹⁶ are 2 apart.
    expect([...reals(1e16, 1e16 + 6).all({})!].sort((a, b) => a - b)).toEqual([1e16, 1e16 + 2, 1e16 + 4, 1e16 + 6]);
  });

  test('lie strictly inside too where the range is nearly all that doubles have', () => {
    const values = [...reals(0, 1.7e308).all({})!];
    expect(new Set(values).size).toBe(1001);
    expect(values.slice(0, 4)).toEqual([0, 1.7e308, 8.5e307, 4.25e307]);
  });

  test('have an only value where their ends are one number', () => {
    expect(reals(0.5, 0.5).only).toBe(0.5);
    expect(reals(0.5, 0.6)).not.toHaveProperty('only');
  });

  test('are short to write', () => {
    expect([...reals(0, 0.3, { steps: 3 }).all({})!]).toEqual([0, 0.3, 0.1, 0.2]);
  });

  test('are tried on coarse grids first', () => {
    const values = [...reals(0, 1).all({})!];
    expect(values.slice(0, 5)).toEqual([0, 1, 0.5, 0.25, 0.75]);
    expect(values).toHaveLength(1001);
  });

  test('shrink to coarser grids', () => {
    expect([...reals(0, 1).simpler(0.377, {})]).toEqual([0, 0, 0.5, 0.5, 0.4, 0.4, 0.38, 0.38]);
    expect([...reals(0, 1).simpler(0.75, {})]).toEqual([0, 1, 1]);
    expect([...reals(0, 1).simpler(1, {})]).toEqual([0]);
    expect([...reals(0, 1).simpler(0, {})]).toEqual([]);
  });

  test('are searched around a value, within a twentieth of the range', () => {
    const near = fc.sample(reals(0, 1).near(0.9, {}), { seed: 1, numRuns: 200 });
    expect(near.every((x) => x >= 0.85 && x <= 0.95)).toBe(true);
  });

  test('can never all be tried', () => {
    expect(reals(0, 1).sampled).toBe(true);
  });

  test.each([
    [reals(1, 0), 'invalid range; no number from 1 to 0'],
    [reals(0, Infinity), 'invalid bound Infinity; not a finite number: Infinity'],
    [reals(Number.NaN, 1), 'invalid bound NaN; not a finite number: NaN'],
    [reals(-1e308, 1e308), 'invalid range; too wide for a grid: from -1e+308 to 1e+308'],
  ])('that are impossible say why (%#)', (range, sentence) => {
    expect(() => range.edges({})).toThrow(new RangeError(sentence));
    expect(() => [...range.all({})!]).toThrow(new RangeError(sentence));
  });

  test.each([0, -1, 2.5, Number.NaN])('refuse %d steps', (steps) => {
    expect(() => reals(0, 1, { steps })).toThrow(`steps of reals is ${steps}; it must be a positive integer`);
    expect(() => reals(0, 1, { step: 2 } as never)).toThrow('reals has no option step; did you mean steps?');
  });
});
