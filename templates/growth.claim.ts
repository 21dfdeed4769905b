// Growth: a measured size against a predicted law, at growing sizes. It is upheld or undecided, never refuted. Check it:
//
//     npm run check -- my-conjecture
//
// As it stands it is upheld. Change it until it says what you believe. A misspelt key or parameter is an error in your
// editor; the verdicts are explained in the README.
import { claim } from 'refutable';

export default claim({
  title: 'The n-th harmonic number grows like ln n',
  place: 'Conjecture',
  // TeX, shown in the report.
  statement: String.raw`\sum_{i=1}^n \tfrac1i = \Theta(\ln n)`,

  // Further parameters, at each of which the growth is measured; none here.
  forAll: {},

  // The sizes, at least three, and what is measured at one: an enclosure or a confidence interval [lo, hi] of a positive
  // number.
  sizes: [100, 1000, 10_000, 100_000, 1_000_000],
  measure: (n) => {
    let sum = 0;
    for (let i = n; i >= 1; i--) sum += 1 / i;
    return [sum - 1e-9, sum + 1e-9];
  },

  // The predicted law, of which only the shape counts, and the order: 'O', 'Omega' or 'Theta'.
  law: (n) => Math.log(n),
  order: 'Theta',

  // How far the slope of the measured size against the law, both as logarithms, may lie from 1, and the factor by which
  // their ratio may change between two sizes: room for the terms of lower order.
  slopeWithin: 0.15,
  driftWithin: 1.1,

  // A false variant: it must not be upheld.
  twin: { claims: 'It grows like √n.', law: (n) => Math.sqrt(n) },

  // A conjecture does not say what it expects: undecided is then no surprise. Once you know, write expect: 'upheld', and
  // every later run tells you when that changes.
});
