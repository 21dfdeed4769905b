import { describe, expect, test } from 'vitest';
import { countAtMost } from '../../../numeric/countAtMost.ts';
import { binomial } from '../../../numeric/binomial.ts';
import { expectMean, obeysSamplerLaws } from '../../../random/tests/sampler.laws.ts';
import { stream } from '../../../random/stream.ts';
import { singlesLaw } from '../../laws/singlesLaw.ts';
import { pairCounts } from '../pairCounts.ts';
import { presentCount } from '../presentCount.ts';
import { sizeAtMost } from '../sizeAtMost.ts';

/** A count over a count, each too large for a number. */
const share = (part: bigint, whole: bigint): number => Number((part * 10n ** 18n) / whole) / 1e18;

for (const [n, k] of [
  [1, 1],
  [4, 1],
  [4, 2],
  [5, 4],
  [3, 3],
  [40, 12],
  [100, 44],
  [100, 45],
  [100, 50],
  [400, 190],
  [1000, 100],
] as const) {
  obeysSamplerLaws(
    `the number present among at most ${k} of ${n}`,
    (rng) => sizeAtMost(rng, n, k),
    (x) => share(countAtMost(n, Math.floor(x)), countAtMost(n, k)),
    (x) => share(countAtMost(n, Math.floor(x) - 1), countAtMost(n, k)),
  );
}

describe('the number present', () => {
  test('among at most k of a trillion is k but for k/n draws, and follows its law near one half', () => {
    const rng = stream('many');
    for (let d = 0; d < 1000; d++) expect(sizeAtMost(rng, 1e12, 20)).toBe(20);
    // At most n/3: k less a geometric number of ratio about ½, so that the mean falls short by 1.
    const n = 3e12;
    const short = Float64Array.from({ length: 20_000 }, () => 1e12 - sizeAtMost(rng, n, 1e12));
    expectMean(short, 1, 2);
    // At most all: half of them, with the deviation √n/2.
    const all = Float64Array.from({ length: 2000 }, () => (sizeAtMost(rng, 1e12, 1e12) - 5e11) / 5e5);
    expectMean(all, 0, 1);
  });

  test('has its stated law', () => {
    const rng = stream('kinds');
    expect(presentCount(rng, 1e12, { exactly: 7 })).toBe(7);
    expect(presentCount(rng, 1e12, { atMost: 0 })).toBe(0);
    expect(presentCount(rng, 9, { bernoulli: 1 })).toBe(9);
    const counts = Float64Array.from({ length: 20_000 }, () => presentCount(rng, 1e12, { bernoulli: 4e-12 }));
    expectMean(counts, 4, 4);
  });
});

for (const [pairs, ones] of [
  [3, 3],
  [4, 6],
  [10, 9],
  [500, 60],
] as const) {
  const singles = singlesLaw(pairs, ones);
  obeysSamplerLaws(
    `the singles among ${pairs} pairs with ${ones} present`,
    (rng) => pairCounts(rng, 2 * pairs, { exactly: ones }).singles,
    (x) => singles.reduce((sum, { value, probability }) => (value <= x ? sum + probability : sum), 0),
    (x) => singles.reduce((sum, { value, probability }) => (value < x ? sum + probability : sum), 0),
  );
}

describe('the pairs', () => {
  test('hold all that are present', () => {
    const rng = stream('pairs');
    for (let d = 0; d < 200; d++) {
      const { singles, complete } = pairCounts(rng, 20, { exactly: 13 });
      expect(singles + 2 * complete).toBe(13);
    }
    expect(pairCounts(rng, 2, { exactly: 2 })).toEqual({ singles: 0, complete: 1 });
    expect(pairCounts(rng, 6, { bernoulli: 1 })).toEqual({ singles: 0, complete: 3 });
    expect(pairCounts(rng, 6, { bernoulli: 0 })).toEqual({ singles: 0, complete: 0 });
  });

  test('have the joint law of independent members under Bernoulli inputs', () => {
    const rng = stream('Bernoulli pairs');
    const [pairs, p, draws] = [3, 0.4, 40_000];
    const counts = new Map<string, number>();
    for (let d = 0; d < draws; d++) {
      const { singles, complete } = pairCounts(rng, 2 * pairs, { bernoulli: p });
      const key = `${singles} ${complete}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    let cells = 0;
    for (let complete = 0; complete <= pairs; complete++) {
      for (let singles = 0; singles + complete <= pairs; singles++) {
        const ways = Number(binomial(pairs, complete) * binomial(pairs - complete, singles));
        const empty = pairs - singles - complete;
        const chance = ways * p ** (2 * complete) * (2 * p * (1 - p)) ** singles * (1 - p) ** (2 * empty);
        const found = counts.get(`${singles} ${complete}`) ?? 0;
        expect(Math.abs(found - draws * chance)).toBeLessThan(5 * Math.sqrt(draws * chance));
        cells++;
      }
    }
    expect(cells).toBe(10);
  });

  test('are given at most k as the sizes say, at a trillion features', () => {
    const rng = stream('many pairs');
    for (let d = 0; d < 100; d++) {
      expect(pairCounts(rng, 1e12, { atMost: 5 })).toEqual({ singles: 5, complete: 0 });
    }
    // Half a million pairs, each complete with probability 4·10⁻⁴.
    const complete = Float64Array.from({ length: 200 }, () => pairCounts(rng, 1e6, { bernoulli: 0.02 }).complete);
    expectMean(complete, 200, 200);
  });
});

test('impossible inputs are refused with the reason', () => {
  const rng = stream('refused');
  expect(() => presentCount(rng, 0, { exactly: 0 })).toThrow('invalid n; not in [1, 9007199254740991]: 0');
  expect(() => presentCount(rng, 3, { exactly: 4 })).toThrow('invalid inputs.exactly; not in [0, n = 3]: 4');
  expect(() => presentCount(rng, 3, { atMost: 4 })).toThrow('invalid inputs.atMost; not in [0, n = 3]: 4');
  expect(() => presentCount(rng, 3, { bernoulli: 2 })).toThrow('invalid inputs.bernoulli; not in [0, 1]: 2');
  expect(() => sizeAtMost(rng, 3, -1)).toThrow('invalid k; not in [0, n = 3]: -1');
  expect(() => pairCounts(rng, 5, { exactly: 1 })).toThrow('invalid n; not even, so not a number of pairs: 5');
  expect(() => pairCounts(rng, 4, { bernoulli: 2 })).toThrow('invalid inputs.bernoulli; not in [0, 1]: 2');
});
