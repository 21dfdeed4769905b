import { claim, integers, readings } from 'refutable';
import { sampledRecoveryChance } from 'refutable/superposition';

const place = 'Theorems 2 and 3';

/** C k ln n dimensions, rounded up. */
const multiple = (constant: number, n: number, k: number): number => Math.ceil(constant * k * Math.log(n));

/** The probability, given a draw, that a threshold at ½ recovers x, for n/2 antipodal pairs and exactly k present. */
const inPairs =
  (constant: number) =>
  (rng: () => number, { pairs, k }: { pairs: number; k: number }) =>
    sampledRecoveryChance(rng, {
      design: 'antipodal',
      n: 2 * pairs,
      m: multiple(constant, 2 * pairs, k),
      inputs: { exactly: k },
      threshold: 1 / 2,
    });

/** The same for n random directions and features that are present independently, k on average. */
const onAverage =
  (constant: number) =>
  (rng: () => number, { n, k }: { n: number; k: number }) =>
    sampledRecoveryChance(rng, {
      design: 'plain',
      n,
      m: multiple(constant, n, k),
      inputs: { bernoulli: k / n },
      threshold: 1 / 2,
    });

export default readings({
  'recovery-at-scale-pairs': claim({
    title: 'With m = 8 k ln n, antipodal pairs of n ≥ 4k² features recover x at least half the time',
    place,
    statement: String.raw`W_{2i+1}=-W_{2i},\ n\ge4k^2,\ m=8\,k\ln n\ \Rightarrow\ \Pr[x''=x]\ge\tfrac12`,
    over: 'W and x',
    forAll: {
      pairs: integers(2, 500_000_000_000, { scale: 'logarithmic' }),
      k: integers(1, 12),
    },
    where: ({ pairs, k }) => pairs >= 2 * k * k,
    draw: inPairs(8),
    chance: (chance) => chance,
    probabilityAtLeast: () => 1 / 2,
    margin: () => 0.001,
    expect: 'upheld',
    note: 'Some pair is complete with probability at most $\\frac{k(k-1)}{2(n-1)}<\\frac18$, and is then misread. Otherwise $h$ is a sum of $k$ independent directions, and each of the other $\\frac n2-k$ directions must satisfy $|W_i\\cdot h|\\le\\frac12$ for both of its features: $\\frac n2$ two-sided events in place of $n$ one-sided ones, with the same total probability. So the constant 8 of `theorem-2-smallest-m` is also that of pairs, which need half as many directions.',
    twin: { claims: 'The same with m = 4 k ln n', draw: inPairs(4) },
  }),
  'recovery-at-scale-average': claim({
    title: 'For independent features, k on average, m = 8 k ln n still recovers x at least half the time',
    place,
    statement: String.raw`x_i\sim\mathrm{Bernoulli}(k/n),\ m=8\,k\ln n\ \Rightarrow\ \Pr[x''=x]\ge\tfrac12`,
    over: 'W and x',
    forAll: {
      n: integers(4, 1_000_000_000_000, { scale: 'logarithmic' }),
      k: integers(1, 12),
    },
    where: ({ n, k }) => 2 * k <= n,
    draw: onAverage(8),
    chance: (chance) => chance,
    probabilityAtLeast: () => 1 / 2,
    margin: () => 0.001,
    expect: 'upheld',
    note: 'The number present is at most $k$ with probability above $\\frac12$, as $k$ is the median of the Binomial$(n,\\frac kn)$ distribution, and $8k\\ln n$ dimensions are enough for that many. With $k+1$ they are not, once $n$ is large enough: so the probability does not tend to 1, as it does for exactly $k$, but to the probability that at most $k$ are present, at a rate that is slow in $\\ln n$.',
    literature: [
      {
        reference: 'Kaas and Buhrman, Mean, median and mode in binomial distributions (1980)',
        says: 'A binomial distribution with an integer mean has it as its median.',
        checked: 'recalled',
      },
    ],
    twin: { claims: 'The same with m = 4 k ln n', draw: onAverage(4) },
  }),
});
