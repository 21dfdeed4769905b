import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Step } from '../../../claim/Claim.ts';
import { choices } from '../../../claim/ranges/choices.ts';
import { exactValue } from '../../../claim/exact/exactValue.ts';
import { integers } from '../../../claim/ranges/integers.ts';
import type { Domain } from '../../../claim/ranges/Range.ts';
import { positiveRationals, rationals } from '../../../claim/ranges/rationals.ts';
import { reals } from '../../../claim/ranges/reals.ts';
import { anyStatement, anyValues, NAMES, statementText, truthOf } from '../../../claim/formula/tests/anyFormula.ts';
import type { Scalar, Setting } from '../../../claim/Setting.ts';
import { decideStep } from '../../decide/exactly/decideStep.ts';
import { isMeant } from '../../search/exactSetting.ts';
import { sampleClaim } from '../../tests/sampleClaim.ts';
import { askZ3 } from '../askZ3.ts';
import type { Solver } from '../Solver.ts';
import { solveStep } from '../solveStep.ts';

const x = { x: rationals() };
const xy = { x: rationals(), y: rationals() };
const nkm = { n: positiveRationals(), k: positiveRationals(), m: positiveRationals() };

/** What becomes of a step of which so many exact instances are known, all settings being decided exactly. */
const solved = (forAll: Domain, concludes: string, given: readonly string[] = [], instances = 5, solve = askZ3) => {
  const claim = sampleClaim({ forAll, given, concludes });
  const decide = decideStep(claim as Step<Domain>);
  return solveStep(claim as Step<Domain>, {
    instances,
    solve,
    decide: ({ setting }) => (isMeant(claim, setting) ? decide(setting, {} as never) : undefined),
  });
};

const isProved = async (...step: Parameters<typeof solved>): Promise<boolean> =>
  (await solved(...step)).is === 'proved';

/** Where a step is refuted. */
const failsAt = async (...step: Parameters<typeof solved>): Promise<Setting | undefined> => {
  const found = await solved(...step);
  return found.is === 'refuted' ? found.failing.setting : undefined;
};

/** True steps, each with a change that makes it false. */
const STEPS: readonly (readonly [forAll: Domain, given: readonly string[], truth: string, mutated: string])[] = [
  [x, [], 'x^2 >= 0', 'x^2 > 0'],
  [x, [], '-x^2 <= 0', '(-x)^2 <= 0'],
  [xy, [], 'x^2 + y^2 >= 2*x*y', 'x^2 + y^2 > 2*x*y'],
  [xy, ['x > 0', 'y > 0'], 'x/y + y/x >= 2', 'x/y + y/x >= 3'],
  [xy, [], 'abs(x + y) <= abs(x) + abs(y)', 'abs(x + y) = abs(x) + abs(y)'],
  [xy, [], 'max(x, y) + min(x, y) = x + y', 'max(x, y) - min(x, y) = x - y'],
  [xy, ['x <= y'], 'max(x, y) = y', 'min(x, y) = y'],
  [nkm, [], '2*(k/n)^2 <= 4*k/m iff m <= 2*n^2/k', '2*(k/n)^2 <= 4*k/m iff m >= 2*n^2/k'],
  [nkm, ['k <= n'], '(k/n)^2 <= k/n', '(k/n)^2 < k/n'],
  [{ n: integers(1, 100) }, [], 'n*(n - 1)/2 <= n^2/2', 'n*(n - 1)/2 <= (n - 1)^2/2'],
  [{ n: integers(2, 100), k: integers(1, 'n') }, [], 'k/n <= 1', 'k/n < 1'],
  [{ p: reals(0, 0.5) }, [], 'p*(1 - p) <= 1/4', 'p*(1 - p) < 1/4'],
  [{ b: choices(0, 1) }, [], 'b^2 = b', '2*b = b'],
  [{ q: choices('1/2', '-2/3') }, [], 'q^2 > 1/5', 'q^2 > 1/3'],
  [{ e: reals(1e-7, 1e21) }, [], 'e > 0', 'e > 1e-7'],
  [x, ['x = 1 or x = 2'], 'x^2 - 3*x + 2 = 0', 'x^2 - 3*x + 2 > 0'],
  [x, ['not (x < 3)'], 'x >= 3', 'x > 3'],
  [x, ['x >= 3 implies x <= 2'], 'x < 3', 'x < 2'],
];

