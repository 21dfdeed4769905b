import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import type { Always, AlwaysDrawn, Law, Step } from '../../../../claim/Claim.ts';
import type { SettingResult } from '../../../../results/ClaimResult.ts';
import { atLeast, atMost, below, equals } from '../../../../claim/Comparison.ts';
import { integers } from '../../../../claim/ranges/integers.ts';
import type { Quantity } from '../../../../claim/exact/Quantity.ts';
import type { Domain } from '../../../../claim/ranges/Range.ts';
import type { Setting } from '../../../../claim/Setting.ts';
import type { Rng } from '../../../../random/Rng.ts';
import { stream } from '../../../../random/stream.ts';
import { BLOCK, type Resources } from '../../Decider.ts';
import { decideComputed } from '../decideComputed.ts';
import { decideAlways, decideHolds } from '../decideExactly.ts';
import { decideStep } from '../decideStep.ts';
import { sampleClaim } from '../../../tests/sampleClaim.ts';

const resources = (draws: number): Resources => ({
  stream: (block) => stream('decideExactly', block),
  alpha: { refuted: 0, upheld: 0 },
  draws,
  interval: false,
});

describe('a claim on every draw', () => {
  const decided = (keys: object, draws = 200): SettingResult =>
    decideAlways(sampleClaim(keys) as AlwaysDrawn<Domain, unknown>)({ n: 3 }, resources(draws));
  const draw = (rng: Rng): number => rng();

  test('is upheld where it holds for all draws allowed', () => {
    expect(decided({ draw, always: (x: number) => x < 1 }, 77)).toEqual({
      setting: { n: 3 },
      status: 'upheld',
      draws: 77,
      tightness: 0,
    });
  });

  test('is refuted by its first failing draw, which is told with its block and its place in it', () => {
    let count = 0;
    const always = (x: number): boolean => (count++, x < 0.99);
    const { status, at, draws, shown } = decided({ draw, always, show: (x: number) => ({ x, twice: [x, x] }) }, 5000);
    expect(status).toBe('refuted');
    expect(draws).toBe(count);
    expect(at!.block * BLOCK + at!.index + 1).toBe(draws);
    const rng = stream('decideExactly', at!.block);
    const values = Array.from({ length: at!.index + 1 }, () => rng());
    expect(values.findIndex((x) => x >= 0.99)).toBe(at!.index);
    expect(shown).toEqual({ x: values[at!.index], twice: [values[at!.index], values[at!.index]] });
  });

  test('begins each block with its own stream, whatever the block before took', () => {
    const first: number[] = [];
    let count = 0;
    decided({
      draw: (rng: Rng) => (rng(), rng()),
      always: (x: number) => (count++ % BLOCK === 0 && first.push(x), true),
    });
    const expected = [0, 1, 2, 3].map((block) => {
      const rng = stream('decideExactly', block);
      rng();
      return rng();
    });
    expect(first).toEqual(expected);
  });

  test('keeps the draw that is nearest to failing', () => {
    let most = 0;
    const always = (x: number) => ((most = Math.max(most, x)), below(x, 2));
    const { measured, claimed, relation, slack } = decided({ draw, always });
    expect([measured, relation, claimed, slack]).toEqual([most, '<', 2, 2 - most]);
  });
});

