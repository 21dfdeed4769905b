import { describe, expect, test } from 'vitest';
import { falsePositive, falsePositiveEnclosure, occupancyCounts, onto, type Sizes } from '../examples/bloom/filter.ts';
import { distinctLaw, partitionedLaw } from '../examples/bloom/variants.ts';
import {
  collision,
  completeAfter,
  loadAtMost,
  lowerTail,
  lowerTailEnclosure,
  projectionAtMost,
  upperTail,
  upperTailEnclosure,
} from '../examples/concentration/laws.ts';
import * as brp from '../examples/markov-models/brp.ts';
import * as coupon from '../examples/markov-models/coupon.ts';
import * as crowds from '../examples/markov-models/crowds.ts';
import * as die from '../examples/markov-models/die.ts';
import * as egl from '../examples/markov-models/egl.ts';
import * as herman from '../examples/markov-models/herman.ts';
import * as nand from '../examples/markov-models/nand.ts';
import { toNumber } from '../src/claim/exact/Quantity.ts';
import { Fraction, type Rng } from '../src/index.ts';
import { integrate } from '../src/numeric/index.ts';
import { stream } from '../src/random/stream.ts';

/** Every sequence of `length` numbers below `base`. */
function* sequences(length: number, base: number): Generator<readonly number[]> {
  for (let code = 0; code < base ** length; code++) {
    yield Array.from({ length }, (_, i) => Math.floor(code / base ** i) % base);
  }
}

/** The share of equally likely cases in which the bits of a query are among those that the items set. */
function counted(cases: Iterable<{ readonly stored: readonly number[]; readonly query: readonly number[] }>): Fraction {
  let [passes, all] = [0, 0];
  for (const { stored, query } of cases) {
    all++;
    if (query.every((bit) => stored.includes(bit))) passes++;
  }
  return new Fraction(passes, all);
}

const SMALL: readonly Sizes[] = [
  { n: 1, m: 2, k: 2 },
  { n: 2, m: 3, k: 2 },
  { n: 1, m: 3, k: 3 },
  { n: 3, m: 3, k: 2 },
  { n: 2, m: 4, k: 2 },
  { n: 5, m: 5, k: 1 },
];

describe('the laws of the Bloom filters agree with a count of all hash values', () => {
  test.each(SMALL)('independent hash values: n = $n, m = $m, k = $k', ({ n, m, k }) => {
    const cases = [...sequences(k * n + k, m)].map((all) => ({ stored: all.slice(k), query: all.slice(0, k) }));
    expect(falsePositive({ n, m, k })).toEqual(counted(cases));
  });

  test.each(SMALL)('parts of their own: n = $n, k = $k, m = $m bits each', ({ n, m: part, k }) => {
    // Bit b of part j is numbered part·j + b.
    const cases = [...sequences(k * n + k, part)].map((all) => {
      const bits = all.map((bit, i) => part * (i % k) + bit);
      return { stored: bits.slice(k), query: bits.slice(0, k) };
    });
    expect(partitionedLaw({ n, k, part })).toEqual(counted(cases));
  });

  test.each(SMALL.filter(({ m, k }) => k <= m))('k different bits: n = $n, m = $m, k = $k', ({ n, m, k }) => {
    const different = [...sequences(k, m)].filter((bits) => new Set(bits).size === k);
    const cases = [...sequences(n + 1, different.length)].map(([query, ...items]) => ({
      stored: items.flatMap((item) => different[item]!),
      query: different[query!]!,
    }));
    expect(distinctLaw({ n, m, k })).toEqual(counted(cases));
  });

  test('occupied bins', () => {
    const counts = [0, 0, 0, 0, 0];
    for (const throws of sequences(6, 4)) counts[new Set(throws).size]!++;
    expect(occupancyCounts(6, 4).map(Number)).toEqual(counts);
    expect(Number(onto(6, 4))).toBe(counts[4]);
  });

  test('enclosures at sizes where both can be had', () => {
    for (const sizes of [...SMALL, { n: 30, m: 200, k: 5 }, { n: 1, m: 60, k: 8 }]) {
      const [lo, hi] = falsePositiveEnclosure(sizes);
      const exact = toNumber(falsePositive(sizes));
      expect(lo).toBeLessThanOrEqual(exact);
      expect(hi).toBeGreaterThanOrEqual(exact);
      expect(hi - lo).toBeLessThan(1e-14 * exact);
    }
  });
});

