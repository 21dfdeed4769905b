import { describe, expect, test } from 'vitest';
import { stream } from '../../../random/stream.ts';
import { crossPolytope } from '../../directions/crossPolytope.ts';
import { directions } from '../../directions/Directions.ts';
import { dot } from '../../directions/dot.ts';
import { column } from '../../directions/column.ts';
import { gaussianVectors } from '../../directions/gaussianVectors.ts';
import { icosahedronLines } from '../../directions/icosahedronLines.ts';
import { regularPolygon } from '../../directions/regularPolygon.ts';
import { simplexFrame } from '../../directions/simplexFrame.ts';
import { unitVectors } from '../../directions/unitVectors.ts';
import { antipodalBestBias, antipodalBestBiasLoss, antipodalPairLoss } from '../../laws/binaryPairLoss.ts';
import { antipodalUniformPairLoss } from '../../laws/uniformPairLoss.ts';
import { adam } from '../adam.ts';
import { antipodalCount } from '../antipodalCount.ts';
import { directLossGradient } from '../directLossGradient.ts';
import { drawBatch, roomForBatch } from '../drawBatch.ts';
import { drawnLoss } from '../drawnLoss.ts';
import { everySupport, supportCount } from '../everySupport.ts';
import { featureDimensionality } from '../featureDimensionality.ts';
import { FAR, gapAt, gapTable } from '../gapTable.ts';
import { learnDirections } from '../learnDirections.ts';
import type { LearnedModel } from '../LearnedModel.ts';
import { learnedLoss } from '../learnedLoss.ts';
import { learnLengths } from '../learnLengths.ts';
import { lossGradient } from '../lossGradient.ts';

const short = { values: 'binary', density: 0.1, steps: 60, batch: 64, rate: 0.1 } as const;

describe('batches', () => {
  test('each feature is present as often as the density says, in every place of the batch', () => {
    const [n, size, density] = [4, 20_000, 0.3];
    const { starts, features, values } = drawBatch(stream('batch'), n, { density, values: 'uniform' }, size);
    const counts = [0, 0, 0, 0];
    for (const feature of features) counts[feature]!++;
    for (const found of counts) {
      expect(Math.abs(found - size * density) / Math.sqrt(size * density * (1 - density))).toBeLessThan(5);
    }
    const empty = starts.subarray(1).filter((end, input) => end === starts[input]).length;
    expect(Math.abs(empty / size - 0.7 ** 4)).toBeLessThan(5 * Math.sqrt(0.25 / size));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / values.length));
  });

  test('a batch may have more features than are likely', () => {
    // With 0 for every number each feature is present, however small the density.
    const [n, size] = [50, 20];
    for (const [density, values] of [
      [0.01, 'uniform'],
      [0.3, 'binary'],
    ] as const) {
      const batch = drawBatch(() => 0, n, { density, values }, size);
      expect(batch.features).toHaveLength(n * size);
      expect(batch).toEqual(drawBatch(() => 0, n, { density, values }, size, roomForBatch(n, size)));
    }
  });

  test('the features of an input are in order and different', () => {
    const { starts, features } = drawBatch(stream('order'), 7, { density: 0.5, values: 'binary' }, 100);
    for (let input = 0; input < 100; input++) {
      const present = [...features.subarray(starts[input], starts[input + 1])];
      expect(present).toEqual([...new Set(present)].sort((a, b) => a - b));
    }
    expect(starts[100]).toBe(features.length);
  });

  test.each([1e-12, 0.01, 0.1, 0.5, 0.9, 0.999999, 1])('gaps at density %d are those of the logarithm', (density) => {
    const rng = stream('gaps', density);
    const table = gapTable(density);
    const numbers = Array.from({ length: 20_000 }, (_, draw) => (draw < 2048 ? draw / 2048 : rng()));
    const byLogarithm = numbers.map((u) => Math.min(FAR, Math.floor(Math.log(1 - u) / Math.log1p(-density))));
    expect(numbers.filter((u, draw) => gapAt(table, u) !== byLogarithm[draw])).toEqual([]);
  });

  test('with a fixed number present every choice is as likely as any other', () => {
    const size = 30_000;
    const { starts, features, values } = drawBatch(stream('supports'), 5, { present: 2, values: 'binary' }, size);
    expect(starts[size]).toBe(2 * size);
    expect(new Set(values)).toEqual(new Set([1]));
    const counts = new Map<string, number>();
    for (let input = 0; input < size; input++) {
      const support = features.subarray(2 * input, 2 * input + 2).join(' ');
      counts.set(support, (counts.get(support) ?? 0) + 1);
    }
    expect(counts.size).toBe(10);
    for (const found of counts.values()) expect(Math.abs(found - size / 10) / Math.sqrt(size * 0.09)).toBeLessThan(5);
    expect(() => drawBatch(stream('bad'), 3, { present: 4, values: 'binary' }, 5)).toThrow('invalid present');
  });

  test('a feature that is kept with a probability has that multiple of the density', () => {
    const [size, kept] = [20_000, [0.25, 1, 0]];
    const { features } = drawBatch(stream('kept'), 3, { density: 0.4, values: 'uniform', kept }, size);
    const counts = [0, 1, 2].map((feature) => features.filter((found) => found === feature).length);
    expect(Math.abs(counts[0]! - 0.1 * size) / Math.sqrt(size * 0.09)).toBeLessThan(5);
    expect(Math.abs(counts[1]! - 0.4 * size) / Math.sqrt(size * 0.24)).toBeLessThan(5);
    expect(counts[2]).toBe(0);
    expect(() => drawBatch(stream('bad'), 3, { density: 0.4, values: 'binary', kept: [1] }, 5)).toThrow('invalid kept');
  });

  test('every support comes once, in order', () => {
    const { starts, features } = everySupport(5, 3);
    const supports = Array.from({ length: 10 }, (_, input) =>
      features.subarray(starts[input], starts[input + 1]).join(''),
    );
    expect(supports).toEqual(['012', '013', '014', '023', '024', '034', '123', '124', '134', '234']);
    expect([...everySupport(4, 0).starts]).toEqual([0, 0]);
    expect([supportCount(100, 2), supportCount(80, 3), supportCount(3, 4)]).toEqual([4950, 82_160, 0]);
    expect(() => everySupport(3, 4)).toThrow('invalid k');
  });

  test('density 0 gives empty inputs and density 1 full ones', () => {
    expect(drawBatch(stream('none'), 3, { density: 0, values: 'binary' }, 5).features).toHaveLength(0);
    expect([...drawBatch(stream('all'), 3, { density: 1, values: 'binary' }, 2).features]).toEqual([0, 1, 2, 0, 1, 2]);
    expect(() => drawBatch(stream('bad'), 3, { density: 2, values: 'binary' }, 5)).toThrow('invalid density; not in');
  });
});