describe('a claim on every setting', () => {
  const decided = (holds: () => unknown): SettingResult =>
    decideHolds(sampleClaim({ holds }) as Always<Domain>)({ n: 3 }, resources(1));

  test('is what its function says, with the values that a counterexample shows', () => {
    const claim = sampleClaim({
      forAll: { n: integers(1, 9) },
      holds: ({ n }: Setting) => atMost(Number(n) ** 2, 10),
      show: ({ n }: Setting) => ({ square: Number(n) ** 2 }),
    });
    const decide = decideHolds(claim as unknown as Always<Domain>);
    expect(decide({ n: 3 }, resources(1))).toMatchObject({
      status: 'upheld',
      measured: 9,
      slack: 1,
      shown: { square: 9 },
    });
    expect(decide({ n: 4 }, resources(1))).toMatchObject({ status: 'refuted', measured: 16, slack: -6 });
  });

  test.each([
    [undefined, 'holds returned undefined at n = 3; it must return true, false or a comparison'],
    [1, 'holds returned 1 at n = 3'],
    ['yes', 'holds returned "yes" at n = 3'],
    [{ holds: true }, 'holds returned an object at n = 3'],
    [{ holds: true, left: Number.NaN, right: 1 }, 'holds returned an object at n = 3'],
    [{ holds: true, left: 2, relation: '≠', right: 1 }, 'holds returned an object at n = 3'],
    [null, 'holds returned null at n = 3'],
    [[true], 'holds returned [true] at n = 3'],
    [() => true, 'holds returned a function at n = 3'],
    [
      Promise.resolve(true),
      'holds returned a promise at n = 3; it must return the value itself, so it cannot be async',
    ],
  ])('is a fault when its function returns something else (%#)', (value, sentence) => {
    expect(() => decided(() => value)).toThrow(sentence);
  });

  test('that compares with NaN is a fault', () => {
    expect(() => decided(() => atMost(Number.NaN, 1))).toThrow(
      'holds threw at n = 3: invalid comparison; a side is not a number: NaN ≤ 1',
    );
  });
});

