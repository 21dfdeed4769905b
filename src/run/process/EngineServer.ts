import type { HelperThreads } from '../threads/sharing/HelperThreads.ts';
import { PoolSharing } from '../threads/sharing/PoolSharing.ts';
import { WorkerPool } from '../threads/WorkerPool.ts';
import type { Outcome } from '../Job.ts';
import { BlockCalls } from './BlockCalls.ts';
import type { Report, Request } from './messages.ts';

/** A work sharing of the pool. */
interface Sharing {
  readonly sharing: PoolSharing;
  readonly stop: AbortController;
  readonly claims: Map<string, HelperThreads | undefined>;
}

type Requested<D extends Request['do']> = Extract<Request, { readonly do: D }>;

/** Does what the process of the run requests, with a pool of worker threads. */
export class EngineServer {
  readonly #send: (report: Report) => void;
  readonly #jobs = new Map<number, { readonly stop: AbortController; readonly makers: BlockCalls | undefined }>();
  readonly #sharings = new Map<number, Sharing>();
  #pool: WorkerPool | undefined;
  /** Called with the outcome of each job. */
  #onOutcome: (outcome: Outcome<unknown>) => void = () => undefined;

  /** @param send sends a report; throws if it is no plain data */
  constructor(send: (report: Report) => void) {
    this.#send = send;
  }

  take(request: Request): void {
    switch (request.do) {
      case 'start':
        this.#pool ??= new WorkerPool(request.properties, request.size, { onLost: () => this.#lose() });
        return this.#send({ do: 'ready' });
      case 'run':
        return void this.#run(request);
      case 'abort':
        return this.#jobs.get(request.id)?.stop.abort();
      case 'blocks':
        return this.#jobs.get(request.id)?.makers?.take(request.call, request.made);
      case 'begin':
        return this.#begin(request);
      case 'end':
        this.#sharings.get(request.sharing)?.claims.delete(request.entry.id);
        return this.#sharings.get(request.sharing)?.sharing.end(request.entry);
      case 'help':
        return void this.#help(request);
      case 'stop helping':
        return this.#sharings.get(request.sharing)?.stop.abort();
      case 'close':
        return void this.#close();
    }
  }

  async #run({ id, job, timeout, share, asksAfter }: Requested<'run'>): Promise<void> {
    const stop = new AbortController();
    const makers = asksAfter === undefined ? undefined : new BlockCalls(id, asksAfter, this.#send);
    this.#jobs.set(id, { stop, makers });
    const helpers = share && this.#sharings.get(share.sharing)?.claims.get(share.claim);
    try {
      const outcome = await this.#pool!.run(job, {
        timeout,
        signal: stop.signal,
        onBegin: () => this.#send({ do: 'begun', id }),
        onProgress: (progress) => this.#send({ do: 'progress', id, progress }),
        share: helpers,
        makers,
      });
      this.#answer(id, outcome);
      this.#onOutcome(outcome);
    } catch (error) {
      this.#send({ do: 'failed', id, error: error instanceof Error ? error : new Error(String(error)) });
    } finally {
      this.#jobs.delete(id);
    }
  }

  /** Sends an outcome, or says that it cannot be sent: a paper may be anything that a thread could send. */
  #answer(id: number, outcome: Outcome<unknown>): void {
    try {
      this.#send({ do: 'outcome', id, outcome });
    } catch (error) {
      const message = `it is no plain data: ${(error as Error).message}`;
      this.#send({ do: 'outcome', id, outcome: { fault: { message } } });
    }
  }

  /** Reports that a thread cannot be ended, after the outcome of its job if that has one. */
  #lose(): void {
    let isKnown = false;
    this.#onOutcome = ({ fault }) => {
      isKnown ||= fault?.stopped === true;
    };
    setImmediate(() => this.#send({ do: 'lost', isKnown }));
  }

  #begin({ sharing, options, entry, code }: Requested<'begin'>): void {
    let found = this.#sharings.get(sharing);
    if (found === undefined) {
      const stop = new AbortController();
      found = { sharing: new PoolSharing(this.#pool!, { ...options, signal: stop.signal }), stop, claims: new Map() };
      this.#sharings.set(sharing, found);
    }
    found.claims.set(entry.id, found.sharing.begin(entry, code));
  }

  async #help({ id, sharing }: Requested<'help'>): Promise<void> {
    await this.#sharings.get(sharing)?.sharing.help();
    this.#send({ do: 'helped', id });
  }

  async #close(): Promise<void> {
    await this.#pool?.close();
    // What the threads have printed arrives with their end.
    setImmediate(() => this.#send({ do: 'closed' }));
  }
}
