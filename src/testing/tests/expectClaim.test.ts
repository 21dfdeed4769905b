import { AssertionError } from 'node:assert';
import { claim, equals, integers, readings } from 'refutable';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { ClaimResult } from '../../results/ClaimResult.ts';
import { assertClaim } from '../assertClaim.ts';
import { claimMatchers } from '../claimMatchers.ts';
import { expectClaim } from '../expectClaim.ts';

expect.extend(claimMatchers);

const said = { title: 'Squares are small', place: 'Example', statement: 'n^2 \\le 50' };
const forAll = { n: integers(1, 10) };
const small = claim({ ...said, forAll, holds: ({ n }) => n ** 2 <= 50, show: ({ n }) => ({ square: n ** 2 }) });
const positive = claim({ ...said, forAll, holds: ({ n }) => n ** 2 > 0 });
const finite = claim({ ...said, forAll, holds: ({ n }) => n ** 2 > 0, exhaustive: true });
const equal = claim({ ...said, forAll, holds: ({ n }) => equals(n, 2 * n - 1) });
const heads = {
  ...said,
  forAll: {},
  draw: (rng: () => number) => rng(),
  event: (u: number) => u < 0.9,
  probabilityAtLeast: () => 0.5,
};
const likely = claim({ ...heads, twin: { claims: 'At least 0.99', probabilityAtLeast: () => 0.99 } });
const idle = claim({ ...heads, twin: { claims: 'At least 0.6, which is true', probabilityAtLeast: () => 0.6 } });

/** The error of an expectation that is not met. */
const errorOf = (expectation: Promise<unknown>): Promise<AssertionError> =>
  expectation.then(
    () => expect.unreachable(),
    (error: unknown) => error as AssertionError,
  );
/** The line of this file on which this is called. */
const here = (): number => Number(/expectClaim\.test\.ts:(\d+)/u.exec(new Error('here').stack!.split('\n')[2]!)![1]);

describe('what is expected of a claim', () => {
  test.each([
    ['a claim that is upheld holds', () => expectClaim(positive).toHold(), 'upheld'],
    ['a claim that is proved holds', () => expectClaim(finite).toHold(), 'proved'],
    ['a claim of which all settings were tried is proved', () => expectClaim(finite).toBeProved(), 'proved'],
    ['a counterexample refutes', () => expectClaim(small).toBeRefuted(), 'refuted'],
    ['a statistical claim with a refuted twin holds', () => expectClaim(likely).toHold(), 'upheld'],
    ['an assertion says the same', () => assertClaim(small, { verdict: 'refuted' }), 'refuted'],
  ])('%s', async (_, decided, verdict) => {
    expect(await decided()).toMatchObject({ verdict, title: said.title });
  });

  test('a failure says the verdict, the evidence, the counterexample, where the claim is and how to see it again', async () => {
    const error = await errorOf(expectClaim(small).toHold());
    expect(error).toBeInstanceOf(AssertionError);
    expect(error).toMatchObject({ actual: 'refuted', expected: 'upheld or proved' });
    expect(error.message.split('\n')).toEqual([
      '"Squares are small" should hold, and is refuted.',
      'Refuted at n = 8.',
      '  square = 64',
      expect.stringMatching(/^The claim: \S*expectClaim\.test\.ts:13:15$/u),
      "Only this counterexample again: { replay: 'claim@tests@n=8@exact' } in the options.",
      "Seed 'tests', effort quick: the same seed and effort give the same result.",
    ]);
  });

  test('both sides of a comparison are shown', async () => {
    const { message } = await errorOf(expectClaim(equal).toHold());
    expect(message).toContain('\nRefuted at n = 2: computed 2, claimed = 3.\n');
    const [, replay] = /replay: '([^']*)'/u.exec(message)!;
    expect((await errorOf(expectClaim(equal, { replay }).toHold())).message).toContain('\n  found 2, claimed = 3\n');
  });

  test.each([
    [() => expectClaim(positive).toBeProved(), 'should be proved, and is upheld.'],
    [() => expectClaim(positive).toBeRefuted(), 'should be refuted, and is upheld.'],
    [() => expectClaim(idle).toHold(), 'its twin should be refuted, and is upheld'],
    [() => assertClaim(idle), 'its twin should be refuted, and is upheld'],
    [() => expectClaim(claim({ ...said, forAll: {}, holds: () => Number.NaN as never })).toHold(), 'and is faulty'],
    [() => expectClaim(undefined as never).toHold(), 'it must be claim({...})'],
    [() => expectClaim(readings({ a: small }) as never).toHold(), 'test each of the claims'],
    [() => expectClaim(small, { seed: 'random' }).toHold(), 'fixed, not random'],
    [() => expectClaim(small, { seed: 'a b' }).toHold(), 'invalid seed'],
  ])('%s fails: %s', async (decided, sentence) => {
    expect((await errorOf(decided())).message).toContain(sentence);
  });

  test('the stack of a failure begins at the line of the test', async () => {
    for (const begun of [
      { line: here(), error: await errorOf(expectClaim(small).toHold()) },
      { line: here(), error: await errorOf(expectClaim(small).toBeProved()) },
      { line: here(), error: await errorOf(expectClaim(positive).toBeRefuted()) },
      { line: here(), error: await errorOf(assertClaim(small)) },
    ]) {
      const [first] = begun.error.stack!.slice(begun.error.stack!.indexOf('    at ')).split('\n');
      expect(first).toContain(`expectClaim.test.ts:${begun.line}:`);
    }
  });

  test('the seed and the effort are those of the options, and one seed gives one result', async () => {
    const seeds = ['a', 'a', 'b', 'c', 'd', 'e'];
    const decided = await Promise.all(seeds.map((seed) => assertClaim(likely, { seed, effort: 'quick' })));
    const [first, second, ...others] = decided.map(({ tried }) => JSON.stringify(tried));
    expect(first).toBe(second);
    // Two seeds may give equally many heads, and all of them hardly.
    expect(others.some((other) => other !== first)).toBe(true);
  });

  test('a time limit ends the search', async () => {
    const error = await errorOf(expectClaim(positive, { timeout: 0 }).toHold());
    expect(error.message).toContain('should hold, and is undecided.');
  });
});

