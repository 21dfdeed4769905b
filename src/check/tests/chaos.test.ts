import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { choices } from '../../claim/ranges/choices.ts';
import { integers } from '../../claim/ranges/integers.ts';
import { rationals } from '../../claim/ranges/rationals.ts';
import { isVerdict } from '../../claim/Verdict.ts';
import type { Rng } from '../../random/Rng.ts';
import { checkClaim } from '../checkClaim.ts';
import { coin, sampleNamed, uniformQuantity } from './sampleClaim.ts';

/** What a key of a claim may hold, or a function of it return, when somebody gets it wrong. */
const JUNK: readonly unknown[] = [
  // oxlint-disable unicorn/no-useless-spread -- one kind of junk a line
  ...[
    undefined,
    null,
    true,
    false,
    '',
    'x',
    '1/2',
    0,
    -0,
    1,
    -1,
    2,
    0.5,
    1e308,
    5e-324,
    Number.NaN,
    Infinity,
    -Infinity,
  ],
  ...[0n, 10n ** 400n, new Fraction(1, 3), Symbol('s'), new Date(0), /x/u, new Map(), new Error('e'), () => 1],
  ...[[], [0, 1], [1, 0], [Number.NaN, 1], [0, Infinity], ['0', '1'], [null, null], [[1, 2], null], [undefined]],
  ...[{}, { holds: true }, { holds: false, left: 1, right: '2' }, { holds: true, left: 1n, relation: 3, right: 2 }],
  ...[new Float64Array(2), new BigInt64Array(2), Object.create(null), new Proxy({}, {}), { toString: null }],
  // oxlint-enable unicorn/no-useless-spread
];

const junk = fc.constantFrom(...JUNK);
const wrongFunction = fc.oneof(
  junk.map((value) => () => value),
  junk.map((value) => () => {
    throw value;
  }),
  fc.constant(() => Promise.reject(new Error('later'))),
);

const forAll = { n: integers(1, 2), w: choices('a', 'b') };
const draw = (rng: Rng): number => rng();

/** A good claim of each kind, far from its bound, so that few draws decide it. */
const CLAIMS: readonly Readonly<Record<string, unknown>>[] = [
  { forAll, draw, always: () => true, show: () => ({ x: 1 }) },
  { forAll, holds: () => true, show: () => ({ x: [1] }), exhaustive: true },
  { forAll, ...coin(0.5), probabilityAtLeast: () => 0.02, margin: () => 0 },
  { forAll, draw, chance: (x: number) => x, probabilityAtMost: () => 0.99 },
  { forAll, ...uniformQuantity, meanAtLeast: () => 0.02 },
  { forAll, ...uniformQuantity, meanEquals: () => 0.5, within: () => 0.45 },
  { forAll, value: () => 1, valueAtMost: () => 2 },
  { forAll: { x: rationals({ height: 9 }) }, given: ['x > 0'], concludes: 'x > 1' },
  { forAll: {}, sizes: [1, 2, 3], measure: (n: number) => [n, n], law: (n: number) => n, order: 'O', slopeWithin: 1 },
];
const BESIDES = [
  'where',
  'vacuousWhen',
  'alsoAt',
  'uses',
  'repairs',
  'expect',
  'note',
  'literature',
  'picture',
  'twin',
];
const MORE = ['title', 'place', 'statement', 'over', 'forAll', 'show'];

describe('a claim with anything in any of its keys', () => {
  test('has a result that JSON can hold, and a sentence', async () => {
    const any = fc.constantFrom(...CLAIMS).chain((claim) =>
      fc.record({
        claim: fc.constant(claim),
        key: fc.constantFrom(...Object.keys(claim), ...BESIDES, ...MORE),
        value: fc.oneof(junk, wrongFunction, wrongFunction),
      }),
    );
    await fc.assert(
      fc.asyncProperty(any, async ({ claim, key, value }) => {
        const result = await checkClaim(sampleNamed({ ...claim, [key]: value }), { seed: 's', effort: 'quick' });
        expect(isVerdict(result.verdict)).toBe(true);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        expect(result.sentence).toMatch(/^(Proved|Upheld|Refuted|Undecided|Vacuous|Faulty)\b.*[.?!]$/su);
      }),
      { seed: 1, numRuns: 1500 },
    );
  });

  test('of a counterexample that shows anything has one too', async () => {
    await fc.assert(
      fc.asyncProperty(junk, fc.array(junk, { maxLength: 3 }), async (value, list) => {
        for (const shown of [value, { value, list, rows: [list] }]) {
          const keys = { forAll, draw, always: () => false, show: () => shown };
          const result = await checkClaim(sampleNamed(keys), { seed: 's', effort: 'quick' });
          expect(JSON.parse(JSON.stringify(result))).toEqual(result);
          expect(result.verdict).toBeOneOf(['refuted', 'faulty']);
        }
      }),
      { seed: 2, numRuns: 200 },
    );
  });
});
