import type { BlockMakers, BlockRange, MadeBlocks } from '../Blocks.ts';

/** The blocks of draws that the process which runs claims has asked for, for one job. */
export class AskedBlocks {
  readonly #makers: BlockMakers;
  readonly #calls = new Map<number, AbortController>();

  constructor(makers: BlockMakers) {
    this.#makers = makers;
  }

  /** @returns undefined if nobody makes them, or they are dropped first */
  async make(call: number, blocks: BlockRange): Promise<MadeBlocks | undefined> {
    const stop = new AbortController();
    this.#calls.set(call, stop);
    try {
      return await this.#makers.make(blocks, stop.signal);
    } catch {
      return undefined;
    } finally {
      this.#calls.delete(call);
    }
  }

  used(blocks: number): void {
    this.#makers.used(blocks);
  }

  drop(call: number): void {
    this.#calls.get(call)?.abort();
  }

  /** Drops all, with the end of the job. */
  end(): void {
    for (const stop of this.#calls.values()) stop.abort();
  }
}
