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
  let [loss, recovered] = [0, 0];
  while (next()) {
    answer(design, read);
    let wrong = 0;
    for (let i = 0; i < n; i++) {
      const off = read[i]! - present[i]!;
      loss += off * off;
      if (read[i]! > 1 / 2 !== present[i]! > 1 / 2) wrong++;
    }
    if (wrong === 0) recovered++;
  }
  return { loss: loss / size, recovered: recovered / size };
}

/** Puts what a design answers for each feature in the place of what it reads. */
function answer(design: Design, read: Float64Array): void {
  if ('threshold' in design) {
    const { threshold } = design;
    for (let i = 0; i < read.length; i++) read[i] = read[i]! > threshold ? 1 : 0;
  } else {
    const { bias } = design;
    for (let i = 0; i < read.length; i++) {
      const above = read[i]! + bias[i]!;
      read[i] = above > 0 ? above : 0;
    }
  }
}

/** WᵀW, and a row of zeros, of directions that are tried again and again, which are not changed meanwhile. */
const rows = new WeakMap<Directions, Float64Array>();

function rowsOf(W: Directions): Float64Array {
  let dots = rows.get(W);
  if (dots === undefined) {
    dots = new Float64Array((W.n + 1) * W.n);
    dots.set(gram(W));
    rows.set(W, dots);
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
  const dots = rowsOf(W);
  const read = new Float64Array(n);
  const present = new Float64Array(n);
  let input = 0;
  const next = (): boolean => {
    if (input + 1 === starts.length) return false;
    const first = starts[input++]!;
    const end = starts[input]!;
    const row = (entry: number): number => (entry < end ? features[entry]! : n) * n;
    present.fill(0);
    for (let entry = first; entry < end; entry++) present[features[entry]!] = 1;
    // Four rows at once, the last ones of zeros: the sums are those of one row after the other.
    for (let entry = first; entry === first || entry < end; entry += 4) {
      const [a, b, c, d] = [row(entry), row(entry + 1), row(entry + 2), row(entry + 3)];
      if (entry === first)
        for (let i = 0; i < n; i++) read[i] = dots[a + i]! + dots[b + i]! + dots[c + i]! + dots[d + i]!;
      else for (let i = 0; i < n; i++) read[i] = read[i]! + dots[a + i]! + dots[b + i]! + dots[c + i]! + dots[d + i]!;
    }
    return true;
  };
  return { read, present, next };
}
