import { randomInt } from 'node:crypto';
import type { Outcome } from '../../Job.ts';
import type { AwaitedTask, GivenAnswer } from '../AwaitedTask.ts';
import { outcomeOf, readReply, type Reply } from '../Reply.ts';
import { isComparable, sameOutcome, SharedTrust } from './SharedTrust.ts';
import { type NamedWorker, readWorkerName, workerText } from '../workerName.ts';

/** What a review calls. */
export interface ReviewCalls {
  /** Whether the answer to a task is still awaited. */
  readonly isAwaited: (entry: AwaitedTask) => boolean;
  /** Takes an outcome as that of a task. */
  readonly settle: (entry: AwaitedTask, outcome: Outcome<unknown>) => void;
  /** Has a task offered once more: soon, or later with each refusal. */
  readonly again: (entry: AwaitedTask, when?: 'soon') => void;
  /** The workers that are connected now. */
  readonly workers: () => Promise<readonly NamedWorker[]>;
  /** Called with what people should know. */
  readonly onNews: (sentence: string) => void;
}

/** Decides whether what comes back for a task is believed: it is validated, and some answers are compared with a second one. */
export class AnswerReview {
  readonly #oneIn: number;
  readonly #calls: ReviewCalls;
  readonly #trust = new SharedTrust();
  readonly #told = new Set<string>();

  /** @param oneIn one in so many answers is compared */
  constructor(oneIn: number, calls: ReviewCalls) {
    this.#oneIn = oneIn;
    this.#calls = calls;
  }

  /** Workers whose answers are no longer believed. */
  get shutOut(): readonly string[] {
    return this.#trust.shutOut;
  }

  /** Takes what came back for a task. */
  take(entry: AwaitedTask, value: unknown): void {
    let reply: Reply;
    try {
      reply = readReply(value);
    } catch (error) {
      return this.#disbelieve(entry, `what came back is no reply (${(error as Error).message})`);
    }
    if (reply.says === 'refused') return this.#refused(entry, reply);
    if (this.#trust.isShutOut(reply.by)) return this.#calls.again(entry);
    entry.blocks = reply.blocks;
    try {
      const outcome = outcomeOf(reply, entry.task);
      void this.#compare(entry, { by: reply.by, outcome });
    } catch (error) {
      this.#disbelieve(entry, `the answer of ${workerText(reply.by)} is not valid (${(error as Error).message})`);
    }
  }

  /** Believes the first answer to a task if nobody is left who could give a second one. */
  async look(entry: AwaitedTask): Promise<void> {
    const { first } = entry;
    if (first !== undefined && !(await this.#hasOther(first.by)) && this.#calls.isAwaited(entry))
      this.#believe(entry, first);
  }

  /** Takes an answer, or has another worker give one as well and compares them. */
  async #compare(entry: AwaitedTask, given: GivenAnswer): Promise<void> {
    const { first, task } = entry;
    if (first === undefined) {
      const isChosen = isComparable(given.outcome) && randomInt(this.#oneIn) === 0 && (await this.#hasOther(given.by));
      if (!this.#calls.isAwaited(entry) || entry.first !== undefined) return;
      if (!isChosen) return this.#believe(entry, given);
      entry.first = given;
      entry.task = { ...task, not: [given.by] };
      return this.#calls.again(entry, 'soon');
    }
    if (given.by === first.by) return this.#calls.again(entry, 'soon');
    if (!isComparable(given.outcome) || sameOutcome(first.outcome, given.outcome)) return this.#believe(entry, first);
    entry.isOffered = false;
    const outcome = await entry.decide();
    if (!this.#calls.isAwaited(entry)) return;
    for (const { by, outcome: other } of [first, given])
      if (!sameOutcome(other, outcome) && !this.#trust.isShutOut(by)) this.#tell(this.#trust.shut(by, task.id));
    this.#calls.settle(entry, outcome);
  }

  #believe(entry: AwaitedTask, { by, outcome }: GivenAnswer): void {
    this.#trust.note(by, entry.task.id);
    this.#calls.settle(entry, outcome);
  }

  /** Whether a worker is connected besides one. */
  async #hasOther(name: string): Promise<boolean> {
    const workers = await this.#calls.workers().catch(() => []);
    return workers.some(({ id }) => id !== readWorkerName(name)?.id && !this.#trust.isShutOut(id));
  }

  #disbelieve(entry: AwaitedTask, why: string): void {
    this.#tell(`${entry.task.id}: ${why}; it is asked for again.`);
    this.#calls.again(entry);
  }

  #refused(entry: AwaitedTask, { by, reason, why }: Extract<Reply, { readonly says: 'refused' }>): void {
    if (reason === 'elsewhere') return this.#calls.again(entry, 'soon');
    this.#tell(`${entry.task.id}: ${workerText(by)} does not take it: ${why}.`);
    this.#calls.again(entry);
  }

  /** Says something once. */
  #tell(sentence: string): void {
    if (this.#told.has(sentence)) return;
    this.#told.add(sentence);
    this.#calls.onNews(sentence);
  }
}
