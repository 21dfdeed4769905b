import type { Rng } from '../../random/Rng.ts';
import { requireInteger } from '../requireInteger.ts';
import { requireNumber } from '../requireNumber.ts';
import { drawBatch, roomForBatch } from './drawBatch.ts';
import { importanceOf } from './importanceOf.ts';
import type { LearnedModel } from './LearnedModel.ts';
import type { Learning } from './Learning.ts';
import type { LossAndGradient } from './LossAndGradient.ts';
import { lossGradient } from './lossGradient.ts';

/**
 * Gradient descent: every step draws fresh inputs and passes the gradient of their mean loss to `move`.
 *
 * The rate falls linearly to 0, so that a short training ends at rest.
 *
 * @param rng where the inputs come from
 * @param model what is trained; `move` changes it in place
 * @param learning see its fields
 * @param move takes the gradient and the rate of the step
 * @throws RangeError when a number is out of range or importance has not n numbers
 */
export function descend(
  rng: Rng,
  model: LearnedModel,
  learning: Learning,
  move: (gradient: LossAndGradient, rate: number) => void,
): void {
  const { importance, steps, batch, rate } = learning;
  requireInteger('steps', steps, 0);
  requireInteger('batch', batch, 1);
  requireNumber('rate', rate, Number.MIN_VALUE);
  const weights = importanceOf(model.W.n, importance);
  const room = roomForBatch(model.W.n, batch);
  for (let step = 0; step < steps; step++) {
    const inputs = drawBatch(rng, model.W.n, learning, batch, room);
    move(lossGradient(model, inputs, weights), rate * (1 - step / steps));
  }
}
