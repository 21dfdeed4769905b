import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runHere } from '../../../../test/runHere.ts';

test('the guide to sharp constants shows a claim that runs, and what it says', async () => {
  const guide = await readFile('guides/sharpen.md', 'utf8');
  const source = /```ts\n(.*?)```/su.exec(guide)![1]!;
  const said = /^> (.*)$/mu.exec(guide)![1]!;
  const folder = await mkdtemp(path.join(tmpdir(), 'refutable-sharpen-'));
  try {
    await writeFile(path.join(folder, 'root.claim.ts'), source);
    const { code, stdout, stderr } = await runHere(['check', 'root', '--properties', folder]);
    expect(stderr).toBe('');
    expect(stdout.replaceAll(/\s+/gu, ' ')).toContain(said);
    expect(code).toBe(0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
