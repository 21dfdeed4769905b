import { setMaxListeners } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { settingText } from '../../claim/Setting.ts';
import type { SolverQuestion } from '../../check/solver/Solver.ts';
import type { Fault } from '../../results/ClaimResult.ts';
import { type HelperEnd, HelperThreads } from './sharing/HelperThreads.ts';
import { helpFromElsewhere } from './elsewhere/helpFromElsewhere.ts';
import { Countdown, running } from './Countdown.ts';
import { CurrentCall } from './CurrentCall.ts';
import { realFolder } from '../../store/folders.ts';
import type { Executor, Limits, WorkSharing, WorkSharingOptions } from '../Executor.ts';
import type { AnswerTo, Job, Outcome } from '../Job.ts';
import { MEMORY } from '../limits.ts';
import { type Lease, MemoryGuard } from './MemoryGuard.ts';
import { SolverThread } from './SolverThread.ts';
import type { HelpJob, Message, Order } from './Order.ts';
import { PoolSharing } from './sharing/PoolSharing.ts';
import { type ThreadAnswer, Threads } from './Threads.ts';

/** The size of a pool. */
export interface PoolSize {
  /** Most threads; they are started on demand. */
  readonly workers: number;
  /** Megabytes that a claim may use. */
  readonly memory?: number | undefined;
  /**
   * Number of jobs after which a thread is replaced, since a thread keeps every file that it has imported. By
   * default threads are never replaced.
   */
  readonly jobsPerThread?: number | undefined;
  /** Whether claims are to be checked: then a thread starts at once, and each loads what that takes before its first job. */
  readonly checks?: boolean | undefined;
}

/** What a pool calls. */
export interface PoolEvents {
  /** A thread was told to end and did not: it uses a core and memory until the process ends. */
  readonly onLost?: () => void;
}

/**
 * Worker threads that run the code of a properties folder, so that a file that never ends, runs out of memory or
 * throws at a bad moment stops one claim and not the run.
 */
export class WorkerPool implements Executor {
  readonly workers: number;
  readonly #properties: string;
  readonly #memory: number;
  readonly #guard: MemoryGuard;
  readonly #solver = new SolverThread();
  readonly #threads: Threads;
  /** Whether any job has started; an error before that is ours, not a claim's. */
  #works = false;

  constructor(
    properties: string,
    { workers, memory = MEMORY, jobsPerThread = Infinity, checks = false }: PoolSize,
    { onLost = () => undefined }: PoolEvents = {},
  ) {
    this.#properties = realFolder(properties);
    this.workers = workers;
    this.#memory = memory;
    this.#threads = new Threads({ most: workers, jobsPerThread, checks, onLost });
    this.#guard = new MemoryGuard(memory, () => this.#threads.size);
  }