describe('what a solver proves', () => {
  test.each(STEPS)('is true, and is not proved once it is made false (%#)', async (forAll, given, truth, mutated) => {
    expect(await isProved(forAll, truth, given)).toBe(true);
    expect(await isProved(forAll, mutated, given)).toBe(false);
  });

  test('agrees with exact instances, whatever the formulas', async () => {
    const forAll = Object.fromEntries(NAMES.map((name) => [name, rationals()]));
    const formulas = fc.sample(fc.tuple(anyStatement, anyStatement), { seed: 4, numRuns: 60 });
    const instances = fc.sample(anyValues, { seed: 5, numRuns: 150 });
    const count = { proved: 0, refuted: 0, vacuous: 0, open: 0, undecided: 0, nothing: 0 };
    for (const [given, concludes] of formulas) {
      const texts = [statementText(given), statementText(concludes)] as const;
      const found = await solved(forAll, texts[1], [texts[0]], 0);
      count[found.is]++;
      if (found.is === 'proved' || found.is === 'vacuous') {
        for (const values of instances) {
          if (truthOf(given, values) !== true) continue;
          expect(truthOf(concludes, values)).toBe(found.is === 'proved' ? true : undefined);
        }
      } else if (found.is === 'refuted' && !found.isBeyond) {
        const at = Object.entries(found.failing.setting).map(([name, of]) => {
          const { s, n, d } = exactValue(of)!;
          return [name, [s * n, d]] as const;
        });
        expect(truthOf(given, Object.fromEntries(at))).toBe(true);
        expect(truthOf(concludes, Object.fromEntries(at))).toBe(false);
      }
    }
    expect(Math.min(count.proved, count.refuted)).toBeGreaterThan(3);
    expect(count.undecided).toBeLessThan(20);
  });

  test('is told with what was asked', async () => {
    expect(await solved({ n: integers(1, 9), x: rationals() }, 'x/n < 1', ['x < n'])).toEqual({
      is: 'proved',
      evidence: {
        by: 'solver',
        solver: 'Z3',
        query: 'n >= 1 and n <= 9\nx < n\nnot (x/n < 1), or a divisor in it is 0',
        instances: 5,
      },
    });
  });
});

describe('a division by 0', () => {
  test('in the conclusion leaves it unproved, and it is said where it happens', async () => {
    for (const concludes of ['1/x = 1/x', 'x/x = 1', '1/x > 0 or 1/x <= 0', '(1/x)*0 = 0', '1/(1/x) = x']) {
      expect(await solved(x, concludes)).toEqual({
        is: 'open',
        unproved: { solver: 'Z3', because: 'it divides by 0', at: { x: '0' } },
      });
      expect(await isProved(x, concludes, ['x != 0'])).toBe(true);
    }
  });

  test('does not hide where the conclusion is false', async () => {
    expect(await failsAt(x, '1/(x - 1234/7) != 7/2')).toEqual({ x: '1236/7' });
  });

  test('in a hypothesis means that it is not satisfied', async () => {
    expect(await isProved(x, 'x = 1/3', ['1/x = 3'])).toBe(true);
    expect(await isProved(xy, 'x > 0', ['x*y = 1', 'y > 0', '1/(x*y) = 1'])).toBe(true);
  });

  test('by a number that is not 0 is none', async () => {
    expect(await isProved(x, 'x/2 + x/2 = x')).toBe(true);
    expect(await isProved(x, 'x/0 = x/0')).toBe(false);
  });
});

describe('a step without an instance', () => {
  test.each([
    ['x = 1234/7', 'x > 5', 'x < 5'],
    ['x > 5000', 'x > 4999', 'x < 5000'],
    ['x^2 = 2', 'x^4 = 4', 'x^4 = 5'],
    ['x^3 = 2*x^2 + 1', 'x > 2', 'x > 5/2'],
  ])('is proved or refuted where its hypotheses are met: %s', async (given, truth, untruth) => {
    expect(await solved(x, truth, [given], 0)).toMatchObject({ is: 'proved', evidence: { instances: 1 } });
    expect(await solved(x, untruth, [given], 0)).toHaveProperty('is', 'refuted');
  });

  test.each([['x > 1', 'x < 0'], ['x^2 = -1'], ['1/x = 0'], ['x/x = 2']])(
    'is vacuous where its hypotheses contradict each other: %s',
    async (...given) => {
      expect(await solved(x, 'x = 7', given, 0)).toMatchObject({ is: 'vacuous', evidence: { by: 'contradiction' } });
    },
  );

  test('is vacuous where its hypotheses leave the conclusion without a value', async () => {
    expect(await solved(x, '1/x = 1/x', ['x = 0'], 0)).toMatchObject({
      is: 'vacuous',
      evidence: { query: 'x = 0\nand no divisor in the conclusion is 0' },
    });
  });

  test('is undecided where the solver gives up', async () => {
    const tired: Solver = () => Promise.resolve({ found: 'no answer' });
    expect(await solved(x, 'x > 4999', ['x > 5000'], 0, tired)).toEqual({
      is: 'undecided',
      evidence: { by: 'unconfirmed', solver: 'Z3', query: 'x > 5000\nnot (x > 4999)' },
    });
  });
});

