/** A prefix code: for each value of the next `bits` bits, the symbol times 16 plus the bits that it takes. */
interface Code {
  readonly bits: number;
  readonly table: Uint32Array;
}

/** Least lengths and distances, and the further bits of each, by symbol (RFC 1951, 3.2.5). */
const LENGTHS = ranges(3, [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5]);
const DISTANCES = ranges(1, [0, 0, 0, 0, ...Array.from({ length: 26 }, (_, i) => (i >> 1) + 1)]);

/** The length of 258 has a symbol of its own. */
const LONGEST = 285;

/** The order in which a block gives the lengths of the code of its codes (RFC 1951, 3.2.7). */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/**
 * Inflates data in the DEFLATE format (RFC 1951) without a header. The browser's own DecompressionStream answers later, when
 * a page that is about to be printed, or to be scrolled to a place, has already moved on.
 *
 * @throws RangeError if the data are damaged or cut off
 */
export function inflate(data: Uint8Array): Uint8Array {
  const input = new Bits(data);
  const output = new Output(4 * data.length);
  let isLast = false;
  while (!isLast) {
    isLast = input.take(1) === 1;
    const kind = input.take(2);
    if (kind === 0) output.append(input.bytes());
    else if (kind === 3) throw new RangeError('invalid data; a block is of no known kind');
    else inflateBlock(input, output, ...(kind === 1 ? FIXED : codesOf(input)));
  }
  return output.whole();
}

function inflateBlock(input: Bits, output: Output, literals: Code, distances: Code): void {
  for (;;) {
    const symbol = input.symbol(literals);
    if (symbol < 256) output.push(symbol);
    else if (symbol === 256) return;
    else {
      const length = symbol === LONGEST ? 258 : valueOf(symbol - 257, LENGTHS, input);
      output.repeat(valueOf(input.symbol(distances), DISTANCES, input), length);
    }
  }
}

function valueOf(symbol: number, of: ReturnType<typeof ranges>, input: Bits): number {
  const range = of[symbol];
  if (range === undefined) throw new RangeError('invalid data; a length or a distance is of no known kind');
  return range.least + input.take(range.bits);
}

/** The two codes that a block begins with. */
function codesOf(input: Bits): [literals: Code, distances: Code] {
  const [literals, distances, many] = [input.take(5) + 257, input.take(5) + 1, input.take(4) + 4];
  const first = new Uint8Array(19);
  for (const place of ORDER.slice(0, many)) first[place] = input.take(3);
  const code = codeOf(first);
  const lengths = new Uint8Array(literals + distances);
  let at = 0;
  while (at < lengths.length) {
    const symbol = input.symbol(code);
    if (symbol < 16) lengths[at++] = symbol;
    else {
      const times = symbol === 16 ? 3 + input.take(2) : symbol === 17 ? 3 + input.take(3) : 11 + input.take(7);
      lengths.fill(symbol === 16 ? (lengths[at - 1] ?? 0) : 0, at, at + times);
      at += times;
    }
  }
  return [codeOf(lengths.subarray(0, literals)), codeOf(lengths.subarray(literals))];
}

/** The canonical code in which symbols have given lengths; 0 for a symbol that does not occur. */
function codeOf(lengths: Uint8Array): Code {
  const bits = Math.max(1, ...lengths);
  const table = new Uint32Array(1 << bits);
  let next = 0;
  for (let length = 1; length <= bits; length++) {
    for (const [symbol, own] of lengths.entries()) {
      if (own !== length) continue;
      // The first bit of a code is the lowest of the value.
      for (let i = reversed(next, length); i < table.length; i += 1 << length) table[i] = 16 * symbol + length;
      next++;
    }
    next <<= 1;
  }
  return { bits, table };
}

function reversed(code: number, length: number): number {
  let made = 0;
  for (let i = 0; i < length; i++) made |= ((code >> i) & 1) << (length - 1 - i);
  return made;
}

function ranges(first: number, bits: readonly number[]): readonly { readonly least: number; readonly bits: number }[] {
  let next = first;
  return bits.map((many) => {
    const least = next;
    next += 1 << many;
    return { least, bits: many };
  });
}

/** The codes of blocks that bring none (RFC 1951, 3.2.6). */
const FIXED: readonly [Code, Code] = [
  codeOf(Uint8Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))),
  codeOf(new Uint8Array(30).fill(5)),
];

/** Data read bit by bit, the lowest of each byte first. */
class Bits {
  readonly #data: Uint8Array;
  #at = 0;
  #held = 0;
  #count = 0;

  constructor(data: Uint8Array) {
    this.#data = data;
  }

  /** The value of the next bits, at most 16. */
  take(bits: number): number {
    this.#fill(bits);
    if (this.#count < bits) throw new RangeError('invalid data; it is cut off');
    const value = this.#held & ((1 << bits) - 1);
    this.#drop(bits);
    return value;
  }

  /** The symbol that comes next. */
  symbol({ bits, table }: Code): number {
    this.#fill(bits);
    const found = table[this.#held & ((1 << bits) - 1)]!;
    const length = found & 15;
    if (length === 0 || length > this.#count) throw new RangeError('invalid data; it is damaged or cut off');
    this.#drop(length);
    return found >> 4;
  }

  /** The bytes of a block that is not deflated. */
  bytes(): Uint8Array {
    this.#drop(this.#count % 8);
    const length = this.take(16);
    if (this.take(16) !== (length ^ 0xffff)) throw new RangeError('invalid data; the length of a block is damaged');
    const from = this.#at - this.#count / 8;
    if (from + length > this.#data.length) throw new RangeError('invalid data; it is cut off');
    [this.#at, this.#held, this.#count] = [from + length, 0, 0];
    return this.#data.subarray(from, from + length);
  }

  #fill(bits: number): void {
    while (this.#count < bits && this.#at < this.#data.length) {
      this.#held |= this.#data[this.#at++]! << this.#count;
      this.#count += 8;
    }
  }

  #drop(bits: number): void {
    this.#held >>>= bits;
    this.#count -= bits;
  }
}

/** Bytes, as many as come. */
class Output {
  #bytes: Uint8Array;
  #length = 0;

  constructor(likely: number) {
    this.#bytes = new Uint8Array(Math.max(64, likely));
  }

  push(byte: number): void {
    this.#room(1);
    this.#bytes[this.#length++] = byte;
  }

  append(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Repeats what is at some distance before the end; it may overlap with what is added. */
  repeat(distance: number, length: number): void {
    if (distance > this.#length) throw new RangeError('invalid data; it repeats what is not there');
    this.#room(length);
    const bytes = this.#bytes;
    for (let i = this.#length; i < this.#length + length; i++) bytes[i] = bytes[i - distance]!;
    this.#length += length;
  }

  whole(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
