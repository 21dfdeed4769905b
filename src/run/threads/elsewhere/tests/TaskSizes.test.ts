import { expect, test } from 'vitest';
import { MOST_BLOCKS, TaskSizes } from '../TaskSizes.ts';

/** Sizes after tasks with this overhead, whose blocks took this time each. */
function after(overheads: readonly number[], perBlock: number): TaskSizes {
  const sizes = new TaskSizes();
  sizes.begin('n = 1', perBlock, 0);
  for (const [at, overhead] of overheads.entries()) sizes.note(10, { making: 10 * perBlock, overhead }, 100 * (at + 1));
  return sizes;
}

test.each([
  [0.5, 3],
  [4, 1],
  [0.2, 12],
  [70, 8],
  [3000, 8],
])(
  'asks for so many blocks of %f ms that an overhead of %f ms is 5 % of a task at most, and no more than that takes',
  (perBlock, overhead) => {
    const { fewest, most } = after(
      Array.from({ length: 4 }, () => overhead),
      perBlock,
    ).blocks;
    const share = (blocks: number): number => (overhead + 2) / (overhead + 2 + blocks * perBlock);
    expect(share(fewest)).toBeLessThanOrEqual(0.05 + 1e-12);
    if (fewest > 1) expect(share(fewest - 1)).toBeGreaterThan(0.05);
    expect(most).toBe(Math.min(2 * fewest, MOST_BLOCKS));
  },
);

test('asks for nothing as long as nothing is known, or where draws are so cheap that no task is worth it', () => {
  expect(after([], 0).blocks.fewest).toBe(Infinity);
  expect(after([5, 5, 5, 5], 0.06).blocks.fewest).toBe(Infinity);
  expect(after([5, 5, 5, 5], 0.07).blocks).toEqual({ fewest: 1900, most: MOST_BLOCKS });
});

test('does not take the first task of a maker, which has to load the claim, for the rule', () => {
  expect(after([900], 10).blocks).toEqual(after([], 10).blocks);
  expect(after([900, 900, 900, 3], 10).blocks).toEqual(after([3], 10).blocks);
  expect(after([3, 900, 900, 900, 900], 10).blocks.fewest).toBe(Math.ceil((902 * 0.95) / 0.05 / 10));
});

test('takes the time of a block at another setting from the deciding thread', () => {
  const sizes = after([3, 3, 3, 3], 10);
  sizes.begin('n = 2', 100, 1000);
  expect(sizes.blocks.fewest).toBe(1);
  sizes.begin('n = 2', 999, 2000);
  expect(sizes.blocks.fewest).toBe(1);
});

test('has twice as many tasks asked for as makers are at work, and two more', () => {
  const sizes = new TaskSizes();
  sizes.begin('n = 1', 10, 0);
  expect(sizes.atOnce).toBe(2);
  // Five makers, each of whose tasks takes 100 ms.
  for (let now = 100; now <= 1000; now += 100)
    for (let maker = 0; maker < 5; maker++) sizes.note(9, { making: 95, overhead: 5 }, now);
  expect(sizes.atOnce).toBe(12);
  sizes.begin('n = 1', 10, 1000);
  expect(sizes.atOnce).toBe(2);
  for (let at = 0; at < 10_000; at++) sizes.note(9, { making: 95, overhead: 5 }, 1001);
  expect(sizes.atOnce).toBe(256);
});

test('asks farther ahead of the deciding thread where makers are slower than that', () => {
  expect(after([], 10).lead).toBe(1.5);
  const sizes = new TaskSizes();
  sizes.begin('n = 1', 10, 0);
  sizes.note(2, { making: 80, overhead: 3 }, 100);
  expect(sizes.lead).toBe(6);
});
