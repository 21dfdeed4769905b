import { describe, expect, test } from 'vitest';
import { choices } from '../../../claim/ranges/choices.ts';
import type { ClaimResult, SettingResult } from '../../../results/ClaimResult.ts';
import { integers } from '../../../claim/ranges/integers.ts';
import { kindOf } from '../../../claim/kindOf.ts';
import { positiveRationals, rationals } from '../../../claim/ranges/rationals.ts';
import type { Setting } from '../../../claim/Setting.ts';
import { CLAIM_ALPHA, settingAlpha } from '../../../inference/errorBudget.ts';
import type { Rng } from '../../../random/Rng.ts';
import { decideClaim } from '../decideClaim.ts';
import { BLOCK } from '../../decide/Decider.ts';
import { checked, coin, sampleClaim, uniformQuantity } from '../../tests/sampleClaim.ts';
import { drawStreams } from '../../decide/streams.ts';

type By<B extends ClaimResult['evidence']['by']> = Extract<ClaimResult['evidence'], { readonly by: B }>;

const decided = (keys: object) =>
  decideClaim('sample', kindOf(sampleClaim(keys)), { seed: 'sample', effort: 'quick', shrink: true });

const wide = { n: integers(1, 300), m: integers(1, 300) };

describe('the error budget of a claim', () => {
  const spent = (results: readonly SettingResult[], answer: 'refuted' | 'upheld'): number =>
    results.reduce((sum, { alpha }) => sum + (alpha?.[answer] ?? 0), 0);

  test('is shared out over its settings in the order of trying, vacuous ones included', async () => {
    const { tried } = await decided({
      forAll: wide,
      ...coin(0.9),
      probabilityAtLeast: () => 0.5,
      vacuousWhen: ({ n }: Setting) => Number(n) % 3 === 0,
    });
    for (const [at, { status, alpha }] of tried.entries()) {
      expect(alpha).toEqual(status === 'vacuous' ? undefined : settingAlpha(at + 1));
    }
    expect(tried.some(({ status }) => status === 'vacuous')).toBe(true);
    expect(spent(tried, 'refuted') + spent(tried, 'upheld')).toBeLessThan(CLAIM_ALPHA);
  });

  test('pays for the settings tried while shrinking, and for the confirmation', async () => {
    const { tried, evidence } = await decided({
      forAll: wide,
      ...coin(0.5),
      probabilityAtLeast: ({ n, m }: Setting) => (Number(n) > 40 && Number(m) > 2 ? 0.6 : 0.4),
    });
    const { confirmation, smallest, failed } = evidence as By<'counterexample'>;
    expect(smallest.setting).toEqual({ n: 41, m: 3 });
    expect(failed).toBeGreaterThan(3);
    expect(tried.map(({ alpha }) => alpha)).toEqual(tried.map((_, at) => settingAlpha(at + 1)));
    // What is confirmed was refuted before, so that its confirmation adds no error.
    expect(confirmation!.alpha).toEqual(smallest.alpha);
    expect(spent(tried, 'refuted') + spent(tried, 'upheld')).toBeLessThanOrEqual(CLAIM_ALPHA);
  });

  test('is not charged for repeating a decision to show its interval', async () => {
    const { tried, evidence } = await decided({
      forAll: { n: integers(1, 3) },
      ...uniformQuantity,
      meanAtLeast: () => 0.4,
    });
    const { interval, level, path: _path, ...rest } = (evidence as By<'settings'>).tightest;
    expect([interval, level]).toEqual([[expect.any(Number), expect.any(Number)], 1 - CLAIM_ALPHA]);
    expect(tried).toContainEqual(rest);
  });
});

describe('a refutation', () => {
  const setting = { n: 1 };
  /** The first numbers of every block of draws that the search makes at that setting. */
  const searched = new Set(
    Array.from({ length: 400 }, (_, block) => {
      const rng = drawStreams('sample', 'sample', setting, 'search')(block);
      return Array.from({ length: BLOCK }, () => rng());
    }).flat(),
  );

  test('stands only if draws that share nothing with the search say the same', async () => {
    const keys = { forAll: { n: integers(1, 1) }, draw: (rng: Rng) => rng(), event: (x: number) => !searched.has(x) };
    const { verdict, evidence } = await decided({ ...keys, probabilityAtLeast: () => 0.5 });
    expect(verdict).toBe('undecided');
    expect((evidence as By<'undecided setting'>).worst).toMatchObject({ setting, measured: 0, status: 'undecided' });
  });

  test('that does not stand does not end the search for one that does', async () => {
    const keys = {
      forAll: { n: integers(1, 9) },
      draw: (rng: Rng) => rng(),
      event: (x: number, { n }: Setting) => (n === 7 ? x < 0.3 : !searched.has(x)),
    };
    const { verdict, evidence, tried } = await decided({ ...keys, probabilityAtLeast: () => 0.5 });
    expect(verdict).toBe('refuted');
    expect((evidence as By<'counterexample'>).smallest.setting).toEqual({ n: 7 });
    expect(tried[0]).toMatchObject({ setting, measured: 0, status: 'undecided' });
  });

  test('is told with the effect that the fresh draws show, not with the one that was picked', async () => {
    const { evidence } = await decided({ forAll: wide, ...coin(0.5), probabilityAtLeast: () => 0.6 });
    const { confirmation, smallest } = evidence as By<'counterexample'>;
    expect(confirmation!.setting).toEqual(smallest.setting);
    expect([confirmation!.draws, confirmation!.measured]).not.toEqual([smallest.draws, smallest.measured]);
    expect(confirmation!.interval).toBeDefined();
  });

  test('of a setting that no number of draws could uphold is confirmed with as many as it takes', async () => {
    const { verdict, evidence } = await decided({
      forAll: { n: integers(1, 1) },
      ...coin(0.993),
      probabilityAtLeast: () => 1,
    });
    expect(verdict).toBe('refuted');
    expect((evidence as By<'counterexample'>).confirmation!.status).toBe('refuted');
  });
});

