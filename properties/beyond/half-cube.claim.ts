import { atMost, choices, claim, equals, readings, reals, picture } from 'refutable';
import { type Directions, directions, drawnLoss, gram, learnDirections, learnedLoss } from 'refutable/superposition';

const place = 'Opening: "choose the vectors W_i randomly instead of machine learning them"';

/** Toy Models' first figure: 20 features in 5 dimensions. */
const n = 20;
const m = 5;

/** A configuration of equivalent corners: how many, and how many of the others are at which cosine to any one. */
interface Figure {
  readonly corners: number;
  readonly cosines: ReadonlyArray<{ readonly cosine: number; readonly count: number }>;
}

const FIGURES = {
  basis: { corners: 5, cosines: [] },
  pairs: { corners: 10, cosines: [{ cosine: -1, count: 1 }] },
  /** The simplex and its negative: the ends of six lines with |cosine| = 1/5. */
  'two simplices': {
    corners: 12,
    cosines: [
      { cosine: -1, count: 1 },
      { cosine: 1 / 5, count: 5 },
      { cosine: -1 / 5, count: 5 },
    ],
  },
  /** Every second corner of the cube {±1}⁵. */
  'half cube': {
    corners: 16,
    cosines: [
      { cosine: 1 / 5, count: 10 },
      { cosine: -3 / 5, count: 5 },
    ],
  },
} as const satisfies Record<string, Figure>;

type Name = keyof typeof FIGURES;

/** The distribution of the interference Σ_j x_j W_i·W_j, a sum of multiples of independent binomial numbers. */
function interference({ cosines }: Figure, p: number): ReadonlyArray<readonly [value: number, probability: number]> {
  let law: (readonly [number, number])[] = [[0, 1]];
  for (const { cosine, count } of cosines) {
    let chance = (1 - p) ** count;
    const next: (readonly [number, number])[] = [];
    for (let present = 0; present <= count; present++) {
      for (const [value, probability] of law) next.push([value + present * cosine, probability * chance]);
      chance *= ((count - present) * p) / ((present + 1) * (1 - p));
    }
    law = next;
  }
  return law;
}

/**
 * The expected loss of 20 features, as many of them as there are corners read as a·max(0, W_i·h − s) with the best a,
 * the others answered by their mean p: exactly, and with the a.
 */
function lossOf(figure: Figure, p: number, shift: number): { readonly loss: number; readonly multiple: number } {
  let [xy, yy] = [0, 0];
  for (const [value, probability] of interference(figure, p)) {
    const [absent, present] = [Math.max(0, value - shift), Math.max(0, 1 + value - shift)];
    xy += probability * p * present;
    yy += probability * ((1 - p) * absent ** 2 + p * present ** 2);
  }
  const kept = p - (xy * xy) / yy;
  return { loss: figure.corners * kept + (n - figure.corners) * p * (1 - p), multiple: xy / yy };
}

/**
 * The least loss over shifts from −1.6 to 0.7, in steps of 0.005. The shift is −b/(1 − b) where a pair has its best bias
 * b: down to −1 at density ½; at these densities the least loss of no configuration lies at an end.
 */
function leastLoss(name: Name, p: number): number {
  let least = Infinity;
  for (let step = -320; step <= 140; step++) least = Math.min(least, lossOf(FIGURES[name], p, step / 200).loss);
  return least;
}

/** The 16 corners of the cube {±1}⁵ with an even number of minus signs, at length 1. */
function halfCube(): Directions {
  const corners = Array.from({ length: 32 }, (_, signs) =>
    Array.from({ length: 5 }, (_, c): number => ((signs >> c) & 1 ? -1 : 1)),
  ).filter((corner) => corner.reduce((product, sign) => product * sign, 1) === 1);
  return directions(corners.map((corner) => corner.map((c) => c / Math.sqrt(5))));
}

/** What random directions lose at k = 2 with their best common length and shift (learned-vs-random-scaled-baseline). */
const RANDOM = 1.3019;
/** What the half cube loses at k = 2, at the shift 0.285. */
const SHIFT = 0.285;
const HALF_CUBE = 0.8962;

