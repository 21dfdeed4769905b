import { afterEach, describe, expect, test, vi } from 'vitest';
import { choices } from '../../claim/ranges/choices.ts';
import type { ClaimResult } from '../../results/ClaimResult.ts';
import { atMost } from '../../claim/Comparison.ts';
import { integers } from '../../claim/ranges/integers.ts';
import { rationals } from '../../claim/ranges/rationals.ts';
import type { EffortName } from '../../results/Results.ts';
import type { Setting } from '../../claim/Setting.ts';
import type { Verdict } from '../../claim/Verdict.ts';
import { plainText } from '../../results/words/phrase.ts';
import { CLAIM_ALPHA } from '../../inference/errorBudget.ts';
import type { Rng } from '../../random/Rng.ts';
import { checked, coin, uniformQuantity } from './sampleClaim.ts';

const few = { n: integers(1, 4) };
const twin = { claims: 'The opposite', probabilityAtLeast: () => 0.9 };
const draw = (rng: Rng): number => rng();

/** For each verdict of each kind a claim that has it, and how its sentence begins. */
const CASES: readonly (readonly [kind: string, verdict: Verdict, sentence: string, keys: object])[] = [
  [
    'always',
    'upheld',
    'Upheld at 4 settings, 1 ≤ n ≤ 4, with 64 draws at each.',
    { forAll: few, draw, always: () => true },
  ],
  [
    'always',
    'refuted',
    'Refuted at n = 2.',
    { forAll: few, draw, always: (_: number, { n }: Setting) => Number(n) < 2 },
  ],
  [
    'always',
    'vacuous',
    'Vacuous at all 4 settings tried: ',
    { forAll: few, draw, always: () => true, vacuousWhen: () => true },
  ],
  [
    'always',
    'faulty',
    'Faulty: always threw at n = 1: no',
    {
      forAll: few,
      draw,
      always: () => {
        throw new Error('no');
      },
    },
  ],
  [
    'holds',
    'proved',
    'Proved: true at all 4 settings of the domain.',
    { forAll: few, holds: () => true, exhaustive: true },
  ],
  [
    'holds',
    'proved',
    'Proved: true at 3 settings of the domain and vacuous at the other.',
    { forAll: few, holds: () => true, exhaustive: true, vacuousWhen: ({ n }: Setting) => n === 1 },
  ],
  [
    'holds',
    'upheld',
    'Upheld at 4 settings, 1 ≤ n ≤ 4; tightest at n = 4: computed 4, claimed ≤ 4.',
    { forAll: few, holds: ({ n }: Setting) => atMost(Number(n), 4) },
  ],
  [
    'holds',
    'refuted',
    'Refuted at n = 3: computed 3, claimed ≤ 2.',
    { forAll: few, holds: ({ n }: Setting) => atMost(Number(n), 2), exhaustive: true },
  ],
  [
    'holds',
    'vacuous',
    'Vacuous at all 4 settings tried: ',
    { forAll: few, holds: () => true, vacuousWhen: () => true, exhaustive: true },
  ],
  [
    'computed',
    'proved',
    'Proved: true at all 4 settings',
    { forAll: few, value: ({ n }: Setting) => Number(n), valueAtMost: () => 4, exhaustive: true },
  ],
  [
    'computed',
    'upheld',
    'Upheld at 4 settings, 1 ≤ n ≤ 4; tightest at n = 4',
    { forAll: few, value: ({ n }: Setting) => Number(n), valueAtMost: () => 4 },
  ],
  [
    'computed',
    'refuted',
    'Refuted at n = 4: computed 4, claimed ≤ 3.',
    { forAll: few, value: ({ n }: Setting) => Number(n), valueAtMost: () => 3 },
  ],
  [
    'computed',
    'undecided',
    'Undecided at n = 1: enclosed in [1, 2], claimed ≤ 1.5; the enclosure',
    { forAll: few, value: () => [1, 2], valueAtMost: () => 1.5, exhaustive: true },
  ],
  [
    'computed',
    'undecided',
    'Undecided at n = 1: enclosed in [0, 1.5], claimed ≤ a number in [1, 2]; the enclosure',
    { forAll: few, value: () => [0, 1.5], valueAtMost: () => [1, 2], exhaustive: true },
  ],
  [
    'computed',
    'undecided',
    'Undecided at n = 1: computed 0.5, claimed ≤ a number in [0.49999999999999, 0.50000000000001]; the enclosure',
    { forAll: few, value: () => 0.5, valueAtMost: () => [0.5 - 1e-14, 0.5 + 1e-14] },
  ],
  [
    'computed',
    'refuted',
    'Refuted at n = 1: enclosed in [3, 4], claimed ≤ a number in [1, 2.9999999999].',
    { forAll: few, value: () => [3, 4], valueAtMost: () => [1, 2.9999999999] },
  ],
  [
    'computed',
    'refuted',
    'Refuted at n = 1: computed 9007199254740994, claimed ≤ a number in [2, 9007199254740992].',
    { forAll: few, value: () => 2 ** 53 + 2, valueAtMost: () => [2, 2n ** 53n] },
  ],
  [
    'computed',
    'refuted',
    'Refuted at n = 1: computed 0.5, claimed ≤ 0.4.',
    { forAll: few, value: () => 0.5, valueAtMost: () => [0.4 - 1e-14, 0.4 + 1e-14] },
  ],
  [
    'probability',
    'upheld',
    'Upheld at 4 settings, 1 ≤ n ≤ 4; tightest at n = ',
    { forAll: few, ...coin(0.7), probabilityAtLeast: () => 0.6, twin },
  ],
  [
    'probability',
    'refuted',
    'Refuted at n = 1: estimated 0.',
    { forAll: few, ...coin(0.7), probabilityAtLeast: () => 0.8 },
  ],
  [
    'probability',
    'undecided',
    'Undecided at n = 1: estimated 0.',
    { forAll: few, ...coin(0.7), probabilityAtLeast: () => 0.7 },
  ],
  [
    'probability',
    'undecided',
    'Undecided at n = 1: estimated 1 [',
    { forAll: few, ...coin(1), probabilityAtLeast: () => 1 },
  ],
  [
    'probability',
    'vacuous',
    'Vacuous at all 4 settings tried: ',
    { forAll: few, ...coin(0.7), probabilityAtMost: () => 1.5 },
  ],
  [
    'mean',
    'upheld',
    'Upheld at 4 settings, 1 ≤ n ≤ 4; tightest at n = ',
    { forAll: few, ...uniformQuantity, meanEquals: () => 0.5, within: () => 0.05 },
  ],
  ['mean', 'refuted', 'Refuted at n = 1: estimated 0.', { forAll: few, ...uniformQuantity, meanAtLeast: () => 0.6 }],
  ['mean', 'undecided', 'Undecided at n = 1: estimated 0.', { forAll: few, ...uniformQuantity, meanAtMost: () => 0.5 }],
  ['mean', 'vacuous', 'Vacuous at all 4 settings tried: ', { forAll: few, ...uniformQuantity, meanAtMost: () => 1 }],
  ['step', 'proved', 'Proved for all parameters: Z3 found', { forAll: { x: rationals() }, concludes: 'x^2 >= 0' }],
  ['step', 'upheld', 'Upheld at ', { forAll: { x: rationals() }, concludes: 'x/x = 1' }],
  [
    'step',
    'refuted',
    'Refuted at x = 1/2: 1/4 ≥ 1/2, which is false.',
    { forAll: { x: rationals() }, concludes: 'x^2 >= x' },
  ],
  [
    'step',
    'refuted',
    'Refuted at x = √3 (a root of x² − 3 near 1.7321), y = a root of y⁴ − 3 near −1.3161: 0 > 0, which is false.',
    { forAll: { x: rationals(), y: rationals() }, concludes: '(x^2 - 3)^2 + (y^2 - x)^2 > 0' },
  ],
  [
    'step',
    'vacuous',
    'Vacuous: Z3 found no real numbers that satisfy the hypotheses.',
    { forAll: { x: rationals() }, given: ['x > 1', 'x < 0'], concludes: 'x = 7' },
  ],
  [
    'step',
    'vacuous',
    'Vacuous: Z3 found no real numbers that satisfy the hypotheses without dividing by 0 in the conclusion.',
    { forAll: { x: rationals() }, given: ['x^2 = 2'], concludes: '1/(x^2 - 2) = 1' },
  ],
  [
    'growth',
    'upheld',
    'Upheld over sizes 1 to 4; measured/law rises by a factor of at most 1.1 and falls by a factor of at most 1.1 from one size to a later one (a factor of 1.2 is allowed); the slope against the law is between 0.9312 and 1.069 (1 ± 0.1 is claimed).',
    {
      sizes: [1, 2, 4],
      measure: (n: number) => [n, 1.1 * n],
      law: (n: number) => 3 * n,
      order: 'Theta',
      slopeWithin: 0.1,
      driftWithin: 1.2,
    },
  ],
  [
    'growth',
    'undecided',
    'Undecided over sizes 1 to 4: measured/law rises by a factor of at most 4 from one size to a later one (no drift is allowed: driftWithin is 1); the slope against the law is 2 (at most 1.1 is claimed).',
    { sizes: [1, 2, 4], measure: (n: number) => [n * n, n * n], law: (n: number) => n, order: 'O', slopeWithin: 0.1 },
  ],
  [
    'growth',
    'upheld',
    'Upheld over sizes 1 to 4; measured/law does not fall from one size to a later one (no drift is allowed: driftWithin is 1); the slope against the law is 2 (at least 0.9 is claimed).',
    {
      sizes: [1, 2, 4],
      measure: (n: number) => [n * n, n * n],
      law: (n: number) => n,
      order: 'Omega',
      slopeWithin: 0.1,
    },
  ],
  [
    'growth',
    'upheld',
    'Upheld over sizes 1 to 4; measured/law does not rise from one size to a later one (no drift is allowed: driftWithin is 1); the slope against the law is 2 (at least 0.9 is claimed).',
    {
      sizes: [1, 2, 4],
      measure: (n: number) => [1 / n ** 2, 1 / n ** 2],
      law: (n: number) => 1 / n,
      order: 'O',
      slopeWithin: 0.1,
    },
  ],
  [
    'growth',
    'upheld',
    'Upheld over sizes 1 to 4; measured/law does not rise from one size to a later one (no drift is allowed: driftWithin is 1); no slope is computed, for the law is not monotonic.',
    { sizes: [1, 2, 4], measure: () => [1, 1], law: () => 1, order: 'O', slopeWithin: 0.1 },
  ],
];

