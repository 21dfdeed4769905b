import { choices, claim, integers, positiveRationals, readings, reals, type Rng, picture } from 'refutable';
import {
  antipodalPairs,
  bernoulliInput,
  epsilonTypical,
  expectedLoss,
  networkLoss,
  relu,
  threshold,
  unitVectors,
} from 'refutable/superposition';

const place = 'Compare Antipodal to Smaller n';

interface Sizes {
  readonly pairs: number;
  readonly m: number;
  readonly k: number;
}

/** n = 2 · pairs features, each present with probability k/n ≤ ½; in one dimension both designs lose the same at n = 2. */
const sizes = {
  pairs: integers(1, 20),
  m: integers(2, 200, { scale: 'logarithmic' }),
  k: integers(1, 'pairs'),
} as const;

/** The losses of both designs on one random input, each with its own random directions, read by one activation. */
function bothLosses(rng: Rng, { pairs, m, k }: Sizes, activation: (decoded: Float64Array) => ArrayLike<number>) {
  const n = 2 * pairs;
  const x = bernoulliInput(rng, n, k / n);
  const [paired, plain] = [antipodalPairs(rng, n, m), unitVectors(rng, n, m)].map((W) => networkLoss(W, x, activation));
  return { paired: paired!, plain: plain!, n };
}

/** Expected loss per feature of one design, computed exactly. */
const exactLoss = (
  design: 'plain' | 'antipodal',
  { pairs, m, k }: Sizes,
  activation: { shift: number } | { threshold: number },
) => expectedLoss({ design, n: 2 * pairs, m, inputs: { bernoulli: k / (2 * pairs) }, activation }) / (2 * pairs);

const around = (value: number): readonly [number, number] => [value - 1e-10, value + 1e-10];

/** The excess loss per feature of pairs over plain directions, computed exactly. */
const morePaired = (sizes: Sizes, activation: { shift: number } | { threshold: number }) =>
  around(exactLoss('antipodal', sizes, activation) - exactLoss('plain', sizes, activation));

const difference = (sizes: Sizes, reading: 'ReLU' | 'threshold'): number => {
  const activation = reading === 'ReLU' ? { shift: 0 } : { threshold: 1 / 2 };
  return exactLoss('antipodal', sizes, activation) - exactLoss('plain', sizes, activation);
};

/** Sizes at which the exact loss is quick to compute. */
const exactSizes = {
  pairs: integers(2, 30),
  m: integers(1, 200, { scale: 'logarithmic' }),
  k: integers(1, ({ pairs }) => Math.max(1, Math.min(8, pairs / 2))),
} as const;

/** At least two present, and sparse. */
const sparse = {
  pairs: integers(4, 60),
  m: integers(1, 400, { scale: 'logarithmic' }),
  k: integers(2, ({ pairs }) => Math.min(8, pairs / 2)),
} as const;

/** Expected loss per feature with exactly k present, under a threshold at ½. */
const lossOfExactly = (design: 'plain' | 'antipodal', { pairs, m, k }: Sizes) =>
  expectedLoss({ design, n: 2 * pairs, m, inputs: { exactly: k }, activation: { threshold: 1 / 2 } }) / (2 * pairs);

/** ε < ½, as Lemma 4 supposes, c′ ≥ 1, and features sparse. */
const ownShiftSizes = {
  pairs: integers(2, 40),
  k: integers(1, ({ pairs }) => Math.max(1, Math.min(6, Math.floor(pairs / 2)))),
  cPrime: reals(1, 2, { steps: 4 }),
  m: integers(20, 20_000, { scale: 'logarithmic' }),
} as const;

interface OwnShift extends Sizes {
  readonly cPrime: number;
}

const isEpsilonBelowHalf = ({ pairs, k, cPrime, m }: OwnShift): boolean =>
  epsilonTypical(2 * pairs, m, k, cPrime) < 1 / 2;

/** Expected loss per feature under the paper's ReLU(x′ − 2ε), each design with its own ε: that of its own directions. */
const ownShiftLoss = (design: 'plain' | 'antipodal', { pairs, k, cPrime, m }: OwnShift): number =>
  exactLoss(
    design,
    { pairs, m, k },
    {
      shift: 2 * epsilonTypical(design === 'plain' ? 2 * pairs : pairs, m, k, cPrime),
    },
  );

/** 16c′²(n ln 2 + k ln(n/2)). */
const ownShiftCrossover = ({ pairs, k, cPrime }: Omit<OwnShift, 'm'>): number =>
  16 * cPrime ** 2 * (2 * pairs * Math.LN2 + k * Math.log(pairs));

/** Sparse, and m within a factor of four of the crossover: further away the comparison is clear. */
const isNearCrossover = (sizes: OwnShift): boolean =>
  isEpsilonBelowHalf(sizes) && sizes.m < 4 * ownShiftCrossover(sizes) && 4 * sizes.m > ownShiftCrossover(sizes);

