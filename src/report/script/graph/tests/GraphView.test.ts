import { expect, test } from 'vitest';
import { type GraphView, reached, viewOf, viewQuery } from '../GraphView.ts';

test('a view survives the way through an address, and nonsense is the usual view', () => {
  const views: GraphView[] = [
    { way: 'both', depth: 1 },
    { way: 'below', depth: 2 },
    { way: 'above', depth: Infinity },
  ];
  for (const view of views) expect(viewOf(new URLSearchParams(viewQuery(view)))).toEqual(view);
  expect(viewQuery(views[0]!)).toBe('');
  expect(viewOf(new URLSearchParams('way=up&depth=0.5'))).toEqual(views[0]);
});

test('a node reaches what it rests on, or what rests on it, as far as the depth', () => {
  const links = [
    ['a', 'b'],
    ['b', 'c'],
    ['x', 'c'],
    ['c', 'd'],
    ['d', 'a'],
  ] as const;
  const from = (way: GraphView['way'], depth: number): string =>
    [...reached('c', links, { way, depth }).nodes].toSorted().join('');
  expect(from('below', 1)).toBe('bcx');
  expect(from('below', 2)).toBe('abcx');
  expect(from('above', 1)).toBe('cd');
  expect(from('both', 1)).toBe('bcdx');
  expect(from('below', Infinity)).toBe('abcdx');
  expect([...reached('c', links, { way: 'below', depth: 1 }).links]).toEqual([1, 2]);
});
