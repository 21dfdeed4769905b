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
  const { read, present, next } = readings(design.W, batch);
  const answers = new Float64Array(n);
  let [loss, recovered] = [0, 0];
  while (next()) {
    answer(design, read, answers);
    let wrong = 0;
    for (let i = 0; i < n; i++) {
      const off = answers[i]! - present[i]!;
      loss += off * off;
      if (answers[i]! > 1 / 2 !== present[i]! > 1 / 2) wrong++;
    }
    if (wrong === 0) recovered++;
  }
  return { loss: loss / size, recovered: recovered / size };
}

/** What a design answers for each feature. */
function answer(design: Design, read: Float64Array, answers: Float64Array): void {
  if ('threshold' in design) {
    const { threshold } = design;
    for (let i = 0; i < answers.length; i++) answers[i] = read[i]! > threshold ? 1 : 0;
  } else {
    const { bias } = design;
    for (let i = 0; i < answers.length; i++) {
      const above = read[i]! + bias[i]!;
      answers[i] = above > 0 ? above : 0;
    }
  }
}

/** WᵀW of directions that are tried again and again, which are not changed meanwhile. */
const grams = new WeakMap<Directions, Float64Array>();

function gramOf(W: Directions): Float64Array {
  let dots = grams.get(W);
  if (dots === undefined) {
    dots = gram(W);
    grams.set(W, dots);
  }
  return dots;
}

/** What is read of one input after the other. */
export interface Readings {
  /** WᵀWx */
  readonly read: Float64Array;
  /** x */
  readonly present: Float64Array;
  /** Fills both anew for the next input, the first one at first. @returns false if there is none */
  readonly next: () => boolean;
}

/** Reads inputs by directions. */
export function readings(W: Directions, { n, starts, features }: Batch): Readings {
  const dots = gramOf(W);
  const read = new Float64Array(n);
  const present = new Float64Array(n);
  let input = 0;
  const next = (): boolean => {
    if (input + 1 === starts.length) return false;
    const end = starts[input + 1]!;
    let entry = starts[input++]!;
    read.fill(0);
    present.fill(0);
    for (let each = entry; each < end; each++) present[features[each]!] = 1;
    // Four at once, in the order of one after the other: the sums are the same to the last bit.
    for (; entry + 4 <= end; entry += 4) {
      const [a, b, c, d] = [0, 1, 2, 3].map((more) => features[entry + more]! * n) as [number, number, number, number];
      for (let i = 0; i < n; i++) read[i] = read[i]! + dots[a + i]! + dots[b + i]! + dots[c + i]! + dots[d + i]!;
    }
    for (; entry < end; entry++) {
      const a = features[entry]! * n;
      for (let i = 0; i < n; i++) read[i]! += dots[a + i]!;
    }
    return true;
  };
  return { read, present, next };
}
