import { claim, equals, integers, positiveRationals, readings, picture } from 'refutable';
import {
  antipodalPairs,
  type Directions,
  exactlyK,
  expectedLoss,
  networkLoss,
  relu,
  type SparseInput,
  unitVectors,
} from 'refutable/superposition';

const place = 'Compare Antipodal to Smaller n';

interface Sizes {
  readonly pairs: number;
  readonly m: number;
}

/** Expected loss of one input with exactly two of n features present, under a plain ReLU, by the distribution of sums of dot products. */
const byLaw = (design: 'plain' | 'antipodal', { pairs, m }: Sizes): number =>
  expectedLoss({ design, n: 2 * pairs, m, inputs: { exactly: 2 }, activation: { shift: 0 } });

/** The same in closed form, plain and paired. */
const plain = ({ pairs, m }: Sizes): number => (2 * pairs) / m;
const paired = ({ pairs, m }: Sizes): number => 2 / (2 * pairs - 1) + (2 * pairs - 2) ** 2 / ((2 * pairs - 1) * m);

/** The loss of a drawn input. */
const drawn = ({ W, x }: { readonly W: Directions; readonly x: SparseInput }): number =>
  networkLoss(W, x, (read) => relu(read, 0));

/** Rounding, and the error of the distribution of sums, about 10⁻¹³ per feature. */
const ROUNDING = { ulps: 1e6 };

const sizes = { pairs: integers(2, 60), m: integers(1, 200, { scale: 'logarithmic' }) };
const few = { pairs: integers(2, 6), m: integers(1, 8) };

const crossing = picture<Sizes>({
  title: 'Exactly two of twenty features present, plain ReLU: expected loss of one input',
  at: { pairs: 10 },
  along: 'm',
  values: [3, 4, 5, 7, 10, 14, 20, 28, 40, 60],
  logarithmic: true,
  logarithmicY: true,
  y: 'loss',
  curves: { 'random directions, n/m': plain, 'antipodal pairs': paired },
  marks: { '3n/2 − 2': 28 },
});

