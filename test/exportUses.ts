import type * as Words from '../src/index.ts';
import type * as Numeric from '../src/numeric/index.ts';
import type * as Superposition from '../src/superposition/index.ts';
import type { Range } from '../src/claim/ranges/Range.ts';
import type { Scalar } from '../src/claim/Setting.ts';
import { stream } from '../src/random/stream.ts';

/** What claim files import, by the name of the door. */
export interface Doors {
  readonly refutable: typeof Words;
  readonly numeric: typeof Numeric;
  readonly superposition: typeof Superposition;
}

/** Uses each export of a door, and returns all that it returns. An export that is missing here is a compile error. */
type Uses<Door extends keyof Doors> = { readonly [Name in keyof Doors[Door]]: (doors: Doors) => unknown };

const SAID = { title: 'A title', place: 'Example', statement: 'n >= 0' };

const words: Uses<'refutable'> = {
  claim: ({ refutable: { claim, integers } }) => claim({ ...SAID, forAll: { n: integers(0, 9) }, holds: () => true }),
  readings: ({ refutable: { claim, integers, readings } }) =>
    readings({ 'a-1': claim({ ...SAID, forAll: { n: integers(0, 9) }, holds: () => true }) }),
  paper: ({ refutable: { paper } }) =>
    paper({ title: 'A', author: 'B', year: 2000, seed: 'c', about: 'd', sections: [{ title: 'E', folder: 'e' }] }),
  picture: ({ refutable: { picture } }) =>
    picture({ title: 'A', at: {}, vectors: () => [{ name: '', to: [1, 2] as const, group: 'a' }] }),
  integers: ({ refutable: { integers } }) =>
    [integers(1, 9), integers(-2, 2), integers(1, 1000, { scale: 'logarithmic' })].map((range) => used(range, 2)),
  reals: ({ refutable: { reals } }) => [reals(0, 1), reals(-1, 2)].map((range) => used(range, 0.5)),
  choices: ({ refutable: { choices } }) => [used(choices(3, 1, 2), 1), used(choices('b', 'a'), 'a')],
  rationals: ({ refutable: { rationals } }) => used(rationals({ height: 20 }), '1/2'),
  positiveRationals: ({ refutable: { positiveRationals } }) => used(positiveRationals(), '1/2'),
  above: ({ refutable: { above } }) => [above(1, 2), above(2n, 1)],
  atLeast: ({ refutable: { atLeast } }) => [atLeast(1, 2), atLeast(2n, 1)],
  atMost: ({ refutable: { atMost } }) => [atMost(1, 2), atMost(2n, 1)],
  below: ({ refutable: { below } }) => [below(1, 2), below(2n, 1)],
  atMostUpTo: ({ refutable: { atMostUpTo } }) => [atMostUpTo(1, 1 - 2 ** -53, { ulps: 1 }), atMostUpTo(2, 1, {})],
  equals: ({ refutable: { equals, Fraction } }) => [equals(1, 1), equals(new Fraction(1, 3), 1)],
  Fraction: ({ refutable: { Fraction } }) => [new Fraction(0.1), new Fraction(1, 3).add(0.5), new Fraction('2/4')],
  defineConfig: ({ refutable: { defineConfig } }) => defineConfig({ seed: 'a', reporters: ['summary.md'] }),
};

/** A range with what its functions return. */
function used<T extends Scalar>(range: Range<T>, value: T): unknown {
  const edges = range.edges({});
  const all = range.all({});
  const listed = Array.isArray(all) ? (all as T[]) : firstOf(all ?? []);
  const simpler = range.simpler(value, {});
  return [range, edges, listed, simpler, range.nearest(value, {}), range.parse(String(value)), range.fact('x')];
}

/** The first values of what may have no end. */
function firstOf<T>(values: Iterable<T>): T[] {
  const first: T[] = [];
  for (const value of values) {
    if (first.push(value) === 20) break;
  }
  return first;
}

