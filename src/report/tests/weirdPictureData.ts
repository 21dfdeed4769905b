import * as fc from 'fast-check';
import type { PictureData } from '../../results/PictureData.ts';
import type { Setting } from '../../claim/Setting.ts';

const number = fc.oneof(fc.double(), fc.integer({ min: -5, max: 100 }));
const pair = fc.tuple(number, number);
const numbers = fc.array(number, { maxLength: 8 });

/** Pictures of the right form with contents that no run would have: no places, no order, no numbers. */
export function weirdPictureData(
  text: fc.Arbitrary<string>,
  setting: fc.Arbitrary<Setting>,
): fc.Arbitrary<PictureData> {
  const common = { title: text, at: setting };
  const mark = fc.record({ name: text, at: number });
  const gaps = fc.array(fc.option(number), { maxLength: 8 });
  const curve = fc.record(
    { name: text, y: gaps, intervals: fc.array(fc.option(pair), { maxLength: 8 }) },
    { requiredKeys: ['name', 'y'] },
  );
  const curves = fc.array(curve, { maxLength: 8 });
  const marks = fc.array(mark, { maxLength: 3 });
  const axis = fc.record({ parameter: text, values: numbers, logarithmic: fc.boolean() });
  const growing = fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 5 }).chain((values) =>
    fc.record({
      parameter: text,
      values: fc.constant(values.toSorted((a, b) => a - b)),
      logarithmic: fc.boolean(),
    }),
  );
  const boundaryPoint = fc.record({ x: number, y: number, interval: pair }, { requiredKeys: ['x', 'y'] });
  return fc.oneof(
    fc.record({
      ...common,
      shows: fc.constant('curves' as const),
      along: text,
      y: text,
      logarithmic: fc.boolean(),
      logarithmicY: fc.boolean(),
      values: numbers,
      curves,
      measured: fc.array(
        fc.record({
          name: text,
          draws: fc.nat(),
          points: fc.array(fc.record({ x: number, mean: number, interval: pair }), { maxLength: 4 }),
        }),
        { maxLength: 2 },
      ),
      level: fc.double({ min: 0, max: 1, noNaN: true }),
      marks,
    }),
    fc.record({
      ...common,
      shows: fc.constant('phase' as const),
      across: fc.oneof(growing, axis),
      up: fc.oneof(growing, axis),
      shade: text,
      cells: fc.array(gaps, { maxLength: 5 }),
      draws: fc.nat(),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      boundary: fc.record({ level: number, points: fc.array(boundaryPoint, { maxLength: 4 }) }),
      curves,
      points: fc.array(fc.record({ name: text, x: number, y: number }), { maxLength: 2 }),
    }),
    fc.record({
      ...common,
      shows: fc.constant('matrix' as const),
      entry: text,
      limit: number,
      rows: fc.array(gaps, { maxLength: 5 }),
    }),
    fc.record({
      ...common,
      shows: fc.constant('histogram' as const),
      x: text,
      draws: fc.nat(),
      ends: pair,
      bars: fc.array(fc.record({ height: number, interval: pair }), { maxLength: 4 }),
      level: fc.double({ min: 0, max: 1, noNaN: true }),
      beyond: fc.nat(),
      values: numbers,
      densities: curves,
      marks,
    }),
    fc.record({
      ...common,
      shows: fc.constant('vectors' as const),
      vectors: fc.array(fc.record({ name: text, from: pair, to: pair, group: text }), { maxLength: 4 }),
      circles: fc.array(fc.record({ name: text, radius: number }), { maxLength: 2 }),
      joined: fc.boolean(),
    }),
  );
}
