import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lockFolder } from '../lockFolder.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'refutable-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the lock of a folder', () => {
  test('is had by one at a time, whatever the folder is called, and is no file in it', async () => {
    const link = path.join(folder, 'link');
    await symlink(folder, link);
    const unlock = await lockFolder(folder);
    await expect(lockFolder(link)).rejects.toThrow(/^another run is writing to the folder /u);
    await unlock();
    await (
      await lockFolder(link)
    )();
  });

  test.skipIf(process.platform === 'win32')('is free where it was left by a process that was killed', async () => {
    const socket = path.join(folder, 'a.sock');
    const script = `require('node:net').createServer().listen(${JSON.stringify(socket)}, () => console.log('listens'))`;
    const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    await expect(lockFolder(folder, socket)).rejects.toThrow('another run');
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
    await access(socket);
    await (
      await lockFolder(folder, socket)
    )();
  });
});
