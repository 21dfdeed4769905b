import { claim, Fraction, integers, readings } from 'refutable';
import { interval } from 'refutable/numeric';
import { expMinus, upperTail } from '../laws.ts';
import { lugosi } from '../sources.ts';

const place = 'Median of means';

/** Pareto values with Pr[X > x] = x⁻³: mean 3/2, variance 3/4, and no third moment. */
const [MEAN, DEVIATION] = [3 / 2, Math.sqrt(3 / 4)];
const pareto = (u: number): number => (1 - u) ** (-1 / 3);

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};

export default readings({
  'median-of-means': claim({
    title:
      'The median of the means of k blocks of m Pareto values is within 2σ/√m of their mean with probability at least 1 − exp(−k/8)',
    place,
    statement: String.raw`\Pr\Big[|\hat\mu-\mu|>\sigma\sqrt{\tfrac4m}\Big]\le e^{-k/8}`,
    over: 'the values',
    forAll: { k: integers(1, 20), m: integers(1, 20) },
    uses: ['median-of-means-blocks'],
    draw: (rng, { k, m }) =>
      median(
        Array.from({ length: k }, () => Array.from({ length: m }, () => pareto(rng())).reduce((a, b) => a + b) / m),
      ),
    event: (found, { m }) => Math.abs(found - MEAN) <= (2 * DEVIATION) / Math.sqrt(m),
    probabilityAtLeast: ({ k }) => 1 - Math.exp(-k / 8),
    repairs: 'median-of-means-sample-mean',
    expect: 'upheld',
    note: String.raw`True for every distribution with variance $\sigma^2$: by Chebyshev a block errs by more with probability at most ¼, and the median errs only if half of the blocks do. Drawn here with $\Pr[X>x]=x^{-3}$.`,
    literature: [lugosi],
    twin: {
      claims: 'Within σ/(4√m)',
      event: (found, { m }) => Math.abs(found - MEAN) <= DEVIATION / (4 * Math.sqrt(m)),
    },
  }),
  'median-of-means-blocks': claim({
    title: 'Of k blocks that err with probability ¼ each, at least half err with probability at most exp(−k/8)',
    place,
    statement: String.raw`\Pr\big[\mathrm{Bin}(k,\tfrac14)\ge\tfrac k2\big]\le e^{-k/8}`,
    over: 'the blocks',
    forAll: { k: integers(1, 200) },
    value: ({ k }) => upperTail(k, new Fraction(1, 4), Math.ceil(k / 2)),
    valueAtMost: ({ k }) => expMinus(k, 8),
    expect: 'upheld',
    note: String.raw`Hoeffding's inequality with $t=\frac14$.`,
    literature: [lugosi],
    twin: { claims: 'With probability at most exp(−k/4)', valueAtMost: ({ k }) => expMinus(k, 4) },
  }),
  'median-of-means-rounded': claim({
    title: 'With k = 8 ln(1/δ) blocks, rounded up, of n values in all, 4k/n is at most 32 ln(1/δ)/n',
    place: 'From blocks to a confidence level',
    statement: String.raw`k=\lceil8\ln\tfrac1\delta\rceil,\ n=mk:\quad\frac4m\le\frac{32\ln(1/\delta)}n`,
    forAll: { inverse: integers(2, 1000, { scale: 'logarithmic' }), m: integers(1, 20) },
    value: ({ m }) => new Fraction(4, m),
    valueAtMost: ({ inverse, m }) =>
      interval.divide(interval.multiply([32, 32], interval.log([inverse, inverse])), [
        m * Math.ceil(8 * Math.log(inverse)),
        m * Math.ceil(8 * Math.log(inverse)),
      ]),
    expect: 'refuted',
    note: String.raw`The step by which the theorem passes from $\sigma\sqrt{4/m}$ to $\sigma\sqrt{32\ln(1/\delta)/n}$, if it is printed as recalled, with $\delta=1/\text{inverse}$. It needs $8\ln\frac1\delta$ to be whole. That the conclusion is false is not shown by it.`,
    literature: [lugosi],
  }),
  'median-of-means-rounded-repaired': claim({
    title: 'With k = 8 ln(1/δ) blocks, rounded up, of n values in all, 4k/n is at most (32 ln(1/δ) + 4)/n',
    place: 'From blocks to a confidence level',
    statement: String.raw`k=\lceil8\ln\tfrac1\delta\rceil,\ n=mk:\quad\frac4m\le\frac{32\ln(1/\delta)+4}n`,
    forAll: { inverse: integers(2, 1000, { scale: 'logarithmic' }), m: integers(1, 20) },
    value: ({ m }) => new Fraction(4, m),
    valueAtMost: ({ inverse, m }) =>
      interval.divide(interval.add([4, 4], interval.multiply([32, 32], interval.log([inverse, inverse]))), [
        m * Math.ceil(8 * Math.log(inverse)),
        m * Math.ceil(8 * Math.log(inverse)),
      ]),
    repairs: 'median-of-means-rounded',
    expect: 'upheld',
    note: String.raw`$\lceil x\rceil\le x+1$.`,
    twin: {
      claims: 'At most (32 ln(1/δ) + 1)/n',
      valueAtMost: ({ inverse, m }) =>
        interval.divide(interval.add([1, 1], interval.multiply([32, 32], interval.log([inverse, inverse]))), [
          m * Math.ceil(8 * Math.log(inverse)),
          m * Math.ceil(8 * Math.log(inverse)),
        ]),
    },
  }),
  'median-of-means-sample-mean': claim({
    title: 'The mean of n values is within σ√(32 ln(1/δ)/n) of its expectation with probability at least 1 − δ',
    place: 'Variant for the mean itself',
    statement: String.raw`\Pr\Big[|\bar X-\mu|>\sigma\sqrt{\tfrac{32\ln(1/\delta)}n}\Big]\le\delta,\qquad\delta=e^{-L}`,
    over: 'the values',
    forAll: { n: integers(1, 40), L: integers(1, 12), c: integers(2, 1000, { scale: 'logarithmic' }) },
    // With s ones among the n values, |s/n − p| > √(32Lp(1−p)/n) means (sc − 1)²n > 32L(cn − 1).
    value: ({ n, L, c }) => {
      const isFar = (s: number): boolean => (s * c - 1) ** 2 * n > 32 * L * (c * n - 1);
      let s = 0;
      while (s <= n && !isFar(s)) s++;
      return s === 0 ? 1 : upperTail(n, new Fraction(1, c * n), s);
    },
    valueAtMost: ({ L }) => expMinus(L, 1),
    expect: 'refuted',
    note: String.raw`Tried on values that are 1 with probability $p=\frac1{cn}$ and 0 otherwise: rare values spoil the mean, with probability about $\frac1c$, and not the median of means.`,
  }),
});
