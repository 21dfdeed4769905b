import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from '@babel/parser';
import { expect, test } from 'vitest';
import { PACKAGE_FOLDER } from '../../src/store/folders.ts';

// What an old Node is told is tested in test/cli.test.ts, with a version that is pretended.
test('the first file to run is written so that a Node of ten years ago can read it, but for one import', async () => {
  const text = await readFile(path.join(PACKAGE_FOLDER, 'bin/refutable.cjs'), 'utf8');
  const { tokens } = parse(text, { sourceType: 'script', tokens: true });
  const words = (tokens ?? []).map((token: { readonly start: number; readonly end: number }) =>
    text.slice(token.start, token.end),
  );
  const modern = new Set(['=>', '`', '?.', '??', '??=', '**', '...', 'let', 'const', 'class', 'async', 'await', 'of']);
  expect(words.filter((word) => modern.has(word))).toEqual([]);
  expect(words.filter((word) => word === 'import')).toHaveLength(1);
  expect(words.indexOf('version')).toBeLessThan(words.indexOf('import'));
});
