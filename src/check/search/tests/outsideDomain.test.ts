import { expect, test } from 'vitest';
import { choices } from '../../../claim/ranges/choices.ts';
import { integers } from '../../../claim/ranges/integers.ts';
import { positiveRationals } from '../../../claim/ranges/rationals.ts';
import { outsideDomain } from '../outsideDomain.ts';

const domain = { n: integers(1, 9), k: integers(1, 'n'), w: choices('a', 'b'), q: positiveRationals() };
const inside = { n: 4, k: 4, w: 'b', q: '2/3' };

test.each([
  [inside, undefined],
  [{ q: '1', w: 'a', k: 1, n: 1 }, undefined],
  [{ ...inside, n: 12 }, 'gives n = 12, which is not in 1 ≤ n ≤ 9'],
  [{ ...inside, n: 1.5 }, 'gives n = 1.5, which is not in 1 ≤ n ≤ 9'],
  [{ ...inside, n: '4' }, 'gives n = "4", which is not in 1 ≤ n ≤ 9'],
  [{ ...inside, n: Number.NaN }, 'gives n = NaN, which is not in 1 ≤ n ≤ 9'],
  [{ ...inside, k: 5 }, 'gives k = 5, which is not in 1 ≤ k ≤ n'],
  [{ ...inside, w: 'c' }, 'gives w = "c", which is not in w ∈ {a, b}'],
  [{ ...inside, q: '-2/3' }, 'gives q = "-2/3", which is not in q > 0'],
  [{ ...inside, m: 1 }, 'gives m, which is not a parameter (the parameters are n, k, w, q)'],
  [{ n: 4, k: 4, w: 'b' }, 'gives no q; the parameters are n, k, w, q'],
])('%o: %s', (setting, sentence) => {
  expect(outsideDomain(domain, setting)).toBe(sentence);
});

test('a domain without parameters has one setting', () => {
  expect(outsideDomain({}, {})).toBeUndefined();
  expect(outsideDomain({}, { n: 1 })).toBe('gives n, which is not a parameter (there are none)');
});
