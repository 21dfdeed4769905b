import { stream } from '../../src/random/stream.ts';
import { coherence, type LearnedModel, unitVectors } from '../../src/superposition/index.ts';
import { equiangularEighty } from '../../properties/8-learned/equiangularEighty.ts';
import { packLines } from './packLines.ts';

const STARTS = 4;

/** A hundred lines in R²⁰ of small coherence: the best of four searches that begin with eighty equiangular ones and twenty at random. */
export function searchedPacking(): LearnedModel {
  const eighty = equiangularEighty();
  const found = Array.from({ length: STARTS }, (_, at) => {
    const rng = stream('packing', 100, 20, at);
    const start = unitVectors(rng, 100, 20);
    start.columns.set(eighty.columns);
    return packLines(rng, 100, 20, start);
  });
  const W = found.reduce((best, next) => (coherence(next) < coherence(best) ? next : best));
  return { W, bias: new Float64Array(W.n) };
}