const figures = picture<{ density: number }>({
  title: 'The least loss of four configurations at n = 20, m = 5, relative to antipodal pairs',
  at: {},
  along: 'density',
  values: [0.02, 0.05, 0.08, 0.11, 0.14, 0.17, 0.2, 0.24, 0.28, 0.32, 0.37, 0.42],
  y: 'loss, pairs = 1',
  curves: Object.fromEntries(
    (Object.keys(FIGURES) as Name[]).map((name) => [
      name,
      ({ density }: { density: number }) => leastLoss(name, density) / leastLoss('pairs', density),
    ]),
  ),
  marks: { 'k = 1': 0.05, 'k = 2': 0.1 },
});

const coding = {
  reference: 'Cohn and Kumar, Universally optimal distribution of points on spheres, 2007',
  says: 'Points with m different distances that form a spherical (2m − 1)-design minimise every completely monotonic energy. The half cube has two distances and is a 3-design: no product of up to three coordinates has a mean over its corners.',
  checked: 'abstract',
} as const;

const toyModels = {
  reference: 'Elhage et al., Toy Models of Superposition, 2022, "The Geometry of Superposition"',
  says: 'Learned features organise into figures: digons, triangles, tetrahedra, pentagons, square antiprisms. The half cube of five dimensions is not among those named.',
  checked: 'text',
} as const;

