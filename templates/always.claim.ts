// For every draw: random outcomes are drawn, and one for which the claim fails refutes it. Check it:
//
//     npm run check -- my-conjecture
//
// As it stands it is upheld. Change it until it says what you believe. A misspelt key or parameter is an error in your
// editor; the verdicts are explained in the README.
import { atLeast, claim, integers } from 'refutable';

export default claim({
  title: 'The largest of n uniform numbers is at least their mean',
  place: 'Conjecture',
  // TeX, shown in the report.
  statement: String.raw`\max_i u_i \ge \tfrac1n\sum_i u_i`,

  // The parameters, each with its range, in the order of the quantifiers; a later range may name an earlier one.
  forAll: { n: integers(1, 100) },

  // One random outcome. `rng()` is a uniform number in [0, 1); all randomness must come from it.
  draw: (rng, { n }) => Array.from({ length: n }, () => rng()),

  // Whether the claim is true of an outcome: true or false, or a comparison, which shows both sides of a counterexample.
  // The factor allows for the rounding of the sum.
  always: (numbers, { n }) => atLeast(Math.max(...numbers), (numbers.reduce((sum, u) => sum + u, 0) / n) * (1 - 1e-12)),

  // What a counterexample shows of an outcome.
  show: (numbers, { n }) => ({ u: numbers, mean: numbers.reduce((sum, u) => sum + u, 0) / n }),

  // A false variant: it must be refuted, or the search would find no counterexample of the claim either.
  twin: { claims: 'It is at least 1/2.', always: (numbers) => atLeast(Math.max(...numbers), 1 / 2) },

  // A conjecture does not say what it expects: refuted is then a surprise, upheld is not. Once you know, write
  // expect: 'upheld' or expect: 'refuted', and every later run tells you when that changes.
});
