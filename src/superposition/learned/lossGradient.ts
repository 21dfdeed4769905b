import type { Batch } from './Batch.ts';
import { directLossGradient } from './directLossGradient.ts';
import { BLOCK, type LearningKernel } from './kernel/LearningKernel.ts';
import { openLearningKernel } from './kernel/openLearningKernel.ts';
import type { LearnedModel } from './LearnedModel.ts';
import type { LossAndGradient } from './LossAndGradient.ts';

/** Inputs whose entries are in the kernel's memory at a time. */
const INPUTS = 256;
/** Most features for which there is a Gram matrix. */
const MAX_FEATURES = 1024;
/** Features present, for each dimension, up to which the sums over the Gram matrix cost less than those over dimensions. */
const PRESENT_PER_DIMENSION = 12;

/**
 * The mean loss Σ_i I_i (x''_i − x_i)² of the inputs of a batch under x'' = ReLU(WᵀWx + b), and its gradient.
 *
 * For one input let g_i = 2 I_i (x''_i − x_i) where (WᵀWx)_i + b_i > 0 and else 0. Then ∂/∂b_i = g_i, and with P = Σ x gᵀ
 * over the inputs, ∂/∂W = W (P + Pᵀ): W works twice, in reading and in writing. Both WᵀW and P are n × n, so that an input
 * costs 2n times the features present in it, whatever m is.
 *
 * @param model W and b
 * @param batch inputs with as many features as W has, at least one
 * @param importance I, n numbers, at least 0
 * @param kernel which does the sums; each gives the same bits
 * @returns both, averaged over the batch
 * @throws RangeError when the kernel has not enough memory; the shapes are the caller's to check
 * @see Elhage et al. (2022); `learned.test.ts` compares the gradient with differences
 */
export function lossGradient(
  model: LearnedModel,
  batch: Batch,
  importance: Float64Array,
  kernel: LearningKernel = openLearningKernel(),
): LossAndGradient {
  const { m, n, columns } = model.W;
  const { starts, features, values } = batch;
  const size = starts.length - 1;
  const isDense = features.length > PRESENT_PER_DIMENSION * m * size;
  if (isDense || n > MAX_FEATURES) return directLossGradient(model, batch, importance);

  const width = BLOCK * Math.ceil(n / BLOCK);
  const row = 8 * width;
  const bias = 0;
  const double = row;
  const byBias = 2 * row;
  const squares = 3 * row;
  const present = 4 * row;
  const errors = 5 * row;
  const weights = 6 * row;
  const gram = weights + m * row;
  const products = gram + Math.max(m, n) * row;
  const entryValues = products + n * row;
  const entryFeatures = entryValues + 8 * n * INPUTS;
  const entryStarts = entryFeatures + 4 * n * INPUTS;
  const { numbers, integers } = viewsOf(kernel.room(entryStarts + 4 * (INPUTS + 1)));

  numbers.fill(0, 0, gram / 8);
  numbers.fill(0, products / 8, entryValues / 8);
  numbers.set(model.bias, bias / 8);
  for (let i = 0; i < n; i++) {
    numbers[double / 8 + i] = 2 * importance[i]!;
    for (let c = 0; c < m; c++) numbers[weights / 8 + c * width + i] = columns[i * m + c]!;
  }
  kernel.combine(gram, weights, 8, row, weights, n, m, row);
  for (let first = 0; first < size; first += INPUTS) {
    const inputs = Math.min(INPUTS, size - first);
    const [from, to] = [starts[first]!, starts[first + inputs]!];
    for (let input = 0; input <= inputs; input++) integers[entryStarts / 4 + input] = starts[first + input]! - from;
    integers.set(features.subarray(from, to), entryFeatures / 4);
    numbers.set(values.subarray(from, to), entryValues / 8);
    kernel.learn(
      entryStarts,
      inputs,
      entryFeatures,
      entryValues,
      gram,
      bias,
      double,
      products,
      byBias,
      squares,
      present,
      errors,
      row,
    );
  }
  addTransposed(numbers.subarray(products / 8, products / 8 + n * width), n, width);
  kernel.combine(gram, weights, row, 8, products, m, n, row);

  const byW = new Float64Array(m * n);
  let loss = 0;
  for (let i = 0; i < n; i++) {
    loss += importance[i]! * numbers[squares / 8 + i]!;
    for (let c = 0; c < m; c++) byW[i * m + c] = numbers[gram / 8 + c * width + i]! / size;
  }
  return { loss: loss / size, byW, byBias: numbers.slice(byBias / 8, byBias / 8 + n).map((sum) => sum / size) };
}

let views = { numbers: new Float64Array(0), integers: new Int32Array(0) };

/** The whole of a memory as numbers; kept, since a view costs more than many sums. */
function viewsOf(memory: ArrayBuffer): typeof views {
  if (views.numbers.buffer !== memory) {
    views = { numbers: new Float64Array(memory), integers: new Int32Array(memory) };
  }
  return views;
}

/** P + Pᵀ in place of the n × n numbers of P, whose rows are `width` numbers apart. */
function addTransposed(P: Float64Array, n: number, width: number): void {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      const sum = P[i * width + j]! + P[j * width + i]!;
      P[i * width + j] = sum;
      P[j * width + i] = sum;
    }
  }
}
