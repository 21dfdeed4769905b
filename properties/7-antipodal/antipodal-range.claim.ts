import { choices, claim, readings, type Rng } from 'refutable';
import { antipodalCount, type Directions, drawnLoss, learnDirections, type Learning } from 'refutable/superposition';

const place = 'Theorem 3, the remark that follows it';
const short = 'the initial weights and the inputs of a training run: 120 steps of 16 inputs';
const shortToyModels = 'the initial weights and the inputs of a training run: 120 steps of 24 inputs';

/** Toy Models trains for 10⁴ steps of 1024 inputs at a learning rate of 10⁻³; these runs are shorter, at a higher rate. */
const training = { values: 'uniform', steps: 120, batch: 16, rate: 0.1 } as const;
/** Its setting: 20 features of decreasing importance in 5 dimensions. */
const toyModels = { n: 20, m: 5, importance: Array.from({ length: 20 }, (_, i) => 0.7 ** i), ...training, batch: 24 };
/** Equal features, two per dimension. */
const twice = (m: number) => ({ n: 2 * m, m, ...training });
/** Equal features, four per dimension. */
const fourTimes = (m: number) => ({ n: 4 * m, m, ...training, steps: 150, batch: 32 });

const learned = (
  rng: Rng,
  setting: Pick<Learning, 'values' | 'steps' | 'batch' | 'rate' | 'importance'> & { n: number; m: number },
  density: number,
): Directions => learnDirections(rng, { ...setting, density }).W;
const hasPair = (W: Directions): boolean => antipodalCount(W) > 0;

/** Two features in one dimension: the training run of least loss out of four, since a run that starts with equal signs gets stuck. */
function bestOfFour(rng: Rng, density: number): Directions {
  const models = Array.from({ length: 4 }, () => learnDirections(rng, { n: 2, m: 1, ...training, density }));
  const losses = models.map((model) => drawnLoss(rng, model, { density, values: 'uniform' }, 500));
  return models[losses.indexOf(Math.min(...losses))]!.W;
}

const toyModelsText = {
  reference: 'Elhage et al., Toy Models of Superposition, 2022, "Basic Results" and "Uniform Superposition"',
  says: 'With n = 20, m = 5, I_i = 0.7^i the model behaves linearly on dense features, 1 − S = 1.0; as sparsity increases superposition emerges, from the less important features on, initially in antipodal pairs. In uniform superposition (n = 400, m = 30) pairs are used over a wide range of sparsity, in which m/‖W‖² sticks at ½.',
  checked: 'text',
} as const;

