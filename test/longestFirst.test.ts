import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { LONGEST, longestFirst } from './longestFirst.ts';

test('the files that take longest exist, and begin first, before others in their order', () => {
  expect(LONGEST.filter((file) => !existsSync(path.join(PACKAGE_FOLDER, file)))).toEqual([]);
  const [first, second] = LONGEST;
  const files = ['test/b.test.ts', second, 'test/a.test.ts', first].map((file) => ({
    moduleId: path.join(PACKAGE_FOLDER, file),
  }));
  const sorted = longestFirst(files, PACKAGE_FOLDER).map(({ moduleId }) => path.relative(PACKAGE_FOLDER, moduleId));
  expect(sorted.map((file) => file.replaceAll(path.sep, '/'))).toEqual([
    first,
    second,
    'test/b.test.ts',
    'test/a.test.ts',
  ]);
});
