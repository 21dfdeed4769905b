import { atLeast, atMost, choices, claim, Fraction, readings } from 'refutable';
import { integrate, sphereUpperTail } from 'refutable/numeric';
import {
  bestActivation,
  epsilonTypical,
  expectedLoss,
  sampledRecoveryChance,
  type StorageScheme,
} from 'refutable/superposition';

const place = 'The last paragraph';
const [n, m] = [20, 5];

const READINGS = ['threshold ½', 'ReLU', 'best threshold', 'best shift'] as const;

/** Expected loss at the author's sizes; features present independently, or exactly k of them. */
function lossOf(
  design: StorageScheme['design'],
  k: number,
  inputs: string,
  reading: (typeof READINGS)[number],
): number {
  const scheme = { design, n, m, inputs: inputs === 'exactly k' ? { exactly: k } : { bernoulli: k / n } };
  switch (reading) {
    case 'threshold ½':
      return expectedLoss({ ...scheme, activation: { threshold: 1 / 2 } });
    case 'ReLU':
      return expectedLoss({ ...scheme, activation: { shift: 0 } });
    case 'best threshold':
      return bestActivation(scheme, 'threshold').loss;
    case 'best shift':
      return bestActivation(scheme, 'shift').loss;
  }
}

const sizes = { k: choices(1, 2) };
const designs = { k: choices(2, 1), inputs: choices('Bernoulli', 'exactly k'), reading: choices(...READINGS) };

/** Expected loss under ReLU(x′ − shift) at the author's sizes. */
const shiftedLoss = (design: StorageScheme['design'], k: number, inputs: string, shift: number): number =>
  expectedLoss({
    design,
    n,
    m,
    inputs: inputs === 'exactly k' ? { exactly: k } : { bernoulli: k / n },
    activation: { shift },
  });

/** The excess loss of pairs over plain directions under ReLU(x′ − 2ε), with the ε of n directions for both. */
function excessOfPairs(k: number, cPrime: number): readonly [number, number] {
  const shift = 2 * epsilonTypical(n, m, k, cPrime);
  const excess = shiftedLoss('antipodal', k, 'Bernoulli', shift) - shiftedLoss('plain', k, 'Bernoulli', shift);
  return [excess - 1e-10, excess + 1e-10];
}

/**
 * P(x'' = x) for exactly k = 1 or 2 of the 20 features, with a threshold at ½, exactly.
 *
 * Given |h|, an absent plain direction is read correctly with probability 1 − q, and one of an absent pair, which stands for two
 * features, with probability 1 − 2q, where q = P(U > 1/(2|h|)). Their directions are independent of h.
 */
function allRight(design: StorageScheme['design'], k: number): readonly [number, number] {
  const restRight = (length: number): number => {
    const q = sphereUpperTail(1 / (2 * length), m);
    return design === 'plain' ? (1 - q) ** (n - k) : (1 - 2 * q) ** (n / 2 - k);
  };
  const around = (value: number): readonly [number, number] => [value * (1 - 1e-9), value * (1 + 1e-9)];
  if (k === 1) return around(restRight(1));
  // The density of u = W₁·W₂ in five dimensions is ¾(1 − u²); both features are read as 1 + u.
  const right = integrate((u) => 0.75 * (1 - u * u) * restRight(Math.sqrt(2 + 2 * u)), -1 / 2, 1, { relative: 1e-10 });
  return around((design === 'plain' ? 1 : 1 - 1 / (n - 1)) * right.value);
}

