import { claim, equals, integers, positiveRationals, readings, type Rng } from 'refutable';
import {
  column,
  delta,
  type Directions,
  directions,
  epsilonWorst,
  featureError,
  sparseInput,
  unitVectors,
} from 'refutable/superposition';

const place = 'A Random/Learned Directions/Mapping';

interface Sizes {
  readonly n: number;
  readonly m: number;
  readonly k: number;
}

const sizes = {
  k: integers(1, 5),
  n: integers(({ k }) => k + 1, 30),
  m: integers(2, 100, { scale: 'logarithmic' }),
};
const isVacuous = ({ n, m }: Sizes): boolean => delta(n, m) >= 1;

/** error_i of the absent feature i = k when features 0, …, k − 1 of n are present; the other directions do not matter. */
const errorOf = (W: Directions): number =>
  featureError(W, sparseInput(W.n, Array.from({ length: W.n - 1 }).keys()), W.n - 1);
const drawInvolved = (rng: Rng, { k, m }: { k: number; m: number }): Directions => unitVectors(rng, k + 1, m);

const capped = (x: number, k: number): number => Math.min(k, Math.max(-k, x));

export default readings({
  'shift-by-expected-error': claim({
    title: 'The expected error of an absent feature is ε = δk, the bound on the error',
    place,
    quote: String.raw`We get a better approximation of $x_i$ by subtracting off the expected error $\epsilon$ and passing it through some nonlinear activation function, namely $x''_i = \text{ReLU}(x'_i - 2\epsilon)$.`,
    statement: String.raw`E_W[x'_i-x_i]=\varepsilon,\qquad\varepsilon=\delta k`,
    over: 'W',
    forAll: sizes,
    vacuousWhen: isVacuous,
    draw: drawInvolved,
    quantity: (W, { k }) => capped(errorOf(W), k),
    range: ({ k }) => [-k, k],
    meanEquals: ({ n, m, k }) => Math.min(k, epsilonWorst(n, m, k)),
    within: ({ n, m, k }) => epsilonWorst(n, m, k) / 4,
    expect: 'refuted',
    note: String.raw`The paper calls ε the expected error where it subtracts it; everywhere else ε is a bound on the error. The expected error is 0.`,
  }),
  'shift-by-expected-error-repaired': claim({
    title: 'The expected error of an absent feature is 0: reversing its direction reverses the sign of its error',
    place,
    statement: String.raw`\text{error}_i(-W_i)=-\text{error}_i(W_i)`,
    over: 'W',
    forAll: { k: integers(1, 20), m: integers(1, 100, { scale: 'logarithmic' }) },
    draw: (rng, { k, m }) => unitVectors(rng, k + 1, m),
    always: (W, { k }) => {
      const reversed = directions(
        Array.from({ length: k + 1 }, (_, i) => Array.from(column(W, i), (x) => (i === k ? -x : x))),
      );
      return equals(errorOf(reversed), -errorOf(W));
    },
    repairs: 'shift-by-expected-error',
    expect: 'upheld',
    note: String.raw`$-W_i$ is as likely as $W_i$, so the distribution of the error is symmetric, with mean 0. There is no expected error to subtract; a shift trades errors of absent features, which ReLU can remove, for errors of present ones.`,
    twin: {
      claims: 'Reversing the direction leaves the error unchanged',
      always: (W) => equals(-errorOf(W), errorOf(W)),
    },
  }),
  'shift-by-expected-error-size': claim({
    title: 'The expected absolute error of an absent feature is ε = δk, the bound on the error',
    place,
    statement: String.raw`E_W|x'_i-x_i|=\varepsilon,\qquad\varepsilon=\delta k`,
    over: 'W',
    forAll: sizes,
    vacuousWhen: isVacuous,
    draw: drawInvolved,
    quantity: (W, { k }) => Math.min(k, Math.abs(errorOf(W))),
    range: ({ k }) => [0, k],
    meanEquals: ({ n, m, k }) => Math.min(k, epsilonWorst(n, m, k)),
    within: ({ n, m, k }) => epsilonWorst(n, m, k) / 4,
    expect: 'refuted',
    note: String.raw`The mean absolute error is about $\sqrt{2k/(\pi m)}$, below $\varepsilon=k\sqrt{4\ln n/m}$ by a factor of about $\sqrt{2\pi k\ln n}$.`,
  }),
  'shift-by-expected-error-size-repaired': claim({
    title: 'The expected absolute error of an absent feature is at most √(k/m)',
    place,
    statement: String.raw`E_W|x'_i-x_i|\le\sqrt{\frac km}`,
    over: 'W',
    uses: ['approx-dot-absent'],
    forAll: { k: integers(1, 5), m: integers(2, 30, { scale: 'logarithmic' }) },
    draw: drawInvolved,
    quantity: (W, { k }) => Math.min(k, Math.abs(errorOf(W))),
    range: ({ k }) => [0, k],
    meanAtMost: ({ k, m }) => Math.sqrt(k / m),
    repairs: 'shift-by-expected-error-size',
    expect: 'upheld',
    note: String.raw`The mean absolute error is at most the root mean square, $\sqrt{k/m}$ (approx-dot-absent); for many terms it is about 0.8 of that.`,
    twin: { claims: 'It is at most half of that', meanAtMost: ({ k, m }) => Math.sqrt(k / m) / 2 },
  }),
  'shift-by-expected-error-amount': claim({
    title: 'The amount subtracted in the formula, 2ε, is the ε subtracted in the text',
    place,
    statement: String.raw`2\varepsilon=\varepsilon`,
    forAll: { epsilon: positiveRationals() },
    concludes: '2*epsilon = epsilon',
    expect: 'refuted',
    note: String.raw`The text subtracts ε, the formula 2ε: twice the bound on the error.`,
  }),
  'shift-by-expected-error-amount-repaired': claim({
    title: 'A shift by ε sets every absent feature to 0 and leaves present features within 2ε of 1',
    place,
    statement: String.raw`|\text{error}_i|\le\varepsilon\implies0+\text{error}_i-\varepsilon\le0\ \wedge\ 1-2\varepsilon\le1+\text{error}_i-\varepsilon\le1`,
    forAll: { p: positiveRationals(), r: positiveRationals(), epsilon: positiveRationals() },
    given: ['p - r <= epsilon', 'r - p <= epsilon'],
    concludes: '(p - r) - epsilon <= 0 and 1 + (p - r) - epsilon >= 1 - 2*epsilon and 1 + (p - r) - epsilon <= 1',
    repairs: 'shift-by-expected-error-amount',
    expect: 'proved',
    note: String.raw`$\text{error}_i=p-r$, of either sign. With 2ε absent features are set to 0 as well, but present ones come out between $1-3\varepsilon$ and $1-\varepsilon$: lower by another ε, and never exactly right (see best-shift).`,
    twin: {
      claims: 'A shift by ε/2 is enough',
      concludes: '(p - r) - epsilon/2 <= 0',
    },
  }),
});