describe('a counterexample of the solver', () => {
  test.each<readonly [Domain, string, Setting, given: readonly string[]]>([
    [{ x: reals(0, 1) }, 'x != 1/3', { x: '1/3' }, []],
    [{ x: reals(0, 1) }, 'x != 1/2', { x: 0.5 }, []],
    [{ x: choices<Scalar>(0.25, '1/2') }, 'x != 1/2', { x: '1/2' }, []],
    [{ x: choices<Scalar>(0.25, '2/4') }, 'x != 1/2', { x: '2/4' }, []],
    [{ x: reals(0, 2) }, 'x^2 != 2', { x: '√2 (a root of x² − 2 near 1.4142)' }, []],
    [{ x: reals(-2, 0) }, 'x^2 != 2', { x: '−√2 (a root of x² − 2 near −1.4142)' }, []],
    [{ t: positiveRationals() }, 't^2 != t + 1', { t: '(1 + √5)/2 (a root of t² − t − 1 near 1.6180)' }, []],
    [{ t: rationals() }, 't^3 != 2', { t: 'a root of t³ − 2 near 1.2599' }, []],
    [
      { x: positiveRationals(), y: positiveRationals() },
      'x*y*x*y != 6',
      { x: '√2 (a root of x² − 2 near 1.4142)', y: '√3 (a root of y² − 3 near 1.7321)' },
      ['x^2 = 2', 'y^2 = 3'],
    ],
    [{ n: integers(1, 'm'), m: integers(1, 9) }, 'n*m != 12', { n: 2, m: 6 }, ['3*n = m']],
  ])('refutes where it is decided exactly, on the grid or off it (%#)', async (forAll, concludes, setting, given) => {
    expect(await failsAt(forAll, concludes, given)).toEqual(setting);
  });

  test('is as simple as it may be', async () => {
    expect(await failsAt(x, 'x^2 < 3 or x < 0')).toEqual({ x: '2' });
    expect(await failsAt({ x: reals(0, 2) }, 'x < 199/100 or x > 1999/1000')).toEqual({ x: 1.99 });
  });

  test('that is no whole number is none for a whole parameter, which is asked for as such', async () => {
    expect(await solved({ n: integers(1, 9) }, '2*n != 3')).toMatchObject({
      is: 'proved',
      evidence: { query: 'n >= 1 and n <= 9\nand n is whole\nnot (2*n != 3)' },
    });
    expect(await failsAt({ n: integers(1, 9) }, '2*n != 6')).toEqual({ n: 3 });
    expect(await solved({ n: integers(1, 9) }, 'n > 9', ['2*n = 3'], 0)).toMatchObject({
      is: 'vacuous',
      evidence: { query: 'n >= 1 and n <= 9\n2*n = 3\nand n is whole' },
    });
  });

  test('is one also where integers and divisions meet, at which Z3 has named numbers that are none', async () => {
    const whole = { x: integers(-5, 5), y: integers(-5, 5) };
    const at = await failsAt(whole, 'not ((5 - y)/(8 - 2*y + 5*x - y^3) = 1)');
    const [m, n] = [Number(at!['x']), Number(at!['y'])];
    expect(5 - n).toBe(8 - 2 * n + 5 * m - n ** 3);
  });

  test.each(['(root-obj (+ (^ x 30) x (- 3)) 1)', '(something else)'])(
    'that cannot be confirmed leaves the step undecided: %s',
    async (value) => {
      const claims: Solver = ({ names }) => Promise.resolve({ found: 'values', values: names.map(() => value) });
      const found = await solved(x, 'x^2 >= 0', [], 5, claims);
      expect(found).toMatchObject({ is: 'undecided', evidence: { by: 'unconfirmed' } });
      expect(found).toHaveProperty('evidence.model.x');
    },
  );
});

describe('where a solver gives up', () => {
  test('it does so after so many steps and not after some time, always at the same one', async () => {
    const six = Object.fromEntries('abcdef'.split('').map((name) => [name, positiveRationals()]));
    const hard = '6*a*b*c*d*e*f <= a^6 + b^6 + c^6 + d^6 + e^6 + f^6';
    expect(await solved(six, hard)).toEqual({ is: 'open', unproved: { solver: 'Z3', because: 'it gave up' } });
  });

  test('it does so after fewer steps where the degree is high, since one step is more work there', async () => {
    const patienceAt = async (degree: number): Promise<number> => {
      const asked: number[] = [];
      const tired: Solver = ({ patience }) => {
        asked.push(patience);
        return Promise.resolve({ found: 'no answer' });
      };
      expect(await solved(x, `x^${degree} + 1 >= x`, [], 5, tired)).toHaveProperty('is', 'open');
      return Math.max(...asked);
    };
    const usual = await patienceAt(2);
    expect(await patienceAt(24)).toBe(usual);
    for (const degree of [26, 50, 200, 1000]) expect(await patienceAt(degree)).toBeLessThan(usual * (25 / degree) ** 2);
  });
});

test('many steps at once do not get in each other’s way', async () => {
  const answers = await Promise.all(
    STEPS.flatMap(([forAll, given, truth, mutated]) => [
      isProved(forAll, truth, given),
      isProved(forAll, mutated, given),
    ]),
  );
  expect(answers).toEqual(STEPS.flatMap(() => [true, false]));
});
