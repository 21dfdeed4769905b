import { expect, test } from 'vitest';
import { nearestNode, wayOf } from '../nearestNode.ts';

test('only the arrow keys have a way', () => {
  expect(wayOf('ArrowLeft')).toEqual([-1, 0]);
  expect(wayOf('ArrowDown')).toEqual([0, 1]);
  expect(wayOf('toString')).toBeUndefined();
});

test('a key goes to the nearest node on its side', () => {
  const nodes = [
    [50, 0],
    [20, 0],
    [-10, 0],
    [0, 30],
  ] as const;
  expect(nearestNode([0, 0], [1, 0], nodes)).toBe(1);
  expect(nearestNode([0, 0], [-1, 0], nodes)).toBe(2);
  expect(nearestNode([0, 0], [0, 1], nodes)).toBe(3);
  expect(nearestNode([0, 0], [0, -1], nodes)).toBe(-1);
});

test('a node straight ahead is nearer than one as far on that lies beside the way', () => {
  expect(
    nearestNode(
      [0, 0],
      [0, 1],
      [
        [30, 40],
        [0, 100],
      ],
    ),
  ).toBe(1);
});

test('nodes in the same row are on neither side of each other', () => {
  expect(nearestNode([0, 0], [0, 1], [[40, 3]])).toBe(-1);
});
