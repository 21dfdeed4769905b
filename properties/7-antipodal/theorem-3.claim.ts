import { claim, equals, integers, reals, readings } from 'refutable';
import { expectedLoss } from 'refutable/superposition';

const place = 'Theorem 3';

const shared = {
  place,
  over: 'W and x',
  forAll: { pairs: integers(1, 40), m: integers(1, 60), p: reals(0, 0.5, { steps: 50 }) },
} as const;

interface Setting {
  readonly pairs: number;
  readonly m: number;
  readonly p: number;
}

/** Expected loss per feature of n features in n/2 antipodal pairs, each feature present with probability p. */
function paired({ pairs, m, p }: Setting): number {
  const n = 2 * pairs;
  return expectedLoss({ design: 'antipodal', n, m, inputs: { bernoulli: p }, activation: { threshold: 1 / 2 } }) / n;
}

/** Expected loss per feature of the n/2 features before they are doubled. */
function before({ pairs, m, p }: Setting): number {
  return (
    expectedLoss({ design: 'plain', n: pairs, m, inputs: { bernoulli: p }, activation: { threshold: 1 / 2 } }) / pairs
  );
}

/** Expected loss of one feature of a single pair in one dimension, each of the two present with probability p. */
const isolated = (p: number): number =>
  expectedLoss({ design: 'antipodal', n: 2, m: 1, inputs: { bernoulli: p }, activation: { threshold: 1 / 2 } }) / 2;

const around = (value: number): readonly [number, number] => [Math.max(0, value - 1e-9), value + 1e-9];

export default readings({
  'theorem-3': claim({
    ...shared,
    title: 'Doubling the features by antipodal pairs multiplies the expected loss per feature by at most 1 + 2(k/n)²',
    quote: String.raw`The number n of features represented can be doubled by pairing the features into antipodal pairs, i.e., $W_{2i+1} = -W_{2i}$, if the sparsity is $\frac{k}{n} \leq \frac{1}{2}$ and a $(1+2\left(\frac{k}{n}\right)^2)$ factor increase in error.`,
    subject: 'the loss of pairs per feature',
    statement: String.raw`E\,L_{\text{pairs}}/n\le\left(1+2\left(\tfrac kn\right)^2\right)E\,L_{\text{plain}}/\tfrac n2,\qquad p=\tfrac kn\le\tfrac12`,
    uses: ['antipodal-expected-error', 'antipodal-vs-one'],
    value: (setting) => around(paired(setting)),
    valueAtMost: (setting) => {
      // One feature alone is read without error.
      if (setting.pairs === 1) return 0;
      const [lo, hi] = around(before(setting));
      const factor = 1 + 2 * setting.p ** 2;
      return [factor * lo, factor * hi];
    },
    expect: 'refuted',
    note: 'One direction in one dimension never errs; a pair errs when both its features are present. That loss is no multiple of zero. The proof compares expected errors and *adds* $2(k/n)^2$ per pair.',
    literature: [
      {
        reference: 'Elhage et al., Toy Models of Superposition (2022)',
        says: 'As features become sparser, pairs appear first, beginning with the least important; with equal importance the number of dimensions per feature sticks at 1 and at ½, which is the doubling. It states no factor in the error: in its theory a pair has the loss (1 + r)s²/6, all of it from both being present.',
        checked: 'text',
      },
    ],
  }),
  'theorem-3-isolated': claim({
    title: 'Antipodal pairs perpendicular to everything else add exactly (k/n)² to the expected loss per feature',
    place,
    statement: String.raw`E\,L_{\text{pairs}}/n=0+\left(\tfrac kn\right)^2,\qquad\tfrac kn\le\tfrac12`,
    over: 'x',
    forAll: { p: shared.forAll.p },
    holds: ({ p }) => equals(isolated(p), p ** 2, { ulps: 4 }),
    repairs: 'theorem-3',
    expect: 'upheld',
    note: 'Equality is tested to four units in the last place. The features before doubling, one per dimension, lose nothing: that is the 0.',
    twin: { claims: 'It is half of that', holds: ({ p }) => equals(isolated(p), p ** 2 / 2, { ulps: 4 }) },
  }),
  'theorem-3-added': claim({
    ...shared,
    title: 'Doubling the features by random antipodal pairs adds at most 2(k/n)² to the expected loss per feature',
    statement: String.raw`E\,L_{\text{pairs}}/n\le E\,L_{\text{plain}}/\tfrac n2+2\left(\tfrac kn\right)^2`,
    value: (setting) => around(paired(setting)),
    valueAtMost: (setting) => before(setting) + 2 * setting.p ** 2,
    expect: 'refuted',
    note: 'Doubling the features at the same density puts twice as many into the same dimensions: exactly one feature of a pair is present with probability $2p(1-p)$, against $p$ for a single direction. The interference grows accordingly, and $2(k/n)^2$ does not account for that.',
  }),
  'theorem-3-repaired': claim({
    ...shared,
    // For m ≤ 2 computing the exact loss takes a second per setting.
    forAll: { pairs: integers(1, 10), m: integers(3, 40), p: shared.forAll.p },
    title: 'Random pairs lose at most (k/n)² per feature more than n/2 directions at density 2p(1 − p), where p = k/n',
    statement: String.raw`E\,L_{\text{pairs}}/n\le\Pr\left[S_r\ge\tfrac12\right]+p^2+10^{-8},\qquad r\sim\mathrm{Bin}(\tfrac n2-1,\,2p(1-p))`,
    value: (setting) => around(paired(setting)),
    valueAtMost: (setting) => soleErrors(setting) + setting.p ** 2 + 1e-8,
    repairs: 'theorem-3-added',
    expect: 'upheld',
    note: 'Given the other pairs, of which $r$ have exactly one feature present, the interference is a sum of $r$ random dot products, whatever features of this pair are present. With one or none of them present an error needs $|S_r|\\ge\\frac12$ on one side; with both present, which has probability $p^2$, it is certain except for interference. The $10^{-8}$ is for the rounding of both sides, which are equal at $p=0$.',
    twin: { claims: 'The same without the added (k/n)²', valueAtMost: (setting) => soleErrors(setting) },
  }),
});

/** P(S_r > ½) averaged over r: the loss per absent feature of n/2 directions at density 2p(1 − p). */
function soleErrors({ pairs, m, p }: Setting): number {
  const density = 2 * p * (1 - p);
  const n = pairs;
  // An absent feature of n plain directions sees Bin(n − 1, density) others; read its error off a threshold at ½.
  const loss = expectedLoss({
    design: 'plain',
    n,
    m,
    inputs: { bernoulli: density },
    activation: { threshold: 1 / 2 },
  });
  return loss / n;
}
