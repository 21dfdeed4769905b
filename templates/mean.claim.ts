// A mean: of a quantity with a known range, over random outcomes. Check it:
//
//     npm run check -- my-conjecture
//
// As it stands it is upheld. Change it until it says what you believe. A misspelt key or parameter is an error in your
// editor; the verdicts are explained in the README.
import { claim, integers } from 'refutable';

export default claim({
  title: 'The largest of n uniform numbers is n/(n + 1) on average',
  place: 'Conjecture',
  // TeX, shown in the report.
  statement: String.raw`\mathbb E\bigl[\max_i u_i\bigr] = \tfrac n{n+1}`,

  // The parameters, each with its range, in the order of the quantifiers; a later range may name an earlier one.
  forAll: { n: integers(1, 50) },

  // One random outcome. `rng()` is a uniform number in [0, 1); all randomness must come from it.
  draw: (rng, { n }) => Array.from({ length: n }, () => rng()),

  // The quantity of an outcome, and the bounds that it never leaves: the tighter they are, the fewer draws are needed.
  quantity: (numbers) => Math.max(...numbers),
  range: () => [0, 1],

  // What its mean is claimed to be, to within how much. For an inequality write meanAtMost or meanAtLeast, and a margin.
  meanEquals: ({ n }) => n / (n + 1),
  within: () => 0.02,

  // A false variant: it must be refuted, or upholding the claim would prove little.
  twin: { claims: 'The mean is 1 − 1/n.', meanEquals: ({ n }) => 1 - 1 / n },

  // A conjecture does not say what it expects: refuted is then a surprise, upheld is not. Once you know, write
  // expect: 'upheld' or expect: 'refuted', and every later run tells you when that changes.
});
