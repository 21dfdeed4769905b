import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choices } from '../../../claim/ranges/choices.ts';
import type { SettingResult } from '../../../results/ClaimResult.ts';
import { integers } from '../../../claim/ranges/integers.ts';
import type { Domain, Range } from '../../../claim/ranges/Range.ts';
import { type Setting, settingKey } from '../../../claim/Setting.ts';
import { stream } from '../../../random/stream.ts';
import { fault } from '../../validate/ClaimFault.ts';
import { vacuousAt } from '../../decide/Decider.ts';
import type { SearchOutcome, Search } from '../Search.ts';
import { searchSettings } from '../searchSettings.ts';
import { smallSettings } from '../smallSettings.ts';

const GRID = { n: integers(1, 300), m: integers(1, 300) };

type Size = Readonly<Record<'n' | 'm', number>>;

const result = (setting: Setting, fails: boolean, tightness = 0): SettingResult => ({
  setting,
  status: fails ? 'refuted' : 'upheld',
  draws: 0,
  tightness,
});

/** A search with a predicate that says where a claim fails. */
function search(domain: Domain, fails: (setting: Size) => boolean, options: Partial<Search> = {}): SearchOutcome {
  return searchSettings({
    domain,
    where: () => true,
    examples: [],
    decide: (setting) => result(setting, fails(setting as Size)),
    rng: stream('searchSettings'),
    smallest: 40,
    random: 200,
    near: 0,
    shrinks: 400,
    ...options,
  });
}

describe('a search finds', () => {
  test('the smallest failing setting of all, when it is among the first', () => {
    const { tried, failed } = search(GRID, ({ n, m }) => n * m >= 10);
    expect(failed!.smallest.setting).toEqual({ n: 2, m: 5 });
    expect(failed!.first).toBe(failed!.smallest);
    expect(tried.at(-1)).toBe(failed!.first);
  });

  test('a smaller failing setting that lies between two that hold, where it may go through the smaller ones', () => {
    // Halving the way from 280 to a smaller value meets none of these, and moving one value alone does not help the other.
    const fails = ({ n, m }: Size): boolean =>
      (n === 280 && m > 200) || (n === 97 && m > 150) || (n === 97 && m === 53);
    const found = (smaller: number) =>
      search(GRID, fails, { examples: [{ n: 280, m: 300 }], smaller, random: 0 }).failed!.smallest.setting;
    expect(found(0)).not.toEqual({ n: 97, m: 53 });
    expect(found(2000)).toEqual({ n: 97, m: 53 });
  });

  test('a needle in a corner', () => {
    for (const [n, m] of [
      [300, 300],
      [1, 300],
      [300, 1],
    ]) {
      const { failed } = search(GRID, (setting) => setting.n === n && setting.m === m, { random: 0 });
      expect(failed!.smallest.setting).toEqual({ n, m });
    }
  });

  test('a needle that it was told of', () => {
    const isNeedle = ({ n, m }: Size): boolean => n === 123 && m === 45;
    expect(search(GRID, isNeedle).failed).toBeUndefined();
    expect(search(GRID, isNeedle, { examples: [{ n: 123, m: 45 }] }).failed!.smallest.setting).toEqual({
      n: 123,
      m: 45,
    });
  });

  test('a small region that the tightest settings point to, where chance seldom does', () => {
    const wide = { n: integers(1, 1_000_000) };
    const finds = (near: number): number =>
      Array.from({ length: 30 }, (_, seed) =>
        searchSettings({
          domain: wide,
          where: () => true,
          examples: [],
          decide: (setting) =>
            result(setting, Math.abs(Number(setting['n']) - 700_000) < 3000, -Math.abs(Number(setting['n']) - 700_000)),
          rng: stream('near', seed),
          smallest: 5,
          random: 60,
          near,
          shrinks: 0,
        }),
      ).filter(({ failed }) => failed !== undefined).length;
    expect(finds(0)).toBeLessThan(15);
    expect(finds(240)).toBeGreaterThan(25);
  });
});

describe('a failing setting is shrunk', () => {
  test('to the smallest one, for a claim that fails from some sizes on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 250 }), fc.integer({ min: 1, max: 250 }), (n, m) => {
        const { failed } = search(GRID, (setting) => setting.n >= n && setting.m >= m);
        expect(failed!.smallest.setting).toEqual({ n, m });
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  test('to the smallest one also in one parameter, and to no larger one after that', () => {
    for (const least of [41, 42, 60, 100, 299, 300]) {
      const { failed } = search({ n: integers(1, 300) }, ({ n }) => n >= least);
      expect(failed!.smallest.setting).toEqual({ n: least });
    }
  });

  test('to the smallest one where failing settings are isolated', () => {
    const domain = { n: integers(1, 40), m: integers(1, 40), odd: choices(false, true) };
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 2, max: 9 }), fc.nat(8), (least, base, rest) => {
        const fails = ({ n, m }: Size): boolean => n + m >= least && (7 * n + 13 * m) % base === rest;
        const smallest = [...smallSettings(domain, () => true)].find((setting) => fails(setting as unknown as Size));
        const { failed } = search(domain, fails, { shrinks: 3000 });
        expect(failed?.smallest.setting).toEqual(smallest);
      }),
      { seed: 2, numRuns: 60 },
    );
  });

  test('without ever deciding a setting twice', () => {
    const { tried } = search(GRID, ({ n, m }) => n * m > 20_000 && (n + m) % 3 === 0);
    expect(new Set(tried.map(({ setting }) => settingKey(setting))).size).toBe(tried.length);
  });

  test('by no more settings than are allowed', () => {
    const { tried, failed } = search(GRID, ({ n, m }) => n * m > 20_000, { shrinks: 7 });
    const before = tried.indexOf(failed!.first) + 1;
    expect(tried.length - before).toBeLessThanOrEqual(2 * 7);
  });

  test('to an end, also when a range calls each of two values simpler than the other', () => {
    const circular: Range<number> = {
      ...integers(1, 9),
      all: () => undefined,
      edges: () => [1, 5],
      simpler: (value) => (value >= 8 ? [17 - value, value] : [value]),
    };
    const { failed } = search({ n: circular, m: integers(1, 300) }, ({ n }) => n >= 8, { shrinks: 1e6 });
    expect(failed!.smallest.setting['n']).toBeOneOf([8, 9]);
    expect(failed!.smallest.setting['m']).toBe(1);
  });

  test('and the first one that failed is remembered', () => {
    const { failed, tried } = search(GRID, ({ n }) => n >= 50);
    expect(tried.find(({ status }) => status === 'refuted')).toBe(failed!.first);
    expect(failed!.smallest.setting).toEqual({ n: 50, m: 1 });
  });
});

