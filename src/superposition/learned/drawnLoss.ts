import type { Rng } from '../../random/Rng.ts';
import { drawBatch } from './drawBatch.ts';
import { importanceOf } from './importanceOf.ts';
import type { Inputs } from './Inputs.ts';
import type { LearnedModel } from './LearnedModel.ts';
import { lossGradient } from './lossGradient.ts';

/**
 * The mean loss Σ_i I_i (x''_i − x_i)² of a model over fresh inputs, which it has not been trained on: an unbiased
 * estimate of its expected loss.
 *
 * @param rng where the inputs come from
 * @param model W and b
 * @param inputs how the inputs arise
 * @param draws how many, at least 1
 * @param importance I, n numbers, at least 0; all 1 by default
 * @returns a number, at least 0
 * @throws RangeError when a number is out of range
 * @example drawnLoss(rng, learnDirections(rng, { n: 20, m: 5, ... }), { density: 0.1, values: 'binary' }, 1000)
 */
export function drawnLoss(
  rng: Rng,
  model: LearnedModel,
  inputs: Inputs,
  draws: number,
  importance?: ArrayLike<number>,
): number {
  const { n } = model.W;
  return lossGradient(model, drawBatch(rng, n, inputs, draws), importanceOf(n, importance)).loss;
}