test.each(['binary', 'uniform'] as const)('the gradient agrees with differences of the loss, %s inputs', (values) => {
  const rng = stream('gradient', values);
  const [n, m] = [6, 3];
  const model = { W: gaussianVectors(rng, n, m), bias: Float64Array.from({ length: n }, () => rng() - 0.5) };
  const importance = Float64Array.from({ length: n }, () => rng());
  const batch = drawBatch(rng, n, { density: 0.4, values }, 30);
  const { byW, byBias } = lossGradient(model, batch, importance);
  for (const [numbers, gradient] of [
    [model.W.columns, byW],
    [model.bias, byBias],
  ] as const) {
    for (let place = 0; place < numbers.length; place++) {
      const at = numbers[place]!;
      const difference = [1e-6, -1e-6].map((step) => {
        numbers[place] = at + step;
        return lossGradient(model, batch, importance).loss;
      });
      numbers[place] = at;
      expect(gradient[place]).toBeCloseTo((difference[0]! - difference[1]!) / 2e-6, 6);
    }
  }
});

test.each([
  [1, 1, 1, 5],
  [6, 3, 0.4, 16],
  [8, 2, 0, 3],
  [20, 5, 0.1, 600],
  [3, 11, 1, 257],
])('the gradient is that without a Gram matrix, n = %d, m = %d, density %d', (n, m, density, size) => {
  const rng = stream('both ways', n, m);
  const model = { W: gaussianVectors(rng, n, m), bias: Float64Array.from({ length: n }, () => rng() - 0.5) };
  const importance = Float64Array.from({ length: n }, () => rng());
  const batch = drawBatch(rng, n, { density, values: 'uniform' }, size);
  const [found, direct] = [lossGradient, directLossGradient].map((way) => way(model, batch, importance));
  expect(found!.loss).toBeCloseTo(direct!.loss, 12);
  for (const by of ['byW', 'byBias'] as const) {
    expect(found![by]).toHaveLength(direct![by].length);
    for (const [place, derivative] of direct![by].entries()) expect(found![by][place]).toBeCloseTo(derivative, 12);
  }
});

