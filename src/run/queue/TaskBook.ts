import { randomInt } from 'node:crypto';
import type { Limits } from '../Executor.ts';
import type { Outcome } from '../Job.ts';
import { isComparable, sameOutcome, SharedTrust } from './SharedTrust.ts';
import { outcomeOf, readNews, readReply, type Reply } from './Reply.ts';
import type { QueueOptions } from './QueueExecutor.ts';
import type { Task } from './Task.ts';
import { TaskQueue } from './TaskQueue.ts';
import { type NamedWorker, readWorkerName, workerText } from './workerName.ts';

/** What happens in a queue, as far as one run is concerned. */
export interface QueueActivity {
  /** Tasks whose answers are awaited. */
  readonly queued: number;
  /** How many of them a worker has begun. */
  readonly inWork: number;
  readonly workers: readonly NamedWorker[];
}

/** A task whose answer is awaited. */
interface Entry {
  readonly key: string;
  task: Task;
  readonly waiting: Set<Waiting>;
  /** The worker that has it, or had it last. */
  by?: string;
  /** Workers that were not heard of any more while they had it. */
  readonly lost: Set<string>;
  /** How often in succession it was refused. */
  refusals: number;
  /** Whether it is in the queue, as far as is known. */
  isOffered: boolean;
  /** Decides it in this process. */
  readonly decide: () => Promise<Outcome<unknown>>;
  /** The first answer, where a second one is awaited to compare them. */
  first?: { readonly by: string; readonly outcome: Outcome<unknown> };
}

interface Waiting {
  readonly limits: Limits;
  readonly resolve: (outcome: Outcome<unknown>) => void;
  readonly reject: (error: unknown) => void;
}

/** Milliseconds between two looks at what the server has of the tasks that are awaited. */
const LOOK = 2000;

/** Tasks that are looked at each time, in turns. */
const LOOKED_AT = 1000;

/** Milliseconds after which a refused task is offered again; doubled with each refusal, up to the second. */
const AGAIN = 100;
const MOST_AGAIN = 30_000;

/** Workers that may be lost with a task in work before it is given up. */
const LOST = 3;

/** The tasks of this process that are in a queue, and who awaits their answers. */
export class TaskBook {
  readonly #onNews: (sentence: string) => void;
  readonly #entries = new Map<string, Entry>();
  readonly #told = new Set<string>();
  /** Tasks that nobody awaits any more, and that a worker has in work. */
  readonly #strays = new Set<string>();
  readonly #trust = new SharedTrust();
  readonly #oneIn: number;
  #timer: NodeJS.Timeout | undefined;
  #queue: TaskQueue | undefined;
  #workers: readonly NamedWorker[] = [];
  #at = 0;
  #isClosed = false;

