import type { Limits } from '../Executor.ts';
import type { Outcome } from '../Job.ts';
import { AnswerReview } from './review/AnswerReview.ts';
import type { AwaitedTask, Waiting } from './AwaitedTask.ts';
import type { BlockCount } from './blocks/ClaimBlocks.ts';
import { readNews } from './Reply.ts';
import type { QueueOptions } from './QueueExecutor.ts';
import type { Task } from './Task.ts';
import { TaskQueue } from './TaskQueue.ts';
import { type NamedWorker, workerText } from './workerName.ts';

/** What happens in a queue, as far as one run is concerned. */
export interface QueueActivity {
  /** Tasks whose answers are awaited. */
  readonly queued: number;
  /** How many of them a worker has begun. */
  readonly inWork: number;
  readonly workers: readonly NamedWorker[];
  /** Blocks of draws that workers have made for claims of others, of this run so far. */
  readonly blocks: BlockCount;
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

const NONE: BlockCount = { made: 0, used: 0 };

/** Adds the blocks of a task. */
const added = (sum: BlockCount, { blocks }: Pick<AwaitedTask, 'blocks'>): BlockCount => ({
  made: sum.made + blocks.made,
  used: sum.used + blocks.used,
});

/** The tasks of this process that are in a queue, and who awaits their answers. */
export class TaskBook {
  readonly #entries = new Map<string, AwaitedTask>();
  /** Tasks that nobody awaits any more, and that a worker has in work. */
  readonly #strays = new Set<string>();
  readonly #review: AnswerReview;
  #timer: NodeJS.Timeout | undefined;
  #queue: TaskQueue | undefined;
  #workers: readonly NamedWorker[] = [];
  /** Blocks of draws for tasks that are done. */
  #blocks = NONE;
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
    this.#review = new AnswerReview(oneIn, {
      isAwaited: (entry) => this.#entries.get(entry.key) === entry,
      settle: (entry, outcome) => this.#settle(entry, outcome),
      again: (entry, when) => this.#again(entry, when === 'soon' ? AGAIN : undefined),
      workers: () => this.#queue!.workers(),
      onNews,
    });
  }

  /**
   * Has a task done.
   *
   * @param decide decides it in this process, where two workers give different answers
   * @returns the outcome
   * @throws AbortError if the signal fires first
   */
  async ask(key: string, task: Task, limits: Limits, decide: AwaitedTask['decide']): Promise<Outcome<unknown>> {
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
        const entry: AwaitedTask = {
          key,
          task,
          waiting: new Set([waiting]),
          blocks: NONE,
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
    return {
      queued: all.length,
      inWork: all.filter(({ by }) => by !== undefined).length,
      workers: this.#workers,
      blocks: all.reduce(added, this.#blocks),
    };
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

  async #offer(entry: AwaitedTask): Promise<void> {
    const { key, task, waiting } = entry;
    try {
      await this.#queue!.add(key, { ...task, shutOut: this.#review.shutOut });
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

  #settle(entry: AwaitedTask, outcome: Outcome<unknown>): void {
    this.#entries.delete(entry.key);
    this.#blocks = added(this.#blocks, entry);
    void this.#drop(entry.key);
    for (const { resolve } of entry.waiting) resolve(outcome);
  }

  #done(key: string, value: unknown): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return this.#strays.delete(key) ? void this.#queue!.remove(key) : undefined;
    this.#review.take(entry, value);
  }

  /** Offers a task once more, after a while. @param wait in milliseconds; longer with each refusal if left out */
  #again(entry: AwaitedTask, wait = Math.min(AGAIN * 2 ** Math.min(entry.refusals++, 10), MOST_AGAIN)): void {
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
    const { by, settings, draws, blocks } = news;
    const isNew = entry.by !== by;
    entry.by = by;
    entry.blocks = blocks;
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

  async #giveUp(entry: AwaitedTask): Promise<void> {
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
  #turn(): readonly AwaitedTask[] {
    const all = [...this.#entries.values()];
    const from = this.#at >= all.length ? 0 : this.#at;
    this.#at = from + LOOKED_AT;
    return all.slice(from, this.#at);
  }

  /** Finds what no event has told: answers, and tasks that the server has lost with its data. */
  async #look(entries: readonly AwaitedTask[]): Promise<void> {
    await Promise.all(
      entries.map(async (entry) => {
        const { key } = entry;
        const state = await this.#queue!.state(key).catch(() => undefined);
        if (state === undefined || this.#entries.get(key) !== entry || !entry.isOffered) return;
        if (state.is === 'done') return this.#done(key, state.value);
        if (state.is === 'failed') return this.#again(entry);
        if (state.is === 'missing' && entry.isOffered) await this.#offer(entry);
        await this.#giveUp(entry);
        await this.#review.look(entry);
      }),
    );
  }
}
