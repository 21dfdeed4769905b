import { integrate, logBinomial, sphereTail, sphereUpperTail } from 'refutable/numeric';
import type { LawfulDesign } from './lossAt.ts';
import { numberPresent } from './numberPresent.ts';
import { type ReadingLimits, readingLimits } from './readingLimits.ts';
import type { Sizes } from './Sizes.ts';

/**
 * The probability, over W and x, that all n features are read correctly, where a single integral gives it: for at most
 * two features present, and for one neuron each.
 *
 * One feature present is read as 1 and the others are independent. With two, h = W_1 + W_2 and u = W_1·W_2: both are
 * read as 1 + u, |h| = √(2 + 2u), and given u the others are independent, each disturbed by |h| times a coordinate of a
 * uniform unit vector. A complete antipodal pair is read as 0 twice, which is wrong.
 *
 * @returns a probability with an absolute error of about 10⁻¹⁰; undefined where none does
 * @see `recoveryChance`, its conditional version for any k
 */
export function recoveryLaw(design: LawfulDesign, sizes: Sizes): number | undefined {
  const { n, m, k, inputs } = sizes;
  if (inputs === 'worst') return undefined;
  const limits = readingLimits(sizes);
  if (design === 'own') return ownRecovery(sizes, limits);
  if (inputs === 'independent' || k > 2) return undefined;
  return numberPresent(inputs, n, k, 0).reduce(
    (total, { value, probability }) => total + probability * withPresent(design, n, m, value, limits),
    0,
  );
}

function withPresent(
  design: 'plain' | 'antipodal',
  n: number,
  m: number,
  present: number,
  limits: ReadingLimits,
): number {
  const { above, below } = limits;
  if (present === 0) return 1;
  if (present === 1) return 1 > above && 1 < below ? absentRight(design, n, m, 1, 1, above) : 0;
  const given = (u: number): number =>
    1 + u > above && 1 + u < below ? absentRight(design, n, m, 2, Math.sqrt(2 + 2 * u), above) : 0;
  const apart = design === 'plain' ? 1 : 1 - 1 / (n - 1);
  if (apart === 0) return 0;
  if (m === 1) return (apart * (given(1) + given(-1))) / 2;
  return apart * meanOverDot(m, given, [above - 1, Math.min(1, below - 1)]);
}

/** P(all absent features are read at most as `above`) when h has the given length. */
function absentRight(
  design: 'plain' | 'antipodal',
  n: number,
  m: number,
  present: number,
  length: number,
  above: number,
): number {
  if (length === 0) return 1;
  // The partners of present features are read as something negative.
  const [count, wrong] =
    design === 'plain'
      ? [n - present, sphereUpperTail(above / length, m)]
      : [n / 2 - present, sphereTail(above / length, m)];
  return count === 0 ? 1 : Math.exp(count * Math.log1p(-wrong));
}

/** E of a function of u = W_1·W_2 that is 0 outside two ends, with u = sin φ and a density cos^{m−2} φ. */
function meanOverDot(m: number, of: (u: number) => number, [lo, hi]: readonly [number, number]): number {
  const reach = Math.min(Math.PI / 2, 12 / Math.sqrt(m));
  const density = (angle: number): number => Math.cos(angle) ** (m - 2);
  const clamp = (u: number): number => Math.max(-reach, Math.min(reach, Math.asin(Math.max(-1, Math.min(1, u)))));
  const tolerance = { absolute: 1e-11 * reach, relative: 1e-10 };
  const part = integrate((angle) => density(angle) * of(Math.sin(angle)), clamp(lo), clamp(hi), tolerance).value;
  return part / integrate(density, -reach, reach, tolerance).value;
}

/** All present features must be among the m that are stored. */
function ownRecovery({ n, m, k, inputs }: Sizes, { above, below }: ReadingLimits): number {
  if (!(1 > above && 1 < below)) return Number(k === 0);
  const stored = Math.min(n, m);
  if (inputs === 'independent') return Math.exp((n - stored) * Math.log1p(-k / n));
  const among = (present: number): number =>
    present > stored ? 0 : Math.exp(logBinomial(stored, present) - logBinomial(n, present));
  return numberPresent(inputs === 'at most' ? 'at most' : 'exactly', n, k, 0).reduce(
    (total, { value, probability }) => total + probability * among(value),
    0,
  );
}
