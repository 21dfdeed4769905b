import { atMost, claim, integers, positiveRationals, rationals, readings, reals } from 'refutable';
import {
  antipodalBestBiasLoss,
  antipodalPairLoss,
  antipodalUniformPairLoss,
  oneDirectionBestConstantLoss,
  oneDirectionBestConstantUniformLoss,
  oneDirectionLoss,
} from 'refutable/superposition';

const place = 'Compare Antipodal to One Direction';
const picture = {
  title: 'Expected loss of two features in one dimension',
  along: 'p',
  values: Array.from({ length: 101 }, (_, i) => i / 100),
  at: {},
  y: 'expected loss of the pair',
  curves: {
    'antipodal, no bias': ({ p }: { p: number }) => antipodalPairLoss(p),
    'antipodal, best bias': ({ p }: { p: number }) => antipodalBestBiasLoss(p),
    'antipodal, best length and bias': ({ p }: { p: number }) =>
      p < 1 / 2 ? (2 * p ** 2 * (1 - p) ** 2) / (p ** 2 + (1 - p) ** 2) : p * (1 - p),
    'one direction, answer 0': ({ p }: { p: number }) => oneDirectionLoss(p),
    'one direction, best constant': ({ p }: { p: number }) => oneDirectionBestConstantLoss(p),
  },
  marks: { '½': 1 / 2, '⅓': 1 / 3, '(3 − √5)/2': (3 - Math.sqrt(5)) / 2 },
} as const;

