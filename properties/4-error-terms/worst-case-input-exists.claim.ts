import { atLeast, claim, equals, integers, readings, picture } from 'refutable';
import {
  allInputs,
  coherence,
  decode,
  encode,
  loss,
  perfectlyRecovered,
  sparseInput,
  simplexFrame,
  threshold,
  unitVectors,
  worstErrorOfAll,
  worstInput,
  column,
} from 'refutable/superposition';

const place = 'After Lemma 3';
const domain = { n: integers(3, 60), m: integers(2, 60), k: integers(1, ({ n }) => n - 1) };

const triangle = picture<{ n: number; k: number }>({
  title: 'The simplex in the plane: the other two features together give h = −W₀, an error of size δk = 1',
  at: { n: 3, k: 2 },
  vectors: (_, { n }) => {
    const W = simplexFrame(n);
    const ends = Array.from({ length: n }, (__, i) => [column(W, i)[0]!, column(W, i)[1]!] as const);
    return [
      ...ends.map((to, i) => ({ name: `W${'₀₁₂'[i]}`, to, group: 'directions' })),
      { name: 'h', to: [ends[1]![0] + ends[2]![0], ends[1]![1] + ends[2]![1]], group: 'h = W₁ + W₂' },
    ];
  },
  circles: { 'length 1': 1 },
  joined: true,
});

export default readings({
  'worst-case-input-exists': claim({
    title: 'For every fixed W, some input has an error of size δk',
    place,
    quote: String.raw`Given a fixed matrix W, there will be inputs x whose features are worst case making $\text{error}_i = \delta k$ and then making $|x''_i - x_i|$ be one.`,
    statement: String.raw`\forall W\ \exists x,i:\ |error_i|=\delta k,\qquad \delta=\max_{i<j}|W_i\cdot W_j|`,
    forAll: domain,
    draw: (rng, { n, m }) => unitVectors(rng, n, m),
    always: (W, { m, k }) => equals(worstErrorOfAll(W, k), coherence(W) * k, { ulps: 8 * (m + k), scale: k }),
    show: (W, { k }) => ({ coherence: coherence(W), 'worst error': worstErrorOfAll(W, k), δk: coherence(W) * k }),
    expect: 'refuted',
    note: 'This requires one feature with $k$ dot products of the same sign, all as large as the largest. Random directions have one such dot product, not $k$.',
  }),
  'worst-case-input-exists-one': claim({
    title: 'For every fixed W, some input has an error of size at least δ',
    place,
    statement: String.raw`\forall W\ \exists x,i:\ |error_i|\ge\delta`,
    forAll: domain,
    draw: (rng, { n, m }) => unitVectors(rng, n, m),
    always: (W, { m, k }) => atLeast(worstErrorOfAll(W, k) + 8 * (m + k) * Number.EPSILON * k, coherence(W)),
    repairs: 'worst-case-input-exists',
    expect: 'upheld',
    note: 'This is the case $k=1$: let $|W_i\\cdot W_j|=\\delta$, and let only feature $j$ be present.',
    twin: {
      claims: 'The same with twice the coherence',
      always: (W, { k }) => atLeast(worstErrorOfAll(W, k), 2 * coherence(W)),
    },
  }),
  'worst-case-input-exists-simplex': claim({
    title: 'For the simplex, some input has an error of size δk',
    place,
    statement: String.raw`W=\text{simplex of } n=m+1 \text{ vectors}:\ \max_x|error_i|=\delta k`,
    forAll: { n: integers(2, 100), k: integers(1, ({ n }) => n - 1) },
    holds: ({ n, k }) =>
      equals(worstErrorOfAll(simplexFrame(n), k), coherence(simplexFrame(n)) * k, { ulps: 8 * n, scale: 1 }),
    repairs: 'worst-case-input-exists',
    expect: 'upheld',
    picture: triangle,
    twin: {
      claims: 'It has an error of size 2δk',
      holds: ({ n, k }) =>
        equals(worstErrorOfAll(simplexFrame(n), k), 2 * coherence(simplexFrame(n)) * k, { ulps: 8 * n, scale: 1 }),
    },
  }),
  'worst-case-input-exists-wrong-answer': claim({
    title: 'For every fixed W, a threshold at ½ answers wrongly for some input',
    place,
    statement: String.raw`\forall W\ \exists x,i:\ |x''_i-x_i|=1`,
    forAll: domain,
    draw: (rng, { n, m }) => unitVectors(rng, n, m),
    always: (W, { n, k }) => isWrongSomewhere(W, n, k),
    show: (W, { k }) => ({ 'worst error': worstErrorOfAll(W, k), 'error that changes an answer': 0.5 }),
    expect: 'refuted',
    note: 'With a threshold at $\\frac12$ an answer is wrong when the error reaches $\\frac12$; where the worst error stays below $\\frac12$, no input has a wrong answer, and all are recovered.',
  }),
  'worst-case-input-exists-wrong-answer-repaired': claim({
    title:
      'Some input gets a wrong answer exactly when k dot products with one feature can sum to more than ½, or k − 1 to −½ or less',
    place,
    statement: String.raw`\exists x,i:\ |x''_i-x_i|=1\iff\max_{i,\,|J|\le k}\sum_{j\in J}W_i\cdot W_j>\tfrac12\ \text{ or }\ \min_{i,\,|J|\le k-1}\sum_{j\in J}W_i\cdot W_j\le-\tfrac12\qquad(i\notin J)`,
    forAll: { n: integers(3, 9), m: integers(2, 12), k: integers(1, ({ n }) => n - 1) },
    draw: (rng, { n, m }) => unitVectors(rng, n, m),
    always: (W, { k }) => someAnswerWrong(W, k) === (largestSum(W, k) > 1 / 2 || largestSum(W, k - 1, -1) >= 1 / 2),
    repairs: 'worst-case-input-exists-wrong-answer',
    expect: 'upheld',
    note: 'An absent feature is read as its error, and taken for present if this is above $\\frac12$; a present one, with at most $k-1$ others, is read as 1 plus its error, and taken for absent if the error is $-\\frac12$ or less. A large error of the other sign does no harm, so that a worst error of size above $\\frac12$ is not enough. The left side is found by enumerating all inputs, the right side by sorting the dot products.',
    twin: {
      claims: 'The same when the worst error exceeds ½ in size',
      always: (W, { k }) => someAnswerWrong(W, k) === worstErrorOfAll(W, k) > 1 / 2,
    },
  }),
});

