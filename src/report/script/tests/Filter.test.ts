import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Filter, filterOf, filterQuery, matches } from '../Filter.ts';

const ALL: Filter = { verdicts: [], section: '', kind: '', find: '' };
const claim = { verdict: 'refuted', section: '7', kind: 'chance' };

test('an empty filter matches every claim', () => {
  expect(matches(ALL, claim)).toBe(true);
});

test('a claim must fit each choice', () => {
  expect(matches({ ...ALL, verdicts: ['upheld', 'refuted'] }, claim)).toBe(true);
  expect(matches({ ...ALL, verdicts: ['upheld'] }, claim)).toBe(false);
  expect(matches({ ...ALL, verdicts: ['refuted'], section: '1' }, claim)).toBe(false);
  expect(matches({ ...ALL, verdicts: ['refuted'], section: '7', kind: 'identity' }, claim)).toBe(false);
});

test('a filter is a readable URL', () => {
  expect(filterQuery({ ...ALL, verdicts: ['refuted', 'faulty'], section: '7' })).toBe(
    'verdict=refuted,faulty&section=7',
  );
  expect(filterQuery(ALL)).toBe('');
});

test('a filter that is written into an address is read as it was', () => {
  const word = fc.stringMatching(/^[a-z]+$/u);
  const filters = fc.record({
    verdicts: fc.uniqueArray(word),
    section: fc.string(),
    kind: fc.string(),
    find: fc.string({ unit: 'grapheme' }).map((text) => text.trim()),
  });
  fc.assert(
    fc.property(filters, (filter) => {
      expect(filterOf(new URLSearchParams(filterQuery(filter)))).toEqual(filter);
    }),
    { seed: 13 },
  );
});
