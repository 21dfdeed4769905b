import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from '@babel/parser';
import { describe, expect, test } from 'vitest';
import { inWords, isSupported } from '../../bin/nodeVersion.cjs';
import { PACKAGE_FOLDER } from '../../src/store/folders.ts';

// The message for an old Node is tested in test/cli.test.ts, with a pretended version.
describe('the first files to run', () => {
  test.each([
    ['bin/refutable.cjs', 1],
    ['bin/nodeVersion.cjs', 0],
  ])('%s is written so that a Node of ten years ago can read it, but for one import', async (file, imports) => {
    const text = await readFile(path.join(PACKAGE_FOLDER, file), 'utf8');
    const { tokens } = parse(text, { sourceType: 'script', tokens: true });
    const words = (tokens ?? []).map((token: { readonly start: number; readonly end: number }) =>
      text.slice(token.start, token.end),
    );
    const modern = new Set([
      '=>',
      '`',
      '?.',
      '??',
      '??=',
      '**',
      '...',
      'let',
      'const',
      'class',
      'async',
      'await',
      'of',
    ]);
    expect(words.filter((word) => modern.has(word))).toEqual([]);
    expect(words.filter((word) => word === 'import')).toHaveLength(imports);
    if (imports > 0) expect(words.indexOf('isSupported')).toBeLessThan(words.indexOf('import'));
  });
});

describe('a version of Node', () => {
  const RANGE = '^20.19.0 || ^22.12.3 || >=24.0.0';

  test.each(['20.19.0', '20.19.1', '20.20.2', '22.12.3', '22.13.0', '24.0.0', '24.22.3', '25.0.0', '100.1.1'])(
    '%s is supported',
    (version) => expect(isSupported(version, RANGE)).toBe(true),
  );

  test.each(['0.12.18', '18.20.0', '20.0.0', '20.3.1', '20.18.9', '21.7.3', '22.0.0', '22.12.2', '23.11.1'])(
    '%s is not supported',
    (version) => expect(isSupported(version, RANGE)).toBe(false),
  );

  test('is named in words', () => {
    expect(inWords(RANGE)).toBe('20.19 or a later 20, 22.12.3 or a later 22, or 24.0 or later');
    expect(inWords('>=20.19.0')).toBe('20.19 or later');
  });

  test.each(['20', '>=20 <24', '~20.1.0', ''])('is not looked for in a range of another form: %j', (range) => {
    expect(() => isSupported('20.0.0', range)).toThrow('engines.node in package.json cannot be read');
  });
});
