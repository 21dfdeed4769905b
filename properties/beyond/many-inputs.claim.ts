import { atMost, claim, integers, readings, reals, type Rng } from 'refutable';
import { logBinomial } from 'refutable/numeric';
import { exactlyK, gramOfUnitVectors, type SparseInput, sphereSumTail } from 'refutable/superposition';

const place = 'After Lemma 3: "if the W is chosen randomly after the {x} are fixed"';

/** C k ln(factor · n|X|) dimensions, rounded up. */
const dimensions = (constant: number, k: number, events: number): number => Math.ceil(constant * k * Math.log(events));

/** The expected number of wrong answers over `inputs` inputs of exactly k features each, with a threshold at ½. */
function wrongAnswers(n: number, inputs: number, m: number, k: number): readonly [number, number] {
  const present = k === 1 ? 0 : k * sphereSumTail(k - 1, m, 1 / 2);
  const expected = inputs * ((n - k) * sphereSumTail(k, m, 1 / 2) + present);
  return [expected * (1 - 1e-9), expected * (1 + 1e-9)];
}

/** As many inputs of exactly k features, each chosen uniformly, and the dot products W_i·W_j of the W that reads them. */
interface Trial {
  readonly dots: Float64Array;
  readonly X: readonly SparseInput[];
}
const trial = (rng: Rng, n: number, inputs: number, k: number, m: number): Trial => ({
  X: Array.from({ length: inputs }, () => exactlyK(rng, n, k)),
  dots: gramOfUnitVectors(rng, n, m),
});

/** Whether a threshold at ½ reads every feature of every input correctly: x'_i is the sum of W_i·W_j over those present. */
function readsAll({ dots, X }: Trial): boolean {
  return X.every(({ n, present }) => {
    for (let i = 0; i < n; i++) {
      let read = 0;
      for (const j of present) read += dots[i * n + j]!;
      if (read > 1 / 2 !== present.includes(i)) return false;
    }
    return true;
  });
}

const large = {
  n: integers(2, 1_000_000_000_000, { scale: 'logarithmic' }),
  inputs: integers(1, 1_000_000_000_000_000, { scale: 'logarithmic' }),
  k: integers(1, 40),
} as const;
const small = {
  n: integers(6, 40, { scale: 'logarithmic' }),
  inputs: integers(1, 40, { scale: 'logarithmic' }),
  k: integers(1, 3),
} as const;

