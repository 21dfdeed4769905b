import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choices } from '../choices.ts';
import { obeysRangeLaws } from './Range.laws.ts';

const WORDS = ['exactly k', 'at most k', 'a=b,c/d@e%'] as const;
obeysRangeLaws('choices of words', {
  range: choices(...WORDS),
  contains: (value) => WORDS.includes(value),
  others: fc.constantFrom(...WORDS, 'at least k' as (typeof WORDS)[number]),
});
obeysRangeLaws('choices of numbers', {
  range: choices(2, 1, -0.5, 1e-7),
  contains: (value) => [2, 1, -0.5, 1e-7].includes(value),
  others: fc.constantFrom(2, 1, -0.5, 1e-7, 3 as 2),
});
obeysRangeLaws('choices of rationals', {
  range: choices('1/2', '-3/4'),
  contains: (value) => ['1/2', '-3/4'].includes(value),
  others: fc.constantFrom('1/2', '-3/4', '0' as '1/2'),
});
obeysRangeLaws('choices of truth values', {
  range: choices(false, true),
  contains: (value) => typeof value === 'boolean',
  others: fc.boolean(),
});

obeysRangeLaws('choices of named things', {
  range: choices({ uniform: Math.random, none: undefined, 'a=b,c': [1] }),
  contains: (value) => ['uniform', 'none', 'a=b,c'].includes(value),
  others: fc.constantFrom('uniform', 'none', 'a=b,c', 'toString' as 'none'),
});

describe('choices', () => {
  test('of named things have their names as values, whose type is known', () => {
    const designs = { square: { side: 2 }, triangle: { side: 3 } };
    const range = choices(designs);
    const sides = [...range.all({})!].map((name) => designs[name].side);
    expect(sides).toEqual([2, 3]);
    expect(range.describe('design')).toBe('design ∈ {square, triangle}');
    expect(() => choices({})).toThrow('invalid choices; choices needs at least one value');
    // @ts-expect-error a list is no object of names
    expect(() => choices([{ name: 'square' }])).toThrow('invalid choice, a list; a choice is');
    // @ts-expect-error neither is one more thing
    expect(() => choices(designs, designs)).toThrow('name each one, choices({ name: it })');
  });

  test('have an only value where there is one', () => {
    expect(choices(false).only).toBe(false);
    expect(choices('a', 'b')).not.toHaveProperty('only');
  });

  test('tell a solver their numbers, truth values as 0 and 1, and nothing of words', () => {
    expect(choices<number | string>(1, '-1/2', 1e-7).fact('x')).toBe('(x = 1 or x = -1/2 or x = 1/10000000)');
    expect(choices(true, false).fact('b')).toBe('(b = 1 or b = 0)');
    // A solver would take the word n for the parameter of that name.
    expect(choices('n', 'm').fact('word')).toBe('');
    expect(choices<number | string>(1, 'n').fact('mixed')).toBe('');
  });

  test('are refused when two could not be told apart in a token or a stream', () => {
    expect(() => choices(1, 2, 1)).toThrow('invalid choices; not all different: 1, 2, 1');
    expect(() => choices<number | string>(1, '1')).toThrow('invalid choices');
    expect(() => choices(...([] as unknown as [number]))).toThrow('choices needs at least one value');
    expect(() => choices([1, 2, 3] as never)).toThrow('a list; write choices(1, 2, 3), without the brackets');
    expect(() => choices(['a', 'b', 'c', 'd', 'e', 'f'] as never)).toThrow('choices("a", "b", "c", …), without');
  });

  test('are refused when one could not be read back from a token', () => {
    expect(() => choices(1, 2, Number.NaN)).toThrow('invalid choice NaN; it is not equal to itself');
    expect(() => choices(-0, 1)).toThrow('invalid choice −0; it is written like 0');
    expect(() => choices('x', 'a\uD800')).toThrow(
      String.raw`invalid choice "a\ud800"; its character 2 is half of a surrogate pair, which no file can hold`,
    );
    expect(choices('\u{1D518}', 'x').parse('\u{1D518}')).toBe('\u{1D518}');
    expect(choices(1, Infinity).parse('Infinity')).toBe(Infinity);
  });

  test.each([
    [[1], 'a list'],
    [() => 1, 'a value of type function'],
    [null, 'null'],
    [2n, 'a value of type bigint'],
  ])('are refused where one is no number, text or truth value (%#)', (value, what) => {
    expect(() => choices(value as never, 1)).toThrow(`invalid choice, ${what}; a choice is a number, a text or`);
  });

  test('cannot be changed later', () => {
    const all = choices(1, 2).all({}) as number[];
    expect(() => all.pop()).toThrow(TypeError);
  });
});
