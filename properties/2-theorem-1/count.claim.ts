import { claim, integers, readings } from 'refutable';
import { binomial, countAtMost, interval, log2BigInt, type Interval } from 'refutable/numeric';

/** All k for n up to 3000, and k up to 300 for n up to 10¹². */
const domain = {
  n: integers(1, 1e12, { scale: 'logarithmic' }),
  k: integers(1, { of: ({ n }) => (n <= 3000 ? n : 300), words: 'n (300 for n > 3000)' }, { scale: 'logarithmic' }),
};
const place = 'Proof of Theorem 1';

const LOG2_E = interval.divide([1, 1], interval.log([2, 2]));

/** log₂ of the number of inputs, Σ_{j ≤ k} C(n, j). */
const bits = ({ n, k }: { n: number; k: number }): Interval => log2BigInt(countAtMost(n, k));

/** k log₂(n/k) + k·extra: the logarithm of (2^extra n/k)^k. */
const powerBits = ({ n, k }: { n: number; k: number }, extra: Interval): Interval =>
  interval.multiply([k, k], interval.add(interval.subtract(log2BigInt(BigInt(n)), log2BigInt(BigInt(k))), extra));

/** The number of inputs divided by (n/(ek))^k. */
const ratioToPrinted = (setting: { n: number; k: number }): Interval =>
  interval.exp(
    interval.multiply(
      interval.log([2, 2]),
      interval.subtract(bits(setting), powerBits(setting, interval.negate(LOG2_E))),
    ),
  );

const show = ({ n, k }: { n: number; k: number }) => ({
  'inputs with at most k ones': k * Math.log2(n) < 60 ? Number(countAtMost(n, k)) : `2^${bits({ n, k })[0].toFixed(1)}`,
  '(n/(ek))^k': (n / (Math.E * k)) ** k,
  '(1 + n/k)^k': (1 + n / k) ** k,
  '(en/k)^k': ((Math.E * n) / k) ** k,
});

