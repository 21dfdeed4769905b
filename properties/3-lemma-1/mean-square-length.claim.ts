import { claim, integers, positiveRationals, readings } from 'refutable';
import { interval, type Interval } from 'refutable/numeric';
import { gaussianVectors, meanAbsoluteDot } from 'refutable/superposition';

const place = 'Proof of Lemma 1';

/** Number of vectors in one draw: enough to have at least 64 coordinates together. */
const together = (m: number): number => Math.ceil(64 / m);
/** Their mean squared length is capped here; the chi-square distribution with 64 degrees of freedom has e^{−28} beyond. */
const CUT = 3;

/** E|W_i| = √(2/m) Γ((m+1)/2)/Γ(m/2) = √(2/(πm))/E|u·v| for independent unit vectors u and v. */
function meanLength(m: number): Interval {
  const length = Math.sqrt(2 / (Math.PI * m)) / meanAbsoluteDot(m);
  return [length * (1 - 1e-14), length * (1 + 1e-14)];
}

/** 1 − 1/(am), rounded up. */
const lowerLimit = (m: number, a: number): number =>
  interval.subtract([1, 1], interval.divide([1, 1], interval.multiply([a, a], [m, m])))[1];

export default readings({
  'mean-square-length': claim({
    title: 'A vector of m coordinates of variance 1/m has mean squared length 1',
    place,
    statement: String.raw`E|W_i|^2=m\Big(\frac1{\sqrt m}\Big)^2=1`,
    forAll: { s: positiveRationals() },
    concludes: 's^2*(1/s)^2 = 1',
    expect: 'proved',
    note: String.raw`$s=\sqrt m$. The mean of a sum is the sum of the means, and $E[W_i]_k^2$ is the variance, since the mean is 0.`,
    twin: { claims: 'The same with coordinates of variance 1/√m', concludes: 's^2*(1/s) = 1' },
  }),
  'mean-square-length-drawn': claim({
    title: 'Normal vectors, not scaled to length 1, have mean squared length 1',
    place,
    statement: String.raw`E|W_i|^2=1,\qquad[W_i]_k\sim N(0,\tfrac1m)`,
    over: 'W',
    forAll: { m: integers(1, 200, { scale: 'logarithmic' }) },
    draw: (rng, { m }) => gaussianVectors(rng, together(m), m),
    quantity: (W) => Math.min(CUT, W.columns.reduce((sum, coordinate) => sum + coordinate * coordinate, 0) / W.n),
    range: () => [0, CUT],
    meanEquals: () => 1,
    within: () => 0.02,
    expect: 'upheld',
    note: String.raw`The quantity is the mean of $|W_i|^2$ over enough vectors to have 64 coordinates together, capped at 3 so that it is bounded; the tolerance is 2 %.`,
    twin: { claims: 'It is m/(m + 1)', meanEquals: ({ m }) => m / (m + 1) },
  }),
  'mean-square-length-of-length': claim({
    title: 'The expected length of a normal vector is 1',
    place,
    statement: String.raw`E|W_i|=1,\qquad[W_i]_k\sim N(0,\tfrac1m)`,
    over: 'W',
    forAll: { m: integers(1, 100_000, { scale: 'logarithmic' }) },
    value: ({ m }) => meanLength(m),
    valueEquals: () => 1,
    expect: 'refuted',
    note: String.raw`The paper's text says "expected length", but its formula gives the expected square. $E|W_i|=\sqrt{2/m}\,\Gamma(\frac{m+1}2)/\Gamma(\frac m2)<1$.`,
  }),
  'mean-square-length-of-length-repaired': claim({
    title: 'The expected length of a normal vector is between 1 − 1/(4m) and 1',
    place,
    statement: String.raw`1-\frac1{4m}\le E|W_i|\le1`,
    over: 'W',
    forAll: { m: integers(1, 100_000, { scale: 'logarithmic' }) },
    holds: ({ m }) => {
      const [lo, hi] = meanLength(m);
      return hi <= 1 && lo >= lowerLimit(m, 4);
    },
    repairs: 'mean-square-length-of-length',
    expect: 'upheld',
    note: String.raw`At most 1 by Jensen's inequality; the expansion $1-\frac1{4m}+\frac1{32m^2}+\dots$ shows that no larger bound of the form $1-\frac1{am}$ holds. For vectors scaled to length 1 the length is exactly 1.`,
    twin: {
      claims: 'It is between 1 − 1/(5m) and 1',
      holds: ({ m }) => {
        const [lo, hi] = meanLength(m);
        return hi <= 1 && lo >= lowerLimit(m, 5);
      },
    },
  }),
});
