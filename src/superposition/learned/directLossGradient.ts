import type { Batch } from './Batch.ts';
import type { LearnedModel } from './LearnedModel.ts';
import type { LossAndGradient } from './LossAndGradient.ts';

/**
 * What `lossGradient` gives but for rounding, input after input and without the Gram matrix of W, for many features.
 *
 * For one input let h = Wx, g_i = 2 I_i (x''_i − x_i) where W_i·h + b_i > 0 and else 0, and q = Σ_i g_i W_i. Then
 * ∂/∂b_i = g_i and ∂/∂W_i = g_i h + x_i q: W works twice, in reading and in writing.
 *
 * @param model W and b
 * @param batch inputs with as many features as W has, at least one
 * @param importance I, n numbers, at least 0
 * @returns both, averaged over the batch
 * @throws never; the shapes are the caller's to check
 * @see `lossGradient`; `learned.test.ts` compares the gradient with differences
 */
export function directLossGradient(
  { W: { m, n, columns }, bias }: LearnedModel,
  { starts, features, values }: Batch,
  importance: Float64Array,
): LossAndGradient {
  const size = starts.length - 1;
  const byW = new Float64Array(m * n);
  const byBias = new Float64Array(n);
  const h = new Float64Array(m);
  const q = new Float64Array(m);
  const x = new Float64Array(n);
  let loss = 0;
  for (let input = 0; input < size; input++) {
    const [from, to] = [starts[input]!, starts[input + 1]!];
    h.fill(0);
    q.fill(0);
    for (let entry = from; entry < to; entry++) {
      const j = features[entry]!;
      const value = values[entry]!;
      x[j] = value;
      for (let c = 0; c < m; c++) h[c]! += value * columns[j * m + c]!;
    }
    for (let i = 0; i < n; i++) {
      const start = i * m;
      let read = bias[i]!;
      for (let c = 0; c < m; c++) read += columns[start + c]! * h[c]!;
      const error = (read > 0 ? read : 0) - x[i]!;
      loss += importance[i]! * error * error;
      if (read <= 0) continue;
      const g = 2 * importance[i]! * error;
      byBias[i]! += g;
      for (let c = 0; c < m; c++) {
        q[c]! += g * columns[start + c]!;
        byW[start + c]! += g * h[c]!;
      }
    }
    for (let entry = from; entry < to; entry++) {
      const j = features[entry]!;
      for (let c = 0; c < m; c++) byW[j * m + c]! += values[entry]! * q[c]!;
      x[j] = 0;
    }
  }
  for (let place = 0; place < byW.length; place++) byW[place]! /= size;
  for (let i = 0; i < n; i++) byBias[i]! /= size;
  return { loss: loss / size, byW, byBias };
}
