import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeFileAtomically } from '../writeFileAtomically.ts';

describe('writeFileAtomically', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'refutable-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  test('makes the folder, overwrites the file, and leaves no other file', async () => {
    const file = path.join(folder, 'new', 'file.txt');
    await writeFileAtomically(file, 'one');
    await writeFileAtomically(file, 'two');
    expect(await readFile(file, 'utf8')).toBe('two');
    expect(await readdir(path.dirname(file))).toEqual(['file.txt']);
  });

  test('leaves no file when it fails', async () => {
    await mkdir(path.join(folder, 'taken'));
    await expect(writeFileAtomically(path.join(folder, 'taken'), 'text')).rejects.toThrow('EISDIR');
    expect(await readdir(folder)).toEqual(['taken']);
  });
});
