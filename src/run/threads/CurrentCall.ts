import { CODE } from '../../claim/keys.ts';
import { type Setting, settingText } from '../../claim/Setting.ts';

/** Bytes for a setting; a longer one is cut. */
const SIZE = 1024;

/** The keys of a claim that hold code, by their numbers; 0 stands for any other. */
const KEYS = ['', ...CODE];
const NUMBERS = new Map(KEYS.map((key, number) => [key, number]));

/**
 * Which function of its claim a worker runs, and at which setting: in memory that threads share, so that it can be told
 * of a worker that never comes back.
 */
export class CurrentCall {
  readonly memory: SharedArrayBuffer;
  /** The key's number, the setting's length in bytes, how many calls there were, and whether the time is over. */
  readonly #numbers: Int32Array;
  readonly #text: Uint8Array;
  #setting: Setting | undefined;

  /** @param memory of another thread's, which is to be read or written; new when left out */
  constructor(memory: SharedArrayBuffer = new SharedArrayBuffer(16 + SIZE)) {
    this.memory = memory;
    this.#numbers = new Int32Array(memory, 0, 4);
    this.#text = new Uint8Array(memory, 16);
  }

  /** Notes what is about to run. It is called for every draw, and does next to nothing while the setting stays. */
  note(key: string, setting: Setting): void {
    this.#numbers[0] = NUMBERS.get(key) ?? 0;
    this.#numbers[2]!++;
    if (setting === this.#setting) return;
    this.#setting = setting;
    this.#numbers[1] = new TextEncoder().encodeInto(settingText(setting), this.#text).written;
  }

  /** How many calls were noted, modulo 2³²: as long as it stays, one call has not come back. */
  get calls(): number {
    return Atomics.load(this.#numbers, 2);
  }

  /** Says that the time for the claim is over. */
  end(): void {
    Atomics.store(this.#numbers, 3, 1);
  }

  get isOver(): boolean {
    return Atomics.load(this.#numbers, 3) === 1;
  }

  /** What was noted last; undefined when nothing was. */
  read(): { readonly key: string; readonly setting: string } | undefined {
    const [number = 0, length = 0] = this.#numbers;
    const key = KEYS[number];
    // A decoder does not read memory that is shared.
    const setting = new TextDecoder().decode(this.#text.slice(0, length));
    return key === undefined || key === '' || setting === '' ? undefined : { key, setting };
  }
}
