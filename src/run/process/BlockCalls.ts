import type { BlockMakers, BlockRange, MadeBlocks } from '../Blocks.ts';
import type { Report } from './messages.ts';

/** The makers of blocks of a job, as seen by the process that runs claims: it asks the process of the run for them. */
export class BlockCalls implements BlockMakers {
  readonly after: number;
  readonly #job: number;
  readonly #send: (report: Report) => void;
  readonly #calls = new Map<number, (made: MadeBlocks | undefined) => void>();
  #next = 0;

  /** @param job its number */
  constructor(job: number, after: number, send: (report: Report) => void) {
    this.#job = job;
    this.after = after;
    this.#send = send;
  }

  make(blocks: BlockRange, signal: AbortSignal): Promise<MadeBlocks | undefined> {
    const [id, call] = [this.#job, this.#next++];
    return new Promise((resolve) => {
      const drop = (): void => {
        this.#send({ do: 'drop blocks', id, call });
        this.take(call, undefined);
      };
      this.#calls.set(call, (made) => {
        signal.removeEventListener('abort', drop);
        resolve(made);
      });
      signal.addEventListener('abort', drop, { once: true });
      this.#send({ do: 'ask for blocks', id, call, blocks });
    });
  }

  used(blocks: number): void {
    this.#send({ do: 'used blocks', id: this.#job, blocks });
  }

  /** Takes what a call has given. */
  take(call: number, made: MadeBlocks | undefined): void {
    this.#calls.get(call)?.(made);
    this.#calls.delete(call);
  }
}
