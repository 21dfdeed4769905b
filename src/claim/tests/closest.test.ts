import { expect, test } from 'vitest';
import { closest } from '../closest.ts';

const KNOWN = ['probabilityAtLeast', 'probabilityAtMost', 'draw', 'event'];

test.each([
  ['probabilityAtleast', 'probabilityAtLeast'],
  ['PROBABILITYATMOST', 'probabilityAtMost'],
  ['propabiltyAtMost', 'probabilityAtMost'],
  ['darw', 'draw'],
  ['warred', undefined],
  ['drw', 'draw'],
  ['evnt', 'event'],
  ['x', undefined],
  ['', undefined],
  ['somethingElse', undefined],
])('by %j is meant %j', (word, meant) => {
  expect(closest(word, KNOWN)).toBe(meant);
});

test('by one letter no other is meant, but a capital is', () => {
  expect(closest('x', ['n', 'm'])).toBeUndefined();
  expect(closest('N', ['n', 'm'])).toBe('n');
});

test('nothing is meant where nothing is known', () => {
  expect(closest('draw', [])).toBeUndefined();
});
