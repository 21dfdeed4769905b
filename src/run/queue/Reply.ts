import { VERDICTS } from '../../claim/Verdict.ts';
import type { Evaluation, Point } from '../../check/mutant/evaluate.ts';
import { claimResult, fault } from '../../results/shape/resultsShape.ts';
import { interval, setting } from '../../results/shape/settingShape.ts';
import {
  anyOf,
  jsonNumber,
  listOf,
  number,
  oneOf,
  optional,
  record,
  type Shape,
  type Shapes,
  text,
  truth,
  union,
} from '../../results/shape/Shape.ts';
import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { Outcome } from '../Job.ts';
import type { BlockCount } from './blocks/ClaimBlocks.ts';
import { pack, unpack } from './packed.ts';
import type { SentJob, Task } from './Task.ts';

/** Why a worker does not do a task. */
export type RefusalReason =
  /** It has another version of the claim or of the engine. */
  | 'version'
  /** The task is to be done by another worker. */
  | 'elsewhere'
  /** It cannot, as of now. */
  | 'trouble';

/** What a worker says of a task. */
export type Reply =
  | ({ readonly says: 'outcome'; readonly packed: string; readonly blocks: BlockCount } & ByWorker)
  | ({ readonly says: 'refused'; readonly reason: RefusalReason; readonly why: string } & ByWorker);

interface ByWorker {
  /** The worker's name (see `workerName`). */
  readonly by: string;
}

/** What a worker says while it works. */
export interface WorkerNews extends ByWorker {
  readonly settings: number;
  readonly draws: number;
  /** Blocks of draws that other workers have made for it. */
  readonly blocks: BlockCount;
}

const blocks = record({ made: number, used: number } satisfies Shapes<BlockCount>);

const reply = union('says', {
  outcome: record({ by: text, packed: text, blocks }),
  refused: record({ by: text, reason: oneOf(['version', 'elsewhere', 'trouble']), why: text }),
});

const workerNews = record({ by: text, settings: number, draws: number, blocks } satisfies Shapes<WorkerNews>);

const point = record({
  key: text,
  status: text,
  measured: optional(jsonNumber),
  relation: optional(text),
  claimed: optional(jsonNumber),
  interval: optional(interval),
  isEstimate: optional(truth),
} satisfies Shapes<Point>);

const ANSWERS: Readonly<Record<SentJob['do'], Shape>> = {
  check: claimResult,
  recheck: optional(text),
  evaluate: record({
    verdict: oneOf(Object.keys(VERDICTS)),
    at: optional(text),
    needed: optional(jsonNumber),
    message: optional(text),
    points: listOf(point),
    tightest: listOf(setting),
  } satisfies Shapes<Evaluation>),
  'evaluate again': optional(text),
};

/** A reply with an outcome. @throws RangeError if it is too large to be sent */
export const replyOf = (by: string, outcome: Outcome<unknown>, blocks: BlockCount): Reply => ({
  says: 'outcome',
  by,
  packed: pack(outcome),
  blocks,
});

/** A reply as it was found in the queue. @throws SyntaxError with what is wrong with it */
export function readReply(value: unknown): Reply {
  const wrong = reply(value, '');
  if (wrong !== null) throw new SyntaxError(wrong);
  return value as Reply;
}

/** News as they were found in the queue; undefined if they are none. */
export const readNews = (value: unknown): WorkerNews | undefined =>
  workerNews(value, '') === null ? (value as WorkerNews) : undefined;

/** The outcome in a reply to a task. @throws SyntaxError if it is no outcome of that task */
export function outcomeOf(
  { packed }: { readonly packed: string },
  task: Pick<Task, 'do' | 'id' | 'file'>,
): Outcome<unknown> {
  const found = unpacked(packed);
  const shape = anyOf(record({ fault }), record({ answer: ANSWERS[task.do] }));
  const wrong = 'fault' in found ? record({ fault })(found, '') : shape(found, '');
  if (wrong !== null) throw new SyntaxError(wrong);
  if (task.do === 'check' && !('fault' in found)) {
    const { id, file } = found['answer'] as ClaimResult;
    if (id !== task.id || file !== task.file) throw new SyntaxError(`it is the result of ${id} in ${file}`);
  }
  return 'fault' in found ? { fault: found['fault'] as never } : { answer: found['answer'] };
}

function unpacked(packed: string): Readonly<Record<string, unknown>> {
  const found = unpack(packed);
  if (typeof found !== 'object' || found === null) throw new SyntaxError('it is no outcome');
  return { ...found };
}
