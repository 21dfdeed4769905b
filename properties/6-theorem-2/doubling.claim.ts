import { claim, integers } from 'refutable';
import { sphereSumTail } from 'refutable/superposition';

/** The expected number of wrong answers among n features, k of them present, with a threshold at ½. */
const wrong = (n: number, m: number, k: number): number =>
  (n - k) * sphereSumTail(k, m, 1 / 2) + k * sphereSumTail(k - 1, m, 1 / 2);

/** The largest k for which the expected number of wrong answers is at most ½. */
function stored(n: number, m: number): number {
  let [enough, tooMany] = [0, 1];
  while (wrong(n, m, tooMany) <= 1 / 2) [enough, tooMany] = [tooMany, 2 * tooMany];
  while (tooMany - enough > 1) {
    const middle = Math.floor((enough + tooMany) / 2);
    if (wrong(n, m, middle) <= 1 / 2) enough = middle;
    else tooMany = middle;
  }
  return enough;
}

export default claim({
  title: 'At n = 10⁴, doubling the dimensions doubles the number of present features that can be recovered',
  place: 'After Theorem 2',
  statement: String.raw`k_{\max}(m)=\Theta(m)\ \text{ at } n=10^4,\ 500\le m\le8000`,
  uses: ['theorem-2'],
  forAll: { n: integers(10_000, 10_000) },
  sizes: [500, 1000, 2000, 4000, 8000],
  measure: (m, { n }) => {
    const k = stored(n, m);
    return [k, k + 1];
  },
  law: (m) => m,
  order: 'Theta',
  slopeWithin: 0.12,
  driftWithin: 1.25,
  expect: 'upheld',
  note: 'Computed from the exact distribution of the errors: the largest $k$ for which the expected number of wrong answers among $n=10^4$ features is at most $\\frac12$; the true limit lies between that $k$ and the next. Toy Models doubles the features *represented*, which is a different quantity.',
  literature: [
    {
      reference: 'Elhage et al., Toy Models of Superposition, 2022',
      says: 'At n = 400, m = 30 and equal importance it finds that doubling the hidden dimensions doubles the features learned, counted by Σ|W_i|², not those present at once. At a fixed density k grows with n, and its own bound m = Ω(−n(1 − S) log(1 − S)) makes n linear in m.',
      checked: 'text',
    },
  ],
  twin: { claims: 'Doubling the dimensions quadruples it', law: (m) => m ** 2 },
});
