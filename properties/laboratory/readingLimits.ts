import type { Sizes } from './Sizes.ts';

/** Between which values of x' a feature is read as present. */
export interface ReadingLimits {
  /** An absent feature is read correctly when x' is at most this, a present one when it is above. */
  readonly above: number;
  /** A present feature is read correctly when x' is below this. */
  readonly below: number;
}

/**
 * What "read correctly" means: under the threshold at ½, x'' = x; under a ReLU, which is hardly ever exact, that x'' is off
 * by less than ½, that is x' − shift below ½ for an absent feature and between ½ and 3/2 for a present one.
 *
 * @returns limits with `above` > 0 whenever the shift is above −½
 * @example readingLimits({ activation: 'ReLU', shift: 0.2 }) // { above: 0.7, below: 1.7 }
 */
export function readingLimits({ activation, shift }: Pick<Sizes, 'activation' | 'shift'>): ReadingLimits {
  if (activation === 'threshold') return { above: 0.5, below: Number.POSITIVE_INFINITY };
  return { above: 0.5 + shift, below: 1.5 + shift };
}