/** The largest Σ_j sign · W_i·W_j over all features i and at most k others j. */
function largestSum(W: ReturnType<typeof unitVectors>, k: number, sign: 1 | -1 = 1): number {
  const sums = Array.from({ length: W.n }, (_, i) =>
    Array.from(decode(W, encode(W, sparseInput(W.n, [i]))), (value) => sign * value)
      .filter((value, j) => j !== i && value > 0)
      .sort((a, b) => b - a)
      .slice(0, k)
      .reduce((total, value) => total + value, 0),
  );
  return Math.max(...sums);
}

/** Whether a threshold at ½ reads some feature of some input with at most k features wrongly; all inputs are tried. */
function someAnswerWrong(W: ReturnType<typeof unitVectors>, k: number): boolean {
  for (const x of allInputs(W.n, k)) if (!perfectlyRecovered(threshold(decode(W, encode(W, x))), x)) return true;
  return false;
}

/** Whether some feature gets a wrong answer for its worst inputs: those where it is absent, and those where it is present and the others act against it. */
function isWrongSomewhere(W: ReturnType<typeof unitVectors>, n: number, k: number): boolean {
  return Array.from({ length: n }, (_, i) => i).some((i) => {
    const dots = Array.from(decode(W, encode(W, sparseInput(n, [i]))));
    const others = dots.map((value, j) => ({ value, j })).filter(({ j }) => j !== i);
    const rising = [...others].sort((a, b) => b.value - a.value).slice(0, k);
    const falling = [...others].sort((a, b) => a.value - b.value).slice(0, k - 1);
    const inputs = [
      worstInput(W, i, k),
      sparseInput(
        n,
        rising.filter(({ value }) => value > 0).map(({ j }) => j),
      ),
      sparseInput(n, [i, ...falling.filter(({ value }) => value < 0).map(({ j }) => j)]),
    ];
    return inputs.some((x) => {
      const answer = threshold(decode(W, encode(W, x)));
      return !perfectlyRecovered(answer, x) && loss(answer, x) >= 1;
    });
  });
}
