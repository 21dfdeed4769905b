import { describe, expect, test } from 'vitest';
import type { Splitting } from '../../claim/Claim.ts';
import { integers } from '../../claim/ranges/integers.ts';
import type { Domain } from '../../claim/ranges/Range.ts';
import { settingAlpha } from '../../inference/errorBudget.ts';
import type { Rng } from '../../random/Rng.ts';
import { stream } from '../../random/stream.ts';
import { undecidedAt } from '../../results/words/sentence/undecidedAt.ts';
import { decideSplitting } from '../decide/splitting/decideSplitting.ts';
import { rareLevelRemarks } from '../decide/splitting/rareLevelRemarks.ts';
import { checked, sampleClaim } from './sampleClaim.ts';

type At = Readonly<Record<'h', number>>;

const UP = 0.3;

/** The probability that a walk that goes up with probability 0.3 comes to the height h from 1 before it comes to 0. */
const climb = (h: number): number => (7 / 3 - 1) / ((7 / 3) ** h - 1);

/** A level is a height: a walk enters level l at the height l + 1. */
const walk = {
  forAll: { h: integers(16, 17) },
  levels: ({ h }: At) => h - 1,
  start: (_: Rng, __: At, level: number) => level + 1,
  advance: (from: number, _: At, rng: Rng) => {
    let height = from;
    while (height > 0 && height <= from) height += rng() < UP ? 1 : -1;
    return height > 0 ? height : null;
  },
};

