import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choices } from '../../../claim/ranges/choices.ts';
import { integers } from '../../../claim/ranges/integers.ts';
import { rationals } from '../../../claim/ranges/rationals.ts';
import { reals } from '../../../claim/ranges/reals.ts';
import { CLAIM_ALPHA, settingAlpha } from '../../../inference/errorBudget.ts';
import type { ClaimResult, Evidence, SettingResult } from '../../../results/ClaimResult.ts';
import { parseClaimResult } from '../../../results/parseResults.ts';
import { jsonText } from '../../../results/jsonText.ts';
import { checked, coin, sampleNamed, uniformQuantity } from '../../tests/sampleClaim.ts';
import { inconsistency } from '../inconsistency.ts';
import { recheckClaim } from '../recheckClaim.ts';
import { numberOf } from '../settingInconsistency.ts';

const n = integers(1, 12);
const CLAIMS: Readonly<Record<string, object>> = {
  'a probability that is upheld': { forAll: { n }, ...coin(0.6), probabilityAtLeast: () => 0.4 },
  'a probability that is refuted': { forAll: { n }, ...coin(0.6), probabilityAtLeast: () => 0.8 },
  'a probability that is open': { forAll: { n }, ...coin(0.5), probabilityAtLeast: () => 0.5 },
  'a probability out of reach': { forAll: { n }, ...coin(1), probabilityAtLeast: () => 1 },
  'a mean': { forAll: { n }, ...uniformQuantity, meanAtMost: () => 0.7 },
  'a mean that equals': { forAll: { n }, ...uniformQuantity, meanEquals: () => 0.5, within: () => 0.1 },
  'every draw': { forAll: { n }, draw: (rng: () => number) => rng(), always: (x: number) => x < 1 },
  'some draw': { forAll: { n }, draw: (rng: () => number) => rng(), always: (x: number) => x < 0.9 },
  'a law': {
    forAll: { n: integers(1, 9999) },
    value: (at: { n: number }) => at.n ** 2,
    valueAtLeast: (at: { n: number }) => at.n,
  },
  'a false law': {
    forAll: { n: integers(1, 9999) },
    value: (at: { n: number }) => at.n ** 2,
    valueAtMost: (at: { n: number }) => 50 * at.n,
  },
  'a whole domain': { forAll: { n }, holds: () => true, exhaustive: true },
  'a whole domain of words': { forAll: { s: choices('a', 'b') }, holds: () => true, exhaustive: true },
  'a step on a whole domain': { forAll: { n }, concludes: 'n^3 >= n' },
  'a vacuous claim': { forAll: { n }, holds: () => true, vacuousWhen: () => true },
  'a step': { forAll: { x: reals(-9, 9) }, concludes: 'x^2 >= 0' },
  'a false step': { forAll: { x: reals(-9, 9) }, concludes: 'x^2 >= x' },
  growth: {
    forAll: { n: integers(1, 3) },
    sizes: [10, 20, 40, 80],
    measure: (size: number) => [size, size],
    law: (size: number) => size,
    order: 'Theta',
    slopeWithin: 0.1,
  },
  'a claim at fault': {
    forAll: { n },
    holds: () => {
      throw new Error('no');
    },
  },
};

const run = { seed: 'sample', effort: 'quick', rounds: 1 } as const;

/** A result as a file gives it back. */
const stored = (result: ClaimResult): ClaimResult => parseClaimResult(jsonText(result));

const results = new Map<object, Promise<ClaimResult>>();

/** What a file gives back of the result of a claim, which is checked once for all tests that only read it. */
function storedOf(keys: object): Promise<ClaimResult> {
  const result = results.get(keys) ?? checked(keys).then(stored);
  results.set(keys, result);
  return result;
}

const recheck = (keys: object, recorded: ClaimResult): Promise<string | undefined> =>
  recheckClaim(sampleNamed(keys), { seed: run.seed, recorded, draws: 2 ** 16 });

/** What speaks against a result. */
const doubt = async (keys: object, recorded: ClaimResult, rounds = 1): Promise<string | undefined> =>
  inconsistency(recorded, { ...run, rounds }) ?? (await recheck(keys, recorded));

