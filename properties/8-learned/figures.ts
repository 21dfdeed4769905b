import { antipodalCount, column, dot, type LearnedModel } from 'refutable/superposition';
import { panels } from './panels.ts';

/** What a model of two features in one dimension stores. */
export type Phase = 'the first alone' | 'both, as a pair' | 'the second alone' | 'something else';

export const lengths = ({ W }: LearnedModel): number[] =>
  Array.from({ length: W.n }, (_, i) => Math.sqrt(dot(column(W, i), column(W, i))));

/** How many features are learned: those of length above ½. */
export const featuresLearned = (model: LearnedModel): number =>
  lengths(model).filter((length) => length > 1 / 2).length;

export const pairsLearned = ({ W }: LearnedModel): number => antipodalCount(W);

/** m/‖W‖²: the dimensions for each unit of squared length. */
export const perFeature = ({ W }: LearnedModel): number => W.m / dot(W.columns, W.columns);

/** What a model of two features in one dimension stores. */
export function storedBy(model: LearnedModel): Phase {
  const [first, second] = model.W.columns;
  const [one, two] = lengths(model).map((length) => length > 1 / 2);
  if (one! && two!) return first! * second! < 0 ? 'both, as a pair' : 'something else';
  return one! ? 'the first alone' : two! ? 'the second alone' : 'something else';
}

/** Toy Models' theory: what loses least at a density s, where the second feature's loss counts r times. */
export function predicted(s: number, r: number): Phase {
  const ignored = s / 3 - (s * s) / 4;
  const pair = ((1 + r) * s * s) / 6;
  if (pair < Math.min(ignored, r * ignored)) return 'both, as a pair';
  return r < 1 ? 'the first alone' : 'the second alone';
}

export const PHASE_CELLS = panels('phase').length;

/** In how many cells of the phase diagram what is learned is what the theory says. */
export const phasesAgreeing = (): number =>
  panels('phase').filter(({ model, density, importance }) => storedBy(model) === predicted(density, importance)).length;
