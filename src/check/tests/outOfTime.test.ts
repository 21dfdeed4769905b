import { afterEach, describe, expect, test } from 'vitest';
import { choices } from '../../claim/ranges/choices.ts';
import type { ClaimResult } from '../../results/ClaimResult.ts';
import { integers } from '../../claim/ranges/integers.ts';
import type { Setting } from '../../claim/Setting.ts';
import type { Rng } from '../../random/Rng.ts';
import type { CheckOptions } from '../checkClaim.ts';
import { watchRuns } from '../validate/ClaimFault.ts';
import { checked, coin, uniformQuantity } from './sampleClaim.ts';

afterEach(() => watchRuns(undefined));

/** What a check finds when its time is over after so many calls of the claim's functions. */
async function within(calls: number, keys: object, options: Partial<CheckOptions> = {}): Promise<ClaimResult> {
  let made = 0;
  watchRuns((key) => {
    if (key !== '') made++;
    return made > calls;
  });
  const result = await checked(keys, { timeLimit: 300, ...options });
  watchRuns(undefined);
  return result;
}

const many = { forAll: { n: integers(1, 400) } };
const clear = { ...many, ...coin(0.6), probabilityAtLeast: () => 0.5 };

describe('a claim whose time is over', () => {
  test.each<[string, object]>([
    ['always', { ...many, draw: (rng: Rng) => rng(), always: () => true }],
    ['holds', { ...many, holds: () => true, exhaustive: true }],
    ['computed', { ...many, value: ({ n }: Setting) => Number(n), valueAtMost: () => 400 }],
    ['probability', clear],
    ['mean', { ...many, ...uniformQuantity, meanAtLeast: () => 0.3 }],
    [
      'growth',
      {
        ...many,
        sizes: [1, 2, 4],
        measure: (n: number) => [n, n],
        law: (n: number) => n,
        order: 'O',
        slopeWithin: 0.1,
      },
    ],
    ['precondition', { ...clear, where: ({ n }: Setting) => n !== 7 }],
    ['vacuous', { ...clear, vacuousWhen: () => true }],
  ])('is undecided, however well it went until then: %s', async (_kind, keys) => {
    expect((await checked(keys)).verdict).not.toBe('undecided');
    for (const calls of [0, 1, 5, 20, 100]) {
      const { verdict, evidence, sentence } = await within(calls, keys);
      expect([verdict, evidence]).toMatchObject(['undecided', { by: 'time', limit: 300 }]);
      expect(sentence).toMatch(
        /^Undecided: its time limit of 300 s was reached before the search was over; by then .*\.$/u,
      );
    }
  });

  test('says at which sizes it had been upheld, and the draws at the setting that was cut off', async () => {
    const { sentence, evidence, draws, tried } = await within(10_000, clear);
    expect(sentence).toMatch(
      /by then \d+ settings had been upheld, 1 ≤ n ≤ \d+, 1 left open; the worst of the open settings is n = \d+: estimated .*, claimed ≥ 0\.5, after [\d\u202F]+ draws?, cut off\.$/u,
    );
    expect(evidence).toMatchObject({ by: 'time', worst: { status: 'undecided', cutOff: true } });
    expect(draws).toBe(tried.reduce((sum, result) => sum + result.draws, 0));
  });

  test('is refuted where a setting had been refuted and confirmed, with the smallest found so far', async () => {
    const keys = {
      forAll: { n: integers(1, 1000) },
      holds: ({ n }: Setting) => Number(n) < 500,
    };
    const whole = await checked(keys);
    expect(whole).toMatchObject({ verdict: 'refuted', evidence: { smallest: { setting: { n: 500 } } } });
    const verdicts = new Set<string>();
    for (let calls = 0; calls < 3000; calls += 97) {
      const { verdict, evidence } = await within(calls, keys);
      verdicts.add(verdict);
      if (evidence.by === 'counterexample') expect(Number(evidence.smallest.setting['n'])).toBeGreaterThanOrEqual(500);
    }
    expect([...verdicts].sort()).toEqual(['refuted', 'undecided']);
  });

  test('is never given another verdict than with more time, wherever it is cut off', async () => {
    const claims = [
      { ...clear, twin: { claims: 'more', probabilityAtLeast: () => 0.8 } },
      { forAll: { n: integers(1, 9) }, ...coin(0.5), probabilityAtLeast: ({ n }: Setting) => (n === 7 ? 0.9 : 0.3) },
      { forAll: { n: integers(1, 9), law: choices('a', 'b') }, value: () => [1, 2], valueAtMost: () => 1.5 },
    ];
    for (const keys of claims) {
      const { verdict } = await checked(keys);
      for (let calls = 0; calls < 40_000; calls = Math.ceil(calls * 1.9) + 3) {
        expect(['undecided', verdict]).toContain((await within(calls, keys)).verdict);
      }
    }
  });

  test('that had its verdict keeps it where only the twin, the pictures or the constant were cut off', async () => {
    const keys = {
      forAll: { n: integers(1, 3) },
      value: ({ n }: Setting) => Number(n),
      valueAtMost: () => 3,
      twin: { claims: 'less', valueAtMost: () => 2 },
      picture: {
        title: 'p',
        along: 'n',
        values: [1, 2, 3],
        at: {},
        y: 'y',
        curves: { c: ({ n }: Setting) => Number(n) },
      },
      sharpen: {
        constant: 'the 3',
        printed: 3,
        find: 'smallest',
        between: [1, 5],
        resolution: 1,
        along: 'n',
        sizes: [1, 2, 3],
        at: (n: number) => ({ n }),
        with: (a: number) => ({ valueAtMost: () => a }),
      },
    };
    const whole = await checked(keys);
    expect(whole).toMatchObject({ verdict: 'upheld', twin: { verdict: 'refuted' }, sharp: { points: { length: 3 } } });
    const seen = new Set<string>();
    let calls = 0;
    while ((await within(calls, keys)).verdict === 'undecided') calls++;
    for (const last = calls + 200; calls < last; calls++) {
      const { verdict, twin, drawings, sharp, sentence } = await within(calls, keys);
      expect(verdict).toBe('upheld');
      expect(['undecided', 'refuted']).toContain(twin!.verdict);
      const isWhole = drawings?.length === 1 && sharp?.points.length === 3;
      if (isWhole) expect(sentence).toBe(whole.sentence);
      else expect(sentence).toMatch(/ The time limit was reached before its .*\.$/u);
      seen.add(`${twin!.verdict} ${drawings?.length ?? 0} ${sharp?.points.length ?? 0}`);
    }
    expect([...seen]).toEqual([
      'undecided 0 0',
      'refuted 0 0',
      'refuted 1 0',
      'refuted 1 1',
      'refuted 1 2',
      'refuted 1 3',
    ]);
  });
});

