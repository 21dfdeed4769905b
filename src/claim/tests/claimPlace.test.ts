import { expect, test } from 'vitest';
import { claim } from '../Claim.ts';
import { claimPlace, placeInFrame } from '../claimPlace.ts';

const said = { title: 'A claim', place: 'Here', statement: 'x', forAll: {}, holds: () => true };

test('a claim knows the line on which it was made', () => {
  const made = claim(said);
  expect(claimPlace(made)).toMatch(/claimPlace\.test\.ts:8:16$/u);
});

test('an object that was not made by claim has no place', () => {
  expect(claimPlace({ ...said })).toBeUndefined();
});

test.each([
  ['    at run (file:///project/a%20b.ts:1:2)', '/project/a b.ts:1:2'],
  ['    at file:///project/a.claim.ts:12:34', '/project/a.claim.ts:12:34'],
  ['    at /project/(old)/a.ts:1:2', '/project/(old)/a.ts:1:2'],
  ['    at async run (/project (2)/a.ts:1:2)', '/project (2)/a.ts:1:2'],
  [String.raw`    at Object.<anonymous> (C:\project\a.ts:1:2)`, String.raw`C:\project\a.ts:1:2`],
  ['    at file:///C:/project/a.ts:1:2', 'C:/project/a.ts:1:2'],
  ['    at run (<anonymous>)', undefined],
  ['', undefined],
])('%j names %s', (frame, place) => {
  expect(placeInFrame(frame)).toBe(place);
});
