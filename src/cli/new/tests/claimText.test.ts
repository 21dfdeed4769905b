import { expect, test } from 'vitest';
import { claimText } from '../claimText.ts';

test('a claim in JavaScript asks an editor to check it, as one in TypeScript need not', async () => {
  const words = { id: 'it', command: 'npm run check -- it' };
  const text = await claimText('step', words);
  expect(await claimText('step', { ...words, js: true })).toBe(`// @ts-check\n${text}`);
  expect(text).not.toContain('sqrt');
});
