import type { Rng } from 'refutable';
import type { LearnedModel } from 'refutable/superposition';
import { constantLoss, design, type DesignName, DESIGNS, drawInputs } from './designs.ts';
import { learned, learnedAlong } from './learned.ts';
import { type BinaryInputs, GROWTH } from './plan.ts';
import { tried, type Tried } from './tried.ts';

/** What one draw says of each design, on common inputs: losses as shares of what the best constant loses, at most 1. */
export type Compared = ReadonlyMap<string, Tried>;

/** The inputs that a draw tunes on and is tried on: each so many, or all there are where these are no more. */
const inputsDrawn = (n: number): { readonly tuning: number; readonly trying: number } =>
  n > 20 ? { tuning: 400, trying: 400 } : { tuning: 1000, trying: 1000 };

/**
 * Tries every design on the same fresh inputs: new random directions, tuned on other fresh inputs, and directions that were
 * learned.
 *
 * A loss above that of the best constant counts as that, since who sees it would rather answer a constant.
 *
 * @param start the start whose learned directions are tried; all that are kept, on average, when left out
 */
export function measure(rng: Rng, n: number, m: number, inputs: BinaryInputs, start?: number): Compared {
  const kept = learned(n, inputs);
  return compare(rng, { n, m, inputs, names: DESIGNS, models: start === undefined ? kept : [kept[start]!] });
}

/** The same for random directions and those that were learned at a size of `GROWTH`. */
export function measureGrowth(rng: Rng, at: number): Compared {
  const { n, m, k } = GROWTH[at]!;
  const names = ['random, best threshold', 'random, best length and bias'] as const;
  return compare(rng, { n, m, inputs: { values: 'binary', density: k / n }, names, models: learnedAlong(at) });
}

interface Comparison {
  readonly n: number;
  readonly m: number;
  readonly inputs: BinaryInputs;
  readonly names: readonly DesignName[];
  readonly models: readonly LearnedModel[];
}

/** Designs and models on the same inputs; of several models the mean. */
export function compare(rng: Rng, { n, m, inputs, names, models }: Comparison): Compared {
  const batch = drawInputs(rng, n, inputs, inputsDrawn(n).trying);
  const most = constantLoss(n, inputs);
  const share = ({ loss, recovered }: Tried): Tried => ({ loss: Math.min(1, loss / most), recovered });
  const compared = new Map<string, Tried>();
  for (const name of names) {
    const tuning = drawInputs(rng, n, inputs, inputsDrawn(n).tuning);
    compared.set(name, share(tried(design(name, rng, n, m, inputs, tuning), batch)));
  }
  const found = models.map((model) => share(tried(model, batch)));
  const mean = (key: keyof Tried): number => found.reduce((sum, each) => sum + each[key], 0) / found.length;
  compared.set('learned', { loss: mean('loss'), recovered: mean('recovered') });
  return compared;
}
