import { settingText } from '../../../claim/Setting.ts';
import type { BlockMakers } from '../../Blocks.ts';
import type { Offer } from '../sharing/Offer.ts';
import { type BlockRun, SampleBuffer } from '../sharing/SampleBuffer.ts';
import { TaskSizes } from './TaskSizes.ts';

/** Milliseconds for which nothing is asked for after nobody has made what was; doubled each time in succession, up to the second. */
const REST = 250;
const MOST_REST = 30_000;

/** Blocks that are offered together, and what was asked for of them. */
interface Window {
  readonly offer: Offer;
  readonly buffer: SampleBuffer;
  /** Tasks whose answers are awaited. */
  awaited: number;
  readonly made: BlockRun[];
  readonly over: AbortController;
}

/**
 * Has other machines make blocks of draws that the deciding thread offers, from the last one down. Only the blocks that were
 * offered last are asked for, and the deciding thread waits for none of them.
 */
export class BlocksElsewhere {
  readonly #makers: BlockMakers;
  readonly #sizes = new TaskSizes();
  #window: Window | undefined;
  /** How often in succession nobody has made what was asked for. */
  #failures = 0;
  #rest: NodeJS.Timeout | undefined;

  constructor(makers: BlockMakers) {
    this.#makers = makers;
  }

  /** Takes blocks that are offered, in the place of those offered before. */
  take(offer: Offer): void {
    this.#leave();
    const buffer = new SampleBuffer(offer.memory);
    // Where two sides are compared, a draw is two numbers, which are not sent.
    if (buffer.isClosed || offer.memory.rights !== undefined) return;
    this.#window = { offer, buffer, awaited: 0, made: [], over: new AbortController() };
    const { id, setting, use, pace } = offer;
    this.#sizes.begin(`${id} ${use} ${settingText(setting)}`, pace, performance.now());
    this.#ask(this.#window);
  }

  /** Asks for nothing more. */
  end(): void {
    this.#leave();
    clearTimeout(this.#rest);
  }

  #leave(): void {
    const window = this.#window;
    if (window === undefined) return;
    this.#window = undefined;
    window.over.abort();
    if (window.awaited > 0 && window.made.length === 0) this.#fail();
    const used = window.made.reduce((sum, run) => sum + window.buffer.used(run), 0);
    if (used > 0) this.#makers.used(used);
  }

  #ask(window: Window): void {
    while (this.#rest === undefined && window.awaited < this.#sizes.atOnce) {
      const { most, fewest } = this.#sizes.blocks;
      const run = window.buffer.ask(most, fewest, this.#sizes.lead);
      if (run === undefined) return;
      void this.#have(window, run);
    }
  }

  async #have(window: Window, run: BlockRun): Promise<void> {
    const { offer, buffer, over } = window;
    const { id, setting, use, isEvent } = offer;
    window.awaited++;
    const made = await this.#makers.make({ id, setting, use, isEvent, ...run }, over.signal).catch(() => undefined);
    if (over.signal.aborted) return;
    window.awaited--;
    if (made === undefined) {
      buffer.reopen(run);
      this.#fail();
    } else {
      this.#failures = 0;
      buffer.give(run, made.values);
      window.made.push(run);
      this.#sizes.note(run.count, made, performance.now());
    }
    this.#ask(window);
  }

  /** Asks for nothing for a while. */
  #fail(): void {
    if (this.#rest !== undefined) return;
    const time = Math.min(MOST_REST, REST * 2 ** this.#failures++);
    this.#rest = setTimeout(() => {
      this.#rest = undefined;
      if (this.#window !== undefined) this.#ask(this.#window);
    }, time).unref();
  }
}