const numeric: Uses<'numeric'> = {
  binomial: ({ numeric: { binomial } }) => [binomial(5, 2), binomial(60, 30), binomial(2, 3)],
  countAtMost: ({ numeric: { countAtMost } }) => [countAtMost(5, 2), countAtMost(60, 30)],
  enclose: ({ numeric: { enclose } }) => [enclose(1, 2), enclose(0, 0)],
  integrate: ({ numeric: { integrate } }) => [integrate(Math.exp, 0, 1), integrate(Math.cos, -1, 2)],
  interval: ({ numeric: { interval } }) => [
    interval.add([1, 2], [3, 4]),
    interval.subtract([1, 2], [3, 4]),
    interval.negate([1, 2]),
    interval.multiply([1, 2], [-3, 4]),
    interval.divide([1, 2], [3, 4]),
    interval.sqrt([1, 2]),
    interval.exp([0, 2]),
    interval.log([1, 2]),
    [0, 1, 2, -1].map((n) => interval.power([1, 2], n)),
  ],
  log2BigInt: ({ numeric: { log2BigInt } }) => [log2BigInt(1n), log2BigInt(8n), log2BigInt(10n ** 40n)],
  logBinomial: ({ numeric: { logBinomial } }) => [logBinomial(5, 2), logBinomial(1000, 300)],
  logNormalTail: ({ numeric: { logNormalTail } }) => [-2, 0, 3, 40].map(logNormalTail),
  logSphereTail: ({ numeric: { logSphereTail } }) => [logSphereTail(0.3, 5), logSphereTail(0.1, 3000)],
  logSphereUpperTail: ({ numeric: { logSphereUpperTail } }) => [
    logSphereUpperTail(0.3, 5),
    logSphereUpperTail(-0.3, 5),
  ],
  nextDown: ({ numeric: { nextDown } }) => [nextDown(0), nextDown(1)],
  nextUp: ({ numeric: { nextUp } }) => [nextUp(0), nextUp(1)],
  normalCdf: ({ numeric: { normalCdf } }) => [-2, 0, 3].map(normalCdf),
  normalQuantile: ({ numeric: { normalQuantile } }) => [0.1, 0.5, 0.9].map(normalQuantile),
  normalTail: ({ numeric: { normalTail } }) => [-2, 0, 3].map(normalTail),
  sphereTail: ({ numeric: { sphereTail } }) => [sphereTail(0.3, 5), sphereTail(0.1, 300)],
  sphereUpperTail: ({ numeric: { sphereUpperTail } }) => [sphereUpperTail(0.3, 5), sphereUpperTail(-0.3, 5)],
  sum: ({ numeric: { sum } }) => [sum([1, 1e100, -1e100]), sum([])],
  ulpsBetween: ({ numeric: { ulpsBetween } }) => [ulpsBetween(1, 1 + 2 ** -52), ulpsBetween(-1, 1)],
};

const RNG = (): ReturnType<typeof stream> => stream('exports');
const PLAIN = { design: 'plain', n: 6, m: 3, inputs: { exactly: 2 } } as const;
const PAIRS = { design: 'antipodal', n: 6, m: 3, inputs: { bernoulli: 0.5 } } as const;
const LEARNING = { density: 0.5, values: 'uniform', steps: 3, batch: 4, rate: 0.01 } as const;