test('the first step of Adam moves every number by the rate against its derivative', () => {
  const values = Float64Array.from([1, 1, 1]);
  adam(values)(Float64Array.from([5, -0.001, 0]), 0.1);
  expect(values[0]).toBeCloseTo(0.9, 6);
  expect(values[1]).toBeCloseTo(1.1, 5);
  expect(values[2]).toBe(1);
});

describe('training', () => {
  test('lowers the loss, and the same stream gives the same model', () => {
    const before = learnDirections(stream('learn'), { n: 20, m: 5, ...short, steps: 0 });
    const after = learnDirections(stream('learn'), { n: 20, m: 5, ...short });
    const lossOf = (model: typeof after): number => drawnLoss(stream('fresh'), model, short, 5000);
    expect(lossOf(before)).toBeGreaterThan(1.3);
    expect(lossOf(after)).toBeLessThan(1.05);
    expect(learnDirections(stream('learn'), { n: 20, m: 5, ...short })).toEqual(after);
  });

  test('starts with Xavier’s variance and no bias', () => {
    const { W, bias } = learnDirections(stream('start'), { n: 300, m: 100, ...short, steps: 0 });
    expect(dot(W.columns, W.columns) / W.columns.length).toBeCloseTo(2 / 400, 3);
    expect(bias.every((value) => value === 0)).toBe(true);
  });

  test('finds the pairs of sparse inputs and none in dense ones, from most beginnings', () => {
    const pairsAt = (density: number, start: number): number =>
      antipodalCount(
        learnDirections(stream('pairs', density, start), {
          n: 6,
          m: 3,
          density,
          values: 'uniform',
          steps: 400,
          batch: 32,
          rate: 0.05,
        }).W,
      );
    // Each with a chance of about 0.92, so that over all keys one in a hundred would fail this.
    const starts = [0, 1, 2, 3, 4];
    expect(starts.filter((start) => pairsAt(0.3, start) === 3).length).toBeGreaterThanOrEqual(3);
    expect(starts.filter((start) => pairsAt(0.9, start) === 0).length).toBeGreaterThanOrEqual(3);
  });

  test('at a constant rate moves as far in its last steps as in its first', () => {
    const after = (schedule: 'linear' | 'constant', steps: number): LearnedModel =>
      learnDirections(stream('schedule'), { n: 20, m: 5, ...short, steps, schedule });
    const moved = (schedule: 'linear' | 'constant'): number => {
      const [before, last] = [after(schedule, 100), after(schedule, 101)];
      return Math.max(...last.W.columns.map((value, at) => Math.abs(value - before.W.columns[at]!)));
    };
    expect(after('constant', 1)).toEqual(after('linear', 1));
    expect(moved('constant')).toBeGreaterThan(0.02);
  });

  test('leaves an unimportant feature out', () => {
    const { W } = learnDirections(stream('weights'), {
      n: 2,
      m: 1,
      ...short,
      density: 0.9,
      steps: 400,
      importance: [1, 0.01],
    });
    expect(Math.abs(W.columns[0]!)).toBeGreaterThan(0.9);
    expect(Math.abs(W.columns[1]!)).toBeLessThan(0.3);
    expect(() => learnDirections(stream('x'), { n: 2, m: 1, ...short, importance: [1] })).toThrow(
      'invalid importance; not of length n = 2: 1',
    );
  });

  test('of lengths alone keeps the directions and lowers the loss less', () => {
    const rng = stream('lengths');
    const U = unitVectors(rng, 20, 5);
    const kept = Float64Array.from(U.columns);
    const { W, bias } = learnLengths(rng, U, { ...short, steps: 400 });
    expect(U.columns).toEqual(kept);
    for (let i = 0; i < 20; i++) {
      const length = dot(column(W, i), column(U, i));
      for (let c = 0; c < 5; c++) expect(column(W, i)[c]).toBeCloseTo(length * column(U, i)[c]!, 12);
    }
    const lossOf = (model: LearnedModel): number => drawnLoss(stream('fresh'), model, short, 5000);
    const loss = lossOf({ W, bias });
    expect(loss).toBeLessThan(lossOf({ W: U, bias: new Float64Array(20) }) / 2);
    expect(loss).toBeGreaterThan(1);
  });
});

