import { atLeast, claim, integers, readings, reals } from 'refutable';
import { interval, logSphereTail, type Interval } from 'refutable/numeric';
import { coherence, coherenceProbability, meanAbsoluteDot, unitVectors } from 'refutable/superposition';

const place = 'Exponentially Many Almost Orthonormal Vectors, Lemma 1';

const domain = { m: integers(2, 400, { scale: 'logarithmic' }), delta: reals(0.05, 0.95, { steps: 90 }) };

interface Bounded {
  readonly m: number;
  readonly delta: number;
}

/** ln(1/(1 − δ²)). */
const logarithm = (delta: number): number => -Math.log1p(-delta * delta);

/** n = e^{δ²m/4}, the number of Lemma 1, rounded down. */
const printedNumber = ({ m, delta }: Bounded): number => Math.floor(Math.exp((delta * delta * m) / 4));

/** n = (1 − δ²)^{−(m−1)/4}, rounded down. */
const largerNumber = ({ m, delta }: Bounded): number => Math.floor(Math.exp((logarithm(delta) * (m - 1)) / 4));

/** n = 3 (1 − δ²)^{−(m−1)/4}/√E|W_i·W_j|, rounded up. */
const tooMany = ({ m, delta }: Bounded): number =>
  Math.ceil((3 * Math.exp((logarithm(delta) * (m - 1)) / 4)) / Math.sqrt(meanAbsoluteDot(m)));

/** Whether n is represented exactly and there is at least one pair. */
const isSize = (n: number): boolean => n >= 2 && n <= 2 ** 52;

/** An enclosure of ln P(|W_i·W_j| > δ), ten times wider than its stated error. */
function logTail(delta: number, m: number): Interval {
  const ln = logSphereTail(delta, m);
  const error = 1e-12 - 1e-14 * ln;
  return [ln - error, ln + error];
}

/** ((m − 1)/2) ln(1 − δ²), enclosed. */
function logPower({ m, delta }: Bounded): Interval {
  const square = interval.multiply([delta, delta], [delta, delta]);
  return interval.multiply([(m - 1) / 2, (m - 1) / 2], interval.log(interval.subtract([1, 1], square)));
}

