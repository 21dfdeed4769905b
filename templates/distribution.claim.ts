// A distribution: that a variable has a given one, that two variables have the same, or that they are independent. Check it:
//
//     npm run check -- my-conjecture
//
// As it stands it is upheld. Change it until it says what you believe. A misspelt key or parameter is an error in your
// editor; the verdicts are explained in the README.
import { claim, integers } from 'refutable';

export default claim({
  title: 'The largest of n uniform numbers has the distribution function tⁿ',
  place: 'Conjecture',
  // TeX, shown in the report.
  statement: String.raw`\Pr\bigl[\max_i u_i \le t\bigr] = t^n`,

  // The parameters, each with its range, in the order of the quantifiers. Settings are tried at the ends of the ranges
  // first, then all over.
  forAll: { n: integers(1, 20) },

  // One random outcome. `rng()` is a uniform number in [0, 1); all randomness must come from it, so that every run is
  // reproducible.
  draw: (rng, { n }) => Array.from({ length: n }, () => rng()),

  // The variable, and what its distribution is claimed to be: `distributionFunction`, which counts as 0 where it is negative
  // and as 1 where it is above; or `probabilities`, a list of pairs [value, probability]; or `sameDistributionAs` or
  // `independentOf` another variable of the same outcome.
  variable: (numbers) => Math.max(...numbers),
  distributionFunction: (t, { n }) => (t > 0 ? t ** n : 0),

  // How far the two may be apart, as the largest difference of probabilities P(X ≤ t) over all t: 0 for exactly so. Refuted
  // where it is more; upheld where it is shown to be more by less than the margin, which costs about 25/margin² draws.
  distanceAtMost: 0,
  margin: 0.05,

  // A false variant: it must be refuted, or upholding the claim would prove little.
  twin: {
    claims: 'The function is that for n + 1 numbers.',
    distributionFunction: (t, { n }) => (t > 0 ? t ** (n + 1) : 0),
  },

  // A conjecture does not say what it expects: refuted is then a surprise, upheld is not. Once you know, write
  // expect: 'upheld' or expect: 'refuted', and every later run tells you when that changes.
});
