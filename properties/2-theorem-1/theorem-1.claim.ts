import { claim, integers, readings } from 'refutable';
import { countAtMost, interval, log2BigInt, type Interval } from 'refutable/numeric';
import { allInputs } from 'refutable/superposition';

/** All k for n up to 3000, and k up to 300 for n up to 10¹². */
const domain = {
  n: integers(1, 1e12, { scale: 'logarithmic' }),
  k: integers(1, { of: ({ n }) => (n <= 3000 ? n : 300), words: 'n (300 for n > 3000)' }, { scale: 'logarithmic' }),
};
/** Sizes at which all inputs can be listed. */
const small = { n: integers(1, 12), k: integers(1, 'n') };
const place = 'Theorem 1';

const LN2 = interval.log([2, 2]);

/** log₂(n/k). */
const log2Ratio = (n: number, k: number): Interval => interval.subtract(log2BigInt(BigInt(n)), log2BigInt(BigInt(k)));

/** k (log₂(n/k) − 1). */
const bound = ({ n, k }: { n: number; k: number }): Interval =>
  interval.multiply([k, k], interval.subtract(log2Ratio(n, k), [1, 1]));

/** k (ln(n/k) − 1). */
const naturalBound = ({ n, k }: { n: number; k: number }): Interval =>
  interval.multiply([k, k], interval.subtract(interval.multiply(log2Ratio(n, k), LN2), [1, 1]));

/** The least m with 2^m at least the number of inputs with at most k ones: necessary and sufficient. */
const leastBits = ({ n, k }: { n: number; k: number }): number => (countAtMost(n, k) - 1n).toString(2).length;

/** The least m with 2^m ≥ (1 + n/k)^k, that is ⌈k log₂(1 + n/k)⌉, in integer arithmetic. */
function sharpBound({ n, k }: { n: number; k: number }): number {
  const [numerator, denominator] = [BigInt(n + k) ** BigInt(k), BigInt(k) ** BigInt(k)];
  let m = Math.max(0, Math.floor(k * Math.log2(1 + n / k)) - 2);
  while (denominator << BigInt(m) < numerator) m++;
  return m;
}

/**
 * A number of real neurons that suffices for perfect recovery: one if h = Σ_j 2^j x_j differs from input to input, which
 * is checked; otherwise n, with h = x.
 */
function realNeuronsThatSuffice({ n, k }: { n: number; k: number }): number {
  const inputs = [...allInputs(n, k)];
  const h = new Set(inputs.map(({ present }) => present.reduce((sum, j) => sum + 2 ** j, 0)));
  return h.size === inputs.length ? 1 : n;
}

