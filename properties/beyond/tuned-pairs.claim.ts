import { above, atMost, choices, claim, integers, rationals, readings, reals, type Rng } from 'refutable';
import {
  column,
  type Directions,
  directions,
  dot,
  gaussianVectors,
  learnedLoss,
  oneDirectionBestConstantUniformLoss,
  type TunedPair,
  tunedUniformPairLoss,
  unitVectors,
} from 'refutable/superposition';

const place = 'Compare Antipodal to One Direction';

/** What rounding may add to a loss of two features. */
const ROUNDING = 1e-14;
const around = (loss: number): readonly [number, number] => [loss - ROUNDING, loss + ROUNDING];

/**
 * W = (a, −b) with a² + b² = 1, and the biases with which the reading before the ReLU has the right mean: for a mean μ
 * of each feature, x − a²x + ab y has the mean μ(1 − a² + ab).
 */
function centred(a: number, b: number, mean: number): TunedPair {
  return { a, b, biasA: mean * (1 - a * a + a * b), biasB: mean * (1 - b * b + a * b) };
}
const equalPair = (mean: number): TunedPair => centred(Math.SQRT1_2, Math.SQRT1_2, mean);
/** Lengths in the ratio two to one. */
const unequalPair = (mean: number): TunedPair => centred(Math.sqrt(4 / 5), Math.sqrt(1 / 5), mean);

/** The best pairs that 60 searches found at each density, and their loss as a fraction of that of one direction. */
const BEST: Readonly<Record<string, TunedPair & { readonly share: number }>> = {
  '0.3': { a: 1.0104, b: 1.0104, biasA: 0.0178, biasB: 0.0178, share: 0.3782 },
  '0.5': { a: 0.969, b: 0.969, biasA: 0.0977, biasB: 0.0977, share: 0.73232 },
  '0.6': { a: 0.8687, b: 0.8687, biasA: 0.2153, biasB: 0.2153, share: 0.89897 },
  '0.7': { a: 0.7591, b: 0.7591, biasA: 0.3286, biasB: 0.3286, share: 0.9754 },
  '0.8': { a: 0.9298, b: 0.4448, biasA: 0.2054, biasB: 0.4863, share: 0.98922 },
  '1': { a: 0.9356, b: 0.3675, biasA: 0.2325, biasB: 0.6044, share: 0.99906 },
};

/** The loss where a compass search ends: steps along each of the four numbers, halved when none lowers the loss. */
function descended(s: number, start: TunedPair): number {
  let at = [start.a, start.b, start.biasA, start.biasB];
  const lossOf = ([a, b, biasA, biasB]: readonly number[]): number =>
    tunedUniformPairLoss(s, { a: Math.abs(a!), b: Math.abs(b!), biasA: biasA!, biasB: biasB! });
  let least = lossOf(at);
  for (let step = 0.2; step > 1e-4;) {
    const steps = at.flatMap((_, i) => [step, -step].map((by) => at.map((value, j) => (i === j ? value + by : value))));
    const losses = steps.map(lossOf);
    const lowest = losses.indexOf(Math.min(...losses));
    if (losses[lowest]! < least) [at, least] = [steps[lowest]!, losses[lowest]!];
    else step /= 2;
  }
  return least;
}

/** The loss of two binary features with W = (a, −b), by trying all four inputs. */
function binaryLoss(p: number, { a, b, biasA, biasB }: TunedPair): number {
  return learnedLoss({ W: directions([[a], [-b]]), bias: Float64Array.of(biasA, biasB) }, p);
}

/** m × n directions whose m rows are orthonormal, by Gram and Schmidt from normal rows: WᵀW is a random projection. */
function orthonormalRows(rng: Rng, n: number, m: number): Directions {
  const rows: Float64Array[] = [];
  const normal = gaussianVectors(rng, m, n);
  for (let c = 0; c < m; c++) {
    const row = Float64Array.from(column(normal, c));
    for (const earlier of rows) {
      const along = dot(row, earlier);
      for (let i = 0; i < n; i++) row[i]! -= along * earlier[i]!;
    }
    const length = Math.sqrt(dot(row, row));
    rows.push(row.map((value) => value / length));
  }
  return directions(Array.from({ length: n }, (_, i) => rows.map((row) => row[i]!)));
}

