import { KINDS } from '../../claim/kinds.ts';
import { VERDICTS } from '../../claim/Verdict.ts';
import { MANIFEST_SCHEMA, type ManifestLine } from '../lines/Manifest.ts';
import { listOf, number, oneOf, optional, orNull, record, type Shape, type Shapes, text, truth } from './Shape.ts';

const verdict = oneOf(Object.keys(VERDICTS));

/** A line of manifest.jsonl; a name that `ManifestLine` has and this forgets is a compile error. */
export const manifestShape: Shape = record({
  schema: oneOf([MANIFEST_SCHEMA]),
  id: text,
  title: text,
  place: text,
  section: text,
  kind: oneOf(Object.keys(KINDS)),
  verdict,
  expect: orNull(verdict),
  surprise: truth,
  sentence: text,
  proof: oneOf(['sound', 'broken', 'open', 'none']),
  uses: listOf(text),
  repairs: optional(text),
  repairedBy: listOf(text),
  settings: number,
  draws: number,
  source: text,
  file: text,
  smt: optional(text),
  digest: text,
} satisfies Shapes<ManifestLine>);
