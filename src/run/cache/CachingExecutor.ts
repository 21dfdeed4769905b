import { canonicalText } from '../../store/cache/canonicalText.ts';
import type { ResultCache } from '../../store/cache/ResultCache.ts';
import { isBuilt } from '../../store/folders.ts';
import { engine, engineDigest } from '../digest/engineDigest.ts';
import { jobDigest } from '../digest/jobDigest.ts';
import type { Executor, Limits, WorkSharing, WorkSharingOptions } from '../Executor.ts';
import type { AnswerTo, Job, Outcome } from '../Job.ts';
import { isStillSo } from '../modules/heldPackages.ts';
import { answerFault, isFinalAnswer, isKeptKind } from './answers.ts';
import { LazyShare, LazySharing } from './LazySharing.ts';

/** Milliseconds between two looks at whether the sources that run are still those whose digest was taken. */
const BETWEEN_LOOKS = 2000;

/** How an executor uses a cache. */
export interface CacheUse {
  readonly cache: ResultCache;
  /** Holds what the files of claims say and what reports consist of, so that only what is new need be bundled, run and written; by default all is. */
  readonly catalogs?: ResultCache | undefined;
  /** Whether to look up nothing; what is found then is kept, and compared with what was kept before. */
  readonly fresh?: boolean | undefined;
  /** Whether answers are kept; true by default. Those of other machines are not, lest one that errs does so for ever. */
  readonly keeps?: boolean | undefined;
  /** Called for each claim of which another result was kept than the one found with `fresh`. */
  readonly onDifference?: (id: string) => void;
}

/**
 * Takes the answers to jobs from a cache, and has another executor find the others and keeps them there. The other one is
 * opened when it is first needed, and closed if it was opened.
 */
export class CachingExecutor implements Executor {
  readonly workers: number;
  readonly #open: () => Executor;
  readonly #use: CacheUse;
  readonly #engine = engine().then(engineDigest);
  #behind: Executor | undefined;
  #waiting: { readonly key: string; readonly kept: Kept }[] = [];
  #looked = 0;

  constructor(open: () => Executor, workers: number, use: CacheUse) {
    this.#open = open;
    this.workers = workers;
    this.#use = use;
  }

  async run<J extends Job>(job: J, { share, ...limits }: Limits): Promise<Outcome<AnswerTo<J>>> {
    const { signal, timeout, onKnown } = limits;
    const { cache, fresh = false } = this.#use;
    const lazy = share instanceof LazyShare ? share : undefined;
    try {
      const key = isKeptKind(job) ? jobDigest(job, await this.#engine) : undefined;
      const known = key === undefined ? undefined : await cache.find(key, (data) => answerFault(job, answerIn(data)));
      if (known !== undefined && !fresh) {
        signal?.throwIfAborted();
        onKnown?.();
        return { answer: answerIn(known.data) as AnswerTo<J> };
      }
      const begun = performance.now();
      const begunShare = lazy === undefined ? share : lazy.begin();
      const outcome = await this.#executor().run(job, { ...limits, share: begunShare });
      // Longer than the job itself took: no part of it can have been left out for want of time.
      const inTime = performance.now() - begun < 1000 * timeout;
      if (key === undefined || outcome.fault !== undefined || !inTime) return outcome;
      if (known !== undefined && canonicalText(known.data) !== canonicalText({ answer: outcome.answer }))
        this.#use.onDifference?.('id' in job ? job.id : job.file);
      if (this.#use.keeps !== false && isFinalAnswer(job, outcome.answer))
        await this.#keep(key, { job, answer: outcome.answer });
      return outcome;
    } finally {
      lazy?.settle();
    }
  }

  shareWork(options: WorkSharingOptions): WorkSharing {
    let opened: { readonly sharing: WorkSharing | undefined } | undefined;
    return new LazySharing(() => {
      opened ??= { sharing: this.#executor().shareWork?.(options) };
      return opened.sharing;
    });
  }

  async close(): Promise<void> {
    await this.#flush();
    await this.#use.cache.close();
    await this.#behind?.close();
  }

  #executor(): Executor {
    this.#behind ??= this.#open();
    return this.#behind;
  }

  async #keep(key: string, kept: Kept): Promise<void> {
    this.#waiting.push({ key, kept });
    if (isBuilt || performance.now() - this.#looked > BETWEEN_LOOKS) await this.#flush();
  }

  /** Keeps what waits, if what ran is what the keys say. */
  async #flush(): Promise<void> {
    this.#looked = performance.now();
    const waiting = this.#waiting;
    this.#waiting = [];
    // A build never changes; sources may have been edited before a thread loaded them.
    if (waiting.length === 0 || (!isBuilt && (await engine().then(engineDigest)) !== (await this.#engine))) return;
    for (const { key, kept } of waiting) {
      const { job, answer } = kept;
      // Packages are read by Node when a thread imports them.
      if (await isStillSo(job.module!)) await this.#use.cache.keep(key, { answer });
    }
  }
}

interface Kept {
  readonly job: Job;
  readonly answer: unknown;
}

/** The answer in an entry, which is missing where a job has none. */
const answerIn = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && !Array.isArray(data) ? Reflect.get(data, 'answer') : data;
