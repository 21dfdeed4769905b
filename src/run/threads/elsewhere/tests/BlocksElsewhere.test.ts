import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BLOCK } from '../../../../check/decide/Decider.ts';
import type { BlockMakers, BlockRange, MadeBlocks } from '../../../Blocks.ts';
import type { Offer } from '../../sharing/Offer.ts';
import { SampleBuffer } from '../../sharing/SampleBuffer.ts';
import { BlocksElsewhere } from '../BlocksElsewhere.ts';

interface Asked {
  readonly blocks: BlockRange;
  readonly signal: AbortSignal;
  readonly answer: (made: MadeBlocks | undefined) => void;
}

/** Makers whose answers the test gives. */
class Makers implements BlockMakers {
  readonly after = 0;
  readonly asked: Asked[] = [];
  readonly uses: number[] = [];

  make(blocks: BlockRange, signal: AbortSignal): Promise<MadeBlocks | undefined> {
    return new Promise((answer) => {
      this.asked.push({ blocks, signal, answer });
    });
  }

  used(blocks: number): void {
    this.uses.push(blocks);
  }
}

const made = ({ count }: BlockRange): MadeBlocks => ({
  values: new Float64Array(BLOCK * count).fill(1),
  making: 100 * count,
  overhead: 3,
});

/** An offer of blocks, each of which takes 100 ms. */
function offer(first: number, blocks: number, compared = false): Offer & { readonly buffer: SampleBuffer } {
  const buffer = SampleBuffer.from(first, { blocks, threads: 2, compared });
  return {
    id: 'a',
    setting: { n: 1 },
    use: 'search',
    isEvent: true,
    pace: 100,
    memory: buffer.memory,
    buffer,
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('asks for two tasks from the end, and for more as they are made', async () => {
  const makers = new Makers();
  const elsewhere = new BlocksElsewhere(makers);
  elsewhere.take(offer(8, 100));
  const [one, other] = makers.asked;
  expect(makers.asked).toHaveLength(2);
  expect(one!.blocks).toEqual({ id: 'a', setting: { n: 1 }, use: 'search', isEvent: true, first: 104, count: 4 });
  expect(other!.blocks).toMatchObject({ first: 100, count: 4 });
  await vi.advanceTimersByTimeAsync(400);
  one!.answer(made(one!.blocks));
  await vi.advanceTimersByTimeAsync(0);
  expect(makers.asked.length).toBeGreaterThan(3);
  elsewhere.end();
});

test('never asks for more than is offered, and leaves the first blocks to the deciding thread', async () => {
  const makers = new Makers();
  const elsewhere = new BlocksElsewhere(makers);
  const { buffer, ...offered } = offer(8, 400);
  elsewhere.take(offered);
  let blocks = 0;
  for (let at = 0; at < makers.asked.length; at++) {
    await vi.advanceTimersByTimeAsync(1);
    blocks += makers.asked[at]!.blocks.count;
    expect(makers.asked.length - at).toBeLessThanOrEqual(256);
    makers.asked[at]!.answer(made(makers.asked[at]!.blocks));
    await vi.advanceTimersByTimeAsync(0);
  }
  expect(blocks).toBeGreaterThan(380);
  expect(blocks).toBeLessThan(400);
  expect(new Set(makers.asked.map((task) => task.blocks.first)).size).toBe(makers.asked.length);
  // What it has used is said when the deciding thread is done with them.
  for (let block = 8; block < 308; block++) buffer.take(block, () => false);
  elsewhere.end();
  expect(makers.uses).toEqual([300 - (400 - blocks)]);
});

test('drops what was asked for when other blocks are offered, and takes nothing of it any more', async () => {
  const makers = new Makers();
  const elsewhere = new BlocksElsewhere(makers);
  const { buffer, ...offered } = offer(8, 100);
  elsewhere.take(offered);
  const before = [...makers.asked];
  elsewhere.take(offer(108, 100));
  expect(before.map(({ signal }) => signal.aborted)).toEqual([true, true]);
  before[0]!.answer(made(before[0]!.blocks));
  await vi.advanceTimersByTimeAsync(0);
  expect(new SampleBuffer(buffer.memory).used(before[0]!.blocks)).toBe(0);
  elsewhere.end();
  expect(makers.uses).toEqual([]);
});

test('rests, longer each time, where nobody makes what it asks for', async () => {
  const makers = new Makers();
  const elsewhere = new BlocksElsewhere(makers);
  elsewhere.take(offer(8, 100));
  const asked: number[] = [];
  for (let at = 0, second = 0; second < 600; second++) {
    for (; at < makers.asked.length; at++) makers.asked[at]!.answer(undefined);
    await vi.advanceTimersByTimeAsync(1000);
    asked.push(makers.asked.length);
  }
  expect(asked[0]).toBeLessThanOrEqual(6);
  // Twice in a minute, two tasks at once.
  expect(asked[599]! - asked[299]!).toBeLessThanOrEqual(22);
  expect(asked[599]! - asked[299]!).toBeGreaterThan(8);
  const last = makers.asked.length;
  elsewhere.end();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(makers.asked).toHaveLength(last);
});

test('asks for nothing where two sides are compared', () => {
  const makers = new Makers();
  new BlocksElsewhere(makers).take(offer(8, 100, true));
  expect(makers.asked).toEqual([]);
});

test('asks for nothing of a buffer that is closed', () => {
  const makers = new Makers();
  const offered = offer(8, 100);
  offered.buffer.close();
  new BlocksElsewhere(makers).take(offered);
  expect(makers.asked).toEqual([]);
});
