import { type Batch, type Directions, gram, type LearnedModel } from 'refutable/superposition';

/** A way to store features and to read them back: a model, or directions whose dots are compared with a threshold. */
export type Design = LearnedModel | { readonly W: Directions; readonly threshold: number };

/** What a design does with inputs, on average. */
export interface Tried {
  /** Σ_i (x''_i − x_i)² */
  readonly loss: number;
  /** the share of the inputs of which every feature is on the right side of ½ */
  readonly recovered: number;
}

/** Tries a design on binary inputs. */
export function tried(design: Design, batch: Batch): Tried {
  const { n } = batch;
  const size = batch.starts.length - 1;
  let [loss, recovered] = [0, 0];
  for (const { read, present } of readings(design.W, batch)) {
    let isRight = true;
    for (let i = 0; i < n; i++) {
      const y = 'threshold' in design ? Number(read[i]! > design.threshold) : Math.max(0, read[i]! + design.bias[i]!);
      loss += (y - present[i]!) ** 2;
      isRight &&= y > 1 / 2 === (present[i] === 1);
    }
    if (isRight) recovered++;
  }
  return { loss: loss / size, recovered: recovered / size };
}

/** WᵀWx for each input, and x; both are filled anew each time. */
export function* readings(
  W: Directions,
  { n, starts, features }: Batch,
): Generator<{ readonly read: Float64Array; readonly present: Uint8Array }> {
  const dots = gram(W);
  const read = new Float64Array(n);
  const present = new Uint8Array(n);
  for (let input = 0; input + 1 < starts.length; input++) {
    read.fill(0);
    present.fill(0);
    for (let entry = starts[input]!; entry < starts[input + 1]!; entry++) {
      const j = features[entry]!;
      present[j] = 1;
      for (let i = 0; i < n; i++) read[i]! += dots[j * n + i]!;
    }
    yield { read, present };
  }
}