  /** @throws UsageError if the server cannot be reached */
  static async open({
    address,
    onNews,
    oneIn = 100,
  }: Pick<QueueOptions, 'address' | 'onNews' | 'oneIn'>): Promise<TaskBook> {
    const book = new TaskBook(onNews, oneIn);
    book.#queue = await TaskQueue.open(address, {
      onDone: (key, value) => book.#done(key, value),
      onProgress: (key, value) => book.#progress(key, value),
      onKnown: (key) => void book.#look([book.#entries.get(key) ?? []].flat()),
      onStalled: (key) => void book.#stalled(key),
      onRestored: () => void book.#look([...book.#entries.values()]),
      onNews,
    });
    book.#timer = setInterval(() => {
      void book.#look(book.#turn());
      void book.#count();
    }, LOOK);
    return book;
  }

  private constructor(onNews: (sentence: string) => void, oneIn: number) {
    this.#onNews = onNews;
    this.#oneIn = oneIn;
  }

  /**
   * Has a task done.
   *
   * @param decide decides it in this process, where two workers give different answers
   * @returns the outcome
   * @throws AbortError if the signal fires first
   */
  async ask(key: string, task: Task, limits: Limits, decide: Entry['decide']): Promise<Outcome<unknown>> {
    const { signal } = limits;
    let abort = (): void => undefined;
    try {
      return await new Promise<Outcome<unknown>>((resolve, reject) => {
        const waiting: Waiting = { limits, resolve, reject };
        abort = () => {
          this.#leave(key, waiting);
          reject(signal!.reason as Error);
        };
        signal?.addEventListener('abort', abort, { once: true });
        const known = this.#entries.get(key);
        if (known !== undefined) return void known.waiting.add(waiting);
        const entry: Entry = {
          key,
          task,
          waiting: new Set([waiting]),
          lost: new Set(),
          refusals: 0,
          isOffered: false,
          decide,
        };
        this.#entries.set(key, entry);
        void this.#offer(entry);
      });
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }

  /** How many tasks are in the queue, how many of them a worker has begun, and who works. */
  get activity(): QueueActivity {
    const all = [...this.#entries.values()];
    return { queued: all.length, inWork: all.filter(({ by }) => by !== undefined).length, workers: this.#workers };
  }

  /** Takes back what no worker has begun, and closes the connections. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#timer);
    const left = [...this.#entries.keys()];
    this.#entries.clear();
    await Promise.race([
      Promise.all(left.map((key) => this.#queue!.remove(key))),
      new Promise((go) => setTimeout(go, 2000).unref()),
    ]);
    await this.#queue!.close();
  }

  async #offer(entry: Entry): Promise<void> {
    const { key, task, waiting } = entry;
    try {
      await this.#queue!.add(key, { ...task, shutOut: this.#trust.shutOut });
      entry.isOffered = true;
    } catch (error) {
      if (this.#isClosed) return;
      this.#entries.delete(key);
      for (const { reject } of waiting) reject(error);
    }
  }

  #leave(key: string, waiting: Waiting): void {
    const entry = this.#entries.get(key);
    entry?.waiting.delete(waiting);
    if (entry?.waiting.size !== 0) return;
    this.#entries.delete(key);
    void this.#drop(key);
  }

  /** Removes a task that nobody awaits any more; one that a worker has in work, when that is done. */
  async #drop(key: string): Promise<void> {
    if (!(await this.#queue!.remove(key))) this.#strays.add(key);
  }

  #settle(entry: Entry, outcome: Outcome<unknown>): void {
    this.#entries.delete(entry.key);
    void this.#drop(entry.key);
    for (const { resolve } of entry.waiting) resolve(outcome);
  }

  #done(key: string, value: unknown): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return this.#strays.delete(key) ? void this.#queue!.remove(key) : undefined;
    let reply: Reply;
    try {
      reply = readReply(value);
    } catch (error) {
      return this.#disbelieve(entry, `what came back is no reply (${(error as Error).message})`);
    }
    if (reply.says === 'refused') return this.#refused(entry, reply);
    if (this.#trust.isShutOut(reply.by)) return this.#again(entry);
    try {
      const outcome = outcomeOf(reply, entry.task);
      void this.#compare(entry, { by: reply.by, outcome });
    } catch (error) {
      this.#disbelieve(entry, `the answer of ${workerText(reply.by)} is not valid (${(error as Error).message})`);
    }
  }

  /** Takes an answer, or has another worker give one as well and compares them. */
  async #compare(entry: Entry, given: NonNullable<Entry['first']>): Promise<void> {
    const { first, task } = entry;
    if (first === undefined) {
      const isChosen = isComparable(given.outcome) && randomInt(this.#oneIn) === 0 && (await this.#hasOther(given.by));
      if (this.#entries.get(entry.key) !== entry || entry.first !== undefined) return;
      if (!isChosen) return this.#believe(entry, given);
      entry.first = given;
      entry.task = { ...task, not: [given.by] };
      return this.#again(entry, AGAIN);
    }
    if (given.by === first.by) return this.#again(entry, AGAIN);
    if (!isComparable(given.outcome) || sameOutcome(first.outcome, given.outcome)) return this.#believe(entry, first);
    entry.isOffered = false;
    const outcome = await entry.decide();
    if (this.#entries.get(entry.key) !== entry) return;
    for (const { by, outcome: other } of [first, given])
      if (!sameOutcome(other, outcome) && !this.#trust.isShutOut(by)) this.#tell(this.#trust.shut(by, task.id));
    this.#settle(entry, outcome);
  }

  #believe(entry: Entry, { by, outcome }: NonNullable<Entry['first']>): void {
    this.#trust.note(by, entry.task.id);
    this.#settle(entry, outcome);
  }

  /** Whether a worker is connected besides one. */
  async #hasOther(name: string): Promise<boolean> {
    const workers = await this.#queue!.workers().catch(() => []);
    return workers.some(({ id }) => id !== readWorkerName(name)?.id && !this.#trust.isShutOut(id));
  }

  #disbelieve(entry: Entry, why: string): void {
    this.#tell(`${entry.task.id}: ${why}; it is asked for again.`);
    this.#again(entry);
  }

  #refused(entry: Entry, { by, reason, why }: Extract<Reply, { readonly says: 'refused' }>): void {
    if (reason === 'elsewhere') return this.#again(entry, AGAIN);
    this.#tell(`${entry.task.id}: ${workerText(by)} does not take it: ${why}.`);
    this.#again(entry);
  }

  /** Offers a task once more, after a while. @param wait in milliseconds; longer with each refusal if left out */
  #again(entry: Entry, wait = Math.min(AGAIN * 2 ** Math.min(entry.refusals++, 10), MOST_AGAIN)): void {
    entry.isOffered = false;
    void this.#queue!.remove(entry.key);
    setTimeout(() => {
      if (this.#entries.get(entry.key) === entry) void this.#offer(entry);
    }, wait);
  }

  #progress(key: string, value: unknown): void {
    const entry = this.#entries.get(key);
    const news = readNews(value);
    if (entry === undefined || news === undefined) return;
    const { by, settings, draws } = news;
    const isNew = entry.by !== by;
    entry.by = by;
    entry.refusals = 0;
    for (const { limits } of entry.waiting) {
      if (isNew) limits.onBegin?.();
      limits.onProgress?.({ settings, draws });
    }
  }

  /** Notes that a worker is lost; a task that took three with it is given up. */
  async #stalled(key: string): Promise<void> {
    const entry = this.#entries.get(key);
    if (entry?.by === undefined) return;
    entry.lost.add(entry.by);
    await this.#giveUp(entry);
  }

  async #giveUp(entry: Entry): Promise<void> {
    if (entry.lost.size < LOST) return;
    const connected = new Set((await this.#queue!.workers()).map(({ id }) => id));
    // A worker that is there again has lost its connection only.
    const gone = [...entry.lost].filter((name) => !connected.has(name.slice(0, name.indexOf('.'))));
    if (gone.length < LOST || this.#entries.get(entry.key) !== entry) return;
    const message = `it ended ${gone.length} workers, one after another: ${gone.map(workerText).join(', ')}`;
    this.#settle(entry, { fault: { message, stopped: true } });
  }

  async #count(): Promise<void> {
    this.#workers = await this.#queue!.workers().catch(() => []);
  }

  /** The tasks whose turn it is to be looked at. */
  #turn(): readonly Entry[] {
    const all = [...this.#entries.values()];
    const from = this.#at >= all.length ? 0 : this.#at;
    this.#at = from + LOOKED_AT;
    return all.slice(from, this.#at);
  }

  /** Finds what no event has told: answers, and tasks that the server has lost with its data. */
  async #look(entries: readonly Entry[]): Promise<void> {
    await Promise.all(
      entries.map(async (entry) => {
        const { key } = entry;
        const state = await this.#queue!.state(key).catch(() => undefined);
        if (state === undefined || this.#entries.get(key) !== entry || !entry.isOffered) return;
        if (state.is === 'done') return this.#done(key, state.value);
        if (state.is === 'failed') return this.#again(entry);
        if (state.is === 'missing' && entry.isOffered) await this.#offer(entry);
        await this.#giveUp(entry);
        // Nobody is left who could give a second answer.
        const { first } = entry;
        if (first !== undefined && !(await this.#hasOther(first.by)) && this.#entries.get(key) === entry)
          this.#believe(entry, first);
      }),
    );
  }

  /** Says something once. */
  #tell(sentence: string): void {
    if (this.#told.has(sentence)) return;
    this.#told.add(sentence);
    this.#onNews(sentence);
  }
}
