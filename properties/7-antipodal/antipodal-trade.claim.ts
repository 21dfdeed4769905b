import { claim, integers, positiveRationals, readings, reals } from 'refutable';
import { expectedLoss } from 'refutable/superposition';

const place = 'Compare Antipodal to Smaller n';

interface Setting {
  readonly pairs: number;
  readonly m: number;
  readonly p: number;
}

const shared = {
  place,
  over: 'W and x',
  forAll: {
    pairs: integers(2, 30),
    m: integers(3, 120),
    p: reals(0.01, 0.25, { steps: 24 }),
  },
} as const;

/** Expected loss per feature under a plain ReLU; features are present independently with probability p. */
const lossOf = (design: 'plain' | 'antipodal', { pairs, m, p }: Setting): number =>
  expectedLoss({ design, n: 2 * pairs, m, inputs: { bernoulli: p }, activation: { shift: 0 } }) / (2 * pairs);

/** The excess loss per feature of the antipodal design. */
const difference = (setting: Setting): number => lossOf('antipodal', setting) - lossOf('plain', setting);

const around = (value: number): readonly [number, number] => [value - 1e-9, value + 1e-9];

export default readings({
  'antipodal-trade': claim({
    ...shared,
    title: 'Pairing changes the expected loss per feature by 2(k/n)² − 4k/m, as printed',
    quote: String.raw`So using antipodal directions increases $\exp L$ by $2(\frac{k}{n})^2$ and decreases it by $\frac{4k}{m}$.`,
    subject: 'the change per feature',
    statement: String.raw`\frac{E\,L_{\text{pairs}}-E\,L_{\text{plain}}}{n}=2\left(\tfrac kn\right)^2-\tfrac{4k}m,\qquad p=\tfrac kn`,
    uses: ['antipodal-expected-error-per-feature', 'epsilon-squared', 'epsilon-halved', 'loss-two-sources'],
    value: (setting) => around(difference(setting)),
    valueEquals: ({ pairs, m, p }) => 2 * p * p - (4 * 2 * pairs * p) / m,
    expect: 'refuted',
    note: 'The gain is taken from the bound $\\varepsilon^2$, which contains $\\ln n$ because it covers the largest of all dot products. The expected loss contains no $\\ln n$: halving the number of directions does not lower it by as much as the bound.',
  }),
  'antipodal-trade-gain': claim({
    ...shared,
    title: 'Pairing lowers the expected loss per feature by at least 4k/m, apart from its cost (k/n)²',
    statement: String.raw`\frac{E\,L_{\text{plain}}-E\,L_{\text{pairs}}}{n}+\left(\tfrac kn\right)^2\ge\tfrac{4k}m`,
    value: (setting) => around(setting.p ** 2 - difference(setting)),
    valueAtLeast: ({ pairs, m, p }) => (4 * 2 * pairs * p) / m,
    expect: 'refuted',
    note: 'The entire loss of an absent feature in the plain design is about $\\frac{k}{2m}$; no design can lower it by $\\frac{4k}{m}$.',
  }),
  'antipodal-trade-repaired': claim({
    ...shared,
    title: 'Pairing costs ½(k/n)² to (k/n)² per feature, and gains at most (k/m)(k/n)(1 + 1/(2k)) + 2(k/n)²k/m',
    statement: String.raw`\frac{E\,L_{\text{pairs}}-E\,L_{\text{plain}}}{n}\in\left[\tfrac{p^2}2-\frac km\,p\left(1+\tfrac1{2k}\right)-2p^2\tfrac km,\ p^2\right],\qquad p=\tfrac kn`,
    // How far inside its interval the difference lies, from the nearer end.
    value: (setting) =>
      around(Math.min(difference(setting) - limits(setting)[0], limits(setting)[1] - difference(setting))),
    valueAtLeast: () => 0,
    repairs: 'antipodal-trade',
    expect: 'upheld',
    note: 'Let $S_r$ be the sum of $r$ interfering terms. Under a plain ReLU an absent feature loses $E\\max(0,S_r)^2=\\frac r{2m}$ and a present one $E\\max(S_r,-1)^2$, which grows by at most $\\frac1m$ with each term. The mean of $r$ is $(n-1)p$ in the plain design. In pairs the partner is no term, which takes off $p$, and a complete pair cancels, which takes off $2p^2$ for each of the $\\frac n2-1$ other pairs. Where the partner is present, an absent feature gains at most all that it lost. So an absent feature gains at most $\\frac g2$ and a present one at most $g$, apart from complete pairs, with $g=\\frac pm\\left[1+(n-2)p(2-p)\\right]$: on average $\\frac{1+p}2g$, which is below $\\frac kmp\\left(1+\\frac1{2k}\\right)+2p^2\\frac km$. Both features of a pair are present with probability $p^2$, and each then loses $E(\\max(0,S)-1)^2=1-E|S|+\\frac12E S^2=\\frac12+\\frac12E(1-|S|)^2\\ge\\frac12$: interference spares them at most half of their cost.',
    twin: {
      claims: 'The gain is at most a quarter of that',
      value: (setting) => {
        const { pairs, m, p } = setting;
        const k = 2 * pairs * p;
        const lo = p ** 2 / 2 - ((k / m) * p * (1 + 1 / (2 * k)) + 2 * p ** 2 * (k / m)) / 4;
        return around(difference(setting) - lo);
      },
    },
  }),
  'antipodal-trade-nine': claim({
    title: 'Lowering ε² lowers the loss bound (3ε)² by the same amount',
    place,
    statement: String.raw`(3\varepsilon)^2-(3\varepsilon')^2=\varepsilon^2-\varepsilon'^2`,
    forAll: { e: positiveRationals(), f: positiveRationals() },
    given: ['f < e'],
    concludes: '(3*e)^2 - (3*f)^2 = e^2 - f^2',
    expect: 'refuted',
    note: "The total error, one paragraph earlier, has $(3\\varepsilon)^2$. The comparison subtracts only $\\varepsilon^2-\\varepsilon'^2$ from it: a factor of 9 is lost.",
  }),
  'antipodal-trade-nine-repaired': claim({
    title: 'Lowering ε² lowers the loss bound (3ε)² by nine times that amount',
    place,
    statement: String.raw`(3\varepsilon)^2-(3\varepsilon')^2=9\left(\varepsilon^2-\varepsilon'^2\right)`,
    forAll: { e: positiveRationals(), f: positiveRationals() },
    given: ['f < e'],
    concludes: '(3*e)^2 - (3*f)^2 = 9*(e^2 - f^2)',
    repairs: 'antipodal-trade-nine',
    expect: 'proved',
    twin: { claims: 'It lowers it by three times that amount', concludes: '(3*e)^2 - (3*f)^2 = 3*(e^2 - f^2)' },
  }),
  'antipodal-trade-price': claim({
    ...shared,
    title: 'Pairing never raises the expected loss per feature by more than (k/n)²',
    statement: String.raw`\frac{E\,L_{\text{pairs}}-E\,L_{\text{plain}}}{n}\le\left(\tfrac kn\right)^2`,
    value: (setting) => around(difference(setting)),
    valueAtMost: ({ p }) => p * p,
    repairs: 'antipodal-trade-gain',
    expect: 'upheld',
    twin: { claims: 'Pairing never raises it', valueAtMost: () => 0 },
  }),
});

function limits({ pairs, m, p }: Setting): readonly [number, number] {
  const k = 2 * pairs * p;
  return [p ** 2 / 2 - (k / m) * p * (1 + 1 / (2 * k)) - 2 * p ** 2 * (k / m), p ** 2];
}
