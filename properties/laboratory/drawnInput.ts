import {
  atMostK,
  bernoulliInput,
  type Directions,
  exactlyK,
  type SparseInput,
  worstInput,
} from 'refutable/superposition';
import type { Sizes } from './Sizes.ts';

/**
 * An input x of the chosen kind; the worst one for feature 0 is no draw but depends on W.
 *
 * @param rng where the draw comes from
 */
export function drawnInput(rng: () => number, W: Directions, { k, inputs }: Pick<Sizes, 'k' | 'inputs'>): SparseInput {
  const { n } = W;
  switch (inputs) {
    case 'exactly':
      return exactlyK(rng, n, k);
    case 'at most':
      return atMostK(rng, n, k);
    case 'independent':
      return bernoulliInput(rng, n, k / n);
    case 'worst':
      return worstInput(W, 0, k);
  }
}