const domain = { n: positiveRationals(), k: positiveRationals(), m: positiveRationals() };

/** Both sides of the printed condition against m. */
const sides = picture<{ n: number; k: number; m: number }>({
  title: 'Both sides of the condition against m: it holds to the left of 2n²/k',
  at: { n: 20, k: 2 },
  along: 'm',
  values: [3, 5, 10, 30, 100, 200, 400, 800, 2000],
  logarithmic: true,
  logarithmicY: true,
  y: 'cost and gain of pairs',
  curves: {
    '2(k/n)², the cost of pairs': ({ n, k }) => 2 * (k / n) ** 2,
    '4k/m, their supposed gain': ({ k, m }) => (4 * k) / m,
  },
  marks: { 'm = 5': 5, '2n²/k': 400 },
});

/** ½ where both designs lose the same; 1 where pairs lose at least a third less, and 0 where plain directions do. */
const favour = (activation: { shift: number } | { threshold: number }) => (setting: Drawn) => {
  const [plain, paired] = (['plain', 'antipodal'] as const).map((design) =>
    exactLoss(design, { pairs: setting.n / 2, m: setting.m, k: setting.k }, activation),
  );
  return Math.min(1, Math.max(0, 1 / 2 + Math.log(plain! / paired!) / (2 * Math.log(1.5))));
};

interface Drawn {
  readonly n: number;
  readonly m: number;
  readonly k: number;
}

const grid = {
  at: { k: 2 },
  across: { parameter: 'n', values: [8, 12, 20, 32, 50, 80, 120], logarithmic: true },
  up: { parameter: 'm', values: [3, 5, 8, 12, 18, 27, 40, 60, 90, 135, 200, 300, 450], logarithmic: true },
  shade: 'from plain directions losing at least a third less to pairs losing at least a third less',
  level: 1 / 2,
  points: { 'n = 20, m = 5': [20, 5] },
} as const;

const underThreshold = picture<Drawn>({
  ...grid,
  title: 'Pairs or plain directions, under a threshold at ½',
  value: favour({ threshold: 1 / 2 }),
  curves: { 'm = 2n²/k': ({ n, k }) => (2 * n * n) / k, 'm = 8k ln(n/k)': ({ n, k }) => 8 * k * Math.log(n / k) },
});

const underRelu = picture<Drawn>({
  ...grid,
  title: 'Pairs or plain directions, under a plain ReLU',
  value: favour({ shift: 0 }),
  curves: {
    'm = 2n²/k': ({ n, k }) => (2 * n * n) / k,
    'm = n(1 + 1/(2k))': ({ n, k }) => n * (1 + 1 / (2 * k)),
  },
});

/** The loss per feature of a drawn input in one design, under a threshold at ½. */
const drawnLoss =
  (design: 'plain' | 'paired') =>
  (rng: Rng, sizes: Sizes): number =>
    bothLosses(rng, sizes, (decoded) => threshold(decoded))[design] / (2 * sizes.pairs);