describe('the laws of the concentration inequalities', () => {
  /** The share of the sequences of `length` numbers below `base` that are as asked. */
  const share = (length: number, base: number, asked: (values: readonly number[]) => boolean): Fraction =>
    new Fraction([...sequences(length, base)].filter(asked).length, base ** length);

  test('agree with a count of all trials', () => {
    // Success is a number below 3 of 10: p = 3/10.
    const successes = (values: readonly number[]): number => values.filter((value) => value < 3).length;
    for (let s = 0; s <= 4; s++) {
      expect(upperTail(4, new Fraction(3, 10), s)).toEqual(share(4, 10, (values) => successes(values) >= s));
      expect(lowerTail(4, new Fraction(3, 10), s)).toEqual(share(4, 10, (values) => successes(values) <= s));
    }
  });

  test.each([
    [4, 3],
    [6, 4],
    [3, 6],
  ])('agree with a count of all throws: %i balls, %i bins', (balls, bins) => {
    const kinds = (values: readonly number[]): number => new Set(values).size;
    expect(completeAfter(bins, balls)).toEqual(share(balls, bins, (values) => kinds(values) === bins));
    expect(collision(bins, balls)).toEqual(share(balls, bins, (values) => kinds(values) < balls));
  });

  test.each([1, 2, 3, 4])('agree with a count of all loads: at most %i', (most) => {
    const isAsked = (values: readonly number[]): boolean =>
      [0, 1, 2, 3, 4].every((bin) => values.filter((value) => value === bin).length <= most);
    expect(loadAtMost(5, most)).toEqual(share(5, 5, isAsked));
  });

  test.each([
    [1, 1, 3],
    [2, 5, 2],
    [6, 3, 5],
    [10, 20, 4],
  ])('integrate the beta density of a projection: a = %i, b = %i, x = %i/8', (a, b, eighths) => {
    const density = (x: number): number => x ** (a - 1) * (1 - x) ** (b - 1);
    const part = integrate(density, 0, eighths / 8).value / integrate(density, 0, 1).value;
    expect(toNumber(projectionAtMost(a, b, new Fraction(eighths, 8)))).toBeCloseTo(part, 10);
  });

  test('are enclosed where exact sums take too long', () => {
    for (const [n, percent, s] of [
      [1, 1, 1],
      [40, 30, 13],
      [300, 7, 22],
      [300, 7, 90],
      [500, 50, 251],
      [500, 50, 500],
    ] as const) {
      const exact = toNumber(upperTail(n, new Fraction(percent, 100), s));
      const [lo, hi] = upperTailEnclosure(n, percent / 100, s);
      expect([lo < exact, exact < hi, hi - lo < 3e-9 * exact]).toEqual([true, true, true]);
      const below = toNumber(lowerTail(n, new Fraction(100 - percent, 100), n - s));
      const [from, to] = lowerTailEnclosure(n, 1 - percent / 100, n - s);
      expect([from < below, below < to]).toEqual([true, true]);
    }
    expect(upperTailEnclosure(5, 0.1, 6)).toEqual([0, 0]);
  });
});