describe('what is not upheld', () => {
  /** A chance of 0.7 with a bound that makes the setting of that name what it says. */
  const bounds = { upheld: 0.5, undecided: 0.7, vacuous: 0 };
  const claimOf = (...statuses: (keyof typeof bounds)[]) => ({
    forAll: { status: choices(...(statuses as [keyof typeof bounds])) },
    draw: (rng: Rng) => rng(),
    chance: () => 0.7,
    probabilityAtLeast: ({ status }: Setting) => bounds[status as keyof typeof bounds],
  });

  test.each<[string, (keyof typeof bounds)[]]>([
    ['upheld', ['upheld']],
    ['upheld', ['upheld', 'vacuous']],
    ['undecided', ['undecided']],
    ['undecided', ['upheld', 'undecided']],
    ['undecided', ['vacuous', 'undecided']],
    ['vacuous', ['vacuous']],
  ])('is never called so: %s for settings that are %j', async (verdict, statuses) => {
    expect((await decided(claimOf(...statuses))).verdict).toBe(verdict);
  });

  test('is a claim with a setting that no allowed number of draws could uphold', async () => {
    const reach = (n: number) => (n === 1 ? 0.99999 : n === 2 ? 0 : 0.5);
    const keys = {
      draw: (rng: Rng) => rng(),
      chance: () => 0.999_999,
      probabilityAtLeast: ({ n }: Setting) => reach(Number(n)),
    };
    const verdict = async (lo: number, hi: number) =>
      (await decided({ ...keys, forAll: { n: integers(lo, hi) } })).verdict;
    expect(await verdict(1, 1)).toBe('undecided');
    expect(await verdict(1, 2)).toBe('undecided');
    expect(await verdict(2, 3)).toBe('upheld');
    expect(await verdict(1, 3)).toBe('undecided');
  });

  test('is refuted at a setting that no allowed number of draws could uphold, where it is false', async () => {
    const keys = {
      forAll: { n: integers(1, 9) },
      draw: (rng: Rng) => rng(),
      event: (u: number, { n }: Setting) => n === 1 || u >= 1e-3,
      probabilityAtLeast: ({ n }: Setting) => (n === 1 ? 0.5 : 1 - 1e-5),
    };
    for (const effort of ['quick', 'standard', 'thorough'] as const) {
      expect(await checked(keys, { effort })).toMatchObject({
        verdict: 'refuted',
        evidence: { smallest: { setting: { n: 2 } } },
      });
    }
  });

  test('is a mean without an upper limit that is claimed to be small, and it is refuted where it is large', async () => {
    const of = (scale: number) => ({
      forAll: { n: integers(1, 3) },
      draw: (rng: Rng) => -Math.log(1 - rng()),
      quantity: (x: number) => scale * x,
      range: () => [0, Infinity],
      meanAtMost: () => 1.2,
    });
    const open = await checked(of(1));
    expect(open).toMatchObject({ verdict: 'undecided', unreachable: 3, settings: 0, draws: 60_000 });
    expect(open.sentence).toMatch(
      /no number of draws could uphold it, for values without an upper limit cannot show a mean below 1\.2, and 20\u202F000 draws did not refute it.*the draws needed grow with range, \[0, ∞\]: with \[0, \d+\]/u,
    );
    expect((await checked(of(1.5))).verdict).toBe('refuted');
  });

  test('is drawn no further where nothing but a refutation could count and there can be none', async () => {
    const keys = {
      forAll: { n: integers(1, 9) },
      ...uniformQuantity,
      range: () => [0, Infinity],
      meanAtLeast: () => 5,
    };
    const open = await checked(keys);
    expect(open).toMatchObject({ verdict: 'undecided', draws: 20_000, unreachable: 8 });
    expect(open.sentence).toContain('no number of draws could refute it, for values without an upper limit');
    const more = await checked(keys, { previous: open });
    expect(more).toMatchObject({ verdict: 'undecided', draws: 80_000, unreachable: 8 });
  });

  test('is a fault of its author in a twin that no draws could refute', async () => {
    const keys = {
      forAll: { n: integers(1, 9) },
      ...uniformQuantity,
      range: () => [0, Infinity],
      meanAtLeast: () => 0.3,
    };
    const { verdict, twin, surprise } = await checked({
      ...keys,
      twin: { claims: 'the same above 0.9', meanAtLeast: () => 0.9 },
    });
    expect([verdict, twin!.verdict, surprise]).toEqual(['upheld', 'faulty', true]);
    expect(twin!.sentence).toBe(
      'Faulty: no draws could refute the twin, as at n = 1: values without an upper limit cannot show a mean below 0.9; give range the limit that is missing, with tailAtMost where values may lie beyond it, or leave the twin out.',
    );
    const limited = { claims: 'the same above 0.9', meanAtLeast: () => 0.9, range: () => [0, 1] };
    expect((await checked({ ...keys, twin: limited })).twin!.verdict).toBe('refuted');
  });

  test('is a domain that was tried as a whole and has a setting that is open', async () => {
    const value = ({ n }: Setting) => (n === 3 ? [0, 2] : 0);
    const keys = { forAll: { n: integers(1, 5) }, value, valueAtMost: () => 1, exhaustive: true };
    expect((await decided(keys)).verdict).toBe('undecided');
  });
});