export default readings({
  'theorem-1': claim({
    title: 'Perfect recovery from m bits needs m ≥ k(log₂(n/k) − 1)',
    place,
    subject: 'the least m',
    statement: String.raw`m\ge k\Big(\log_2\frac nk-1\Big),\qquad h\in\{0,1\}^m`,
    forAll: domain,
    value: leastBits,
    valueAtLeast: bound,
    vacuousWhen: ({ n, k }) => n <= 2 * k,
    uses: ['count', 'pigeonhole', 'solve-for-m'],
    expect: 'upheld',
    note: String.raw`The statement is true, though two lines of the printed proof are not: the count has $e$ on the wrong side, and solving for m replaces $\log_2e=1.44$ by 1. The two errors more than cancel: $\binom n{\le k}\ge(n/k)^k$ gives $m\ge k\log_2\frac nk$ without the $-1$. The value is the least m with $2^m\ge\binom n{\le k}$, which is necessary and sufficient. For $n\le2k$ the bound is not positive, and so vacuous.`,
    literature: [
      {
        reference: 'Elhage et al., Toy Models of Superposition (2022)',
        says: 'It quotes m = Ω(k log(n/k)) for real measurements from its references 47–49: Kashin and Temlyakov 2007, Wainwright 2007, Do Ba et al. 2010. Its references 52–54, which the paper names, are about recovery by neural networks, not about lower bounds.',
        checked: 'text',
      },
    ],
    twin: {
      claims: 'The same with k(log₂(n/k) + 1.45) on the right',
      valueAtLeast: ({ n, k }) => interval.multiply([k, k], interval.add(log2Ratio(n, k), [1.45, 1.45])),
    },
  }),
  'theorem-1-natural': claim({
    title: 'Perfect recovery from m bits needs m ≥ k(ln(n/k) − 1)',
    place,
    statement: String.raw`m\ge k\Big(\ln\frac nk-1\Big),\qquad h\in\{0,1\}^m`,
    forAll: domain,
    value: leastBits,
    valueAtLeast: naturalBound,
    vacuousWhen: ({ n, k }) => n <= Math.E * k,
    uses: ['count-lower', 'pigeonhole', 'solve-for-m-natural'],
    repairs: 'theorem-1-real-natural',
    expect: 'upheld',
    note: String.raw`With natural logarithms, and the count taken as the lower bound that it is, every line of the proof holds, with a loss of at least a factor of $1/\ln2$.`,
    twin: {
      claims: 'The same with twice the right side',
      valueAtLeast: (setting) => interval.multiply([2, 2], naturalBound(setting)),
    },
  }),
  'theorem-1-sharp': claim({
    title: 'Perfect recovery from m bits needs m ≥ k log₂(1 + n/k)',
    place,
    statement: String.raw`m\ge k\log_2\Big(1+\frac nk\Big),\qquad h\in\{0,1\}^m`,
    forAll: domain,
    value: leastBits,
    valueAtLeast: sharpBound,
    uses: ['count-repaired', 'pigeonhole'],
    expect: 'upheld',
    note: String.raw`From $2^m\ge\binom n{\le k}\ge(1+n/k)^k$. The bound is never vacuous, larger than the printed one by more than k, and exact at $k=1$ and at $k=n$, where it is $\lceil\log_2(n+1)\rceil$ and n. Both sides are integers; the right one is rounded up.`,
    twin: { claims: 'The same with one bit more', valueAtLeast: (setting) => sharpBound(setting) + 1 },
  }),
  'theorem-1-attained': claim({
    title: 'Numbering the inputs takes at most k log₂(n/k) + 1.45k + 1 bits',
    place,
    statement: String.raw`\Big\lceil\log_2\binom n{\le k}\Big\rceil\le k\log_2\frac nk+1.45\,k+1`,
    forAll: domain,
    value: leastBits,
    valueAtMost: ({ n, k }) =>
      interval.add(interval.multiply([k, k], interval.add(log2Ratio(n, k), [1.45, 1.45])), [1, 1]),
    uses: ['count-upper-repaired', 'pigeonhole-attained'],
    expect: 'upheld',
    note: String.raw`The gap that the theorem leaves open for bits: by $\binom n{\le k}\le(en/k)^k$ it is at most $k\log_2e=1.4427k$ bits, apart from rounding up. The printed bound with its $-1$ leaves 2.45k.`,
    twin: {
      claims: 'The same with 0.9k in place of 1.45k',
      valueAtMost: ({ n, k }) =>
        interval.add(interval.multiply([k, k], interval.add(log2Ratio(n, k), [0.9, 0.9])), [1, 1]),
    },
  }),
  'theorem-1-real': claim({
    title: 'Perfect recovery from m real numbers needs m ≥ k(log₂(n/k) − 1)',
    place,
    quote: String.raw`Achieving perfect recovery of x from h requires $m \geq k(\log(n/k) - 1)$`,
    subject: 'the number of neurons that suffice',
    statement: String.raw`m\ge k\Big(\log_2\frac nk-1\Big),\qquad h\in\mathbb R^m`,
    showAt: { n: 20, k: 2 },
    forAll: small,
    value: realNeuronsThatSuffice,
    valueAtLeast: bound,
    uses: ['count', 'pigeonhole', 'solve-for-m'],
    expect: 'refuted',
    note: String.raw`For bits the theorem holds as stated (theorem-1). The neurons of the paper hold real numbers ($h\in\mathcal R^m$), but its proof counts bit strings: the pigeonhole step does not apply to $\mathbb R^m$. One real neuron is enough for every n: $h=\sum_j2^jx_j$ is linear and different for every input, and the binary digits of h give x back. The counterexample is checked by listing all inputs.`,
    literature: [
      {
        reference:
          'Do Ba, Indyk, Price, Woodruff, Lower bounds for sparse recovery (SODA 2010), abstract and introduction',
        says: 'Ω(k log(n/k)) real measurements are needed if recovery must be stable, that is, must tolerate inputs that are only nearly sparse, and this order is enough. For exactly k-sparse inputs O(k) numbers are enough; for entries 0 and 1 in exact arithmetic even one.',
        checked: 'text',
      },
      {
        reference: 'Elhage et al., Toy Models of Superposition (2022), appendix',
        says: 'Its Theorem 1 carries that bound over to ReLU(W₂W₁x − b) under two conditions that the single neuron here does not meet: the restricted isometry property, and a small error for all real inputs.',
        checked: 'text',
      },
    ],
  }),
  'theorem-1-real-natural': claim({
    title: 'Perfect recovery from m real numbers needs m ≥ k(ln(n/k) − 1)',
    place,
    statement: String.raw`m\ge k\Big(\ln\frac nk-1\Big),\qquad h\in\mathbb R^m`,
    forAll: small,
    value: realNeuronsThatSuffice,
    valueAtLeast: naturalBound,
    uses: ['count-lower', 'pigeonhole', 'solve-for-m-natural'],
    expect: 'refuted',
    note: String.raw`As with base 2: for $k=1$ the bound exceeds one neuron as soon as $n>e^2$, at $n=8$. For h of m bits see theorem-1-natural.`,
  }),
  'theorem-1-real-repaired': claim({
    title: 'Perfect recovery from m neurons of b bits each needs m·b ≥ k log₂(1 + n/k)',
    place,
    statement: String.raw`m\ge\frac kb\log_2\Big(1+\frac nk\Big),\qquad h\in\{1,\dots,2^b\}^m`,
    forAll: { ...domain, b: integers(1, 64) },
    value: ({ n, k, b }) => Math.ceil(leastBits({ n, k }) / b),
    valueAtLeast: ({ n, k, b }) => Math.ceil(sharpBound({ n, k }) / b),
    uses: ['count-repaired', 'pigeonhole'],
    repairs: 'theorem-1-real',
    expect: 'upheld',
    note: String.raw`m neurons with $2^b$ distinguishable values each have $2^{bm}$ states, so $2^{bm}\ge\binom n{\le k}$ is necessary, and it is sufficient. The lower bound on the number of neurons falls as their precision grows; as $b\to\infty$ it becomes $m\ge1$, which is attained by exact real numbers.`,
    twin: {
      claims: 'The same without dividing by b',
      valueAtLeast: ({ n, k }) => sharpBound({ n, k }),
    },
  }),
});
