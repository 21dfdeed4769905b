import { atMost, below, choices, claim, readings, type Rng } from 'refutable';
import { countAtMost, log2BigInt } from 'refutable/numeric';
import {
  coherenceProbability,
  delta,
  epsilonTypical,
  epsilonWorst,
  expectedLoss,
  recoveryChance,
  sphereSumTail,
} from 'refutable/superposition';

const place = 'The last paragraph: n = 20, m = 5, k = 1 or 2';

/** The sizes of the experiment that the author compares with. */
const n = 20;
const m = 5;

/** c′ at which Lemma 3 gives each feature a probability of one half. */
const EVEN = Math.sqrt(2 * Math.LN2);

/** Every formula of the paper at these sizes, and what it is at k = 1 and 2, rounded to the digits shown. */
const FORMULAS = {
  'δ = √(4 ln n/m)': { of: () => delta(n, m), stated: ['1.548', '1.548'] },
  'ε = δk': { of: (k) => epsilonWorst(n, m, k), stated: ['1.548', '3.096'] },
  'ε = δc′√k, c′ = 1': { of: (k) => epsilonTypical(n, m, k, 1), stated: ['1.548', '2.189'] },
  '3ε, c′ = 1': { of: (k) => 3 * epsilonTypical(n, m, k, 1), stated: ['4.644', '6.568'] },
  'c′ for ε = ½': { of: (k) => 1 / (2 * epsilonTypical(n, m, k, 1)), stated: ['0.3230', '0.2284'] },
  '1 − exp(−c′²/2) at that c′': {
    of: (k) => 1 - Math.exp(-1 / (8 * epsilonTypical(n, m, k, 1) ** 2)),
    stated: ['0.05082', '0.02574'],
  },
  'exp(δ²m/4) for δ = ½, features of Lemma 1': { of: () => Math.exp(m / 16), stated: ['1.367', '1.367'] },
  'q = 72 k ln n/m; the loss bound is 1 for q ≥ 1': {
    of: (k) => (72 * k * Math.log(n)) / m,
    stated: ['43.14', '86.28'],
  },
  'k/n, the loss of answering 0': { of: (k) => k / n, stated: ['0.05000', '0.1000'] },
  '2(k/n)²': { of: (k) => 2 * (k / n) ** 2, stated: ['0.005000', '0.02000'] },
  'ε² = 4k ln n/m': { of: (k) => (4 * k * Math.log(n)) / m, stated: ['2.397', '4.793'] },
  'ε′² = 4k ln(n/2)/m': { of: (k) => (4 * k * Math.log(n / 2)) / m, stated: ['1.842', '3.684'] },
  '4k/m, printed for ε² − ε′²': { of: (k) => (4 * k) / m, stated: ['0.8000', '1.600'] },
  '4k ln 2/m, which ε² − ε′² is': { of: (k) => (4 * k * Math.LN2) / m, stated: ['0.5545', '1.109'] },
  '2n²/k': { of: (k) => (2 * n * n) / k, stated: ['800.0', '400.0'] },
  'k(log₂(n/k) − 1), Theorem 1': { of: (k) => k * (Math.log2(n / k) - 1), stated: ['3.322', '4.644'] },
  'log₂ of the number of inputs': { of: (k) => log2BigInt(countAtMost(n, k))[0], stated: ['4.392', '7.721'] },
  '16 k ln n, Theorem 2 for c′ = 1, ε = ½': { of: (k) => 16 * k * Math.log(n), stated: ['47.93', '95.86'] },
} as const satisfies Record<string, { readonly of: (k: number) => number; readonly stated: readonly [string, string] }>;

type Formula = keyof typeof FORMULAS;
const NAMES = Object.keys(FORMULAS) as [Formula, ...Formula[]];

/** Whether a number printed with some digits is the value, rounded to them. */
function isRounded(value: number, printed: string): boolean {
  const decimals = printed.split('.')[1]!.length;
  return Math.abs(value - Number(printed)) <= 0.5 * 10 ** -decimals + 1e-12;
}

/** The paper’s bounds that might not be vacuous at these sizes, each with what is trivially true. */
const TRIVIALLY = {
  'Lemma 1: every |W_i·W_j| ≤ δ': { claimed: () => delta(n, m), anyway: () => 1 },
  'Lemma 3: every |error_i| ≤ δk': { claimed: (k) => epsilonWorst(n, m, k), anyway: (k) => k },
  'Lemma 3: |error_i| ≤ δc′√k with probability ½': {
    claimed: (k) => epsilonTypical(n, m, k, EVEN),
    anyway: (k) => k,
  },
  'Lemma 4: ε < ½ with probability ½': { claimed: (k) => epsilonTypical(n, m, k, EVEN), anyway: () => 1 / 2 },
  'Lemma 4: |x″ − x| ≤ 3ε with probability ½': { claimed: (k) => 3 * epsilonTypical(n, m, k, EVEN), anyway: () => 1 },
  'loss ≤ (3ε)² + exp(−c′²/2) at any c′': {
    claimed: (k) => {
      const q = (72 * k * Math.log(n)) / m;
      return q >= 1 ? 1 : q * (1 - Math.log(q));
    },
    anyway: (k) => k / n,
  },
  'pairs lower the loss by 4k/m': {
    claimed: (k) => (4 * k) / m,
    anyway: (k) => expectedLoss({ design: 'plain', n, m, inputs: { bernoulli: k / n }, activation: { shift: 0 } }) / n,
  },
} as const satisfies Record<
  string,
  { readonly claimed: (k: number) => number; readonly anyway: (k: number) => number }