describe('sums over supports', () => {
  const rng = stream('supports', 'model');
  const model = { W: gaussianVectors(rng, 9, 3), bias: Float64Array.from({ length: 9 }, () => rng() - 0.5) };
  const ones = new Float64Array(9).fill(1);
  const exactly = (k: number): number => lossGradient(model, everySupport(9, k), ones).loss;

  test('weighted by the binomial law they are the loss at a density', () => {
    for (const p of [0.05, 0.4, 0.9]) {
      const chance = (k: number): number => supportCount(9, k) * p ** k * (1 - p) ** (9 - k);
      const mixed = Array.from({ length: 10 }, (_, k) => chance(k) * exactly(k)).reduce((sum, loss) => sum + loss, 0);
      expect(mixed).toBeCloseTo(learnedLoss(model, p), 12);
    }
  });

  test.each([1, 2])('are the mean of draws with exactly %d present', (present) => {
    const losses = Float64Array.from({ length: 200 }, () => drawnLoss(rng, model, { present, values: 'binary' }, 100));
    const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
    const variance = losses.reduce((sum, loss) => sum + (loss - mean) ** 2, 0) / losses.length;
    expect(Math.abs(mean - exactly(present))).toBeLessThan(5 * Math.sqrt(variance / losses.length));
  });

  test('train without draws where they are no more than a batch', () => {
    const learning = { n: 9, m: 3, present: 2, values: 'binary', steps: 200, rate: 0.02 } as const;
    const after = stream('after');
    const learned = learnDirections(after, { ...learning, batch: 36 });
    const start = stream('after');
    const begun = learnDirections(start, { ...learning, batch: 36, steps: 0 });
    expect(after()).toBe(start());
    const drawn = learnDirections(stream('after'), { ...learning, batch: 35 });
    const lossOf = (of: LearnedModel): number => lossGradient(of, everySupport(9, 2), ones).loss;
    expect(lossOf(learned)).toBeLessThan(lossOf(begun) / 2);
    expect(lossOf(drawn)).not.toBe(lossOf(learned));
    expect(Math.abs(lossOf(drawn) - lossOf(learned))).toBeLessThan(0.2);
  });
});

describe('losses', () => {
  test('the exact loss of an isolated pair is that of its formula, with and without bias', () => {
    for (const p of [0, 0.1, 0.5, 1]) {
      const W = crossPolytope(1);
      expect(learnedLoss({ W, bias: new Float64Array(2) }, p)).toBeCloseTo(antipodalPairLoss(p), 14);
      const bias = new Float64Array(2).fill(antipodalBestBias(p));
      expect(learnedLoss({ W, bias }, p)).toBeCloseTo(antipodalBestBiasLoss(p), 14);
    }
  });

  test('the drawn loss is an estimate of the exact one, and of the uniform pair’s', () => {
    const rng = stream('losses');
    const model = learnDirections(rng, { n: 8, m: 3, ...short });
    expect(drawnLoss(rng, model, short, 100_000)).toBeCloseTo(learnedLoss(model, 0.1), 1);
    const pair = { W: crossPolytope(1), bias: new Float64Array(2) };
    const found = drawnLoss(rng, pair, { density: 0.5, values: 'uniform' }, 100_000);
    expect(Math.abs(found - antipodalUniformPairLoss(0.5))).toBeLessThan(0.005);
    expect(() => learnedLoss(learnDirections(rng, { n: 17, m: 3, ...short, steps: 0 }), 0.1)).toThrow(
      'invalid n; not in',
    );
  });
});

describe('what was learned', () => {
  test('pairs are counted when they are opposite and long enough', () => {
    expect(antipodalCount(crossPolytope(4))).toBe(4);
    expect(antipodalCount(regularPolygon(5))).toBe(0);
    expect(antipodalCount(simplexFrame(4))).toBe(0);
    expect(antipodalCount(directions([[0.4], [-1]]))).toBe(0);
    expect(antipodalCount(directions([[0.6], [-1], [1]]))).toBe(2);
  });

  test.each([
    ['tetrahedron', simplexFrame(4), 3 / 4],
    ['triangle', simplexFrame(3), 2 / 3],
    ['pair', crossPolytope(2), 1 / 2],
    ['pentagon', regularPolygon(5), 2 / 5],
    ['icosahedron', icosahedronLines(), 1 / 2],
    ['nothing', directions([[0, 0]]), 0],
  ])('the dimensionality of a feature of the %s is known', (_, W, expected) => {
    expect(featureDimensionality(W, 0)).toBeCloseTo(expected, 14);
  });

  test('dimensionalities add up to no more than m', () => {
    const W = gaussianVectors(stream('sum'), 9, 4);
    const total = Array.from({ length: 9 }, (_, i) => featureDimensionality(W, i)).reduce((a, b) => a + b, 0);
    expect(total).toBeLessThanOrEqual(4);
    expect(total).toBeGreaterThan(1);
  });
});
