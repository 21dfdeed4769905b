import { expect, test } from 'vitest';
import { stream } from '../../../random/stream.ts';
import { condensed, tilted, type Weighed } from '../condensed.ts';

const meanOf = ({ values, shares }: Weighed): number =>
  Array.from(values).reduce((sum, x, i) => sum + x * shares[i]!, 0);
const drawn = (count: number, quantity: (x: number) => number): Float64Array => {
  const rng = stream('condensed', count);
  return Float64Array.from({ length: count }, () => quantity(rng()));
};

test.each<[string, (x: number) => number]>([
  ['uniform', (x) => x],
  ['exponential', (x) => -Math.log(1 - x)],
  ['rare and large', (x) => (x < 1e-4 ? 1e4 : 0)],
  ['with a long tail', (x) => (1 - x) ** -0.7],
  ['few different ones', (x) => Math.floor(3 * x)],
  ['all the same', () => 0.3],
])('many values keep their mean and their ends in few groups: %s', (_name, quantity) => {
  const values = drawn(50_000, quantity);
  const few = condensed(values);
  expect(few.values.length).toBeLessThan(2100);
  expect(meanOf(few) / (values.reduce((sum, x) => sum + x, 0) / values.length)).toBeCloseTo(1, 10);
  expect(Array.from(few.shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
  expect([few.values[0], few.values[few.values.length - 1]]).toEqual([Math.min(...values), Math.max(...values)]);
  // Concave, as evidence is, and most so where values are rare and large.
  const roots = (x: ArrayLike<number>, share: (i: number) => number) =>
    Array.from(x).reduce((sum, one, i) => sum + share(i) * Math.sqrt(one), 0);
  const exact = roots(values, () => 1 / values.length);
  expect(roots(few.values, (i) => few.shares[i]!) / exact).toBeCloseTo(1, 4);
});

test('an event of one probability is tilted into one of another', () => {
  const { shares } = tilted({ values: [0, 1000], shares: [0.9992, 0.0008] }, 1.5, [0, 1000]);
  expect(shares[1]).toBeCloseTo(0.0015, 12);
});

test('values are tilted to any mean between them, and moved to one that is not', () => {
  const few = condensed(drawn(20_000, (x) => -Math.log(1 - x)));
  for (const mean of [1e-3, 0.5, 1, 3, 9]) expect(meanOf(tilted(few, mean, [0, 100])) / mean).toBeCloseTo(1, 6);
  expect(tilted({ values: [0.3], shares: [1] }, 0.5, [0, 1]).values).toEqual([0.5]);
  expect(tilted({ values: [0, 0.4], shares: [0.5, 0.5] }, 0.9, [0, 1]).values).toEqual([0.7, 1]);
  expect(tilted({ values: [-1.7e308, 1.7e308], shares: [0.5, 0.5] }, 1e308, [-1.7e308, 1.7e308]).shares[1]).toBeCloseTo(
    27 / 34,
    10,
  );
});
