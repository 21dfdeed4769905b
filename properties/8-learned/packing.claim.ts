import { atMost, choices, claim, integers, readings } from 'refutable';
import { coherence, gram, unitVectors } from 'refutable/superposition';
import { bestReading } from './bestReading.ts';
import { constantLoss, drawInputs } from './designs.ts';
import { learned } from './learned.ts';
import { packing } from './packings.ts';
import { tried } from './tried.ts';

const place = 'Lemma 1';

const sizes = { 5: 2, 20: 5, 80: 20, 100: 20 } as const;
type Features = keyof typeof sizes;
const features = { n: choices(5, 20, 80, 100) };

/** The factor that Lemma 1 and Welch's bound give. */
const proven = (n: Features): number => 2 * Math.sqrt((Math.log(n) * (n - 1)) / (n - sizes[n]));

/** The largest W_i·W_j, with its sign. */
function closest(W: ReturnType<typeof unitVectors>): number {
  const dots = gram(W);
  let largest = -1;
  for (let i = 0; i < W.n; i++) for (let j = 0; j < i; j++) largest = Math.max(largest, dots[i * W.n + j]!);
  return largest;
}

/**
 * What rounding may add to a loss: a dot product, the length of a unit vector and the sums with ℓ² err by at most
 * (m + 4)·2⁻⁵² ℓ² together, for each of n features.
 */
const rounding = ({ n, m }: { n: number; m: number }, square: number): number => n * ((m + 4) * 2 ** -52 * square) ** 2;

/** What exactly one feature costs when directions have a common length ℓ and the bias 1 − ℓ², 1/ℓ² = 1 − the largest dot. */
function lossOfOne(W: ReturnType<typeof unitVectors>, square: number): number {
  const dots = gram(W);
  let worst = 0;
  for (let j = 0; j < W.n; j++) {
    let loss = 0;
    for (let i = 0; i < W.n; i++) {
      const read = Math.max(0, square * dots[j * W.n + i]! + 1 - square);
      loss += (read - Number(i === j)) ** 2;
    }
    worst = Math.max(worst, loss);
  }
  return worst;
}

const sloane = {
  reference:
    'Sloane, with Hardin, Smith and others, Tables of packings in Grassmannian spaces; Conway, Hardin and Sloane, Packing lines, planes, etc. (1996)',
  says: 'The best known packings of lines in up to 16 dimensions; the pentagon and the twenty lines of the root system D₅ are taken from structure, not from the table.',
  checked: 'recalled',
} as const;

