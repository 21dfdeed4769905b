import type {
  BoundaryPoint,
  CurvesData,
  DrawnAxis,
  DrawnCurve,
  DrawnMeans,
  DrawnVector,
  HistogramData,
  Mark,
  MatrixData,
  PhaseData,
  VectorsData,
} from '../PictureData.ts';
import { type Shapes, listOf, named, number, optional, orNull, record, text, truth, union } from './Shape.ts';
import { setting } from './settingShape.ts';

const ends = listOf(number, 2);
const mark = record({ name: text, at: number } satisfies Shapes<Mark>);
const curve = record({
  name: text,
  y: listOf(orNull(number)),
  intervals: optional(listOf(orNull(ends))),
} satisfies Shapes<DrawnCurve>);
const means = record({
  name: text,
  draws: number,
  points: listOf(record({ x: number, mean: number, interval: ends } satisfies Shapes<DrawnMeans['points'][number]>)),
} satisfies Shapes<DrawnMeans>);
const axis = record({ parameter: text, values: listOf(number), logarithmic: truth } satisfies Shapes<DrawnAxis>);
const boundaryPoint = record({ x: number, y: number, interval: optional(ends) } satisfies Shapes<BoundaryPoint>);
const vector = record({
  name: text,
  from: listOf(number, 2),
  to: listOf(number, 2),
  group: text,
} satisfies Shapes<DrawnVector>);

/** The shapes of a picture's own names, beside the one that says which picture it is. */
type Picture<T> = Shapes<Omit<T, 'shows'>>;

/** A picture that a claim asks for, computed. */
export const drawing = named(
  'drawing',
  'A picture that a claim asks for, computed; shows says of which kind it is. Numbers have five significant digits.',
  union('shows', {
    curves: record({
      title: text,
      at: setting,
      along: text,
      y: text,
      logarithmic: truth,
      logarithmicY: truth,
      values: listOf(number),
      curves: listOf(curve),
      measured: listOf(means),
      level: optional(number),
      marks: listOf(mark),
    } satisfies Picture<CurvesData>),
    phase: record({
      title: text,
      at: setting,
      across: axis,
      up: axis,
      shade: text,
      cells: listOf(listOf(orNull(number))),
      draws: optional(number),
      confidence: optional(number),
      boundary: optional(
        record({
          level: number,
          points: listOf(boundaryPoint),
        } satisfies Shapes<NonNullable<PhaseData['boundary']>>),
      ),
      curves: listOf(curve),
      points: listOf(record({ name: text, x: number, y: number } satisfies Shapes<PhaseData['points'][number]>)),
    } satisfies Picture<PhaseData>),
    matrix: record({
      title: text,
      at: setting,
      entry: text,
      limit: number,
      rows: listOf(listOf(orNull(number))),
    } satisfies Picture<MatrixData>),
    histogram: record({
      title: text,
      at: setting,
      x: text,
      draws: number,
      ends,
      bars: listOf(record({ height: number, interval: ends } satisfies Shapes<HistogramData['bars'][number]>)),
      level: number,
      beyond: number,
      values: listOf(number),
      densities: listOf(curve),
      marks: listOf(mark),
    } satisfies Picture<HistogramData>),
    vectors: record({
      title: text,
      at: setting,
      vectors: listOf(vector),
      circles: listOf(record({ name: text, radius: number } satisfies Shapes<VectorsData['circles'][number]>)),
      joined: truth,
    } satisfies Picture<VectorsData>),
  }),
);
