import { expect, test } from 'vitest';
import { closest } from './closest.ts';

const KNOWN = ['probabilityAtLeast', 'probabilityAtMost', 'draw', 'event'];

test.each([
  ['probabilityAtleast', 'probabilityAtLeast'],
  ['PROBABILITYATMOST', 'probabilityAtMost'],
  ['propabiltyAtMost', 'probabilityAtMost'],
  ['darw', undefined],
  ['drw', 'draw'],
  ['evnt', 'event'],
  ['x', undefined],
  ['', undefined],
  ['somethingElse', undefined],
])('by %j is meant %j', (word, meant) => {
  expect(closest(word, KNOWN)).toBe(meant);
});

test('nothing is meant where nothing is known', () => {
  expect(closest('draw', [])).toBeUndefined();
});
