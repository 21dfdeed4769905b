import type { Rng } from '../../random/Rng.ts';
import { requireInteger } from '../requireInteger.ts';
import { requireNumber } from '../requireNumber.ts';
import type { Batch } from './Batch.ts';
import { drawBatch, roomForBatch } from './drawBatch.ts';
import { everySupport, supportCount } from './everySupport.ts';
import { importanceOf } from './importanceOf.ts';
import type { LearnedModel } from './LearnedModel.ts';
import type { Learning } from './Learning.ts';
import type { LossAndGradient } from './LossAndGradient.ts';
import { lossGradient } from './lossGradient.ts';

/**
 * Gradient descent: every step draws fresh inputs and passes the gradient of their mean loss to `move`.
 *
 * The rate falls linearly to 0 unless it is constant, so that a short training ends at rest. Where there are no more binary
 * inputs with exactly k features than a batch has, every step takes all of them: the gradient is exact, and nothing is drawn.
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
  const { importance, steps, batch, rate, schedule } = learning;
  requireInteger('steps', steps, 0);
  requireInteger('batch', batch, 1);
  requireNumber('rate', rate, Number.MIN_VALUE);
  const weights = importanceOf(model.W.n, importance);
  const all = allInputs(model.W.n, learning, batch);
  const room = roomForBatch(model.W.n, all === undefined ? batch : 0);
  for (let step = 0; step < steps; step++) {
    const inputs = all ?? drawBatch(rng, model.W.n, learning, batch, room);
    move(lossGradient(model, inputs, weights), schedule === 'constant' ? rate : rate * (1 - step / steps));
  }
}

/** All inputs that there are, where these are finitely many and no more than so many. */
function allInputs(n: number, { values, present }: Learning, most: number): Batch | undefined {
  const isFew = values === 'binary' && present !== undefined && supportCount(n, present) <= most;
  return isFew ? everySupport(n, present) : undefined;
}
