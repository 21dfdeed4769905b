import { describe, expect, test } from 'vitest';
import type { ClaimResult, SettingResult } from '../../results/ClaimResult.ts';
import { choices } from '../../claim/ranges/choices.ts';
import { integers } from '../../claim/ranges/integers.ts';
import { kindOf } from '../../claim/kindOf.ts';
import type { Setting } from '../../claim/Setting.ts';
import { CLAIM_ALPHA, settingAlpha } from '../../inference/errorBudget.ts';
import { checkClaim } from '../checkClaim.ts';
import { decideClaim } from '../verdict/decideClaim.ts';
import { checked, coin, sampleClaim, sampleNamed } from './sampleClaim.ts';

/** So near to its bound that one round of draws does not decide it, and four times as many do. */
const slow = { forAll: { n: integers(1, 2) }, ...coin(0.502), probabilityAtLeast: () => 0.48 };
const wide = { forAll: { n: integers(1, 1e6) }, ...coin(0.6), probabilityAtLeast: () => 0.5 };

const goOn = (keys: object, previous: ClaimResult): Promise<ClaimResult> => checked(keys, { previous });

describe('a further round', () => {
  test('goes on with settings that are open, from the draws that were made', async () => {
    const first = await checked(slow);
    expect(first.verdict).toBe('undecided');
    expect(first.tried.map(({ draws, status }) => [draws, status])).toContainEqual([20_000, 'undecided']);
    const second = await goOn(slow, first);
    expect(second.verdict).toBe('upheld');
    for (const [at, { draws, alpha }] of second.tried.entries()) {
      expect(draws).toBeGreaterThanOrEqual(first.tried[at]!.draws);
      // The same test goes on: no new share of the budget is spent on it.
      expect(alpha).toEqual(first.tried[at]!.alpha);
    }
    expect(second.search).toMatchObject({ rounds: 2, tried: 2, statuses: { upheld: 2 } });
    expect(second.draws).toBeGreaterThan(first.draws);
  });

  test('of a search of which no setting is kept has the shares that are left', async () => {
    const search = { rounds: 1, tried: 8192, smallest: 0, statuses: {} };
    const options = {
      seed: 'sample',
      effort: 'quick',
      shrink: false,
      previous: { search, tried: [], draws: 0 },
    } as const;
    const { tried } = await decideClaim('sample/twin', kindOf(sampleClaim(wide)), options);
    expect(tried.map(({ alpha }) => alpha)).toEqual(tried.map((_, at) => settingAlpha(8193 + at)));
  });

  test('tries other settings, with shares of the budget that were not given away yet', async () => {
    const first = await checked(wide);
    const second = await goOn(wide, first);
    const key = ({ setting }: SettingResult): number => Number(setting['n']);
    const [before, since] = [first.tried, second.tried.slice(first.tried.length)];
    expect(since.length).toBeGreaterThan(30);
    expect(since.filter((result) => before.some((old) => key(old) === key(result)))).toEqual([]);
    expect(since.map(({ alpha }) => alpha)).toEqual(since.map((_, at) => settingAlpha(first.search!.tried + at + 1)));
    const spent = second.tried.reduce((sum, { alpha }) => sum + alpha!.refuted + alpha!.upheld, 0);
    expect(spent).toBeLessThan(CLAIM_ALPHA);
    expect(second.settings).toBe(second.tried.length);
    expect(second.sentence).toContain(`Upheld at ${second.settings} settings`);
  });

  test('goes on among the smallest settings where the last one stopped', async () => {
    const needle = { forAll: { n: integers(1, 1e9) }, holds: ({ n }: Setting) => n !== 200 };
    const first = await checked(needle);
    expect(first.verdict).toBe('upheld');
    const second = await goOn(needle, first);
    expect(second.verdict).toBe('refuted');
    expect(second.evidence).toMatchObject({ by: 'counterexample', smallest: { setting: { n: 200 } } });
  });

  test('does not prove a step that divides by 0 at a setting that was left out of the result', async () => {
    const x = choices(-50, ...Array.from({ length: 249 }, (_, i) => i - 49));
    const step = { forAll: { x }, concludes: 'x^2*(1/x) = x' };
    let result = await checked(step);
    for (let round = 1; round < 4; round++) {
      expect(result.verdict).toBe('upheld');
      result = await goOn(step, result);
    }
    expect(result).toMatchObject({ verdict: 'upheld', settings: 249, vacuous: 1 });
  });

  test('knows where a step divides by 0 from results that do not say so in a field', async () => {
    const step = { forAll: { x: choices(0, 1, 2) }, concludes: 'x^2*(1/x) = x' };
    const first = await checked(step);
    expect(first.tried.map(({ divides }) => divides)).toEqual([true, undefined, undefined]);
    const old = JSON.parse(
      JSON.stringify(first, (key, value: unknown) => (key === 'divides' ? undefined : value)),
    ) as ClaimResult;
    expect((await goOn(step, old)).verdict).toBe('upheld');
  });

  test('is the same after the result was written and read', async () => {
    const first = await checked(slow);
    const read = JSON.parse(JSON.stringify(first)) as ClaimResult;
    expect(await goOn(slow, read)).toEqual(await goOn(slow, first));
  });

  test('keeps every open setting, however many there are', async () => {
    const many = { forAll: { n: integers(1, 400) }, value: () => [0, 2], valueAtMost: () => 1 };
    const first = await checked(many);
    expect(first.verdict).toBe('undecided');
    expect(first.tried.filter(({ status }) => status === 'undecided')).toHaveLength(first.settings);
    expect((await goOn(many, first)).verdict).toBe('undecided');
  });

  test('leaves a twin alone that was refuted, and looks further for one that was not', async () => {
    const twin = { claims: 'It is more than it is', probabilityAtLeast: () => 0.7 };
    const first = await checked({ ...wide, twin });
    expect(first.twin!.verdict).toBe('refuted');
    expect((await goOn({ ...wide, twin }, first)).twin).toEqual(first.twin);
    const near = { claims: 'It is a little more than it is', probabilityAtLeast: () => 0.618 };
    const open = await checked({ ...wide, twin: near });
    expect(open.twin!.verdict).toBe('undecided');
    expect((await goOn({ ...wide, twin: near }, open)).twin!.verdict).toBe('refuted');
  });
});

