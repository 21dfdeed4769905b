import { normals } from '../../random/normals.ts';
import type { Rng } from '../../random/Rng.ts';
import { requireInteger } from '../requireInteger.ts';
import { adam } from './adam.ts';
import { descend } from './descend.ts';
import type { LearnedModel } from './LearnedModel.ts';
import type { Learning } from './Learning.ts';

/**
 * The model x'' = ReLU(WᵀWx + b) of "Toy Models of Superposition", trained from a random start.
 *
 * W begins with independent normal numbers of variance 2/(n + m) (Xavier's) and b with zeros; Adam moves both against
 * the gradient of the mean loss Σ_i I_i (x''_i − x_i)² of fresh inputs. Toy Models keeps the rate at 10⁻³ for 10⁴
 * steps of 1024 inputs; a hundredth of that with a falling rate comes within some per cent of its loss at n = 20.
 *
 * @param rng where the start and the inputs come from; the result is a function of the stream and the setting
 * @param learning n features, at least 1, in m dimensions, at least 1, and how they are learned
 * @returns W, m × n, whose columns have any length, and the bias
 * @throws RangeError when a number is out of range or importance has not n numbers
 * @see Elhage et al., "Toy Models of Superposition" (2022)
 * @example learnDirections(rng, { n: 6, m: 3, density: 0.3, values: 'uniform', steps: 250, batch: 32, rate: 0.05 })
 * // nearly always three antipodal pairs
 */
export function learnDirections(
  rng: Rng,
  { n, m, ...learning }: Learning & { readonly n: number; readonly m: number },
): LearnedModel {
  requireInteger('n', n, 1);
  requireInteger('m', m, 1);
  const columns = normals(rng, new Float64Array(m * n), Math.sqrt(2 / (n + m)));
  const model = { W: { m, n, columns }, bias: new Float64Array(n) };
  const [moveW, moveBias] = [adam(columns), adam(model.bias)];
  descend(rng, model, learning, ({ byW, byBias }, rate) => {
    moveW(byW, rate);
    moveBias(byBias, rate);
  });
  return model;
}
