import { describe, expect, test } from 'vitest';
import { BLOCK } from '../../../../check/decide/Decider.ts';
import { SampleBuffer } from '../SampleBuffer.ts';

const never = (): boolean => false;

/** A buffer of blocks for two threads. */
const buffer = (first: number, blocks: number, compared = false): SampleBuffer =>
  SampleBuffer.from(first, { blocks, threads: 2, compared });

/** Makes a block of its own number, as many draws of it as are asked for before one fails. */
function make(buffer: SampleBuffer, block: number, most = BLOCK): void {
  buffer.make(block, (at, { values, rights }) => {
    values.fill(at, 0, most);
    rights?.fill(-at, 0, most);
    return most;
  });
}

describe('a buffer of blocks', () => {
  test.each([
    [2, [5, 7, 9, 10, 8, 6]],
    [3, [5, 6, 8, 9, 10, 7]],
  ])(
    'has those of a helper among %i threads in their order, and then those that it left to the others',
    (threads, order) => {
      const offers = SampleBuffer.from(5, { blocks: 6, threads, compared: false });
      expect([offers.first, offers.end]).toEqual([5, 11]);
      const helping = new SampleBuffer(offers.memory);
      expect(order.map(() => helping.takeOpen())).toEqual(order);
      expect(helping.takeOpen()).toBeUndefined();
      expect(offers.takenFrom(0)).toBe(6);
      expect(offers.takenFrom(9)).toBe(2);
    },
  );

  test('gives each block to one thread', () => {
    const offers = buffer(5, 6);
    const [one, other] = [new SampleBuffer(offers.memory), new SampleBuffer(offers.memory)];
    expect(offers.take(6, never)).toBeUndefined();
    expect([one, other, one, other, one, other].map((helper) => helper.takeOpen())).toEqual([
      5,
      7,
      9,
      10,
      8,
      undefined,
    ]);
  });

  test('gives blocks made by another thread', () => {
    const offers = buffer(5, 2);
    const helping = new SampleBuffer(offers.memory);
    make(helping, helping.takeOpen()!);
    make(helping, helping.takeOpen()!);
    for (const block of [5, 6])
      expect(offers.take(block, never)).toEqual({ values: new Float64Array(BLOCK).fill(block), rights: undefined });
  });

  test('gives the right sides besides, where two sides are compared', () => {
    const offers = buffer(5, 1, true);
    const helping = new SampleBuffer(offers.memory);
    make(helping, helping.takeOpen()!);
    const [values, rights] = [5, -5].map((value) => new Float64Array(BLOCK).fill(value));
    expect(offers.take(5, never)).toEqual({ values, rights });
  });

  test('gives only the draws before one that failed, and none if the first did', () => {
    const offers = buffer(0, 2);
    const helping = new SampleBuffer(offers.memory);
    make(helping, helping.takeOpen()!, 0);
    make(helping, helping.takeOpen()!, 3);
    expect(offers.take(0, never)!.values).toHaveLength(0);
    expect(offers.take(1, never)!.values).toEqual(new Float64Array([1, 1, 1]));
  });

  test('leaves a block to the deciding thread if its maker may have ended', () => {
    const offers = buffer(0, 1);
    expect(new SampleBuffer(offers.memory).takeOpen()).toBe(0);
    let asked = 0;
    // The first time it waits, and then it hears that somebody is gone.
    expect(offers.take(0, () => asked++ > 0)).toBeUndefined();
    expect(asked).toBe(2);
  });

  test('that is closed has no more blocks to make', () => {
    const offers = buffer(0, 8);
    const helping = new SampleBuffer(offers.memory);
    expect(helping.takeOpen()).toBe(0);
    offers.close();
    expect(helping.takeOpen()).toBeUndefined();
  });
});
