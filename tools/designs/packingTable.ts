import { stream } from '../../src/random/stream.ts';
import type { MeasuredTable } from '../../src/results/Measurements.ts';
import { coherence, unitVectors } from '../../src/superposition/index.ts';
import { levenshteinBound, orthoplexBound, welchBound } from '../../properties/8-learned/coherenceBounds.ts';
import { packing } from '../../properties/8-learned/packings.ts';
import { SIZES } from '../../properties/8-learned/plan.ts';

const DRAWS = 201;

const FROM: Readonly<Record<string, string>> = {
  '2 1': 'an antipodal pair',
  '5 2': 'the pentagon',
  '20 5': 'the roots of D₅, one of each pair',
  '80 20': 'eighty equiangular lines, from octads of the Golay code',
  '100 20': 'found by a search of ours from those eighty',
};

/** The coherence of random directions and of packings, with what no packing is below. */
export function packingTable(): MeasuredTable {
  return {
    id: 'packings',
    title: 'Coherence: random directions, packings, and bounds',
    note: 'Random: the median of 201 draws. The bounds of Rankin (orthoplex) and Levenshtein hold from n > m(m + 1)/2 on, and are 0 where they do not. The factor is that of the random coherence to the packing’s.',
    columns: [
      { name: 'n', shows: 'count' },
      { name: 'm', shows: 'count' },
      { name: 'random', shows: 'number' },
      { name: 'packing', shows: 'number' },
      { name: 'factor', shows: 'number' },
      { name: 'Welch', shows: 'number' },
      { name: 'orthoplex', shows: 'number' },
      { name: 'Levenshtein', shows: 'number' },
      { name: 'the packing is', shows: 'text' },
    ],
    rows: SIZES.map(({ n, m }) => {
      const rng = stream('coherence', n, m);
      const drawn = Array.from({ length: DRAWS }, () => coherence(unitVectors(rng, n, m))).sort((a, b) => a - b);
      const random = drawn[(DRAWS - 1) / 2]!;
      const packed = coherence(packing(n, m));
      const [welch, orthoplex, levenshtein] = [welchBound, orthoplexBound, levenshteinBound].map((bound) =>
        bound(n, m),
      );
      return [n, m, random, packed, random / packed, welch!, orthoplex!, levenshtein!, FROM[`${n} ${m}`]!];
    }),
  };
}
