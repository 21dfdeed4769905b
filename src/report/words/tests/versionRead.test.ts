import { expect, test } from 'vitest';
import { versionRead } from '../versionRead.ts';

const paper = { title: 'A', author: 'B', year: 2024, about: '' };

test('what was read is told as far as it is known', () => {
  expect(versionRead(paper)).toEqual([]);
  expect(versionRead({ ...paper, digest: 'ab' })).toEqual(['Read: SHA-256 ab.']);
  expect(
    versionRead({ ...paper, version: 'the version of May 2024', link: 'https://example.org/a', digest: 'ab' }),
  ).toEqual(['Read: the version of May 2024, https://example.org/a, SHA-256 ab.']);
});
