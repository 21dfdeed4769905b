import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choices } from '../../../claim/ranges/choices.ts';
import { integers } from '../../../claim/ranges/integers.ts';
import type { Domain } from '../../../claim/ranges/Range.ts';
import { positiveRationals } from '../../../claim/ranges/rationals.ts';
import { reals } from '../../../claim/ranges/reals.ts';
import type { Setting } from '../../../claim/Setting.ts';
import { outsideDomain } from '../outsideDomain.ts';
import { nearbyArbitrary, settingArbitrary, SparseDomain } from '../settingArbitrary.ts';

const domain: Domain = {
  n: integers(2, 300),
  k: integers(1, 'n'),
  inputs: choices('exactly', 'at most'),
  epsilon: reals(0, 0.5),
  shift: reals(0, ({ epsilon }) => 3 * epsilon),
  c: positiveRationals(),
};
const where = ({ n, k }: Setting): boolean => Number(n) % Number(k) === 0;
const RUNS = { seed: 1, numRuns: 300 };

const isIn = (setting: Setting): boolean => outsideDomain(domain, setting) === undefined && where(setting);

describe('settings that are chosen', () => {
  test('keep to the ranges, also to those that depend on others, and meet the precondition', () => {
    fc.assert(fc.property(settingArbitrary(domain, where), isIn), RUNS);
  });

  test('have their parameters in the order of the domain and cannot be changed', () => {
    const [setting] = fc.sample(settingArbitrary(domain, where), { seed: 1, numRuns: 1 }) as [Setting];
    expect(Object.keys(setting)).toEqual(Object.keys(domain));
    expect(Object.isFrozen(setting)).toBe(true);
  });

  test('are different ones', () => {
    const settings = fc.sample(
      settingArbitrary({ n: integers(1, 1000), m: integers(1, 1000) }, () => true),
      RUNS,
    );
    expect(new Set(settings.map(({ n, m }) => `${n} ${m}`)).size).toBeGreaterThan(200);
  });

  test('are said to be sparse where hardly any meets the precondition', () => {
    const sparse = settingArbitrary({ n: integers(1, 1e9) }, ({ n }) => n === 123_456_789);
    expect(() => fc.sample(sparse, { seed: 1, numRuns: 1 })).toThrow(SparseDomain);
    expect(() => fc.sample(sparse, { seed: 1, numRuns: 1 })).toThrow(
      'the domain looks empty; none of 2000 settings meets the precondition',
    );
  });

  test('tell which range is impossible, and where', () => {
    const impossible = settingArbitrary({ n: integers(1, 1), k: integers(2, 'n') }, () => true);
    expect(() => fc.sample(impossible, 1)).toThrow('the range of k at n = 1: invalid range; no integer from 2 to 1');
  });
});

describe('settings that shrink', () => {
  const simpler = (setting: Setting): Setting[] =>
    [...settingArbitrary(domain, where).shrink(setting, undefined)].map(({ value }) => value);

  test('stay in the domain, moving later parameters along with earlier ones', () => {
    fc.assert(
      fc.property(settingArbitrary(domain, where), (setting) => simpler(setting).every(isIn)),
      { ...RUNS, numRuns: 50 },
    );
    expect(simpler({ n: 300, k: 300, inputs: 'exactly', epsilon: 0, shift: 0, c: '1' })).toContainEqual({
      n: 2,
      k: 2,
      inputs: 'exactly',
      epsilon: 0,
      shift: 0,
      c: '1',
    });
  });

  test('end at the smallest one', () => {
    expect(simpler({ n: 2, k: 1, inputs: 'exactly', epsilon: 0, shift: 0, c: '1' })).toEqual([]);
    const details = fc.check(
      fc.property(
        settingArbitrary(domain, () => true),
        ({ n, k, inputs }) => Number(n) < 40 || k === 1 || inputs === 'exactly',
      ),
      { seed: 3, numRuns: 2000 },
    );
    expect(details.counterexample).toEqual([{ n: 40, k: 2, inputs: 'at most', epsilon: 0, shift: 0, c: '1' }]);
  });

  test('leave out those at which a later range is empty', () => {
    const narrow: Domain = { n: integers(1, 9), k: integers(4, 'n') };
    const found = [...settingArbitrary(narrow, () => true).shrink({ n: 9, k: 5 }, undefined)].map(({ value }) => value);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((setting) => outsideDomain(narrow, setting) === undefined)).toBe(true);
  });
});

describe('settings near one', () => {
  test('are in the domain and near it', () => {
    const centre = { n: 100, k: 50, inputs: 'at most', epsilon: 0.4, shift: 1, c: '3' };
    const near = nearbyArbitrary(domain, () => true, centre);
    fc.assert(
      fc.property(near, (setting) => {
        expect(outsideDomain(domain, setting)).toBeUndefined();
        expect(Math.abs(Number(setting['n']) - 100)).toBeLessThanOrEqual(25);
        expect(Math.abs(Number(setting['epsilon']) - 0.4)).toBeLessThanOrEqual(0.026);
      }),
      RUNS,
    );
  });

  test('are there also where the centre is outside of the range that an earlier choice leaves', () => {
    const near = nearbyArbitrary({ n: integers(1, 9), k: integers(1, 'n') }, () => true, { n: 9, k: 9 });
    fc.assert(
      fc.property(near, ({ n, k }) => k! <= n!),
      RUNS,
    );
  });
});