const found = new Map<object, Promise<ClaimResult>>();

/** What is found of one of the cases, once for all tests that only read it. */
function foundOf(keys: object): Promise<ClaimResult> {
  const result = found.get(keys) ?? checked(keys);
  found.set(keys, result);
  return result;
}

describe('the verdict on a claim', () => {
  test.each(CASES)('of kind %s: %s. %s', async (kind, verdict, sentence, keys) => {
    const result = await foundOf(keys);
    expect(result).toMatchObject({ kind, verdict });
    expect(result.sentence.slice(0, sentence.length)).toBe(sentence);
  });

  test('is said in a result that JSON can hold as it is, whatever the verdict', async () => {
    for (const [, , , keys] of CASES) {
      const result = await foundOf(keys);
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      expect(undefinedIn(result)).toEqual([]);
    }
  });

  test('depends on the seed only where there is chance in it', async () => {
    const verdicts = new Set<string>();
    const sentences = new Set<string>();
    for (const seed of ['a', 'b', 'c', 'd']) {
      const { verdict, sentence } = await checked(
        { forAll: few, ...coin(0.7), probabilityAtLeast: () => 0.6, twin },
        { seed },
      );
      verdicts.add(verdict);
      sentences.add(sentence);
    }
    expect([...verdicts]).toEqual(['upheld']);
    expect(sentences.size).toBeGreaterThan(1);
  });
});