export default readings({
  'two-present-plain': claim({
    title: 'With exactly two features present, random directions under a plain ReLU lose n/m',
    place,
    statement: String.raw`k=2:\quad E\,\lVert\mathrm{ReLU}(x')-x\rVert^2=\frac nm`,
    over: 'W and x',
    forAll: sizes,
    holds: (setting) => equals(byLaw('plain', setting), plain(setting), ROUNDING),
    expect: 'upheld',
    note: 'A present feature is read as $1+d$, with $d$ its dot product with the other; $|d|\\le1$, so the ReLU changes nothing and both lose $E\\,d^2=1/m$. An absent one is read as a symmetric sum of two dot products, of which the ReLU keeps the positive half: $\\frac12\\cdot\\frac2m$. Together $n/m$.',
    twin: {
      claims: 'They lose (n + 1)/m',
      holds: (setting) => equals(byLaw('plain', setting), plain(setting) + 1 / setting.m, ROUNDING),
    },
  }),
  'two-present-plain-drawn': claim({
    title: 'By simulation: with exactly two features present, random directions under a plain ReLU lose n/m',
    place,
    statement: String.raw`k=2:\quad E\,\lVert\mathrm{ReLU}(x')-x\rVert^2=\frac nm`,
    over: 'W and x',
    forAll: few,
    draw: (rng, { pairs, m }) => ({ W: unitVectors(rng, 2 * pairs, m), x: exactlyK(rng, 2 * pairs, 2) }),
    quantity: drawn,
    range: ({ pairs }) => [0, 8 * pairs],
    meanEquals: plain,
    within: (setting) => 0.1 * plain(setting),
    expect: 'upheld',
    twin: { claims: 'They lose a third more', meanEquals: (setting) => (4 / 3) * plain(setting) },
  }),
  'two-present-pairs': claim({
    title: 'With exactly two features present, antipodal pairs under a plain ReLU lose 2/(n − 1) + (n − 2)²/((n − 1)m)',
    place,
    statement: String.raw`k=2:\quad E\,\lVert\mathrm{ReLU}(x')-x\rVert^2=\frac1{n-1}\cdot2+\frac{n-2}{n-1}\cdot\frac{n-2}m`,
    over: 'W and x',
    forAll: sizes,
    holds: (setting) => equals(byLaw('antipodal', setting), paired(setting), ROUNDING),
    expect: 'upheld',
    note: 'The two are partners with probability $1/(n-1)$; then $h=0$ and both are lost. Otherwise each is read as $1+d$ and its partner as $-(1+d)\\le0$, correctly as 0; of the two members of each of the $n/2-2$ other pairs one is read as a sum $s$ and the other as $-s$, so that the pair loses $E\\,s^2=2/m$.',
    twin: {
      claims: 'They lose that without the term 2/(n − 1)',
      holds: (setting) => equals(byLaw('antipodal', setting), paired(setting) - 2 / (2 * setting.pairs - 1), ROUNDING),
    },
  }),
  'two-present-pairs-drawn': claim({
    title:
      'By simulation: with exactly two features present, antipodal pairs under a plain ReLU lose 2/(n − 1) + (n − 2)²/((n − 1)m)',
    place,
    statement: String.raw`k=2:\quad E\,\lVert\mathrm{ReLU}(x')-x\rVert^2=\frac1{n-1}\cdot2+\frac{n-2}{n-1}\cdot\frac{n-2}m`,
    over: 'W and x',
    forAll: few,
    draw: (rng, { pairs, m }) => ({ W: antipodalPairs(rng, 2 * pairs, m), x: exactlyK(rng, 2 * pairs, 2) }),
    quantity: drawn,
    range: ({ pairs }) => [0, 8 * pairs],
    meanEquals: paired,
    within: (setting) => 0.1 * paired(setting),
    expect: 'upheld',
    twin: { claims: 'They lose a third more', meanEquals: (setting) => (4 / 3) * paired(setting) },
  }),
  'two-present-crossover': claim({
    title: 'With exactly two features present, pairs lose no more than plain directions exactly when m ≤ 3n/2 − 2',
    place,
    statement: String.raw`\frac2{n-1}+\frac{(n-2)^2}{(n-1)m}\le\frac nm\iff m\le\tfrac32n-2`,
    uses: ['two-present-plain', 'two-present-pairs'],
    forAll: { n: positiveRationals(), m: positiveRationals() },
    given: ['n > 1'],
    concludes: '2/(n - 1) + (n - 2)^2/((n - 1)*m) <= n/m iff m <= 3*n/2 - 2',
    expect: 'proved',
    picture: crossing,
    note: 'Multiplied by $(n-1)m$: $2m+(n-2)^2\\le n(n-1)$. At $n=20$ the designs lose alike at $m=28$, where the printed bound is 400. The crossover is a multiple of $n$, not of $n^2$.',
    twin: {
      claims: 'Exactly when m ≤ n',
      concludes: '2/(n - 1) + (n - 2)^2/((n - 1)*m) <= n/m iff m <= n',
    },
  }),
  'two-present-crossover-exact': claim({
    title:
      'With exactly two features present, the exact expected losses cross at m = 3n/2 − 2: pairs lose less below and more above',
    place,
    statement: String.raw`k=2:\quad L_{pairs}<L_{plain}\iff m<\tfrac32n-2`,
    over: 'W and x',
    forAll: sizes,
    where: ({ pairs, m }) => m !== 3 * pairs - 2,
    holds: (setting) => byLaw('antipodal', setting) < byLaw('plain', setting) === setting.m < 3 * setting.pairs - 2,
    uses: ['two-present-crossover'],
    expect: 'upheld',
    twin: {
      claims: 'Below m = n',
      holds: (setting) => byLaw('antipodal', setting) < byLaw('plain', setting) === setting.m < 2 * setting.pairs,
    },
  }),
});