/** The loss of a model with these directions when the reading before the ReLU has the right mean, over all 2ⁿ inputs. */
function centredLoss(W: Directions, p: number): number {
  const bias = new Float64Array(W.n);
  for (let i = 0; i < W.n; i++) {
    let readMean = 0;
    for (let j = 0; j < W.n; j++) readMean += p * dot(column(W, i), column(W, j));
    bias[i] = p - readMean;
  }
  return learnedLoss({ W, bias }, p);
}

const toyModels = {
  reference: 'Elhage et al., Toy Models of Superposition (2022), the phase diagram for two features in one dimension',
  says: 'Compares the losses of W = (1, 0) and W = (1, −1) without biases on the pair; pairs at low density, one direction at high density. Lengths are not varied in that theory.',
  checked: 'text',
} as const;

export default readings({
  'tuned-pairs': claim({
    title:
      'For uniform features of density above 4/7, one direction with the best constant loses no more than any antipodal pair, whatever its lengths and biases',
    place,
    statement: String.raw`s>\tfrac47\ \Rightarrow\ \min_{a,b,\beta}E\,L_{(a,-b)}\ge\tfrac s3-\tfrac{s^2}4`,
    over: 'x',
    forAll: { s: reals(0.58, 0.99, { steps: 41 }) },
    value: ({ s }) => around(tunedUniformPairLoss(s, equalPair(s / 2))),
    valueAtLeast: ({ s }) => oneDirectionBestConstantUniformLoss(s),
    expect: 'refuted',
    note: 'The limit $\\frac47$ (`antipodal-vs-one-uniform-best-constant`) is that of pairs of length 1 without biases.',
    literature: [toyModels],
  }),
  'tuned-pairs-repaired': claim({
    title:
      'For uniform features of any density s below 1, a pair of lengths 1/√2 and biases s/2 loses less than one direction with the best constant',
    place,
    statement: String.raw`0<s<1,\ W=\tfrac1{\sqrt2}(1,-1),\ \beta=\tfrac s2\ \Rightarrow\ E\,L<\tfrac s3-\tfrac{s^2}4`,
    over: 'x',
    forAll: { s: reals(0.01, 0.99, { steps: 98 }) },
    value: ({ s }) => around(tunedUniformPairLoss(s, equalPair(s / 2))),
    valueAtMost: ({ s }) => oneDirectionBestConstantUniformLoss(s),
    uses: ['tuned-pairs-tie', 'relu-or-linear-without-shift'],
    repairs: 'tuned-pairs',
    expect: 'upheld',
    note: 'Two lines prove it. Before the ReLU the reading of $x$ is $\\frac12(x-y)+\\frac s2$: it errs by $\\frac s2-\\frac12(x+y)$, of variance $\\frac v2$ with $v=\\frac s3-\\frac{s^2}4$; for both features together that is $v$, exactly what one direction loses. The ReLU only moves a reading below 0 to 0, nearer to any $x\\ge0$, and it does so when $x=0$ and $y>s$. So with free lengths and biases, *a pair is never worse than one direction*.',
    literature: [toyModels],
    twin: {
      claims: 'The same for lengths 1 without biases',
      value: ({ s }) => around(tunedUniformPairLoss(s, { a: 1, b: 1, biasA: 0, biasB: 0 })),
    },
  }),
  'tuned-pairs-unequal': claim({
    title:
      'For uniform features of any density, 1 included, a pair of lengths 2/√5 and 1/√5 loses less than one direction',
    place,
    statement: String.raw`0<s\le1,\ W=\tfrac1{\sqrt5}(2,-1),\ \beta=\tfrac s2\left(\tfrac35,\tfrac65\right)\ \Rightarrow\ E\,L<\tfrac s3-\tfrac{s^2}4`,
    over: 'x',
    forAll: { s: reals(0.01, 1, { steps: 99 }) },
    value: ({ s }) => around(tunedUniformPairLoss(s, unequalPair(s / 2))),
    valueAtMost: ({ s }) => oneDirectionBestConstantUniformLoss(s),
    uses: ['tuned-pairs-tie', 'relu-or-linear-without-shift'],
    repairs: 'tuned-pairs',
    expect: 'upheld',
    note: 'At density 1 all directions $(a,-b)$ of length 1 lose $\\frac1{12}$ as long as the ReLU never acts, and with equal lengths it just does not: $\\frac12(x-y)+\\frac12\\ge0$. With $b<a\\left(\\frac2s-1\\right)$ the reading of $x$ is below 0 near $x=0$, $y=1$, and the ReLU reduces the loss.',
    twin: {
      claims: 'The same with the biases exchanged',
      value: ({ s }) => {
        const { a, b, biasA, biasB } = unequalPair(s / 2);
        return around(tunedUniformPairLoss(s, { a, b, biasA: biasB, biasB: biasA }));
      },
    },
  }),
  'tuned-pairs-tie': claim({
    title: 'Without a ReLU, every pair with a² + b² = 1 and centred biases loses exactly what one direction loses',
    place,
    statement: String.raw`a^2+b^2=1\ \Rightarrow\ (1-a^2)^2+(ab)^2+(1-b^2)^2+(ab)^2=1`,
    forAll: { a: rationals(), b: rationals() },
    given: ['a^2 + b^2 = 1'],
    concludes: '(1-a^2)^2 + (a*b)^2 + (1-b^2)^2 + (a*b)^2 = 1',
    expect: 'proved',
    note: 'In units of the variance of one feature, for any two uncorrelated features of equal variance: their principal components are not determined.',
    twin: {
      claims: 'The same for any lengths',
      given: ['a > 0', 'b > 0'],
    },
  }),
  'tuned-pairs-length-one': claim({
    title:
      'For uniform features of density 0.64 and more, a pair with both lengths 1 loses more than one direction, whatever its common bias',
    place,
    statement: String.raw`s\ge0.64,\ W=(1,-1)\ \Rightarrow\ \min_\beta E\,L_\beta>\tfrac s3-\tfrac{s^2}4`,
    over: 'x',
    forAll: { s: reals(0.64, 1, { steps: 36 }), bias: reals(-1, 1, { steps: 200 }) },
    value: ({ s, bias }) => around(tunedUniformPairLoss(s, { a: 1, b: 1, biasA: bias, biasB: bias })),
    valueAtLeast: ({ s }) => oneDirectionBestConstantUniformLoss(s),
    alsoAt: [{ s: 0.64, bias: 0.12 }],
    expect: 'upheld',
    note: 'It is the shorter length that makes pairs better there: at $s=0.7$ the best one found is 0.76 (`tuned-pairs-best`).',
    twin: {
      claims: 'The same from 0.6 on',
      value: ({ s, bias }) => around(tunedUniformPairLoss(s - 0.04, { a: 1, b: 1, biasA: bias, biasB: bias })),
      valueAtLeast: ({ s }) => oneDirectionBestConstantUniformLoss(s - 0.04),
    },
  }),
  'tuned-pairs-best': claim({
    title:
      'Local search finds no pair that loses less than this fraction of what one direction loses: 0.378 at density 0.3, 0.732 at 0.5, 0.899 at 0.6, 0.975 at 0.7, 0.989 at 0.8, 0.999 at 1',
    place,
    statement: String.raw`\min_{a,b,\beta}E\,L_{(a,-b)}\ge(r_s-10^{-4})\left(\tfrac s3-\tfrac{s^2}4\right)`,
    over: 'x',
    forAll: {
      density: choices('0.3', '0.5', '0.6', '0.7', '0.8', '1'),
      a: reals(0, 1.4, { steps: 14 }),
      b: reals(0, 1.4, { steps: 14 }),
      biasA: reals(-0.4, 0.8, { steps: 12 }),
      biasB: reals(-0.4, 0.8, { steps: 12 }),
    },
    value: ({ density, ...start }) => around(descended(Number(density), start)),
    valueAtLeast: ({ density }) => (BEST[density]!.share - 1e-4) * oneDirectionBestConstantUniformLoss(Number(density)),
    uses: ['tuned-pairs-best-attained'],
    expect: 'upheld',
    note: 'Searched, not proved: each setting is a start, from which lengths and biases descend until no step of $10^{-4}$ lowers the loss. At the densities up to 0.7 the best lengths found are equal, and fall from 1.01 to 0.76; at 0.8 they are unequal, 0.93 and 0.44, and at 1 they are 0.94 and 0.37. The gain is 2.5 % at 0.7 and 1.1 % at 0.8, so that a trained model loses little there by storing one feature alone (`antipodal-range-dense-end`).',
    twin: {
      claims: 'It finds none that loses less than 1.005 times that',
      valueAtLeast: ({ density }) =>
        1.005 * BEST[density]!.share * oneDirectionBestConstantUniformLoss(Number(density)),
    },
  }),
  'tuned-pairs-best-attained': claim({
    title:
      'At six densities from 0.3 to 1, some pair loses no more than the fraction of one direction’s loss that local search found',
    place,
    statement: String.raw`E\,L_{(a_s,-b_s)}\le r_s\left(\tfrac s3-\tfrac{s^2}4\right)`,
    over: 'x',
    forAll: { density: choices('0.3', '0.5', '0.6', '0.7', '0.8', '1') },
    exhaustive: true,
    holds: ({ density }) => {
      const { share, ...pair } = BEST[density]!;
      return atMost(
        tunedUniformPairLoss(Number(density), pair) + ROUNDING,
        share * oneDirectionBestConstantUniformLoss(Number(density)),
      );
    },
    expect: 'proved',
    twin: {
      claims: 'Some pair loses 1 % less',
      holds: ({ density }) => {
        const { share, ...pair } = BEST[density]!;
        return atMost(
          tunedUniformPairLoss(Number(density), pair),
          0.99 * share * oneDirectionBestConstantUniformLoss(Number(density)),
        );
      },
    },
  }),
  'tuned-pairs-binary': claim({
    title:
      'For binary features of any density p below 1, a pair of suitable lengths, unequal above p = ⅓, loses less than one direction',
    place,
    statement: String.raw`0<p<1,\ \tfrac ba=\min\left(1,\tfrac{1-p}{2p}\right),\ a^2+b^2=1\ \Rightarrow\ E\,L<p(1-p)`,
    over: 'x',
    forAll: { p: reals(0.01, 0.99, { steps: 98 }) },
    holds: ({ p }) => {
      const ratio = Math.min(1, (1 - p) / (2 * p));
      const a = 1 / Math.hypot(1, ratio);
      return above(p * (1 - p), binaryLoss(p, centred(a, a * ratio, p)) + ROUNDING);
    },
    uses: ['tuned-pairs-tie', 'relu-or-linear-without-shift'],
    expect: 'upheld',
    note: 'As for uniform features (`tuned-pairs-repaired`): the linear reading loses $p(1-p)$ in all, and the ReLU sets to 0 what is read of $x=0$ at $y=1$, which is $p(b^2+ab)-ab<0$ when $\\frac ba<\\frac{1-p}p$. Pairs of equal lengths gain up to $p=\\frac12$ and tie above (`antipodal-vs-one-best-lengths`); the limits $\\frac13$ and $0.38$ hold for lengths of 1.',
    twin: {
      claims: 'The same for a pair of lengths 1 with its best bias',
      holds: ({ p }) => {
        const bias = p ** 2 / (1 - p + p ** 2);
        return above(p * (1 - p), binaryLoss(p, { a: 1, b: 1, biasA: bias, biasB: bias }));
      },
    },
  }),
  'tuned-pairs-any-projection': claim({
    title:
      'Any W with orthonormal rows, random or not, and centred biases loses no more than storing m features alone and the best constant for the rest',
    place: 'Opening and Compare Antipodal to One Direction',
    statement: String.raw`WW^T=I,\ \beta=(I-W^TW)\mu\ \Rightarrow\ E\,\lVert\mathrm{ReLU}(W^TWx+\beta)-x\rVert^2\le(n-m)\,p(1-p)`,
    over: 'W; all x are enumerated',
    forAll: {
      n: integers(2, 8),
      m: integers(1, 'n'),
      p: reals(0.05, 0.95, { steps: 18 }),
    },
    draw: (rng, { n, m }) => orthonormalRows(rng, n, m),
    always: (W, { n, m, p }) => atMost(centredLoss(W, p), (n - m) * p * (1 - p) + ROUNDING * n),
    uses: ['relu-or-linear-without-shift'],
    expect: 'upheld',
    note: '$P=W^TW$ is a projection of rank $m$. Before the ReLU the reading errs by $(I-P)(\\mu-x)$, whose mean square is $\\operatorname{tr}(I-P)\\,p(1-p)$; the ReLU only helps. This holds for any features that are never negative, uncorrelated and of equal variance, at any density. So random directions need not lose more than storing $m$ features alone (`learned-vs-random-none`): make the *rows* of $W$ orthonormal instead of giving the columns length 1, and centre the biases.',
    literature: [
      {
        reference: 'Eckart and Young, The approximation of one matrix by another of lower rank (1936)',
        says: 'The best linear reading through m numbers keeps the m largest principal components; with equal variances all choices of m orthonormal rows tie.',
        checked: 'recalled',
      },
    ],
    twin: {
      claims: 'The same for random columns of length 1 with biases chosen in the same way',
      draw: (rng, { n, m }) => unitVectors(rng, n, m),
    },
  }),
});
