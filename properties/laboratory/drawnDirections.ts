import {
  antipodalPairs,
  type Directions,
  gaussianVectors,
  rademacherVectors,
  unitVectors,
} from 'refutable/superposition';
import type { Design } from './Sizes.ts';

/**
 * Directions W of a design.
 *
 * @param rng where the draws come from
 * @returns W, m × n; for one neuron each, feature i < m has the axis i and the others are zero
 */
export function drawnDirections(rng: () => number, design: Design, n: number, m: number): Directions {
  switch (design) {
    case 'plain':
      return unitVectors(rng, n, m);
    case 'antipodal':
      return antipodalPairs(rng, n, m);
    case 'normal':
      return gaussianVectors(rng, n, m);
    case 'signs':
      return rademacherVectors(rng, n, m);
    case 'own': {
      const columns = new Float64Array(m * n);
      for (let i = 0; i < Math.min(n, m); i++) columns[i * m + i] = 1;
      return { m, n, columns };
    }
  }
}
