// A quantile: of a variable, over random outcomes; its median, or the value that 95 % of the outcomes stay below. Check it:
//
//     npm run check -- my-conjecture
//
// As it stands it is upheld. Change it until it says what you believe. A misspelt key or parameter is an error in your
// editor; the verdicts are explained in the README.
import { claim, integers } from 'refutable';

export default claim({
  title: 'The largest of n uniform numbers has a median of at least 1 − 1/n',
  place: 'Conjecture',
  // TeX, shown in the report.
  statement: String.raw`\operatorname{med}\bigl(\max_i u_i\bigr) \ge 1 - 1/n`,

  // The parameters, each with its range, in the order of the quantifiers. Settings are tried at the ends of the ranges
  // first, then all over.
  forAll: { n: integers(2, 1000, { scale: 'logarithmic' }) },

  // One random outcome. `rng()` is a uniform number in [0, 1); all randomness must come from it, so that every run is
  // reproducible.
  draw: (rng, { n }) => Array.from({ length: n }, () => rng()),

  // The variable, which needs neither a range nor a mean; which of its quantiles is meant, 1/2 for the median; and where it is
  // claimed to lie (quantileAtMost for the reverse). A `margin` is one of probability: 0.01 upholds what is true of the
  // quantile for some p within 0.01.
  variable: (numbers) => Math.max(...numbers),
  quantile: () => 1 / 2,
  quantileAtLeast: ({ n }) => 1 - 1 / n,

  // A false variant: it must be refuted, or upholding the claim would prove little.
  twin: { claims: 'The median is at least 1 − 1/(2n).', quantileAtLeast: ({ n }) => 1 - 1 / (2 * n) },

  // A conjecture does not say what it expects: refuted is then a surprise, upheld is not. Once you know, write
  // expect: 'upheld' or expect: 'refuted', and every later run tells you when that changes.
});
