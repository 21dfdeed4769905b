import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { shellWord } from '../shellWord.ts';

test('is quoted only where it must be', () => {
  expect(['lemma-1@7@n=3,m=1%2F2@exact', 'a b', "it's", '~', '$x', ''].map(shellWord)).toEqual([
    'lemma-1@7@n=3,m=1%2F2@exact',
    "'a b'",
    String.raw`'it'\''s'`,
    "'~'",
    "'$x'",
    "''",
  ]);
});

test.each([
  'a\u001B[31m',
  'two\nlines',
  "it's\ta\\n\u0007",
  'turned \u202E',
  '\u2028',
  'back\\slash',
  "$'x'",
  '100%',
  'é',
])('%j is one line, obeyed by no terminal, and what bash takes for it', (text) => {
  const word = shellWord(text);
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  expect(word).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2028\u2029]/u);
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  expect(execFileSync('bash', ['-c', `printf %s ${word}`], { encoding: 'utf8', env })).toBe(text);
});