describe('a check', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test('depends on nothing but the claim, the seed and the effort: it looks at no clock and draws from nothing but its streams', async () => {
    const before = await Promise.all(CASES.map(([, , , keys]) => foundOf(keys)));
    const refuse = (): never => {
      throw new Error('looked at the clock, or threw dice');
    };
    vi.spyOn(Date, 'now').mockImplementation(refuse);
    vi.spyOn(Math, 'random').mockImplementation(refuse);
    // Z3 itself may look at one; what it says must not depend on it.
    vi.spyOn(performance, 'now').mockImplementation(() => 0);
    const after: ClaimResult[] = [];
    for (const [, , , keys] of CASES) after.push(await checked(keys));
    expect(after).toEqual(before);
  });

  test('is told of as it goes on, and in a way that only grows', async () => {
    const seen: { settings: number; draws: number }[] = [];
    const keys = { forAll: { n: integers(1, 300) }, ...coin(0.7), probabilityAtLeast: () => 0.6 };
    const result = await checked(keys, { onProgress: (progress) => seen.push({ ...progress }) });
    expect(seen.map(({ settings }) => settings)).toEqual(seen.map((_, i) => i + 1));
    expect(seen.map(({ draws }) => draws)).toEqual(seen.map(({ draws }) => draws).sort((a, b) => a - b));
    expect(seen.at(-1)).toEqual({ settings: result.settings, draws: result.draws });
  });

  test('of a twin is told of too, and is not counted among the claim’s own settings', async () => {
    const result = await checked({ forAll: few, ...coin(0.7), probabilityAtLeast: () => 0.6, twin });
    expect(result.twin).toMatchObject({ claims: 'The opposite', verdict: 'refuted' });
    expect(result.twin!.sentence).toMatch(/^Refuted at n = 1: estimated 0\.\d+ \[.*\], claimed ≥ 0\.9, from /u);
    expect(result.twin!.phrase!.slice(0, 2)).toEqual(['Refuted at ', { setting: { n: 1 } }]);
    expect(plainText(result.twin!.phrase!)).toBe(result.twin!.sentence);
    expect(result.settings).toBe(4);
    expect(result.surprise).toBe(false);
  });

  test('whose twin survives is a surprise', async () => {
    const lame = { claims: 'The same', probabilityAtLeast: () => 0.5 };
    const result = await checked({
      forAll: few,
      ...coin(0.7),
      probabilityAtLeast: () => 0.6,
      expect: 'upheld',
      twin: lame,
    });
    expect(result).toMatchObject({ verdict: 'upheld', twin: { verdict: 'upheld' }, surprise: true });
  });

  test('whose twin cannot be run says so and is a surprise, and leaves the claim’s own verdict', async () => {
    const broken = { claims: 'Impossible', probabilityAtLeast: () => 1.5 };
    const result = await checked({ forAll: few, ...coin(0.7), probabilityAtLeast: () => 0.6, twin: broken });
    expect(result).toMatchObject({ verdict: 'upheld', twin: { verdict: 'faulty' }, surprise: true });
    expect(result.twin!.sentence).toBe(
      'Faulty: probabilityAtLeast is 1.5 at n = 1; no probability can be at least that.',
    );
  });

  test.each(['quick', 'standard', 'thorough'] as const satisfies EffortName[])(
    'of effort %s changes how many settings are tried and not what is found',
    async (effort) => {
      const result = await checked(
        { forAll: { n: integers(1, 5000) }, holds: ({ n }: Setting) => Number(n) < 4000 },
        { effort },
      );
      expect(result).toMatchObject({ verdict: 'refuted', evidence: { smallest: { setting: { n: 4000 } } } });
    },
  );
});

