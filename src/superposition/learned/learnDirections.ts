import { normals } from '../../random/normals.ts';
import type { Rng } from '../../random/Rng.ts';
import { requireInteger } from '../requireInteger.ts';
import { requireNumber } from '../requireNumber.ts';
import { adam } from './adam.ts';
import { drawBatch } from './drawBatch.ts';
import type { Inputs } from './Inputs.ts';
import type { LearnedModel } from './LearnedModel.ts';
import { lossGradient } from './lossGradient.ts';

/** What is learned, from which inputs, and for how long. */
export interface Learning extends Inputs {
  /** the number of features, at least 1 */
  readonly n: number;
  /** the number of dimensions, at least 1 */
  readonly m: number;
  /** I, n numbers that weigh the features' losses, at least 0; all 1 when left out */
  readonly importance?: ArrayLike<number>;
  /** the number of steps of gradient descent, at least 0 */
  readonly steps: number;
  /** fresh inputs at each step, at least 1 */
  readonly batch: number;
  /** how far a step moves each number at first, positive; it falls to 0 in a straight line */
  readonly rate: number;
}

/**
 * The model x'' = ReLU(WᵀWx + b) of "Toy Models of Superposition", trained from a random start.
 *
 * W begins with independent normal numbers of variance 2/(n + m) (Xavier's) and b with zeros. Every step draws fresh
 * inputs and moves W and b by Adam against the gradient of their mean loss Σ_i I_i (x''_i − x_i)². The rate falls
 * linearly to 0 over the steps, so that a short training ends at rest; Toy Models keeps it at 10⁻³ for 10⁴ steps of
 * 1024 inputs. Nothing else is random, and the result is a function of the stream and the setting.
 *
 * @param rng where the start and the inputs come from
 * @param learning see its fields
 * @returns W, m × n, whose columns have any length, and the bias
 * @throws RangeError when a number is out of range or importance has not n numbers
 * @see Elhage et al., "Toy Models of Superposition" (2022)
 * @example learnDirections(rng, { n: 2, m: 1, density: 0.1, values: 'uniform', steps: 300, batch: 64, rate: 0.05 })
 * // nearly always an antipodal pair: W close to [1, −1] or [−1, 1]
 */
export function learnDirections(
  rng: Rng,
  { n, m, density, values, importance, steps, batch, rate }: Learning,
): LearnedModel {
  requireInteger('n', n, 1);
  requireInteger('m', m, 1);
  requireInteger('steps', steps, 0);
  requireNumber('rate', rate, Number.MIN_VALUE);
  const weights = importanceOf(n, importance);
  const W = { m, n, columns: normals(rng, new Float64Array(m * n), Math.sqrt(2 / (n + m))) };
  const model = { W, bias: new Float64Array(n) };
  const [moveW, moveBias] = [adam(W.columns), adam(model.bias)];
  for (let step = 0; step < steps; step++) {
    const { byW, byBias } = lossGradient(model, drawBatch(rng, n, { density, values }, batch), weights);
    const left = rate * (1 - step / steps);
    moveW(byW, left);
    moveBias(byBias, left);
  }
  return model;
}

function importanceOf(n: number, importance: ArrayLike<number> | undefined): Float64Array {
  if (importance === undefined) return new Float64Array(n).fill(1);
  if (importance.length !== n) {
    throw new RangeError(`invalid importance; not ${n} numbers, one for each feature: ${importance.length}`);
  }
  return Float64Array.from(importance, (weight, i) => requireNumber(`importance of feature ${i}`, weight, 0));
}
