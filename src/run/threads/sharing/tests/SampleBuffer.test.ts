import { describe, expect, test } from 'vitest';
import { BLOCK } from '../../../../check/decide/Decider.ts';
import { stream } from '../../../../random/stream.ts';
import { type BlockRun, SampleBuffer } from '../SampleBuffer.ts';

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

describe('a buffer of which another machine is asked for blocks', () => {
  /** The values of a run, each the number of its block. */
  const valuesOf = ({ first, count }: BlockRun): Float64Array =>
    Float64Array.from({ length: BLOCK * count }, (_, at) => first + Math.floor(at / BLOCK));

  test('gives the last ones, and what the deciding thread is far enough from', () => {
    const offers = buffer(10, 20);
    const asking = new SampleBuffer(offers.memory);
    expect(asking.ask(3, 1, 1)).toEqual({ first: 27, count: 3 });
    expect(asking.ask(100, 1, 1)).toEqual({ first: 19, count: 8 });
    expect(asking.ask(100, 5, 1)).toBeUndefined();
    expect(asking.ask(100, 4, 1)).toEqual({ first: 15, count: 4 });
    expect(asking.ask(100, 1, 3)).toEqual({ first: 14, count: 1 });
    expect(asking.ask(100, 1, 3)).toBeUndefined();
    expect(offers.take(10, never)).toBeUndefined();
    expect(offers.take(11, never)).toBeUndefined();
    expect(asking.ask(100, 1, 1)).toBeUndefined();
  });

  test('waits for none of them: what has not come is made by the deciding thread, and then too late', () => {
    const offers = buffer(0, 8);
    const asking = new SampleBuffer(offers.memory);
    const run = asking.ask(3, 1, 1)!;
    for (let block = 0; block < 6; block++) expect(offers.take(block, never)).toBeUndefined();
    expect(run).toEqual({ first: 5, count: 3 });
    asking.give(run, valuesOf(run));
    expect(asking.used(run)).toBe(0);
    expect(offers.take(6, never)).toMatchObject({ values: new Float64Array(BLOCK).fill(6) });
    expect(asking.used(run)).toBe(1);
    expect(offers.take(7, never)).toMatchObject({ values: new Float64Array(BLOCK).fill(7) });
    expect(asking.used(run)).toBe(2);
  });

  test('is asked again for what was not made, and a helper thread takes none of it meanwhile', () => {
    const offers = buffer(0, 8);
    const [asking, helping] = [new SampleBuffer(offers.memory), new SampleBuffer(offers.memory)];
    const run = asking.ask(3, 1, 1)!;
    expect([0, 2, 4, 3, 1, undefined].map(() => helping.takeOpen())).toEqual([0, 2, 4, 3, 1, undefined]);
    asking.reopen(run);
    expect(asking.ask(3, 1, 1)).toEqual(run);
    offers.close();
    expect(asking.isClosed).toBe(true);
    expect(asking.ask(1, 1, 1)).toBeUndefined();
  });

  test('has the same values in whatever order blocks are asked for, made, late and given back', () => {
    const rng = stream('sample buffer');
    const chance = (below: number): number => Math.floor(rng() * below);
    for (let round = 0; round < 300; round++) {
      const [first, blocks] = [chance(50), 1 + chance(40)];
      const offers = buffer(first, blocks);
      const [asking, helping] = [new SampleBuffer(offers.memory), new SampleBuffer(offers.memory)];
      const runs: BlockRun[] = [];
      const given: BlockRun[] = [];
      let theirs = 0;
      for (let next = first; next < offers.end;) {
        const what = chance(5);
        if (what === 0) {
          const run = asking.ask(1 + chance(6), 1, chance(3));
          if (run !== undefined) runs.push(run);
        } else if (what === 1 && runs.length > 0) {
          const [run] = runs.splice(chance(runs.length), 1);
          asking.give(run!, valuesOf(run!));
          given.push(run!);
        } else if (what === 2 && runs.length > 0) {
          const [run] = runs.splice(chance(runs.length), 1);
          asking.reopen(run!);
        } else if (what === 3) {
          const block = helping.takeOpen();
          if (block !== undefined) make(helping, block);
        } else {
          const made = offers.take(next, never);
          if (made !== undefined) {
            expect(made).toMatchObject({ values: new Float64Array(BLOCK).fill(next) });
            if (given.some((run) => next >= run.first && next < run.first + run.count)) theirs++;
          }
          next++;
        }
      }
      const used = given.reduce((sum, run) => sum + asking.used(run), 0);
      expect(used).toBe(theirs);
    }
  });
});
