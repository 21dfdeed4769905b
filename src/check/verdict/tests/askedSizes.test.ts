import { describe, expect, test } from 'vitest';
import { choices } from '../../../claim/ranges/choices.ts';
import { integers } from '../../../claim/ranges/integers.ts';
import type { Range } from '../../../claim/ranges/Range.ts';
import { positiveRationals } from '../../../claim/ranges/rationals.ts';
import { reals } from '../../../claim/ranges/reals.ts';
import type { Setting } from '../../../claim/Setting.ts';
import { CLAIM_ALPHA } from '../../../inference/errorBudget.ts';
import { plainText } from '../../../results/words/phrase.ts';
import { askedSentence } from '../../../results/words/sentence/askedSentence.ts';
import { checked, coin } from '../../tests/sampleClaim.ts';

const forAll = { n: integers(1, 30), c: integers(1, 9) };
/** False from n = 3 on. */
const small = { forAll, holds: ({ n }: Setting) => Number(n) < 3 };

const said = async (keys: object, showAt?: Setting): Promise<string> =>
  plainText(askedSentence(await checked(keys, { showAt })));

describe('the sizes that an author asks about', () => {
  test('are decided with the other parameters of the counterexample', async () => {
    const { asked, evidence } = await checked(small, { showAt: { n: 20 } });
    expect(evidence).toMatchObject({ smallest: { setting: { n: 3, c: 1 } } });
    expect(asked).toMatchObject({ sizes: { n: 20 }, result: { setting: { n: 20, c: 1 }, status: 'refuted' } });
    expect(await said(small, { n: 20 })).toBe(
      'At the author’s sizes, n = 20, with c = 1 as in the counterexample, it also fails.',
    );
    expect(await said(small, { n: 2 })).toBe(
      'At the author’s sizes, n = 2, with c = 1 as in the counterexample, it holds. It also holds with 8 other values of c that were tried.',
    );
    expect(await said(small, { n: 3 })).toBe('This is at the author’s sizes, n = 3.');
  });

  test('are those of the claim before those of the paper', async () => {
    expect(await said({ ...small, showAt: { n: 2 } }, { n: 20, c: 7 })).toBe(
      'At the sizes asked about, n = 2, c = 7, it holds.',
    );
  });

  test('lie in the ranges unless the claim names them, and always meet its precondition', async () => {
    expect(await said(small, { n: 99 })).toBe(
      'It does not cover the author’s sizes, n = 99: n = 99 is not in 1 ≤ n ≤ 30.',
    );
    expect(await said({ ...small, showAt: { n: 99 } })).toBe(
      'At the sizes asked about, n = 99, with c = 1 as in the counterexample, beyond those searched, it also fails.',
    );
    expect(await said({ ...small, where: ({ n }: Setting) => n !== 20 }, { n: 20 })).toBe(
      'It does not cover the author’s sizes, n = 20: they do not meet its precondition.',
    );
    expect(await said(small, { m: 400 })).toBe('');
  });

  test('at which it fails with other values than those of the counterexample are shown with these', async () => {
    const holds = ({ n, c }: Setting): boolean => Number(n) < 3 || (n === 20 && c !== 8);
    expect(await said({ forAll, holds }, { n: 20 })).toBe('At the author’s sizes, n = 20, with c = 8, it also fails.');
    const where = ({ n, c }: Setting): boolean => n !== 20 || c === 8;
    expect(await said({ ...small, where }, { n: 20 })).toBe(
      'At the author’s sizes, n = 20, with c = 8, it also fails.',
    );
  });

  test('take others than those of the counterexample where these lie outside, and draws are made', async () => {
    const drawn = { forAll, ...coin(0.5), probabilityAtLeast: 0.9 };
    const where = ({ n, c }: Setting): boolean => n !== 20 || c === 8;
    expect(await said({ ...drawn, where }, { n: 20 })).toMatch(
      /^At the author’s sizes, n = 20, with c = 8, it also fails: estimated /u,
    );
  });

  test('are not at fault because the claim’s code fails with other values', async () => {
    const holds = ({ n, c }: Setting): boolean => {
      if (n === 20 && c === 9) throw new Error('no table for 9');
      return n !== 3;
    };
    expect(await said({ forAll, holds }, { n: 20 })).toBe(
      'At the author’s sizes, n = 20, with c = 1 as in the counterexample, it holds. It also holds with 7 other values of c that were tried.',
    );
  });

  test('are those of the paper where the claim names the same', async () => {
    expect(await said({ ...small, showAt: { n: 20 } }, { n: 20 })).toMatch(
      /^At the author’s sizes, n = 20, with c = 1 /u,
    );
  });

  test('may be sizes at which the claim is vacuous', async () => {
    expect(await said({ ...small, vacuousWhen: ({ n }: Setting) => n === 20 }, { n: 20 })).toBe(
      'At the author’s sizes, n = 20, with c = 1 as in the counterexample, it is vacuous: vacuousWhen is true.',
    );
  });

  test('are written as exact rationals where the range holds these', async () => {
    const step = { forAll: { p: positiveRationals() }, concludes: 'p*p = p + 1' };
    expect((await checked(step, { showAt: { p: 0.1 } })).asked).toMatchObject({ sizes: { p: '1/10' } });
  });

  test('are estimated at a level of their own, with an interval, and no say in the verdict', async () => {
    const fair = { forAll, ...coin(0.5), probabilityAtLeast: ({ n }: Setting) => (n === 20 ? 0.2 : 0.9) };
    const [without, { asked, ...rest }] = [await checked(fair), await checked(fair, { showAt: { n: 20 } })];
    expect(rest).toEqual(without);
    expect(asked!.result).toMatchObject({
      status: 'upheld',
      level: 1 - CLAIM_ALPHA,
      alpha: { refuted: CLAIM_ALPHA / 2, upheld: CLAIM_ALPHA / 2 },
    });
    const [lo, hi] = asked!.result!.interval!;
    expect(lo).toBeLessThan(0.5);
    expect(hi).toBeGreaterThan(0.5);
  });

  test('draws at which a claim on every draw did not fail show nothing of the next one', async () => {
    const rare = {
      forAll,
      draw: () => 0,
      always: (_: number, { n }: Setting) => n === 20,
    };
    expect(await said(rare, { n: 20 })).toMatch(/, it did not fail in \d+ draws\.$/u);
  });

  test('are decided for a claim that holds only where it names them itself', async () => {
    const plain = { forAll, holds: () => true };
    expect((await checked(plain, { showAt: { n: 20 } })).asked).toBeUndefined();
    expect(await said({ ...plain, showAt: { n: 20 } })).toMatch(
      /^At the sizes asked about, n = 20, with c = \d as at the tightest setting, it holds\./u,
    );
  });

  test('at which the claim’s code fails leave the verdict as it is, and are told to be at fault', async () => {
    const holds = ({ n }: Setting): boolean => {
      if (n === 20) throw new Error('no table for 20');
      return true;
    };
    const keys = { forAll: { n: integers(1, 5) }, holds };
    const [without, { asked, remarks, ...rest }] = [await checked(keys), await checked({ ...keys, showAt: { n: 20 } })];
    expect(rest).toEqual(without);
    expect(without.verdict).toBe('upheld');
    expect(asked).toEqual({ sizes: { n: 20 }, own: true, fault: expect.stringContaining('no table for 20') as string });
    expect(remarks).toEqual([
      expect.stringMatching(/^its code is at fault at n = 20, sizes that showAt asks about: .*no table/u),
    ]);
    expect(await said({ ...keys, showAt: { n: 20 } })).toMatch(
      /^At the sizes asked about, n = 20, its code is at fault: .*no table for 20/u,
    );
  });

  test('must be parameters, by name', async () => {
    const message = async (showAt: unknown) => (await checked({ ...small, showAt })).sentence;
    expect(await message({ m: 2 })).toBe('Faulty: showAt names m, which is not a parameter (the parameters are n, c).');
    expect(await message([20])).toBe('Faulty: showAt is [20]; it must give sizes by name, such as { n: 20 }.');
  });

  test('are of the type of the parameter', async () => {
    const message = async (range: Range, value: unknown) =>
      (await checked({ forAll: { n: range }, holds: () => true, showAt: { n: value } })).sentence;
    const integer = 'Faulty: showAt gives n = "seven", where 2 ≤ n ≤ 9; it must be an integer.';
    expect(await message(integers(2, 9), 'seven')).toBe(integer);
    expect(await message(integers(2, 9), 2.5)).toBe(integer.replace('"seven"', '2.5'));
    expect(await message(integers(2, 9), -3)).toBe(
      'Faulty: showAt gives n = -3, where 2 ≤ n ≤ 9; it must be 2 or more.',
    );
    expect(await message(choices('a', 'b'), 'c')).toBe(
      'Faulty: showAt gives n = "c", where n ∈ {a, b}; it must be one of those values.',
    );
    expect(await message(reals(0, 1), Infinity)).toMatch(/^Faulty: showAt gives n = Infinity/u);
    expect(await message(integers(-9, 9), -30)).not.toContain('showAt');
  });
});