describe('a replayed counterexample', () => {
  const unlikely = claim({ ...heads, probabilityAtLeast: () => 0.95 });

  test.each([
    ['of exact values', small],
    ['of draws', unlikely],
  ])('%s is decided alone, from the token in the message', async (_, refuted) => {
    const { message } = await errorOf(expectClaim(refuted).toHold());
    const [, replay] = /replay: '([^']*)'/u.exec(message)!;
    const again = await errorOf(expectClaim(refuted, { replay }).toHold());
    expect(again.message).toMatch(/^The claim still fails at /u);
    expect((await errorOf(assertClaim(refuted, { replay }))).message).toBe(again.message);
  });

  test('that does not fail any more fails the test too, so that it is not left there', async () => {
    const replay = 'claim@tests@n=8@exact';
    const { message } = await errorOf(expectClaim(positive, { replay }).toHold());
    expect(message).toMatch(/^The claim no longer fails at n = 8; remove replay from the options\.$/mu);
  });

  test('with a damaged token is refused in a sentence', async () => {
    await expect(expectClaim(small, { replay: 'n=8' }).toHold()).rejects.toThrow('is not a replay token');
    await expect(expectClaim(small, { replay: 'c@tests@n=80@exact' }).toHold()).rejects.toThrow('not in 1 ≤ n ≤ 10');
  });
});

describe('the matchers', () => {
  test('expect the same', async () => {
    await expect(positive).toHold();
    await expect(finite).toBeProved();
    await expect(small).toBeRefuted({ seed: 'other' });
    await expect(small).not.toHold();
  });

  test('fail with the same message', async () => {
    const { message } = await errorOf(expectClaim(small).toHold());
    await expect(expect(small).toHold()).rejects.toThrow(message);
    await expect(expect(positive).not.toHold()).rejects.toThrow('should not hold, and is upheld.');
    await expect(expect(small).toHold({ replay: 'c@tests@n=8@exact' })).rejects.toThrow('still fails');
  });
});

test('the types say what may be written', () => {
  expectTypeOf(expectClaim(small).toHold).returns.toEqualTypeOf<Promise<ClaimResult>>();
  expectTypeOf(assertClaim).returns.toEqualTypeOf<Promise<ClaimResult>>();
  expectTypeOf(expect(small).toHold).parameter(0).toEqualTypeOf<Parameters<typeof expectClaim>[1]>();
  const wrong = (): void => {
    // @ts-expect-error -- there is no such effort
    expectClaim(small, { effort: 'slow' });
    // @ts-expect-error -- there is no such verdict
    void assertClaim(small, { verdict: 'faulty' });
    // @ts-expect-error -- what is expected is asked for by its name
    expectClaim(small).toFail();
    // @ts-expect-error -- that is no claim
    expectClaim({ title: 'none' });
  };
  expect(wrong).toBeTypeOf('function');
});
