import { describe, expect, test } from 'vitest';
import { BLOCK } from '../../../check/decide/Decider.ts';
import { SampleBuffer } from '../SampleBuffer.ts';

const never = (): boolean => false;

/** Makes a block of its own number, as many draws of it as are asked for before one fails. */
function make(buffer: SampleBuffer, block: number, most = BLOCK): void {
  let made = 0;
  buffer.make(block, () => {
    if (made++ === most) throw new Error('failed');
    return block;
  });
}

describe('a buffer of blocks', () => {
  test('is taken from both ends, each block once', () => {
    const offers = SampleBuffer.from(5, 4);
    const [one, other] = [new SampleBuffer(offers.memory), new SampleBuffer(offers.memory)];
    expect([offers.first, offers.end]).toEqual([5, 9]);
    expect(offers.take(5, never)).toBeUndefined();
    expect([one.takeLast(), other.takeLast(), one.takeLast()]).toEqual([8, 7, 6]);
    expect([one.takeLast(), other.takeLast()]).toEqual([undefined, undefined]);
  });

  test('gives blocks made by another thread', () => {
    const offers = SampleBuffer.from(5, 2);
    const helping = new SampleBuffer(offers.memory);
    make(helping, helping.takeLast()!);
    make(helping, helping.takeLast()!);
    expect(offers.take(5, never)).toEqual(new Float64Array(BLOCK).fill(5));
    expect(offers.take(6, never)).toEqual(new Float64Array(BLOCK).fill(6));
  });

  test('gives only the draws before one that failed, and none if the first did', () => {
    const offers = SampleBuffer.from(0, 2);
    const helping = new SampleBuffer(offers.memory);
    make(helping, helping.takeLast()!, 3);
    make(helping, helping.takeLast()!, 0);
    expect(offers.take(0, never)).toHaveLength(0);
    expect(offers.take(1, never)).toEqual(new Float64Array([1, 1, 1]));
  });

  test('leaves a block to the deciding thread if its maker may have ended', () => {
    const offers = SampleBuffer.from(0, 1);
    expect(new SampleBuffer(offers.memory).takeLast()).toBe(0);
    let asked = 0;
    // The first time it waits, and then it hears that somebody is gone.
    expect(offers.take(0, () => asked++ > 0)).toBeUndefined();
    expect(asked).toBe(2);
  });

  test('that is closed has no more blocks to make', () => {
    const offers = SampleBuffer.from(0, 8);
    const helping = new SampleBuffer(offers.memory);
    expect(helping.takeLast()).toBe(7);
    offers.close();
    expect(helping.takeLast()).toBeUndefined();
  });
});
