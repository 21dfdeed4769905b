import { claim, integers, reals, readings } from 'refutable';
import { binomial } from 'refutable/numeric';
import {
  allInputs,
  coherence,
  delta,
  epsilonTypical,
  exactlyK,
  featureError,
  featureErrorDrawn,
  isPresent,
  simplexFrame,
  sphereSumTail,
  unitVectors,
} from 'refutable/superposition';

const place = 'Lemma 3';
/** What Lemma 3 promises. */
const promised = (cPrime: number): number => -Math.expm1((-cPrime * cPrime) / 2);
/** The two-sided form of the same bound. */
const twoSided = (cPrime: number): number => 1 - 2 * Math.exp((-cPrime * cPrime) / 2);

/** A bound on the probability that a sum of k values sampled from [−1, 1] is further than c′√k from its mean: by Chebyshev and by Hoeffding. */
const tailOfSample = (cPrime: number): number => Math.min(1 / cPrime ** 2, 2 * Math.exp((-cPrime * cPrime) / 2));

/** P(|S_k| ≤ t) for an absent feature, with its numerical error. */
function within(k: number, m: number, t: number): readonly [number, number] {
  const chance = 1 - 2 * sphereSumTail(k, m, t);
  return [chance - 1e-10, chance + 1e-10];
}

/** P(|sum of k random signs| ≤ t), exactly up to one rounding. */
function signsWithin(k: number, t: number): number {
  let favourable = 0n;
  for (let heads = 0; heads <= k; heads++) if (Math.abs(2 * heads - k) <= t) favourable += binomial(k, heads);
  return Number((favourable << 60n) / (1n << BigInt(k))) / 2 ** 60;
}

/** Tolerance for rounding, so that an error equal to its bound counts as within it. */
const TIES = 1 + 1e-12;

const law = {
  n: integers(2, 1_000_000_000_000, { scale: 'logarithmic' }),
  m: integers(2, 2000, { scale: 'logarithmic' }),
  k: integers(1, 50),
  cPrime: reals(0, 4, { steps: 40 }),
};

