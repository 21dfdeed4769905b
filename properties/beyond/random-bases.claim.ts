import { choices, claim, equals, integers, readings, type Rng } from 'refutable';
import { column, type Directions, dot, drawnLoss, gram, unitVectors } from 'refutable/superposition';

const place = 'A Random/Learned Directions/Mapping; how else to choose at random';

/** n/m random orthonormal bases of R^m, one after the other: random unit vectors, made orthogonal inside each basis. */
function bases(rng: Rng, n: number, m: number): Directions {
  const W = unitVectors(rng, n, m);
  for (let i = 0; i < n; i++) {
    const own = column(W, i);
    for (let j = i - (i % m); j < i; j++) {
      const product = dot(own, column(W, j));
      for (let c = 0; c < m; c++) own[c]! -= product * column(W, j)[c]!;
    }
    const length = Math.sqrt(dot(own, own));
    for (let c = 0; c < m; c++) own[c]! /= length;
  }
  return W;
}

/** The mean of (W_i·W_j)² over i ≠ j. */
function meanSquare(W: Directions): number {
  const { n } = W;
  const sum = gram(W).reduce((total, product) => total + product * product, 0);
  return (sum - n) / (n * (n - 1));
}

const n = 20;
const m = 5;
/** The multiple and the shift that are best for independent random directions, and what they then lose. */
const best = {
  1: { multiple: 0.62, shift: 0.41, loss: 0.6192 },
  2: { multiple: 0.387, shift: 0.15, loss: 1.3205 },
} as const;

/** The mean loss over 1000 inputs of directions read as a·max(0, W_i·h − s). */
function tried(rng: Rng, W: Directions, k: 1 | 2): number {
  const { multiple, shift } = best[k];
  const length = Math.sqrt(multiple);
  const model = {
    W: { ...W, columns: W.columns.map((c) => c * length) },
    bias: new Float64Array(n).fill(-multiple * shift),
  };
  return drawnLoss(rng, model, { values: 'binary', density: k / n }, 1000);
}

export default readings({
  'random-bases': claim({
    title:
      'n/m random orthonormal bases lose less than n independent random directions, read in the way that is best for these',
    place,
    statement: String.raw`\Pr\big[L_{\text{bases}}\le0.97\,\min_{a,s}E\,L_{\text{plain}}(a,s)\big]\ge\tfrac12\qquad(n=20,\ m=5,\ k=1,\ 2)`,
    over: 'W and the inputs of a trial',
    forAll: { k: choices(1, 2) },
    draw: (rng, { k }) => tried(rng, bases(rng, n, m), k),
    event: (loss, { k }) => loss <= 0.97 * best[k].loss,
    probabilityAtLeast: () => 1 / 2,
    expect: 'upheld',
    note: 'A choice at random that costs nothing more: 0.563 instead of 0.619 at $k=1$ and 1.229 instead of 1.320 at $k=2$ on average, 9 and 7 per cent less. Features of one basis do not disturb each other at all.',
    twin: { claims: 'They lose a fifth less', event: (loss, { k }) => loss <= 0.8 * best[k].loss },
  }),
  'random-bases-welch': claim({
    title:
      'The mean squared dot product of random orthonormal bases side by side is the least possible, (n − m)/(m(n − 1))',
    place,
    statement: String.raw`\frac1{n(n-1)}\sum_{i\ne j}(W_i\cdot W_j)^2=\frac{n-m}{m(n-1)}<\frac1m`,
    forAll: { m: integers(1, 12), bases: integers(2, 6) },
    draw: (rng, setting) => bases(rng, setting.bases * setting.m, setting.m),
    always: (W) => equals(meanSquare(W), (W.n - W.m) / (W.m * (W.n - 1)), { ulps: 1e5 }),
    uses: ['welch'],
    expect: 'upheld',
    note: 'Each feature sees a full basis in every other basis, whose squared dots add up to 1: $\\frac nm-1$ in all, Welch’s bound on the mean. Independent directions have $\\frac1m$ on average: for $n=4m$ a quarter more.',
    twin: {
      claims: 'So is that of independent directions',
      draw: (rng, setting) => unitVectors(rng, setting.bases * setting.m, setting.m),
    },
  }),
});
