// An exact law: a value that can be computed, against a bound; nothing is drawn. Check it:
//
//     npm run check -- my-conjecture
//
// As it stands it is upheld. Change it until it says what you believe. A misspelt key or parameter is an error in your
// editor; the verdicts are explained in the README.
import { claim, Fraction, integers } from 'refutable';
import { binomial } from 'refutable/numeric';

export default claim({
  title: 'Of 2n fair coins exactly n show heads with probability at most ½',
  place: 'Conjecture',
  // TeX, shown in the report.
  statement: String.raw`\binom{2n}n 4^{-n} \le \tfrac12`,

  // The parameters, each with its range, in the order of the quantifiers. A later range may name an earlier
  // parameter: k: integers(1, 'n').
  forAll: { n: integers(1, 500) },

  // The value: an exact Fraction or BigInt, a number, or an enclosure [lo, hi]; an enclosure that contains the bound leaves
  // the claim undecided.
  value: ({ n }) => new Fraction(binomial(2 * n, n), 4n ** BigInt(n)),

  // What it is claimed to be: valueAtMost, valueAtLeast or valueEquals.
  valueAtMost: () => new Fraction(1, 2),

  // A false variant: it must be refuted, or the search would find no counterexample of the claim either.
  twin: { claims: 'The probability is at most 1/3.', valueAtMost: () => new Fraction(1, 3) },

  // A conjecture does not say what it expects: refuted is then a surprise, upheld is not. Once you know, write
  // expect: 'upheld' or expect: 'refuted', and every later run tells you when that changes.
});
