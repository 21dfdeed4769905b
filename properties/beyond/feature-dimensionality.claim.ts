import { atMost, choices, claim, equals, integers, readings, type Rng, picture } from 'refutable';
import {
  crossPolytope,
  type Directions,
  featureDimensionality,
  gaussianVectors,
  icosahedronLines,
  learnDirections,
  orthonormalBasis,
  regularPolygon,
  simplexFrame,
  unitVectors,
  column,
} from 'refutable/superposition';

const place = 'Many Features in Small Dimensions';

/** Σ_i D_i. */
const total = (W: Directions): number =>
  Array.from({ length: W.n }, (_, i) => featureDimensionality(W, i)).reduce((sum, share) => sum + share, 0);

const frames = ['simplex', 'cross-polytope', 'basis', 'polygon', 'icosahedron'] as const;

function frame(name: (typeof frames)[number], size: number): Directions {
  switch (name) {
    case 'simplex':
      return simplexFrame(size);
    case 'cross-polytope':
      return crossPolytope(size);
    case 'basis':
      return orthonormalBasis(size);
    case 'polygon':
      return regularPolygon(size + 1);
    case 'icosahedron':
      return icosahedronLines();
  }
}

const draw = (rng: Rng, { n, m }: { n: number; m: number }): Directions =>
  rng() < 1 / 2 ? gaussianVectors(rng, n, m) : unitVectors(rng, n, m);

const learned = picture<{ n: number; m: number }>({
  title: 'Five features in two dimensions, learned from inputs of density 0.05',
  at: { n: 5, m: 2 },
  vectors: (rng, { n, m }) => {
    const { W } = learnDirections(rng, { n, m, density: 0.05, values: 'uniform', steps: 3000, batch: 256, rate: 0.02 });
    return Array.from({ length: n }, (_, i) => ({
      name: `W${'₀₁₂₃₄'[i]}`,
      to: [column(W, i)[0]!, column(W, i)[1]!] as const,
      group: 'learned directions',
    }));
  },
  circles: { 'length 1': 1 },
});

const toyModels = {
  reference: 'Elhage et al., Toy Models of Superposition, 2022, "Feature Dimensionality"',
  says: 'Defines D_i = ‖W_i‖²/Σ_j (Ŵ_i·W_j)² and reports that empirically the dimensionalities add up to the number of dimensions when the features are packed efficiently.',
  checked: 'text',
} as const;

const capacity = {
  reference: 'Scherlis, Sachan, Jermyn, Benton, Shlegeris, Polysemanticity and capacity in neural networks, 2022',
  says: 'Studies the same number as the capacity of a feature, the fraction of a dimension that it consumes, as a resource to be allocated.',
  checked: 'abstract',
} as const;

export default readings({
  'feature-dimensionality': claim({
    title: 'For every W the feature dimensionalities add up to the number of dimensions m',
    place,
    statement: String.raw`\sum_iD_i=m,\qquad D_i=\frac{|W_i|^2}{\sum_j(\hat W_i\cdot W_j)^2}`,
    forAll: { n: integers(1, 12), m: integers(1, 'n') },
    draw,
    always: (W) => equals(total(W), W.m, { ulps: 1e6 }),
    expect: 'refuted',
    note: 'What Toy Models observes of trained models does not hold for all $W$.',
    literature: [toyModels],
  }),
  'feature-dimensionality-repaired': claim({
    title: 'For every W the feature dimensionalities add up to at least 1 and at most m',
    place,
    statement: String.raw`1\le\sum_iD_i\le m`,
    forAll: { n: integers(1, 12), m: integers(1, 12) },
    draw,
    always: (W) => {
      const sum = total(W);
      return sum > 1 - 1e-9 && atMost(sum, W.m * (1 + 1e-12));
    },
    repairs: 'feature-dimensionality',
    expect: 'upheld',
    note: 'Let $M=WW^T$. By Cauchy and Schwarz $|W_i|^4\\le(W_i^TM^{+}W_i)(W_i^TMW_i)$, so $D_i=|W_i|^4/(W_i^TMW_i)\\le W_i^TM^{+}W_i$, and these leverages add up to the rank of $W$. Equality exactly when every $W_i$ is an eigenvector of $M$: the packing that Toy Models calls efficient.',
    literature: [toyModels, capacity],
    twin: {
      claims: 'They add up to at most 0.9 m',
      always: (W) => atMost(total(W), 0.9 * W.m),
    },
  }),
  'feature-dimensionality-frames': claim({
    title:
      'The feature dimensionalities add up to m for the simplex, the cross-polytope, a basis, the polygons and the icosahedron',
    place,
    statement: String.raw`WW^T=\tfrac nmI\ \Rightarrow\ \sum_iD_i=m`,
    forAll: { name: choices(...frames), size: integers(2, 12) },
    holds: ({ name, size }) => {
      const W = frame(name, size);
      return equals(total(W), W.m, { ulps: 100 });
    },
    expect: 'upheld',
    note: 'In a tight frame of unit vectors every vector is an eigenvector. Toy Models’ ¾, ⅔, ½ and ⅖ are $m/n$ for the tetrahedron, the triangle, the pair and the pentagon.',
    twin: {
      claims: 'They add up to n/2',
      holds: ({ name, size }) => {
        const W = frame(name, size);
        return equals(total(W), W.n / 2, { ulps: 100 });
      },
    },
  }),
  'feature-dimensionality-learned': claim({
    title:
      'After training on sparse inputs (n = 6, m = 3) the feature dimensionalities add up to at least 0.85 m on average',
    place,
    statement: String.raw`E\tfrac1m\sum_iD_i\ge0.85\qquad(n=6,\ m=3,\ 1-S=0.2)`,
    over: 'the initial weights and the training inputs',
    forAll: {},
    draw: (rng) =>
      learnDirections(rng, { n: 6, m: 3, density: 0.2, values: 'uniform', steps: 120, batch: 16, rate: 0.1 }).W,
    quantity: (W) => Math.min(1, total(W) / W.m),
    range: () => [0, 1],
    meanAtLeast: () => 0.85,
    expect: 'upheld',
    picture: learned,
    literature: [toyModels],
    twin: {
      claims: 'The same before training',
      draw: (rng) =>
        learnDirections(rng, { n: 6, m: 3, density: 0.2, values: 'uniform', steps: 0, batch: 1, rate: 0.1 }).W,
    },
  }),
});