export default readings({
  'antipodal-vs-one': claim({
    title: 'Without biases, a pair loses no more than one direction exactly when k/n ≤ ½',
    place,
    statement: String.raw`2\left(\tfrac kn\right)^2\le\tfrac kn\iff\tfrac kn\le\tfrac12`,
    uses: ['antipodal-expected-error', 'one-direction'],
    forAll: { k: positiveRationals(), n: positiveRationals() },
    given: ['k <= n'],
    concludes: '2*(k/n)^2 <= k/n iff k/n <= 1/2',
    expect: 'proved',
    twin: { claims: 'The same with k/n ≤ 0.6', concludes: '2*(k/n)^2 <= k/n iff k/n <= 6/10' },
  }),
  'antipodal-vs-one-bias-on-ignored': claim({
    title:
      'With the best constant for the ignored feature, a pair loses no more than one direction exactly when k/n ≤ ½',
    place,
    statement: String.raw`2p^2\le p(1-p)\iff p\le\tfrac12`,
    forAll: { p: rationals() },
    given: ['0 < p', 'p <= 1'],
    concludes: '2*p^2 <= p*(1-p) iff p <= 1/2',
    expect: 'refuted',
    note: 'A bias for the ignored feature costs nothing. It moves the limit from $\\frac12$ to $\\frac13$.',
  }),
  'antipodal-vs-one-bias-on-ignored-repaired': claim({
    title:
      'With the best constant for the ignored feature, a pair loses no more than one direction exactly when k/n ≤ ⅓',
    place,
    statement: String.raw`2p^2\le p(1-p)\iff p\le\tfrac13`,
    forAll: { p: rationals() },
    given: ['0 < p', 'p <= 1'],
    concludes: '2*p^2 <= p*(1-p) iff p <= 1/3',
    repairs: 'antipodal-vs-one-bias-on-ignored',
    expect: 'proved',
    twin: { claims: 'The same with k/n ≤ ¼', concludes: '2*p^2 <= p*(1-p) iff p <= 1/4' },
  }),
  'antipodal-vs-one-best-biases': claim({
    title:
      'With the best biases and lengths 1, a pair loses no more than one direction exactly when k/n ≤ (3 − √5)/2 ≈ 0.382',
    place,
    statement: String.raw`\frac{2p^2(1-p)}{1-p+p^2}\le p(1-p)\iff p^2-3p+1\ge0\iff p\le\tfrac{3-\sqrt5}2`,
    forAll: { p: rationals() },
    given: ['0 < p', 'p < 1'],
    // p ≤ (3 − √5)/2 without its root: p is below 3/2 and p² − 3p + 1 ≥ 0.
    concludes: '2*p^2*(1-p)/(1-p+p^2) <= p*(1-p) iff p^2 - 3*p + 1 >= 0',
    expect: 'proved',
    note: 'With bias $b\\in[0,1]$ a feature of the pair loses $(1-p)b^2+p^2(1-b)^2$, least at $b=p^2/(1-p+p^2)$. The limit is one minus the inverse of the golden ratio. Trained models choose the length too, and then this limit disappears (`antipodal-vs-one-best-lengths`).',
    twin: {
      claims: 'The same with the limit where p² − 3p + 2 = 0',
      concludes: '2*p^2*(1-p)/(1-p+p^2) <= p*(1-p) iff p^2 - 3*p + 2 >= 0',
    },
  }),
  'antipodal-vs-one-best-biases-loss': claim({
    title: 'With lengths 1 and any bias b ∈ [0, 1], a pair loses at least 2p²(1 − p)/(1 − p + p²)',
    place,
    statement: String.raw`b\in[0,1]:\ 2\left[(1-p)b^2+p^2(1-b)^2\right]\ge\frac{2p^2(1-p)}{1-p+p^2}`,
    forAll: { p: rationals(), b: rationals() },
    given: ['0 <= p', 'p <= 1', '0 <= b', 'b <= 1'],
    concludes: '2*((1-p)*b^2 + p^2*(1-b)^2) >= 2*p^2*(1-p)/(1-p+p^2)',
    expect: 'proved',
    twin: { claims: 'It is at least 2p²', concludes: '2*((1-p)*b^2 + p^2*(1-b)^2) >= 2*p^2' },
  }),
  'antipodal-vs-one-best-lengths': claim({
    title: 'With the best bias and length, a pair loses less than one direction whenever k/n < ½, and the same at ½',
    place,
    statement: String.raw`\frac{2p^2(1-p)^2}{p^2+(1-p)^2}\le p(1-p),\qquad\text{equal}\iff p=\tfrac12\qquad(0<p\le\tfrac12)`,
    uses: ['antipodal-vs-one-best-lengths-loss', 'antipodal-vs-one-best-lengths-attained'],
    forAll: { p: rationals() },
    given: ['0 < p', 'p <= 1/2'],
    concludes: '2*p^2*(1-p)^2/(p^2+(1-p)^2) <= p*(1-p) and (2*p^2*(1-p)^2/(p^2+(1-p)^2) = p*(1-p) iff p = 1/2)',
    expect: 'proved',
    note: 'The difference of the two sides is $p(1-p)(1-2p)^2/(p^2+(1-p)^2)$. So the author’s $\\frac12$ reappears, though not as a crossing: the curves touch. Near $\\frac12$ the gain is small, 8 % at $p=0.4$ and 2 % at $0.45$, and short training runs miss it. Above $\\frac12$ a pair of squared lengths $\\frac12$ with the bias $p$ is never cut off by the ReLU and loses $p(1-p)$, as one direction does. Pairs of unequal lengths lose less than one direction at every density below 1 (`tuned-pairs-binary`).',
    twin: {
      claims: 'They are equal where p² − 3p + 1 = 0, as at length 1',
      concludes: '2*p^2*(1-p)^2/(p^2+(1-p)^2) = p*(1-p) iff p^2 - 3*p + 1 = 0',
    },
  }),
  'antipodal-vs-one-best-lengths-loss': claim({
    title: 'With any common length and bias, a pair loses at least p²(1 − p)²/(p² + (1 − p)²) per feature',
    place,
    statement: String.raw`E\left(\mathrm{ReLU}(A(x_1-x_2)+b)-x_1\right)^2\ge\frac{p^2(1-p)^2}{p^2+(1-p)^2},\qquad A=|W_i|^2`,
    forAll: { p: rationals(), A: rationals(), b: rationals() },
    given: ['0 < p', 'p < 1', 'A >= 0'],
    // The four inputs (0, 0), (1, 0), (0, 1), (1, 1) of the pair, with what they lose in the first feature.
    concludes:
      '(1-p)^2*max(0,b)^2 + p*(1-p)*(max(0,A+b)-1)^2 + p*(1-p)*max(0,b-A)^2 + p^2*(max(0,b)-1)^2 >= p^2*(1-p)^2/(p^2+(1-p)^2)',
    expect: 'proved',
    note: 'With none or both present the pair answers $r=\\max(0,b)$, and $(1-p)^2r^2+p^2(1-r)^2$ alone is at least the bound, which it attains at $r=p^2/(p^2+(1-p)^2)$.',
    twin: {
      claims: 'It loses at least p²(1 − p)/(1 − p + p²), as at length 1',
      concludes:
        '(1-p)^2*max(0,b)^2 + p*(1-p)*(max(0,A+b)-1)^2 + p*(1-p)*max(0,b-A)^2 + p^2*(max(0,b)-1)^2 >= p^2*(1-p)/(1-p+p^2)',
    },
  }),
  'antipodal-vs-one-best-lengths-attained': claim({
    title: 'For p ≤ ½, bias b = p²/(p² + (1 − p)²) and squared length 1 − b attain the least loss of a pair',
    place,
    statement: String.raw`p\le\tfrac12,\ b=\frac{p^2}{p^2+(1-p)^2},\ A=1-b\ \Rightarrow\ E\left(\mathrm{ReLU}(A(x_1-x_2)+b)-x_1\right)^2=\frac{p^2(1-p)^2}{p^2+(1-p)^2}`,
    forAll: { p: rationals(), b: rationals() },
    given: ['0 < p', 'p <= 1/2', 'b*(p^2+(1-p)^2) = p^2'],
    concludes:
      '(1-p)^2*max(0,b)^2 + p*(1-p)*(max(0,(1-b)+b)-1)^2 + p*(1-p)*max(0,b-(1-b))^2 + p^2*(max(0,b)-1)^2 = p^2*(1-p)^2/(p^2+(1-p)^2)',
    expect: 'proved',
    note: 'A feature present alone comes out as $A+b=1$, and its absent partner as $\\max(0,b-A)=0$, for $b\\le\\frac12$.',
    twin: {
      claims: 'The same with p ≤ 0.6',
      given: ['0 < p', 'p <= 6/10', 'b*(p^2+(1-p)^2) = p^2'],
    },
  }),
  'antipodal-vs-one-uniform': claim({
    title:
      'For features uniform on [0, 1], a pair never loses more than one direction with the answer 0 for the ignored feature',
    place,
    statement: String.raw`\tfrac{s^2}3\le\tfrac s3\quad(s\le1)`,
    forAll: { s: reals(0, 1) },
    holds: ({ s }) => atMost(antipodalUniformPairLoss(s), (s / 3) * (1 + 1e-15)),
    expect: 'upheld',
    note: 'A feature uniform on $[0,1]$ when present, as in Toy Models. Each feature loses $E\\min(a,b)^2=\\frac16$ in expectation when both are present: together $2s^2/6$.',
    twin: {
      claims: 'It loses at most half as much',
      holds: ({ s }) => atMost(2 * antipodalUniformPairLoss(s), s / 3),
    },
  }),
  'antipodal-vs-one-uniform-best-constant': claim({
    title:
      'For features uniform on [0, 1], a pair loses no more than one direction with the best constant exactly when s ≤ 4/7',
    place,
    statement: String.raw`\tfrac{s^2}3\le\tfrac s3-\tfrac{s^2}4\iff s\le\tfrac47`,
    forAll: { s: rationals() },
    given: ['0 < s', 's <= 1'],
    concludes: 's^2/3 <= s/3 - s^2/4 iff s <= 4/7',
    expect: 'proved',
    twin: { claims: 'The same with s ≤ ½', concludes: 's^2/3 <= s/3 - s^2/4 iff s <= 1/2' },
    literature: [
      {
        reference: 'Elhage et al., Toy Models of Superposition (2022), with its notebook Exploring_Exact_Toy_Models',
        says: 'Two features in one dimension, with density s and relative importance r: r(s/3 − s²/4) for ignoring one with its mean as bias, (1 + r)s²/6 for the pair without bias. At r = 1 these are the two sides here.',
        checked: 'text',
      },
    ],
  }),
  'antipodal-vs-one-laws': claim({
    title: 'The formulas for the four losses agree with the curves drawn here',
    place,
    statement: String.raw`2p^2,\quad\tfrac{2p^2(1-p)}{1-p+p^2},\quad p,\quad p(1-p)`,
    forAll: { p: reals(0, 1, { steps: 100 }), law: integers(0, 3) },
    holds: ({ p, law }) => {
      const computed = [antipodalPairLoss, antipodalBestBiasLoss, oneDirectionLoss, oneDirectionBestConstantLoss][law]!(
        p,
      );
      const closed = [2 * p * p, (2 * p * p * (1 - p)) / (1 - p + p * p), p, p * (1 - p)][law]!;
      return Math.abs(computed - closed) <= 1e-15;
    },
    expect: 'upheld',
    picture,
    twin: {
      claims: 'The same with the first two losses exchanged',
      holds: ({ p, law }) => {
        const computed = [antipodalBestBiasLoss, antipodalPairLoss, oneDirectionLoss, oneDirectionBestConstantLoss][
          law
        ]!(p);
        const closed = [2 * p * p, (2 * p * p * (1 - p)) / (1 - p + p * p), p, p * (1 - p)][law]!;
        return Math.abs(computed - closed) <= 1e-15;
      },
    },
  }),
  'antipodal-vs-one-uniform-law': claim({
    title: 'With the best constant, an ignored feature uniform on [0, 1] loses s/3 − s²/4',
    place,
    statement: String.raw`\min_cE(x-c)^2=\tfrac s3-\tfrac{s^2}4`,
    forAll: { s: reals(0, 1) },
    holds: ({ s }) => Math.abs(oneDirectionBestConstantUniformLoss(s) - (s / 3 - (s * s) / 4)) <= 1e-15,
    expect: 'upheld',
    twin: {
      claims: 'It loses s/3 − s²/3',
      holds: ({ s }) => Math.abs(oneDirectionBestConstantUniformLoss(s) - (s / 3 - (s * s) / 3)) <= 1e-15,
    },
  }),
});
