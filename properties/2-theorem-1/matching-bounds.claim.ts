import { claim, integers, readings } from 'refutable';
import { countAtMost, interval, log2BigInt, type Interval } from 'refutable/numeric';
import { allInputs } from 'refutable/superposition';

/** All k for n up to 3000, and k up to 300 for n up to 10¹². */
const domain = {
  n: integers(2, 1e12, { scale: 'logarithmic' }),
  k: integers(1, { of: ({ n }) => (n <= 3000 ? n : 300), words: 'n (300 for n > 3000)' }, { scale: 'logarithmic' }),
};
const place = 'Opening and Theorems 1 and 2';

const point = (x: number): Interval => [x, x];
const log2 = (n: number): Interval => log2BigInt(BigInt(n));

/** k log₂ n, times a factor. */
const kLogN = ({ n, k }: { n: number; k: number }, factor: Interval): Interval =>
  interval.multiply(factor, interval.multiply(point(k), log2(n)));

/** k log₂(1 + n/k). */
const kLogRatio = ({ n, k }: { n: number; k: number }): Interval =>
  interval.multiply(point(k), interval.subtract(log2(n + k), log2(k)));

/** The least number of bits from which all inputs with at most k ones are recovered. */
const leastBits = ({ n, k }: { n: number; k: number }): number => (countAtMost(n, k) - 1n).toString(2).length;

/** One real neuron, h = Σ_j 2^j x_j, is enough if h differs from input to input, which is checked; otherwise n are. */
function realNeuronsThatSuffice({ n, k }: { n: number; k: number }): number {
  const inputs = [...allInputs(n, k)];
  const h = new Set(inputs.map(({ present }) => present.reduce((sum, j) => sum + 2 ** j, 0)));
  return h.size === inputs.length ? 1 : n;
}