>;

type Statement = keyof typeof TRIVIALLY;
const STATEMENTS = Object.keys(TRIVIALLY) as [Statement, ...Statement[]];

const drawn = (rng: Rng, k: number, dimensions: number): number =>
  recoveryChance(rng, { n, m: dimensions, k, threshold: 1 / 2 });

/** The least m at n = 20 at which each bound is not vacuous. */
const FIRST = {
  'δ < 1': [12, 12],
  'ε < ½ with probability ½': [67, 133],
  'loss bound < k/n': [24_779, 21_094],
} as const;

export default readings({
  'at-twenty': claim({
    title: 'At n = 20, m = 5, k = 1 and 2 the paper’s bounds are not vacuous',
    place,
    statement: String.raw`\delta<1,\quad\delta k<k,\quad\varepsilon<\tfrac12,\quad3\varepsilon<1,\quad(3\varepsilon)^2+e^{-c'^2/2}<\tfrac kn,\quad\tfrac{4k}m<\tfrac{E\,L}n`,
    forAll: { k: choices(1, 2), bound: choices(...STATEMENTS) },
    holds: ({ k, bound }) => below(TRIVIALLY[bound].claimed(k), TRIVIALLY[bound].anyway(k)),
    expect: 'refuted',
    note: 'Each bound is compared with what is trivially true or needed: $|W_i\\cdot W_j|\\le1$, $|\\text{error}_i|\\le k$, the threshold at $\\frac12$, the loss of answering 0.',
  }),
  'at-twenty-vacuous': claim({
    title:
      'At n = 20, m = 5, k = 1 and 2 the paper’s bounds on dot products, errors, the loss and the gain from pairs are all vacuous',
    place,
    statement: String.raw`\delta\ge1,\quad\delta k\ge k,\quad\varepsilon\ge\tfrac12,\quad3\varepsilon\ge1,\quad\min_{c'}\left[(3\varepsilon)^2+e^{-c'^2/2}\right]\ge\tfrac kn,\quad\tfrac{4k}m\ge\tfrac{E\,L}n`,
    forAll: { k: choices(1, 2), bound: choices(...STATEMENTS) },
    exhaustive: true,
    holds: ({ k, bound }) => atMost(TRIVIALLY[bound].anyway(k), TRIVIALLY[bound].claimed(k)),
    repairs: 'at-twenty',
    expect: 'proved',
    note: "So the experiment cannot test the analysis, nor the analysis explain the experiment: at these sizes $\\delta=1.55$, a bound on a cosine. The loss bound has its least value at $c'=0$ and is 1 there, 20 and 10 times what answering 0 loses; and the gain $\\frac{4k}m$ that pairs are said to bring is about 8 times the entire loss of plain directions under a plain ReLU.",
    twin: {
      claims: 'They are vacuous by a factor of two',
      holds: ({ k, bound }) => atMost(2 * TRIVIALLY[bound].anyway(k), TRIVIALLY[bound].claimed(k)),
    },
  }),
  'at-twenty-table': claim({
    title: 'At n = 20, m = 5, k = 1 and 2 the paper’s formulas take the values listed',
    place,
    statement: String.raw`\delta=1.548;\quad\varepsilon=\delta c'\sqrt k=1.548\,c',\ 2.189\,c';\quad2(\tfrac kn)^2=0.005,\ 0.02;\quad\tfrac{4k}m=0.8,\ 1.6;\quad\tfrac{2n^2}k=800,\ 400`,
    forAll: { k: choices(1, 2), formula: choices(...NAMES) },
    exhaustive: true,
    holds: ({ k, formula }) => isRounded(FORMULAS[formula].of(k), FORMULAS[formula].stated[k - 1]!),
    expect: 'proved',
    note: `At $k=1$ and $k=2$: ${NAMES.map((name) => `${name}: ${FORMULAS[name].stated.join(' and ')}`).join('; ')}. Two of them are not vacuous: $2(\\frac kn)^2$, the cost of a pair, which is exact for pairs perpendicular to all others; and Theorem 1, which for $k=2$ permits five bits (4.64) where the count of inputs requires eight (7.72).`,
    twin: {
      claims: 'The same with k = 1 and k = 2 exchanged',
      holds: ({ k, formula }) => isRounded(FORMULAS[formula].of(3 - k), FORMULAS[formula].stated[k - 1]!),
    },
  }),
  'at-twenty-first': claim({
    title:
      'At n = 20, for k = 1 and 2, the bounds cease to be vacuous at m = 12 and 12 (δ < 1), 67 and 133 (ε < ½ with probability ½), 24 779 and 21 094 (loss bound)',
    place,
    statement: String.raw`m>4\ln20;\qquad m>16\,(2\ln2)\,k\ln20;\qquad m>\frac{72\,k\ln20}q,\ q(1-\ln q)=\tfrac k{20}`,
    uses: ['better-than-zero-crossover'],
    forAll: {
      k: choices(1, 2),
      bound: choices('δ < 1', 'ε < ½ with probability ½', 'loss bound < k/n'),
    },
    exhaustive: true,
    holds: ({ k, bound }) => {
      const says = (dimensions: number): boolean => {
        if (bound === 'δ < 1') return delta(n, dimensions) < 1;
        if (bound === 'ε < ½ with probability ½') return epsilonTypical(n, dimensions, k, EVEN) < 1 / 2;
        const q = (72 * k * Math.log(n)) / dimensions;
        return q < 1 && q * (1 - Math.log(q)) < k / n;
      };
      const first = FIRST[bound][k - 1]!;
      return says(first) && !says(first - 1);
    },
    expect: 'proved',
    note: 'With $m=20$ all features could be stored without any error.',
    twin: {
      claims: 'They cease to be vacuous one dimension earlier',
      holds: ({ k, bound }) =>
        bound === 'δ < 1'
          ? delta(n, FIRST[bound][k - 1]! - 1) < 1
          : epsilonTypical(n, FIRST[bound][k - 1]! - 1, k, EVEN) < 0.5,
    },
  }),
  'at-twenty-dots': claim({
    title: 'At n = 20, m = 5 two of the random directions have |W_i·W_j| ≥ 0.9 at least half the time',
    place,
    statement: String.raw`\Pr_W\Big[\max_{i<j}|W_i\cdot W_j|\ge0.9\Big]\ge\tfrac12,\qquad n=20,\ m=5`,
    over: 'W',
    forAll: { cosine: choices(0.9) },
    value: ({ cosine }) => {
      const [lo, hi] = coherenceProbability(n, m, cosine);
      return [1 - hi, 1 - lo];
    },
    valueAtLeast: () => 1 / 2,
    repairs: 'at-twenty',
    expect: 'upheld',
    twin: {
      claims: 'Two have |W_i·W_j| ≥ 0.97',
      value: () => {
        const [lo, hi] = coherenceProbability(n, m, 0.97);
        return [1 - hi, 1 - lo];
      },
    },
  }),
  'at-twenty-wrong': claim({
    title:
      'At n = 20, m = 5 a threshold at ½ gives 2.969 wrong answers on average with one feature present, and 4.370 with two',
    place,
    statement: String.raw`E\,|\{i:x''_i\ne x_i\}|=(n-k)\Pr[S_k>\tfrac12]+k\Pr[S_{k-1}>\tfrac12]=2.969,\ 4.370`,
    over: 'W and x',
    forAll: { k: choices(1, 2) },
    exhaustive: true,
    holds: ({ k }) => {
      const present = k === 1 ? 0 : k * sphereSumTail(k - 1, m, 1 / 2);
      return isRounded((n - k) * sphereSumTail(k, m, 1 / 2) + present, k === 1 ? '2.969' : '4.370');
    },
    repairs: 'at-twenty',
    expect: 'proved',
    note: 'For $k=1$ an absent feature is read as present with probability $\\frac5{32}$, exactly. Answering 0 leaves $k$ wrong answers.',
    twin: {
      claims: 'The same in six dimensions',
      holds: ({ k }) => {
        const present = k === 1 ? 0 : k * sphereSumTail(k - 1, 6, 1 / 2);
        return isRounded((n - k) * sphereSumTail(k, 6, 1 / 2) + present, k === 1 ? '2.969' : '4.370');
      },
    },
  }),
  'at-twenty-recovery': claim({
    title: 'At n = 20, m = 5 a threshold at ½ reads all 20 features correctly with probability at most 0.05',
    place,
    statement: String.raw`\Pr[x''=x]\le0.05\quad(k=1:\ (27/32)^{19}=0.0396;\quad k=2:\ 0.007)`,
    over: 'W and x',
    forAll: { k: choices(1, 2) },
    draw: (rng, { k }) => drawn(rng, k, m),
    chance: (chance) => chance,
    probabilityAtMost: () => 0.05,
    repairs: 'at-twenty',
    expect: 'upheld',
    note: 'Small sizes do not make recovery easy; other directions, lengths and biases lose much less there (`half-cube`).',
    twin: { claims: 'The same in ten dimensions', draw: (rng, { k }) => drawn(rng, k, 10) },
  }),
});
