// For every setting: nothing is drawn, the smallest settings are tried first. Check it:
//
//     npm run check -- my-conjecture
//
// As it stands it is upheld. Change it until it says what you believe. A misspelt key or parameter is an error in your
// editor; the verdicts are explained in the README.
import { claim, equals, integers } from 'refutable';

export default claim({
  title: 'The sum of the first n odd numbers is n²',
  place: 'Conjecture',
  // TeX, shown in the report.
  statement: String.raw`\sum_{i=1}^n (2i-1) = n^2`,

  // The parameters, each with its range, in the order of the quantifiers. A later range may name an earlier
  // parameter: k: integers(1, 'n').
  forAll: { n: integers(1, 1000) },

  // Whether the claim is true at a setting: true or false, or a comparison (equals, atMost, below, atLeast, above), which
  // shows both sides of a counterexample. BigInts and Fractions are compared exactly.
  holds: ({ n }) => {
    let sum = 0;
    for (let i = 1; i <= n; i++) sum += 2 * i - 1;
    return equals(sum, n * n);
  },

  // Where the ranges are the whole of what is claimed, write exhaustive: true. All settings are then tried, which is a proof.

  // A false variant: it must be refuted, or the search would find no counterexample of the claim either.
  twin: { claims: 'The sum is n² + n.', holds: ({ n }) => equals(n * n, n * n + n) },

  // A conjecture does not say what it expects: refuted is then a surprise, upheld is not. Once you know, write
  // expect: 'upheld' or expect: 'refuted', and every later run tells you when that changes.
});
