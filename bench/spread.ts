import type { Spread } from './Benchmark.ts';

/**
 * The median, the lowest and the highest of some figures.
 *
 * @throws RangeError when there is none, or one is NaN
 * @example spread([3, 1, 2]) // { median: 2, lowest: 1, highest: 3, all: [3, 1, 2] }
 */
export function spread(figures: readonly number[]): Spread {
  if (figures.length === 0 || figures.some(Number.isNaN)) {
    throw new RangeError(`invalid figures; not numbers, one or more: ${figures.join(', ')}`);
  }
  const sorted = figures.toSorted((a, b) => a - b);
  const above = sorted[Math.floor(sorted.length / 2)]!;
  const below = sorted[Math.ceil(sorted.length / 2) - 1]!;
  return { median: (below + above) / 2, lowest: sorted[0]!, highest: sorted.at(-1)!, all: figures };
}
