import { claim, integers, rationals, readings, picture } from 'refutable';
import { delta, epsilonTypical, expectedLoss } from 'refutable/superposition';

const place = 'Lemma 4 and what the opening calls subtracting off the expected error';

const sizes = {
  n: integers(10, 1_000_000, { scale: 'logarithmic' }),
  m: integers(20, 5000, { scale: 'logarithmic' }),
  k: integers(1, 10),
};

/** The expected loss of one input with shift s. */
const lossAt = (n: number, m: number, k: number, shift: number): number =>
  expectedLoss({ design: 'plain', n, m, inputs: { exactly: k }, activation: { shift } });

/** The accuracy to which the best shift is found, in standard deviations of the error. */
const FINENESS = 0.02;

/** The shift with the least expected loss, to a fiftieth of a standard deviation √(k/m), and that loss. */
function bestShift(n: number, m: number, k: number): { readonly shift: number; readonly loss: number } {
  const deviation = Math.sqrt(k / m);
  // The loss falls and then rises, so that golden-section search keeps the minimum inside.
  const golden = (Math.sqrt(5) - 1) / 2;
  let [lo, hi] = [0, 6];
  while (hi - lo > FINENESS) {
    const [left, right] = [hi - golden * (hi - lo), lo + golden * (hi - lo)];
    if (lossAt(n, m, k, left * deviation) < lossAt(n, m, k, right * deviation)) hi = right;
    else lo = left;
  }
  const shift = ((lo + hi) / 2) * deviation;
  return { shift, loss: lossAt(n, m, k, shift) };
}

/** The author's shift, and the bound of best-shift-expected-repaired, at the setting of the picture. */
const drawnAt = { n: 1000, m: 400, k: 3 };
const printedShift = 2 * epsilonTypical(drawnAt.n, drawnAt.m, drawnAt.k, 1);
const boundOnShift = Math.sqrt(2 * Math.log(drawnAt.n / drawnAt.k)) * Math.sqrt(drawnAt.k / drawnAt.m);

const losses = picture<{ n: number; m: number; k: number; s: number }>({
  title: 'Expected loss of one input against the shift s of the ReLU',
  at: drawnAt,
  along: 's',
  values: Array.from({ length: 41 }, (_, i) => 0.025 * i),
  y: 'expected loss',
  logarithmicY: true,
  curves: { exact: ({ n, m, k, s }) => lossAt(n, m, k, s) },
  marks: { 'no shift': 0, '√(2 ln(n/k))·√(k/m)': boundOnShift, '2ε': printedShift },
});

