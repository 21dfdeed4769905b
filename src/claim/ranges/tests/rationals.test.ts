import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { obeysRangeLaws } from './Range.laws.ts';
import { positiveRationals, rationals } from '../rationals.ts';

const text = fc
  .tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: 1, max: 30 }))
  .map(([a, b]) => new Fraction(a, b).toFraction(false));
const isWritten = (value: string): boolean => /^-?\d+(\/\d+)?$/u.test(value);

obeysRangeLaws('rationals()', { range: rationals(), contains: isWritten, others: text });
obeysRangeLaws('rationals of height 5', { range: rationals({ height: 5 }), contains: isWritten, others: text });
obeysRangeLaws('positiveRationals()', {
  range: positiveRationals(),
  contains: (value) => isWritten(value) && new Fraction(value).compare(0) > 0,
  others: text,
});

const firstOf = (values: Iterable<string>, count: number): string[] => {
  const found: string[] = [];
  for (const value of values) if (found.push(value) === count) break;
  return found;
};

describe('rationals', () => {
  test('come simplest first', () => {
    expect(firstOf(positiveRationals().all({})!, 9)).toEqual(['1', '2', '1/2', '3', '1/3', '4', '3/2', '2/3', '1/4']);
    expect(firstOf(rationals().all({})!, 7)).toEqual(['0', '1', '-1', '2', '-2', '1/2', '-1/2']);
  });

  test('are always in lowest terms', () => {
    for (const value of fc.sample(rationals().arbitrary({}), { seed: 3, numRuns: 500 })) {
      expect(new Fraction(value).toFraction(false)).toBe(value);
    }
  });

  test('can never all be tried', () => {
    expect(rationals().sampled && positiveRationals().sampled).toBe(true);
  });

  test('tell a solver only their sign, so that what it proves holds for all reals', () => {
    expect(positiveRationals().fact('k')).toBe('k > 0');
    expect(rationals().fact('k')).toBe('');
  });

  test.each(['0', '-1', '-1/2'])('that are positive do not hold %s', (value) => {
    expect(positiveRationals().parse(value)).toBeUndefined();
    expect(positiveRationals().nearest(value, {})).toBe('1');
  });
});

test('rationals refuse options that they do not have', () => {
  expect(() => rationals({ heigth: 5 } as never)).toThrow('rationals has no option heigth; did you mean height?');
  expect(() => positiveRationals({ height: 0.5 })).toThrow('height of positiveRationals is 0.5; it must be a positive');
});