const superposition: Uses<'superposition'> = {
  // Directions
  column: ({ superposition: { column, crossPolytope } }) => column(crossPolytope(2), 1),
  directions: ({ superposition: { directions } }) =>
    directions([
      [1, 0],
      [0.6, 0.8],
    ]),
  dot: ({ superposition: { dot } }) => dot([1, 2], [3, 4]),
  gram: ({ superposition: { gram, regularPolygon } }) => gram(regularPolygon(3)),
  coherence: ({ superposition: { coherence, unitVectors } }) =>
    [5, 300].map((n) => coherence(unitVectors(RNG(), n, 20))),
  isCoherenceAtMost: ({ superposition: { isCoherenceAtMost, unitVectors } }) =>
    [0.5, 0.99].map((delta) => isCoherenceAtMost(unitVectors(RNG(), 50, 20), delta)),
  antipodalPairs: ({ superposition: { antipodalPairs } }) => antipodalPairs(RNG(), 4, 3),
  gaussianVectors: ({ superposition: { gaussianVectors } }) => gaussianVectors(RNG(), 4, 3),
  rademacherVectors: ({ superposition: { rademacherVectors } }) => rademacherVectors(RNG(), 4, 3),
  unitVectors: ({ superposition: { unitVectors } }) => unitVectors(RNG(), 4, 3),
  crossPolytope: ({ superposition: { crossPolytope } }) => crossPolytope(3),
  equiangularVectors: ({ superposition: { equiangularVectors } }) => equiangularVectors(3, 0.5),
  icosahedronLines: ({ superposition: { icosahedronLines } }) => icosahedronLines(),
  orthonormalBasis: ({ superposition: { orthonormalBasis } }) => orthonormalBasis(3),
  regularPolygon: ({ superposition: { regularPolygon } }) => regularPolygon(5),
  simplexFrame: ({ superposition: { simplexFrame } }) => simplexFrame(4),
  // Inputs
  allInputs: ({ superposition: { allInputs } }) => allInputs(4, 2),
  atMostK: ({ superposition: { atMostK } }) => atMostK(RNG(), 9, 3),
  bernoulliInput: ({ superposition: { bernoulliInput } }) => bernoulliInput(RNG(), 9, 0.5),
  dense: ({ superposition: { dense, sparseInput } }) => dense(sparseInput(4, [1, 3])),
  exactlyK: ({ superposition: { exactlyK } }) => exactlyK(RNG(), 9, 3),
  isPresent: ({ superposition: { isPresent, sparseInput } }) => [0, 1].map((i) => isPresent(sparseInput(4, [1]), i)),
  sparseInput: ({ superposition: { sparseInput } }) => sparseInput(4, [1, 3]),
  // Recovery
  decode: ({ superposition: { crossPolytope, decode } }) => decode(crossPolytope(2), [1, 2]),
  decodedValue: ({ superposition: { crossPolytope, decodedValue, sparseInput } }) =>
    decodedValue(crossPolytope(2), sparseInput(4, [0, 2]), 0),
  delta: ({ superposition: { delta } }) => delta(100, 20),
  encode: ({ superposition: { crossPolytope, encode, sparseInput } }) =>
    encode(crossPolytope(2), sparseInput(4, [0, 2])),
  epsilonTypical: ({ superposition: { epsilonTypical } }) => epsilonTypical(100, 20, 3, 1),
  epsilonWorst: ({ superposition: { epsilonWorst } }) => epsilonWorst(100, 20, 3),
  featureError: ({ superposition: { featureError, regularPolygon, sparseInput } }) =>
    featureError(regularPolygon(5), sparseInput(5, [0, 2]), 1),
  loss: ({ superposition: { loss, sparseInput } }) => loss([0, 1, 0.5], sparseInput(3, [1])),
  networkLoss: ({ superposition: { networkLoss, regularPolygon, relu, sparseInput } }) =>
    networkLoss(regularPolygon(5), sparseInput(5, [0, 2]), (read) => relu(read, 0.1)),
  perfectlyRecovered: ({ superposition: { perfectlyRecovered, sparseInput } }) =>
    perfectlyRecovered([0, 1], sparseInput(2, [1])),
  relu: ({ superposition: { relu } }) => relu([-1, 1, 2], 0.5),
  threshold: ({ superposition: { threshold } }) => threshold([0, 0.4, 0.6]),
  worstError: ({ superposition: { regularPolygon, worstError } }) => worstError(regularPolygon(5), 0, 2),
  worstErrorOfAll: ({ superposition: { regularPolygon, worstErrorOfAll } }) => worstErrorOfAll(regularPolygon(5), 2),
  worstInput: ({ superposition: { regularPolygon, worstInput } }) => worstInput(regularPolygon(5), 0, 2),
  // Exact laws
  coherenceProbability: ({ superposition: { coherenceProbability } }) => [
    coherenceProbability(1, 3, 0.5),
    coherenceProbability(5, 3, 1),
    coherenceProbability(5, 3, 0.2),
    coherenceProbability(5, 30, 0.9),
  ],
  gaussianCoherenceProbability: ({ superposition: { gaussianCoherenceProbability } }) => [
    gaussianCoherenceProbability(2, 30, 0.5),
    gaussianCoherenceProbability(5, 30, 0.9),
    gaussianCoherenceProbability(5, 30, 0),
  ],
  gaussianDotTail: ({ superposition: { gaussianDotTail } }) => [gaussianDotTail(0.3, 5), gaussianDotTail(0.3, 50)],
  gaussianDotTailEnclosure: ({ superposition: { gaussianDotTailEnclosure } }) =>
    [0, 0.3].map((delta) => gaussianDotTailEnclosure(delta, 30)),
  meanAbsoluteDot: ({ superposition: { meanAbsoluteDot } }) => [1, 5].map(meanAbsoluteDot),
  rademacherDotTail: ({ superposition: { rademacherDotTail } }) => rademacherDotTail(0.3, 5),
  recoveryChance: ({ superposition: { recoveryChance } }) =>
    recoveryChance(RNG(), { n: 5, m: 3, k: 2, threshold: 0.5 }),
  singlesLaw: ({ superposition: { singlesLaw } }) => [singlesLaw(5, 3), singlesLaw(3, 0)],
  sphereSumExact: ({ superposition: { sphereSumExact }, refutable: { Fraction } }) =>
    [0, 1, 2].map((power) => sphereSumExact(2, 5, new Fraction(1, 2), power)),
  sphereSumTailExact: ({ superposition: { sphereSumTailExact }, refutable: { Fraction } }) =>
    [1, 3].map((t) => sphereSumTailExact(3, 5, new Fraction(t, 2))),
  sphereSumReluMoments: ({ superposition: { sphereSumReluMoments } }) => [
    sphereSumReluMoments(1, 5, 0.1),
    sphereSumReluMoments(3, 5, 0.1),
    sphereSumReluMoments(3, 6, 0.1),
    sphereSumReluMoments(9, 40, 0.5),
  ],
  sphereSumTail: ({ superposition: { sphereSumTail } }) => [
    sphereSumTail(1, 5, 0.1),
    sphereSumTail(3, 5, 0.1),
    sphereSumTail(3, 6, 0.1),
    sphereSumTail(3, 50, 1.5),
    sphereSumTail(9, 40, 2.9),
  ],
  sphereSumTailBound: ({ superposition: { sphereSumTailBound } }) => sphereSumTailBound(3, 50, 1),
  antipodalBestBias: ({ superposition: { antipodalBestBias } }) => [0.1, 0.6].map(antipodalBestBias),
  antipodalBestBiasLoss: ({ superposition: { antipodalBestBiasLoss } }) => [0.1, 0.6].map(antipodalBestBiasLoss),
  antipodalPairLoss: ({ superposition: { antipodalPairLoss } }) => [0.1, 0.6].map(antipodalPairLoss),
  oneDirectionBestConstantLoss: ({ superposition: { oneDirectionBestConstantLoss } }) =>
    [0.1, 0.6].map(oneDirectionBestConstantLoss),
  oneDirectionLoss: ({ superposition: { oneDirectionLoss } }) => [0.1, 0.6].map(oneDirectionLoss),
  bestActivation: ({ superposition: { bestActivation } }) =>
    bestActivation({ ...PLAIN, n: 2, inputs: { exactly: 1 } }, 'shift'),
  expectedLoss: ({ superposition: { expectedLoss } }) => [
    expectedLoss({ ...PLAIN, activation: { threshold: 0.5 } }),
    expectedLoss({ ...PAIRS, activation: { shift: 0.1 } }),
  ],
  tunedUniformPairLoss: ({ superposition: { tunedUniformPairLoss } }) =>
    tunedUniformPairLoss(0.5, { a: 1, b: 0.5, biasA: 0, biasB: 0.1 }),
  antipodalUniformPairLoss: ({ superposition: { antipodalUniformPairLoss } }) => antipodalUniformPairLoss(0.5),
  oneDirectionBestConstantUniformLoss: ({ superposition: { oneDirectionBestConstantUniformLoss } }) =>
    oneDirectionBestConstantUniformLoss(0.5),
  oneDirectionUniformLoss: ({ superposition: { oneDirectionUniformLoss } }) => oneDirectionUniformLoss(0.5),
  // Samplers
  chosenDots: ({ superposition: { chosenDots } }) => [0, 3].map((k) => chosenDots(RNG(), k, 5)),
  coordinateReluMoments: ({ superposition: { coordinateReluMoments } }) =>
    [0, 0.5].map((shift) => coordinateReluMoments(5, 1, shift)),
  featureErrorChance: ({ superposition: { featureErrorChance } }) => featureErrorChance(RNG(), 3, 5, 0.2),
  featureErrorDrawn: ({ superposition: { featureErrorDrawn } }) => featureErrorDrawn(RNG(), 3, 5),
  gramOfUnitVectors: ({ superposition: { gramOfUnitVectors } }) => [1, 3].map((k) => gramOfUnitVectors(RNG(), k, 5)),
  lengthOfSum: ({ superposition: { lengthOfSum } }) => lengthOfSum(RNG(), 3, 5),
  lossGiven: ({ superposition: { lossGiven, storedDraw } }) =>
    lossGiven(storedDraw(RNG(), PLAIN), { ...PLAIN, shift: 0.1 }),
  pairCounts: ({ superposition: { pairCounts } }) =>
    [PLAIN, PAIRS].map(({ n, inputs }) => pairCounts(RNG(), n, inputs)),
  presentCount: ({ superposition: { presentCount } }) => presentCount(RNG(), 9, { atMost: 3 }),
  recoveryChanceGiven: ({ superposition: { recoveryChanceGiven, storedDraw } }) =>
    recoveryChanceGiven(storedDraw(RNG(), PAIRS), { ...PAIRS, threshold: 0.5 }),
  sampledLoss: ({ superposition: { sampledLoss } }) => sampledLoss(RNG(), { ...PAIRS, threshold: 0.5 }),
  sampledRecoveryChance: ({ superposition: { sampledRecoveryChance } }) =>
    sampledRecoveryChance(RNG(), { ...PLAIN, threshold: 0.5 }),
  sizeAtMost: ({ superposition: { sizeAtMost } }) => sizeAtMost(RNG(), 9, 3),
  storedDraw: ({ superposition: { storedDraw } }) => [PLAIN, PAIRS].map((scheme) => storedDraw(RNG(), scheme)),
  uniformCoordinate: ({ superposition: { uniformCoordinate } }) => uniformCoordinate(RNG(), 5),
  unitVectorsInOwnBasis: ({ superposition: { unitVectorsInOwnBasis } }) => unitVectorsInOwnBasis(RNG(), 3, 5),
  // Learned directions
  antipodalCount: ({ superposition: { antipodalCount, crossPolytope } }) => antipodalCount(crossPolytope(3)),
  drawBatch: ({ superposition: { drawBatch } }) => drawBatch(RNG(), 3, { values: 'binary', present: 2 }, 4),
  drawnLoss: ({ superposition: { drawnLoss, orthonormalBasis } }) =>
    drawnLoss(RNG(), { W: orthonormalBasis(2), bias: new Float64Array(2) }, LEARNING, 5),
  everySupport: ({ superposition: { everySupport } }) => everySupport(3, 2),
  featureDimensionality: ({ superposition: { featureDimensionality, regularPolygon } }) =>
    featureDimensionality(regularPolygon(5), 1),
  learnDirections: ({ superposition: { learnDirections } }) => learnDirections(RNG(), { n: 3, m: 2, ...LEARNING }),
  learnLengths: ({ superposition: { learnLengths, regularPolygon } }) =>
    learnLengths(RNG(), regularPolygon(3), LEARNING),
  learnedLoss: ({ superposition: { learnedLoss, orthonormalBasis } }) =>
    learnedLoss({ W: orthonormalBasis(2), bias: new Float64Array(2) }, 0.5),
};

/** A use of every export, by its name. */
export const USES: Readonly<Record<keyof Doors, Readonly<Record<string, (doors: Doors) => unknown>>>> = {
  refutable: words,
  numeric,
  superposition,
};
