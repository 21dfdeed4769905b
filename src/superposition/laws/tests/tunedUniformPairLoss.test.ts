import { describe, expect, test } from 'vitest';
import { integrate } from '../../../numeric/integrate.ts';
import { stream } from '../../../random/stream.ts';
import { type TunedPair, tunedUniformPairLoss } from '../tunedUniformPairLoss.ts';
import { antipodalUniformPairLoss, oneDirectionBestConstantUniformLoss } from '../uniformPairLoss.ts';

/** The loss of one input, straight from the definition. */
function lossAt({ a, b, biasA, biasB }: TunedPair, x: number, y: number): number {
  const h = a * x - b * y;
  return (Math.max(0, a * h + biasA) - x) ** 2 + (Math.max(0, -b * h + biasB) - y) ** 2;
}

/** The same expectation by nested adaptive quadrature, whatever the corners of the integrand. */
function byQuadrature(s: number, pair: TunedPair): number {
  const mean = (g: (value: number) => number): number =>
    (1 - s) * g(0) + s * integrate(g, 0, 1, { absolute: 1e-9 }).value;
  return mean((x) => mean((y) => lossAt(pair, x, y)));
}

const pairs: ReadonlyArray<TunedPair> = [
  { a: 0.9, b: 0.6, biasA: 0.2, biasB: 0.15 },
  { a: 1, b: 1, biasA: 0.1, biasB: 0.1 },
  { a: 0.94, b: 0.37, biasA: 0.23, biasB: 0.6 },
  { a: 1.2, b: 0.01, biasA: -0.1, biasB: 0.4 },
  { a: 0.5, b: 1.1, biasA: -0.3, biasB: -0.2 },
];

describe('a pair with lengths and biases of its own, uniform features', () => {
  test.each(pairs)('agrees with quadrature: %o', (pair) => {
    for (const s of [0.1, 0.7, 1]) expect(tunedUniformPairLoss(s, pair)).toBeCloseTo(byQuadrature(s, pair), 7);
  });
  test('agrees with draws', () => {
    const rng = stream('7', 'tuned-uniform-pair');
    const feature = (s: number): number => (rng() < s ? rng() : 0);
    const draws = 200_000;
    for (const pair of pairs) {
      let total = 0;
      for (let draw = 0; draw < draws; draw++) total += lossAt(pair, feature(0.7), feature(0.7));
      // Losses have a standard deviation below 0.5, a mean of so many one below 0.0012.
      expect(Math.abs(total / draws - tunedUniformPairLoss(0.7, pair))).toBeLessThan(0.006);
    }
  });
  test.each([0, 0.2, 0.7, 1])('contains the plain pair and one direction at s = %d', (s) => {
    expect(tunedUniformPairLoss(s, { a: 1, b: 1, biasA: 0, biasB: 0 })).toBeCloseTo(antipodalUniformPairLoss(s), 15);
    expect(tunedUniformPairLoss(s, { a: 1, b: 0, biasA: 0, biasB: s / 2 })).toBeCloseTo(
      oneDirectionBestConstantUniformLoss(s),
      15,
    );
  });
  test('refuses an invalid probability or length', () => {
    const pair = { a: 1, b: 1, biasA: 0, biasB: 0 };
    expect(() => tunedUniformPairLoss(1.1, pair)).toThrow('invalid s; not in [0, 1]: 1.1');
    expect(() => tunedUniformPairLoss(0.5, { ...pair, b: -1 })).toThrow('invalid b');
  });
});
