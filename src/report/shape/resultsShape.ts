import type { Literature } from '../../claim/Claim.ts';
import type { ClaimResult, Drawing, Fault, GrowthPoint, ProofStatus, TwinResult } from '../../claim/ClaimResult.ts';
import { KINDS } from '../../claim/kindOf.ts';
import type { Answer, AnswerText, Results } from '../../claim/Results.ts';
import { VERDICTS } from '../../claim/Verdict.ts';
import {
  type Shape,
  type Shapes,
  figure,
  listOf,
  number,
  oneOf,
  optional,
  orNull,
  record,
  text,
  truth,
  union,
} from './Shape.ts';
import { setting, settingResult } from './settingShape.ts';

const verdict = oneOf(Object.keys(VERDICTS));
const interval = listOf(figure, 2);
const growthPoint = record({ size: number, measured: interval, law: number } satisfies Shapes<GrowthPoint>);
const fault = record({
  message: text,
  key: optional(text),
  setting: optional(setting),
  place: optional(text),
} satisfies Shapes<Fault>);

const evidence = union('by', {
  enumeration: record({ size: number }),
  solver: record({ solver: text, query: text, instances: number }),
  settings: record({ tightest: settingResult }),
  counterexample: record({
    smallest: settingResult,
    failed: number,
    confirmation: optional(settingResult),
    token: text,
  }),
  'undecided setting': record({ worst: settingResult }),
  growth: record({ slope: interval, points: listOf(growthPoint) }),
  nothing: record({ share: number }),
  fault: record({ fault }),
});

const drawing = record({
  title: text,
  along: text,
  at: setting,
  y: text,
  logarithmic: truth,
  logarithmicY: truth,
  values: listOf(number),
  curves: listOf(record({ name: text, y: listOf(orNull(number)) })),
  marks: listOf(record({ name: text, at: number })),
} satisfies Shapes<Drawing>);

const claimResult = record({
  id: text,
  title: text,
  place: text,
  section: text,
  file: text,
  kind: oneOf(Object.keys(KINDS)),
  statement: text,
  formula: optional(text),
  domain: listOf(text),
  over: optional(text),
  uses: listOf(text),
  repairs: optional(text),
  repairedBy: listOf(text),
  note: optional(text),
  literature: listOf(
    record({
      reference: text,
      says: text,
      checked: oneOf(['text', 'abstract', 'recalled']),
    } satisfies Shapes<Literature>),
  ),
  expect: orNull(verdict),
  verdict,
  surprise: truth,
  sentence: text,
  settings: number,
  vacuous: number,
  unreachable: number,
  draws: number,
  budget: number,
  margin: truth,
  evidence,
  proof: record({
    status: oneOf(['sound', 'broken', 'open', 'none']),
    broken: listOf(text),
    unrepaired: listOf(text),
    open: listOf(text),
  } satisfies Shapes<ProofStatus>),
  twin: orNull(record({ claims: text, verdict, sentence: text } satisfies Shapes<TwinResult>)),
  tried: listOf(settingResult),
  drawing: orNull(drawing),
} satisfies Shapes<ClaimResult>);

const answerText = record({ text, claims: listOf(text) } satisfies Shapes<AnswerText>);
const answer = record({ question: text, sentences: listOf(answerText) } satisfies Shapes<Answer>);

/** The form of results.json; a name that `Results` has and this forgets is a compile error. */
export const resultsShape: Shape = record({
  schema: text,
  paper: record({ title: text, author: text, year: number, about: text } satisfies Shapes<Results['paper']>),
  seed: text,
  effort: oneOf(['quick', 'standard', 'thorough']),
  complete: truth,
  missing: listOf(text),
  sections: listOf(
    record({ title: text, gist: optional(text), claims: listOf(text) } satisfies Shapes<Results['sections'][number]>),
  ),
  headlines: listOf(text),
  answers: listOf(answer),
  claims: listOf(claimResult),
} satisfies Shapes<Results>);
