import { CODE } from '../../claim/keys.ts';
import { type Setting, settingText } from '../../claim/Setting.ts';
import { type CallRecord, CALLS, REQUEST, RUNNING, WORDS } from '../../check/validate/CallRecord.ts';

/** Bytes for a setting; a longer one is truncated. */
const SIZE = 1024;

/** The keys of a claim whose values are code, by number; 0 stands for any other, and for the engine at work. */
const KEYS = ['', ...CODE];
/** Stands in the place of a key's number while code that was left to promises runs. */
const PROMISES = -1;

/** The word after those of a record: the setting's length in bytes. */
const LENGTH = WORDS;
/** Where the setting begins, in bytes. */
const TEXT = 4 * (LENGTH + 1);

/** Bits of a request: the claim's time is up; memory is short. */
const [OVER, SHORT] = [1, 2];

const NUMBERS = new Map(KEYS.map((key, number) => [key, number]));

/**
 * The function of its claim that a worker is calling, and the setting: in shared memory, so that they can be reported
 * for a worker that never returns.
 */
export class CurrentCall implements CallRecord {
  readonly memory: SharedArrayBuffer;
  readonly words: Int32Array;
  readonly #text: Uint8Array;
  #setting: Setting | undefined;
  /** The two keys recorded last, with their numbers: a draw calls two functions in turn. */
  #key = '';
  #number = 0;
  #keyBefore = '';
  #numberBefore = 0;

  /** @param memory that of another thread's instance, to read or write; new by default */
  constructor(memory: SharedArrayBuffer = new SharedArrayBuffer(TEXT + SIZE)) {
    this.memory = memory;
    this.words = new Int32Array(memory, 0, LENGTH + 1);
    this.#text = new Uint8Array(memory, TEXT);
  }

  /** Records the next call. This happens for every draw, and costs almost nothing while the setting stays the same. */
  note(key: string, setting: Setting): void {
    if (key !== this.#key) this.#recall(key);
    this.words[RUNNING] = this.#number;
    this.words[CALLS]!++;
    this.enter(setting);
  }

  numberOf(key: string): number {
    return NUMBERS.get(key) ?? 0;
  }

  enter(setting: Setting): void {
    if (setting === this.#setting) return;
    this.#setting = setting;
    this.words[LENGTH] = new TextEncoder().encodeInto(settingText(setting), this.#text).written;
  }

  /** Makes a key the one that is recorded. */
  #recall(key: string): void {
    const number = key === this.#keyBefore ? this.#numberBefore : this.numberOf(key);
    this.#keyBefore = this.#key;
    this.#numberBefore = this.#number;
    this.#key = key;
    this.#number = number;
  }

  /**
   * Whether the thread that watches has a request: that the claim's time is up, or that memory is short. It is asked before
   * each call, and so by a plain read, which sees what another thread has written by the next call at the latest that is
   * not compiled into one loop with this one.
   */
  get hasRequest(): boolean {
    return this.words[REQUEST] !== 0;
  }

  /** Records that code runs which the claim left to promises, until the next call or {@link noteTurn}. */
  notePromises(): void {
    Atomics.store(this.words, RUNNING, PROMISES);
  }

  /** Records that no such code is left. */
  noteTurn(): void {
    Atomics.compareExchange(this.words, RUNNING, PROMISES, 0);
  }

  /** Whether the thread is running code that the claim left to promises. */
  get isInPromises(): boolean {
    return Atomics.load(this.words, RUNNING) === PROMISES;
  }

  /** Number of calls recorded, modulo 2³²; while it does not change, a call has not returned. */
  get calls(): number {
    return Atomics.load(this.words, CALLS);
  }

  /** Signals that the claim's time is up. */
  end(): void {
    Atomics.or(this.words, REQUEST, OVER);
  }

  get isOver(): boolean {
    return (Atomics.load(this.words, REQUEST) & OVER) !== 0;
  }

  /** Asks the thread to collect what nobody refers to, before its next call. */
  askForMemory(): void {
    Atomics.or(this.words, REQUEST, SHORT);
  }

  /** Whether the thread has not yet done what {@link askForMemory} asked for. */
  get isShortOfMemory(): boolean {
    return (Atomics.load(this.words, REQUEST) & SHORT) !== 0;
  }

  /** Records that the thread has collected. */
  collected(): void {
    Atomics.and(this.words, REQUEST, ~SHORT);
  }

  /** The last call recorded; undefined if there is none. */
  read(): { readonly key: string; readonly setting: string } | undefined {
    const { [RUNNING]: number = 0, [LENGTH]: length = 0 } = this.words;
    const key = KEYS[number];
    // TextDecoder does not accept shared memory.
    const setting = new TextDecoder().decode(this.#text.slice(0, length));
    return key === undefined || key === '' || setting === '' ? undefined : { key, setting };
  }
}