describe('a claim by splitting', () => {
  test('is decided from both sides far below what draws alone can say', async () => {
    for (const [key, factor, other] of [
      ['probabilityAtMost', 2, 0.5],
      ['probabilityAtLeast', 0.5, 2],
    ] as const) {
      const twin = { claims: 'The same on the wrong side', [key]: ({ h }: At) => other * climb(h) };
      const result = await checked({ ...walk, [key]: ({ h }: At) => factor * climb(h), twin });
      expect(result).toMatchObject({ kind: 'splitting', verdict: 'upheld', twin: { verdict: 'refuted' } });
      expect(result.sentence).toMatch(
        /estimated \S+ \[\S+, \S+\], claimed [≤≥] \S+, from [\d\s]+ fresh draws over \d+ levels \([\d\s]+ starts in all\)\.$/u,
      );
      for (const { setting, interval } of result.tried.filter((one) => one.interval !== undefined)) {
        const truth = climb(Number(setting['h']));
        expect(Number(interval![0])).toBeLessThanOrEqual(truth);
        expect(Number(interval![1])).toBeGreaterThanOrEqual(truth);
      }
    }
  });

  test('is decided where it is to equal a value', async () => {
    const equals = (share: number) => ({
      ...walk,
      forAll: { h: integers(12, 12) },
      probabilityEquals: ({ h }: At) => share * climb(h),
      within: ({ h }: At) => climb(h) / 2,
    });
    expect(await checked(equals(1))).toHaveProperty('verdict', 'upheld');
    expect(await checked(equals(1.5))).toHaveProperty('verdict', 'refuted');
  });

  const { levels: _, ...without } = walk;
  const once = (rng: Rng): number | null => (rng() < 0.2 ? 0 : null);
  test.each<[string, string, object, string]>([
    ['faulty', 'no levels', { ...without, probabilityAtMost: 0.5 }, 'levels is missing'],
    ['faulty', 'no bound', walk, 'exactly one of probabilityAtLeast, probabilityAtMost, probabilityEquals is needed'],
    ['faulty', 'half a level', { ...walk, levels: 2.5, probabilityAtMost: 0.5 }, 'levels is 2.5'],
    ['faulty', 'levels that are none', { ...walk, levels: () => 0, probabilityAtMost: 0.5 }, 'levels is 0 at h = 16'],
    [
      'faulty',
      'a forgotten return',
      { ...walk, advance: () => undefined, probabilityAtMost: 0.5 },
      'advance returned undefined',
    ],
    ['faulty', 'a truth value', { ...walk, advance: () => false, probabilityAtMost: 0.5 }, 'advance returned false'],
    ['faulty', 'a condition', { ...walk, givenThat: () => true, probabilityAtMost: 0.5 }, 'has no key givenThat'],
    ['faulty', 'an event besides', { ...walk, event: () => true, probabilityAtMost: 0.5 }, 'has both'],
    ['vacuous', 'a bound of 1', { ...walk, probabilityAtMost: 1 }, 'probabilityAtMost is 1 or more'],
    [
      'vacuous',
      'a margin past the range',
      { ...walk, forAll: { h: integers(3, 3) }, probabilityAtMost: 0.5, margin: 0.5 },
      'margin or within reaches past',
    ],
    [
      'faulty',
      'starts in a state that no path enters',
      { ...walk, start: (__: Rng, ___: At, level: number) => (level === 0 ? 1 : level + 2), probabilityAtMost: 0.5 },
      'start makes it 4096 of 4096 times (other paths enter it in 2, for example)',
    ],
    [
      'faulty',
      'starts that go on more often than paths do',
      {
        forAll: {},
        levels: 3,
        // Paths enter a level with 2 lives in one of ten times, and start makes nine in ten.
        start: (rng: Rng, __: object, level: number) => ({
          lives: rng() < (level === 0 ? 0.1 : 0.9) ? 2 : 1,
          tag: rng(),
        }),
        advance: ({ lives }: { lives: number }, __: object, rng: Rng) =>
          rng() < 0.3 * lives ? { lives: rng() < 0.1 ? 2 : 1, tag: rng() } : null,
        probabilityAtMost: 0.5,
      },
      'have lives = 2, and of as many that start makes',
    ],
    [
      'faulty',
      'a part of a state that depends on another as it should not',
      {
        forAll: {},
        levels: 3,
        // Each bit is fair; paths enter a level with two equal ones, and start makes them independent.
        start: (rng: Rng) => ({ one: rng() < 0.5, other: rng() < 0.5, tag: rng() }),
        advance: ({ one, other }: { one: boolean; other: boolean }, __: object, rng: Rng) => {
          const bit = rng() < 0.5;
          return rng() < (one === other ? 0.4 : 0.1) ? { one: bit, other: bit, tag: rng() } : null;
        },
        probabilityAtMost: 0.5,
      },
      'go on to the next level, and of as many that start makes',
    ],
    [
      'faulty',
      'a part of a state that matters two levels later',
      {
        forAll: {},
        levels: 3,
        start: (rng: Rng, __: At, level: number) => {
          const one = rng() < 0.5;
          return { level, one, other: level === 0 ? one : rng() < 0.5, tag: rng() };
        },
        advance: (state: { level: number; one: boolean; other: boolean }, __: object, rng: Rng) =>
          rng() < (state.level < 2 ? 0.3 : state.one === state.other ? 0.9 : 0.1)
            ? { ...state, level: state.level + 1, tag: rng() }
            : null,
        probabilityAtMost: 0.5,
      },
      'go on to level 3, and of as many that start makes',
    ],
    [
      'faulty',
      'numbers of another distribution that differ all the same',
      {
        forAll: {},
        levels: 4,
        start: (rng: Rng) => [rng()],
        advance: ([height]: [number], __: object, rng: Rng) => (rng() < 0.1 + 0.2 * height ? [rng() ** 1.4] : null),
        probabilityAtMost: 0.5,
      },
      'have [0] ≤ ',
    ],
    [
      'faulty',
      'a start that takes its first argument for the level',
      { ...walk, start: (level: unknown) => `${String(level)}1`, probabilityAtMost: 0.5 },
      'start returned the text of a function at h = 16; start(rng, setting, level) must return',
    ],
    [
      'faulty',
      'a misnamed start',
      { ...walk, start: undefined, begin: walk.start, probabilityAtMost: 0.5 },
      'no key begin, and start is missing',
    ],
    ['faulty', 'a draw besides', { ...walk, draw: () => 1, probabilityAtMost: 0.5 }, 'it draws with start and advance'],
    [
      'faulty',
      'randomness from elsewhere',
      (() => {
        let calls = 0;
        return {
          forAll: {},
          levels: 2,
          start: () => 0,
          advance: (__: number, ___: object, rng: Rng) => (rng() < 0.3 + 0.1 * Math.sin(calls++) ? 0 : null),
          probabilityAtMost: 0.5,
        };
      })(),
      'start and advance must take their randomness from rng alone',
    ],
    [
      'faulty',
      'a draw that keeps what it was given',
      (() => {
        let calls = 0;
        return {
          forAll: {},
          levels: 2,
          start: () => 0,
          advance: (__: number, ___: object, rng: Rng) => (calls++ % 7 === 0 ? 0 : once(rng)),
          probabilityAtMost: 0.5,
        };
      })(),
      'the second time',
    ],
  ])('is %s for %s', async (verdict, __, keys, says) => {
    expect(await checked(keys)).toMatchObject({ verdict, sentence: expect.stringContaining(says) });
  });

  test.each<[string, unknown, string]>([
    ['null', null, 'start returned null'],
    ['NaN', Number.NaN, 'start returned NaN'],
    ['undefined', undefined, 'start returned undefined'],
    ['a Map', new Map([['lives', 1]]), 'start returned an instance of Map'],
    ['a function within', { lives: () => 1 }, 'start returned a function at lives'],
    ['a bigint', [1n], 'start returned the bigint 1n at [0]'],
  ])('is faulty for a start of %s', async (_name, state, says) => {
    const sentence = expect.stringContaining(says);
    expect(await checked({ ...walk, start: () => state, probabilityAtMost: 0.5 })).toMatchObject({
      verdict: 'faulty',
      sentence,
    });
  });

  test('names what its verdict assumes where levels are entered in several states, and only there', async () => {
    const step = { forAll: {}, levels: 4, start: (rng: Rng) => Number(rng() < 0.5) };
    const advance = (from: number, __: object, rng: Rng) => (rng() < 0.2 + 0.2 * from ? Number(rng() < 0.5) : null);
    const several = { ...step, advance };
    const assumes =
      'assuming that start makes states at each level with the distribution of those in which paths enter it';
    for (const probabilityAtMost of [0.02, 0.002])
      expect(await checked({ ...several, probabilityAtMost })).toHaveProperty(
        'sentence',
        expect.stringContaining(assumes),
      );
    const single = await checked({ ...walk, probabilityAtMost: ({ h }: At) => 2 * climb(h) });
    expect(single.sentence).not.toContain('assuming');
  });

  // What becomes of the whole claim is in splitting.slow.test.ts.
  test('says which level is hardly ever reached, and what to do', () => {
    const rare = sampleClaim({
      levels: () => 2,
      start: (__: Rng, ___: object, level: number) => level,
      advance: (from: number, __: object, rng: Rng) => (rng() < (from === 0 ? 0.5 : 1e-4) ? from + 1 : null),
      probabilityAtLeast: () => 2e-5,
    });
    const found = decideSplitting(rare as Splitting<Domain, unknown>)(
      {},
      {
        stream: (draw) => stream('rare level', draw),
        alpha: settingAlpha(1),
        draws: 20,
        interval: false,
      },
    );
    expect(found).toMatchObject({ status: 'undecided', draws: 20, splitting: { levels: 2, rarest: { level: 2 } } });
    expect(undecidedAt(found, 'quick', undefined)).toContain('put more levels before it');
    expect(rareLevelRemarks([found])[0]).toMatch(/^Only 0\.0\d+\s% of the starts from level 1 reached level 2: /u);
  });

  test('is decided where a level is never reached', async () => {
    const dead = {
      forAll: {},
      levels: 3,
      start: () => 0,
      advance: (__: number, ___: object, rng: Rng, level: number) => (level === 1 ? null : once(rng)),
    };
    const upheld = await checked({ ...dead, probabilityAtMost: 1e-3 });
    expect(upheld).toHaveProperty('verdict', 'upheld');
    expect(upheld.remarks).toEqual([
      'None of the starts from level 1 reached level 2, so that what start makes at level 2 was compared with nothing. See whether start and advance are right there, or put more levels before it.',
    ]);
    expect(await checked({ ...dead, probabilityAtLeast: 1e-3 })).toHaveProperty('verdict', 'refuted');
  });

  test('is decided where every start arrives', async () => {
    const sure = { forAll: {}, levels: 3, start: () => 0, advance: () => 0 };
    expect(await checked({ ...sure, probabilityAtLeast: 0.99 })).toHaveProperty('verdict', 'upheld');
    expect(await checked({ ...sure, probabilityAtMost: 0.99 })).toHaveProperty('verdict', 'refuted');
  });
});
