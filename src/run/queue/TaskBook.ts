import type { Limits } from '../Executor.ts';
import type { Outcome } from '../Job.ts';
import { outcomeOf, readNews, readReply, type Reply } from './Reply.ts';
import type { QueueOptions } from './QueueExecutor.ts';
import type { Task } from './Task.ts';
import { TaskQueue } from './TaskQueue.ts';
import { workerText } from './workerName.ts';

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
}

interface Waiting {
  readonly limits: Limits;
  readonly resolve: (outcome: Outcome<unknown>) => void;
  readonly reject: (error: unknown) => void;
}

/** Milliseconds between two looks at what the server has of the tasks that are awaited. */
const LOOK = 2000;

/** Tasks that are looked at each time, in turns. */
const LOOKED_AT = 200;

/** Milliseconds after which a refused task is offered again; doubled with each refusal, up to the second. */
const AGAIN = 250;
const MOST_AGAIN = 30_000;

/** Workers that may be lost with a task in work before it is given up. */
const LOST = 3;

/** The tasks of this process that are in a queue, and who awaits their answers. */
export class TaskBook {
  readonly #onNews: (sentence: string) => void;
  readonly #entries = new Map<string, Entry>();
  readonly #told = new Set<string>();
  readonly #timer: NodeJS.Timeout;
  #queue: TaskQueue | undefined;
  #at = 0;
  #isClosed = false;

  /** @throws UsageError if the server cannot be reached */
  static async open({ address, onNews }: Pick<QueueOptions, 'address' | 'onNews'>): Promise<TaskBook> {
    const book = new TaskBook(onNews);
    try {
      book.#queue = await TaskQueue.open(address, {
        onDone: (key, value) => book.#done(key, value),
        onProgress: (key, value) => book.#progress(key, value),
        onStalled: (key) => void book.#stalled(key),
        onRestored: () => void book.#look([...book.#entries.values()]),
        onNews,
      });
      return book;
    } catch (error) {
      clearInterval(book.#timer);
      throw error;
    }
  }

  private constructor(onNews: (sentence: string) => void) {
    this.#onNews = onNews;
    this.#timer = setInterval(() => void this.#look(this.#turn()), LOOK);
  }

  /** Has a task done. @returns the outcome @throws AbortError if the signal fires first */
  async ask(key: string, task: Task, limits: Limits): Promise<Outcome<unknown>> {
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
        if (known !== undefined) known.waiting.add(waiting);
        else
          void this.#enter({ key, task, waiting: new Set([waiting]), lost: new Set(), refusals: 0, isOffered: false });
      });
    } finally {
      signal?.removeEventListener('abort', abort);
    }
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

  /** Adds a task, and looks whether it was there and is done already. */
  async #enter(entry: Entry): Promise<void> {
    this.#entries.set(entry.key, entry);
    await this.#offer(entry);
    await this.#look([entry]);
  }

  async #offer(entry: Entry): Promise<void> {
    const { key, task, waiting } = entry;
    try {
      await this.#queue!.add(key, task);
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
    void this.#queue!.remove(key);
  }

  #settle(entry: Entry, outcome: Outcome<unknown>): void {
    this.#entries.delete(entry.key);
    void this.#queue!.remove(entry.key);
    for (const { resolve } of entry.waiting) resolve(outcome);
  }

  #done(key: string, value: unknown): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    let reply: Reply;
    try {
      reply = readReply(value);
    } catch (error) {
      return this.#disbelieve(entry, `what came back is no reply (${(error as Error).message})`);
    }
    if (reply.says === 'refused') return this.#refused(entry, reply);
    try {
      this.#settle(entry, outcomeOf(reply, entry.task));
    } catch (error) {
      this.#disbelieve(entry, `the answer of ${workerText(reply.by)} is not valid (${(error as Error).message})`);
    }
  }

  #disbelieve(entry: Entry, why: string): void {
    this.#tell(`${entry.task.id}: ${why}; it is asked for again.`);
    this.#again(entry);
  }

  #refused(entry: Entry, { by, reason, why }: Extract<Reply, { readonly says: 'refused' }>): void {
    if (reason !== 'elsewhere') this.#tell(`${entry.task.id}: ${workerText(by)} does not take it: ${why}.`);
    this.#again(entry);
  }

  /** Offers a task once more, after a while. */
  #again(entry: Entry): void {
    entry.isOffered = false;
    const wait = Math.min(AGAIN * 2 ** Math.min(entry.refusals++, 10), MOST_AGAIN);
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
