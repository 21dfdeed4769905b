import { deflateRawSync } from 'node:zlib';

/** Ends each record of a block; no markup of ours contains it. */
export const RECORD_END = '\u001E';

/** Characters of a block before it is deflated, at most, unless one record has more: a browser inflates it within a frame. */
const BLOCK = 200_000;

/** Collects records in blocks, each deflated by itself; a record is known by its block and its place there: `2.17`. */
export class Packer {
  readonly #blocks: string[][] = [];
  readonly #places = new Map<string, string>();
  #size = 0;

  /** Adds a record, once however often it is added. @returns its place */
  add(record: string): string {
    const known = this.#places.get(record);
    if (known !== undefined) return known;
    if (this.#blocks.length === 0 || this.#size + record.length > BLOCK) {
      this.#blocks.push([]);
      this.#size = 0;
    }
    const block = this.#blocks.at(-1)!;
    const place = `${this.#blocks.length - 1}.${block.length}`;
    block.push(record.replaceAll(RECORD_END, ''));
    this.#size += record.length;
    this.#places.set(record, place);
    return place;
  }

  /** The blocks in order, each in base64. */
  packed(): readonly string[] {
    return this.#blocks.map((records) => packed(records));
  }
}

/** Records deflated, in base64. */
export const packed = (records: readonly string[]): string =>
  deflateRawSync(records.join(RECORD_END), { level: 8, memLevel: 9 }).toString('base64');
