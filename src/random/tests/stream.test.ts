import { describe, expect, test } from 'vitest';
import { expectChances, expectEquallyLikely, expectMean, obeysSamplerLaws } from './sampler.laws.ts';
import { stateOf, stream, streams } from '../stream.ts';

obeysSamplerLaws('stream', (rng) => rng(), Math.abs);

describe('stream', () => {
  test('gives equal streams for equal keys, however the parts are typed', () => {
    const one = stream('7', 'lemma-1', 'n=4,m=3', 0);
    const other = stream(7, 'lemma-1', 'n=4,m=3', '0');
    for (let i = 0; i < 1000; i++) expect(one()).toBe(other());
  });

  test('shares no state between streams', () => {
    const alone = stream('a');
    const first = Array.from({ length: 100 }, alone);
    const again = stream('a');
    const neighbour = stream('b');
    expect(first.map(() => (neighbour(), again()))).toEqual(first);
  });

  test('keeps its values from one release to the next', () => {
    const first = Array.from({ length: 3 }, stream('7', 'lemma-1', 'n=4,m=3', 0));
    expect(first).toEqual([0.6315948209924127, 0.09966791824221422, 0.6323292323974213]);
  });

  test('gives multiples of 2⁻⁵³ in [0, 1), down to the last bit', () => {
    const steps = Float64Array.from({ length: 100_000 }, stream('bits')).map((u) => u * 2 ** 53);
    expect(steps.every((step) => Number.isSafeInteger(step) && step >= 0)).toBe(true);
    expectMean(
      steps.map((step) => step % 2),
      1 / 2,
      1 / 4,
    );
  });

  test('is uncorrelated between 100 000 neighbouring keys', () => {
    const firsts = Float64Array.from({ length: 100_000 }, (_, i) => stream('7', 'lemma-1', i)());
    const seconds = Float64Array.from({ length: 100_000 }, (_, i) => stream(i)());
    for (const values of [firsts, seconds]) {
      expectMean(values, 1 / 2, 1 / 12);
      for (const lag of [1, 2, 10]) {
        const products = values.subarray(lag).map((u, i) => (u - 1 / 2) * (values[i]! - 1 / 2));
        expectMean(products, 0, 1 / 144);
      }
    }
  });

  test('hashes where one part ends and the next begins', () => {
    const keys = [['a/b', 'c'], ['a', 'b/c'], ['a', 'b', 'c'], ['a/b/c'], ['a","b', 'c'], ['a\n', 'b'], ['a', '\nb']];
    expect(new Set(keys.map((parts) => stream(...parts)())).size).toBe(keys.length);
  });

  test('refuses a key without parts or with an empty one', () => {
    expect(() => stream()).toThrow(
      new RangeError('invalid key; a stream needs at least one part and no empty one: []'),
    );
    expect(() => stream('a', '')).toThrow(RangeError);
  });
});