export default readings({
  'many-inputs': claim({
    title:
      'With m = 8 k ln n, enough for one input, a random W recovers n inputs at once at least half the time (30 ≤ n ≤ 40)',
    place,
    statement: String.raw`|X|=n,\ 30\le n\le40,\ m=\lceil8\,k\ln n\rceil\ \Rightarrow\ \Pr_W[\forall x\in X:\ x''=x]\ge\tfrac12`,
    over: 'W, and X of random inputs',
    forAll: { n: integers(30, 40), k: integers(1, 3) },
    draw: (rng, { n, k }) => trial(rng, n, n, k, dimensions(8, k, n)),
    event: readsAll,
    probabilityAtLeast: () => 1 / 2,
    expect: 'refuted',
    note: "The paper adds $e^{-c'^2/2}$ for each input and feature to the loss; for all of them to have a chance of being right, this must be below about $\\frac1{n|X|}$.",
  }),
  'many-inputs-repaired': claim({
    title:
      'For a set X of inputs fixed in advance, m = 8 k ln(2n|X|) makes the expected number of wrong answers among all n|X| at most ½',
    place,
    statement: String.raw`m=\lceil8\,k\ln(2n|X|)\rceil\ \Rightarrow\ E_W\,|\{(x,i):x\in X,\ x''_i\ne x_i\}|\le\tfrac12`,
    over: 'W',
    forAll: large,
    where: ({ n, k }) => 2 * k <= n,
    value: ({ n, inputs, k }) => wrongAnswers(n, inputs, dimensions(8, k, 2 * n * inputs), k),
    valueAtMost: () => 1 / 2,
    repairs: 'many-inputs',
    expect: 'upheld',
    note: "So all of $X$ is recovered with probability at least $\\frac12$, and with $8k\\ln(n|X|/\\eta)$ at least $1-\\eta$. Each of the $n|X|$ answers is wrong with probability at most $e^{-m/(8k)}$, whatever the inputs have in common. For $|X|=n^\\gamma$ that is $8(1+\\gamma)k\\ln n$: still $O(k\\ln n)$. The paper’s own formulas require more: $e^{-c'^2/2}\\le\\frac1{2n|X|}$ and $\\varepsilon=\\delta c'\\sqrt k\\le\\frac12$ give $m\\ge32\\,k\\ln n\\,\\ln(2n|X|)$, which is $4\\ln n$ times as much, because $\\delta$ covers the largest dot product and $c'$ covers the largest sum once more.",
    twin: {
      claims: 'The same with m = 8 k ln(2n)',
      value: ({ n, inputs, k }) => wrongAnswers(n, inputs, dimensions(8, k, 2 * n), k),
    },
  }),
  'many-inputs-all': claim({
    title:
      'For the set X of all inputs of k features, 8 k ln(2n|X|) is at most 8k² ln(en/k) + 8k ln(2n): the worst case costs no more than a factor of k',
    place,
    statement: String.raw`|X|=\binom nk\ \Rightarrow\ 8\,k\ln(2n|X|)\le8k^2\ln\tfrac{en}k+8k\ln(2n)`,
    forAll: {
      n: integers(1, 1_000_000_000, { scale: 'logarithmic' }),
      k: integers(1, ({ n }) => Math.min(n, 1000), { scale: 'logarithmic' }),
    },
    holds: ({ n, k }) =>
      atMost(
        8 * k * (Math.log(2 * n) + logBinomial(n, k)) * (1 - 1e-12),
        8 * k * k * (1 + Math.log(n / k)) + 8 * k * Math.log(2 * n),
      ),
    uses: ['many-inputs-repaired'],
    expect: 'upheld',
    note: '$\\binom nk\\le(en/k)^k$. This is the number of `all-inputs-repaired`, which has $4n$ in place of $2n$ because it also counts inputs with fewer features; and $2(k-1)^2$ is necessary for any directions (`all-inputs-necessary`).',
    twin: {
      claims: 'It is at most half of that',
      holds: ({ n, k }) =>
        atMost(
          8 * k * (Math.log(2 * n) + logBinomial(n, k)),
          4 * k * k * (1 + Math.log(n / k)) + 4 * k * Math.log(2 * n),
        ),
    },
  }),
  'many-inputs-drawn': claim({
    title:
      'By simulation: with m = 8 k ln(2n|X|), a random W recovers a random set X of up to 40 inputs at least half the time',
    place,
    statement: String.raw`m=\lceil8\,k\ln(2n|X|)\rceil\ \Rightarrow\ \Pr_W[\forall x\in X:\ x''=x]\ge\tfrac12,\qquad6\le n\le40,\ |X|\le40,\ k\le3`,
    over: 'W, and X of random inputs',
    forAll: small,
    draw: (rng, { n, inputs, k }) => trial(rng, n, inputs, k, dimensions(8, k, 2 * n * inputs)),
    event: readsAll,
    probabilityAtLeast: () => 1 / 2,
    uses: ['many-inputs-repaired'],
    expect: 'upheld',
    twin: {
      claims: 'The same with a third of the dimensions',
      draw: (rng, { n, inputs, k }) => trial(rng, n, inputs, k, Math.ceil(dimensions(8, k, 2 * n * inputs) / 3)),
    },
  }),
  'many-inputs-converse': claim({
    title:
      'The logarithm of |X| is necessary: with m = 3 k ln(n|X|), a random W misreads some of n to 3n random inputs at least half the time (20 ≤ n ≤ 40)',
    place,
    statement: String.raw`n\le|X|\le3n,\ 20\le n\le40,\ k\le3,\ m=\lfloor3\,k\ln(n|X|)\rfloor\ \Rightarrow\ \Pr_W[\forall x\in X:\ x''=x]\le\tfrac12`,
    over: 'W, and X of random inputs',
    forAll: {
      n: integers(20, 40),
      times: reals(1, 3, { steps: 8 }),
      k: integers(1, 3),
    },
    draw: (rng, { n, times, k }) => {
      const inputs = Math.round(times * n);
      return trial(rng, n, inputs, k, dimensions(3, k, n * inputs) - 1);
    },
    event: readsAll,
    probabilityAtMost: () => 1 / 2,
    expect: 'upheld',
    note: 'The expected number of wrong answers suggests that, as $n$ grows, any number below $C_k$ (7 to 8, `sharp-constant-repaired`) will do in place of 3; at sizes within reach of simulation the constant is smaller, as it is for one input. There must be an upper limit to $|X|$, since $m$ grows with it and there are only finitely many different inputs. Similar inputs need fewer dimensions: of $n$ inputs that share $k-1$ features, most of each error is common to all.',
    twin: {
      claims: 'The same with m = 8 k ln(2n|X|)',
      draw: (rng, { n, times, k }) => {
        const inputs = Math.round(times * n);
        return trial(rng, n, inputs, k, dimensions(8, k, 2 * n * inputs));
      },
    },
  }),
});
