import { inconsistency } from '../../check/recorded/inconsistency.ts';
import type { Evaluation, Point } from '../../check/mutant/evaluate.ts';
import { VERDICTS } from '../../claim/Verdict.ts';
import type { ClaimResult } from '../../results/ClaimResult.ts';
import {
  jsonNumber,
  listOf,
  oneOf,
  optional,
  record,
  type Shape,
  type Shapes,
  text,
  truth,
} from '../../results/shape/Shape.ts';
import { claimResult } from '../../results/shape/resultsShape.ts';
import { interval, setting } from '../../results/shape/settingShape.ts';
import type { Answers, Job } from '../Job.ts';

/** What is kept of the answers to a kind of job. */
interface Kept<A> {
  /** The form of an answer. */
  readonly shape: Shape;
  /** Whether an answer is final: with more time or memory, or once more, it would be the same. */
  readonly isFinal: (answer: A) => boolean;
}

const verdict = oneOf(Object.keys(VERDICTS));

const evaluation = record({
  verdict,
  at: optional(text),
  needed: optional(jsonNumber),
  message: optional(text),
  points: listOf(
    record({
      key: text,
      status: oneOf(['proved', 'upheld', 'refuted', 'undecided', 'vacuous', 'unreachable']),
      measured: optional(jsonNumber),
      relation: optional(text),
      claimed: optional(jsonNumber),
      interval: optional(interval),
      isEstimate: optional(truth),
    } satisfies Shapes<Point>),
  ),
  tightest: listOf(setting),
} satisfies Shapes<Evaluation>);

/** The jobs whose answers are kept. What replays, verifies or explores is to find out anew. */
const KEPT: { readonly [D in Job['do']]?: Kept<Answers[D]> } = {
  check: { shape: claimResult, isFinal },
  evaluate: {
    shape: evaluation,
    isFinal: (found) => found.verdict !== 'faulty' && (found.verdict !== 'undecided' || found.points.length > 0),
  },
  'evaluate again': { shape: optional(text), isFinal: () => true },
};

function isFinal({ kind, verdict: found, evidence, twin, asked }: ClaimResult): boolean {
  // A solver may have lacked the memory of this machine.
  const isOpenStep = kind === 'step' && found === 'undecided';
  return (
    !isOpenStep &&
    found !== 'faulty' &&
    evidence.by !== 'time' &&
    twin?.verdict !== 'faulty' &&
    asked?.fault === undefined
  );
}

/** Whether answers to a job are kept at all. */
export const isKeptKind = (job: Job): boolean => KEPT[job.do] !== undefined;

/** Whether an answer is one to be kept. */
export function isFinalAnswer<J extends Job>(job: J, answer: Answers[J['do']]): boolean {
  const kept = KEPT[job.do] as Kept<Answers[J['do']]> | undefined;
  return kept?.isFinal(answer) === true;
}

/** What is wrong with a kept answer to a job, in words; undefined if nothing is. */
export function answerFault(job: Job, answer: unknown): string | undefined {
  const kept = KEPT[job.do] as Kept<unknown> | undefined;
  const fault = kept === undefined ? 'such answers are not kept' : kept.shape(answer, '');
  if (fault !== null) return fault;
  if (!isFinalAnswer(job, answer as never)) return 'it is no final answer';
  if (job.do !== 'check') return undefined;
  const result = answer as ClaimResult;
  if (result.id !== job.id || result.file !== job.file) return `it is of ${result.id} in ${result.file}`;
  const { seed, effort, previous } = job;
  return inconsistency(result, { seed, effort, rounds: (previous?.search?.rounds ?? 0) + 1 });
}