export default readings({
  count: claim({
    title: 'The number of inputs with at most k ones is (n/(ek))^k to within a factor of ten',
    place,
    quote: String.raw`The number of n bit strings with at most k ones is $\binom{n}{\leq k} \approx \left(\frac{n}{ek}\right)^k$.`,
    statement: String.raw`\binom n{\le k}\approx\Big(\frac n{ek}\Big)^k`,
    subject: 'the number of inputs divided by (n/(ek))^k',
    forAll: domain,
    value: ratioToPrinted,
    valueAtMost: () => 10,
    show,
    expect: 'refuted',
    note: String.raw`The value is the number of inputs divided by $(n/(ek))^k$. It lies between $e^k$ and $e^{2k}$ (see the repairs), so no constant in place of ten helps: $e$ is on the wrong side of the fraction.`,
  }),
  'count-lower': claim({
    title: 'At least (n/(ek))^k inputs have at most k ones',
    place,
    statement: String.raw`\binom n{\le k}\ge\Big(\frac n{ek}\Big)^k`,
    forAll: domain,
    value: bits,
    valueAtLeast: (setting) => powerBits(setting, interval.negate(LOG2_E)),
    show,
    expect: 'upheld',
    note: String.raw`This is all that the proof of Theorem 1 needs, but it loses a factor of at least $e^k$. Both sides are compared by their logarithms to base 2.`,
    sharpen: {
      constant: 'the 1/e before n/k',
      printed: 1 / Math.E,
      find: 'largest',
      between: [0.2, 4],
      resolution: 0.01,
      along: 'k',
      sizes: [1, 2, 3, 5, 10, 30, 100, 300],
      at: (k) => ({ n: 1e12, k }),
      with: (a) => ({
        valueAtLeast: (setting) => powerBits(setting, interval.divide(interval.log([a, a]), interval.log([2, 2]))),
      }),
      limit: { value: Math.E, why: 'C(n, k) is near n^k/k!, and k! is (k/e)^k up to about √(2πk)' },
    },
    twin: { claims: 'There are at least (2n/k)^k inputs', valueAtLeast: (setting) => powerBits(setting, [1, 1]) },
  }),
  'count-upper': claim({
    title: 'At most (n/(ek))^k inputs have at most k ones',
    place,
    statement: String.raw`\binom n{\le k}\le\Big(\frac n{ek}\Big)^k`,
    forAll: domain,
    value: bits,
    valueAtMost: (setting) => powerBits(setting, interval.negate(LOG2_E)),
    show,
    expect: 'refuted',
    note: String.raw`With $n=k=1$ there are two inputs, more than $1/e$. Both sides are compared by their logarithms to base 2.`,
  }),
  'count-repaired': claim({
    title: 'At least (1 + n/k)^k inputs have at most k ones',
    place,
    statement: String.raw`\binom n{\le k}\ge\Big(1+\frac nk\Big)^k`,
    forAll: domain,
    holds: ({ n, k }) => {
      const [base, times] = [BigInt(k), BigInt(k)];
      return {
        left: bits({ n, k })[0],
        relation: '≥' as const,
        right: k * Math.log2(1 + n / k),
        holds: countAtMost(n, k) * base ** times >= (BigInt(n) + base) ** times,
      };
    },
    show,
    repairs: 'count',
    expect: 'upheld',
    note: String.raw`For $j\le k\le n$, $\binom nj/\binom kj=\prod_{i<j}\frac{n-i}{k-i}\ge(n/k)^j$. Summed over $j\le k$, $\binom n{\le k}\ge\sum_j\binom kj(n/k)^j=(1+n/k)^k$, with equality at $k=1$ and at $k=n$. Decided in integers, $k^k\binom n{\le k}\ge(n+k)^k$, and shown as logarithms to base 2.`,
    literature: [
      {
        reference: 'PlanetMath, "proof of upper and lower bounds to binomial coefficient"',
        says: 'Proves the weaker (n/k)^k ≤ C(n, k) factor by factor, as here, and C(n, k) ≤ (en/k)^k from e^k ≥ k^k/k!.',
        checked: 'text',
      },
    ],
    twin: {
      claims: 'There are at least (1.1 + n/k)^k inputs',
      holds: ({ n, k }) => {
        const [base, times] = [10n * BigInt(k), BigInt(k)];
        return countAtMost(n, k) * base ** times >= (10n * BigInt(n) + 11n * BigInt(k)) ** times;
      },
    },
  }),
  'count-upper-repaired': claim({
    title: 'At most (en/k)^k inputs have at most k ones',
    place,
    statement: String.raw`\binom n{\le k}\le\Big(\frac{en}k\Big)^k`,
    forAll: domain,
    value: bits,
    valueAtMost: (setting) => powerBits(setting, LOG2_E),
    show,
    repairs: 'count-upper',
    expect: 'upheld',
    note: String.raw`As $k/n\le1$, $(k/n)^k\binom n{\le k}\le\sum_j\binom nj(k/n)^j=(1+k/n)^n\le e^k$. The constant $e$ cannot be lowered: for $n$ much larger than $k$ the count is near $n^k/k!$, which is $(en/k)^k$ up to about $\sqrt{2\pi k}$.`,
    literature: [
      {
        reference: 'Rigollet, High-Dimensional Statistics, Lemma 2.7',
        says: 'C(n, k) ≤ (en/k)^k for 1 ≤ k ≤ n; read in a formal proof of it.',
        checked: 'text',
      },
    ],
    sharpen: {
      constant: 'the e before n/k',
      printed: Math.E,
      find: 'smallest',
      between: [0.9, 3],
      resolution: 0.01,
      along: 'k',
      sizes: [1, 2, 3, 5, 10, 30, 100, 300],
      at: (k) => ({ n: 1e12, k }),
      with: (a) => ({
        valueAtMost: (setting) => powerBits(setting, interval.divide(interval.log([a, a]), interval.log([2, 2]))),
      }),
      limit: { value: Math.E, why: 'C(n, k) is near n^k/k!, and k! is (k/e)^k up to about √(2πk)' },
    },
    twin: { claims: 'There are at most (2n/k)^k inputs', valueAtMost: (setting) => powerBits(setting, [1, 1]) },
  }),
  'count-exactly-k': claim({
    title: 'At least (n/k)^k inputs have exactly k ones',
    place,
    statement: String.raw`\binom nk\ge\Big(\frac nk\Big)^k`,
    forAll: domain,
    holds: ({ n, k }) => ({
      left: log2BigInt(binomial(n, k))[0],
      relation: '≥' as const,
      right: k * Math.log2(n / k),
      holds: binomial(n, k) * BigInt(k) ** BigInt(k) >= BigInt(n) ** BigInt(k),
    }),
    uses: ['count-exactly-k-step'],
    expect: 'upheld',
    note: String.raw`$\binom nk=\prod_{i<k}\frac{n-i}{k-i}$, and no factor is below $n/k$. So Theorem 1 holds without its $-1$, also for inputs with exactly $k$ ones. Decided in integers and shown as logarithms to base 2.`,
    twin: {
      claims: 'The same with 1 + n/k, which requires the inputs with fewer ones as well',
      holds: ({ n, k }) => binomial(n, k) * BigInt(k) ** BigInt(k) >= BigInt(n + k) ** BigInt(k),
    },
  }),
  'count-exactly-k-step': claim({
    title: 'For 0 ≤ i < k ≤ n, (n − i)/(k − i) is at least n/k',
    place,
    statement: String.raw`0\le i<k\le n\implies\frac{n-i}{k-i}\ge\frac nk`,
    forAll: { n: integers(1, 1e6), k: integers(1, 'n'), i: integers(0, 'k') },
    given: ['i < k'],
    concludes: '(n - i)/(k - i) >= n/k',
    expect: 'proved',
    twin: { claims: 'The same reversed', concludes: '(n - i)/(k - i) <= n/k' },
  }),
});
