import { claim, integers, positiveRationals, rationals, readings, reals, picture } from 'refutable';
import { epsilonTypical, expectedLoss, sphereSumReluMoments } from 'refutable/superposition';

const place = 'Lemma 4, part 2, and the opening: a better approximation of x_i';

interface Setting {
  readonly n: number;
  readonly m: number;
  readonly k: number;
  readonly cPrime: number;
}

/** The sizes, and how large (2ε)² is as a multiple of (n − k)/m. */
interface Shared {
  readonly n: number;
  readonly m: number;
  readonly k: number;
  readonly share: number;
}

/** The expected loss of one input, read by ReLU(x′ − 2ε) with ε = δc′√k, exactly k features present. */
const shifted = ({ n, m, k, cPrime }: Setting): number =>
  expectedLoss({
    design: 'plain',
    n,
    m,
    inputs: { exactly: k },
    activation: { shift: 2 * epsilonTypical(n, m, k, cPrime) },
  });

/** The same, with its numerical error. */
function shiftedLoss(setting: Setting): readonly [number, number] {
  const loss = shifted(setting);
  return [loss - setting.n * 1e-12, loss + setting.n * 1e-12];
}

/** The expected loss of x′ itself, k(n − 1)/m. */
const linear = ({ n, m, k }: Pick<Setting, 'n' | 'm' | 'k'>): number => (k * (n - 1)) / m;

/** The setting at which (2ε)² = share · (n − k)/m: 16c′² k ln n = share · (n − k), in which m does not occur. */
function atShare({ n, m, k, share }: Shared): Setting {
  return { n, m, k, cPrime: Math.sqrt((share * (n - k)) / (16 * k * Math.log(n))) };
}
/** e^{−2ε²m/k}: with the shift 2ε an absent feature keeps at most twice this share of its mean square. */
const leftBeyond = ({ n, k, share }: Shared): number => Math.exp((-share * (n - k)) / (2 * k));

const sizes = {
  n: integers(2, 1_000_000, { scale: 'logarithmic' }),
  m: integers(2, 100_000, { scale: 'logarithmic' }),
  k: integers(1, ({ n }) => Math.min(n, 12)),
  cPrime: reals(0.1, 3, { steps: 29 }),
};

const against = picture<Setting>({
  title: 'Expected loss per present feature at n = 2000, k = 3, c′ = 1',
  at: { n: 2000, m: 500, k: 3, cPrime: 1 },
  along: 'm',
  values: Array.from({ length: 41 }, (_, i) => Math.round(100 * 10 ** (i / 16))),
  y: 'loss/k',
  logarithmicY: true,
  curves: {
    'x′ itself': (setting) => linear(setting) / setting.k,
    'ReLU(x′)': ({ n, m, k }) =>
      expectedLoss({ design: 'plain', n, m, inputs: { exactly: k }, activation: { shift: 0 } }) / k,
    'ReLU(x′ − 2ε)': (setting) => shifted(setting) / setting.k,
    'answering 0': () => 1,
  },
  marks: { n: 2000 },
});

