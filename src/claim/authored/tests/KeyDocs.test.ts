import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { KINDS, SHARED } from '../../kinds.ts';

test('each key of a kind has its documentation for editors, and nothing else has', async () => {
  const text = await readFile(new URL('../KeyDocs.ts', import.meta.url), 'utf8');
  const documented = [...text.matchAll(/\*\/\n {2}readonly (\w+)\?: unknown;/gu)].map(([, key]) => key!);
  const keys = new Set<string>(Object.values(KINDS).flatMap((kind) => Object.keys(kind.keys)));
  expect(documented.toSorted()).toEqual([...keys].filter((key) => !Object.hasOwn(SHARED, key)).toSorted());
  expect(text.match(/readonly /gu)).toHaveLength(documented.length);
});
