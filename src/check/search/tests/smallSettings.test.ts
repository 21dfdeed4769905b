import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choices } from '../../../claim/ranges/choices.ts';
import { integers } from '../../../claim/ranges/integers.ts';
import type { Domain } from '../../../claim/ranges/Range.ts';
import { positiveRationals, rationals } from '../../../claim/ranges/rationals.ts';
import { reals } from '../../../claim/ranges/reals.ts';
import { type Setting, settingKey } from '../../../claim/Setting.ts';
import { smallSettings } from '../smallSettings.ts';

const always = (): boolean => true;

function listed(domain: Domain, where: (setting: Setting) => boolean = always, most = Infinity) {
  const settings: Setting[] = [];
  const small = smallSettings(domain, where);
  let next = small.next();
  while (next.done !== true && settings.length < most) {
    settings.push(next.value);
    next = small.next();
  }
  return { settings, isAll: next.done === true ? next.value : undefined };
}

/** The sum of the places at which the values of a setting stand in their ranges. */
function layerOf(domain: Domain, setting: Setting): number {
  const earlier: Record<string, Setting[string]> = {};
  let layer = 0;
  for (const [name, range] of Object.entries(domain)) {
    layer += [...range.all(earlier)!].indexOf(setting[name]!);
    earlier[name] = setting[name]!;
  }
  return layer;
}

const anyRange = fc.oneof(
  fc.tuple(fc.integer({ min: -3, max: 3 }), fc.nat({ max: 5 })).map(([lo, more]) => integers(lo, lo + more)),
  fc.constantFrom(choices('one'), choices(3, 1, 2), choices(true, false), reals(0, 1, { steps: 4 })),
);
const anyDomain: fc.Arbitrary<Domain> = fc
  .tuple(fc.array(anyRange, { maxLength: 3 }), fc.boolean())
  .map(([ranges, dependent]) => {
    const domain = Object.fromEntries(ranges.map((range, i) => [`p${i}`, range]));
    return dependent ? Object.assign(domain, { n: integers(1, 4), k: integers(1, 'n') }) : domain;
  });

/** Every setting of a finite domain, in no particular order. */
function product(domain: Domain): Setting[] {
  let settings: Setting[] = [{}];
  for (const [name, range] of Object.entries(domain)) {
    const longer: Setting[] = [];
    for (const setting of settings) for (const value of range.all(setting)!) longer.push({ ...setting, [name]: value });
    settings = longer;
  }
  return settings;
}

describe('the settings of a domain from the smallest up', () => {
  test('are each there once, and then it ends', () => {
    fc.assert(
      fc.property(anyDomain, (domain) => {
        const { settings, isAll } = listed(domain);
        expect(settings.map(settingKey).sort()).toEqual(product(domain).map(settingKey).sort());
        expect(isAll).toBe(true);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  test('come in layers', () => {
    fc.assert(
      fc.property(anyDomain, (domain) => {
        const layers = listed(domain).settings.map((setting) => layerOf(domain, setting));
        expect(layers).toEqual([...layers].sort((a, b) => a - b));
      }),
      { seed: 2, numRuns: 60 },
    );
  });

  test('go through two parameters by diagonals', () => {
    const { settings } = listed({ n: integers(1, 9), m: integers(2, 9) }, always, 6);
    expect(settings.map(({ n, m }) => [n, m])).toEqual([
      [1, 2],
      [1, 3],
      [2, 2],
      [1, 4],
      [2, 3],
      [3, 2],
    ]);
  });

  test('keep to bounds that depend on earlier parameters', () => {
    const { settings } = listed({ n: integers(2, 5), k: integers(1, 'n'), j: integers('k', ({ n, k }) => n + k) });
    expect(settings).toHaveLength(2 * 3 + 3 * 4 + 4 * 5 + 5 * 6);
    expect(settings.every(({ n, k, j }) => k! <= n! && j! >= k! && Number(j) <= Number(n) + Number(k))).toBe(true);
  });

  test('are only such as meet the precondition', () => {
    const { settings, isAll } = listed({ n: integers(1, 50), m: integers(1, 50) }, ({ n, m }) => n === m);
    expect(settings.map(({ n }) => n)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    expect(isAll).toBe(true);
  });

  test('are one setting where there are no parameters', () => {
    expect(listed({})).toEqual({ settings: [{}], isAll: true });
  });

  test('cannot be changed', () => {
    expect(listed({ n: integers(1, 2) }).settings.every(Object.isFrozen)).toBe(true);
  });

  test('keep to the extreme values of a range that cannot be listed', () => {
    const endless = { ...integers(1, 9), all: () => undefined };
    expect(listed({ n: endless }).settings).toEqual([{ n: 1 }, { n: 9 }]);
  });

  test('begin at once however large the domain is', () => {
    const domain = { a: rationals(), b: positiveRationals(), n: integers(1, 1e12), x: reals(0, 'n', { steps: 1e6 }) };
    expect(listed(domain, always, 3000).settings).toHaveLength(3000);
  });

  test('take time in proportion to their number, not to its square', () => {
    expect(listed({ n: integers(1, 200_000) }).settings).toHaveLength(200_000);
    expect(listed({ n: integers(1, 400), m: integers(1, 400) }).settings).toHaveLength(160_000);
  });

  test('are given up, and not called complete, where hardly any meets the precondition', () => {
    const powers = listed({ n: integers(1, 1e9) }, ({ n }) => Number.isInteger(Math.log2(n as number)));
    expect(powers.settings.map(({ n }) => n)).toEqual(Array.from({ length: 18 }, (_, i) => 2 ** i));
    expect(powers.isAll).toBe(false);
  });

  test('tell which parameter has no value, and where', () => {
    expect(() => listed({ n: integers(1, 5), k: integers(3, 'n') })).toThrow(
      'the range of k at n = 1: invalid range; no integer from 3 to 1',
    );
    expect(() => listed({ n: integers(5, 1) })).toThrow('the range of n: invalid range; no integer from 5 to 1');
  });
});