describe('streams', () => {
  test('gives the stream of an index at its beginning, whatever was drawn before', () => {
    const blocks = streams('7', 'lemma-1');
    const alone = Array.from({ length: 5 }, streams('7', 'lemma-1')(12));
    for (const index of [12, 3, 12]) blocks(index)();
    expect(Array.from({ length: 5 }, blocks(12))).toEqual(alone);
    expect(blocks(0)()).toBe(stream('7', 'lemma-1')());
  });

  test('keeps its values from one release to the next', () => {
    expect([1, 2 ** 32, 2 ** 53 - 1].map((index) => streams('7', 'lemma-1', 'n=4,m=3')(index)())).toEqual([
      0.6162489617216059, 0.5123599043087791, 0.07395954261528115,
    ]);
  });

  test('refuses a key before an index is asked for', () => {
    expect(() => streams('a', '')).toThrow(RangeError);
  });

  test('has no two equal states among a million keys and indices', () => {
    // Half of a state is compared: two in a million would be equal by chance with probability 3·10⁻⁸.
    let ofKey = streams('blocks');
    const halves = new BigUint64Array(1_000_000);
    const words = new Int32Array(halves.buffer);
    const keep = (place: number, rng: () => number): void => {
      const { a, b } = stateOf(rng)!;
      words.set([a, b], 2 * place);
    };
    for (let i = 0; i < 200_000; i++) keep(i, stream('states', i));
    for (let i = 0; i < 800_000; i++) {
      if (i % 1000 === 0) ofKey = streams('blocks', i / 1000);
      keep(200_000 + i, ofKey(i % 1000));
    }
    halves.sort();
    expect(halves.some((half, place) => place > 0 && half === halves[place - 1])).toBe(false);
  });

  test('changes each bit of its first number half of the time with each bit of an index, and of a key', () => {
    const pairs = 2048;
    const indices = stream('avalanche', 'indices');
    const someIndex = (): number => Math.floor(indices() * 2 ** 53);
    const expectAvalanche = (flipped: (pair: number) => readonly [number, number]): void => {
      const counts = new Float64Array(53);
      for (let pair = 0; pair < pairs; pair++) {
        const [u, v] = flipped(pair).map((number) => number * 2 ** 21) as [number, number];
        const high = Math.floor(u) ^ Math.floor(v);
        const low = ((u % 1) * 2 ** 32) ^ ((v % 1) * 2 ** 32);
        for (let bit = 0; bit < 21; bit++) counts[bit]! += (high >> bit) & 1;
        for (let bit = 0; bit < 32; bit++) counts[21 + bit]! += (low >> bit) & 1;
      }
      // Beyond 6.4 standard errors anywhere with probability 4·10⁻⁷.
      for (const count of counts) expect(Math.abs(count - pairs / 2)).toBeLessThan(6.4 * Math.sqrt(pairs / 4));
    };
    const ofKey = streams('avalanche');
    for (let bit = 0; bit < 53; bit++) {
      expectAvalanche(() => {
        const index = someIndex();
        const isSet = Math.floor(index / 2 ** bit) % 2 === 1;
        return [ofKey(index)(), ofKey(isSet ? index - 2 ** bit : index + 2 ** bit)()];
      });
    }
    expectAvalanche((pair) => [stream('key', 2 * pair)(), stream('key', 2 * pair + 1)()]);
  });

  describe('neighbouring indices', () => {
    const ofKey = streams('neighbours', 'n=4,m=3');
    const starts = Array.from({ length: 200_000 }, (_, index) => {
      const rng = ofKey(index);
      return [rng(), rng(), rng()] as const;
    });
    const firsts = Float64Array.from(starts, ([first]) => first);

    test('have numbers without correlation, at each of the first three places', () => {
      for (const place of [0, 1, 2] as const) {
        for (const other of [0, 1, 2] as const) {
          for (const lag of [1, 2, 64]) {
            const products = starts
              .slice(lag)
              .map((start, index) => (start[place] - 1 / 2) * (starts[index]![other] - 1 / 2));
            expectMean(Float64Array.from(products), 0, 1 / 144);
          }
        }
      }
    });

    test('fill the cells of a square evenly, by their first numbers and by their last bits', () => {
      for (const cellOf of [(u: number): number => Math.floor(u * 32), (u: number): number => (u * 2 ** 53) % 32]) {
        const counts = Array.from({ length: 32 ** 2 }, () => 0);
        for (let index = 1; index < firsts.length; index++)
          counts[32 * cellOf(firsts[index - 1]!) + cellOf(firsts[index]!)]!++;
        expectEquallyLikely(counts);
      }
    });

    test('have gaps of the geometric law between first numbers below ⅛', () => {
      const counts = Array.from({ length: 40 }, () => 0);
      let gap = 0;
      for (const u of firsts) {
        if (u >= 1 / 8) gap++;
        else {
          counts[Math.min(gap, 39)]!++;
          gap = 0;
        }
      }
      expectChances(
        counts,
        counts.map((_, size) => (7 / 8) ** size * (size === 39 ? 1 : 1 / 8)),
      );
    });
  });

  test('has as many equal spacings between the first numbers of its indices as chance gives', () => {
    // 2¹² birthdays in a year of 2³² days: the number of equal spacings has nearly the law of Poisson with mean 2³⁶/2³⁴ = 4.
    const [birthdays, years, days] = [2 ** 12, 200, 2 ** 32];
    const ofKey = streams('birthdays');
    const counts = Float64Array.from({ length: years }, (_, year) => {
      const dates = Float64Array.from({ length: birthdays }, (_, i) =>
        Math.floor(ofKey(year * birthdays + i)() * days),
      );
      dates.sort();
      const spacings = dates.map((date, i) => date - (dates[i - 1] ?? 0)).sort();
      return spacings.filter((spacing, i) => spacing === spacings[i - 1]).length;
    });
    expectMean(counts, 4, 4);
  });
});
