import { randomInt } from 'node:crypto';
import type { ClaimResult } from '../../../results/ClaimResult.ts';
import type { Limits } from '../../Executor.ts';
import type { AnswerTo, Job, Outcome } from '../../Job.ts';
import type { ServerAddress } from '../ServerAddress.ts';
import type { SentJob, Task } from '../Task.ts';
import { workerText } from '../workerName.ts';
import { BlockQueue } from './BlockQueue.ts';
import { type BlockCount, ClaimBlocks, digestOf, type MadeBlock } from './ClaimBlocks.ts';

/** What the sharing of blocks needs of its worker. */
export interface SharingOptions {
  readonly address: ServerAddress;
  /** The worker's name. */
  readonly name: string;
  /** Seconds for which a claim is in work before others help with it. */
  readonly after: number;
  readonly run: <J extends Job>(memory: number, job: J, limits: Limits) => Promise<Outcome<AnswerTo<J>>>;
  readonly onNews: (sentence: string) => void;
}

/** Of the time that a claim has taken, the part that blocks may take that are made again. */
const AGAIN = 1 / 10;

/**
 * Decides claims with the help of others, who make blocks of draws for those that stay long in work. Some of these blocks are
 * made again here before a verdict is given. If one is another one then, or the claim is said to be at fault, it is decided
 * once more without help.
 */
export class BlockSharing {
  readonly #options: SharingOptions;
  readonly #told = new Set<string>();
  /** Workers whose draws are not believed. */
  readonly #not = new Set<string>();
  #queue: Promise<BlockQueue> | undefined;

  constructor(options: SharingOptions) {
    this.#options = options;
  }

  /** Does the job of a task. @param onCount called with the blocks that others have made for it so far */
  async decide(
    task: Task,
    job: SentJob,
    limits: Limits,
    onCount: (count: BlockCount) => void,
  ): Promise<Outcome<unknown>> {
    const { run } = this.#options;
    if (job.do !== 'check') return run(task.memory, job, limits);
    const makers = this.#makersFor(task, job.seed, onCount);
    const begun = performance.now();
    const outcome = await run(task.memory, job, { ...limits, makers });
    if (!makers.areUsed) return outcome;
    const wrong = await this.#find(task, job, makers.chosen, { ...limits, time: AGAIN * (performance.now() - begun) });
    if (wrong === undefined && !isFaulty(outcome)) return outcome;
    const alone = await run(task.memory, job, limits);
    // A claim that does not give the same draws twice is itself at fault.
    if (wrong !== undefined && !isFaulty(alone)) this.#shutOut(task.id, wrong.by);
    return alone;
  }

  async close(): Promise<void> {
    const queue = await this.#queue?.catch(() => undefined);
    await queue?.close();
  }

  #makersFor(task: Task, seed: string, onCount: (count: BlockCount) => void): ClaimBlocks {
    const { address, name, after } = this.#options;
    return new ClaimBlocks(task, {
      queue: () => (this.#queue ??= BlockQueue.open(address)),
      owner: name,
      after,
      not: () => [...this.#not],
      seed,
      onCount,
      onRefused: (by, why) => this.#tell(`${task.id}: ${workerText(by)} makes no draws for it: ${why}.`),
      onInvalid: (by, why) => {
        this.#not.add(by);
        this.#tell(`${task.id}: the draws of ${workerText(by)} are not valid (${why}); it is asked for no more.`);
      },
    });
  }

  /** Makes blocks again, for some time. @returns the first one that is another one then */
  async #find(
    { memory }: Task,
    { file, id, code, seed }: Extract<SentJob, { readonly do: 'check' }>,
    chosen: readonly MadeBlock[],
    { time, timeout, signal }: Limits & { readonly time: number },
  ): Promise<MadeBlock | undefined> {
    const begun = performance.now();
    const ofEach = new Map(chosen.map((block) => [block.by, block]));
    const others = chosen.filter((block) => ofEach.get(block.by) !== block);
    for (const block of [...shuffled([...ofEach.values()]), ...shuffled(others)]) {
      if (performance.now() - begun > time) return undefined;
      const job = { do: 'make blocks', file, id, code, seed, blocks: block.range } as const;
      const { answer, fault } = await this.#options.run(memory, job, { timeout, signal });
      if (fault?.stopped === true) continue;
      if (answer === undefined || digestOf(answer.values) !== block.digest) return block;
    }
    return undefined;
  }

  #shutOut(id: string, by: string): void {
    this.#not.add(by);
    this.#tell(
      `${id}: ${workerText(by)} made other draws than this machine, from the same code; the claim was decided again without help, and that worker is asked for no more.`,
    );
  }

  #tell(sentence: string): void {
    if (this.#told.has(sentence)) return;
    this.#told.add(sentence);
    this.#options.onNews(sentence);
  }
}

/** Things in an order of chance, so that none of them is always among those for which no time is left. */
const shuffled = <T>(things: readonly T[]): readonly T[] =>
  things
    .map((thing) => ({ thing, at: randomInt(2 ** 32) }))
    .sort((one, other) => one.at - other.at)
    .map(({ thing }) => thing);

const isFaulty = ({ answer, fault }: Outcome<unknown>): boolean =>
  fault !== undefined || (answer as ClaimResult).verdict === 'faulty';