export default readings({
  'relu-or-linear': claim({
    title: 'ReLU(x′ − 2ε) never loses more in expectation than x′ itself',
    place,
    statement: String.raw`E\,\lVert\mathrm{ReLU}(x'-2\varepsilon)-x\rVert^2\le E\,\lVert x'-x\rVert^2,\qquad\varepsilon=\sqrt{\tfrac{4\ln n}m}\,c'\sqrt k`,
    over: 'W and x',
    forAll: sizes,
    value: shiftedLoss,
    valueAtMost: linear,
    uses: ['relu-or-linear-loss'],
    expect: 'refuted',
    picture: against,
    note: 'The paper says that the shift and the ReLU give a better approximation of $x_i$. Each present feature pays $4\\varepsilon^2$ for the shift, each absent one saves $\\frac km$: which effect is larger depends on $n$.',
  }),
  'relu-or-linear-loss': claim({
    title:
      'The expected loss of x′ itself is k(n − 1)/m: each of k present features adds 1/m to the loss of each of the n − 1 others',
    place,
    statement: String.raw`E\,\lVert x'-x\rVert^2=(n-k)\,E\,S_k^2+k\,E\,S_{k-1}^2=\frac{k(n-1)}m`,
    over: 'W and x',
    forAll: { n: integers(2, 300), m: integers(2, 300, { scale: 'logarithmic' }), k: integers(1, 'n') },
    holds: ({ n, m, k }) => {
      // E S² from the Fourier series of the distribution: twice E max(0, S)².
      const square = (r: number): number => 2 * sphereSumReluMoments(r, m, 0).second;
      return Math.abs(((n - k) * square(k) + k * square(k - 1)) / ((k * (n - 1)) / m) - 1) <= 1e-10;
    },
    expect: 'upheld',
    note: 'Of the randomness of $W$ only $E\\,(W_i\\cdot W_j)^2=\\frac1m$ and a random sign for each direction are needed. With such signs evenly spread directions (tight frames) lose the least, $k\\frac{n-m}{m}$, as $\\sum_{i\\ne j}(W_i\\cdot W_j)^2\\ge\\frac{n^2}m-n$ for any unit directions.',
    twin: {
      claims: 'It loses kn/m',
      holds: ({ n, m, k }) => {
        const square = (r: number): number => 2 * sphereSumReluMoments(r, m, 0).second;
        return Math.abs(((n - k) * square(k) + k * square(k - 1)) / ((k * n) / m) - 1) <= 1e-10;
      },
    },
  }),
  'relu-or-linear-below': claim({
    title:
      'For every m, ReLU(x′ − 2ε) loses no more than x′ when 16c′² k ln n = θ(n − k) with θ < 1, up to an exponentially small term',
    place,
    statement: String.raw`16\,c'^2\,k\ln n=\theta(n-k),\ \theta\le1-2e^{-\theta(n-k)/(2k)}\ \Rightarrow\ E\,\lVert\mathrm{ReLU}(x'-2\varepsilon)-x\rVert^2\le\frac{k(n-1)}m`,
    over: 'W and x',
    forAll: {
      n: integers(2, 100_000, { scale: 'logarithmic' }),
      m: integers(2, 100_000, { scale: 'logarithmic' }),
      k: integers(1, ({ n }) => Math.min(n - 1, 12)),
      share: reals(0.05, 0.999, { steps: 73 }),
    },
    where: (setting) => setting.share <= 1 - 2 * leftBeyond(setting),
    value: (setting) => shiftedLoss(atShare(setting)),
    valueAtMost: linear,
    uses: ['relu-or-linear-loss'],
    repairs: 'relu-or-linear',
    expect: 'upheld',
    note: "With $s=2\\varepsilon$ a present feature loses at most $E(S_{k-1}-s)^2=s^2+\\frac{k-1}m$, an absent one $E(S_k-s)_+^2\\le\\frac{2k}me^{-s^2m/(2k)}$ in place of $\\frac km$. So the ReLU is better when $k\\,s^2\\le(n-k)\\frac km(1-2e^{-s^2m/(2k)})$, and with $s^2=16c'^2\\frac{k\\ln n}m$ the $m$ cancels. In terms of $\\varepsilon$, this is nearly the condition $4\\varepsilon^2\\le\\frac{n-k}m$.",
    twin: {
      claims: 'The same for 1.5 times θ',
      value: ({ share, ...sizesOf }) => shiftedLoss(atShare({ ...sizesOf, share: 1.5 * share })),
    },
  }),
  'relu-or-linear-above': claim({
    title:
      'For ε ≤ ¼, ReLU(x′ − 2ε) loses at least as much as x′ when 16c′² k ln n = θ(n − k) with θ > 1, up to an exponentially small term',
    place,
    statement: String.raw`16\,c'^2\,k\ln n=\theta(n-k),\ \varepsilon\le\tfrac14,\ \theta\ge1+\tfrac{4k}{n-k}e^{-\theta(n-k)/(2k)}\ \Rightarrow\ E\,\lVert\mathrm{ReLU}(x'-2\varepsilon)-x\rVert^2\ge\frac{k(n-1)}m`,
    over: 'W and x',
    forAll: {
      n: integers(2, 3000, { scale: 'logarithmic' }),
      k: integers(1, ({ n }) => Math.min(n - 1, 12)),
      share: reals(1.001, 2, { steps: 111 }),
      // (2ε)² = share · (n − k)/m is at most ¼.
      m: integers(({ n, k, share }) => 4 * share * (n - k), 1_000_000, { scale: 'logarithmic' }),
    },
    where: (setting) => setting.share >= 1 + ((4 * setting.k) / (setting.n - setting.k)) * leftBeyond(setting),
    value: (setting) => shiftedLoss(atShare(setting)),
    valueAtLeast: linear,
    uses: ['relu-or-linear-loss'],
    repairs: 'relu-or-linear',
    expect: 'upheld',
    note: "A present feature loses $s^2+\\frac{k-1}m$ except on the rare inputs that bring its ReLU to 0, which save at most $E[((s-S)^2-1)_+]\\le\\frac{4k}me^{-m/(8k)}$ for $s\\le\\frac12$. At $c'=1$ the crossover is at $n=69$ for $k=1$ and at $n=1136$ for $k=10$: for fewer features the shift of Lemma 4 makes the approximation worse.",
    twin: {
      claims: 'The same for two thirds of θ',
      value: ({ share, ...sizesOf }) => shiftedLoss(atShare({ ...sizesOf, share: (2 / 3) * share })),
    },
  }),
  'relu-or-linear-without-shift': claim({
    title: 'ReLU(x′) without a shift is never further from x_i ≥ 0 than x′ is',
    place,
    statement: String.raw`x_i\ge0\ \Rightarrow\ |\mathrm{ReLU}(x'_i)-x_i|\le|x'_i-x_i|`,
    forAll: { x: rationals(), y: rationals() },
    given: ['x >= 0'],
    concludes: 'abs(max(0, y) - x) <= abs(y - x)',
    repairs: 'relu-or-linear',
    expect: 'proved',
    note: 'For every input, and not only on average. It halves what the absent features lose: the loss falls from $\\frac{k(n-1)}m$ to at most $\\frac{k(n-k)}{2m}+\\frac{k(k-1)}m$.',
    twin: { claims: 'The same for every x', given: ['x >= -1'] },
  }),
  'relu-or-linear-silence': claim({
    title: 'x′ itself loses more than answering 0 to everything unless m ≥ n − 1',
    place,
    statement: String.raw`\frac{k(n-1)}m\le k\iff m\ge n-1`,
    uses: ['relu-or-linear-loss'],
    forAll: { n: positiveRationals(), m: positiveRationals(), k: positiveRationals() },
    concludes: 'k*(n-1)/m <= k iff m >= n - 1',
    expect: 'proved',
    note: 'Answering 0 loses $k$. So with fewer neurons than features the linear reading is not a useful approximation in mean square over all features, whatever its error for one feature: it is the activation that makes superposition worthwhile.',
    twin: { claims: 'The same unless m ≥ n/2', concludes: 'k*(n-1)/m <= k iff m >= n/2' },
  }),
  'relu-or-linear-multiple': claim({
    title: 'The best multiple a·x′ loses k(n − 1)/(m + n − 1), only a fraction m/(m + n − 1) less than answering 0',
    place,
    statement: String.raw`E\,\lVert a\,x'-x\rVert^2=k\left[1-2a+a^2\left(1+\tfrac{n-1}m\right)\right]\ge\frac{k(n-1)}{m+n-1}`,
    uses: ['relu-or-linear-loss'],
    forAll: { n: positiveRationals(), m: positiveRationals(), k: positiveRationals(), a: rationals() },
    given: ['n >= 1'],
    concludes: 'k*(1 - 2*a + a^2*(1 + (n-1)/m)) >= k*(n-1)/(m+n-1)',
    expect: 'proved',
    note: "Equality at $a=\\frac m{m+n-1}$: $E\\,x'\\cdot x=k$, as the interference has mean 0. With $n=20$, $m=5$: 0.79 of $k$.",
    twin: {
      claims: 'It loses at least k(n − 1)/(m + n − 2)',
      given: ['n >= 2'],
      concludes: 'k*(1 - 2*a + a^2*(1 + (n-1)/m)) >= k*(n-1)/(m+n-2)',
    },
  }),
});
