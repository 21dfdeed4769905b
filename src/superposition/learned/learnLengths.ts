import type { Rng } from '../../random/Rng.ts';
import type { Directions } from '../directions/Directions.ts';
import { adam } from './adam.ts';
import { descend } from './descend.ts';
import type { LearnedModel } from './LearnedModel.ts';
import type { Learning } from './Learning.ts';

/**
 * The same model with directions that stay as they are: only the length of each W_i and the bias are learned.
 *
 * It lies between random directions, read with one common shift, and learned ones: what it saves is due to the reading,
 * and only what `learnDirections` saves beyond it is due to the directions.
 *
 * @param rng where the inputs come from
 * @param directions unit columns, m × n; they are not changed
 * @param learning how lengths and biases are learned
 * @returns W, whose column i is a multiple of the given one, and the bias
 * @throws RangeError when a number is out of range or importance has not n numbers
 * @example learnLengths(rng, unitVectors(rng, 20, 5), { density: 0.1, values: 'binary', steps: 100, batch: 64, rate: 0.05 })
 */
export function learnLengths(rng: Rng, { m, n, columns }: Directions, learning: Learning): LearnedModel {
  const lengths = new Float64Array(n).fill(1);
  const byLength = new Float64Array(n);
  const model = { W: { m, n, columns: Float64Array.from(columns) }, bias: new Float64Array(n) };
  const [moveLengths, moveBias] = [adam(lengths), adam(model.bias)];
  descend(rng, model, learning, ({ byW, byBias }, rate) => {
    byLength.fill(0);
    for (let place = 0; place < byW.length; place++) byLength[Math.floor(place / m)]! += byW[place]! * columns[place]!;
    moveLengths(byLength, rate);
    moveBias(byBias, rate);
    for (let place = 0; place < byW.length; place++) {
      model.W.columns[place] = lengths[Math.floor(place / m)]! * columns[place]!;
    }
  });
  return model;
}
