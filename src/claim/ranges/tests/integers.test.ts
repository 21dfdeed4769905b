import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { integers } from '../integers.ts';
import { obeysRangeLaws } from './Range.laws.ts';

const between = (lo: number, hi: number) => ({
  contains: (value: number) => Number.isInteger(value) && value >= lo && value <= hi,
  others: fc.oneof(fc.integer({ min: lo - 20, max: Math.min(hi + 20, Number.MAX_SAFE_INTEGER) }), fc.integer()),
});

obeysRangeLaws('integers(2, 300)', { range: integers(2, 300), ...between(2, 300) });
obeysRangeLaws('integers(4, 4)', { range: integers(4, 4), ...between(4, 4) });
obeysRangeLaws('integers(−5, 7)', { range: integers(-5, 7), ...between(-5, 7) });
obeysRangeLaws('integers(−9, −3)', { range: integers(-9, -3), ...between(-9, -3) });
obeysRangeLaws('integers from −½ to 3½, in code', {
  range: integers(
    () => -0.5,
    () => 3.5,
  ),
  ...between(0, 3),
});
obeysRangeLaws('integers(1, 10⁶) on a logarithmic scale', {
  range: integers(1, 1e6, { scale: 'logarithmic' }),
  ...between(1, 1e6),
});
obeysRangeLaws('integers(1, n)', { range: integers(1, 'n'), ...between(1, 9), earlier: { n: 9 } });
obeysRangeLaws('integers(√n, n − 1)', {
  range: integers(
    ({ n }) => Math.sqrt(n),
    ({ n }) => n - 1,
  ),
  ...between(7, 46),
  earlier: { n: 47 },
});
obeysRangeLaws('integers(1, 2⁵³ − 1)', {
  range: integers(1, Number.MAX_SAFE_INTEGER),
  ...between(1, Number.MAX_SAFE_INTEGER),
});

const sample = (range: ReturnType<typeof integers>) => fc.sample(range.arbitrary({}), { seed: 7, numRuns: 3000 });
const share = (values: readonly number[], isCounted: (value: number) => boolean): number =>
  values.filter(isCounted).length / values.length;

describe('integers', () => {
  test('have an only value where their ends are one number', () => {
    expect(integers(7, 7).only).toBe(7);
    expect(integers(7, 8)).not.toHaveProperty('only');
    expect(integers('n', 'n')).not.toHaveProperty('only');
  });

  test('on a logarithmic scale reach every power of ten about as often', () => {
    const values = sample(integers(1, 1e8, { scale: 'logarithmic' }));
    for (const power of [1, 10, 1e3, 1e5, 1e7]) {
      expect(share(values, (n) => n >= power && n <= 10 * power)).toBeGreaterThan(0.05);
    }
  });

  test('on a linear scale are seldom small', () => {
    const unbiased = fc.sample(fc.noBias(integers(1, 1e8).arbitrary({})), { seed: 7, numRuns: 3000 });
    expect(share(unbiased, (n) => n <= 1e7)).toBeLessThan(0.15);
  });

  test('are listed from the one nearest to 0 outwards', () => {
    expect([...integers(-2, 3).all({})!]).toEqual([0, 1, -1, 2, -2, 3]);
    expect([...integers(-5, -3).all({})!]).toEqual([-3, -4, -5]);
    expect([...integers(3, 6).all({})!]).toEqual([3, 4, 5, 6]);
  });

  test('never hold −0, which would be written like 0', () => {
    expect(integers(() => -0.5, 0).edges({})).toEqual([0]);
    expect(integers(-1, 1).nearest(-0.3, {})).toBe(0);
  });

  test('have no value nearest to anything when there are none, as happens while an earlier parameter shrinks', () => {
    expect(integers(3, 'n').nearest(5, { n: 2 })).toBeUndefined();
  });

  test.each([
    [integers(5, 1), 'invalid range; no integer from 5 to 1'],
    [
      integers(
        () => 0.2,
        () => 0.8,
      ),
      'invalid range; no integer from 1 to 0',
    ],
    [integers(2.5, 9), 'invalid end 2.5; integers go from an integer to an integer: write 3'],
    [integers(2, 9.7), 'invalid end 9.7; integers go from an integer to an integer: write 9'],
    [integers(0, 9, { scale: 'logarithmic' }), 'invalid lower end; a logarithmic scale begins at 1 or above: 0'],
    [integers(1, 1e16), 'invalid range; its ends are not exact integers: 1, 10000000000000000'],
    [integers(1, Infinity), 'invalid bound Infinity; not a finite number: Infinity'],
    [integers(Number.NaN, 5), 'invalid bound NaN; not a finite number: NaN'],
  ])('that are impossible say why (%#)', (range, sentence) => {
    expect(() => range.edges({})).toThrow(new RangeError(sentence));
    expect(() => range.arbitrary({})).toThrow(new RangeError(sentence));
    expect(() => [...range.all({})!]).toThrow(new RangeError(sentence));
  });

  test.each([
    [{ scale: 'log' }, 'scale of integers is "log"; did you mean logarithmic?'],
    [{ scale: 'linaer' }, 'scale of integers is "linaer"; did you mean linear?'],
    [{ scale: 10 }, 'scale of integers is 10; it must be "linear" or "logarithmic"'],
    [{ scael: 'linear' }, 'integers has no option scael; did you mean scale?'],
    [{ step: 2 }, 'integers has no option step; it has scale'],
    [2, 'the options of integers are 2; write them as { scale: … }'],
  ])('refuse options that they do not have: %j', (options, sentence) => {
    expect(() => integers(0, 10, options as never)).toThrow(new RangeError(sentence));
  });

  test('are described with their bounds as written', () => {
    expect(integers(1, ({ n }) => Math.sqrt(n)).describe('k')).toBe('1 ≤ k ≤ sqrt(n)');
    expect(integers('n', 300).describe('m')).toBe('n ≤ m ≤ 300');
  });

  test('assume nothing about a bound in code', () => {
    expect(integers(1, 'n').fact('k')).toBe('k >= 1 and k <= n');
    expect(integers(1, ({ n }) => n ** 0.5).fact('k')).toBe('k >= 1');
    expect(
      integers(
        ({ n }) => n,
        ({ n }) => 2 * n,
      ).fact('k'),
    ).toBe('');
  });
});
