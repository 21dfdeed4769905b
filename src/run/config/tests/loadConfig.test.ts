import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findConfig, loadConfig } from '../loadConfig.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'refutable-config-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Writes a configuration. @returns its path */
async function written(text: string, name = 'refutable.config.ts'): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return file;
}

describe('a configuration', () => {
  test('is found in the folder or the nearest above it', async () => {
    const file = await written('', 'refutable.config.mjs');
    await mkdir(path.join(folder, 'a/b'), { recursive: true });
    expect(findConfig(path.join(folder, 'a/b'))).toBe(file);
    expect(findConfig(folder)).toBe(file);
    await written('');
    expect(() => findConfig(folder)).toThrow('both refutable.config.ts and refutable.config.mjs; remove one of them');
  });

  test('is TypeScript that may import, and its paths are from its folder', async () => {
    await written('export const effort: string = "quick";', 'effort.ts');
    const file = await written(
      `import { defineConfig } from 'refutable';\nimport { effort } from './effort.ts';
       export default defineConfig({ properties: 'claims', out: '../out', effort: effort as 'quick', workers: 2 });`,
    );
    expect(await loadConfig(file)).toEqual({
      properties: path.join(folder, 'claims'),
      out: path.join(folder, '../out'),
      effort: 'quick',
      workers: 2,
    });
  });

  test('may be plain JavaScript', async () => {
    const file = await written(`export default { seed: 'seven', reporters: ['junit.xml'] };`, 'refutable.config.js');
    expect(await loadConfig(file)).toEqual({ seed: 'seven', reporters: ['junit.xml'] });
  });

  test.each([
    ['export default { efort: 1 }', 'has an option "efort", which does not exist; did you mean effort?'],
    ['export default { colour: 1 }', 'has an option "colour", which does not exist; there are properties, out, seed'],
    ["export default { effort: 'quik' }", 'write one of quick, standard, thorough: "quik"; did you mean quick?'],
    ['export default { workers: 1.5 }', 'write a whole number from 1 to 256: 1.5'],
    ['export default { timeout: 0 }', 'write a number of seconds from 0.1 to 86400: 0'],
    ["export default { seed: 'a b' }", 'invalid seed in '],
    ["export default { properties: ' ' }", 'invalid properties in '],
    ["export default { reporters: ['junit'] }", 'badge.json: ["junit"]'],
    ["export default { reporters: ['junit.xm'] }", 'did you mean junit.xml?'],
    ['export const effort = 1;', "write export default defineConfig({ ... }), with defineConfig from 'refutable'"],
    ['export default {', 'cannot be used: the file cannot be imported: '],
    ["throw new Error('no way')", 'cannot be used: the file cannot be imported: no way'],
  ])('%s is answered in one sentence', async (text, sentence) => {
    const error = await loadConfig(await written(text)).catch((thrown: unknown) => thrown as Error);
    expect(error).toMatchObject({ name: 'UsageError', message: expect.stringContaining(sentence) as string });
    expect((error as Error).message).not.toContain('\n');
  });

  test('that is missing is reported', async () => {
    await expect(loadConfig(path.join(folder, 'other.ts'))).rejects.toThrow(
      "other.ts cannot be used: the file cannot be imported: Cannot find module 'other.ts'",
    );
  });
});