describe('an exact law', () => {
  const decided = (keys: object): SettingResult =>
    decideComputed(sampleClaim(keys) as Law<Domain>)({ n: 3 }, resources(1));

  const enclosure = fc
    .tuple(fc.integer({ min: -4, max: 4 }), fc.nat(4))
    .chain(([lo, width]) =>
      fc.constantFrom<readonly [Quantity, Quantity]>(
        [lo, lo + width],
        [BigInt(lo), new Fraction(lo + width)],
        [new Fraction(lo), BigInt(lo + width)],
      ),
    );
  const RELATIONS = [
    ['valueAtLeast', (x: number, y: number) => x >= y],
    ['valueAtMost', (x: number, y: number) => x <= y],
    ['valueEquals', (x: number, y: number) => x === y],
  ] as const;

  test('is upheld when all values of its enclosures agree, refuted when none do, and else undecided', () => {
    fc.assert(
      fc.property(enclosure, enclosure, fc.constantFrom(...RELATIONS), (value, bound, [key, agrees]) => {
        // Between integers there are no others that agree where these do not, but for equality inside an interval.
        const points = ([lo, hi]: readonly [Quantity, Quantity]): number[] => {
          const [from, to] = [Number(lo), Number(hi)];
          return Array.from({ length: 2 * (to - from) + 1 }, (_, i) => from + i / 2);
        };
        const answers = points(value).flatMap((x) => points(bound).map((y) => agrees(x, y)));
        const expected = answers.every(Boolean) ? 'upheld' : answers.some(Boolean) ? 'undecided' : 'refuted';
        expect(decided({ value: () => value, [key]: () => bound }).status).toBe(expected);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  test('compares exactly', () => {
    const tenth = { value: () => 0.1, valueAtMost: () => new Fraction(1, 10) };
    expect(decided(tenth)).toMatchObject({ status: 'refuted', measured: 0.1, claimed: '1/10' });
    expect(decided({ value: () => 2n ** 64n, valueAtLeast: () => 2 ** 64 }).status).toBe('upheld');
    expect(decided({ value: () => 2n ** 64n - 1n, valueAtLeast: () => 2 ** 64 }).status).toBe('refuted');
  });

  test('compares the ends of enclosures exactly', () => {
    const little = new Fraction(1n, 10n ** 30n);
    const value = (): readonly Quantity[] => [new Fraction(1, 3), new Fraction(1, 3).add(little)];
    const bound = (by: number) => () => new Fraction(1, 3).add(little.mul(by));
    expect(decided({ value, valueAtMost: bound(1) }).status).toBe('upheld');
    expect(decided({ value, valueAtMost: () => 1 / 3 }).status).toBe('refuted');
    expect(decided({ value, valueAtLeast: bound(2) }).status).toBe('refuted');
    expect(decided({ value, valueEquals: bound(-1) }).status).toBe('refuted');
    expect(decided({ value, valueEquals: () => new Fraction(1, 3) }).status).toBe('undecided');
    expect(decided({ value: () => [2n ** 70n, 2n ** 70n + 2n], valueAtMost: () => 2n ** 70n + 1n }).status).toBe(
      'undecided',
    );
  });

  test('is not decided between two numbers beyond the doubles, which are both ∞', () => {
    const statuses = (value: unknown, bound: unknown) =>
      RELATIONS.map(([key]) => decided({ value: () => value, [key]: () => bound }).status);
    expect(statuses(2 ** 1050, 2 ** 1100)).toEqual(['undecided', 'undecided', 'undecided']);
    expect(statuses(-Infinity, -Infinity)).toEqual(['undecided', 'undecided', 'undecided']);
    expect(statuses([1, Infinity], Infinity)).toEqual(['undecided', 'undecided', 'undecided']);
    expect(statuses(Infinity, 1)).toEqual(['upheld', 'refuted', 'refuted']);
    expect(statuses(1, Infinity)).toEqual(['refuted', 'upheld', 'refuted']);
    expect(statuses(-Infinity, Infinity)).toEqual(['refuted', 'upheld', 'refuted']);
    expect(statuses([-Infinity, Infinity], 0)).toEqual(['undecided', 'undecided', 'undecided']);
  });

  test('tells how far exact sides are apart that doubles cannot tell apart, and which is nearest', () => {
    const third = new Fraction(1, 3);
    const near = (digits: bigint) =>
      decided({ value: () => third, valueAtMost: () => third.add(new Fraction(1n, 10n ** digits)) });
    expect(near(30n)).toMatchObject({ status: 'upheld', slack: 1e-30, tightness: -3e-30 });
    expect(near(400n)).toMatchObject({ status: 'upheld', slack: 5e-324 });
    expect(near(31n).tightness).toBeGreaterThan(near(30n).tightness);
    const equal = (by: bigint) => decided({ value: () => 2n ** 70n, valueEquals: () => 2n ** 70n + by });
    expect([equal(0n), equal(1n), equal(-1n)].map(({ status, slack }) => [status, slack])).toEqual([
      ['upheld', 0],
      ['refuted', -1],
      ['refuted', -1],
    ]);
    expect(equal(2n).tightness).toBeGreaterThan(equal(1n).tightness);
    const negative = (by: bigint) => decided({ value: () => -(2n ** 70n), valueAtMost: () => by - 2n ** 70n });
    expect([negative(1n).slack, negative(1n).tightness]).toEqual([1, -(2 ** -70)]);
  });

  test('shows an enclosure, and no interval where the value is exact', () => {
    expect(decided({ value: () => [0.25, 0.5], valueAtMost: () => 1 })).toMatchObject({
      interval: [0.25, 0.5],
      measured: 0.375,
    });
    const [lo, hi] = [new Fraction(1, 3), 1n];
    expect(decided({ value: () => [lo, hi], valueAtMost: () => 1 })).toMatchObject({
      interval: ['1/3', 1],
      measured: '2/3',
    });
    expect(decided({ value: () => [-1e308, 1.5e308], valueAtMost: () => 1 }).measured).toBe(2.5e307);
    expect(decided({ value: () => 0.25, valueAtMost: () => 1 })).not.toHaveProperty('interval');
  });

  test.each([
    [() => Number.NaN, 'value returned NaN at n = 3; it must return a number or an enclosure [lo, hi]'],
    [() => [2, 1], 'value returned [2, 1] at n = 3'],
    [() => [1, Number.NaN], 'value returned [1, NaN] at n = 3'],
    [() => [], 'value returned an array at n = 3'],
    [() => [1, 2, 3], 'value returned [1, 2, 3] at n = 3'],
    [() => '1', 'value returned "1" at n = 3'],
    [() => undefined, 'value returned undefined at n = 3'],
    [() => ({}), 'value returned an object at n = 3'],
    [() => true, 'value returned true at n = 3'],
  ])('whose value is no number is a fault (%#)', (value, sentence) => {
    expect(() => decided({ value, valueAtMost: () => 1 })).toThrow(sentence);
  });

  test('has a finite tightness and a slack that is no NaN, however large its numbers are', () => {
    const numbers: Quantity[] = [
      0,
      -1,
      1e308,
      -1e308,
      5e-324,
      Infinity,
      -Infinity,
      10n ** 400n,
      10n ** 401n,
      -(10n ** 400n),
      new Fraction(10n ** 400n, 3n),
      new Fraction(1n, 10n ** 400n),
      new Fraction(10n ** 400n, 10n ** 400n + 1n),
    ];
    for (const value of numbers) {
      for (const bound of numbers) {
        for (const [key] of RELATIONS) {
          const { tightness, slack } = decided({ value: () => value, [key]: () => bound });
          expect(Number.isFinite(tightness)).toBe(true);
          expect(slack).not.toBe('NaN');
        }
      }
    }
  });

  test('is the tighter the nearer its value is to the bound, also beyond the doubles', () => {
    const at = (exponent: bigint): number =>
      decided({ value: () => 10n ** exponent, valueAtMost: () => 10n ** 400n }).tightness;
    expect(at(399n)).toBeCloseTo(-Math.log(10), 9);
    expect(at(390n)).toBeCloseTo(-10 * Math.log(10), 9);
    expect(at(5n)).toBeCloseTo(-395 * Math.log(10), 6);
    expect(at(401n)).toBeCloseTo(Math.log(10), 9);
  });
});

describe('a step of algebra', () => {
  const step = (keys: object) => decideStep(sampleClaim(keys) as Step<Domain>);

  test('is decided in exact rationals', () => {
    const decide = step({ concludes: 'x + y = 3/10' });
    expect(decide({ x: '1/10', y: '1/5' }, resources(1)).status).toBe('upheld');
    expect(decide({ x: 0.1, y: 0.2 }, resources(1)).status).toBe('upheld');
    expect(decide({ x: 0.1, y: '1000001/5000000' }, resources(1)).status).toBe('refuted');
  });

  test('takes a number for what is written, not for a short fraction near it', () => {
    expect(step({ concludes: '3*x = 1' })({ x: 0.333_333_333_333 }, resources(1)).status).toBe('refuted');
  });

  test('is vacuous where a hypothesis does not hold, or where it divides by 0', () => {
    const decide = step({ given: ['x != 2', '1/x > 0'], concludes: '1/(x - 1) > 0' });
    expect(['2', '-1', '0', '1', '3', '1/2'].map((x) => decide({ x }, resources(1)).status)).toEqual([
      'vacuous',
      'vacuous',
      'vacuous',
      'vacuous',
      'upheld',
      'refuted',
    ]);
  });

  test('shows its formulas with the values of their sides', () => {
    expect(step({ given: ['x > 0'], concludes: 'x^2 >= x' })({ x: '1/2' }, resources(1)).shown).toEqual({
      'x > 0': '1/2 > 0, which is true',
      'x² ≥ x': '1/4 ≥ 1/2, which is false',
    });
  });

  test('is a fault for a parameter that is no number', () => {
    expect(() => step({ concludes: '1 = 1' })({ word: 'at most' }, resources(1))).toThrow(
      'word is "at most" at word = at most; a step of algebra takes numbers, and rationals as text such as "2/3"',
    );
  });
});

test('comparisons to within rounding are decided as they say', () => {
  const claim = sampleClaim({ holds: () => equals(0.1 + 0.2, 0.3, { ulps: 1 }) }) as Always<Domain>;
  expect(decideHolds(claim)({}, resources(1))).toMatchObject({ status: 'upheld', relation: '=' });
  const other = sampleClaim({ holds: () => atLeast(-0, 0) }) as Always<Domain>;
  expect(decideHolds(other)({}, resources(1))).toMatchObject({ status: 'upheld', measured: 0 });
});
