import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryRange, isArbitrary } from '../arbitraryRange.ts';
import { integers } from '../integers.ts';
import type { Scalar } from '../../Setting.ts';

const RUNS = { seed: 1, numRuns: 300 };

const ARBITRARIES = {
  integer: fc.integer({ min: -20, max: 300 }),
  nat: fc.nat(),
  safe: fc.maxSafeInteger(),
  double: fc.double({ noNaN: true, noDefaultInfinity: true }),
  float: fc.float({ noNaN: true, noDefaultInfinity: true, min: -1, max: 1 }),
  boolean: fc.boolean(),
  constant: fc.constant('one'),
  choice: fc.constantFrom(3, 1, 'two', true),
  union: fc.oneof(fc.nat(9), fc.constantFrom('none', 'all')),
  filtered: fc.nat(100).filter((n) => n % 3 === 0),
  mapped: fc.nat(50).map(
    (half) => 2 * half,
    (even) => Number(even) / 2,
  ),
  text: fc.string({ maxLength: 20 }),
} satisfies Record<string, fc.Arbitrary<Scalar>>;

describe.each(Object.entries(ARBITRARIES))('fc: %s, as a range', (_, arbitrary: fc.Arbitrary<Scalar>) => {
  const range = arbitraryRange(arbitrary);
  const chosen = range.arbitrary({});
  const isOwn = (value: Scalar): boolean => arbitrary.canShrinkWithoutContext(value);

  test('chooses values of its own, which are read back as they are written', () => {
    fc.assert(
      fc.property(chosen, (value) => isOwn(value) && Object.is(range.parse(String(value)), value)),
      RUNS,
    );
  });

  test('leaves its values where they are', () => {
    fc.assert(
      fc.property(chosen, (value) => range.nearest(value, {}) === value),
      RUNS,
    );
  });

  test('shrinks a value by itself, to values of its own, and comes to an end', () => {
    fc.assert(
      fc.property(chosen, (value) => {
        const simpler = [...range.simpler(value, {})];
        let [at, steps] = [value, 0];
        for (let next = simpler[0]; next !== undefined && steps < 5000; steps++) {
          at = next;
          [next] = range.simpler(at, {});
        }
        return simpler.every((one) => isOwn(one) && one !== value) && steps < 5000;
      }),
      RUNS,
    );
  });

  test('cannot be listed, and tells a solver nothing', () => {
    expect(range.all({})).toBeUndefined();
    expect(range.edges({})).toEqual([]);
    expect(range).toMatchObject({ sampled: true, unlisted: true });
    expect(range.fact('x')).toBe('');
  });
});

test('a value that is not its own is not moved, and not read', () => {
  const range = arbitraryRange(fc.integer({ min: 1, max: 9 }));
  expect([0, 10, 2.5, '3', true].map((value) => range.nearest(value, {}))).toEqual(Array(5).fill(undefined));
  expect(['0', '2.5', 'true', '03', ' 3', '3'].map((text) => range.parse(text))).toEqual([...Array(5), 3]);
});

test.each<[string, fc.Arbitrary<unknown>, string]>([
  ['NaN', fc.constant(Number.NaN), 'fast-check chose NaN; leave it out, as by fc.double({ noNaN: true'],
  ['infinite', fc.constant(Infinity), 'fast-check chose Infinity; leave it out'],
  ['a bigint', fc.bigInt(5n, 5n), 'fast-check chose the bigint 5; a parameter is a number'],
  ['null', fc.constant(null), 'fast-check chose null; a parameter is'],
  ['a list', fc.array(fc.nat()), 'fast-check chose a value of type object; a parameter is'],
  ['a long text', fc.constant('a'.repeat(201)), 'fast-check chose a text of 201 characters; at most 200'],
  ['half a character', fc.constant('\uD800'), 'half of a surrogate pair'],
  [
    'mapped without an inverse',
    fc.constant(1).map((n) => 2 * n),
    'does not recognise it as its own, so it could not be replayed; give map the inverse',
  ],
  ['chained', fc.nat(9).chain((n) => fc.nat(n)), 'does not recognise it as its own'],
  [
    'written like another',
    fc.constantFrom(1, '1').filter((value) => value === '1' || value === 1),
    'is written like another value',
  ],
])('a value that is %s is refused in a sentence with its cure', (_, arbitrary, sentence) => {
  const choose = (): unknown => fc.sample(arbitraryRange(arbitrary).arbitrary({}), { seed: 1, numRuns: 50 });
  expect(choose).toThrow(sentence);
});

test('minus zero is taken as 0, like which it is written', () => {
  const [value] = fc.sample(arbitraryRange(fc.double({ min: -0, max: 0 })).arbitrary({}), { seed: 1, numRuns: 1 });
  expect(Object.is(value, 0)).toBe(true);
});

test('an arbitrary is told from a range and from anything else', () => {
  expect([fc.nat(), fc.string().map(String)].map(isArbitrary)).toEqual([true, true]);
  expect([integers(1, 9), null, undefined, {}, 'nat', fc.nat].map(isArbitrary)).toEqual(Array(6).fill(false));
});
