import { describe, expect, test } from 'vitest';
import { stream } from '../../../random/stream.ts';
import { atMost } from '../../../claim/Comparison.ts';
import { Fraction } from '../../../claim/exact/Fraction.ts';
import { choices } from '../../../claim/ranges/choices.ts';
import { integers } from '../../../claim/ranges/integers.ts';
import { rationals } from '../../../claim/ranges/rationals.ts';
import { reals } from '../../../claim/ranges/reals.ts';
import type { Setting } from '../../../claim/Setting.ts';
import type { Rng } from '../../../random/Rng.ts';
import { checked, coin, uniformQuantity } from '../../tests/sampleClaim.ts';

const few = { n: integers(1, 4) };
const wide = { n: integers(1, 300), m: integers(1, 300) };
const throws = (): never => {
  throw new TypeError('x is not a function');
};
const draw = (rng: Rng): number => rng();
const { quantity, range } = uniformQuantity;
const mean = { forAll: few, draw, quantity, range };
const probability = { forAll: few, ...coin(0.5) };

/** What a claim file may do wrong while it runs: the key at fault, the setting, and what is said. */
const FAULTS: readonly (readonly [key: string, setting: Setting | undefined, sentence: string, keys: object])[] = [
  [
    'draw',
    { n: 1 },
    'draw threw at n = 1: x is not a function',
    { ...probability, draw: throws, probabilityAtLeast: () => 0.4 },
  ],
  [
    'event',
    { n: 1 },
    'event threw at n = 1: x is not a function',
    { ...probability, event: throws, probabilityAtLeast: () => 0.4 },
  ],
  [
    'probabilityAtLeast',
    { n: 1 },
    'probabilityAtLeast threw at n = 1: x is not a function',
    { ...probability, probabilityAtLeast: throws },
  ],
  [
    'margin',
    { n: 1 },
    'margin threw at n = 1: x is not a function',
    { ...probability, probabilityAtLeast: () => 0.4, margin: throws },
  ],
  [
    'vacuousWhen',
    { n: 1 },
    'vacuousWhen threw at n = 1: x is not a function',
    { ...probability, probabilityAtLeast: () => 0.4, vacuousWhen: throws },
  ],
  [
    'where',
    { n: 1 },
    'where threw at n = 1: x is not a function',
    { ...probability, probabilityAtLeast: () => 0.4, where: throws },
  ],
  ['always', { n: 1 }, 'always threw at n = 1: x is not a function', { forAll: few, draw, always: throws }],
  [
    'show',
    { n: 1 },
    'show threw at n = 1: x is not a function',
    { forAll: few, draw, always: () => false, show: throws },
  ],
  ['holds', { n: 1 }, 'holds threw at n = 1: x is not a function', { forAll: few, holds: throws }],
  [
    'value',
    { n: 1 },
    'value threw at n = 1: x is not a function',
    { forAll: few, value: throws, valueAtMost: () => 1 },
  ],
  [
    'valueAtMost',
    { n: 1 },
    'valueAtMost threw at n = 1: x is not a function',
    { forAll: few, value: () => 1, valueAtMost: throws },
  ],
  ['range', { n: 1 }, 'range threw at n = 1: x is not a function', { ...mean, range: throws, meanAtLeast: () => 0.4 }],
  [
    'measure',
    {},
    'measure threw: x is not a function',
    { forAll: {}, sizes: [1, 2, 3], measure: throws, law: () => 1, order: 'O', slopeWithin: 1 },
  ],
  [
    'holds',
    { n: 1 },
    'holds threw at n = 1: "no"',
    {
      forAll: few,
      holds: () => {
        throw 'no';
      },
    },
  ],
  [
    'holds',
    { n: 1 },
    'holds threw at n = 1: undefined',
    {
      forAll: few,
      holds: () => {
        throw undefined;
      },
    },
  ],

  [
    'quantity',
    { n: 1 },
    'quantity returned NaN at n = 1; it must return a number',
    { ...mean, quantity: () => Number.NaN, meanAtLeast: () => 0.4 },
  ],
  [
    'chance',
    { n: 1 },
    'chance returned NaN at n = 1; it must return a number',
    { forAll: few, draw, chance: () => 0 / 0, probabilityAtLeast: () => 0.4 },
  ],
  [
    'chance',
    { n: 1 },
    'chance returned 1.5 at n = 1; it must lie in [0, 1]',
    { forAll: few, draw, chance: () => 1.5, probabilityAtLeast: () => 0.4 },
  ],
  [
    'chance',
    { n: 1 },
    'chance returned -0.1 at n = 1; it must lie in [0, 1]',
    { forAll: few, draw, chance: () => -0.1, probabilityAtLeast: () => 0.4 },
  ],
  [
    'quantity',
    { n: 1 },
    'quantity returned 7 at n = 1; it must lie in [0, 1]',
    { ...mean, quantity: () => 7, meanAtLeast: () => 0.4 },
  ],
  [
    'probabilityAtLeast',
    { n: 1 },
    'probabilityAtLeast returned NaN at n = 1; it must return a number',
    { ...probability, probabilityAtLeast: () => Number.NaN },
  ],
  [
    'probabilityAtLeast',
    { n: 1 },
    'probabilityAtLeast returned undefined at n = 1; it must return a number',
    { ...probability, probabilityAtLeast: () => undefined },
  ],
  [
    'event',
    { n: 1 },
    'event returned 1 at n = 1; it must return true or false',
    { ...probability, event: Number, probabilityAtLeast: () => 0.4, draw: () => 1 },
  ],
  [
    'event',
    { n: 1 },
    'event returned a promise at n = 1; it must return the value itself, so it cannot be async',
    { ...probability, event: () => Promise.reject(new Error('later')), probabilityAtLeast: () => 0.4 },
  ],
  [
    'draw',
    { n: 1 },
    'draw returned a promise at n = 1; it must return the value itself, so it cannot be async',
    { ...probability, draw: () => Promise.resolve(true), probabilityAtLeast: () => 0.4 },
  ],
  [
    'vacuousWhen',
    { n: 1 },
    'vacuousWhen returned 0 at n = 1; it must return true or false',
    { forAll: few, holds: () => true, vacuousWhen: () => 0 },
  ],
  [
    'holds',
    { n: 1 },
    'holds threw at n = 1: invalid comparison; a side is not a number: NaN ≤ 1',
    { forAll: few, holds: () => atMost(Number.NaN, 1) },
  ],

  [
    'probabilityAtLeast',
    { n: 1 },
    'probabilityAtLeast is 1.1 at n = 1; no probability can be at least that',
    { ...probability, probabilityAtLeast: () => 1.1 },
  ],
  [
    'probabilityAtMost',
    { n: 1 },
    'probabilityAtMost is -0.1 at n = 1; no probability can be at most that',
    { ...probability, probabilityAtMost: () => -0.1 },
  ],
  [
    'probabilityAtLeast',
    { n: 1 },
    'probabilityAtLeast is 1.0001 at n = 1; no probability can be at least that',
    { ...probability, probabilityAtLeast: () => 1.0001 },
  ],
  [
    'meanAtLeast',
    { n: 1 },
    'meanAtLeast is 3 at n = 1; no mean of values in [0, 1] can be that',
    { ...mean, meanAtLeast: () => 3 },
  ],
  [
    'meanAtMost',
    { n: 1 },
    'meanAtMost is -3 at n = 1; no mean of values in [0, 1] can be that',
    { ...mean, meanAtMost: () => -3 },
  ],
  [
    'meanEquals',
    { n: 1 },
    'meanEquals is 2 at n = 1; no mean of values in [0, 1] can be that',
    { ...mean, meanEquals: () => 2, within: () => 1 },
  ],
  [
    'meanAtLeast',
    { n: 1 },
    'meanAtLeast is Infinity at n = 1; no mean of values in [0, Infinity] can be that',
    { ...mean, range: () => [0, Infinity], meanAtLeast: () => Infinity },
  ],
  [
    'within',
    { n: 1 },
    'within is 0 at n = 1; it must be positive and finite',
    { ...mean, meanEquals: () => 0.5, within: () => 0 },
  ],
  [
    'within',
    { n: 1 },
    'within is Infinity at n = 1; it must be positive and finite',
    { ...mean, meanEquals: () => 0.5, within: () => Infinity },
  ],
  [
    'margin',
    { n: 1 },
    'margin is -1 at n = 1; it must be 0 or positive, and finite',
    { ...probability, probabilityAtLeast: () => 0.4, margin: () => -1 },
  ],
  [
    'margin',
    { n: 1 },
    'margin is Infinity at n = 1; it must be 0 or positive, and finite',
    { ...probability, probabilityAtLeast: () => 0.4, margin: () => Infinity },
  ],
  [
    'range',
    { n: 1 },
    'range returned [1, 0] at n = 1; it must return [lo, hi], numbers with lo ≤ hi',
    { ...mean, range: () => [1, 0], meanAtLeast: () => 0.4 },
  ],
  [
    'range',
    { n: 1 },
    'range returned [-Infinity, 1] at n = 1; it must return [lo, hi], numbers with lo ≤ hi',
    { ...mean, range: () => [-Infinity, 1], meanAtLeast: () => 0.4 },
  ],
  [
    'quantity',
    { n: 1 },
    'quantity returned 5e-13 at n = 1; it must lie in [0, 1e-15]',
    { ...mean, quantity: () => 5e-13, range: () => [0, 1e-15], meanAtMost: () => 9e-16 },
  ],
  [
    'quantity',
    { n: 1 },
    'quantity returned 1000001 at n = 1; it must lie in [1000000, 1000000.001]',
    { ...mean, quantity: () => 1_000_001, range: () => [1e6, 1e6 + 1e-3], meanAtLeast: () => 1e6 + 5e-4 },
  ],
  [
    'quantity',
    { n: 1 },
    'quantity returned -1e-17 at n = 1; it must lie in [0, Infinity]',
    { ...mean, quantity: () => -1e-17, range: () => [0, Infinity], meanAtLeast: () => 1 },
  ],
  [
    'range',
    { n: 1 },
    'range returned undefined at n = 1; it must return [lo, hi], numbers with lo ≤ hi',
    { ...mean, range: () => undefined, meanAtLeast: () => 0.4 },
  ],

  [
    'forAll',
    {},
    'the range of n: invalid range; no integer from 5 to 1',
    { forAll: { n: integers(5, 1) }, holds: () => true },
  ],
  [
    'forAll',
    {},
    'the range of x: invalid range; no number from 5 to 1',
    { forAll: { x: reals(5, 1) }, holds: () => true },
  ],
  [
    'forAll',
    { n: 1 },
    'the range of k at n = 1: invalid range; no integer from 3 to 1',
    { forAll: { ...few, k: integers(3, 'n') }, holds: () => true },
  ],
  [
    'forAll',
    {},
    'the range of k: a range names n, which is not an earlier parameter; it is the first parameter',
    { forAll: { k: integers(1, 'n'), ...few }, holds: () => true },
  ],
  [
    'forAll',
    { n: 1 },
    'the range of k at n = 1: a range names m, which is not an earlier parameter; earlier parameters are n',
    { forAll: { ...few, k: integers(1, ({ m }) => m) }, holds: () => true },
  ],
  ['forAll', {}, 'the range of n: x is not a function', { forAll: { n: integers(1, throws) }, holds: () => true }],
  [
    'forAll',
    {},
    'the range of n: invalid range; no integer from 5 to 1',
    {
      forAll: { n: integers(5, 1) },
      sizes: [1, 2, 3],
      measure: () => [1, 1],
      law: () => 1,
      order: 'O',
      slopeWithin: 1,
    },
  ],
  [
    'forAll',
    undefined,
    'the domain is empty; no setting meets the precondition',
    { forAll: few, where: () => false, holds: () => true },
  ],
  [
    'forAll',
    undefined,
    'the domain looks empty; none of 2000 settings meets the precondition',
    { forAll: { n: integers(1, 1e9) }, where: () => false, holds: () => true },
  ],
  [
    'forAll',
    { w: 'a' },
    'w is "a" at w = a; a step of algebra takes numbers, and rationals as text such as "2/3"',
    { forAll: { w: choices('a', 'b') }, concludes: '1 = 1' },
  ],
  [
    'alsoAt',
    { n: 9 },
    'alsoAt gives n = 9, which is not in 1 ≤ n ≤ 4',
    { forAll: few, alsoAt: [{ n: 9 }], holds: () => true },
  ],
  [
    'alsoAt',
    { m: 2 },
    'alsoAt gives m, which is not a parameter (the only parameter is n)',
    { forAll: few, alsoAt: [{ m: 2 }], holds: () => true },
  ],
  [
    'alsoAt',
    { n: 2 },
    'alsoAt gives no m; the parameters are n, m',
    { forAll: wide, alsoAt: [{ n: 2 }], holds: () => true },
  ],
  [
    'alsoAt',
    { n: 2 },
    'alsoAt gives n = 2, which does not meet the precondition',
    { forAll: few, alsoAt: [{ n: 2 }], where: ({ n }: Setting) => n !== 2, holds: () => true },
  ],
  [
    'exhaustive',
    undefined,
    'there are more than 100000 settings, too many to try them all; make the ranges smaller or leave exhaustive out',
    { forAll: { n: integers(1, 1e9) }, exhaustive: true, holds: () => true },
  ],
  [
    'sizes',
    {},
    'sizes has 2 entries; a slope needs three or more',
    { sizes: [1, 2], measure: () => [1, 1], law: () => 1, order: 'O', slopeWithin: 1 },
  ],
  [
    'measure',
    {},
    'measure returned [0, 1] at size 1; it must return [lo, hi], positive and finite numbers with lo ≤ hi',
    { sizes: [1, 2, 3], measure: () => [0, 1], law: (n: number) => n, order: 'O', slopeWithin: 1 },
  ],
  [
    'picture',
    undefined,
    'the picture cannot be drawn: x is not a function',
    {
      forAll: few,
      holds: () => true,
      picture: { title: 't', along: 'n', values: [1], at: {}, y: 'y', curves: { a: throws } },
    },
  ],
  [
    'picture',
    undefined,
    'the picture cannot be drawn: a place along n is Infinity',
    {
      forAll: few,
      holds: () => true,
      picture: { title: 't', along: 'n', values: [1, Infinity], at: {}, y: 'y', curves: {} },
    },
  ],

  [
    'draw',
    { n: 1 },
    "draw threw at n = 1: Cannot assign to read only property 'n' of object '[object Object]'",
    { forAll: few, draw: (_: Rng, setting: { n: number }) => (setting.n = 2), always: () => true },
  ],
  [
    'holds',
    { n: 1 },
    'holds threw at n = 1: Cannot add property m, object is not extensible',
    { forAll: few, holds: (setting: Record<string, number>) => ((setting['m'] = 2), true) },
  ],
];

