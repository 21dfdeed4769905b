import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import type { Step } from '../claim/Claim.ts';
import { choices } from '../claim/choices.ts';
import { evaluateFormula } from '../claim/evaluateFormula.ts';
import { exactValue } from '../claim/exactValue.ts';
import { integers } from '../claim/integers.ts';
import { parseFormula } from '../claim/parseFormula.ts';
import type { Domain } from '../claim/Range.ts';
import { positiveRationals, rationals } from '../claim/rationals.ts';
import { reals } from '../claim/reals.ts';
import { anyStatement, anyValues, NAMES, statementText, truthOf } from '../claim/sample/anyFormula.ts';
import { sampleClaim } from './sample/sampleClaim.ts';
import { solveStep } from './solveStep.ts';

const x = { x: rationals() };
const xy = { x: rationals(), y: rationals() };
const nkm = { n: positiveRationals(), k: positiveRationals(), m: positiveRationals() };

const solved = (forAll: Domain, concludes: string, given: readonly string[] = []) =>
  solveStep(sampleClaim({ forAll, given, concludes }) as Step<Domain>, 5);

const isProved = async (...step: Parameters<typeof solved>): Promise<boolean> => {
  const found = await solved(...step);
  return found !== 'unknown' && 'proof' in found;
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
    const count = { proof: 0, candidate: 0, unknown: 0 };
    for (const [given, concludes] of formulas) {
      const texts = [statementText(given), statementText(concludes)] as const;
      const found = await solved(forAll, texts[1], [texts[0]]);
      if (found === 'unknown') {
        count.unknown++;
      } else if ('proof' in found) {
        count.proof++;
        for (const values of instances) {
          if (truthOf(given, values) === true) expect(truthOf(concludes, values)).toBe(true);
        }
      } else {
        count.candidate++;
        const values = Object.fromEntries(Object.entries(found.candidate).map(([name, of]) => [name, exactValue(of)!]));
        expect(evaluateFormula(parseFormula(texts[0]), values)).toBe(true);
        expect(evaluateFormula(parseFormula(texts[1]), values)).not.toBe(true);
      }
    }
    expect(Math.min(count.proof, count.candidate)).toBeGreaterThan(3);
    expect(count.unknown).toBeLessThan(20);
  });

  test('is told with what was asked', async () => {
    expect(await solved({ n: integers(1, 9), x: rationals() }, 'x/n < 1', ['x < n'])).toEqual({
      proof: {
        by: 'solver',
        solver: 'Z3',
        query: 'n >= 1 and n <= 9\nx < n\nnot (x/n < 1), or a divisor in it is 0',
        instances: 5,
      },
    });
  });
});

describe('a division by 0', () => {
  test('in the conclusion leaves it unproved, and points to where it happens', async () => {
    for (const concludes of ['1/x = 1/x', 'x/x = 1', '1/x > 0 or 1/x <= 0', '(1/x)*0 = 0', '1/(1/x) = x']) {
      expect(await solved(x, concludes)).toEqual({ candidate: { x: '0' } });
      expect(await isProved(x, concludes, ['x != 0'])).toBe(true);
    }
  });

  test('in a hypothesis means that it is not met', async () => {
    expect(await isProved(x, 'x = 1/3', ['1/x = 3'])).toBe(true);
    expect(await isProved(xy, 'x > 0', ['x*y = 1', 'y > 0', '1/(x*y) = 1'])).toBe(true);
  });

  test('by a number that is not 0 is none', async () => {
    expect(await isProved(x, 'x/2 + x/2 = x')).toBe(true);
    expect(await isProved(x, 'x/0 = x/0')).toBe(false);
  });
});

describe('where a solver cannot say', () => {
  test('a step that fails at irrational numbers only is unknown', async () => {
    expect(await solved(x, 'x^2 != 2')).toBe('unknown');
  });

  test('a step that fails only between whole numbers is unknown', async () => {
    expect(await solved({ n: integers(1, 9) }, '2*n != 3')).toBe('unknown');
  });

  test('hypotheses that contradict each other prove anything, which is why instances are asked for besides', async () => {
    expect(await isProved(x, 'x = 7', ['x > 1', 'x < 0'])).toBe(true);
  });

  test('it gives up after so many steps and not after some time, always at the same one', async () => {
    const six = Object.fromEntries('abcdef'.split('').map((name) => [name, positiveRationals()]));
    const hard = '6*a*b*c*d*e*f <= a^6 + b^6 + c^6 + d^6 + e^6 + f^6';
    expect(await solved(six, hard)).toBe('unknown');
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

test('a candidate is exact, and of the types of its parameters', async () => {
  const found = await solved({ n: integers(3, 9), q: rationals() }, 'n*q != 1/3');
  if (found === 'unknown' || !('candidate' in found)) throw new TypeError('no candidate');
  const { n, q } = found.candidate;
  expect(typeof n).toBe('number');
  expect(new Fraction(q as string).mul(n as number).toFraction(false)).toBe('1/3');
});
