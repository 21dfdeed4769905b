// A step of algebra: hypotheses and a conclusion as formulas. Exact numbers refute it, the solver Z3 proves it. Check it:
//
//     npm run check -- my-conjecture
//
// As it stands it is proved. Change it until it says what you believe. A misspelt key or parameter is an error in your
// editor; the verdicts are explained in the README.
import { claim, rationals } from 'refutable';

export default claim({
  title: 'The product of two numbers is at most the square of their mean',
  place: 'Conjecture',
  // TeX, shown in the report.
  statement: String.raw`a,b\ge0 \;\Rightarrow\; ab \le \bigl(\tfrac{a+b}2\bigr)^2`,

  // The numbers in the formulas: real numbers that are tried as fractions, or integers(1, 100), choices(0, 1), …
  forAll: { a: rationals(), b: rationals() },

  // What is assumed, and what follows: with + - * / ^, comparisons, and, or, not, abs, min and max.
  // A root is one more parameter, r, with r^2 = x and r >= 0 among the hypotheses.
  given: ['a >= 0', 'b >= 0'],
  concludes: 'a*b <= ((a + b)/2)^2',

  // A false variant: it must be refuted, or the search would find no counterexample of the claim either.
  twin: { claims: 'The product is at most their mean.', concludes: 'a*b <= (a + b)/2' },

  // A conjecture does not say what it expects: refuted is then a surprise, proved is not. Once you know, write
  // expect: 'proved' or expect: 'refuted', and every later run tells you when that changes.
});
