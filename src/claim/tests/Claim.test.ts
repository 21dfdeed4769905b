import * as fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { atMost } from '../Comparison.ts';
import { choices } from '../ranges/choices.ts';
import { type AnyClaim, claim } from '../Claim.ts';
import { integers } from '../ranges/integers.ts';
import { positiveRationals } from '../ranges/rationals.ts';
import { reals } from '../ranges/reals.ts';

const said = { title: 'A claim', place: 'Here', statement: 'x' } as const;
const coin = { forAll: { n: integers(1, 9) }, draw: (rng: () => number) => rng() < 0.5 };

test('a claim is what was said, and nothing of it is run', () => {
  const fail = (): never => {
    throw new Error('was run');
  };
  const object = { ...said, forAll: { n: integers(1, 'q') }, where: fail, vacuousWhen: fail, holds: fail };
  expect(claim(object)).toBe(object);
});

// Each mistake below would compile if the types said less; that it does not is what is tested.
describe('the types of a claim', () => {
  test('know the outcome on both sides of a comparison, and in a condition', () => {
    claim({
      ...said,
      ...coin,
      left: (heads, { n }) => {
        expectTypeOf(heads).toEqualTypeOf<boolean>();
        return n;
      },
      leftRange: [0, 9],
      right: (heads) => heads,
      differenceAtMost: ({ n }) => n,
    });
    // @ts-expect-error a comparison has one bound
    claim({ ...said, ...coin, left: () => 1, right: () => 0, differenceAtMost: 1, differenceAtLeast: 0 });
    // @ts-expect-error a comparison has two sides
    claim({ ...said, ...coin, left: () => 1, differenceAtMost: 1 });
    // @ts-expect-error a side is a number or a truth value
    claim({ ...said, ...coin, left: () => 'x', right: () => 0, differenceAtMost: 1 });
    claim({ ...said, ...coin, event: (heads) => heads, givenThat: (heads) => !heads, probabilityAtMost: 0 });
    // @ts-expect-error a condition is true or false
    claim({ ...said, ...coin, event: (heads) => heads, givenThat: () => 1, probabilityAtMost: 0 });
  });

  test('know the parameters by name and the type of each', () => {
    const found = claim({
      ...said,
      forAll: { n: integers(1, 9), x: reals(0, 1), q: positiveRationals(), inputs: choices('one', 'many') },
      where: (setting) => {
        expectTypeOf(setting.n).toEqualTypeOf<number>();
        expectTypeOf(setting.x).toEqualTypeOf<number>();
        expectTypeOf(setting.q).toEqualTypeOf<string>();
        expectTypeOf(setting.inputs).toEqualTypeOf<'one' | 'many'>();
        return true;
      },
      holds: ({ n, x }) => atMost(x, n),
    });
    expectTypeOf(found).toEqualTypeOf<AnyClaim>();
  });

  test('know the type of each arbitrary of fast-check', () => {
    const found = claim({
      ...said,
      forAll: { n: fc.nat(), b: fc.boolean(), word: fc.constantFrom('one', 'many'), k: integers(1, 'n') },
      holds: (setting) => {
        expectTypeOf(setting.n).toEqualTypeOf<number>();
        expectTypeOf(setting.b).toEqualTypeOf<boolean>();
        expectTypeOf(setting.word).toEqualTypeOf<'one' | 'many'>();
        expectTypeOf(setting.k).toEqualTypeOf<number>();
        return true;
      },
    });
    expect(Object.keys(found.forAll)).toEqual(['n', 'b', 'word', 'k']);
    expect(Object.values(found.forAll).map(({ unlisted }) => unlisted)).toEqual([true, true, true, undefined]);
    // @ts-expect-error -- a parameter is a number, a text or a truth value
    claim({ ...said, forAll: { list: fc.array(fc.nat()) }, holds: () => true });
    // @ts-expect-error -- of which a bigint is none
    claim({ ...said, forAll: { n: fc.bigInt() }, holds: () => true });
  });

  test('know what was drawn', () => {
    claim({
      ...said,
      forAll: { n: integers(1, 9) },
      draw: (rng, { n }) => ({ heads: rng() < 0.5, n }),
      event: (outcome, setting) => {
        expectTypeOf(outcome).toEqualTypeOf<{ heads: boolean; n: number }>();
        expectTypeOf(setting).toEqualTypeOf<{ readonly n: number }>();
        return outcome.heads;
      },
      probabilityAtLeast: () => 0.5,
    });
  });

  test('refuse a parameter that is misspelt', () => {
    claim({
      ...said,
      forAll: { n: integers(1, 9), m: integers(1, 9) },
      // @ts-expect-error -- there is no parameter k
      holds: ({ n, k }) => n < k,
    });
    // @ts-expect-error -- there is no parameter N
    claim({ ...said, ...coin, event: (heads: boolean) => heads, probabilityAtLeast: ({ N }) => 1 / N });
    claim({
      ...said,
      forAll: { n: integers(1, 9) },
      // @ts-expect-error -- the settings that must be tried have no parameter m
      alsoAt: [{ m: 3 }],
      holds: () => true,
    });
  });

  test('refuse keys of two kinds', () => {
    // @ts-expect-error -- an exact claim draws nothing
    claim({ ...said, ...coin, holds: () => true });
    const event = (heads: boolean): boolean => heads;
    // @ts-expect-error -- a probability has one bound
    claim({ ...said, ...coin, event, probabilityAtLeast: () => 0.5, probabilityAtMost: () => 0.6 });
    // @ts-expect-error -- an event and its chance are one or the other
    claim({ ...said, ...coin, event, chance: () => 0.5, probabilityAtLeast: () => 0.5 });
  });

  test('refuse a claim without what its kind needs', () => {
    // @ts-expect-error -- a probability needs a bound
    claim({ ...said, ...coin, event: (heads: boolean) => heads });
    const quantity = (heads: boolean): number => Number(heads);
    const range = (): readonly [number, number] => [0, 1];
    // @ts-expect-error -- a mean needs the range of its quantity
    claim({ ...said, ...coin, quantity, meanAtLeast: () => 0.5 });
    // @ts-expect-error -- meanEquals needs within
    claim({ ...said, ...coin, quantity, range, meanEquals: () => 0.5 });
    claim({ ...said, ...coin, quantity, range, meanEquals: () => 0.5, within: () => 0.1 });
    const event = (heads: boolean): boolean => heads;
    // @ts-expect-error -- probabilityEquals needs within
    claim({ ...said, ...coin, event, probabilityEquals: () => 0.5 });
    claim({ ...said, ...coin, event, probabilityEquals: () => 0.5, within: () => 0.1 });
    // @ts-expect-error -- it has no place
    claim({ title: 'A claim', statement: 'x', forAll: {}, holds: () => true });
  });

  test('refuse answers of another type', () => {
    // @ts-expect-error -- an event happens or it does not
    claim({ ...said, ...coin, event: () => 0.5, probabilityAtLeast: () => 0.5 });
    // @ts-expect-error -- a verdict is one of six words
    claim({ ...said, forAll: {}, holds: () => true, expect: 'true' });
    // @ts-expect-error -- only what can all be tried can be a proof
    claim({ ...said, forAll: {}, holds: () => true, exhaustive: 'yes' });
  });

  test('let a twin replace only what it may', () => {
    const event = (heads: boolean): boolean => heads;
    const twin = { claims: 'otherwise', probabilityAtMost: () => 0.4 };
    claim({ ...said, ...coin, event, probabilityAtLeast: () => 0.5, twin });
    // @ts-expect-error -- a twin cannot be about other parameters
    claim({ ...said, ...coin, event, probabilityAtLeast: () => 0.5, twin: { claims: 'otherwise', forAll: {} } });
  });
});