export default readings({
  'antipodal-range': claim({
    title: 'At every density from 1 down to 0.3, the trained model has an antipodal pair at least half the time',
    place,
    quote: String.raw`This agrees with the experimental observation in [1] that antipodal pairs appear between $1-S = \frac{k}{n} = 1$ and 0.3.`,
    statement: String.raw`0.3\le1-S\le1\ \Rightarrow\ \Pr[\text{some pair}]\ge\tfrac12,\qquad n=20,\ m=5,\ I_i=0.7^i`,
    over: shortToyModels,
    forAll: { density: choices(1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3) },
    draw: (rng, { density }) => learned(rng, toyModels, density),
    event: hasPair,
    probabilityAtLeast: () => 1 / 2,
    expect: 'refuted',
    note: 'With dense features the best that a model with five dimensions can do is linear: the five most important features, and no pairs. Toy Models states this for $1-S=1$. A pair is counted when the cosine is below $-0.9$ and both lengths are above $\\frac12$.',
    literature: [toyModelsText],
  }),
  'antipodal-range-repaired': claim({
    title:
      'At densities 0.3, 0.25 and 0.2, the trained model of Toy Models has an antipodal pair at least half the time',
    place,
    statement: String.raw`1-S\in\{0.3,\ 0.25,\ 0.2\}\ \Rightarrow\ \Pr[\text{some pair}]\ge\tfrac12,\qquad n=20,\ m=5,\ I_i=0.7^i`,
    over: shortToyModels,
    forAll: { density: choices(0.3, 0.25, 0.2) },
    draw: (rng, { density }) => learned(rng, toyModels, density),
    event: hasPair,
    probabilityAtLeast: () => 1 / 2,
    repairs: 'antipodal-range',
    expect: 'upheld',
    note: 'The printed range is where pairs *begin* to form as the density falls (`antipodal-range-onset`), not where they exist.',
    literature: [toyModelsText],
    twin: {
      claims: 'All ten of the more important features are in pairs',
      event: (W) => antipodalCount(W) >= 5,
    },
  }),
  'antipodal-range-onset': claim({
    title: 'At least half the time, trained models have no antipodal pair at density 1 and some at density 0.3',
    place,
    statement: String.raw`\Pr[\text{no pair at }1-S=1\ \text{and some pair at }1-S=0.3]\ge\tfrac12,\qquad n=2m,\ I_i=1`,
    over: `${short}, twice`,
    forAll: { m: choices(3, 4, 5) },
    draw: (rng, { m }) => [learned(rng, twice(m), 1), learned(rng, twice(m), 0.3)] as const,
    event: ([dense, sparse]) => !hasPair(dense) && hasPair(sparse),
    probabilityAtLeast: () => 1 / 2,
    expect: 'upheld',
    note: 'This takes the sentence to mean that pairs begin somewhere between 1 and 0.3, which Toy Models supports: its figures go from $1-S=1$ to $0.3$ in one step. Tried with 6, 8 and 10 equal features in half as many dimensions.',
    literature: [toyModelsText],
    twin: {
      claims: 'They have some pair at density 1 and none at density 0.3',
      event: ([dense, sparse]) => hasPair(dense) && !hasPair(sparse),
    },
  }),
  'antipodal-range-uniform': claim({
    title:
      'For features uniform on [0, 1], pairs are learned at least half the time at densities 0.3 to 0.5, below 4/7',
    place,
    statement: String.raw`0.3\le1-S\le0.5<\tfrac47\ \Rightarrow\ \Pr[\text{some pair}]\ge\tfrac12,\qquad n=2m,\ I_i=1`,
    over: short,
    forAll: { density: choices(0.5, 0.45, 0.4, 0.35, 0.3), m: choices(3, 5) },
    draw: (rng, { density, m }) => learned(rng, twice(m), density),
    event: hasPair,
    probabilityAtLeast: () => 1 / 2,
    expect: 'upheld',
    note: 'With lengths 1, $W=(1,-1)$, a pair loses $s^2/3$; one direction, $W=(1,0)$, with the best constant for the other feature loses $s/3-s^2/4$; they are equal at $s=\\frac47$. The best bias moves this limit to between 0.6 and 0.64 (`tuned-pairs-length-one`); with the best lengths too, pairs lose less at every density, but by less than 3 % from 0.7 on (`tuned-pairs-best`).',
    literature: [toyModelsText],
    twin: {
      claims: 'The same with every density 0.4 higher',
      draw: (rng, { density, m }) => learned(rng, twice(m), density + 0.4),
    },
  }),
  'antipodal-range-dense-end': claim({
    title: 'For features uniform on [0, 1], pairs are learned at most half the time at densities 0.7 to 0.9, above 4/7',
    place,
    statement: String.raw`\tfrac47<0.7\le1-S\le0.9\ \Rightarrow\ \Pr[\text{some pair}]\le\tfrac12,\qquad n=2m,\ I_i=1`,
    over: short,
    forAll: { density: choices(0.7, 0.8, 0.9), m: choices(3, 5) },
    draw: (rng, { density, m }) => learned(rng, twice(m), density),
    event: hasPair,
    probabilityAtMost: () => 1 / 2,
    expect: 'upheld',
    twin: {
      claims: 'The same with every density 0.3 lower',
      draw: (rng, { density, m }) => learned(rng, twice(m), density - 0.3),
    },
  }),
  'antipodal-range-binary': claim({
    title: 'For features that are 0 or 1, pairs are learned at least half the time at densities 0.1 to 0.5',
    place,
    statement: String.raw`\tfrac kn\le\tfrac12\ \Rightarrow\ \Pr[\text{some pair}]\ge\tfrac12,\qquad n=6,\ m=3,\ I_i=1`,
    over: short,
    forAll: { density: choices(0.5, 0.4, 0.3, 0.2, 0.1) },
    draw: (rng, { density }) => learned(rng, { ...twice(3), values: 'binary' }, density),
    event: hasPair,
    probabilityAtLeast: () => 1 / 2,
    expect: 'refuted',
    note: 'The limit ½ of Theorem 3 is not the reason: with the best biases and common length, which the model can learn, it is ½ again (`antipodal-vs-one-best-lengths`). But at ½ such pairs and single directions lose the same, and below it the gain falls like $(1-2p)^2$: it is 2 % at 0.45. The unequal pair of `tuned-pairs-binary` gains 1 % at ½, which is little for a short training run, and its shorter length, 0.45, is too short to be counted as a pair here.',
  }),
  'antipodal-range-binary-repaired': claim({
    title: 'For features that are 0 or 1, pairs are learned at least half the time at densities 0.1 to 0.3',
    place,
    statement: String.raw`0.1\le\tfrac kn\le0.3<\tfrac12\ \Rightarrow\ \Pr[\text{some pair}]\ge\tfrac12,\qquad n=2m,\ I_i=1`,
    over: short,
    forAll: { density: choices(0.3, 0.2, 0.1), m: choices(3, 4) },
    draw: (rng, { density, m }) => learned(rng, { ...twice(m), values: 'binary' }, density),
    event: hasPair,
    probabilityAtLeast: () => 1 / 2,
    repairs: 'antipodal-range-binary',
    expect: 'upheld',
    twin: {
      claims: 'The same with every density 0.3 higher',
      draw: (rng, { density, m }) => learned(rng, { ...twice(m), values: 'binary' }, density + 0.3),
    },
  }),
  'antipodal-range-two-features': claim({
    title:
      'Two features in one dimension: the best of four training runs is a pair at least half the time at densities 0.3 to 1',
    place,
    statement: String.raw`n=2,\ m=1,\ 0.3\le1-S\le1\ \Rightarrow\ \Pr[\text{pair}]\ge\tfrac12`,
    over: `${short}, four times, and 500 inputs to choose the best`,
    forAll: { density: choices(1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3) },
    draw: (rng, { density }) => bestOfFour(rng, density),
    event: hasPair,
    probabilityAtLeast: () => 1 / 2,
    expect: 'refuted',
    note: 'At density 1 the model is linear where the ReLU does not cut, and then every direction of $(W_1,W_2)$ has the same least loss $\\frac1{12}$: $(1,-1)$ is no better than $(1,0)$ or $(1,1)$. By cutting, pairs of unequal lengths can gain one part in a thousand there (`tuned-pairs-unequal`).',
  }),
  'antipodal-range-two-features-repaired': claim({
    title:
      'Two features in one dimension: the best of four training runs is a pair at least half the time at densities 0.3 to 0.5',
    place,
    statement: String.raw`n=2,\ m=1,\ 0.3\le1-S\le0.5\ \Rightarrow\ \Pr[\text{pair}]\ge\tfrac12`,
    over: `${short}, four times, and 500 inputs to choose the best`,
    forAll: { density: choices(0.5, 0.4, 0.3) },
    draw: (rng, { density }) => bestOfFour(rng, density),
    event: hasPair,
    probabilityAtLeast: () => 1 / 2,
    repairs: 'antipodal-range-two-features',
    expect: 'upheld',
    note: 'One training run finds the pair about half the time: if it starts with equal signs, it ends at one direction with a constant, a stationary point. Toy Models trains ten models at each point and drops the worst.',
    twin: {
      claims: 'The same with every density 0.4 higher',
      draw: (rng, { density }) => bestOfFour(rng, density + 0.4),
    },
  }),
  'antipodal-range-below': claim({
    title: 'At densities 0.1 and 0.2, below 0.3, antipodal pairs are learned at most half the time',
    place,
    statement: String.raw`0.1\le1-S<0.3\ \Rightarrow\ \Pr[\text{some pair}]\le\tfrac12,\qquad n=6,\ m=3,\ I_i=1`,
    over: short,
    forAll: { density: choices(0.2, 0.1) },
    draw: (rng, { density }) => learned(rng, twice(3), density),
    event: hasPair,
    probabilityAtMost: () => 1 / 2,
    expect: 'refuted',
    note: 'With two features per dimension pairs are all that is needed, however sparse the features are.',
  }),
  'antipodal-range-below-repaired': claim({
    title: 'With four features per dimension, m = 4 or 5, pairs are learned at most half the time at density 0.1',
    place,
    statement: String.raw`n=4m,\ 1-S=0.1\ \Rightarrow\ \Pr[\text{some pair}]\le\tfrac12,\qquad m\in\{4,\ 5\},\ I_i=1`,
    over: 'the initial weights and the inputs of a training run: 150 steps of 32 inputs',
    forAll: { m: choices(4, 5) },
    draw: (rng, { m }) => learned(rng, fourTimes(m), 0.1),
    event: hasPair,
    probabilityAtMost: () => 1 / 2,
    repairs: 'antipodal-range-below',
    expect: 'upheld',
    note: 'At that density it pays to store more than two features per dimension despite their interference, and pairs give way to larger configurations. So the range has a lower end where $n$ is much larger than $m$, between 0.3 and 0.1.',
    literature: [toyModelsText],
    twin: { claims: 'The same at density 0.3', draw: (rng, { m }) => learned(rng, fourTimes(m), 0.3) },
  }),
});
