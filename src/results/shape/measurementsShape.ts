import {
  MEASUREMENTS_SCHEMA,
  type MeasuredChart,
  type MeasuredColumn,
  type MeasuredTable,
  type Measurements,
} from '../Measurements.ts';
import {
  type Shape,
  type Shapes,
  jsonNumber,
  listOf,
  number,
  oneOf,
  optional,
  orNull,
  record,
  recordOf,
  text,
  truth,
} from './Shape.ts';

const column = record({
  name: text,
  shows: oneOf(['text', 'claim', 'count', 'share', 'ratio', 'number'] satisfies MeasuredColumn['shows'][]),
} satisfies Shapes<MeasuredColumn>);
const chart = record({
  x: text,
  y: listOf(text),
  by: optional(text),
  logarithmicX: optional(truth),
  logarithmicY: optional(truth),
  points: optional(truth),
  levels: optional(recordOf(number)),
} satisfies Shapes<MeasuredChart>);
const table = record({
  id: text,
  title: text,
  note: optional(text),
  columns: listOf(column),
  rows: listOf(listOf(orNull(jsonNumber))),
  chart: optional(chart),
} satisfies Shapes<MeasuredTable>);

/** The form of a file of measurements; a name that `Measurements` has and this forgets is a compile error. */
export const measurementsShape: Shape = record({
  schema: oneOf([MEASUREMENTS_SCHEMA]),
  name: text,
  title: text,
  command: text,
  about: listOf(text),
  tables: listOf(table),
} satisfies Shapes<Measurements>);