describe('a claim file that goes wrong', () => {
  test.each(FAULTS)('in %s at %o: %s', async (key, setting, sentence, keys) => {
    const result = await checked(keys);
    const fault = { message: sentence, key, ...(setting === undefined ? {} : { setting }) };
    expect(result).toMatchObject({ verdict: 'faulty', surprise: true, evidence: { by: 'fault' } });
    expect(result.evidence).toEqual({ by: 'fault', fault });
    expect(result.sentence).toBe(`Faulty: ${sentence}.`);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  test('far out is told at the smallest setting where it does', async () => {
    const holds = ({ n, m }: Setting): boolean => {
      if (Number(n) > 150 && Number(m) > 20) throw new Error('out of memory');
      return true;
    };
    const { sentence } = await checked({ forAll: wide, holds });
    expect(sentence).toBe('Faulty: holds threw at n = 151, m = 21: out of memory.');
  });

  test('in a draw that comes up rarely, and only when a refutation is confirmed, is a fault all the same', async () => {
    let count = 0;
    const result = await checked({
      ...mean,
      draw: (rng: Rng) => (++count > 600 ? Number.NaN : rng()),
      meanAtLeast: () => 0.6,
    });
    expect(result.sentence).toBe('Faulty: quantity returned NaN at n = 1; it must return a number.');
  });

  test('says where in the claim file, without the folder', async () => {
    const error = new Error('no');
    error.stack = 'Error: no\n    at holds (/home/somebody/paper/my-lemma.claim.ts:12:34)\n    at engine.ts:1:1';
    const result = await checked({
      forAll: few,
      holds: () => {
        throw error;
      },
    });
    expect(result.evidence).toMatchObject({ fault: { place: 'my-lemma.claim.ts:12:34' } });
    expect(result.sentence).toBe('Faulty: holds threw at n = 1: no (my-lemma.claim.ts:12:34).');
  });
});

describe('a claim that is not a function of its draw and setting', () => {
  let calls = 0;
  let source: Rng;
  /** Goes on from one look to the next, as Math.random would; but the same in each run of this test. */
  const dice: Rng = () => source();
  /** Gives what it was given first. */
  const cache = new Map<unknown, number>();
  const kept = (rng: Rng, { n }: Setting): number => {
    if (!cache.has(n)) cache.set(n, rng());
    return cache.get(n)!;
  };
  const forAll = few;
  const notTheSame = 'the same draws gave another result the second time';
  const notTheSameAgain = 'a counterexample was not the same the second time';
  test.each<[string, object, string]>([
    [
      'is upheld by dice of its own',
      { forAll, draw: () => dice() < 0.5, event: Boolean, probabilityAtLeast: () => 0.4 },
      notTheSame,
    ],
    [
      'is refuted by dice of its own',
      { forAll, draw: () => dice() < 0.5, event: Boolean, probabilityAtLeast: () => 0.6 },
      notTheSame,
    ],
    [
      'measures with dice of its own',
      { forAll, draw: () => dice(), quantity, range, meanEquals: () => 0.5, within: () => 0.1 },
      notTheSame,
    ],
    [
      'fails by dice of its own',
      { forAll, draw: () => dice(), always: (x: number) => x < 0.99, show: (x: number) => ({ x }) },
      notTheSameAgain,
    ],
    [
      'compares by dice of its own',
      { forAll, holds: () => atMost(dice(), -1) },
      'computed twice at n = 1, its left side was',
    ],
    ['fails once', { forAll, holds: () => ++calls !== 3 }, 'computed twice at n = 3, it was refuted and then upheld'],
    ['counts its draws', { forAll, draw: () => ++calls / 1e9, quantity, range, meanAtMost: () => 0.9 }, notTheSame],
    ['keeps its first draw', { forAll, draw: kept, quantity, range, meanAtMost: () => 0.9 }, 'keep nothing'],
    [
      'keeps a part of its first draw',
      {
        forAll,
        draw: (rng: Rng, setting: Setting) => (kept(rng, setting) + rng()) / 2,
        quantity,
        range,
        meanAtMost: () => 0.9,
      },
      'keep nothing',
    ],
    [
      'keeps its first draw at larger settings',
      {
        forAll: { n: integers(1, 20) },
        draw: (rng: Rng, setting: Setting) => (Number(setting['n']) > 9 ? kept(rng, setting) : rng()),
        always: () => true,
      },
      'keep nothing',
    ],
    [
      'is true of every second draw',
      { ...probability, event: (heads: boolean) => ++calls % 2 === 0 || heads, probabilityAtLeast: () => 0.6 },
      notTheSame,
    ],
    ['alternates in what it draws', { ...mean, draw: () => ++calls % 2, meanAtMost: () => 0.6 }, notTheSame],
    [
      'compares by turns',
      { forAll, draw, always: () => atMost(new Fraction(++calls % 2, 3), 1), show: () => ({}) },
      notTheSame,
    ],
    [
      'has a bound that alternates',
      { ...probability, probabilityAtLeast: () => (++calls % 2) / 3 + 0.1 },
      'computed twice at n = 4, its bound was 0.1 and then 0.4333',
    ],
    [
      'has a bound that is vacuous at first',
      { ...probability, probabilityAtLeast: () => (++calls > 4 ? 0.2 : 0) },
      'computed twice at n = 4, probabilityAtLeast is 0 or less and then its bound was 0.2',
    ],
    [
      'is vacuous by turns',
      { ...probability, probabilityAtLeast: () => 0.2, vacuousWhen: () => ++calls % 2 === 0 },
      'asked twice at n = 4, vacuousWhen returned true and then false',
    ],
    ['keeps its first draw of all that must hold', { forAll, draw: kept, always: () => true }, 'keep nothing'],
  ])('%s is faulty', async (_, keys, sentence) => {
    calls = 0;
    source = stream('dice of its own');
    cache.clear();
    const result = await checked(keys);
    expect(result.verdict).toBe('faulty');
    expect(result.sentence).toContain(sentence);
  });
});

describe('a claim that is written wrongly', () => {
  const wrong = {
    title: 5,
    place: undefined,
    statement: ['x'],
    over: 1,
    uses: 'lemma-1',
    repairs: 3,
    note: {},
    literature: [{ reference: 1 }, null],
    expect: 'maybe',
    forAll: { n: 3 },
    holds: () => true,
  };

  test('has a result of the right form, whatever is wrong with it', async () => {
    const { search: _, ...good } = await checked({ forAll: few, holds: () => true });
    for (const keys of [
      wrong,
      { ...wrong, title: 'A title' },
      { ...wrong, forAll: few },
      { forAll: null },
      { forAll: [3] },
    ]) {
      const result = await checked(keys);
      expect(result).toMatchObject({ verdict: 'faulty', uses: [], literature: [], expect: null, surprise: true });
      for (const key of ['title', 'place', 'statement', 'file', 'sentence', 'section'] as const) {
        expect(typeof result[key]).toBe('string');
      }
      expect(Object.keys(result).sort()).toEqual(Object.keys(good).sort());
    }
  });

  test('and a claim that is no object at all has one too', async () => {
    const { checkClaim } = await import('../../checkClaim.ts');
    for (const claim of [null, undefined, 3, 'claim', []]) {
      const named = { id: 'a', file: 'a.claim.ts', claim: claim as unknown as never };
      const result = await checkClaim(named, { seed: 's', effort: 'quick' });
      expect(result).toMatchObject({ id: 'a', title: 'a', verdict: 'faulty' });
    }
  });

  test('says where a hypothesis is no formula', async () => {
    const result = await checked({ forAll: { x: rationals() }, given: ['x >'], concludes: 'x > 0' });
    expect(result.sentence).toBe('Faulty: cannot read the formula "x >": Expected expression after > at character 3.');
  });
});

test('a setting that must be tried and has −0 is tried at 0, which its token and the results can hold', async () => {
  const at: unknown[] = [];
  await checked({
    forAll: { x: reals(-1, 1) },
    alsoAt: [{ x: -0 }],
    holds: ({ x }: Setting) => (at.push(x), true),
  });
  expect(at).toContain(0);
  expect(at.some((x) => Object.is(x, -0))).toBe(false);
});