describe.each(Object.entries(CLAIMS))('%s', (_what, keys) => {
  test('is believed as it was recorded, after one round and after two', async () => {
    const result = await storedOf(keys);
    expect(await doubt(keys, result)).toBeUndefined();
    const again = stored(await checked(keys, { previous: result }));
    expect(await doubt(keys, again, 2)).toBeUndefined();
    for (const recorded of [result, again])
      expect(await recheckClaim(sampleNamed(keys), { seed: run.seed, recorded, draws: 100 })).toBeUndefined();
  });

  test('is not believed with another verdict', async () => {
    const result = await storedOf(keys);
    for (const verdict of ['proved', 'upheld', 'refuted', 'undecided', 'vacuous', 'faulty'] as const)
      if (verdict !== result.verdict) expect(await doubt(keys, { ...result, verdict })).toBeDefined();
  });

  test('is not believed with another count', async () => {
    const result = await storedOf(keys);
    for (const key of ['settings', 'vacuous', 'unreachable', 'draws', 'budget'] as const)
      for (const change of [-1, 0.5, 2 ** 53]) {
        const forged = { ...result, [key]: result[key] + change };
        expect(await doubt(keys, forged), `${key} ${change}`).toBeDefined();
      }
  });
});

const right = CLAIMS['a probability that is upheld']!;
const wrong = CLAIMS['a probability that is refuted']!;

const withSetting = (
  result: ClaimResult,
  at: number,
  change: (setting: SettingResult) => SettingResult,
): ClaimResult => ({
  ...result,
  tried: result.tried.map((setting, i) => (i === at ? change(setting) : setting)),
});

test.each<[string, string, (setting: SettingResult) => SettingResult]>([
  ['fewer draws', 'nats, and', (one) => ({ ...one, draws: 2 })],
  ['more draws than were allowed', '20000 were allowed', (one) => ({ ...one, draws: 20_001 })],
  ['half a draw', 'the number of draws is', (one) => ({ ...one, draws: 0.5 })],
  ['no draw', 'without a draw', (one) => ({ ...one, draws: 0 })],
  ['a probability above 1', 'a probability was measured to be', (one) => ({ ...one, measured: 1.5 })],
  ['another slack', 'the slack is', (one) => ({ ...one, slack: 0.3 })],
  ['a level of its own', 'that of no setting', (one) => ({ ...one, alpha: { refuted: 1e-3, upheld: 1e-3 } })],
  ['the level of a later setting', 'that of no setting', (one) => ({ ...one, alpha: settingAlpha(13) })],
  ['the level of another setting', 'the same share', (one) => ({ ...one, alpha: settingAlpha(1) })],
  ['a level for its interval that is another', 'level of the interval', (one) => ({ ...one, level: 0.95 })],
  ['less evidence', 'nats, and', (one) => ({ ...one, tightness: one.tightness * 2 })],
  ['a verdict of its own', 'are refuted than are counted', (one) => ({ ...one, status: 'refuted' })],
  ['another measured value', 'measured is', (one) => ({ ...one, measured: 0.55, slack: 0.55 - Number(one.claimed) })],
  ['another bound', 'claimed is', (one) => ({ ...one, claimed: 0.3, slack: Number(one.measured) - 0.3 })],
  ['more evidence', 'tightness is', (one) => ({ ...one, tightness: one.tightness * 0.9 })],
  ['a place outside the ranges', 'no setting n = 13', (one) => ({ ...one, setting: { n: 13 } })],
  ['another parameter', 'no setting m = 2', (one) => ({ ...one, setting: { m: 2 } })],
  ['the place of another setting', 'there twice', (one) => ({ ...one, setting: { n: 1 } })],
])('a setting with %s is found out', async (_what, why, change) => {
  const result = await storedOf(right);
  for (const at of [4, 11]) expect(await doubt(right, withSetting(result, at, change))).toContain(why);
});

test.each<[string, string, (evidence: Evidence & { by: 'counterexample' }) => object]>([
  ['at another setting', 'another setting', ({ smallest }) => ({ smallest: { ...smallest, setting: { n: 2 } } })],
  ['that nothing confirmed', 'no confirmation', () => ({ confirmation: undefined })],
  [
    'that fresh draws upheld',
    'upheld on evidence of',
    ({ confirmation }) => ({ confirmation: { ...confirmation, status: 'upheld' } }),
  ],
  ['with another token', 'replay token', ({ token }) => ({ token: `${token}0` })],
  ['that failed nowhere', '0 settings failed', () => ({ failed: 0 })],
])('a counterexample %s is found out', async (_what, why, change) => {
  const result = await storedOf(wrong);
  const { evidence } = result;
  if (evidence.by !== 'counterexample') throw new Error(evidence.by);
  const forged = { ...evidence, ...change(evidence) } as Evidence;
  expect(await doubt(wrong, { ...result, evidence: forged })).toContain(why);
});

