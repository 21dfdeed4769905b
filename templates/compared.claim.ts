// Two means compared: of two quantities, or the probabilities of two events, in the same random outcome. Check it:
//
//     npm run check -- my-conjecture
//
// As it stands it is upheld. Change it until it says what you believe. A misspelt key or parameter is an error in your
// editor; the verdicts are explained in the README.
import { claim, integers } from 'refutable';

export default claim({
  title: 'The mean of 2k + 1 uniform numbers lies nearer to ½, on average, than their median',
  place: 'Conjecture',
  // TeX, shown in the report.
  statement: String.raw`\mathbb E\,\bigl|\bar u - \tfrac12\bigr| \le \mathbb E\,\bigl|\mathrm{med}\,u - \tfrac12\bigr|`,

  // The parameters, each with its range, in the order of the quantifiers; a later range may name an earlier one.
  forAll: { k: integers(1, 20) },

  // One random outcome, from which both sides are computed. `rng()` is a uniform number in [0, 1); all randomness must
  // come from it.
  draw: (rng, { k }) => {
    const numbers = Array.from({ length: 2 * k + 1 }, () => rng()).sort((a, b) => a - b);
    return { mean: numbers.reduce((sum, x) => sum + x, 0) / numbers.length, median: Number(numbers[k]) };
  },

  // The two sides: numbers, or true and false for events. Their ranges are [0, 1] where they are left out; the tighter they
  // are, the fewer draws are needed.
  left: ({ mean }) => Math.abs(mean - 1 / 2),
  right: ({ median }) => Math.abs(median - 1 / 2),
  leftRange: [0, 1 / 2],
  rightRange: [0, 1 / 2],

  // How much larger than E[right] E[left] is at most: 0 for E[left] ≤ E[right]. For the other relations write
  // differenceAtLeast, or differenceEquals with within.
  differenceAtMost: 0,

  // A false variant: it must be refuted, or upholding the claim would prove little.
  twin: { claims: 'The mean lies nearer to ½ by 1/10.', differenceAtMost: -1 / 10 },

  // A conjecture does not say what it expects: refuted is then a surprise, upheld is not. Once you know, write
  // expect: 'upheld' or expect: 'refuted', and every later run tells you when that changes.
});
