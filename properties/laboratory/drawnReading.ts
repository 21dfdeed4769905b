import { atMostK, bernoulliInput, column, type Directions, dot, exactlyK } from 'refutable/superposition';
import { drawnDirections } from './drawnDirections.ts';
import type { Design, Sizes } from './Sizes.ts';

/**
 * x'_0 in a draw of W and of the other features, given whether feature 0 is present. Only the directions of the features
 * present are drawn, so the cost depends on k·m only.
 *
 * @param rng where the draws come from
 * @param truth whether feature 0 is present
 */
export function drawnReading(rng: () => number, design: Design, sizes: Sizes, truth: 0 | 1): number {
  const { n, m } = sizes;
  const others = n === 1 ? [] : [...drawnOthers(rng, sizes, truth)].map((i) => i + 1);
  const present = truth === 1 ? [0, ...others] : others;
  if (design === 'own') return m >= 1 ? truth : 0;
  // Feature i lies on line i, or for pairs on line ⌊i/2⌋ in one of its two directions.
  const lineOf = (i: number): number => (design === 'antipodal' ? Math.floor(i / 2) : i);
  const lines = [...new Set([0, ...present.map(lineOf)])];
  const W: Directions = drawnDirections(rng, design === 'antipodal' ? 'plain' : design, lines.length, m);
  const place = new Map(lines.map((line, at) => [line, at]));
  const first = column(W, 0);
  let read = 0;
  for (const i of present) {
    const sign = design === 'antipodal' && i % 2 === 1 ? -1 : 1;
    read += sign * dot(first, column(W, place.get(lineOf(i))!));
  }
  return read;
}

/** The other features that are present, counted from 0: exactly or at most k − x_0 of n − 1, or each with k/n. */
function drawnOthers(rng: () => number, { n, k, inputs }: Sizes, truth: 0 | 1): Int32Array {
  if (inputs === 'independent') return bernoulliInput(rng, n - 1, k / n).present;
  const size = Math.min(k - truth, n - 1);
  return (inputs === 'at most' ? atMostK(rng, n - 1, size) : exactlyK(rng, n - 1, size)).present;
}