  /**
   * Runs a job in the next free thread.
   *
   * @returns the answer or the fault
   * @throws AbortError if the signal fires first
   */
  async run<J extends Job>(job: J, limits: Limits): Promise<Outcome<AnswerTo<J>>> {
    const { share, makers } = limits;
    const own = makers === undefined ? undefined : new HelperThreads();
    const helpers = share instanceof HelperThreads ? share : own;
    let isFresh = false;
    const once = (lease: Lease): Promise<ThreadAnswer | undefined> => {
      const begun = helpers?.begin();
      const leave = makers && helpFromElsewhere(helpers!, makers);
      return this.#once(job, limits, lease, { helpers: begun, isFresh }).finally(() => {
        helpers?.end();
        leave?.();
      });
    };
    let answer = await this.#guard.share(once);
    for (;;) {
      // The memory cannot be attributed while others run, so the job is run again alone.
      if (answer === undefined) answer = await this.#guard.alone(once);
      else if (!answer.isDoubtful) return answer.outcome as Outcome<AnswerTo<J>>;
      else {
        isFresh = true;
        answer = await this.#guard.share(once);
      }
    }
  }

  /**
   * Has the next free thread make draws for a claim, until another one has decided it. This affects only how long that
   * takes.
   *
   * @throws AbortError if the signal fires first
   */
  help(
    job: HelpJob,
    { helpers, ...limits }: Limits & { readonly helpers: HelperThreads },
  ): ReturnType<HelperThreads['join']> {
    return helpers.join(async (end, onBegin) => {
      await this.#guard.share((lease) =>
        this.#once(job, { ...limits, onBegin }, lease, { helpers: end, isFresh: false }),
      );
    });
  }

  shareWork(options: WorkSharingOptions): WorkSharing {
    return new PoolSharing(this, options);
  }

  /** Runs a job. @returns undefined if it was stopped because all jobs together used too much memory */
  async #once(
    job: Job | HelpJob,
    { timeout, signal, onBegin, onProgress }: Limits,
    lease: Lease,
    { helpers, isFresh }: { readonly helpers: HelperEnd | undefined; readonly isFresh: boolean },
  ): Promise<ThreadAnswer | undefined> {
    const stop = new AbortController();
    const give = (): void => stop.abort();
    signal?.throwIfAborted();
    // Every running or waiting job of a run listens to the same signal.
    if (signal !== undefined) setMaxListeners(0, signal);
    signal?.addEventListener('abort', give, { once: true });
    const { port1: near, port2: far } = new MessageChannel();
    const call = new CurrentCall();
    let late = false;
    const end = (): void => {
      late = true;
      stop.abort();
    };
    const countdown = new Countdown(timeout * 1000, keepsPart(job) ? () => call.end() : end);
    let watchdog: NodeJS.Timeout | undefined;
    let isSolving = false;
    // What a thread says and what it answers come by two ports, so that its answer may be here before it is said to have begun.
    let hasBegun = false;
    const begin = (): void => {
      if (!hasBegun) onBegin?.();
      hasBegun = true;
    };
    // The solver has a time limit of its own; its time does not count against the claim.
    const answer = async (question: SolverQuestion): Promise<void> => {
      isSolving = true;
      countdown.pause();
      near.postMessage(await this.#solver.ask(question), []);
      countdown.go();
      isSolving = false;
    };
    near.on('message', (message: Message) => {
      if (message !== 'started') return 'question' in message ? void answer(message.question) : onProgress?.(message);
      this.#works = true;
      lease.begin({ end: give, call });
      begin();
      countdown.go();
      if (keepsPart(job)) watchdog = whenOneCallLasts(call, timeout, () => isSolving, end);
    });
    const order: Order = {
      job,
      properties: this.#properties,
      port: far,
      call: call.memory,
      timeLimit: timeout,
      helpers,
    };
    try {
      const answered = await this.#threads.run(order, {
        transfer: helpers === undefined ? [far] : [far, helpers.port],
        signal: stop.signal,
        isFresh,
      });
      begin();
      return answered;
    } catch (error) {
      signal?.throwIfAborted();
      if (!this.#works) throw error;
      if (lease.stopped === 'with others') return undefined;
      const subject = keepsPart(job) ? 'one call' : 'a claim';
      const fault =
        lease.stopped === 'alone'
          ? tooMuch(job, this.#memory, call)
          : late
            ? within(job, call, 'did not finish', `${subject} may take ${timeout} s (see --timeout)`)
            : ended(job, error, this.#memory, call);
      return { outcome: { fault }, isSpoilt: true, isDoubtful: false };
    } finally {
      countdown.end();
      clearInterval(watchdog);
      near.close();
      signal?.removeEventListener('abort', give);
    }
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    this.#guard.close();
    await this.#solver.close();
    await this.#threads.close();
  }
}

/** Whether a job that runs out of time returns what it has found so far; any other is aborted. */
const keepsPart = (job: Job | HelpJob): boolean => job.do === 'check' || job.do === 'explore';

/** Fewest milliseconds allowed to the engine itself between two calls of a claim's code. */
const ENGINE = 300_000;

/** Calls back when one call of a claim's code has lasted the given number of seconds. */
function whenOneCallLasts(
  call: CurrentCall,
  seconds: number,
  isSolving: () => boolean,
  onLate: () => void,
): NodeJS.Timeout {
  const period = Math.min(500, 100 * seconds);
  let [calls, lasted, looked] = [call.calls, 0, performance.now()];
  return setInterval(() => {
    const now = performance.now();
    lasted += running(now - looked, period);
    looked = now;
    if (call.calls !== calls || isSolving()) [calls, lasted] = [call.calls, 0];
    // Before the first call the file is being imported, which runs the claim's code, too.
    const isEngine = calls > 0 && call.read() === undefined && !call.isInPromises;
    const most = 1000 * seconds;
    if (lasted >= (isEngine ? Math.max(most, ENGINE) : most)) onLate();
  }, period);
}

/** The fault of a claim whose thread did not return. */
function ended(job: Job | HelpJob, error: unknown, memory: number, call: CurrentCall): Fault {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return tooMuch(job, memory, call);
  return within(job, call, 'ended its thread', message);
}

const tooMuch = (job: Job | HelpJob, memory: number, call: CurrentCall): Fault =>
  within(job, call, 'ran out of memory', `a claim may use ${memory} MB`);

/** The fault of a function that did not return, or of a file. */
function within(job: Job | HelpJob, call: CurrentCall, what: string, more: string): Fault {
  const now = call.read();
  if (now !== undefined) {
    const where = now.setting === settingText({}) ? '' : ` at ${now.setting}`;
    return { message: `${now.key} ${what}${where}; ${more}`, key: now.key, stopped: true };
  }
  const whole = job.do === 'check' || job.do === 'replay' ? 'it' : 'importing it';
  const subject = call.isInPromises ? 'code that it left to promises' : whole;
  return { message: `${subject} ${what}; ${more}`, stopped: true };
}
