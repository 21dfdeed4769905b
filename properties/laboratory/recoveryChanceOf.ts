import { decode, dot, encode, singlesLaw, sparseInput, unitVectors } from 'refutable/superposition';
import { sphereTail, sphereUpperTail } from 'refutable/numeric';
import { numberPresentDrawn } from './numberPresentDrawn.ts';
import { readingLimits } from './readingLimits.ts';
import type { Sizes } from './Sizes.ts';

/**
 * The probability, given a draw, that all of x is recovered, for random directions and for antipodal pairs, given the directions of
 * the features present: its mean is the probability, and its cost depends on k·m only, not on n.
 *
 * For pairs the chance is first multiplied by the probability that no pair is complete, since a complete pair is always
 * misread; then k different pairs have one member each, whose partners are read as something negative.
 *
 * @param rng where the number present and the k directions come from
 * @returns a probability
 * @see `recoveryChance`, which this is for random directions, exactly k and a threshold, from the same draws
 */
export function recoveryChanceOf(rng: () => number, design: 'plain' | 'antipodal', sizes: Sizes): number {
  const { n, m } = sizes;
  const { above, below } = readingLimits(sizes);
  const present = numberPresentDrawn(rng, sizes);
  if (present === 0) return 1;
  const apart = design === 'plain' ? 1 : noPairComplete(n / 2, present);
  if (apart === 0) return 0;
  const W = unitVectors(rng, present, m);
  const h = encode(W, sparseInput(present, Array.from({ length: present }).keys()));
  if (decode(W, h).some((read) => !(read > above && read < below))) return 0;
  const length = Math.sqrt(dot(h, h));
  const [count, wrong] =
    design === 'plain'
      ? [n - present, sphereUpperTail(above / length, m)]
      : [n / 2 - present, sphereTail(above / length, m)];
  return count === 0 ? apart : apart * Math.exp(count * Math.log1p(-wrong));
}

function noPairComplete(pairs: number, present: number): number {
  if (present > pairs) return 0;
  return singlesLaw(pairs, present).find(({ value }) => value === present)?.probability ?? 0;
}