test('a counterexample that was made from other draws is found out', async () => {
  const result = stored(await checked(wrong, { seed: 'another' }));
  expect(inconsistency(result, { ...run, seed: 'another' })).toBeUndefined();
  expect(await recheck(wrong, result)).toMatch(/are recorded$/u);
});

test.each<[string, object, string]>([
  ['a claim whose words are others', { title: 'Another' }, 'says something else under title'],
  [
    'a claim whose sentence is another',
    { sentence: 'Upheld at 12 settings, and everywhere.' },
    'sentence says something else',
  ],
  [
    'a claim whose parameter has a value of its own',
    { parameters: [{ name: 'n', only: 7 }] },
    'says something else under parameters',
  ],
  [
    'a claim with a twin in other parts',
    { twin: { claims: '', verdict: 'refuted', sentence: 'Refuted at n = 1.', phrase: ['Refuted at n = 2.'] } },
    'parts of the sentence about its twin',
  ],
  ['a claim whose surprise is hidden', { surprise: true }, 'called a surprise'],
  ['a claim that a solver proved', { evidence: { by: 'solver', solver: 'Z3', query: '', instances: 1 } }, 'by solver'],
])('%s is found out', async (_what, change, why) => {
  expect(await doubt(right, { ...(await storedOf(right)), ...change })).toContain(why);
});

test('of many draws so many are made again, whole settings in the order of their keys', async () => {
  const result = await storedOf(right);
  const more = (setting: SettingResult): SettingResult => ({ ...setting, measured: 0.55 });
  const found = async (draws: number): Promise<number> => {
    const doubts = result.tried.map((_, at) =>
      recheckClaim(sampleNamed(right), { seed: run.seed, recorded: withSetting(result, at, more), draws }),
    );
    return (await Promise.all(doubts)).filter((why) => why !== undefined).length;
  };
  const counts = await Promise.all([0, result.draws / 3, result.draws].map(found));
  expect(counts[0]).toBe(0);
  expect(counts[1]).toBeGreaterThan(0);
  expect(counts[1]).toBeLessThan(12);
  expect(counts[2]).toBe(12);
});

