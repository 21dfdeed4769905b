import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatHash, parseHash } from '../parseHash.ts';

test('the fragment of a URL contains an id and the choices', () => {
  expect(parseHash('#lemma-1?verdict=refuted&find=a?b')).toEqual({ id: 'lemma-1', query: 'verdict=refuted&find=a?b' });
  expect(parseHash('#lemma-1')).toEqual({ id: 'lemma-1', query: '' });
  expect(parseHash('')).toEqual({ id: '', query: '' });
});

test('an id that is not properly encoded counts as none', () => {
  expect(parseHash('#%E0%A4%A?verdict=refuted')).toEqual({ id: '', query: 'verdict=refuted' });
});

test('a hash that is written is read as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.webQueryParameters(), (id, query) => {
      expect(parseHash(formatHash({ id, query }))).toEqual({ id, query });
    }),
    { seed: 11 },
  );
});

test('an address without a place and without a choice has no hash', () => {
  expect(formatHash({ id: '', query: '' })).toBe('');
});