export default readings({
  'packing-factor': claim({
    title:
      'Random directions have at least half the time at most 2√(ln n (n − 1)/(n − m)) times the coherence of the best-known packing',
    place,
    statement: String.raw`\Pr_W\Big[\mu(W)\le2\sqrt{\tfrac{(n-1)\ln n}{n-m}}\;\mu_{\text{packing}}\Big]\ge\tfrac12`,
    over: 'W',
    forAll: features,
    draw: (rng, { n }) => coherence(unitVectors(rng, n, sizes[n])),
    event: (found, { n }) => found <= proven(n) * coherence(packing(n, sizes[n])),
    probabilityAtLeast: () => 1 / 2,
    uses: ['lemma-1', 'welch'],
    expect: 'upheld',
    note: 'By Lemma 1 and Welch’s bound, for any packing whatever. At $n=20$, $m=5$ the packing is the root system $D_5$, twenty lines at 60° or 90°; at $n=80$, $m=20$ eighty equiangular lines with $|W_i\\cdot W_j|=\\frac15$, where Welch’s bound is 0.195; at $n=100$ the best that a search found.',
    literature: [
      sloane,
      {
        reference: 'Jasper, King and Mixon, Game of Sloanes: best known packings in complex projective space (2019)',
        says: 'The like for complex lines, with the bounds of Welch and Rankin, Levenshtein, Bukh and Cox beside them.',
        checked: 'abstract',
      },
    ],
    twin: { claims: 'At most 1.2 times', event: (found, { n }) => found <= 1.2 * coherence(packing(n, sizes[n])) },
  }),
  'packing-factor-two': claim({
    title: 'Random directions have at least half the time at most twice the coherence of the best-known packing',
    place,
    statement: String.raw`\Pr_W[\mu(W)\le2\,\mu_{\text{packing}}]\ge\tfrac12`,
    over: 'W',
    forAll: features,
    draw: (rng, { n }) => coherence(unitVectors(rng, n, sizes[n])),
    event: (found, { n }) => found <= 2 * coherence(packing(n, sizes[n])),
    probabilityAtLeast: () => 1 / 2,
    expect: 'refuted',
  }),
  'packing-factor-two-repaired': claim({
    title: 'They have at most four times that coherence',
    place,
    statement: String.raw`\Pr_W[\mu(W)\le4\,\mu_{\text{packing}}]\ge\tfrac12`,
    over: 'W',
    forAll: features,
    draw: (rng, { n }) => coherence(unitVectors(rng, n, sizes[n])),
    event: (found, { n }) => found <= 4 * coherence(packing(n, sizes[n])),
    probabilityAtLeast: () => 1 / 2,
    repairs: 'packing-factor-two',
    expect: 'upheld',
    twin: {
      claims: 'They have at most 2.5 times that',
      event: (found, { n }) => found <= 2.5 * coherence(packing(n, sizes[n])),
    },
  }),
  'packing-learned': claim({
    title:
      'At n = 20, m = 5 and densities up to 0.2 the best-known packing, with its best common length and bias, loses no more than learned directions',
    place: 'Opening',
    statement: String.raw`\min_{\ell,b}E\,L_{\text{packing}}(\ell,b)\le E\,L_{\text{learned}}`,
    over: 'the start of the training, of those that are kept, 300 inputs for tuning and 300 others',
    forAll: { density: choices(0.01, 0.02, 0.05, 0.1, 0.2) },
    draw: (rng, { density }) => {
      const inputs = { values: 'binary', density } as const;
      const models = learned(20, inputs);
      const model = models[Math.floor(rng() * models.length)]!;
      const best = bestReading(packing(20, 5), drawInputs(rng, 20, inputs, 300));
      const batch = drawInputs(rng, 20, inputs, 300);
      const [ours, theirs] = [best, model].map((each) =>
        Math.min(1, tried(each, batch).loss / constantLoss(20, inputs)),
      );
      return { packed: ours!, learned: theirs! };
    },
    left: ({ packed }) => packed,
    right: ({ learned: loss }) => loss,
    leftRange: () => [0, 1],
    rightRange: () => [0, 1],
    differenceAtMost: () => 0,
    expect: 'refuted',
    note: 'Small coherence is not what is learned. Opposite directions cost little under a ReLU, and have coherence 1; a packing of lines pays for keeping them apart. With exactly two present, at $n=80$, $m=20$, equiangular lines lose as little as learned directions, and recover more (the table of the guide).',
  }),
  'packing-one-present': claim({
    title:
      'With exactly one feature present any different unit directions, all of one length and with one bias, lose nothing',
    place: 'Opening',
    statement: String.raw`\mu=\max_{i\ne j}W_i\cdot W_j<1,\ \ell^2=\tfrac1{1-\mu},\ b=1-\ell^2\ \Rightarrow\ \mathrm{ReLU}(\ell^2W^TWe_j+b)=e_j`,
    forAll: { n: integers(2, 24), m: integers(2, 8) },
    draw: (rng, { n, m }) => unitVectors(rng, n, m),
    always: (W) => {
      const square = 1 / (1 - closest(W));
      return atMost(lossOfOne(W, square), rounding(W, square));
    },
    expect: 'upheld',
    note: 'The present feature is read as $\\ell^2+b=1$, and any other as $\\max(0,1-\\ell^2(1-W_i\\cdot W_j))=0$. So where inputs are so sparse that features are never present together there is nothing to be learned: the advantage of learned directions is in inputs with two or more. Random directions in one dimension are not all different.',
    twin: { claims: 'The same for length 1 without a bias', always: (W) => atMost(lossOfOne(W, 1), rounding(W, 1)) },
  }),
});