describe('a fault', () => {
  const faulty = (least: number) => ({
    decide: (setting: Setting): SettingResult => {
      if (Number(setting['n']) >= least) throw fault('holds', setting, `n is ${setting['n']}`);
      return result(setting, false);
    },
  });

  test('is shrunk to the smallest setting that has it', () => {
    const found = search(GRID, () => false, faulty(123));
    expect(found.fault).toMatchObject({ key: 'holds', setting: { n: 123, m: 1 }, message: 'n is 123' });
    expect(found.failed).toBeUndefined();
  });

  test('is not looked for again once a setting has failed', () => {
    const { decide } = faulty(200);
    const found = search(GRID, () => false, {
      decide: (setting) =>
        Number(setting['n']) >= 150 && setting['m'] === 300 ? result(setting, true) : decide(setting),
      examples: [{ n: 300, m: 300 }],
    });
    expect(found.failed!.smallest.setting).toEqual({ n: 150, m: 300 });
    expect(found.fault).toBeUndefined();
  });

  test('of the precondition is told with its setting', () => {
    const where = (setting: Setting): boolean => {
      if (setting['n'] === 3) throw fault('where', setting, 'where threw');
      return true;
    };
    expect(search(GRID, () => false, { where }).fault).toMatchObject({ key: 'where', setting: { n: 3 } });
  });

  test('that a range is impossible names the parameter', () => {
    const { fault } = search({ n: integers(1, 9), m: integers(1, ({ n }) => 3 - n) }, () => false);
    expect(fault).toMatchObject({
      key: 'forAll',
      setting: { n: 3 },
      message: 'the range of m at n = 3: invalid range; no integer from 1 to 0',
    });
  });
});

describe('a domain', () => {
  test('that is finite and small is tried as a whole, each setting once', () => {
    const { tried, exhausted } = search({ n: integers(1, 5), m: integers(1, 'n') }, () => false);
    expect(exhausted).toBe(true);
    expect(tried).toHaveLength(15);
  });

  test('that is larger than what may be tried is not called exhausted', () => {
    expect(search(GRID, () => false).exhausted).toBe(false);
    expect(search({ n: integers(1, 41) }, () => false, { random: 0 }).exhausted).toBe(false);
  });

  test('that is empty is a fault', () => {
    expect(search(GRID, () => false, { where: () => false, domain: { n: integers(1, 9) } }).fault?.message).toBe(
      'the domain is empty; no setting meets the precondition',
    );
    expect(search({ n: integers(1, 1e9) }, () => false, { where: () => false }).fault?.message).toBe(
      'the domain looks empty; none of 2000 settings meets the precondition',
    );
  });

  test('of which hardly anything meets the precondition is searched as far as can be', () => {
    const { tried, fault, exhausted } = search({ n: integers(1, 2 ** 40) }, () => false, {
      where: ({ n }) => Number.isInteger(Math.log2(n as number)),
    });
    expect(fault).toBeUndefined();
    expect(exhausted).toBe(false);
    expect(tried.length).toBeGreaterThan(16);
  });
});

describe('vacuous settings', () => {
  test('do not use up the search', () => {
    const { tried } = search(GRID, () => false, {
      decide: (setting) => (Number(setting['n']) % 4 === 0 ? result(setting, false) : vacuousAt(setting, 'n')),
    });
    const informative = tried.filter(({ status }) => status !== 'vacuous');
    // The corners are tried besides.
    expect(informative.length).toBeGreaterThanOrEqual(40 + 200);
    expect(informative.length).toBeLessThanOrEqual(40 + 200 + 4);
  });

  test('do not make it endless', () => {
    const { tried } = search(GRID, () => false, { decide: (setting) => vacuousAt(setting, 'n') });
    expect(tried.every(({ status }) => status === 'vacuous')).toBe(true);
    expect(tried.length).toBeLessThanOrEqual(8 * (40 + 200) + 4);
  });
});

describe('a search is repeatable', () => {
  const numbers: number[] = [];
  const fails = ({ n, m }: Size): boolean => n * m > 30_000 && n < 290 && m < 290;
  const run = (seed: string): string[] => {
    numbers.length = 0;
    const decide = (setting: Setting, number: number): SettingResult => {
      numbers.push(number);
      return result(setting, fails(setting as Size));
    };
    const { tried } = search(GRID, fails, { rng: stream(seed), near: 30, decide });
    return tried.map(({ setting }) => settingKey(setting));
  };

  test('from its stream alone', () => {
    expect(run('a')).toEqual(run('a'));
    expect(run('a')).not.toEqual(run('b'));
  });

  test('and numbers the settings 1, 2, 3, ... for their shares of the error budget', () => {
    run('a');
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    expect(numbers.length).toBeGreaterThan(50);
  });
});