export default readings({
  'antipodal-conclusion': claim({
    title: '2(k/n)² ≤ 4k/m is equivalent to m ≥ 2n²/k',
    place,
    quote: String.raw`Hence, it should be used when $2(\frac{k}{n})^2 \leq \frac{4k}{m}$ or $m \geq \frac{2n^2}{k}$.`,
    statement: String.raw`2\left(\tfrac kn\right)^2\le\tfrac{4k}{m}\iff m\ge\tfrac{2n^2}{k}`,
    forAll: domain,
    concludes: '2*(k/n)^2 <= 4*k/m iff m >= 2*n^2/k',
    expect: 'refuted',
    picture: sides,
    note: 'Multiplying both sides by $m n^2/(2k^2)$, which is positive, gives $m \\le 2n^2/k$: the inequality was reversed. The printed direction fails already at the smallest numbers.',
  }),
  'antipodal-conclusion-repaired': claim({
    title: '2(k/n)² ≤ 4k/m is equivalent to m ≤ 2n²/k',
    place,
    statement: String.raw`2\left(\tfrac kn\right)^2\le\tfrac{4k}{m}\iff m\le\tfrac{2n^2}{k}`,
    forAll: domain,
    concludes: '2*(k/n)^2 <= 4*k/m iff m <= 2*n^2/k',
    repairs: 'antipodal-conclusion',
    expect: 'proved',
    twin: { claims: 'The same with n²/k, half the bound', concludes: '2*(k/n)^2 <= 4*k/m iff m <= n^2/k' },
  }),
  'antipodal-conclusion-advice': claim({
    title: 'Under a threshold at ½, pairs lose no more than plain directions when m ≥ 2n²/k, as the paper advises',
    place,
    quote: String.raw`Hence, it should be used when $2(\frac{k}{n})^2 \leq \frac{4k}{m}$ or $m \geq \frac{2n^2}{k}$.`,
    subject: 'the excess of pairs per feature',
    statement: String.raw`m\ge\tfrac{2n^2}{k}\ \Rightarrow\ E\,L_{\text{pairs}}\le E\,L_{\text{plain}},\qquad\mathrm{Threshold}_{1/2}`,
    over: 'W and x',
    showAt: { pairs: 10, m: 400, k: 2 },
    uses: ['antipodal-conclusion', 'antipodal-trade', 'epsilon-squared', 'epsilon-halved'],
    forAll: { pairs: integers(1, 6), m: integers(1, 300, { scale: 'logarithmic' }), k: integers(1, 'pairs') },
    where: ({ pairs, m, k }) => m >= (2 * (2 * pairs) ** 2) / k,
    value: (sizes) => morePaired(sizes, { threshold: 1 / 2 }),
    valueAtMost: () => 0,
    expect: 'refuted',
    note: 'The value is the excess loss of pairs per feature, $E(L_{\\text{pairs}}-L_{\\text{plain}})/n$, computed exactly. With that many dimensions plain directions hardly err at all, and pairs still lose whenever both features are present: one pair with $p=\\frac12$ loses $\\frac14$ per feature. At $n=20$, $k=2$ the printed rule begins at $m=400$; the experiment had $m=5$.',
  }),
  'antipodal-conclusion-advice-turned': claim({
    title: 'Under a threshold at ½, pairs lose no more than plain directions when m ≤ 2n²/k, the corrected inequality',
    place,
    subject: 'the excess of pairs per feature',
    statement: String.raw`m\le\tfrac{2n^2}{k}\ \Rightarrow\ E\,L_{\text{pairs}}\le E\,L_{\text{plain}},\qquad\mathrm{Threshold}_{1/2}`,
    over: 'W and x',
    showAt: { pairs: 10, m: 400, k: 2 },
    uses: ['antipodal-conclusion-repaired', 'antipodal-trade'],
    forAll: sizes,
    where: ({ pairs, m, k }) => m <= (2 * (2 * pairs) ** 2) / k,
    value: (sizes) => morePaired(sizes, { threshold: 1 / 2 }),
    valueAtMost: () => 0,
    repairs: 'antipodal-conclusion-advice',
    expect: 'refuted',
    picture: underThreshold,
    note: 'The smallest counterexample can be checked by hand: two features, each present half the time, in the plane. As a pair they lose $\\frac14$ each. Along two random directions $W_1\\cdot W_2$ is above $\\frac12$ with probability $\\frac13$, and below $-\\frac12$ with the same probability; that costs $\\frac16$ each, $\\frac1{12}$ less. Correcting the inequality is not enough: the gain $4k/m$ is the gain in a bound, not in the loss (`antipodal-trade`). The true crossover lies at a number of dimensions proportional to $n$ under a plain ReLU, and to $k\\ln(n/k)$ under a threshold: far below $2n^2/k$.',
  }),
  'antipodal-conclusion-advice-turned-exact': claim({
    title: 'For k/n ≤ ¼ and a threshold at ½, pairs lose no more than plain directions when m ≤ 2n²/k',
    place,
    statement: String.raw`m\le\tfrac{2n^2}{k}\ \Rightarrow\ E\,L_{\text{pairs}}\le E\,L_{\text{plain}},\qquad\tfrac kn\le\tfrac14`,
    over: 'W and x',
    uses: ['antipodal-conclusion-repaired', 'antipodal-trade'],
    forAll: exactSizes,
    where: ({ pairs, m, k }) => m <= (2 * (2 * pairs) ** 2) / k,
    value: (sizes) => around(exactLoss('antipodal', sizes, { threshold: 1 / 2 })),
    valueAtMost: (sizes) => exactLoss('plain', sizes, { threshold: 1 / 2 }),
    alsoAt: [{ pairs: 10, m: 100, k: 2 }],
    expect: 'refuted',
    note: 'The picture shows the exact losses of both designs at the author’s $n=20$, $k=2$: the curves cross near $m=29$, not at $2n^2/k=400$.',
    picture: {
      title: 'Expected loss per feature at n = 20, k = 2 under a threshold at ½',
      along: 'm',
      values: [3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 30, 36, 45, 60, 80, 110, 150, 200, 280, 400],
      logarithmic: true,
      logarithmicY: true,
      at: { pairs: 10, k: 2 },
      y: 'expected loss per feature',
      curves: {
        'plain directions': (sizes) => exactLoss('plain', sizes, { threshold: 1 / 2 }),
        'antipodal pairs': (sizes) => exactLoss('antipodal', sizes, { threshold: 1 / 2 }),
        'both features of a pair present, (k/n)²': ({ pairs, k }) => (k / (2 * pairs)) ** 2,
      },
      measured: {
        'plain, drawn': { values: [4, 13, 45], draws: 400, quantity: drawnLoss('plain'), range: () => [0, 1] },
        'pairs, drawn': { values: [5, 16, 60], draws: 400, quantity: drawnLoss('paired'), range: () => [0, 1] },
      },
      marks: { 'm = 5': 5, 'they cross, m = 29': 29, '8k ln(n/k)': 16 * Math.log(10), '2n²/k': 400 },
    },
    sharpen: {
      constant: 'the 2 in m ≤ 2n²/k, for two features present',
      printed: 2,
      find: 'largest',
      between: [0, 3],
      resolution: 0.01,
      along: 'n',
      sizes: [8, 12, 16, 20, 40],
      at: (n, a) => ({ pairs: n / 2, m: Math.max(3, Math.floor((a * n ** 2) / 2)), k: 2 }),
      limit: { value: 0, why: 'the crossover grows like ln n, not like n²' },
    },
  }),
  'antipodal-conclusion-all-constants': claim({
    title: 'With all constants kept, the paper’s condition for pairs is m ≤ 36 ln 2 · c′²n²/k',
    place,
    statement: String.raw`\left(\tfrac kn\right)^2\le9\left(\varepsilon^2-\varepsilon'^2\right)\iff m\le36\ln2\ \tfrac{c'^2n^2}k,\qquad\varepsilon^2=\tfrac{4c'^2k\ln n}m,\ \varepsilon'^2=\tfrac{4c'^2k\ln(n/2)}m`,
    uses: [
      'epsilon-squared-repaired',
      'epsilon-halved-repaired',
      'antipodal-trade-nine-repaired',
      'antipodal-expected-error-per-feature-repaired',
    ],
    // L stands for ln n, T for ln 2.
    forAll: { ...domain, c: positiveRationals(), L: positiveRationals(), T: positiveRationals() },
    concludes: '(k/n)^2 <= 9*(4*c^2*k*L/m - 4*c^2*k*(L - T)/m) iff m <= 36*T*c^2*n^2/k',
    repairs: 'antipodal-conclusion',
    expect: 'proved',
    note: "The printed line with its five errors corrected: $9$ from $(3\\varepsilon)^2$, $c'^2$ from Theorem 2, $\\ln2$ for 1, the cost of one feature instead of a pair, and the inequality. Together they multiply the printed bound $2n^2/k$ by $18\\ln2\\,c'^2=12.5\\,c'^2$. The condition is relevant, that is, Lemma 4 applies, from $m=16c'^2k\\ln n$ on, where $\\varepsilon=\\frac12$.",
    twin: {
      claims: 'The same with 18 ln 2 in place of 36 ln 2',
      concludes: '(k/n)^2 <= 9*(4*c^2*k*L/m - 4*c^2*k*(L - T)/m) iff m <= 18*T*c^2*n^2/k',
    },
  }),
  'antipodal-conclusion-all-constants-advice': claim({
    title: 'Under ReLU(x′ − 2ε), each design with its own ε < ½, pairs lose no more when m ≤ 36 ln 2 · c′²n²/k',
    place,
    statement: String.raw`16\,c'^2k\ln n<m\le36\ln2\ \tfrac{c'^2n^2}k\ \Rightarrow\ E\,L_{\text{pairs}}\le E\,L_{\text{plain}},\qquad\mathrm{ReLU}(x'-2\varepsilon)`,
    over: 'W and x',
    uses: ['antipodal-conclusion-all-constants', 'antipodal-trade'],
    forAll: ownShiftSizes,
    where: (sizes) =>
      isEpsilonBelowHalf(sizes) && sizes.m <= (36 * Math.LN2 * (sizes.cPrime * 2 * sizes.pairs) ** 2) / sizes.k,
    value: (sizes) => around(ownShiftLoss('antipodal', sizes) - ownShiftLoss('plain', sizes)),
    valueAtMost: () => 0,
    alsoAt: [{ pairs: 10, m: 400, k: 2, cPrime: 1 }],
    expect: 'refuted',
    note: "The bound for all features is lowered by $36c'^2k\\ln2/m$, but only the present ones, a fraction $k/n$, pay for the shift; the absent ones are silent in both designs.",
  }),
  'antipodal-conclusion-own-shift': claim({
    title:
      'Under ReLU(x′ − 2ε), each design with its own ε < ½, pairs lose no more when m ≤ 16c′²(n ln 2 + k ln(n/2)) and c′ ≥ 1',
    place,
    statement: String.raw`16\,c'^2k\ln n<m\le16\,c'^2\left(n\ln2+k\ln\tfrac n2\right)\ \Rightarrow\ E\,L_{\text{pairs}}\le E\,L_{\text{plain}},\qquad\mathrm{ReLU}(x'-2\varepsilon),\ \tfrac kn\le\tfrac14`,
    over: 'W and x',
    forAll: ownShiftSizes,
    where: (sizes) => isNearCrossover(sizes) && sizes.m <= ownShiftCrossover(sizes),
    value: (sizes) => around(ownShiftLoss('antipodal', sizes) - ownShiftLoss('plain', sizes)),
    valueAtMost: () => 0,
    repairs: 'antipodal-conclusion-all-constants-advice',
    alsoAt: [{ pairs: 10, m: 295, k: 2, cPrime: 1 }],
    expect: 'upheld',
    note: "This is the author’s comparison, carried through with his own activation. A present feature loses $4\\varepsilon^2+\\frac rm$ with $r$ others present, an absent one almost nothing. With $p=\\frac kn$ a feature of a pair loses $p^2$ when its partner is present too, and $p(1-p)(4\\varepsilon'^2+\\dots)$ alone, against $p(4\\varepsilon^2+\\dots)$. With $4\\varepsilon^2=16c'^2k\\ln n/m$ the two are equal at $m=16c'^2\\left(n\\ln2+k\\ln\\frac n2\\right)$ up to at most $2k+1$ more. Sizes within a factor of four of this $m$ are tried.",
    twin: {
      claims: 'Pairs lose at most nine tenths as much',
      value: (sizes) => around(ownShiftLoss('antipodal', sizes) - 0.9 * ownShiftLoss('plain', sizes)),
    },
  }),
  'antipodal-conclusion-own-shift-converse': claim({
    title:
      'Under ReLU(x′ − 2ε), each design with its own ε < ½, plain directions lose no more when m ≥ 16c′²(n ln 2 + k ln(n/2)) + 2k + 2 and c′ ≥ 1',
    place,
    statement: String.raw`m\ge16\,c'^2\left(n\ln2+k\ln\tfrac n2\right)+2k+2\ \Rightarrow\ E\,L_{\text{plain}}\le E\,L_{\text{pairs}},\qquad\mathrm{ReLU}(x'-2\varepsilon),\ \tfrac kn\le\tfrac14`,
    over: 'W and x',
    forAll: ownShiftSizes,
    where: (sizes) => isNearCrossover(sizes) && sizes.m >= ownShiftCrossover(sizes) + 2 * sizes.k + 2,
    value: (sizes) => around(ownShiftLoss('plain', sizes) - ownShiftLoss('antipodal', sizes)),
    valueAtMost: () => 0,
    repairs: 'antipodal-conclusion-all-constants-advice',
    alsoAt: [{ pairs: 10, m: 302, k: 2, cPrime: 1 }],
    expect: 'upheld',
    twin: {
      claims: 'Plain directions lose at most nine tenths as much',
      value: (sizes) => around(ownShiftLoss('plain', sizes) - 0.9 * ownShiftLoss('antipodal', sizes)),
    },
  }),
  'antipodal-conclusion-own-shift-at-twenty': claim({
    title: 'At n = 20, k = 2, c′ = 1 plain directions lose less under ReLU(x′ − 2ε) from m = 300 on',
    place,
    subject: 'the least m',
    statement: String.raw`\min\{m>16\,k\ln n:\ E\,L_{\text{plain}}<E\,L_{\text{pairs}}\}=300\qquad(n=20,\ k=2,\ c'=1)`,
    over: 'W and x',
    forAll: {},
    value: () => {
      let m = 96;
      const at = () => ({ pairs: 10, m, k: 2, cPrime: 1 });
      while (ownShiftLoss('plain', at()) >= ownShiftLoss('antipodal', at())) m++;
      return m;
    },
    valueEquals: () => 300,
    expect: 'upheld',
    note: 'From $m=96$ on, where $\\varepsilon<\\frac12$. The formula gives $16(20\\ln2+2\\ln10)=295.5$, and 300.5 with the added $2k+1$.',
    twin: { claims: 'They do from m = 400 on, the printed bound', valueEquals: () => 400 },
  }),
  'antipodal-conclusion-relu-crossover': claim({
    title: 'Under a plain ReLU and k/n ≤ ¼, pairs lose no more whenever m ≤ n(1 + 1/(2k))',
    place,
    statement: String.raw`m\le n\left(1+\tfrac1{2k}\right)\ \Rightarrow\ E\,L_{\text{pairs}}\le E\,L_{\text{plain}},\qquad\tfrac kn\le\tfrac14`,
    over: 'W and x',
    forAll: exactSizes,
    where: ({ pairs, m, k }) => m <= 2 * pairs * (1 + 1 / (2 * k)),
    value: (sizes) => around(exactLoss('antipodal', sizes, { shift: 0 })),
    valueAtMost: (sizes) => exactLoss('plain', sizes, { shift: 0 }),
    repairs: 'antipodal-conclusion-advice-turned',
    expect: 'refuted',
    picture: underRelu,
    note: 'Per feature, pairs cost $p^2$ and gain $\\frac{k}{m}p\\left(1+\\frac{1}{2k}\\right)$ to first order in $p=k/n$ (`antipodal-trade-repaired`), which are equal at $m=n\\left(1+\\frac1{2k}\\right)$. At $p=\\frac14$ the terms of second order still count: there the crossover is a little lower.',
    sharpen: {
      constant: 'the factor 1 before n(1 + 1/(2k)), for one feature present',
      printed: 1,
      find: 'largest',
      between: [0.5, 1.5],
      resolution: 0.01,
      along: 'n',
      sizes: [4, 8, 12, 20, 40, 100, 200],
      at: (n, a) => ({ pairs: n / 2, m: Math.floor(a * n * (1 + 1 / 2)), k: 1 }),
      limit: {
        value: 1,
        why: 'interference spares a complete pair part of its cost, a fraction of order √(k/m), which is left out',
      },
    },
  }),
  'antipodal-conclusion-relu': claim({
    title: 'Under a plain ReLU and k/n ≤ ¼, pairs lose no more whenever m ≤ n',
    place,
    statement: String.raw`m\le n\ \Rightarrow\ E\,L_{\text{pairs}}\le E\,L_{\text{plain}},\qquad\tfrac kn\le\tfrac14`,
    over: 'W and x',
    forAll: exactSizes,
    where: ({ pairs, m }) => m <= 2 * pairs,
    value: (sizes) => around(exactLoss('antipodal', sizes, { shift: 0 })),
    valueAtMost: (sizes) => exactLoss('plain', sizes, { shift: 0 }),
    repairs: 'antipodal-conclusion-relu-crossover',
    expect: 'upheld',
    note: 'That is, whenever there are at least as many features as dimensions: superposition and pairing begin together.',
    literature: [
      {
        reference:
          'Scherlis, Sachan, Jermyn, Benton, Shlegeris, Polysemanticity and capacity in neural networks (2022)',
        says: 'The best allocation of dimensions gives the most important features one each, lets the less important ones share, and ignores the rest; sharing grows with sparsity. With equal importance, as here, all features share equally.',
        checked: 'abstract',
      },
    ],
    picture: {
      title: 'Expected loss per feature at n = 20, k = 2 under a plain ReLU',
      along: 'm',
      values: [3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 30, 36, 45, 60, 80, 110, 150, 200, 280, 400],
      logarithmic: true,
      logarithmicY: true,
      at: { pairs: 10, k: 2 },
      y: 'expected loss per feature',
      curves: {
        'plain directions': (sizes) => exactLoss('plain', sizes, { shift: 0 }),
        'antipodal pairs': (sizes) => exactLoss('antipodal', sizes, { shift: 0 }),
      },
      marks: { 'm = 5': 5, 'n(1 + 1/(2k))': 25, 'they cross, m = 29': 29, '2n²/k': 400 },
    },
    twin: {
      claims: 'They lose at most half as much',
      valueAtMost: (sizes) => exactLoss('plain', sizes, { shift: 0 }) / 2,
    },
  }),
  'antipodal-conclusion-relu-converse': claim({
    title: 'Under a plain ReLU and k/n ≤ ¼, plain directions lose no more whenever m ≥ 2n(1 + 1/(2k))',
    place,
    statement: String.raw`m\ge2n\left(1+\tfrac1{2k}\right)\ \Rightarrow\ E\,L_{\text{plain}}\le E\,L_{\text{pairs}},\qquad\tfrac kn\le\tfrac14`,
    over: 'W and x',
    forAll: exactSizes,
    where: ({ pairs, m, k }) => m >= 4 * pairs * (1 + 1 / (2 * k)),
    value: (sizes) => around(exactLoss('plain', sizes, { shift: 0 })),
    valueAtMost: (sizes) => exactLoss('antipodal', sizes, { shift: 0 }),
    repairs: 'antipodal-conclusion-relu-crossover',
    expect: 'upheld',
    note: 'So the crossover lies between $n\\left(1+\\frac1{2k}\\right)$ and twice that, and $m\\le2n^2/k$ is too large by a factor of about $n/k$.',
    twin: {
      claims: 'They lose at most half as much',
      valueAtMost: (sizes) => exactLoss('antipodal', sizes, { shift: 0 }) / 2,
    },
  }),
  'antipodal-conclusion-threshold': claim({
    title:
      'Under a threshold at ½ with exactly k ≥ 2 features present, plain directions lose no more whenever m ≥ 12 k ln(n/k)',
    place,
    statement: String.raw`m\ge12\,k\ln\tfrac nk\ \Rightarrow\ E\,L_{\text{plain}}\le E\,L_{\text{pairs}},\qquad2\le k\le\tfrac n4`,
    over: 'W and x',
    forAll: sparse,
    where: ({ pairs, m, k }) => m >= 12 * k * Math.log((2 * pairs) / k),
    value: (sizes) => around(lossOfExactly('plain', sizes)),
    valueAtMost: (sizes) => lossOfExactly('antipodal', sizes),
    repairs: 'antipodal-conclusion-advice',
    alsoAt: [{ pairs: 26, m: 79, k: 2 }],
    expect: 'upheld',
    note: 'A feature loses $\\frac{k(k-1)}{n(n-1)}$ to pairing and gains about $\\frac kn q\\left(1+\\frac{m}{8k}\\right)$, where $q=\\Pr[S_k>\\frac12]\\le e^{-m/(8k)}$ is the probability of a false alarm: it has one interfering term fewer when its partner is present, and complete pairs cancel. Loss and gain are equal near $q=k/n$, at $m\\approx8k\\ln(n/k)$.',
    sharpen: {
      constant: 'the 12 in m ≥ 12 k ln(n/k), for two features present',
      printed: 12,
      find: 'smallest',
      between: [1, 14],
      resolution: 0.05,
      along: 'n',
      sizes: [8, 20, 100, 1e3, 1e4, 1e5],
      at: (n, a) => ({ pairs: n / 2, m: Math.max(3, Math.ceil(2 * a * Math.log(n / 2))), k: 2 }),
      limit: {
        value: -1 / (2 * Math.log1p(-1 / 16)),
        why: 'the probability of a false alarm is then k/n to first order, decaying at the rate for two coordinates to add up to ½',
      },
    },
    twin: {
      claims: 'They lose at most a third as much',
      valueAtMost: (sizes) => lossOfExactly('antipodal', sizes) / 3,
    },
  }),
  'antipodal-conclusion-threshold-converse': claim({
    title: 'Under a threshold at ½ with exactly k ≥ 2 features present, pairs lose no more whenever m ≤ 3 k ln(n/k)',
    place,
    statement: String.raw`m\le3\,k\ln\tfrac nk\ \Rightarrow\ E\,L_{\text{pairs}}\le E\,L_{\text{plain}},\qquad2\le k\le\tfrac n4`,
    over: 'W and x',
    forAll: sparse,
    where: ({ pairs, m, k }) => m <= 3 * k * Math.log((2 * pairs) / k),
    value: (sizes) => around(lossOfExactly('antipodal', sizes)),
    valueAtMost: (sizes) => lossOfExactly('plain', sizes),
    repairs: 'antipodal-conclusion-advice-turned',
    expect: 'upheld',
    note: 'At small $n/k$ the crossover lies lower than $8k\\ln(n/k)$, because the tail of $S_k$ is lighter than its bound.',
    twin: {
      claims: 'They lose at most half as much',
      valueAtMost: (sizes) => lossOfExactly('plain', sizes) / 2,
    },
  }),
  'antipodal-conclusion-threshold-independent': claim({
    title: 'With independent features and a threshold at ½, plain directions lose no more whenever m ≥ 12 k ln(n/k)',
    place,
    statement: String.raw`m\ge12\,k\ln\tfrac nk\ \Rightarrow\ E\,L_{\text{plain}}\le E\,L_{\text{pairs}},\qquad x_i\sim\mathrm{Bernoulli}(\tfrac kn),\ \tfrac kn\le\tfrac14`,
    over: 'W and x',
    forAll: { pairs: integers(2, 250), m: integers(3, 200, { scale: 'logarithmic' }), k: integers(1, 2) },
    where: ({ pairs, m, k }) => 2 * k <= pairs && m >= 12 * k * Math.log((2 * pairs) / k),
    value: (sizes) => around(exactLoss('plain', sizes, { threshold: 1 / 2 })),
    valueAtMost: (sizes) => exactLoss('antipodal', sizes, { threshold: 1 / 2 }),
    alsoAt: [{ pairs: 200, m: 72, k: 1 }],
    expect: 'refuted',
    note: 'The number of present features then varies, and the errors come from the inputs with the most: at $k=1$ four or more are present in one input of fifty. The crossover is that of a larger $k$.',
  }),
  'antipodal-conclusion-threshold-independent-repaired': claim({
    title:
      'With independent features and a threshold at ½, plain directions lose no more whenever m ≥ 20 (k + 1) ln(n/k), up to n = 500',
    place,
    statement: String.raw`m\ge20\,(k+1)\ln\tfrac nk\ \Rightarrow\ E\,L_{\text{plain}}\le E\,L_{\text{pairs}},\qquad x_i\sim\mathrm{Bernoulli}(\tfrac kn),\ \tfrac kn\le\tfrac14`,
    over: 'W and x',
    forAll: { pairs: integers(2, 250), m: integers(3, 600, { scale: 'logarithmic' }), k: integers(1, 2) },
    where: ({ pairs, m, k }) => 2 * k <= pairs && m >= 20 * (k + 1) * Math.log((2 * pairs) / k),
    value: (sizes) => around(exactLoss('plain', sizes, { threshold: 1 / 2 })),
    valueAtMost: (sizes) => exactLoss('antipodal', sizes, { threshold: 1 / 2 }),
    repairs: 'antipodal-conclusion-threshold-independent',
    expect: 'upheld',
    note: 'This holds at these sizes. With $K$ present a false alarm has probability about $e^{-m/(8K)}$, and $K\\sim\\mathrm{Poisson}(k)$ reaches $\\ln n/\\ln\\ln n$ with probability about $1/n$, so that no constant will do for all $n$: the crossover is $m\\sim c_n\\ln n$ with a slowly growing $c_n$.',
    twin: {
      claims: 'They lose at most a hundredth as much',
      valueAtMost: (sizes) => exactLoss('antipodal', sizes, { threshold: 1 / 2 }) / 100,
    },
  }),
  'antipodal-conclusion-at-twenty': claim({
    title:
      'At n = 20 with independent features of probability 1/10, plain directions lose less from m = 29 on, under a threshold or a plain ReLU',
    place,
    subject: 'the least m',
    statement: String.raw`\min\{m\ge3:\ E\,L_{\text{plain}}<E\,L_{\text{pairs}}\}=29\qquad(n=20,\ x_i\sim\mathrm{Bernoulli}(\tfrac1{10}))`,
    over: 'W and x',
    forAll: { activation: choices('threshold', 'ReLU') },
    value: ({ activation }) => crossover(activation, { bernoulli: 1 / 10 }),
    valueEquals: () => 29,
    repairs: 'antipodal-conclusion-advice-turned-exact',
    expect: 'upheld',
    note: 'The first of $m=3,4,\\ldots$ at which the exact loss of the plain design is smaller; the printed number is $2n^2/k=400$.',
    twin: { claims: 'They do from m = 30 on', valueEquals: () => 30 },
  }),
  'antipodal-conclusion-at-twenty-exactly': claim({
    title:
      'At n = 20 with exactly 2 features present, plain directions lose less from m = 26 on under a threshold, and 29 under a plain ReLU',
    place,
    subject: 'the least m',
    statement: String.raw`\min\{m\ge3:\ E\,L_{\text{plain}}<E\,L_{\text{pairs}}\}=26\text{ (threshold)},\ 29\text{ (ReLU)}\qquad(n=20,\ |x|=2)`,
    over: 'W and x',
    forAll: { activation: choices('threshold', 'ReLU') },
    value: ({ activation }) => crossover(activation, { exactly: 2 }),
    valueEquals: ({ activation }) => (activation === 'ReLU' ? 29 : 26),
    uses: ['two-present-crossover-exact'],
    expect: 'upheld',
    note: 'Both features of a pair are then present with probability $\\frac{k(k-1)}{n(n-1)}=\\frac1{190}$ instead of $\\frac1{100}$, but at most two features interfere. Under a ReLU both designs lose exactly $\\frac57$ at $m=28$, which is $\\frac32n-2$ (`two-present-crossover`).',
    twin: { claims: 'They do from m = 28 on under both', valueEquals: () => 28 },
  }),
  'antipodal-conclusion-simulated': claim({
    title: 'The computed losses of both designs agree with simulation, under a threshold at ½ and a plain ReLU',
    place,
    statement: String.raw`E\,(L_{\text{pairs}}-L_{\text{plain}})/n\ \text{ by exact law and by draws, to within }0.03\text{ (threshold), }0.06\text{ (ReLU)}`,
    over: 'W and x',
    forAll: { reading: choices('threshold', 'ReLU'), pairs: integers(2, 8), m: integers(3, 30), k: integers(1, 2) },
    draw: (rng, { reading, ...sizes }) =>
      bothLosses(rng, sizes, (decoded) => (reading === 'ReLU' ? relu(decoded, 0) : threshold(decoded))),
    // Under a ReLU a loss per feature above 4 has probability less than 10⁻⁶ here; it is capped, and the effect of the cap is within the margin.
    quantity: ({ paired, plain, n }) => Math.max(-4, Math.min(4, (paired - plain) / n)),
    range: ({ reading }) => (reading === 'ReLU' ? [-4, 4] : [-1, 1]),
    meanEquals: ({ reading, ...sizes }) => difference(sizes, reading),
    within: ({ reading }) => (reading === 'ReLU' ? 0.06 : 0.03),
    expect: 'upheld',
    twin: {
      claims: 'Pairs lose 0.1 per feature more than computed',
      meanEquals: ({ reading, ...sizes }) => Math.min(1, difference(sizes, reading) + 0.1),
    },
  }),
});

/** The smallest m at which plain directions lose less than pairs, at n = 20; losses within 10⁻⁹ of each other count as equal. */
function crossover(reading: 'ReLU' | 'threshold', inputs: { bernoulli: number } | { exactly: number }): number {
  const activation = reading === 'ReLU' ? { shift: 0 } : { threshold: 1 / 2 };
  const loss = (design: 'plain' | 'antipodal', m: number) => expectedLoss({ design, n: 20, m, inputs, activation });
  let m = 3;
  while (loss('plain', m) >= loss('antipodal', m) - 1e-9) m++;
  return m;
}