export default readings({
  'experiment-check': claim({
    title: 'At n = 20, m = 5, k = 1 and 2 the condition m ≥ 2n²/k does not hold, as the author notes',
    place,
    statement: String.raw`5<\frac{2\cdot20^2}{k},\qquad k\in\{1,2\}`,
    forAll: sizes,
    exhaustive: true,
    holds: ({ k }) => !atLeast(m, new Fraction(2 * n * n, k)).holds,
    expect: 'proved',
    note: 'The arithmetic is right: $5<400$ and $5<800$. The trained models used antipodal pairs nevertheless, so this condition cannot be the one that decides. It was reversed when it was solved for $m$.',
    literature: [
      {
        reference: 'Elhage et al., Toy Models of Superposition (2022)',
        says: 'The experiment has n = 20, m = 5, importances 0.7^i and features uniform on [0, 1], present with probability 1 − S each: k is not a parameter of it, and k = 20(1 − S) runs down from 20. Pairs are the first superposition to appear.',
        checked: 'text',
      },
    ],
    twin: { claims: 'The condition m ≥ 2n²/k holds', holds: ({ k }) => atLeast(m, new Fraction(2 * n * n, k)) },
  }),
  'experiment-check-repaired-rule': claim({
    title:
      'At n = 20, m = 5, k = 1 and 2 the corrected condition m ≤ 2n²/k holds, in favour of pairs as in the experiments',
    place,
    statement: String.raw`5\le\frac{2\cdot20^2}{k},\qquad k\in\{1,2\}`,
    uses: ['antipodal-conclusion-repaired'],
    forAll: sizes,
    exhaustive: true,
    holds: ({ k }) => atMost(m, new Fraction(2 * n * n, k)),
    expect: 'proved',
    note: 'It would hold at any $m$ up to 400, so this is no evidence that it is the right condition: see `antipodal-conclusion-advice-turned`.',
    twin: {
      claims: 'It holds up to a hundredth of the bound too',
      holds: ({ k }) => atMost(m, new Fraction(2 * n * n, 200 * k)),
    },
  }),
  'experiment-check-losses': claim({
    title:
      'At n = 20, m = 5, k = 1 and 2 pairs lose no more than plain directions under a threshold, a ReLU, and the best of either kind',
    place,
    statement: String.raw`E\,L_{\text{pairs}}\le E\,L_{\text{plain}}+10^{-8}\quad\text{at } n=20,\ m=5,\ k\in\{1,2\}`,
    over: 'W and x',
    note: 'The $10^{-8}$ is for rounding: with one feature present and the best threshold both designs lose the same. For independent features and for exactly $k$. Two other comparisons disagree: the paper’s own shift silences both designs (`experiment-check-own-shift`), and plain directions read all of $x$ correctly more often (`experiment-check-all-right`).',
    forAll: designs,
    value: ({ k, inputs, reading }) => {
      const loss = lossOf('antipodal', k, inputs, reading);
      return [loss - 1e-8, loss + 1e-8];
    },
    valueAtMost: ({ k, inputs, reading }) => lossOf('plain', k, inputs, reading) + 1e-8,
    expect: 'upheld',
    twin: {
      claims: 'Pairs lose at least a fifth less',
      valueAtMost: ({ k, inputs, reading }) => 0.8 * lossOf('plain', k, inputs, reading),
    },
  }),
  'experiment-check-own-shift': claim({
    title:
      'At n = 20, m = 5, k = 1 and 2 pairs lose no more under ReLU(x′ − 2ε), c′ ≥ 1, with the same ε for both designs',
    place,
    statement: String.raw`E\,L_{\text{pairs}}\le E\,L_{\text{plain}},\qquad\mathrm{ReLU}(x'-2\varepsilon),\ \varepsilon=\sqrt{\tfrac{4\ln n}m}\,c'\sqrt k`,
    over: 'W and x',
    forAll: { k: choices(1, 2), cPrime: choices(1, 1.2) },
    value: ({ k, cPrime }) => excessOfPairs(k, cPrime),
    valueAtMost: () => 0,
    expect: 'refuted',
    note: 'For independent features. The difference is negligible, below $10^{-4}$: both designs answer 0 nearly always (`experiment-check-own-shift-repaired`). If pairs take the $\\varepsilon$ of their $\\frac n2$ directions, they lose less, by an equally small amount.',
  }),
  'experiment-check-own-shift-repaired': claim({
    title:
      'At n = 20, m = 5, k = 1 and 2 2ε exceeds 2.7 for c′ ≥ 1, and both designs lose k to within 0.1 %, as if always answering 0',
    place,
    statement: String.raw`2\varepsilon>2.7,\qquad\left(1-10^{-3}\right)k\le E\,L_{\text{pairs}},\,E\,L_{\text{plain}}\le k\qquad(c'\ge1)`,
    over: 'W and x',
    forAll: {
      k: choices(1, 2),
      cPrime: choices(1, 1.2, 2),
      inputs: choices('Bernoulli', 'exactly k'),
      design: choices('plain', 'antipodal'),
      directions: choices('n', 'n/2'),
    },
    // The ε of n/2 directions is for pairs.
    where: ({ design, directions }) => design === 'antipodal' || directions === 'n',
    holds: ({ k, cPrime, inputs, design, directions }) => {
      const shift = 2 * epsilonTypical(directions === 'n' ? n : n / 2, m, k, cPrime);
      const loss = shiftedLoss(design, k, inputs, shift);
      return shift > 2.7 && loss <= k * (1 + 1e-9) && loss >= (1 - 1e-3) * k;
    },
    repairs: 'experiment-check-own-shift',
    uses: ['at-twenty-vacuous'],
    expect: 'upheld',
    note: '$2\\varepsilon$ is 3.09 or more, and 2.7 or more where pairs take the $\\varepsilon$ of their $\\frac n2$ directions. A feature comes out above 0 only when the others add more than 1.7 to it. Lemma 4 supposes $\\varepsilon<\\frac12$, which requires $m\\ge16k\\ln n$, 48 for $k=1$: at $m=5$ the paper’s activation is no test of pairs.',
    twin: {
      claims: 'They lose at most 0.99 of k',
      holds: ({ k, cPrime, inputs, design, directions }) =>
        shiftedLoss(design, k, inputs, 2 * epsilonTypical(directions === 'n' ? n : n / 2, m, k, cPrime)) <= 0.99 * k,
    },
  }),
  'experiment-check-all-right': claim({
    title:
      'At n = 20, m = 5, k = 1 and 2 pairs read all 20 features correctly at least as often as plain directions, under a threshold at ½',
    place,
    statement: String.raw`\Pr_{\text{pairs}}[x''=x]\ge\Pr_{\text{plain}}[x''=x],\qquad n=20,\ m=5,\ |x|=k\in\{1,2\}`,
    over: 'W and x',
    forAll: { k: choices(1, 2) },
    exhaustive: true,
    value: ({ k }) => allRight('antipodal', k),
    valueAtLeast: ({ k }) => allRight('plain', k),
    expect: 'refuted',
    note: 'The exact probabilities are $(1-2q)^9$ against $(1-q)^{19}$ at $k=1$, with $q=\\frac5{32}$ the probability that a coordinate exceeds $\\frac12$. An absent direction must stay within $\\pm\\frac12$ for its two features; these never err together, so that one of them errs with probability $2q$, more than of two independent ones: $1-2q<(1-q)^2$. Pairs are better in the number of wrong answers, not in the probability of having none.',
  }),
  'experiment-check-all-right-repaired': claim({
    title:
      'At n = 20, m = 5, k = 1 and 2 plain directions read all 20 features correctly more often than pairs, under a threshold at ½',
    place,
    statement: String.raw`\Pr_{\text{pairs}}[x''=x]<\Pr_{\text{plain}}[x''=x],\qquad n=20,\ m=5,\ |x|=k\in\{1,2\}`,
    over: 'W and x',
    forAll: { k: choices(1, 2) },
    exhaustive: true,
    value: ({ k }) => allRight('antipodal', k),
    valueAtMost: ({ k }) => allRight('plain', k),
    repairs: 'experiment-check-all-right',
    expect: 'proved',
    note: 'For $k=2$ both are integrals over $u=W_1\\cdot W_2$, since $|h|^2=2+2u$; a complete pair, which has probability $\\frac1{19}$, is always read wrongly.',
    twin: {
      claims: 'They do so at least a third more often',
      valueAtMost: ({ k }) => {
        const [lo, hi] = allRight('plain', k);
        return [0.75 * lo, 0.75 * hi];
      },
    },
  }),
  'experiment-check-all-right-drawn': claim({
    title:
      'At n = 20, m = 5, k = 2 the computed probabilities of reading all 20 features correctly agree with simulation',
    place,
    statement: String.raw`\Pr[x''=x]\ \text{ for both designs at } n=20,\ m=5,\ |x|=2`,
    over: 'W and x',
    forAll: { design: choices('plain', 'antipodal') },
    draw: (rng, { design }) => sampledRecoveryChance(rng, { design, n, m, inputs: { exactly: 2 }, threshold: 1 / 2 }),
    quantity: (chance) => chance,
    // Since both are read correctly only if |h| ≥ 1, the chance is at most (1 − 5/16)⁸ = 0.0499.
    range: () => [0, 0.05],
    meanEquals: ({ design }) => (allRight(design, 2)[0] + allRight(design, 2)[1]) / 2,
    within: () => 0.0008,
    expect: 'upheld',
    twin: {
      claims: 'They are those of the other design',
      meanEquals: ({ design }) => allRight(design === 'plain' ? 'antipodal' : 'plain', 2)[0],
    },
  }),
});
