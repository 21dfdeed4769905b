import { claim, Fraction, integers, readings, reals } from 'refutable';
import { binomial, interval } from 'refutable/numeric';
import { completeAfter, expMinus } from '../laws.ts';
import { motwani } from '../sources.ts';

const place = 'Coupon collector';
const coupons = { n: integers(2, 60) };
const missingAfter = (n: number, t: number): Fraction => new Fraction(1).sub(completeAfter(n, t));

/** 1 + 1/2 + … + 1/n. */
const harmonic = (n: number): Fraction =>
  Array.from({ length: n }, (_, i) => new Fraction(1, i + 1)).reduce((sum, term) => sum.add(term), new Fraction(0));

/** n Σ_j (−1)^{j+1} C(n, j)/j: the sum over t of the probability that t draws are not enough. */
function meanDraws(n: number): Fraction {
  let sum = new Fraction(0);
  for (let j = 1; j <= n; j++) sum = sum.add(new Fraction(j % 2 === 1 ? binomial(n, j) : -binomial(n, j), BigInt(j)));
  return sum.mul(n);
}

export default readings({
  coupon: claim({
    title: 'It takes n(1 + 1/2 + … + 1/n) draws on average to collect n coupons',
    place,
    statement: String.raw`ET=n\Big(1+\frac12+\dots+\frac1n\Big)`,
    over: 'the draws',
    forAll: { n: integers(1, 120) },
    value: ({ n }) => meanDraws(n),
    valueEquals: ({ n }) => harmonic(n).mul(n),
    expect: 'upheld',
    note: String.raw`The left side is computed as $ET=\sum_t\Pr[T>t]$ by inclusion and exclusion, which gives $n\sum_j(-1)^{j+1}\binom nj\frac1j$; the right side adds up the waiting times for each new coupon.`,
    literature: [motwani],
    twin: { claims: 'It takes n(1 + 1/2 + … + 1/(n − 1))', valueEquals: ({ n }) => harmonic(n - 1).mul(n) },
  }),
  'coupon-half': claim({
    title: 'After n ln n draws, rounded up, all n coupons are collected with probability at least ½',
    place: 'Variant without the linear term',
    statement: String.raw`\Pr\big[T\le\lceil n\ln n\rceil\big]\ge\tfrac12`,
    over: 'the draws',
    forAll: coupons,
    value: ({ n }) => completeAfter(n, Math.ceil(n * Math.log(n))),
    valueAtLeast: () => new Fraction(1, 2),
    expect: 'refuted',
    note: String.raw`The mean is $n\ln n+0.577n$, and after $n\ln n$ draws the probability tends to $\frac1e$.`,
    literature: [motwani],
  }),
  'coupon-half-repaired': claim({
    title: 'After n ln n + n draws, rounded up, all n coupons are collected with probability at least 1 − 1/e',
    place,
    statement: String.raw`\Pr\big[T\le\lceil n\ln n+n\rceil\big]\ge1-\frac1e`,
    over: 'the draws',
    forAll: coupons,
    uses: ['coupon-tail'],
    value: ({ n }) => completeAfter(n, Math.ceil(n * Math.log(n) + n)),
    valueAtLeast: () => interval.subtract([1, 1], interval.exp([-1, -1])),
    repairs: 'coupon-half',
    expect: 'upheld',
    note: String.raw`By coupon-tail; the limit is $e^{-1/e}=0.692$.`,
    twin: { claims: 'With probability at least 3/4', valueAtLeast: () => new Fraction(3, 4) },
  }),
  'coupon-tail': claim({
    title: 'After t draws one of n coupons is missing with probability at most n exp(−t/n)',
    place,
    statement: String.raw`\Pr[T>t]\le n\,e^{-t/n},\quad\text{that is }n^{-(\beta-1)}\text{ for }t=\beta n\ln n`,
    over: 'the draws',
    forAll: {
      n: integers(2, 60),
      t: integers(
        ({ n }) => n * Math.log(n),
        ({ n }) => 4 * n * Math.log(n),
      ),
    },
    value: ({ n, t }) => missingAfter(n, t),
    valueAtMost: ({ n, t }) => interval.multiply([n, n], expMinus(t, n)),
    repairs: 'coupon-tail-any',
    expect: 'upheld',
    note: String.raw`A union over the coupons, each missing with probability $(1-\frac1n)^t\le e^{-t/n}$.`,
    literature: [motwani],
    twin: {
      claims: 'At most half of that',
      valueAtMost: ({ n, t }) => interval.multiply([n / 2, n / 2], expMinus(t, n)),
    },
  }),
  'coupon-tail-any': claim({
    title: 'More than βn ln n draws are needed for n coupons with probability at most n^(1 − β), for every real β ≥ 1',
    place: 'Variant for a number of draws that is not whole',
    statement: String.raw`\beta\ge1:\quad\Pr[T>\beta n\ln n]\le n^{-(\beta-1)}`,
    over: 'the draws',
    forAll: { n: integers(2, 60), beta: reals(1, 4, { steps: 300 }) },
    value: ({ n, beta }) => missingAfter(n, Math.floor(beta * n * Math.log(n))),
    valueAtMost: ({ n, beta }) =>
      interval.exp(interval.multiply(interval.subtract([1, 1], [beta, beta]), interval.log([n, n]))),
    expect: 'refuted',
    note: String.raw`The usual statement. $T$ is whole, so that $T>\beta n\ln n$ means $T>\lfloor\beta n\ln n\rfloor$, and what rounding down takes away is more than the slack of the bound when $n$ is small. With $t=\beta n\ln n$ whole it is coupon-tail.`,
    literature: [motwani],
  }),
});