describe('of a setting that takes more draws than are made again, the first draws and the claimed side are compared', () => {
  const square = (t: number): number => Math.min(1, Math.max(0, t)) ** 2;
  const line = (t: number): number => Math.min(1, Math.max(0, t));
  const law = { draw: (rng: () => number) => rng(), variable: (u: number) => u, distanceAtMost: 0, margin: 0.1 };
  const few = (keys: object, recorded: ClaimResult): Promise<string | undefined> =>
    recheckClaim(sampleNamed(keys), { seed: run.seed, recorded, draws: 64 });
  const changed = (result: ClaimResult, change: (setting: SettingResult) => Partial<SettingResult>): ClaimResult => {
    const { evidence } = result;
    if (evidence.by !== 'settings') throw new Error(evidence.by);
    return { ...result, evidence: { ...evidence, tightest: { ...evidence.tightest, ...change(evidence.tightest) } } };
  };

  test('the law at the place that is recorded', async () => {
    const right = { ...law, distributionFunction: line };
    const result = await storedOf(right);
    expect(result.verdict).toBe('upheld');
    expect(await few(right, result)).toBeUndefined();
    const why = await few({ ...law, distributionFunction: square }, result);
    expect(why).toMatch(/the law (says 0\.\d+ of|is not asked about) P\(X/u);
    const other = changed(result, ({ place }) => ({ place: { ...place!, claimed: place!.claimed + 0.01 } }));
    expect(await few(right, other)).toMatch(/the law says 0\.\d+ of P\(X/u);
  });

  test.each(['a probability that is upheld', 'a mean that equals'])('the bound and the evidence: %s', async (name) => {
    const keys = CLAIMS[name]!;
    const result = await storedOf(keys);
    expect(await few(keys, result)).toBeUndefined();
    expect(
      await few(
        keys,
        changed(result, () => ({ claimed: 0.3 })),
      ),
    ).toContain('claimed is 0.');
    const more = changed(result, ({ path }) => ({
      path: path!.map(([at, refuted, upheld]) => [at, refuted, Number(upheld) + 1] as const),
    }));
    expect(await few(keys, more)).toMatch(/the evidence for upheld after \d+ draws is/u);
  });
});

describe('a proof is made again as a whole', () => {
  const forAll = { n: integers(1, 50) };
  const right = { forAll, holds: () => true, exhaustive: true };
  const wrong = { forAll, holds: ({ n: at }: { n: number }) => at !== 37, exhaustive: true };

  test.each([50, 49, 1])(
    'over a domain, of which %s settings are kept and the failing one is left out',
    async (most) => {
      const result = await storedOf(right);
      const tried = result.tried.filter(({ setting }) => setting.n !== 37).slice(0, most);
      const forged = { ...result, tried };
      expect(await doubt(right, forged)).toBeUndefined();
      expect(await doubt(wrong, forged)).toBe('at n = 37 it is refuted, and all of the domain is recorded as upheld');
      const few = { seed: run.seed, recorded: forged, draws: 49 };
      expect(await recheckClaim(sampleNamed(wrong), few)).toBeUndefined();
    },
  );

  test('over the whole of a domain, not the half of it or a grid', async () => {
    const half = stored(await checked({ ...right, forAll: { n: integers(1, 25) } }));
    const { domain, parameters } = await storedOf(right);
    expect(await doubt(right, { ...half, domain, parameters: parameters! })).toContain('not all of the domain');
    const grid = { forAll: { x: reals(0, 1, { steps: 4 }) }, holds: () => true };
    const { sentence: _sentence, ...result } = stored(await checked(grid));
    const evidence = { by: 'enumeration', size: result.settings } as const;
    const forged = { ...result, sentence: '', verdict: 'proved', evidence } as const;
    expect(await recheck(grid, forged)).toContain('not all of the domain');
  });

  test('over a domain in which a step divides by 0 nowhere', async () => {
    const divides = { forAll: { n: integers(-2, 2) }, concludes: '1/n <= n + 5' };
    const { tried, search, settings, ...upheld } = stored(await checked(divides));
    expect([upheld.verdict, settings, upheld.vacuous]).toEqual(['upheld', 4, 1]);
    const evidence = { by: 'enumeration', size: 4 } as const;
    const unmarked = tried.map(({ divides: _divides, ...setting }) => setting);
    const forged = { ...upheld, settings, search: search!, tried: unmarked, verdict: 'proved', evidence } as const;
    expect(await recheck(divides, forged)).toBe(
      'at n = 0 it divides by 0, and all of the domain is recorded as proved',
    );
  });

  const step = { forAll: { a: rationals() }, concludes: 'a*a >= 2*a - 1' };
  const untrue = { ...step, concludes: 'a*a >= a' };

  test('by a solver, which is not asked about another formula', async () => {
    const whole = await storedOf(step);
    expect(whole.verdict).toBe('proved');
    expect(await doubt(step, whole)).toBeUndefined();
    expect(await doubt(untrue, whole)).toContain('something else under formula');
    expect(await doubt(step, { ...whole, smt: `${whole.smt}(assert false)\n` })).toContain('something else under smt');
    // As an earlier version recorded it.
    const { smt: _smt, ...proved } = whole;
    expect(await doubt(step, proved)).toBeUndefined();
    const { formula } = await storedOf(untrue);
    const tried = proved.tried.filter(({ setting }) => ['0', '1', '-1', '2'].includes(String(setting.a)));
    expect(await doubt(untrue, { ...proved, formula: formula!, tried })).toBe(
      'a solver leaves it refuted, and proved is recorded',
    );
    const other = { ...step, concludes: 'a*a + 1 >= 2*a' };
    const { formula: another } = stored(await checked(other));
    expect(await doubt(other, { ...proved, formula: another! })).toContain('the solver is asked something else');
  });
});

test('a level says of which setting it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (j) => {
      expect(numberOf(settingAlpha(j).refuted)).toBe(j);
    }),
  );
  for (const level of [0, -1, 1, CLAIM_ALPHA, 1e-12, Number.NaN, Infinity]) expect(numberOf(level)).toBeUndefined();
});
