import { type Atom, singlesLaw, sphereSumTail } from 'refutable/superposition';
import { numberPresent } from './numberPresent.ts';
import { readingLimits } from './readingLimits.ts';
import type { Sizes } from './Sizes.ts';

/**
 * The exact probability that one given feature is misread, given that it is absent or present, over W and
 * the other features of x: x' is a signal plus S_r, the sum of the dot products of the r other directions that count.
 *
 * With antipodal pairs the signal of a feature is one less when its partner is present, and other pairs count when just
 * one of their members is present.
 *
 * @param truth whether the feature is present
 * @returns a probability; undefined where no input has such a feature
 * @see `sphereSumTail`; Lemma 3
 * @example wrongChance('plain', { n: 3, k: 1, m: 3, ... }, 0) // P(S_1 > ½) = ¼
 */
export function wrongChance(design: 'plain' | 'antipodal', sizes: Sizes, truth: 0 | 1): number | undefined {
  const { n, m, k, inputs } = sizes;
  if (inputs === 'worst') return undefined;
  if (truth === 0 && inputs !== 'independent' && k === n && inputs === 'exactly') return undefined;
  if (n === 1) return alone(sizes, truth);
  // Given x_i, the others are exactly or at most k − x_i of n − 1, or independent as before.
  const others = numberPresent(inputs, n - 1, Math.min(k - (inputs === 'independent' ? 0 : truth), n - 1), k / n);
  const wrong = (r: number, signal: number): number => wrongWith(sizes, truth, r, m, signal);
  return sum(others, (j) => {
    if (design === 'plain') return wrong(j, truth);
    const partner = j / (n - 1);
    const left = n / 2 - 1;
    const singles = (ones: number): readonly Atom[] => (ones < 0 || ones > 2 * left ? [] : singlesLaw(left, ones));
    return (
      (1 - partner) * sum(singles(j), (r) => wrong(r, truth)) +
      partner * sum(singles(j - 1), (r) => wrong(r, truth - 1))
    );
  });
}

/** P(signal + S_r is on the wrong side of the limits). */
function wrongWith(sizes: Sizes, truth: 0 | 1, r: number, m: number, signal: number): number {
  const { above, below } = readingLimits(sizes);
  const up = (limit: number): number => sphereSumTail(r, m, limit - signal);
  if (truth === 0) return up(above);
  // P(S ≤ −t) = P(S ≥ t), and the distribution has no atoms but at r = 0 and m = 1.
  const low = r === 0 || m === 1 ? 1 - up(above) : sphereSumTail(r, m, signal - above);
  return low + (below === Number.POSITIVE_INFINITY ? 0 : up(below));
}

function alone(sizes: Sizes, truth: 0 | 1): number {
  return wrongWith(sizes, truth, 0, sizes.m, truth);
}

const sum = (atoms: ReadonlyArray<Atom>, value: (of: number) => number): number =>
  atoms.reduce((total, atom) => (atom.probability === 0 ? total : total + atom.probability * value(atom.value)), 0);
