import { claim, integers, positiveRationals, readings } from 'refutable';
import { interval, log2BigInt, type Interval } from 'refutable/numeric';

/** All k for n up to 3000, and k up to 300 for n up to 10¹². */
const domain = {
  n: integers(1, 1e12, { scale: 'logarithmic' }),
  k: integers(1, { of: ({ n }) => (n <= 3000 ? n : 300), words: 'n (300 for n > 3000)' }, { scale: 'logarithmic' }),
};
const place = 'Proof of Theorem 1';

const LN2 = interval.log([2, 2]);
const LOG2_E = interval.divide([1, 1], LN2);

/** log₂(n/k). */
const log2Ratio = ({ n, k }: { n: number; k: number }): Interval =>
  interval.subtract(log2BigInt(BigInt(n)), log2BigInt(BigInt(k)));

/** k (log₂(n/k) − less). */
const solved = (setting: { n: number; k: number }, less: Interval): Interval =>
  interval.multiply([setting.k, setting.k], interval.subtract(log2Ratio(setting), less));

/** The least whole m ≥ 0 with 2^m ≥ (n/(ek))^k, as an enclosure where rounding could decide. */
function leastBits(setting: { n: number; k: number }): Interval {
  const [lo, hi] = solved(setting, LOG2_E);
  return [Math.max(0, Math.ceil(lo)), Math.max(0, Math.ceil(hi))];
}

export default readings({
  'solve-for-m': claim({
    title: '2^m ≥ (n/(ek))^k implies m ≥ k(log₂(n/k) − 1)',
    place,
    quote: String.raw`A one-to-one mapping requires $2^m \geq \left(\frac{n}{ek}\right)^k$ or $m \geq k(\log(n/k) - 1)$.`,
    subject: 'the least m of the hypothesis',
    statement: String.raw`2^m\ge\Big(\frac n{ek}\Big)^k\implies m\ge k\Big(\log_2\frac nk-1\Big)`,
    forAll: domain,
    value: leastBits,
    valueAtLeast: (setting) => solved(setting, [1, 1]),
    expect: 'refuted',
    note: String.raw`The value is the least whole $m$ that meets the hypothesis. Taking $\log_2$ of both sides gives $m\ge k(\log_2\frac nk-\log_2e)$ with $\log_2e=1.4427$, not 1: with logarithms to base 2 the printed conclusion claims more than the hypothesis gives. At $n=5$, $k=1$ one bit meets $2\ge5/e=1.84$, and $\log_25-1=1.32$.`,
  }),
  'solve-for-m-repaired': claim({
    title: '2^m ≥ (n/(ek))^k implies m ≥ k(log₂(n/k) − log₂ e)',
    place,
    statement: String.raw`2^m\ge\Big(\frac n{ek}\Big)^k\implies m\ge k\Big(\log_2\frac nk-\log_2e\Big)`,
    forAll: domain,
    value: leastBits,
    valueAtLeast: (setting) => solved(setting, LOG2_E),
    repairs: 'solve-for-m',
    expect: 'upheld',
    note: String.raw`This is the hypothesis itself, in logarithms: the two are equivalent. From the better count $\binom n{\le k}\ge(1+n/k)^k$ the stronger $m\ge k\log_2(1+n/k)$ follows in the same way.`,
    twin: {
      claims: 'The same with 1.4 in place of log₂ e = 1.4427',
      valueAtLeast: (setting) => solved(setting, [1.4, 1.4]),
    },
  }),
  'solve-for-m-natural': claim({
    title: '2^m ≥ (n/(ek))^k implies m ≥ k(ln(n/k) − 1)',
    place,
    statement: String.raw`2^m\ge\Big(\frac n{ek}\Big)^k\implies m\ge k\Big(\ln\frac nk-1\Big)`,
    forAll: { m: positiveRationals(), k: positiveRationals(), L: positiveRationals(), b: positiveRationals() },
    given: ['b < 1', 'm*b >= k*(L - 1)'],
    concludes: 'm >= k*(L - 1)',
    expect: 'proved',
    note: String.raw`$L=\ln(n/k)$ and $b=\ln2=0.69$, of which only $b<1$ is needed. The hypothesis in natural logarithms is $m\ln2\ge k(L-1)$, and $m\ge m\ln2$. The step holds but loses a factor of $1/\ln2=1.44$ in m.`,
    twin: { claims: 'The same for a base above 2, b > 1', given: ['b > 1', 'm*b >= k*(L - 1)'] },
  }),
  'solve-for-m-natural-exact': claim({
    title: 'The least m with 2^m ≥ (n/(ek))^k is at least k(ln(n/k) − 1)',
    place,
    statement: String.raw`\min\Big\{m:2^m\ge\Big(\frac n{ek}\Big)^k\Big\}\ge k\Big(\ln\frac nk-1\Big)`,
    forAll: domain,
    value: leastBits,
    valueAtLeast: (setting) =>
      interval.multiply([setting.k, setting.k], interval.subtract(interval.multiply(log2Ratio(setting), LN2), [1, 1])),
    vacuousWhen: ({ n, k }) => n < Math.E * k,
    expect: 'upheld',
    note: 'A second, numerical check of the same step. For n < ek the right side is negative and the bound is vacuous.',
    twin: {
      claims: 'The same with 1.5 ln(n/k) in place of ln(n/k)',
      valueAtLeast: (setting) =>
        interval.multiply(
          [setting.k, setting.k],
          interval.subtract(interval.multiply([1.5, 1.5], interval.multiply(log2Ratio(setting), LN2)), [1, 1]),
        ),
    },
  }),
  'solve-for-m-base': claim({
    title: 'In no base of logarithms is 2^m ≥ (n/(ek))^k the same as m ≥ k(log(n/k) − 1)',
    place,
    statement: String.raw`\neg\big(\log_b2=1\ \wedge\ \log_be=1\big)\quad\text{for every base }b`,
    forAll: { t: positiveRationals(), E: positiveRationals() },
    given: ['E > 1'],
    concludes: 'not (t = 1 and E*t = 1)',
    expect: 'proved',
    note: String.raw`$t=\log_b2$ and $E=\log_2e=1.44$, so that $\log_be=Et$. In base b the hypothesis reads $m\log_b2\ge k(\log_b\frac nk-\log_be)$; it is the printed conclusion only if both logarithms are 1. The two would be the same for strings over an alphabet of $e$ letters, that is, with m in nats.`,
    twin: { claims: 'In no base is log_b 2 = 1', concludes: 'not (t = 1)' },
  }),
});