export default readings({
  'matching-bounds': claim({
    title: 'At least a tenth of k log₂ n real neurons are needed, the lower half of Θ(k log n)',
    place,
    subject: 'the number of neurons that suffice',
    statement: String.raw`m\ge\tfrac1{10}\,k\log_2n,\qquad\text{from}\quad m=\Theta(k\log n)`,
    showAt: { n: 20, k: 2 },
    forAll: { n: integers(2, 12), k: integers(1, 'n') },
    value: realNeuronsThatSuffice,
    valueAtLeast: (setting) => kLogN(setting, point(0.1)),
    uses: ['theorem-1-real', 'theorem-2'],
    expect: 'refuted',
    note: String.raw`Theorems 1 and 2 together would give this, but they are about different things: the lower bound is on m bits, the upper bound on m real neurons. For real neurons the lower bound is false (theorem-1-real): one is enough for any n and k, so that the two do not match for any constant; a tenth decides only where the first counterexample lies. The upper half, $m=O(k\log n)$, is true for the same reason.`,
    literature: [
      {
        reference:
          'Garg, Kleinberg, Peng, How many features can a language model store under the linear representation hypothesis? (COLT 2026)',
        says: 'For real neurons with a linear read-out accurate to ε on all k-sparse inputs at once, Ω(k² log(n/k)/log k) are needed and O(k² log n) are enough. So even the two sides of k log n do not belong to one problem: one is for any read-out, the other for a linear one on most inputs.',
        checked: 'abstract',
      },
      {
        reference: 'Adler and Shavit, On the complexity of neural computation in superposition (2024)',
        says: 'Representing n features can take as few as O(log n) neurons; computing n features, such as conjunctions of pairs, takes Ω(√(n log n)), and O(√n log n) are enough. The theorems here are about representing.',
        checked: 'abstract',
      },
      {
        reference: 'Hänni, Mendel, Vaintrob, Chan, Mathematical models of computation in superposition (2024)',
        says: 'One layer of Õ(n^{2/3}) neurons computes the conjunctions of all pairs of n features: an upper bound for computing, with features that are themselves superposed.',
        checked: 'abstract',
      },
    ],
  }),
  'matching-bounds-repaired': claim({
    title: 'For bits the two bounds match: log₂ of the number of inputs is 1 to 1.4 times k log₂(1 + n/k)',
    place,
    statement: String.raw`k\log_2\Big(1+\frac nk\Big)\le\log_2\binom n{\le k}\le1.4\,k\log_2\Big(1+\frac nk\Big)`,
    forAll: domain,
    value: (setting) => log2BigInt(countAtMost(setting.n, setting.k)),
    valueAtMost: (setting) => interval.multiply(point(1.4), kLogRatio(setting)),
    uses: ['theorem-1-sharp', 'pigeonhole-attained'],
    alsoAt: [{ n: 3000, k: 691 }],
    repairs: 'matching-bounds',
    expect: 'upheld',
    note: String.raw`The left inequality is count-repaired; the right one is decided here. With the entropy $H(p)=-p\log_2p-(1-p)\log_2(1-p)$, $\log_2\binom n{\le k}\le nH(k/n)$ for $k\le n/2$ and $\le n$ beyond, and $rH(1/r)/\log_2(1+r)$ with $r=n/k$ is at most 1.3984, at $r=4.34$; it tends to 1 for large r. Numbering the inputs attains it (pigeonhole-attained), so with bits $m=\Theta(k\log(1+n/k))$; but such a code is not the linear network of Theorem 2.`,
    twin: {
      claims: 'The same with 1.39 in place of 1.4',
      valueAtMost: (setting) => interval.multiply(point(1.39), kLogRatio(setting)),
    },
  }),
  'matching-bounds-b-bits': claim({
    title: 'With b bits per neuron, at most (1.4k/b) log₂(1 + n/k) + 1 neurons are needed',
    place,
    statement: String.raw`m=\Big\lceil\tfrac1b\log_2\tbinom n{\le k}\Big\rceil\le\frac{1.4\,k}b\log_2\Big(1+\frac nk\Big)+1`,
    forAll: { ...domain, b: integers(1, 64) },
    value: ({ n, k, b }) => Math.ceil(leastBits({ n, k }) / b),
    valueAtMost: ({ n, k, b }) =>
      interval.add(interval.divide(interval.multiply(point(1.4), kLogRatio({ n, k })), point(b)), [1, 1]),
    uses: ['theorem-1-real-repaired', 'pigeonhole-attained'],
    expect: 'upheld',
    note: String.raw`Between bits ($b=1$) and real numbers ($b\to\infty$): the lower bound is theorem-1-real-repaired, the upper bound is attained by writing the number of an input in base $2^b$. No lower bound is possible on the number of neurons alone, without their precision.`,
    twin: {
      claims: 'The same without the 1 added for rounding up',
      valueAtMost: ({ n, k, b }) => interval.divide(interval.multiply(point(1.4), kLogRatio({ n, k })), point(b)),
    },
  }),
  'matching-bounds-k-near-n': claim({
    title: 'For all k ≤ n, at least ¼ k log₂ n bits are needed',
    place,
    statement: String.raw`\Big\lceil\log_2\binom n{\le k}\Big\rceil\ge\tfrac14\,k\log_2n`,
    forAll: domain,
    value: leastBits,
    valueAtLeast: (setting) => kLogN(setting, point(0.25)),
    expect: 'refuted',
    note: String.raw`$k\log(n/k)$ and $k\log n$ differ in order when k is near n: at $k=n$ there are $2^n$ inputs and n bits are enough, against $\frac14n\log_2n$. With a constant c in place of a quarter any $n>2^{1/c}$ is a counterexample, so no constant helps.`,
  }),
  'matching-bounds-k-near-n-repaired': claim({
    title: 'For k ≤ √n, at least ½ k log₂ n bits are needed',
    place,
    statement: String.raw`k\le\sqrt n\implies\Big\lceil\log_2\binom n{\le k}\Big\rceil\ge\tfrac12\,k\log_2n`,
    forAll: domain,
    where: ({ n, k }) => k * k <= n,
    value: leastBits,
    valueAtLeast: (setting) => kLogN(setting, point(0.5)),
    uses: ['theorem-1-sharp', 'theorem-1-omega-any-exponent'],
    repairs: 'matching-bounds-k-near-n',
    expect: 'upheld',
    note: String.raw`$\log_2\binom n{\le k}\ge k\log_2(n/k)$ and $n/k\ge\sqrt n$. In general $k\le n^{1-a}$ gives the constant a (theorem-1-omega-any-exponent); for all k the order is $k\log(1+n/k)$.`,
    twin: { claims: 'The same with 1.1 in place of one half', valueAtLeast: (setting) => kLogN(setting, point(1.1)) },
  }),
});
