import type { Batch, Directions, LearnedModel } from 'refutable/superposition';
import { bestShift } from './bestShift.ts';
import { type Design, readings } from './tried.ts';

/** What unit directions read of the first so many features, input after input, and whether each is present. */
function readOf(W: Directions, inputs: Batch, stored: number): { read: Float64Array; present: Uint8Array } {
  const size = inputs.starts.length - 1;
  const all = { read: new Float64Array(stored * size), present: new Uint8Array(stored * size) };
  let at = 0;
  const { read, present, next } = readings(W, inputs);
  for (; next(); at += stored) {
    all.read.set(read.subarray(0, stored), at);
    all.present.set(present.subarray(0, stored), at);
  }
  return all;
}

/**
 * Directions with the common length and bias that lose least on given inputs, when they are read by a ReLU.
 *
 * With the length ℓ and the bias −ℓ²s what is read is ℓ²·max(0, y − s). At each s the best ℓ² is E xy'/E y'²,
 * y' = max(0, y − s).
 *
 * @param W unit directions; only the first `stored` are, the others are 0
 * @param inputs on which the loss is made small; it is to be measured on others
 * @param absent what is answered for features that are not stored
 */
export function bestReading(W: Directions, inputs: Batch, stored = W.n, absent = 0): LearnedModel {
  const { read, present } = readOf(W, inputs, stored);
  const at = (s: number): { readonly gain: number; readonly square: number } => {
    let [xy, yy] = [0, 0];
    for (let place = 0; place < read.length; place++) {
      const above = read[place]! - s;
      if (above <= 0) continue;
      yy += above * above;
      if (present[place] === 1) xy += above;
    }
    return yy === 0 ? { gain: 0, square: 0 } : { gain: (xy * xy) / yy, square: xy / yy };
  };
  const { shift } = bestShift((s) => at(s).gain);
  const { square } = at(shift);
  const length = Math.sqrt(square);
  return {
    W: { ...W, columns: W.columns.map((value) => value * length) },
    bias: Float64Array.from({ length: W.n }, (_, i) => (i < stored ? -square * shift : absent)),
  };
}

/** Directions with the common threshold of fewest wrong answers on given inputs: halfway between two values that are read. */
export function bestThreshold(W: Directions, inputs: Batch): Design {
  const { read, present } = readOf(W, inputs, W.n);
  const order = Array.from(read.keys()).sort((a, b) => read[a]! - read[b]!);
  // Below all values every feature is answered to be present.
  let wrong = present.reduce((sum, is) => sum + (1 - is), 0);
  let [fewest, threshold] = [wrong, -Infinity];
  for (const [rank, place] of order.entries()) {
    wrong += present[place] === 1 ? 1 : -1;
    const next = order[rank + 1];
    const isTie = next !== undefined && read[next]! - read[place]! < 1e-12;
    if (isTie || wrong >= fewest) continue;
    fewest = wrong;
    threshold = next === undefined ? Infinity : (read[place]! + read[next]!) / 2;
  }
  return { W, threshold };
}