export default readings({
  'best-shift': claim({
    title: 'Among all shifts s ≥ 0, s = 2ε guarantees the smallest error',
    place,
    statement: String.raw`\max_{x_i,\,|error_i|\le\varepsilon}|\mathrm{ReLU}(x'_i-2\varepsilon)-x_i|\le\max_{x_i,\,|error_i|\le\varepsilon}|\mathrm{ReLU}(x'_i-s)-x_i|`,
    forAll: { epsilon: rationals(), s: rationals() },
    given: ['0 < epsilon', 'epsilon < 1/4', '0 <= s', 's <= 2*epsilon'],
    // For ε < ¼ and s ≤ 2ε the worst case is a present feature with error −ε, or an absent one with error ε.
    concludes: 'max(3*epsilon, 0) <= max(s + epsilon, max(0, epsilon - s))',
    expect: 'refuted',
    note: 'A present feature loses the shift in any case. With $s=0$ the guarantee is $\\varepsilon$, three times better.',
  }),
  'best-shift-repaired': claim({
    title: 'No shift s ≥ 0 guarantees an error of less than ε',
    place,
    statement: String.raw`s\ge0,\ 0<\varepsilon\le1\ \Rightarrow\ |\mathrm{ReLU}(1-\varepsilon-s)-1|\ge\varepsilon`,
    forAll: { epsilon: rationals(), s: rationals() },
    given: ['0 < epsilon', 'epsilon <= 1', '0 <= s'],
    concludes: 'abs(max(0, 1 - epsilon - s) - 1) >= epsilon',
    uses: ['best-shift-zero'],
    repairs: 'best-shift',
    expect: 'proved',
    note: 'A present feature with $error_i=-\\varepsilon$ is missed by at least ε. The shift 0 guarantees ε: see `best-shift-zero`.',
    twin: {
      claims: 'No shift guarantees less than 2ε',
      concludes: 'abs(max(0, 1 - epsilon - s) - 1) >= 2*epsilon',
    },
  }),
  'best-shift-zero': claim({
    title: 'Without a shift, ReLU(x′) is within ε of every x ≥ 0',
    place,
    statement: String.raw`x_i\ge0,\ |error_i|\le\varepsilon\ \Rightarrow\ |\mathrm{ReLU}(x'_i)-x_i|\le\varepsilon`,
    forAll: { x: rationals(), e: rationals(), epsilon: rationals() },
    given: ['x >= 0', 'abs(e) <= epsilon'],
    concludes: 'abs(max(0, x + e) - x) <= epsilon',
    repairs: 'best-shift',
    expect: 'proved',
    twin: { claims: 'It is within ε/2', concludes: 'abs(max(0, x + e) - x) <= epsilon/2' },
  }),
  'best-shift-expected': claim({
    title: 'With the shift 2ε, ε = δ√k, the expected loss is at most twice that of the best shift',
    place,
    statement: String.raw`E\,L(2\varepsilon)\le2\min_sE\,L(s),\qquad\varepsilon=\sqrt{\tfrac{4\ln n}{m}}\sqrt k<\tfrac12`,
    over: 'W and x',
    forAll: sizes,
    where: ({ n, k }) => k < n,
    vacuousWhen: ({ n, m, k }) => epsilonTypical(n, m, k, 1) >= 1 / 2,
    value: ({ n, m, k }) => lossAt(n, m, k, 2 * epsilonTypical(n, m, k, 1)),
    valueAtMost: ({ n, m, k }) => 2 * bestShift(n, m, k).loss,
    alsoAt: [{ n: 1000, m: 400, k: 3 }],
    expect: 'refuted',
    picture: losses,
    note: '$2\\varepsilon$ is $4\\sqrt{\\ln n}$ standard deviations of the error, far more than is needed to silence the absent features, and every present one pays $(2\\varepsilon)^2$.',
  }),
  'best-shift-expected-repaired': claim({
    title: 'The shift of least expected loss is at most √(2 ln(n/k)) standard deviations of the error',
    place,
    statement: String.raw`\operatorname{argmin}_sE\,L(s)\le\sqrt{2\ln(n/k)}\sqrt{k/m},\qquad4k\le n,\ \varepsilon=\sqrt{\tfrac{4\ln n}m}\sqrt k<\tfrac12`,
    over: 'W and x',
    forAll: sizes,
    where: ({ n, k }) => 4 * k <= n,
    vacuousWhen: ({ n, m, k }) => delta(n, m) * Math.sqrt(k) >= 1 / 2,
    value: ({ n, m, k }) => {
      const { shift } = bestShift(n, m, k);
      const off = FINENESS * Math.sqrt(k / m);
      return [shift - off, shift + off];
    },
    valueAtMost: ({ n, m, k }) => Math.sqrt(2 * Math.log(n / k)) * Math.sqrt(k / m),
    repairs: 'best-shift-expected',
    expect: 'upheld',
    note: 'Setting the derivative to zero, $k\\,s\\approx(n-k)\\,E(S_k-s)_+$: each present feature pays $s$, and each absent one saves its excess. For a normal error with standard deviation $\\sigma$ and $z=s/\\sigma$ this is $z^3/\\varphi(z)\\approx n/k$, so $z<\\sqrt{2\\ln(n/k)}$. The minimum is found to a fiftieth of a standard deviation.',
    sharpen: {
      constant: 'the factor 1 before √(2 ln(n/k))',
      printed: 1,
      find: 'smallest',
      between: [0, 1.2],
      resolution: 0.01,
      along: 'n',
      sizes: [10, 100, 1e3, 1e4, 1e6],
      at: (n) => ({ n, m: 5000, k: 1 }),
      with: (a) => ({ valueAtMost: ({ n, m, k }) => a * Math.sqrt(2 * Math.log(n / k)) * Math.sqrt(k / m) }),
      limit: { value: 1, why: 'z³/φ(z) = n/k gives z²/2 = ln(n/k) to first order' },
    },
    twin: {
      claims: 'It is at most half of that',
      valueAtMost: ({ n, m, k }) => 0.5 * Math.sqrt(2 * Math.log(n / k)) * Math.sqrt(k / m),
    },
  }),
});
