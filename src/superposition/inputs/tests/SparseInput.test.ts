import { expect, test } from 'vitest';
import { allInputs } from '../allInputs.ts';
import { dense } from '../dense.ts';
import { isPresent } from '../isPresent.ts';
import { sparseInput } from '../SparseInput.ts';

test('an input keeps its features in order', () => {
  expect(sparseInput(12, [10, 9, 2]).present).toEqual(Int32Array.of(2, 9, 10));
});

test('an input and its dense form say the same', () => {
  const x = sparseInput(6, [5, 0, 3]);
  expect([...dense(x)]).toEqual([1, 0, 0, 1, 0, 1]);
  for (let i = 0; i < 6; i++) expect(isPresent(x, i)).toBe(dense(x)[i] === 1);
});

test('the inputs with at most k ones are all listed, each once', () => {
  for (const [n, k, count] of [
    [1, 0, 1],
    [1, 1, 2],
    [5, 2, 16],
    [6, 6, 64],
    [7, 3, 64],
  ] as const) {
    const all = [...allInputs(n, k)].map((x) => dense(x).join(''));
    expect(all).toHaveLength(count);
    expect(new Set(all).size).toBe(count);
  }
});

test('impossible inputs are refused with the reason', () => {
  expect(() => sparseInput(3, [3])).toThrow(new RangeError('invalid feature; not in [0, n - 1 = 2]: 3'));
  expect(() => sparseInput(3, [1, 1])).toThrow(new RangeError('invalid indices; a feature comes twice: 1'));
  expect(() => isPresent(sparseInput(3, []), -1)).toThrow('invalid i; not in [0, n - 1 = 2]: -1');
  expect(() => allInputs(3, 4).next()).toThrow('invalid k; not in [0, n = 3]: 4');
});