export default readings({
  'exponentially-many': claim({
    title: 'At δ = ½ the number of random directions with all |W_i·W_j| ≤ δ grows exponentially with m',
    place,
    statement: String.raw`\ln n^*(m)=\Theta(m),\qquad n^*=\max\Big\{n:\Pr\Big[\max_{i<j}|W_i\cdot W_j|\le\tfrac12\Big]\ge\tfrac12\Big\}`,
    forAll: {},
    uses: ['lemma-1-exact'],
    sizes: [100, 300, 1000, 10_000, 100_000, 1_000_000],
    measure: (m) => {
      const half = logTail(0.5, m).map((ln) => -ln / 2);
      return [half[1]! - 1e-3, half[0]! + Math.LN2 + 1e-3];
    },
    law: (m) => m,
    order: 'Theta',
    slopeWithin: 0.05,
    driftWithin: 1.25,
    expect: 'upheld',
    note: String.raw`With $q=\Pr[|W_i\cdot W_j|>\delta]$, the union bound gives probability at least ½ while $n(n-1)q\le1$, and Chebyshev's inequality less than ½ once $n(n-1)q>4$, since the dot products are pairwise independent. So $\ln n^*$ lies between $-\frac12\ln q$ and $-\frac12\ln q+\ln2$. The rate is $-\frac14\ln(1-\delta^2)$ per dimension, 0.072 at $\delta=\frac12$; that of Lemma 1, $\delta^2/4=0.0625$, is its first term. This is the rate for random directions; the best directions reach a larger one.`,
    literature: [
      {
        reference: 'Larsen and Nelson, Optimality of the Johnson–Lindenstrauss lemma (2016)',
        says: 'm = Ω(ε^−2 ln n) is needed for nearly the whole range of ε; before, Ω(ε^−2 ln n/ln(1/ε)) was known through Welch and Alon. So the exponent δ²m is right up to its constant for any choice of directions.',
        checked: 'abstract',
      },
      {
        reference: 'MathOverflow, "Almost orthogonal vectors"',
        says: 'Exponentially many by a volume argument or at random, with n = e^{δ²m/4}.',
        checked: 'text',
      },
      {
        reference: 'Adler and Shavit, On the complexity of neural computation in superposition (2024)',
        says: 'To represent n features O(ln n) neurons can be enough; to compute with them takes exponentially more, Ω(√(n ln n)).',
        checked: 'abstract',
      },
    ],
    twin: { claims: 'The logarithm grows like √m', law: (m) => Math.sqrt(m) },
  }),
  'exponentially-many-number': claim({
    title: '⌊e^{δ²m/4}⌋ random directions have all |W_i·W_j| ≤ δ with probability at least ½',
    place,
    statement: String.raw`\Pr_W\Big[\max_{i<j\le n}|W_i\cdot W_j|\le\delta\Big]\ge\tfrac12,\qquad n=\big\lfloor e^{\delta^2m/4}\big\rfloor`,
    over: 'W',
    uses: ['lemma-1-exact', 'lemma-1-exponential-form'],
    forAll: domain,
    where: (setting) => isSize(printedNumber(setting)),
    value: (setting) => coherenceProbability(printedNumber(setting), setting.m, setting.delta),
    valueAtLeast: () => 1 / 2,
    expect: 'upheld',
    literature: [
      {
        reference:
          'Dasgupta and Gupta, An elementary proof of a theorem of Johnson and Lindenstrauss (2003), as given in the documentation of scikit-learn',
        says: 'Keeping all distances among n points to a factor 1 ± ε in their squares takes m ≥ 4 ln n/(ε²/2 − ε³/3), about 8 ln n/ε². Keeping n directions nearly orthogonal takes half of that, 4 ln n/δ².',
        checked: 'abstract',
      },
    ],
    twin: {
      claims: 'The same with n = ⌊e^{δ²m/2}⌋',
      value: ({ m, delta }) =>
        coherenceProbability(Math.min(2 ** 52, Math.floor(Math.exp((delta * delta * m) / 2))), m, delta),
    },
  }),
  'exponentially-many-only': claim({
    title: 'Ten times ⌊e^{δ²m/4}⌋ random directions have all |W_i·W_j| ≤ δ with probability at most ½',
    place,
    statement: String.raw`\Pr_W\Big[\max_{i<j\le n}|W_i\cdot W_j|\le\delta\Big]\le\tfrac12,\qquad n=10\,\big\lfloor e^{\delta^2m/4}\big\rfloor`,
    over: 'W',
    forAll: domain,
    where: (setting) => isSize(10 * printedNumber(setting)),
    value: (setting) => coherenceProbability(10 * printedNumber(setting), setting.m, setting.delta),
    valueAtMost: () => 1 / 2,
    expect: 'refuted',
    note: String.raw`This takes "$n=e^{\delta^2m/4}$" as the largest number of directions that fit. That is too small by a factor that grows exponentially with m at fixed δ, since $-\frac14\ln(1-\delta^2)>\frac{\delta^2}4$.`,
  }),
  'exponentially-many-only-repaired': claim({
    title: '3(1 − δ²)^{−(m−1)/4}/√E|W_i·W_j| random directions have all |W_i·W_j| ≤ δ with probability at most ½',
    place,
    statement: String.raw`\Pr_W\Big[\max_{i<j\le n}|W_i\cdot W_j|\le\delta\Big]\le\tfrac12,\qquad n=\Big\lceil\frac{3\,(1-\delta^2)^{-(m-1)/4}}{\sqrt{E|W_i\cdot W_j|}}\Big\rceil`,
    over: 'W',
    uses: ['exponentially-many-tail-lower'],
    forAll: domain,
    where: (setting) => isSize(tooMany(setting)),
    value: (setting) => coherenceProbability(tooMany(setting), setting.m, setting.delta),
    valueAtMost: () => 1 / 2,
    repairs: 'exponentially-many-only',
    expect: 'upheld',
    note: String.raw`By exponentially-many-tail-lower $n(n-1)q>4$ at this n, rounded up, and Chebyshev's inequality leaves less than ½. Since $E|W_i\cdot W_j|$ is about $\sqrt{2/(\pi m)}$, the limit is $(1-\delta^2)^{-(m-1)/4}$ up to a factor of about $3(\pi m/2)^{1/4}$.`,
    twin: {
      claims: 'The same with n = ⌊(1 − δ²)^{−(m−1)/4}⌋ + 1',
      value: (setting) => coherenceProbability(largerNumber(setting) + 1, setting.m, setting.delta),
    },
  }),
  'exponentially-many-more': claim({
    title: '⌊(1 − δ²)^{−(m−1)/4}⌋ random directions have all |W_i·W_j| ≤ δ with probability at least ½',
    place,
    statement: String.raw`\Pr_W\Big[\max_{i<j\le n}|W_i\cdot W_j|\le\delta\Big]\ge\tfrac12,\qquad n=\big\lfloor(1-\delta^2)^{-(m-1)/4}\big\rfloor`,
    over: 'W',
    uses: ['exponentially-many-tail', 'pair-count-repaired', 'union-bound-repaired'],
    forAll: domain,
    where: (setting) => isSize(largerNumber(setting)),
    value: (setting) => coherenceProbability(largerNumber(setting), setting.m, setting.delta),
    valueAtLeast: () => 1 / 2,
    expect: 'upheld',
    note: String.raw`This exceeds $e^{\delta^2m/4}$ as soon as about $m\delta^2>2+\delta^2$, and it has the right exponent. By exponentially-many-tail a pair fails with probability at most $n^{-2}$; the rest is Lemma 1's own proof.`,
    twin: {
      claims: 'The same with m + 9 in place of m − 1',
      value: ({ m, delta }) => coherenceProbability(Math.min(2 ** 52, largerNumber({ m: m + 10, delta })), m, delta),
    },
  }),
  'exponentially-many-tail': claim({
    title: 'Two random unit vectors have |W_i·W_j| > δ with probability at most (1 − δ²)^{(m−1)/2}',
    place,
    statement: String.raw`\ln\Pr\big[|W_i\cdot W_j|>\delta\big]\le\tfrac{m-1}2\ln(1-\delta^2),\qquad m\ge2`,
    forAll: { m: integers(2, 1e9, { scale: 'logarithmic' }), delta: reals(0.001, 0.999, { steps: 998 }) },
    value: ({ m, delta }) => logTail(delta, m),
    valueAtMost: logPower,
    expect: 'upheld',
    note: String.raw`$f(\delta)=(1-\delta^2)^{(m-1)/2}-\Pr$ is 0 at both ends of $[0,1]$, and with the density $C(1-u^2)^{(m-3)/2}$ of the dot product, $f'=(1-\delta^2)^{(m-3)/2}(2C-(m-1)\delta)$ changes sign once, from + to −. So $f\ge0$. The two sides are compared by their logarithms.`,
    twin: {
      claims: 'The same with (m + 1)/2 in the exponent',
      valueAtMost: (setting) =>
        interval.multiply(logPower(setting), [1 + 2 / (setting.m - 1), 1 + 2 / (setting.m - 1)]),
    },
  }),
  'exponentially-many-tail-lower': claim({
    title: 'Two random unit vectors have |W_i·W_j| > δ with probability at least E|W_i·W_j|·(1 − δ²)^{(m−1)/2}',
    place,
    statement: String.raw`\ln\Pr\big[|W_i\cdot W_j|>\delta\big]\ge\tfrac{m-1}2\ln(1-\delta^2)+\ln E|W_i\cdot W_j|,\qquad m\ge2`,
    forAll: { m: integers(2, 1e9, { scale: 'logarithmic' }), delta: reals(0.001, 0.999, { steps: 998 }) },
    value: ({ m, delta }) => logTail(delta, m),
    valueAtLeast: (setting) => {
      const mean = meanAbsoluteDot(setting.m);
      return interval.add(logPower(setting), interval.log([mean * (1 - 1e-13), mean * (1 + 1e-13)]));
    },
    expect: 'upheld',
    note: String.raw`$2C\int_\delta^1(1-u^2)^{(m-3)/2}du\ge2C\int_\delta^1u(1-u^2)^{(m-3)/2}du=\frac{2C}{m-1}(1-\delta^2)^{(m-1)/2}$, and $\frac{2C}{m-1}=E|W_i\cdot W_j|$.`,
    twin: {
      claims: 'The same with three times the right side',
      valueAtLeast: (setting) =>
        interval.add(
          logPower(setting),
          interval.log([3, 3].map((x) => x * meanAbsoluteDot(setting.m)) as [number, number]),
        ),
    },
  }),
  'exponentially-many-orthonormal': claim({
    title: 'Any m + 1 unit vectors in m dimensions have some |W_i·W_j| ≥ 1/m',
    place,
    statement: String.raw`\max_{i<j\le m+1}|W_i\cdot W_j|\ge\tfrac1m`,
    forAll: { m: integers(1, 40) },
    draw: (rng, { m }) => unitVectors(rng, m + 1, m),
    always: (W, { m }) => atLeast(coherence(W) * (1 + 1e-12), 1 / m),
    expect: 'upheld',
    note: String.raw`Welch's bound $\sqrt{\frac{n-m}{m(n-1)}}$ at $n=m+1$; the corners of a regular simplex attain it. In general $\sum_{i,j}(W_i\cdot W_j)^2=\mathrm{tr}\,(WW^\top)^2\ge(\mathrm{tr}\,WW^\top)^2/m=n^2/m$.`,
    literature: [
      {
        reference:
          'Welch, Lower bounds on the maximum cross correlation of signals (1974), as given in Wikipedia, "Welch bounds"',
        says: 'The square of the coherence of n unit vectors in m dimensions is at least (n − m)/(m(n − 1)), which is 1/m² at n = m + 1.',
        checked: 'abstract',
      },
      {
        reference:
          'Alon, Problems and results in extremal combinatorics I (2003) and Perturbed identity matrices have high rank (2009)',
        says: 'As Larsen and Nelson quote it, coherence ε requires m = Ω(ln n/(ε² ln(1/ε))) dimensions. Recalled, not read: the rank of such a Gram matrix is at least n/(1 + (n − 1)ε²), which gives the 1/m here too.',
        checked: 'abstract',
      },
    ],
    twin: { claims: 'Some |W_i·W_j| is at least 1/√m', always: (W, { m }) => atLeast(coherence(W), 1 / Math.sqrt(m)) },
  }),
});