describe('the laws of the Markov models', () => {
  const one = new Fraction(1);
  const sumOf = (all: readonly Fraction[]): Fraction => all.reduce((sum, term) => sum.add(term), new Fraction(0));

  test.each([
    { chunks: 1, resends: 1 },
    { chunks: 3, resends: 2 },
  ])('agree with a walk over the messages: $chunks chunks, $resends resends', ({ chunks, resends }) => {
    // The probability of an end from each chunk and try on, as the protocol goes.
    const fails = new Fraction(2, 100).add(new Fraction(98, 100).mul(1, 100));
    const from = (chunk: number, tried: number, ended: (chunk: number) => boolean): Fraction => {
      if (chunk === chunks) return new Fraction(0);
      if (tried > resends) return new Fraction(ended(chunk) ? 1 : 0);
      return fails.mul(from(chunk, tried + 1, ended)).add(one.sub(fails).mul(from(chunk + 1, 0, ended)));
    };
    expect(brp.notReported({ chunks, resends })).toEqual(from(0, 0, () => true));
    expect(brp.uncertain({ chunks, resends })).toEqual(from(0, 0, (chunk) => chunk === chunks - 1));
  });

  test.each([
    { pairs: 2, bits: 2 },
    { pairs: 3, bits: 1 },
    { pairs: 4, bits: 3 },
  ])('agree with the guarded commands over all transfers: $pairs pairs, $bits bits', ({ pairs, bits }) => {
    const found = [...sequences(2 * pairs, 2)].map((shown) =>
      signContract(pairs, bits, shown.slice(0, pairs), shown.slice(pairs)),
    );
    const mean = (of: (run: (typeof found)[number]) => number): Fraction =>
      new Fraction(
        found.reduce((sum, run) => sum + of(run), 0),
        found.length,
      );
    expect(egl.unfairToA({ pairs, bits })).toEqual(mean(({ unfair }) => Number(unfair)));
    expect(egl.expectedToA({ pairs, bits })).toEqual(mean(({ toA }) => toA));
    expect(egl.expectedToB({ pairs, bits })).toEqual(mean(({ toB }) => toB));
  });

  test.each([
    { gates: 2, stages: 1 },
    { gates: 11, stages: 0 },
    { gates: 3, stages: 2 },
  ])('agree with a walk over the gates: $gates gates, $stages stages', ({ gates, stages }) => {
    expect(nand.reliable({ gates, stages })).toEqual(reliableByGates(gates, 2 * stages + 1));
  });

  test.each([
    [3, 2, 2],
    [4, 2, 3],
    [4, 1, 5],
  ])('agree with a count of all coupons: %i coupons, %i draws, %i rounds', (coupons, draws, rounds) => {
    const all = [...sequences(draws * rounds, coupons)];
    const complete = all.filter((drawn) => new Set(drawn).size === coupons);
    expect(coupon.complete({ coupons, draws, rounds })).toEqual(new Fraction(complete.length, all.length));
    const isDifferent = (drawn: readonly number[]): boolean =>
      Array.from({ length: rounds }, (_, i) => drawn.slice(draws * i, draws * (i + 1))).every(
        (round) => new Set(round).size === draws,
      );
    const different = all.filter(isDifferent);
    const completed = different.filter((drawn) => new Set(drawn).size === coupons);
    expect(coupon.completeIfDifferent({ coupons, draws, rounds })).toEqual(
      new Fraction(completed.length, different.length),
    );
  });

  test('the expected number of rounds is the sum of the probabilities that something is missing', () => {
    const missing = Array.from({ length: 60 }, (_, rounds) =>
      one.sub(coupon.complete({ coupons: 4, draws: 2, rounds })),
    );
    expect(toNumber(sumOf(missing))).toBeCloseTo(toNumber(coupon.expectedRounds({ coupons: 4, draws: 2 })), 12);
  });

  test('agree with all flips of a coin', () => {
    const most = 11;
    const ends = [...sequences(most, 2)].map((flips) => {
      let at = 0;
      try {
        return die.throwDie(() => {
          if (at === most) throw new RangeError('all flips are used');
          return flips[at++]! / 2;
        });
      } catch {
        return { face: 0, flips: most };
      }
    });
    const mean = new Fraction(
      ends.reduce((sum, { flips }) => sum + flips, 0),
      ends.length,
    );
    expect(mean).toEqual(die.atTheEnd().flips.sub(die.leftOut(most)));
    const unfinished = ends.filter(({ face }) => face === 0).length / ends.length;
    for (let face = 1; face <= 6; face++) {
      const share = ends.filter((end) => end.face === face).length / ends.length;
      expect(Math.abs(share - toNumber(die.atTheEnd().faces[face]!))).toBeLessThanOrEqual(unfinished);
    }
  });

  test.each([3, 5, 7])('satisfy the equations of the bits of a ring of %i', (ring) => {
    const distances = (bits: readonly number[]): number[] => {
      const places = bits.flatMap((bit, i) => (bit === bits[(i + ring - 1) % ring] ? [i] : []));
      return places.map((place, i) => ((places[(i + 1) % places.length]! - place + ring - 1) % ring) + 1);
    };
    for (const bits of sequences(ring, 2)) {
      const here = distances(bits);
      if (here.length === 1) continue;
      const next = [...sequences(here.length, 2)].map((coins) => {
        let coin = 0;
        return bits.map((bit, i) =>
          bit === bits[(i + ring - 1) % ring] ? coins[coin++]! : bits[(i + ring - 1) % ring]!,
        );
      });
      const after = sumOf(next.map((then) => herman.fromTokens(ring, distances(then))));
      expect(herman.fromTokens(ring, here)).toEqual(after.div(next.length).add(1));
    }
  });

  test('what is left out of a truncated mean falls by the probability of each step', () => {
    const [ring, most] = [9, 20];
    const between = herman.leftOut(ring, most).sub(herman.leftOut(ring, most + 1));
    expect(toNumber(between)).toBeGreaterThan(0);
    expect(herman.leftOut(ring, 0)).toEqual(herman.threeTokens(herman.apart(ring)));
    expect(toNumber(between)).toBeLessThan(toNumber(herman.leftOut(ring, most - 1).sub(herman.leftOut(ring, most))));
  });

  // Of 10⁴ runs each, with another key one in 10⁶ would be further away than five standard errors.
  test.each<[string, (rng: Rng) => number | boolean, Fraction]>([
    [
      'a chunk that fails',
      (rng) => brp.run(rng, { chunks: 64, resends: 0 }).failed !== undefined,
      brp.notReported({ chunks: 64, resends: 0 }),
    ],
    [
      'a weighed failure of any chunk',
      (rng) => weighed(brp.runWithFailure(rng, { chunks: 64, resends: 1 }), ({ failed }) => failed !== undefined),
      brp.notReported({ chunks: 64, resends: 1 }),
    ],
    [
      'a weighed failure of the last chunk',
      (rng) => weighed(brp.runWithLastFailure(rng, { chunks: 64, resends: 5 }), ({ failed }) => failed === 63),
      brp.uncertain({ chunks: 64, resends: 5 }),
    ],
    [
      'a weighed loss of all first frames',
      (rng) => weighed(brp.runWithFirstLost(rng, { chunks: 64, resends: 5 }), ({ received }) => received === 0),
      brp.nothingReceived({ chunks: 64, resends: 5 }),
    ],
    [
      'rounds until all coupons',
      (rng) => coupon.roundsUntilComplete(rng, { coupons: 7, draws: 3 }),
      coupon.expectedRounds({ coupons: 7, draws: 3 }),
    ],
    [
      'rounds after the first eight',
      (rng) => Math.max(0, coupon.roundsUntilComplete(rng, { coupons: 7, draws: 3 }) - 8),
      coupon.expectedBeyond({ coupons: 7, draws: 3, rounds: 8 }),
    ],
    [
      'an unfair contract',
      (rng) => egl.run(rng, { pairs: 5, bits: 2 }).unfairToA,
      egl.unfairToA({ pairs: 5, bits: 2 }),
    ],
    ['messages to A', (rng) => egl.run(rng, { pairs: 5, bits: 2 }).receivedByA, egl.expectedToA({ pairs: 5, bits: 2 })],
    ['messages to B', (rng) => egl.run(rng, { pairs: 5, bits: 2 }).receivedByB, egl.expectedToB({ pairs: 5, bits: 2 })],
    [
      'a sender seen twice',
      (rng) => crowds.isSeenTwice(rng, { runs: 6, good: 5 }),
      crowds.seenTwice({ runs: 6, good: 5 }),
    ],
    [
      'a reliable circuit',
      (rng) => nand.isReliable(rng, { gates: 20, stages: 1 }),
      nand.reliable({ gates: 20, stages: 1 }),
    ],
    [
      'all coupons',
      (rng) => coupon.isComplete(rng, { coupons: 7, draws: 3, rounds: 5 }),
      coupon.complete({ coupons: 7, draws: 3, rounds: 5 }),
    ],
    ['the flips of a die', (rng) => die.throwDie(rng).flips, new Fraction(11, 3)],
    ['steps of a ring', (rng) => herman.steps(rng, 7), herman.worst(7)],
    ['steps of a ring beyond 24', (rng) => Math.max(0, herman.steps(rng, 7) - 24), herman.leftOut(7, 24)],
  ])('agree with draws: %s', (name, run, law) => {
    const rng = stream('laws of the Markov models', name);
    const values = Array.from({ length: 10_000 }, () => Number(run(rng)));
    const mean = values.reduce((sum, value) => sum + value) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(Math.abs(mean - toNumber(law))).toBeLessThan(5 * Math.sqrt(variance / values.length));
  });
});