describe('what a result counts', () => {
  test('adds up', async () => {
    const good = await checked({
      forAll: { n: integers(1, 60), far: choices(false, true) },
      ...coin(0.999_999),
      probabilityAtLeast: ({ far }: Setting) => (far === true ? 0.99999 : 0.8),
      vacuousWhen: ({ n }: Setting) => Number(n) % 3 === 0,
    });
    const { settings, vacuous, unreachable, tried, draws } = good;
    expect(good.verdict).toBe('undecided');
    expect(good.sentence).toMatch(
      new RegExp(`in all, ${unreachable} settings are open and ${settings} upheld\\.$`, 'u'),
    );
    expect(settings + vacuous + unreachable).toBe(tried.length);
    expect(tried.reduce((sum, result) => sum + result.draws, 0)).toBe(draws);
    expect(Math.min(settings, vacuous, unreachable)).toBeGreaterThan(5);
  });

  test('is the error budget of the claim, where it draws to estimate', async () => {
    expect((await checked({ forAll: few, ...coin(0.7), probabilityAtLeast: () => 0.6 })).budget).toBe(CLAIM_ALPHA);
    expect((await checked({ forAll: few, ...uniformQuantity, meanAtLeast: () => 0.6 })).budget).toBe(CLAIM_ALPHA);
    expect((await checked({ forAll: few, holds: () => true })).budget).toBe(0);
    expect((await checked({ forAll: few, draw, always: () => true })).budget).toBe(0);
  });

  test('includes the draws that confirmed', async () => {
    const result = await checked({ forAll: few, ...coin(0.7), probabilityAtLeast: () => 0.8 });
    const searched = result.tried.reduce((sum, { draws }) => sum + draws, 0);
    const { confirmation } = result.evidence as Extract<ClaimResult['evidence'], { by: 'counterexample' }>;
    expect(result.draws).toBe(searched + confirmation!.draws);
  });

  test('keeps the tightest of many settings and an even choice of the others', async () => {
    const value = ({ n }: Setting): number => (Number(n) === 777 ? 0.999 : 1 / Number(n));
    const result = await checked({
      forAll: { n: integers(2, 2000) },
      value,
      valueAtMost: () => 1,
      alsoAt: [{ n: 777 }],
    });
    expect(result.verdict).toBe('upheld');
    expect(result.settings).toBeGreaterThan(200);
    expect(result.tried.length).toBeLessThanOrEqual(160);
    expect(result.tried.some(({ setting }) => setting['n'] === 777)).toBe(true);
    expect(result.tried.every((tried) => !('shown' in tried) && !('logEvidence' in tried))).toBe(true);
  });
});

/** Where a value that JSON would drop or bend stands in a result. */
function undefinedIn(value: unknown, where = ''): string[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, entry]) => undefinedIn(entry, `${where}.${key}`));
  }
  const isPlain = typeof value === 'string' || typeof value === 'boolean' || value === null || Number.isFinite(value);
  return isPlain && !Object.is(value, -0) ? [] : [where];
}