export default readings({
  'half-cube': claim({
    title:
      'At n = 20, m = 5, k = 2 the half cube (16 features at its corners, 4 left out) loses at most 0.69 of what random directions lose',
    place,
    statement: String.raw`E\,L_{\text{half cube}}\le0.69\,\min_{a,s}E\,L_{\text{random}}(a,s)`,
    over: 'x',
    forAll: {},
    value: () => {
      const { loss } = lossOf(FIGURES['half cube'], 2 / n, SHIFT);
      return [loss - 1e-12, loss + 1e-12];
    },
    valueAtMost: () => 0.69 * RANDOM,
    uses: ['half-cube-law', 'learned-vs-random-scaled-baseline'],
    expect: 'upheld',
    note: 'It loses 0.896, random directions at their best 1.302. Learned directions come within 15 % of the half cube after a hundred steps (`half-cube-learned`).',
    literature: [coding, toyModels],
    twin: { claims: 'It loses at most 0.6 of that', valueAtMost: () => 0.6 * RANDOM },
  }),
  'half-cube-law': claim({
    title: 'The formula for the expected loss of the half cube agrees with the sum over all 2¹⁶ inputs',
    place,
    statement: String.raw`W_i\cdot W_j\in\{\tfrac15,-\tfrac35\},\qquad E\,L=16\Big(p-\tfrac{(E\,xy)^2}{E\,y^2}\Big)+4p(1-p)`,
    over: 'x',
    forAll: { density: choices(0.05, 0.1, 0.2) },
    holds: ({ density }) => {
      const { loss, multiple } = lossOf(FIGURES['half cube'], density, SHIFT);
      const W = halfCube();
      const length = Math.sqrt(multiple);
      const model = {
        W: { ...W, columns: W.columns.map((c) => c * length) },
        bias: new Float64Array(16).fill(-multiple * SHIFT),
      };
      return equals(learnedLoss(model, density) + 4 * density * (1 - density), loss, { ulps: 1e4 });
    },
    expect: 'upheld',
    twin: {
      claims: 'The same for the two simplices',
      holds: ({ density }) =>
        equals(
          lossOf(FIGURES['two simplices'], density, SHIFT).loss,
          lossOf(FIGURES['half cube'], density, SHIFT).loss,
          { ulps: 1e4 },
        ),
    },
  }),
  'half-cube-cosines': claim({
    title: 'Each corner of the half cube has ten others at cosine 1/5 and five at −3/5',
    place,
    statement: String.raw`|\{j:W_i\cdot W_j=\tfrac15\}|=10,\quad|\{j:W_i\cdot W_j=-\tfrac35\}|=5`,
    forAll: {},
    holds: () => {
      const dots = [...gram(halfCube())];
      const count = (cosine: number): number => dots.filter((dot) => Math.abs(dot - cosine) < 1e-12).length;
      return count(1 / 5) === 160 && count(-3 / 5) === 80 && count(1) === 16;
    },
    expect: 'upheld',
  }),
  'half-cube-pairs': claim({
    title:
      'At n = 20, m = 5, of the basis, the antipodal pairs, the two simplices and the half cube, the pairs lose least whenever k/n ≤ ⅓',
    place: 'Compare Antipodal to One Direction',
    statement: String.raw`\tfrac kn\le\tfrac13\ \Rightarrow\ E\,L_{\text{pairs}}=\min(\dots),\qquad n=20,\ m=5`,
    over: 'x',
    forAll: { density: reals(0.02, 0.32, { steps: 30 }) },
    holds: ({ density }) =>
      atMost(
        leastLoss('pairs', density),
        Math.min(...(Object.keys(FIGURES) as Name[]).map((name) => leastLoss(name, density))),
      ),
    expect: 'refuted',
    note: 'With their best length and bias, pairs lose less than the basis at every $k/n<\\frac12$ (`antipodal-vs-one-best-lengths`); but sparse features can be packed more closely than in pairs.',
  }),
  'half-cube-pairs-repaired': claim({
    title:
      'At n = 20, m = 5, of the basis, the antipodal pairs, the two simplices and the half cube, the half cube loses least at densities 0.02 to 0.11, the two simplices at 0.13 to 0.19 and the pairs at 0.21 to 0.42',
    place: 'Compare Antipodal to One Direction',
    statement: String.raw`\text{best of four}=\begin{cases}\text{half cube}&0.02\le\tfrac kn\le0.11\\\text{two simplices}&0.13\le\tfrac kn\le0.19\\\text{pairs}&0.21\le\tfrac kn\le0.42\end{cases}`,
    over: 'x',
    forAll: { density: reals(0.02, 0.42, { steps: 40 }) },
    where: ({ density }) => [0.12, 0.2].every((limit) => Math.abs(density - limit) > 0.009),
    holds: ({ density }) => {
      const best: Name = density < 0.12 ? 'half cube' : density < 0.2 ? 'two simplices' : 'pairs';
      return atMost(
        leastLoss(best, density),
        Math.min(...(Object.keys(FIGURES) as Name[]).map((name) => leastLoss(name, density))),
      );
    },
    repairs: 'half-cube-pairs',
    expect: 'upheld',
    picture: figures,
    note: 'So at $n=20$, $m=5$ antipodal pairs are the best of the four from $k=5$ to $k=8$, and not at the $k=1$ and 2 of the paper. At $k=4$, density 0.2, the two simplices are ahead by 0.2 % (picture).',
    literature: [toyModels],
    twin: {
      claims: 'The half cube up to 0.15, then the pairs',
      holds: ({ density }) =>
        atMost(
          leastLoss(density < 0.15 ? 'half cube' : 'pairs', density),
          Math.min(...(Object.keys(FIGURES) as Name[]).map((name) => leastLoss(name, density))),
        ),
    },
  }),
  'half-cube-learned': claim({
    title:
      'At n = 20, m = 5, k = 2, after 100 steps of training, the loss is at most 15 % above that of the half cube with probability at least ¾',
    place,
    statement: String.raw`\Pr\big[L_{\text{learned}}\le1.15\,E\,L_{\text{half cube}}\big]\ge\tfrac34,\qquad n=20,\ m=5,\ k=2`,
    over: 'the initial weights, the training inputs (100 steps of 64) and the 1000 test inputs',
    forAll: {},
    draw: (rng) => {
      const inputs = { values: 'binary', density: 2 / n } as const;
      const model = learnDirections(rng, { n, m, ...inputs, steps: 100, batch: 64, rate: 0.1 });
      return drawnLoss(rng, model, inputs, 1000);
    },
    event: (loss) => loss <= 1.15 * HALF_CUBE,
    probabilityAtLeast: () => 3 / 4,
    expect: 'upheld',
    note: 'Whether longer training ends at the half cube, and whether any directions lose less than its 0.8962, is left open.',
    twin: {
      claims: 'The same after 10 steps',
      draw: (rng) => {
        const inputs = { values: 'binary', density: 2 / n } as const;
        const model = learnDirections(rng, { n, m, ...inputs, steps: 10, batch: 64, rate: 0.1 });
        return drawnLoss(rng, model, inputs, 1000);
      },
    },
  }),
});