export default readings({
  'lemma-3-typical': claim({
    title:
      'For random W and a fixed input, an absent feature errs by at most δc′√k with probability at least 1 − e^{−c′²/2}',
    place,
    statement: String.raw`\Pr_W\left[|error_i|\le\delta c'\sqrt k\right]\ge1-e^{-c'^2/2},\qquad\delta=\sqrt{\tfrac{4\ln n}{m}}`,
    over: 'W',
    uses: ['lemma-1', 'lemma-2-repaired', 'sign-variance', 'cancellation', 'chernoff-tail'],
    forAll: {
      n: integers(2, 200),
      m: integers(2, 200),
      k: integers(1, ({ n }) => Math.min(n - 1, 20)),
      cPrime: reals(0, 3, { steps: 30 }),
    },
    vacuousWhen: ({ n, m }) => delta(n, m) >= 1,
    // The error of a feature that is absent while k others are present; the directions of those do not matter but for their sum.
    draw: (rng, { m, k }) => featureErrorDrawn(rng, k, m),
    event: (error, { n, m, k, cPrime }) => Math.abs(error) <= epsilonTypical(n, m, k, cPrime),
    probabilityAtLeast: ({ cPrime }) => promised(cPrime),
    margin: () => 0.01,
    expect: 'upheld',
    picture: {
      title: 'Probability of a larger error: bound and exact value',
      along: 'cPrime',
      values: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 1.2, 1.4, 1.6, 1.8, 2, 2.2, 2.4, 2.6, 2.8, 3],
      at: { n: 20, m: 100, k: 4 },
      y: 'probability',
      curves: {
        'bound of Lemma 3, e^(−c′²/2)': ({ cPrime }) => Math.exp((-cPrime * cPrime) / 2),
        'error above δc′√k, exact': ({ n, m, k, cPrime }) => 2 * sphereSumTail(k, m, epsilonTypical(n, m, k, cPrime)),
        'error above c′√(k/m), exact': ({ m, k, cPrime }) => 2 * sphereSumTail(k, m, cPrime * Math.sqrt(k / m)),
      },
      measured: {
        'error above c′√(k/m), drawn': {
          values: [0.5, 1, 1.6, 2.2],
          draws: 400,
          quantity: (rng, { m, k, cPrime }) => {
            const x = { n: k + 1, present: Int32Array.from({ length: k }, (_, j) => j + 1) };
            return Math.abs(featureError(unitVectors(rng, k + 1, m), x, 0)) > cPrime * Math.sqrt(k / m) ? 1 : 0;
          },
          range: () => [0, 1],
        },
      },
    },
    note: "True with room to spare: the error is a sum of $k$ independent terms of variance $1/m$, so its standard deviation is $\\sqrt{k/m}$, and $\\delta c'\\sqrt k$ is $2c'\\sqrt{\\ln n}$ times that. The proof allows for the largest of $n^2/2$ dot products, where only $k$ typical ones matter.",
    twin: {
      claims: 'The same with (c′/4)√(k/m) in place of δc′√k',
      event: (error, { m, k, cPrime }) => Math.abs(error) <= (cPrime / 4) * Math.sqrt(k / m),
    },
  }),
  'lemma-3-typical-exact': claim({
    title:
      'By the exact distribution of the error, an absent feature errs by at most δc′√k with probability at least 1 − e^{−c′²/2}',
    place,
    statement: String.raw`\Pr\left[|S_k|\le\delta c'\sqrt k\right]\ge1-e^{-c'^2/2}`,
    over: 'W',
    forAll: law,
    vacuousWhen: ({ n, m, cPrime }) => delta(n, m) >= 1 || cPrime === 0,
    value: ({ n, m, k, cPrime }) => within(k, m, epsilonTypical(n, m, k, cPrime)),
    valueAtLeast: ({ cPrime }) => promised(cPrime),
    expect: 'upheld',
    twin: {
      claims: 'The same with (c′/4)√(k/m) in place of δc′√k',
      value: ({ m, k, cPrime }) => within(k, m, (cPrime / 4) * Math.sqrt(k / m)),
    },
  }),
  'lemma-3-typical-sharp': claim({
    title: 'An absent feature errs by at most c′√(k/m) with probability at least 1 − 2e^{−c′²/2}',
    place,
    statement: String.raw`\Pr\left[|S_k|\le c'\sqrt{k/m}\right]\ge1-2e^{-c'^2/2}`,
    over: 'W',
    forAll: { m: law.m, k: law.k, cPrime: law.cPrime },
    vacuousWhen: ({ cPrime }) => twoSided(cPrime) <= 0,
    value: ({ m, k, cPrime }) => within(k, m, cPrime * Math.sqrt(k / m)),
    valueAtLeast: ({ cPrime }) => twoSided(cPrime),
    expect: 'upheld',
    note: 'A coordinate $u$ of a random unit vector is sub-Gaussian with variance $1/m$: $E\\,e^{\\lambda u}\\le e^{\\lambda^2/(2m)}$, term by term in the power series. A sum of $k$ of them is sub-Gaussian with variance $k/m$, and Chernoff’s inequality bounds each side. The factor $\\delta$ of Lemma 3 is thus replaced by $1/\\sqrt m$.',
    literature: [
      {
        reference:
          'Vompa, High-probability guarantees for linear accessibility in feature superposition (2026, arXiv 2609.09556), appendix A',
        says: 'The same inequality by the same route: the even moments of a coordinate bound E e^{λu} by e^{λ²/(2m)} term by term, and a sum over k features exceeds t with probability at most 2e^{−mt²/(2k)}.',
        checked: 'text',
      },
      {
        reference: 'Marchal and Arbel, On the sub-Gaussianity of the Beta and Dirichlet distributions (2017)',
        says: 'The best variance proxy of every Beta distribution; (1 + u)/2 for a coordinate u is Beta with both parameters (m − 1)/2. That for equal parameters it is the variance itself, hence 1/m for u, is recalled.',
        checked: 'abstract',
      },
    ],
    sharpen: {
      constant: 'the factor 1 before c′√(k/m)',
      printed: 1,
      find: 'smallest',
      between: [0, 1.2],
      resolution: 0.005,
      along: 'c′',
      sizes: [1.2, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5],
      at: (cPrime) => ({ m: 2000, k: 50, cPrime }),
      with: (a) => ({ value: ({ m, k, cPrime }) => within(k, m, a * cPrime * Math.sqrt(k / m)) }),
      limit: { value: 1, why: 'the sum is nearly normal with variance k/m, and ln Q(z) is −z²/2 to first order' },
    },
    twin: {
      claims: 'The same with ¾c′√(k/m) and 1 − e^{−c′²/2}',
      value: ({ m, k, cPrime }) => within(k, m, 0.75 * cPrime * Math.sqrt(k / m)),
      valueAtLeast: ({ cPrime }) => promised(cPrime),
    },
  }),
  'lemma-3-typical-coherence': claim({
    title:
      'With δ the coherence of W, an absent feature errs by at most δc′√k with probability at least 1 − e^{−c′²/2}',
    place,
    statement: String.raw`\Pr_W\left[|error_i|\le\delta c'\sqrt k\right]\ge1-e^{-c'^2/2},\qquad\delta=\max_{i<j}|W_i\cdot W_j|`,
    over: 'W',
    forAll: {
      n: integers(2, 60),
      m: integers(2, 60),
      k: integers(1, ({ n }) => n - 1),
      cPrime: reals(0, 3, { steps: 30 }),
    },
    draw: (rng, { n, m }) => unitVectors(rng, n, m),
    event: (W, { n, k, cPrime }) => {
      const x = { n, present: Int32Array.from({ length: k }, (_, j) => j + 1) };
      return Math.abs(featureError(W, x, 0)) <= TIES * coherence(W) * cPrime * Math.sqrt(k);
    },
    probabilityAtLeast: ({ cPrime }) => promised(cPrime),
    expect: 'refuted',
    note: "For $n=2$ the error always has the size of the coherence, so that the probability is 0 for $c'<1$. The factor 2 before the exponential is missing.",
  }),
  'lemma-3-typical-coherence-repaired': claim({
    title:
      'With δ the coherence of W, an absent feature errs by at most δc′√k with probability at least 1 − 2e^{−c′²/2}',
    place,
    statement: String.raw`\Pr_W\left[|error_i|\le\delta c'\sqrt k\right]\ge1-2e^{-c'^2/2},\qquad\delta=\max_{i<j}|W_i\cdot W_j|`,
    over: 'W',
    forAll: {
      n: integers(2, 60),
      m: integers(2, 60),
      k: integers(1, ({ n }) => n - 1),
      cPrime: reals(0, 3, { steps: 30 }),
    },
    draw: (rng, { n, m }) => unitVectors(rng, n, m),
    event: (W, { n, k, cPrime }) => {
      const x = { n, present: Int32Array.from({ length: k }, (_, j) => j + 1) };
      return Math.abs(featureError(W, x, 0)) <= TIES * coherence(W) * cPrime * Math.sqrt(k);
    },
    probabilityAtLeast: ({ cPrime }) => twoSided(cPrime),
    repairs: 'lemma-3-typical-coherence',
    expect: 'upheld',
    note: "Given the sizes of the dot products, all at most $\\delta$, their signs are independent and fair, since each $W_j$ may be reversed. Hoeffding’s inequality bounds each side by $e^{-c'^2/2}$.",
    literature: [
      {
        reference: 'Bajwa, Calderbank, Jafarpour, Why Gabor frames? (2010)',
        says: 'One-step thresholding of Wᵀh works when two numbers are small, the coherence μ and the average coherence ν: the size of the dot products, and their mean, as here. Its conditions μ ≤ 0.1/√(2 ln n), ν ≤ μ/√m are recalled.',
        checked: 'abstract',
      },
    ],
    twin: {
      claims: 'The same with δc′/2 in place of δc′√k and 1 − e^{−c′²/2}',
      event: (W, { n, k, cPrime }) => {
        const x = { n, present: Int32Array.from({ length: k }, (_, j) => j + 1) };
        return Math.abs(featureError(W, x, 0)) <= (coherence(W) * cPrime) / 2;
      },
      probabilityAtLeast: ({ cPrime }) => promised(cPrime),
    },
  }),
  'lemma-3-typical-simplex': claim({
    title:
      'For the simplex and a random input, a feature errs by at most δc′√k with probability at least 1 − e^{−c′²/2}',
    place: 'After Lemma 3',
    quote: String.raw`Given a fixed matrix W … if the inputs x are chosen randomly or if the W is chosen randomly after the $\{x\}$ are fixed, then this will only occur with probability $e^{-c'^2/2}$.`,
    statement: String.raw`\Pr_x\left[|error_i|\le\delta c'\sqrt k\right]\ge1-e^{-c'^2/2},\qquad W\text{ the simplex},\ \delta=\tfrac1{n-1}`,
    over: 'x and i, given W',
    showAt: { cPrime: 1 },
    forAll: { n: integers(3, 100), k: integers(1, ({ n }) => n - 1), cPrime: reals(0, 3, { steps: 30 }) },
    draw: (rng, { n, k }) => ({ x: exactlyK(rng, n, k), i: Math.floor(rng() * n) }),
    event: ({ x, i }, { n, k, cPrime }) =>
      Math.abs(featureError(simplex(n), x, i)) <= (TIES * cPrime * Math.sqrt(k)) / (n - 1),
    probabilityAtLeast: ({ cPrime }) => promised(cPrime),
    expect: 'refuted',
    note: 'All dot products of the simplex are $-\\delta$: nothing cancels, and the error of an absent feature is $\\delta k$ whatever the input. Choosing $x$ at random is not enough; the signs of the dot products must be random.',
  }),
  'lemma-3-typical-simplex-repaired': claim({
    title:
      'For any fixed W and a random input, the error is within δc′√k of its mean with probability at least 1 − min(1/c′², 2e^{−c′²/2})',
    place: 'After Lemma 3',
    statement: String.raw`\Pr_x\left[|error_i-E_x\,error_i|\le\delta c'\sqrt k\right]\ge1-\min\left(\tfrac1{c'^2},\,2e^{-c'^2/2}\right),\qquad x\text{ uniform over } k \text{ of the } n-1 \text{ others}`,
    over: 'x, given W and an absent i',
    forAll: {
      n: integers(3, 12),
      m: integers(1, 12),
      k: integers(1, ({ n }) => Math.min(n - 1, 5)),
      cPrime: reals(1.1, 4, { steps: 29 }),
    },
    draw: (rng, { n, m }) => unitVectors(rng, n, m),
    always: (W, { n, k, cPrime }) => {
      // Feature 0 absent; every choice of k others is tried.
      const errors = [...allInputs(n, k)]
        .filter((x) => x.present.length === k && !isPresent(x, 0))
        .map((x) => featureError(W, x, 0));
      const mean = errors.reduce((total, error) => total + error, 0) / errors.length;
      const reach = coherence(W) * cPrime * Math.sqrt(k) * TIES;
      return (
        errors.filter((error) => Math.abs(error - mean) <= reach).length / errors.length >= 1 - tailOfSample(cPrime)
      );
    },
    repairs: 'lemma-3-typical-simplex',
    expect: 'upheld',
    note: "The error is a sum of $k$ of the $n-1$ dot products, drawn without replacement from $[-\\delta,\\delta]$. The mean of any convex function of it is at most that for a sum with replacement (Hoeffding), so that Chernoff’s bound for $k$ independent terms holds: $2e^{-2t^2/(k(2\\delta)^2)}$ at $t=\\delta c'\\sqrt k$. Chebyshev’s inequality gives $1/c'^2$, since the variance is at most $k\\delta^2$, and is better up to $c'=2.07$. Only the deviation from the mean $k\\cdot\\overline{W_i\\cdot W_j}$ is small; the mean itself need not be.",
    literature: [
      {
        reference: 'Hoeffding, Probability inequalities for sums of bounded random variables (1963), section 6',
        says: 'For a sample without replacement the mean of a convex function of the sum is at most what it is with replacement, so that the bounds for independent terms hold.',
        checked: 'recalled',
      },
    ],
    twin: {
      claims: 'The same for the distance from 0 instead of the mean',
      always: (W, { n, k, cPrime }) => {
        const frame = W.n === W.m + 1 ? simplex(n) : W;
        const errors = [...allInputs(n, k)]
          .filter((x) => x.present.length === k && !isPresent(x, 0))
          .map((x) => featureError(frame, x, 0));
        const reach = coherence(frame) * cPrime * Math.sqrt(k) * TIES;
        return errors.filter((error) => Math.abs(error) <= reach).length / errors.length >= 1 - tailOfSample(cPrime);
      },
    },
  }),
  'lemma-3-typical-signs': claim({
    title: 'A sum of k random signs is at most c′√k in size with probability at least 1 − e^{−c′²/2}',
    place: 'Proof of Lemma 3',
    statement: String.raw`\Pr\left[\Big|\sum_{j\le k}\pm1\Big|\le c'\sqrt k\right]\ge1-e^{-c'^2/2}`,
    over: 'the signs',
    forAll: { k: integers(1, 200), cPrime: reals(0, 4, { steps: 80 }) },
    vacuousWhen: ({ cPrime }) => cPrime === 0,
    value: ({ k, cPrime }) => signsWithin(k, cPrime * Math.sqrt(k)),
    valueAtLeast: ({ cPrime }) => promised(cPrime),
    expect: 'refuted',
    note: "It fails for small $c'$: a single sign is never smaller than one standard deviation. Chernoff’s inequality bounds each side by $e^{-c'^2/2}$; two sides need twice that.",
  }),
  'lemma-3-typical-signs-repaired': claim({
    title: 'A sum of k random signs is at most c′√k in size with probability at least 1 − 2e^{−c′²/2}',
    place: 'Proof of Lemma 3',
    statement: String.raw`\Pr\left[\Big|\sum_{j\le k}\pm1\Big|\le c'\sqrt k\right]\ge1-2e^{-c'^2/2}`,
    over: 'the signs',
    forAll: { k: integers(1, 200), cPrime: reals(0, 4, { steps: 80 }) },
    vacuousWhen: ({ cPrime }) => twoSided(cPrime) <= 0,
    value: ({ k, cPrime }) => signsWithin(k, cPrime * Math.sqrt(k)),
    valueAtLeast: ({ cPrime }) => twoSided(cPrime),
    repairs: 'lemma-3-typical-signs',
    expect: 'upheld',
    literature: [
      {
        reference:
          'Hoeffding, Probability inequalities for sums of bounded random variables (1963), as given on PlanetMath',
        says: 'A sum of terms from intervals of lengths ℓ_j exceeds its mean by t with probability at most exp(−2t²/Σℓ_j²), and twice that for both sides. For k signs ℓ_j = 2, and t = c′√k gives 2e^{−c′²/2}.',
        checked: 'abstract',
      },
    ],
    twin: {
      claims: 'The same with 0.8c′√k',
      value: ({ k, cPrime }) => signsWithin(k, 0.8 * cPrime * Math.sqrt(k)),
    },
  }),
});

const simplices = new Map<number, ReturnType<typeof simplexFrame>>();

/** The simplex of n vectors, made once. */
function simplex(n: number): ReturnType<typeof simplexFrame> {
  const known = simplices.get(n) ?? simplexFrame(n);
  simplices.set(n, known);
  return known;
}
