import { type Setting, settingText } from '../claim/Setting.ts';

/** Bytes for a setting; a longer one is cut. */
const SIZE = 1024;

/** The keys of a claim that hold functions, by their numbers; 0 stands for any other. */
const KEYS = (
  '|forAll|where|vacuousWhen|draw|always|holds|event|chance|quantity|range|margin|within|show|' +
  'probabilityAtLeast|probabilityAtMost|meanAtLeast|meanAtMost|meanEquals|' +
  'value|valueAtLeast|valueAtMost|valueEquals|measure|law'
).split('|');
const NUMBERS = new Map(KEYS.map((key, number) => [key, number]));

/**
 * Which function of its claim a worker runs, and at which setting: in memory that threads share, so that it can be told
 * of a worker that never comes back.
 */
export class Doing {
  readonly memory: SharedArrayBuffer;
  /** The key's number and the setting's length in bytes. */
  readonly #numbers: Int32Array;
  readonly #text: Uint8Array;
  #setting: Setting | undefined;

  /** @param memory of another thread's, which is to be read or written; new when left out */
  constructor(memory: SharedArrayBuffer = new SharedArrayBuffer(8 + SIZE)) {
    this.memory = memory;
    this.#numbers = new Int32Array(memory, 0, 2);
    this.#text = new Uint8Array(memory, 8);
  }

  /** Notes what is about to run. It is called for every draw, and does next to nothing while the setting stays. */
  note(key: string, setting: Setting): void {
    this.#numbers[0] = NUMBERS.get(key) ?? 0;
    if (setting === this.#setting) return;
    this.#setting = setting;
    this.#numbers[1] = new TextEncoder().encodeInto(settingText(setting), this.#text).written;
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
