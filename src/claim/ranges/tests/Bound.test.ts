import { describe, expect, test } from 'vitest';
import { integers } from '../integers.ts';
import { reals } from '../reals.ts';
import { type Bound, boundText, boundValue } from '../Bound.ts';

describe('a bound', () => {
  const earlier = { n: 9, p: 0.5, inputs: 'exactly' };

  test('is a number, the name of an earlier parameter, or an expression in earlier ones', () => {
    expect(boundValue(3, earlier)).toBe(3);
    expect(boundValue('n', earlier)).toBe(9);
    expect(boundValue(({ n, p }) => n * p, earlier)).toBe(4.5);
  });

  test('that names a parameter which is not earlier says which ones are', () => {
    const sentence = 'a range names q, which is not an earlier parameter; earlier parameters are n, p, inputs';
    expect(() => boundValue('q', earlier)).toThrow(new RangeError(sentence));
    expect(() => boundValue(({ q }) => q, earlier)).toThrow(new RangeError(sentence));
    expect(() => boundValue(({ q = 3 }) => q, earlier)).toThrow(new RangeError(sentence));
  });

  test('of the first parameter says that there is none earlier', () => {
    expect(() => boundValue('n', {})).toThrow('a range names n, which is not an earlier parameter; it is the first');
  });

  test('that is inherited from Object is not taken for a parameter', () => {
    expect(() => boundValue('constructor', earlier)).toThrow('names constructor');
    expect(() => boundValue((values) => Number(values['valueOf']), earlier)).toThrow('names valueOf');
  });

  test.each([
    ['inputs', 'invalid bound inputs; not a finite number: exactly'],
    [Number.NaN, 'invalid bound NaN; not a finite number: NaN'],
    [Infinity, 'invalid bound Infinity; not a finite number: Infinity'],
    [({ n }) => Math.log(-n), 'invalid bound log(-n); not a finite number: NaN'],
  ] as [Bound, string][])('that is no finite number says so (%#)', (bound, sentence) => {
    expect(() => boundValue(bound, earlier)).toThrow(new RangeError(sentence));
  });

  test('is written as a reader would', () => {
    expect(boundText(({ n }) => Math.ceil(n / 2))).toBe('ceil(n / 2)');
    expect(boundText((earlier) => Math.min(8, 0.99 * earlier.m))).toBe('min(8, 0.99 · m)');
    expect(boundText('n')).toBe('n');
    expect(boundText(1e6)).toBe('1000000');
  });

  test('is written in signs of mathematics, however its code is spaced', () => {
    expect(boundText(({ n }) => Math.min(n - 1, 1e3))).toBe('min(n − 1, 1000)');
    expect(boundText(({ n }) => 20 * Math.log(n) ** 2 + 0.5)).toBe('20 · log(n)^2 + 0.5');
    expect(boundText(({ n }) => n ** -0.5)).toBe('n^-0.5');
  });

  test('has the words that its author gives it', () => {
    const bound: Bound = { of: ({ n }) => (n <= 3000 ? n : 300), words: 'n (300 for n > 3000)' };
    expect([boundText(bound), boundValue(bound, { n: 7 }), boundValue(bound, { n: 3001 })]).toEqual([
      'n (300 for n > 3000)',
      7,
      300,
    ]);
    expect(() => boundValue(bound, { m: 7 })).toThrow('a range names n, which is not an earlier parameter');
    const [whole, real] = [integers(1, bound), reals(0, bound)];
    expect([whole.describe('k'), whole.fact('k')]).toEqual(['1 ≤ k ≤ n (300 for n > 3000)', 'k >= 1']);
    expect([real.describe('x'), real.fact('x')]).toEqual(['0 ≤ x ≤ n (300 for n > 3000)', 'x >= 0']);
    for (const range of [whole, real]) expect(range).not.toHaveProperty('factIsComplete');
  });

  test('that is no short formula is written by its name, or by what it depends on', () => {
    const cut = ({ n, m }: { readonly [name: string]: number }): number => (n! > 9 ? 9 : m!);
    expect(boundText(cut)).toBe('cut(n, m)');
    const texts = [
      ({ n }) => (n > 9 ? 9 : n),
      (earlier) => (earlier['n'] > 9 ? 9 : earlier.k),
      () => [9][0]!,
    ] as Bound[];
    expect(texts.map(boundText)).toEqual(['a function of n', 'a function of k', 'a function of earlier parameters']);
  });
});
