import { Duplex } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { Channel, frame } from '../Channel.ts';

const later = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A stream that keeps what is written to it. */
function recorder(): { stream: Duplex; written: () => Buffer } {
  const chunks: Buffer[] = [];
  const stream = new Duplex({
    read: () => undefined,
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, written: () => Buffer.concat(chunks) };
}

/** What a channel that waits for its key receives of bytes, in chunks of a given length. */
async function received(bytes: Buffer, length: number): Promise<{ messages: unknown[]; ends: number }> {
  const { stream } = recorder();
  const found = { messages: [] as unknown[], ends: 0 };
  const channel = new Channel(stream, false, {
    onMessage: (message) => found.messages.push(message),
    onEnd: () => found.ends++,
  });
  for (let at = 0; at < bytes.length && !stream.destroyed; at += length) stream.push(bytes.subarray(at, at + length));
  await later();
  const before = { ...found };
  channel.close();
  return before;
}

const KEY = Buffer.from('sixteen bytes   ');
const MESSAGES = [{ do: 'run', id: 1 }, null, [NaN, -0, 10n, undefined], 'x'.repeat(1000)];
const SENT = Buffer.concat([KEY, ...MESSAGES.map((message) => frame(KEY, message))]);

describe('a channel', () => {
  test.each([1, 7, 100, 1e6])('delivers messages in their order that come in chunks of %i bytes', async (length) => {
    expect(await received(SENT, length)).toEqual({ messages: MESSAGES, ends: 0 });
  });

  test('sends what the other side can read, its key first', async () => {
    const { stream, written } = recorder();
    const channel = new Channel(stream, true, { onMessage: () => undefined, onEnd: () => undefined });
    for (const message of MESSAGES) channel.send(message);
    await later();
    expect((await received(written(), 1e6)).messages).toEqual(MESSAGES);
  });

  test('refuses what is no plain data, and can still send', async () => {
    const { stream, written } = recorder();
    const channel = new Channel(stream, true, { onMessage: () => undefined, onEnd: () => undefined });
    expect(() => channel.send({ call: () => 1 })).toThrow('could not be cloned');
    channel.send('next');
    await later();
    expect((await received(written(), 1e6)).messages).toEqual(['next']);
  });

  const first = KEY.length + frame(KEY, MESSAGES[0]).length;
  test.each([
    ['between two messages', Buffer.concat([SENT.subarray(0, first), Buffer.from('x'), SENT.subarray(first)])],
    ['in a message', Buffer.concat([SENT.subarray(0, first + 26), Buffer.from('x'), SENT.subarray(first + 26)])],
    ['in place of a byte', Buffer.from(SENT).fill('x', first + 25, first + 26)],
    [
      'that looks like a message of another channel',
      Buffer.concat([SENT.subarray(0, first), frame(Buffer.alloc(16), 1)]),
    ],
  ])('ends at what somebody else wrote %s, and believes nothing after it', async (_where, bytes) => {
    for (const length of [5, 1e6]) expect(await received(bytes, length)).toEqual({ messages: [MESSAGES[0]], ends: 1 });
  });

  test('ends once with its stream, and then sends nothing', async () => {
    const { stream, written } = recorder();
    let ends = 0;
    const channel = new Channel(stream, true, { onMessage: () => undefined, onEnd: () => ends++ });
    stream.push(null);
    await later();
    await later();
    channel.send('late');
    expect([ends, written().length]).toEqual([1, KEY.length]);
  });
});
