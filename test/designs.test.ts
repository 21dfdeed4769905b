import { describe, expect, test } from 'vitest';
import { stream } from '../src/random/stream.ts';
import { coherence, column, dot, gaussianVectors, unitVectors } from '../src/superposition/index.ts';
import { levenshteinBound, orthoplexBound, welchBound } from '../properties/8-learned/coherenceBounds.ts';
import { equiangularEighty } from '../properties/8-learned/equiangularEighty.ts';
import { lossFigures } from '../properties/8-learned/lossFigures.ts';
import { packing, rootLines } from '../properties/8-learned/packings.ts';
import { type BinaryInputs, inputsName, SIZES } from '../properties/8-learned/plan.ts';
import { keep, restore } from '../properties/8-learned/weights.ts';
import { nameClaims } from '../src/check/validate/nameClaims.ts';
import paper from '../properties/paper.ts';
import learnedFactor from '../properties/8-learned/learned-factor.claim.ts';
import designs from '../reports/designs.json' with { type: 'json' };
import two from '../properties/8-learned/weights/2x1.json' with { type: 'json' };
import five from '../properties/8-learned/weights/5x2.json' with { type: 'json' };
import { packLines } from '../tools/designs/packLines.ts';
import { trained } from '../tools/designs/trained.ts';

test('the figures of the answer to the author are those of the table', () => {
  const { rows } = designs.tables.find(({ id }) => id === 'factors')!;
  const note = String(
    nameClaims('8-learned/learned-factor.claim.ts', learnedFactor).find(({ id }) => id === 'learned-factor')!.claim
      .note,
  );
  const answer = paper
    .answers!.flatMap(({ sentences }) => sentences)
    .find(({ claims }) => claims.includes('learned-factor'))!.text;
  for (const [size, inputs] of [
    [20, 'density 0.05'],
    [20, 'density 0.1'],
    [80, 'density 0.05'],
    [100, 'density 0.05'],
  ] as const) {
    const row = rows.find(([n, , of]) => n === size && of === inputs)!;
    const factor = String(Number(Number(row[7]).toPrecision(3)));
    const [from, to] = String(row[8]).match(/[\d.]+/gu)!;
    expect(answer).toContain(`${factor} (${from} to ${to})`);
    if (size === 20) for (const figure of [factor, from, to]) expect(note).toContain(figure);
  }
});

test('the picture of losses has the figures of the table, for every design but the learned one', () => {
  const { rows, columns } = designs.tables.find(({ id }) => id === 'loss-20x5')!;
  const curves = Object.entries(lossFigures(20, 5));
  expect(curves.map(([name]) => name)).toEqual(columns.slice(1, -1).map(({ name }) => name));
  for (const row of rows)
    expect(curves.map(([, curve]) => curve({ density: Number(row[0]) }))).toEqual(row.slice(1, -1).map(Number));
  expect(() => lossFigures(3, 2)).toThrow('no losses were measured for n = 3, m = 2');
});

describe('weights that are kept', () => {
  test('come back to within half a unit', () => {
    const rng = stream('kept weights');
    const models = [1, 2, 3].map(() => ({
      W: gaussianVectors(rng, 7, 3),
      bias: Float64Array.from([1, -9, 0, 2, 3, -4, 5]),
    }));
    const kept = keep(models);
    for (const [at, { W, bias }] of restore(kept, 7, 3).entries()) {
      for (const [place, value] of W.columns.entries()) {
        expect(Math.abs(value - models[at]!.W.columns[place]!)).toBeLessThanOrEqual(0.5001 * kept.unit);
      }
      for (const [place, value] of bias.entries()) {
        expect(Math.abs(value - models[at]!.bias[place]!)).toBeLessThanOrEqual(0.5001 * kept.unit);
      }
    }
    expect(kept.unit).toBeCloseTo(9 / 32_767, 6);
  });

  const again: ReadonlyArray<readonly [typeof two | typeof five, BinaryInputs]> = [
    [two, { values: 'binary', present: 1 }],
    [two, { values: 'binary', density: 0.02 }],
    [five, { values: 'binary', present: 2 }],
    [five, { values: 'binary', density: 0.05 }],
  ];
  test.each(again)('are those that training gives again: case %#', ({ n, m, learned }, inputs) => {
    const kept = new Map(Object.entries(learned)).get(inputsName(inputs))!;
    for (const start of [0, 23]) {
      const { W, bias } = restore(kept, n, m)[start]!;
      const model = trained({ n, m, inputs, start });
      for (const [place, value] of model.W.columns.entries()) expect(W.columns[place]).toBeCloseTo(value, 3);
      for (const [place, value] of model.bias.entries()) expect(bias[place]).toBeCloseTo(value, 3);
    }
  });
});

describe('packings', () => {
  test('have unit directions and no less coherence than the bounds allow', () => {
    for (const { n, m } of SIZES) {
      const W = packing(n, m);
      expect([W.n, W.m, W.columns.length]).toEqual([n, m, n * m]);
      for (let i = 0; i < n; i++) expect(dot(column(W, i), column(W, i))).toBeCloseTo(1, 3);
      const bound = Math.max(welchBound(n, m), orthoplexBound(n, m), levenshteinBound(n, m));
      expect(coherence(W)).toBeGreaterThan(bound - 1e-3);
    }
  });

  test('eighty lines in twenty dimensions are equiangular, and the roots of D₅ meet at 60° or 90°', () => {
    const W = equiangularEighty();
    const dots = Array.from({ length: 80 }, (_, i) =>
      Array.from({ length: i }, (__, j) => dot(column(W, i), column(W, j))),
    );
    for (const product of dots.flat()) expect(Math.abs(product)).toBeCloseTo(1 / 5, 12);
    expect(coherence(rootLines(5))).toBeCloseTo(1 / 2, 14);
    expect(rootLines(5).n).toBe(20);
  });

  test('bounds are met where that is known', () => {
    expect(welchBound(6, 3)).toBeCloseTo(1 / Math.sqrt(5), 14);
    expect(orthoplexBound(16, 5)).toBeCloseTo(1 / Math.sqrt(5), 14);
    // The 120 lines of E₈, of dot products 0 and ±½, and the 3 lines of the hexagon.
    expect(levenshteinBound(120, 8)).toBeCloseTo(1 / 2, 14);
    expect([welchBound(3, 2), orthoplexBound(3, 2), levenshteinBound(3, 2)]).toEqual([0.5, 0, 0]);
  });

  test('are found by the search where they are known', () => {
    expect(coherence(packLines(stream('search', 5), 5, 2))).toBeCloseTo(Math.cos(Math.PI / 5), 3);
    expect(coherence(packLines(stream('search', 6), 6, 3))).toBeCloseTo(1 / Math.sqrt(5), 3);
    const start = unitVectors(stream('search', 20), 20, 5);
    expect(coherence(packLines(stream('unused'), 20, 5, start))).toBeLessThan(0.55);
  });
});
