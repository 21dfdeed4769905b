import { isDeepStrictEqual } from 'node:util';
import { finite } from '../../../results/shape/parseJson.ts';
import { plainJson } from '../../../results/plainJson.ts';
import { setting } from '../../../results/shape/settingShape.ts';
import { listOf, number, oneOf, record, type Shapes, text, truth } from '../../../results/shape/Shape.ts';
import type { DrawsUse } from '../../../check/decide/Prefetched.ts';
import type { BlockRange } from '../../Blocks.ts';
import type { Job } from '../../Job.ts';
import { MOST_BLOCKS } from '../../threads/elsewhere/TaskSizes.ts';
import type { Task } from '../Task.ts';

/** The form of tasks, which changes with what a maker must understand. */
const FORM = 'refutable-blocks-1';

/** Most characters of what is asked for. */
const MOST = 2 ** 20;

/** Blocks of draws that a worker asks others to make for a claim that it decides; without code, as all tasks are. */
export interface BlockTask extends Pick<Task, 'file' | 'id' | 'module' | 'engine' | 'node' | 'timeout' | 'memory'> {
  readonly form: typeof FORM;
  readonly seed: string;
  /** The blocks, as JSON. */
  readonly blocks: string;
  /** The name of the worker that asks. */
  readonly owner: string;
  /** Names of workers whose draws it does not believe. */
  readonly not: readonly string[];
}

const task = record({
  form: oneOf([FORM]),
  file: text,
  id: text,
  module: text,
  engine: text,
  node: number,
  timeout: number,
  memory: number,
  seed: text,
  blocks: text,
  owner: text,
  not: listOf(text),
} satisfies Shapes<BlockTask>);

const range = record({
  id: text,
  setting,
  use: oneOf(['search', 'fresh', 'rank', 'estimate'] satisfies readonly DrawsUse[]),
  isEvent: truth,
  first: number,
  count: number,
} satisfies Shapes<BlockRange>);

/** The task of making blocks for a claim that is itself a task. @throws RangeError if a number of the setting has no text of its own */
export function blockTaskOf(
  { file, id, module, engine, node, timeout, memory }: Task,
  blocks: BlockRange,
  of: Pick<BlockTask, 'seed' | 'owner' | 'not'>,
): BlockTask {
  const asked = plainJson(blocks);
  // An infinite number, or a zero below zero.
  if (!isDeepStrictEqual(JSON.parse(asked, finite), blocks)) throw new RangeError('such a setting cannot be sent');
  return { form: FORM, file, id, module, engine, node, timeout, memory, blocks: asked, ...of };
}

/** A task as it was found in the queue. @throws SyntaxError with what is wrong with it */
export function readBlockTask(data: unknown): BlockTask {
  const wrong = task(data, '');
  if (wrong !== null) throw new SyntaxError(wrong);
  return data as BlockTask;
}

/** The job of a task. @param code text of the claim's module, which is the maker's own @throws SyntaxError if it is none */
export function blockJobOf(
  { file, id, seed, blocks }: Pick<BlockTask, 'file' | 'id' | 'seed' | 'blocks'>,
  code: string,
): Extract<Job, { readonly do: 'make blocks' }> {
  return { do: 'make blocks', file, id, code, seed, blocks: rangeIn(blocks) };
}

function rangeIn(blocks: string): BlockRange {
  if (blocks.length > MOST) throw new SyntaxError('it is too large');
  const found: unknown = JSON.parse(blocks, finite);
  const wrong = range(found, '');
  if (wrong !== null) throw new SyntaxError(wrong);
  const { first, count } = found as BlockRange;
  if (!Number.isSafeInteger(first + MOST_BLOCKS) || first < 0)
    throw new SyntaxError(`first: no block has number ${first}`);
  if (!Number.isInteger(count) || count < 1 || count > MOST_BLOCKS)
    throw new SyntaxError(`count: a whole number from 1 to ${MOST_BLOCKS}, not ${count}`);
  return found as BlockRange;
}
