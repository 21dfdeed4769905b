import { expect, test } from 'vitest';
import type { Rng } from '../../../random/Rng.ts';
import { stream } from '../../../random/stream.ts';
import { Samples } from '../Samples.ts';

const block = (at: number): Rng => stream('drawn', at);

/** Values of the draws up to each of these counts in turn. */
function drawn(counts: readonly number[], ofEvent: boolean): Samples {
  const found = new Samples({ isEvent: ofEvent });
  for (const count of counts) found.upTo(count, (rng) => (ofEvent ? Number(rng() < 0.5) : rng()), block);
  return found;
}

test.each([true, false])('are the same however they were asked for, and however much room they needed', (ofEvent) => {
  const [at, whole] = [drawn([1, 2, 63, 64, 65, 400, 1000], ofEvent), drawn([1000], ofEvent)];
  expect([at.count, at.sum, at.values.slice(0, 1000)]).toEqual([1000, whole.sum, whole.values.slice(0, 1000)]);
});

test('come 64 from each stream', () => {
  const { values } = drawn([130], false);
  expect([values[0], values[64], values[128]]).toEqual([block(0)(), block(1)(), block(2)()]);
  const rng = block(1);
  for (let at = 64; at < 128; at++) expect(values[at]).toBe(rng());
});

test('those before a draw that throws stay', () => {
  const found = drawn([10], false);
  const { sum } = found;
  const thrown = (): never => {
    throw new Error('no');
  };
  expect(() => found.upTo(11, thrown, block)).toThrow('no');
  expect([found.count, found.sum]).toEqual([10, sum]);
});

test('have a mean also where their sum is beyond the doubles', () => {
  const found = new Samples({ isEvent: false });
  found.upTo(1000, (rng) => (rng() < 0.5 ? 1e308 : 0.5e308), block);
  const share = found.values.subarray(0, 1000).filter((x) => x === 1e308).length / 1000;
  expect(found.sum).toBe(Infinity);
  expect(found.mean / 1e308).toBeCloseTo(0.5 + share / 2, 12);
  expect(drawn([64], false).mean).toBe(drawn([64], false).sum / 64);
});

test('of a constant have that constant as their mean', () => {
  const found = new Samples({ isEvent: false });
  found.upTo(1000, () => 0.1, block);
  expect(found.mean).toBe(0.1);
});
