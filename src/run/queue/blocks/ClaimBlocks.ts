import { createHash, randomInt } from 'node:crypto';
import { BLOCK } from '../../../check/decide/Decider.ts';
import type { BlockMakers, BlockRange, MadeBlocks } from '../../Blocks.ts';
import type { Task } from '../Task.ts';
import type { BlockQueue } from './BlockQueue.ts';
import { blocksIn } from './BlockReply.ts';
import { blockTaskOf } from './BlockTask.ts';

/** How many blocks of draws others have made for a claim. */
export interface BlockCount {
  readonly made: number;
  /** How many of them had a part in the verdict; the others were made in vain. */
  readonly used: number;
}

/** A block that a maker has made, to be made again. */
export interface MadeBlock {
  readonly by: string;
  readonly range: BlockRange;
  readonly digest: string;
}

/** One in so many tasks of a maker is compared, and its first one. */
const ONE_IN = 100;

/** Who asks for blocks, and how. */
export interface AskOptions {
  readonly queue: () => Promise<BlockQueue>;
  /** The name of the worker that asks. */
  readonly owner: string;
  /** Seconds for which a claim is in work before anything is asked for. */
  readonly after: number;
  /** The names of the workers whose draws are not believed. */
  readonly not: () => readonly string[];
  readonly seed: string;
  /** Called with what others have made so far. */
  readonly onCount: (count: BlockCount) => void;
  /** Called with the name of a worker that refuses, and why. */
  readonly onRefused: (by: string, why: string) => void;
  /** Called with the name of a worker whose answer is not valid, and why. */
  readonly onInvalid: (by: string, why: string) => void;
}

/** The digest of the values of one block. */
export const digestOf = (values: Float64Array): string =>
  createHash('sha256')
    .update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
    .digest('hex');

/** The blocks of draws that others make for a claim which a worker decides. */
export class ClaimBlocks implements BlockMakers {
  readonly after: number;
  readonly #task: Task;
  readonly #options: AskOptions;
  readonly #makers = new Set<string>();
  /** Blocks to be made again before the verdict is given. */
  readonly chosen: MadeBlock[] = [];
  #count: BlockCount = { made: 0, used: 0 };

  /** @param task that of deciding the claim */
  constructor(task: Task, options: AskOptions) {
    this.after = options.after;
    this.#task = task;
    this.#options = options;
  }

  /** Whether anything that others have made may have a part in the verdict. */
  get areUsed(): boolean {
    return this.#makers.size > 0;
  }

  async make(range: BlockRange, signal: AbortSignal): Promise<MadeBlocks | undefined> {
    const { queue, seed, owner, not, onRefused, onInvalid } = this.#options;
    const task = blockTaskOf(this.#task, range, { seed, owner, not: not() });
    const reply = await (await queue()).ask(task, signal, () => this.#note({ made: range.count }));
    if (reply === undefined) return undefined;
    const { by } = reply;
    if (reply.says === 'refused') {
      if (reply.reason !== 'elsewhere') onRefused(by, reply.why);
      return undefined;
    }
    if (not().includes(by)) return undefined;
    let made: MadeBlocks;
    try {
      made = blocksIn(reply, range);
    } catch (error) {
      onInvalid(by, (error as Error).message);
      return undefined;
    }
    this.#choose(by, range, made.values);
    this.#note({ made: range.count });
    return made;
  }

  used(blocks: number): void {
    this.#note({ used: blocks });
  }

  /** Chooses a block of a task to be made again, now and then. */
  #choose(by: string, range: BlockRange, values: Float64Array): void {
    const isFirst = !this.#makers.has(by);
    this.#makers.add(by);
    if (!isFirst && randomInt(ONE_IN) > 0) return;
    const at = randomInt(range.count);
    const digest = digestOf(values.subarray(BLOCK * at, BLOCK * (at + 1)));
    this.chosen.push({ by, range: { ...range, first: range.first + at, count: 1 }, digest });
  }

  #note({ made = 0, used = 0 }: Partial<BlockCount>): void {
    this.#count = { made: this.#count.made + made, used: this.#count.used + used };
    this.#options.onCount(this.#count);
  }
}