describe('remembered counterexamples', () => {
  const rare = { forAll: { n: integers(1, 1e9) }, holds: ({ n }: Setting) => Number(n) !== 123_456_789 };
  const remembered = [{ n: 123_456_789 }];

  test('are tried before anything else', async () => {
    expect((await checked(rare)).verdict).toBe('upheld');
    const result = await checked(rare, { remembered });
    expect(result).toMatchObject({ verdict: 'refuted', remembered: { tried: 1, failing: 1 } });
    expect(result.evidence).toMatchObject({ smallest: { setting: remembered[0] } });
  });

  test('are shrunk like any other', async () => {
    const large = { forAll: { n: integers(1, 1e9) }, holds: ({ n }: Setting) => Number(n) < 5000 };
    const { evidence } = await checked(large, { remembered: [{ n: 999_999 }] });
    expect(evidence).toMatchObject({ smallest: { setting: { n: 5000 } } });
  });

  test('that fail no longer are told, and the search goes on', async () => {
    const result = await checked({ ...rare, holds: () => true }, { remembered });
    expect(result).toMatchObject({ verdict: 'upheld', remembered: { tried: 1, failing: 0 } });
    expect(result.settings).toBeGreaterThan(100);
  });

  test('that are not in the domain are passed over', async () => {
    const result = await checked(rare, { remembered: [{ n: 0 }, { m: 4 }, { n: 'x' }, {}] });
    expect(result.verdict).toBe('upheld');
    expect(result.remembered).toBeUndefined();
  });

  test('may have their parameters in any order', async () => {
    const forAll = { n: integers(1, 1e6), m: integers(1, 1e6) };
    const holds = ({ n, m }: Setting) => !(n === 77_777 && m === 5);
    const result = await checkClaim(sampleNamed({ forAll, holds }), {
      seed: 'sample',
      effort: 'quick',
      remembered: [{ m: 5, n: 77_777 }],
    });
    expect(result.remembered).toEqual({ tried: 1, failing: 1 });
  });

  test('do not vouch for themselves: a false one costs its share of the budget and no more', async () => {
    const result = await checked(wide, { remembered: [{ n: 7 }] });
    expect(result.verdict).toBe('upheld');
    expect(result.tried[0]).toMatchObject({ setting: { n: 7 }, alpha: settingAlpha(1) });
  });
});

describe('what a result tells after several rounds', () => {
  test('counts each setting once, also those that were left out of it', async () => {
    const square = { forAll: { n: integers(1, 25), m: integers(1, 25) }, holds: () => true };
    let result = await checked(square);
    expect(result.tried.length).toBeLessThan(result.settings);
    for (let round = 2; round < 6; round++) result = await goOn(square, result);
    expect(result.settings).toBe(625);
    expect((await goOn(square, result)).settings).toBe(625);
  });

  test('counts each draw once', async () => {
    const first = await checked(slow);
    const second = await goOn(slow, first);
    expect(second.draws).toBe(second.tried.reduce((sum, { draws }) => sum + draws, 0));
  });

  test('keeps settings that no allowed number of draws could uphold, until one can', async () => {
    const strict = { forAll: { n: integers(1, 300) }, ...coin(1), probabilityAtLeast: () => 0.9993 };
    const first = await checked(strict);
    expect([first.verdict, first.unreachable]).toEqual(['undecided', first.tried.length]);
    expect(await goOn(strict, first)).toMatchObject({ verdict: 'upheld', unreachable: 0 });
  });
});