/** What an event counts in a weighed run. */
const weighed = (run: brp.Run, event: (run: brp.Run) => boolean): number => (event(run) ? run.weight : 0);

/** The contract signed by the guarded commands of the model: bits known of each secret, two for each pair. */
function signContract(
  pairs: number,
  bits: number,
  secondToA: readonly number[],
  secondToB: readonly number[],
): { readonly unfair: boolean; readonly toA: number; readonly toB: number } {
  const known = (second: readonly number[]): number[][] => second.map((at) => (at === 0 ? [bits, 0] : [0, bits]));
  const [a, b] = [known(secondToA), known(secondToB)];
  const knowsPair = (of: number[][]): boolean => of.some(([first, second]) => first === bits && second === bits);
  let [phase, bit, n, party, unfair, toA, toB] = [2, 1, 0, 1, false, 0, 0];
  while (phase < 4) {
    const isReward = knowsPair(a) && !knowsPair(b);
    const to = party === 2 ? a : b;
    if (isReward) [toA, toB] = to === a ? [toA + 1, toB] : [toA, toB + 1];
    to[n]![phase - 2] = Math.min(bits, to[n]![phase - 2]! + 1);
    if (knowsPair(b) && !knowsPair(a)) unfair = true;
    if (party === 1 && n === 0) party = 2;
    else if (party === 2 && n < pairs - 1) n++;
    else if (party === 2) [party, n] = [1, 1];
    else if (n < pairs - 1) n++;
    else if (bit < bits) [n, bit] = [0, bit + 1];
    else [phase, n, bit] = [phase + 1, 0, 1];
  }
  return { unfair, toA, toB };
}

