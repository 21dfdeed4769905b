// A probability: of an event, over random outcomes. Check it:
//
//     npm run check -- my-conjecture
//
// As it stands it is upheld. Change it until it says what you believe. A misspelt key or parameter is an error in your
// editor; the verdicts are explained in the README.
// The objects of the first paper (unit vectors, inputs, coherence, …) come from 'refutable/superposition'.
import { claim, integers } from 'refutable';

export default claim({
  title: 'The largest of n uniform numbers is likely to be at least 1 − 1/n',
  place: 'Conjecture',
  // TeX, shown in the report.
  statement: String.raw`\Pr\bigl[\max_i u_i \ge 1 - 1/n\bigr] \ge \tfrac12`,

  // The parameters, each with its range, in the order of the quantifiers. A later range may name an earlier
  // parameter: k: integers(1, 'n'). Settings are tried at the ends of the ranges first, then all over.
  forAll: { n: integers(2, 1000, { scale: 'logarithmic' }) },

  // One random outcome. `rng()` is a uniform number in [0, 1); all randomness must come from it, so that every run is
  // reproducible.
  draw: (rng, { n }) => Array.from({ length: n }, () => rng()),

  // What is looked at in an outcome, and how probable it is claimed to be (probabilityAtMost for the reverse, or
  // probabilityEquals with a tolerance, `within`).
  // Where the probability may be as small as its bound, a `margin` says how far below it may lie before it counts as false.
  event: (numbers, { n }) => Math.max(...numbers) >= 1 - 1 / n,
  probabilityAtLeast: () => 1 / 2,

  // A false variant: it must be refuted, or upholding the claim would prove little.
  twin: { claims: 'The probability is at least 9/10.', probabilityAtLeast: () => 9 / 10 },

  // A conjecture does not say what it expects: refuted is then a surprise, upheld is not. Once you know, write
  // expect: 'upheld' or expect: 'refuted', and every later run tells you when that changes.
});
