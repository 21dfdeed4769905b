import { VERDICTS } from '../../claim/Verdict.ts';
import { HISTORY_SCHEMA, type HistoryLine } from '../lines/History.ts';
import { EFFORT_NAMES } from '../Results.ts';
import { number, oneOf, optional, record, type Shape, type Shapes, text } from './Shape.ts';

/** A line of history.jsonl; a name that `HistoryLine` has and this forgets is a compile error. */
export const historyShape: Shape = record({
  schema: oneOf([HISTORY_SCHEMA]),
  date: optional(text),
  version: text,
  paper: text,
  seed: text,
  effort: oneOf(EFFORT_NAMES),
  rounds: optional(number),
  claims: number,
  verdicts: record(Object.fromEntries(Object.keys(VERDICTS).map((verdict) => [verdict, optional(number)]))),
  surprises: number,
  digest: text,
} satisfies Shapes<HistoryLine>);
