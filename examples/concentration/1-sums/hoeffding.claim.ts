import { claim, Fraction, integers, readings } from 'refutable';
import { interval, type Interval } from 'refutable/numeric';
import { expMinus, lowerTail, upperTail } from '../laws.ts';
import { hoeffding } from '../sources.ts';

const place = "Hoeffding's inequality";

/** n trials with success probability p = tenths/10; t = s/n − p, positive. */
interface Trials {
  readonly n: number;
  readonly tenths: number;
  readonly s: number;
}
const trials = { n: integers(1, 60), tenths: integers(1, 9), s: integers(1, 'n') };
const isAbove = ({ n, tenths, s }: Trials): boolean => 10 * s > tenths * n;

const upper = ({ n, tenths, s }: Trials): Fraction => upperTail(n, new Fraction(tenths, 10), s);
/** P(|S/n − p| ≥ t). */
const either = (setting: Trials): Fraction => {
  const { n, tenths, s } = setting;
  return upper(setting).add(lowerTail(n, new Fraction(tenths, 10), Math.floor((2 * tenths * n - 10 * s) / 10)));
};
/** e^{−c n t²}. */
const bound = (c: number, { n, tenths, s }: Trials): Interval => expMinus(c * (10 * s - tenths * n) ** 2, 100 * n);

/** The mean of n signs ±1, with s of them +1, is t = 2s/n − 1. */
const signs = { n: integers(1, 60), s: integers(1, 'n') };
const half = new Fraction(1, 2);

export default readings({
  hoeffding: claim({
    title:
      'The mean of n independent values in [0, 1] exceeds its expectation by t with probability at most exp(−2nt²)',
    place,
    statement: String.raw`0\le X_i\le1:\quad\Pr[\bar X-\mu\ge t]\le e^{-2nt^2}`,
    over: 'the values',
    forAll: trials,
    where: isAbove,
    value: upper,
    valueAtMost: (setting) => bound(2, setting),
    expect: 'upheld',
    note: String.raw`Tried on $X_i\in\{0,1\}$ with $p=\mu$ in tenths and $t=\frac sn-p$. The printed condition $t<1-\mu$ leaves out $s=n$, where the inequality holds too.`,
    literature: [hoeffding],
    twin: { claims: 'With probability at most exp(−4nt²)', valueAtMost: (setting) => bound(4, setting) },
  }),
  'hoeffding-entropy': claim({
    title: 'At least s of n trials succeed with probability at most (np/s)ˢ ((n − np)/(n − s))ⁿ⁻ˢ, for s > np',
    place,
    statement: String.raw`\Pr[\bar X-\mu\ge t]\le\Big(\Big(\frac\mu{\mu+t}\Big)^{\mu+t}\Big(\frac{1-\mu}{1-\mu-t}\Big)^{1-\mu-t}\Big)^n=e^{-nD(\mu+t\,\|\,\mu)}`,
    over: 'the values',
    forAll: trials,
    where: isAbove,
    value: upper,
    valueAtMost: ({ n, tenths, s }) =>
      new Fraction(tenths * n, 10 * s)
        .pow(s)
        .mul(s === n ? 1 : new Fraction((10 - tenths) * n, 10 * (n - s)).pow(n - s)),
    expect: 'upheld',
    note: String.raw`The additive Chernoff bound. With $\mu+t=\frac sn$ both sides are rational, so that they are compared without rounding; at $s=n$ they are equal.`,
    literature: [hoeffding],
    twin: {
      claims: 'The same without the factor for the failures',
      valueAtMost: ({ n, tenths, s }) => new Fraction(tenths * n, 10 * s).pow(s),
    },
  }),
  'hoeffding-two-sided': claim({
    title: 'The mean of n independent values in [0, 1] is off its expectation by t with probability at most exp(−2nt²)',
    place: 'Variant without the factor 2',
    statement: String.raw`\Pr\big[|\bar X-\mu|\ge t\big]\le e^{-2nt^2}`,
    over: 'the values',
    forAll: trials,
    where: isAbove,
    value: either,
    valueAtMost: (setting) => bound(2, setting),
    expect: 'refuted',
    note: 'The bound is for one side; a union over both sides costs a factor 2.',
  }),
  'hoeffding-two-sided-repaired': claim({
    title:
      'The mean of n independent values in [0, 1] is off its expectation by t with probability at most 2 exp(−2nt²)',
    place,
    statement: String.raw`\Pr\big[|\bar X-\mu|\ge t\big]\le2e^{-2nt^2}`,
    over: 'the values',
    forAll: trials,
    where: isAbove,
    uses: ['hoeffding'],
    vacuousWhen: ({ n, tenths, s }) => 2 * Math.exp((-2 * (10 * s - tenths * n) ** 2) / (100 * n)) >= 1,
    value: either,
    valueAtMost: (setting) => interval.multiply([2, 2], bound(2, setting)),
    repairs: 'hoeffding-two-sided',
    expect: 'upheld',
    literature: [hoeffding],
    twin: {
      claims: 'With probability at most 2 exp(−4nt²)',
      vacuousWhen: () => false,
      valueAtMost: (setting) => interval.multiply([2, 2], bound(4, setting)),
    },
  }),
  'hoeffding-range': claim({
    title:
      'The mean of n independent values in [−1, 1] exceeds its expectation by t with probability at most exp(−2nt²)',
    place: 'Variant for another range',
    statement: String.raw`-1\le X_i\le1:\quad\Pr[\bar X-\mu\ge t]\le e^{-2nt^2}`,
    over: 'the values',
    forAll: signs,
    where: ({ n, s }) => 2 * s > n,
    value: ({ n, s }) => upperTail(n, half, s),
    valueAtMost: ({ n, s }) => expMinus(2 * (2 * s - n) ** 2, n),
    expect: 'refuted',
    note: String.raw`The constant 2 belongs to ranges of length 1. Tried on random signs, with $t=\frac{2s}n-1$.`,
  }),
  'hoeffding-range-repaired': claim({
    title:
      'The mean of n independent values in [−1, 1] exceeds its expectation by t with probability at most exp(−nt²/2)',
    place,
    statement: String.raw`-1\le X_i\le1:\quad\Pr[\bar X-\mu\ge t]\le e^{-nt^2/2}`,
    over: 'the values',
    forAll: signs,
    where: ({ n, s }) => 2 * s > n,
    value: ({ n, s }) => upperTail(n, half, s),
    valueAtMost: ({ n, s }) => expMinus((2 * s - n) ** 2, 2 * n),
    repairs: 'hoeffding-range',
    expect: 'upheld',
    note: String.raw`Theorem 2 with $b_i-a_i=2$.`,
    literature: [hoeffding],
    twin: { claims: 'With probability at most exp(−nt²)', valueAtMost: ({ n, s }) => expMinus((2 * s - n) ** 2, n) },
  }),
});