describe('a step of algebra', () => {
  test('whose hypotheses contradict each other is vacuous, although a solver would call it proved', async () => {
    const keys = { forAll: { x: rationals() }, given: ['x > 1', 'x < 0'], concludes: 'x = 7' };
    const { verdict, evidence } = await decided(keys);
    expect(verdict).toBe('vacuous');
    expect(evidence).toEqual({ by: 'contradiction', solver: 'Z3', query: 'x > 1\nx < 0' });
  });

  test('that fails only where no setting was tried is refuted at the place that the solver points to', async () => {
    const { verdict, evidence, tried } = await decided({
      forAll: { x: positiveRationals() },
      concludes: 'x <= 123456789',
    });
    expect(verdict).toBe('refuted');
    const { smallest, failed, token } = evidence as By<'counterexample'>;
    expect(Number(smallest.setting['x'])).toBeGreaterThan(123_456_789);
    expect(failed).toBe(1);
    expect(tried.at(-1)).toBe(smallest);
    expect(token).toBe(`sample@sample@x=${smallest.setting['x']}@exact`);
  });

  test('is not refuted by a place outside of its domain, which a solver does not know in full', async () => {
    const pair = { n: integers(1, 1e6), k: integers(1, 1e6) };
    const where = ({ n, k }: Setting) => Number(k) <= Number(n);
    expect((await decided({ forAll: pair, where, concludes: 'k <= n' })).verdict).toBe('upheld');
    const bounded = { n: integers(1, 50), k: integers(1, ({ n }) => n) };
    expect((await decided({ forAll: bounded, concludes: 'k <= n' })).verdict).toBe('upheld');
    const named = { n: integers(1, 50), k: integers(1, 'n') };
    expect((await decided({ forAll: named, concludes: 'k <= n' })).verdict).toBe('proved');
  });

  test('is upheld and not proved where it divides by 0 somewhere', async () => {
    expect((await decided({ forAll: { x: rationals() }, concludes: '1/x = 1/x' })).verdict).toBe('upheld');
    expect((await decided({ forAll: { x: rationals() }, given: ['x != 0'], concludes: '1/x = 1/x' })).verdict).toBe(
      'proved',
    );
    expect((await decided({ forAll: { x: positiveRationals() }, concludes: '1/x = 1/x' })).verdict).toBe('proved');

    // Not by trying all of a finite domain either.
    const whole = { n: integers(-3, 3) };
    expect((await decided({ forAll: whole, concludes: '2*n/n > 1' })).verdict).toBe('upheld');
    expect((await decided({ forAll: whole, given: ['n != 0'], concludes: '2*n/n > 1' })).verdict).toBe('proved');
  });
});

describe('settings that must be tried', () => {
  test('are tried whatever else is, in the order of the parameters', async () => {
    const holds = ({ n, m }: Setting) => !(n === 271 && m === 83);
    const { evidence } = await decided({ forAll: wide, holds, alsoAt: [{ m: 83, n: 271 }] });
    const { smallest } = evidence as By<'counterexample'>;
    expect(Object.entries(smallest.setting)).toEqual([
      ['n', 271],
      ['m', 83],
    ]);
  });

  test('are where growth is measured', async () => {
    const result = await checked({
      forAll: { a: integers(1, 1e9) },
      alsoAt: [{ a: 123_456_789 }],
      sizes: [1, 2, 4],
      measure: (n: number, { a }: Setting) => (a === 123_456_789 ? [7 * n ** 2, 7 * n ** 2] : [n, n]),
      law: (n: number) => n,
      order: 'Theta',
      slopeWithin: 0.1,
    });
    expect((result.evidence as By<'growth'>).points[0]).toEqual({ size: 1, measured: [7, 7], law: 1 });
  });
});
