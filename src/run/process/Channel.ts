import { randomBytes } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';

/** Bytes of the key that begins each frame. */
const KEY = 16;

/** Bytes before the body of a frame: the key, the length of the body and its checksum. */
const HEAD = KEY + 8;

/** A message as bytes. @throws DataCloneError if it is no plain data */
export function frame(key: Uint8Array, message: unknown): Buffer {
  const body = serialize(message);
  const head = Buffer.alloc(HEAD);
  head.set(key);
  head.writeUInt32LE(body.length, KEY);
  head.writeUInt32LE(crc32(body), KEY + 4);
  return Buffer.concat([head, body]);
}

/** What a channel calls. */
export interface ChannelEvents {
  /** @param message any plain data; what it means is for the receiver to check */
  readonly onMessage: (message: unknown) => void;
  /** Called once, when no further message can come: the stream has ended, or carries bytes that are no frame. */
  readonly onEnd: () => void;
}

/**
 * Messages between two processes over a stream of bytes. The code of a claim can write to any file descriptor of its
 * process, and read from it. So each frame begins with a key that one side draws and sends first, and has a checksum: a
 * channel that somebody else wrote to or read from ends, and no bytes but those that were sent are believed.
 */
export class Channel {
  readonly #stream: Duplex;
  readonly #events: ChannelEvents;
  /** Undefined until the other side has sent it. */
  #key: Uint8Array | undefined;
  #chunks: Buffer[] = [];
  #length = 0;
  /** Bytes that make it worth to look at the chunks again. */
  #wanted = HEAD;
  #isOver = false;

  /** @param opens whether this side draws the key */
  constructor(stream: Duplex, opens: boolean, events: ChannelEvents) {
    this.#stream = stream;
    this.#events = events;
    if (opens) {
      this.#key = randomBytes(KEY);
      stream.write(this.#key);
    } else this.#wanted = KEY;
    stream.on('data', (chunk: Buffer) => this.#take(chunk));
    for (const event of ['error', 'end', 'close']) stream.on(event, () => this.close());
  }

  /** Sends a message, unless the channel has ended. @throws DataCloneError if the message is no plain data */
  send(message: unknown): void {
    if (this.#key === undefined) throw new Error('the channel has no key yet');
    const bytes = frame(this.#key, message);
    if (!this.#isOver) this.#stream.write(bytes);
  }

  close(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#stream.destroy();
    this.#events.onEnd();
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    while (this.#length >= this.#wanted && !this.#isOver) {
      const bytes = Buffer.concat(this.#chunks);
      const used = this.#read(bytes);
      if (used === undefined) return this.close();
      this.#chunks = [bytes.subarray(used)];
      this.#length -= used;
    }
  }

  /** Reads the key or a frame if all of it is there. @returns the bytes used; undefined if they are no frame */
  #read(bytes: Buffer): number | undefined {
    if (this.#key === undefined) {
      this.#key = Uint8Array.from(bytes.subarray(0, KEY));
      this.#wanted = HEAD;
      return KEY;
    }
    if (!bytes.subarray(0, KEY).equals(this.#key)) return undefined;
    const end = HEAD + bytes.readUInt32LE(KEY);
    this.#wanted = end;
    if (bytes.length < end) return 0;
    const body = bytes.subarray(HEAD, end);
    if (crc32(body) !== bytes.readUInt32LE(KEY + 4)) return undefined;
    this.#wanted = HEAD;
    this.#events.onMessage(deserialize(body));
    return end;
  }
}
