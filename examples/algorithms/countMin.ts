import type { Rng } from 'refutable';

/** A prime larger than every item, 2³¹ − 1: products with items below 2²¹ are exact in doubles. */
const PRIME = 2_147_483_647;

/** Columns and rows of a sketch. */
export interface Size {
  readonly width: number;
  readonly depth: number;
}

/** A hash function of a family in which any two items collide with probability of about 1/width. */
function pairwise(rng: Rng, width: number): (item: number) => number {
  const [a, b] = [1 + Math.floor(rng() * (PRIME - 1)), Math.floor(rng() * PRIME)];
  return (item) => ((a * item + b) % PRIME) % width;
}

/** What a sketch does in its own way; each is right where it is left out. */
export interface Mistakes {
  /** How the counters of an item become its estimate. */
  readonly combine?: (counters: readonly number[]) => number;
  /** How an occurrence changes a counter. */
  readonly count?: (counter: number, weight: number) => number;
  /** Whether all rows have one hash function. */
  readonly oneHash?: boolean;
}

/** The estimate for an item by a sketch of a stream of `[item, weight]`. */
export function estimateOf(
  rng: Rng,
  { width, depth }: Size,
  stream: ReadonlyArray<readonly [item: number, weight: number]>,
  item: number,
  {
    combine = (counters) => Math.min(...counters),
    count = (counter, weight) => counter + weight,
    oneHash,
  }: Mistakes = {},
): number {
  const first = pairwise(rng, width);
  const rows = Array.from({ length: depth }, () => ({
    hash: oneHash === true ? first : pairwise(rng, width),
    counters: new Float64Array(width),
  }));
  for (const [seen, weight] of stream)
    for (const { hash, counters } of rows) counters[hash(seen)] = count(counters[hash(seen)]!, weight);
  return combine(rows.map(({ hash, counters }) => counters[hash(item)]!));
}

/**
 * A stream on which the bound is nearly met: each of `others` items occurs once, and the item asked about never. With at most
 * width/e of them, one collision in a row is more than ε of the length, ε = e/width.
 */
export const onceEach = (others: number): ReadonlyArray<readonly [number, number]> =>
  Array.from({ length: others }, (_, i) => [i + 1, 1] as const);

/** As many different items as the width allows, so that one collision exceeds e/width of them. */
export const mostItems = ({ width }: Size): number => Math.floor(width / Math.E);