describe('a further round after that', () => {
  test('adds to what was found, and gives no share of the error budget away twice that decided something', async () => {
    const first = await within(10_000, clear);
    const second = await checked(clear, { previous: first });
    expect(second).toMatchObject({ verdict: 'upheld', search: { rounds: 2 } });
    expect(second.settings).toBeGreaterThan(first.settings);
    const shares = second.tried.map(({ alpha }) => alpha!.refuted);
    expect(new Set(shares).size).toBe(shares.length);
  });

  test('begins with the setting that was in work, so that nothing is proved that was not tried', async () => {
    for (const where of [undefined, ({ n }: Setting) => n !== 2]) {
      for (const failing of [1, 3, 4, 5, 9]) {
        const keys = {
          forAll: { n: integers(1, 9) },
          ...(where === undefined ? {} : { where }),
          holds: ({ n }: Setting) => n !== failing,
          exhaustive: true,
        };
        for (let calls = 0; calls < 18; calls++) {
          const first = await within(calls, keys);
          if (first.verdict !== 'refuted')
            expect([calls, (await checked(keys, { previous: first })).verdict]).toEqual([calls, 'refuted']);
        }
      }
    }
  });

  test('that runs out of time as well keeps the draws of the one before', async () => {
    const near = { forAll: { n: integers(1, 2) }, ...coin(0.5), probabilityAtLeast: () => 0.5 };
    const first = await within(30_000, near);
    const [most] = first.tried;
    const second = await within(5000, near, { previous: first });
    expect(second.tried[0]).toMatchObject({ draws: most!.draws });
    expect(second.draws).toBe(first.draws);
    expect(second).toMatchObject({ verdict: 'undecided', evidence: { by: 'time' } });
  });
});
