import type { Literature } from '../../claim/Claim.ts';
import type {
  AskedSizes,
  ClaimResult,
  Fault,
  GrowthDrift,
  GrowthPoint,
  Parameter,
  ProofStatus,
  SearchState,
  TwinResult,
  VacuousReason,
  Unproved,
} from '../ClaimResult.ts';
import { KINDS } from '../../claim/kinds.ts';
import { type Answer, type AnswerText, type Results, SCHEMA } from '../Results.ts';
import { VERDICTS } from '../../claim/Verdict.ts';
import {
  type Shape,
  type Shapes,
  anyOf,
  jsonNumber,
  listOf,
  named,
  number,
  oneOf,
  optional,
  orNull,
  record,
  recordOf,
  text,
  truth,
  union,
} from './Shape.ts';
import { drawing } from './pictureDataShape.ts';
import { interval, setting, settingResult } from './settingShape.ts';
import { sharpness } from './sharpnessShape.ts';

const verdict = named(
  'verdict',
  Object.entries(VERDICTS)
    .map(([word, meaning]) => `${word}: ${meaning}`)
    .join('; '),
  oneOf(Object.keys(VERDICTS)),
);
const growthPoint = record({ size: number, measured: interval, law: number } satisfies Shapes<GrowthPoint>);
const vacuousReason = record({ why: text, settings: number, first: setting } satisfies Shapes<VacuousReason>);
const growthDrift = record({
  order: oneOf(['O', 'Omega', 'Theta']),
  setting,
  rose: jsonNumber,
  fell: jsonNumber,
  within: number,
  slopeWithin: number,
} satisfies Shapes<GrowthDrift>);
/** The form of a fault. */
export const fault = record({
  message: text,
  key: optional(text),
  setting: optional(setting),
  place: optional(text),
  stopped: optional(truth),
} satisfies Shapes<Fault>);

const unproved = record({
  solver: text,
  because: oneOf(['it gave up', 'it fails outside the domain', 'it divides by 0']),
  at: optional(setting),
} satisfies Shapes<Unproved>);

const evidence = named(
  'evidence',
  'The reason for a verdict; by says of which kind it is.',
  union('by', {
    enumeration: record({ size: number }),
    solver: record({ solver: text, query: text, instances: number }),
    settings: record({ tightest: settingResult, fresh: optional(settingResult), unproved: optional(unproved) }),
    counterexample: record({
      smallest: settingResult,
      failed: number,
      confirmation: optional(settingResult),
      token: text,
      foundBy: optional(text),
    }),
    contradiction: record({ solver: text, query: text, divides: optional(truth) }),
    unconfirmed: record({ solver: text, query: text, model: optional(setting) }),
    'undecided setting': record({ worst: settingResult }),
    time: record({ limit: optional(number), worst: optional(settingResult) }),
    growth: record({ slope: optional(interval), points: listOf(growthPoint), drift: optional(growthDrift) }),
    nothing: record({ share: number, why: optional(listOf(vacuousReason)) }),
    fault: record({ fault }),
  }),
);

const phrase = named(
  'phrase',
  'A sentence in parts: words, or a setting, the name of a parameter, what is kept on one line, or the id of a claim.',
  listOf(anyOf(text, record({ setting }), record({ name: text }), record({ kept: text }), record({ claim: text }))),
);

/** The form of one claim's result. */
export const claimResult = named(
  'claimResult',
  'Everything that a run found out about one claim.',
  record({
    id: text,
    title: text,
    place: text,
    section: text,
    file: text,
    fileDigest: optional(text),
    kind: oneOf(Object.keys(KINDS)),
    statement: text,
    quote: optional(text),
    formula: optional(text),
    smt: optional(text),
    domain: listOf(text),
    parameters: optional(
      listOf(record({ name: text, only: optional(anyOf(truth, jsonNumber)) } satisfies Shapes<Parameter>)),
    ),
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
    remarks: optional(listOf(text)),
    settings: number,
    vacuous: number,
    unreachable: number,
    draws: number,
    budget: number,
    margin: truth,
    weighed: optional(truth),
    evidence,
    proof: record({
      status: oneOf(['sound', 'broken', 'open', 'none']),
      broken: listOf(text),
      unrepaired: listOf(text),
      open: listOf(text),
      unlisted: optional(number),
    } satisfies Shapes<ProofStatus>),
    twin: orNull(
      record({ claims: text, verdict, sentence: text, phrase: optional(phrase) } satisfies Shapes<TwinResult>),
    ),
    sharp: optional(sharpness),
    tried: listOf(settingResult),
    search: optional(
      record({
        rounds: number,
        tried: number,
        smallest: number,
        others: optional(text),
        othersDigest: optional(text),
        statuses: recordOf(number),
        sizes: optional(recordOf(listOf(anyOf(truth, jsonNumber)))),
      } satisfies Shapes<SearchState>),
    ),
    remembered: optional(record({ tried: number, failing: number })),
    asked: optional(
      record({
        sizes: setting,
        result: optional(settingResult),
        own: optional(truth),
        others: optional(number),
        beyond: optional(truth),
        outside: optional(text),
        fault: optional(text),
      } satisfies Shapes<AskedSizes>),
    ),
    drawings: optional(listOf(drawing)),
  } satisfies Shapes<ClaimResult>),
);

const answerText = record({ text, claims: listOf(text) } satisfies Shapes<AnswerText>);
const answer = record({ question: text, sentences: listOf(answerText) } satisfies Shapes<Answer>);

/**
 * The form of results.json; a name that `Results` has and this forgets is a compile error. Its JSON Schema is kept in
 * `schemas/`. While the version stays what it is, what is added here is optional, and nothing is taken away: results
 * that were written before are read and compared (see the golden test).
 */
export const resultsShape: Shape = record({
  schema: oneOf([SCHEMA]),
  paper: record({
    title: text,
    author: text,
    year: number,
    about: text,
    link: optional(text),
    version: optional(text),
    digest: optional(text),
  } satisfies Shapes<Results['paper']>),
  seed: text,
  effort: oneOf(['quick', 'standard', 'thorough']),
  rounds: optional(number),
  complete: truth,
  missing: listOf(text),
  sections: listOf(
    record({ title: text, gist: optional(text), ours: optional(truth), claims: listOf(text) } satisfies Shapes<
      Results['sections'][number]
    >),
  ),
  headlines: listOf(text),
  answers: listOf(answer),
  claims: listOf(claimResult),
  digest: optional(text),
} satisfies Shapes<Results>);