/** The probability of fewer than a tenth of ones, gate by gate: what is left of both bundles, and the ones so far. */
function reliableByGates(gates: number, units: number): Fraction {
  const from = (unit: number, gate: number, x: number, y: number, ones: number): Fraction => {
    if (gate === gates)
      return unit === units ? new Fraction(10 * ones < gates ? 1 : 0) : from(unit + 1, 0, ones, ones, 0);
    const [oneX, oneY] =
      unit === 1
        ? [new Fraction(9, 10), new Fraction(9, 10)]
        : [new Fraction(x > 0 ? 1 : 0), new Fraction(y, gates - gate)];
    let sum = new Fraction(0);
    for (const [isX, isY] of [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ] as const) {
      const chance = (isX ? oneX : new Fraction(1).sub(oneX)).mul(isY ? oneY : new Fraction(1).sub(oneY));
      if (chance.equals(0)) continue;
      const right = 1 - isX * isY;
      const step = (out: number): Fraction =>
        known(unit, gate + 1, Math.max(0, x - isX), unit === 1 ? y : y - isY, ones + out);
      sum = sum.add(
        chance.mul(
          step(right)
            .mul(49, 50)
            .add(step(1 - right).mul(1, 50)),
        ),
      );
    }
    return sum;
  };
  const found = new Map<string, Fraction>();
  const known = (...at: Parameters<typeof from>): Fraction => {
    const value = found.get(at.join()) ?? from(...at);
    found.set(at.join(), value);
    return value;
  };
  return from(1, 0, 0, 0, 0);
}
