import { claim, integers, positiveRationals, readings } from 'refutable';
import { interval, logSphereTail, type Interval } from 'refutable/numeric';
import { coherenceProbability, delta } from 'refutable/superposition';

const place = 'Proof of Lemma 1';
const n = integers(2, 1e12, { scale: 'logarithmic' });
const domain = { n, m: integers(2, 1e9, { scale: 'logarithmic' }) };
/** Nearer to m = 4 ln n both sides of the repaired bound are 1 to all digits. */
const awayFromOne = { n, m: integers((earlier) => 20 * Math.log(earlier.n), 1e9, { scale: 'logarithmic' }) };

interface Sizes {
  readonly n: number;
  readonly m: number;
}

const isVacuous = ({ n, m }: Sizes): boolean => delta(n, m) >= 1;

/** P(|W_i·W_j| > δ), ten times wider than the stated error of the tail. */
function failure({ n, m }: Sizes): Interval {
  const ln = logSphereTail(delta(n, m), m);
  const error = 1e-12 - 1e-14 * ln;
  return interval.exp([ln - error, ln + error]);
}

/** ½n². */
const halfSquare = ({ n }: Sizes): Interval => interval.divide(interval.multiply([n, n], [n, n]), [2, 2]);

/** P(all |W_i·W_j| ≤ δ). */
const allSucceed = ({ n, m }: Sizes): Interval => coherenceProbability(n, m, delta(n, m));

export default readings({
  'union-bound': claim({
    title: 'All |W_i·W_j| ≤ δ with probability at least ½n²p, where p is the probability for one pair',
    place,
    quote: String.raw`The union bound gives that the probability that all of these events succeed is at least $\frac{1}{2}n^2 p = \frac{1}{2}$.`,
    subject: 'the probability',
    statement: String.raw`\Pr\Big[\bigwedge_{i<j}|W_i\cdot W_j|\le\delta\Big]\ge\tfrac12n^2p,\qquad p=\Pr\big[|W_i\cdot W_j|\le\delta\big]`,
    over: 'W',
    uses: ['tail-is-success', 'pair-count'],
    forAll: domain,
    vacuousWhen: isVacuous,
    value: allSucceed,
    valueAtLeast: (setting) => interval.multiply(halfSquare(setting), interval.subtract([1, 1], failure(setting))),
    expect: 'refuted',
    note: String.raw`Probabilities of success do not add up to a lower bound: already at $n=2$ the right side is $2p$ and the left side is p. The result ½ is due to a second error, by which p is the probability of failure (tail-is-success).`,
  }),
  'union-bound-repaired': claim({
    title: 'All |W_i·W_j| ≤ δ with probability at least 1 − ½n²q, where one pair fails with probability q',
    place,
    statement: String.raw`\Pr\Big[\bigwedge_{i<j}|W_i\cdot W_j|\le\delta\Big]\ge1-\tfrac12n^2q,\qquad q=\Pr\big[|W_i\cdot W_j|>\delta\big]`,
    over: 'W',
    uses: ['pair-count-upper', 'union-bound-step'],
    forAll: awayFromOne,
    value: allSucceed,
    valueAtLeast: (setting) => interval.subtract([1, 1], interval.multiply(halfSquare(setting), failure(setting))),
    repairs: 'union-bound',
    expect: 'upheld',
    note: String.raw`The probability that some pair fails is at most the sum over the pairs. With $q\le n^{-2}$ (tail-is-success-repaired) this is $1-\frac12=\frac12$, the value in the paper.`,
    twin: {
      claims: 'The same with 1 − ¼n²q',
      valueAtLeast: (setting) =>
        interval.subtract([1, 1], interval.multiply(interval.divide(halfSquare(setting), [2, 2]), failure(setting))),
    },
  }),
  'union-bound-step': claim({
    title: 'Requiring one more event lowers a probability by at most the probability that this event fails',
    place,
    statement: String.raw`\Pr[S\wedge\neg F]\ge\Pr[S]-\Pr[F]`,
    forAll: { x: positiveRationals(), y: positiveRationals(), z: positiveRationals() },
    given: ['x + y + z <= 1'],
    concludes: 'y >= (x + y) - (x + z)',
    expect: 'proved',
    note: String.raw`$x=\Pr[S\wedge F]$, $y=\Pr[S\wedge\neg F]$, $z=\Pr[\neg S\wedge F]$, so that $\Pr[S]=x+y$ and $\Pr[F]=x+z$. Applied once for each pair, where S is the event that all earlier pairs have succeeded, this is the union bound.`,
    twin: { claims: 'It lowers it by at most half of that', concludes: 'y >= (x + y) - (x + z)/2' },
  }),
  'union-bound-one-half': claim({
    title: 'If each pair fails with probability n^−2, the union bound gives at least ½',
    place,
    statement: String.raw`1-\tfrac12n(n-1)\cdot n^{-2}\ge\tfrac12`,
    forAll: { n: positiveRationals() },
    concludes: '1 - (n*(n - 1)/2)*(1/n^2) >= 1/2',
    expect: 'proved',
    note: String.raw`The value is $\frac12+\frac1{2n}$; with $\frac12n^2$ pairs, as printed, it is exactly ½.`,
    twin: { claims: 'It gives 0.6', concludes: '1 - (n*(n - 1)/2)*(1/n^2) >= 6/10' },
  }),
  'union-bound-two-sided': claim({
    title: 'If each pair fails with probability 2n^−2, the union bound gives at least ½',
    place,
    statement: String.raw`1-\tfrac12n(n-1)\cdot2n^{-2}\ge\tfrac12`,
    forAll: { n: integers(2, 1e6, { scale: 'logarithmic' }) },
    concludes: '1 - (n*(n - 1)/2)*(2/n^2) >= 1/2',
    expect: 'refuted',
    note: String.raw`It gives $1/n$, and with $\frac12n^2$ pairs 0. Chernoff's usual bound is for one sign, but $|W_i\cdot W_j|$ has two. The geometry of the sphere saves the printed constant 4: there $e^{-c^2/2}$ holds for both signs together (chernoff-tail-two-sided). For signs ±1/√m in place of normal coordinates no such bound is proved here.`,
  }),
  'union-bound-two-sided-repaired': claim({
    title: 'With the factor 2 for both signs, the union bound gives at least ½ for δ = √(2 ln(2n²)/m)',
    place,
    statement: String.raw`1-\tfrac12n(n-1)\cdot2e^{-c^2/2}\ge\tfrac12\quad\text{for }e^{-c^2/2}\le\tfrac1{2n^2}`,
    forAll: { n: positiveRationals(), t: positiveRationals() },
    given: ['t <= 1/(2*n^2)', 'n >= 1'],
    concludes: '1 - (n*(n - 1)/2)*(2*t) >= 1/2',
    repairs: 'union-bound-two-sided',
    expect: 'proved',
    note: String.raw`$t=e^{-c^2/2}$, that is $c^2=4\ln n+2\ln2$: the cost of not using the geometry of the sphere is an added $2\ln2$.`,
    twin: { claims: 'The same for e^{−c²/2} ≤ 1/n²', given: ['t <= 1/n^2', 'n >= 1'] },
  }),
});
