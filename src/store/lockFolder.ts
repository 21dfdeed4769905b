import { createHash } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { displayPath } from './folders.ts';
import { UsageError } from './UsageError.ts';

/**
 * Takes a folder for one run that writes to it. The lock is a local socket that the process listens on: the system takes
 * it away with the process, however that ends, so that no lock is left over and none is on the disk. It holds among the
 * processes of one machine. Where the system allows no such socket, the folder is not locked.
 *
 * @param folder a folder that exists
 * @param socket where the socket is; by default a place for this folder
 * @returns what gives the folder back
 * @throws UsageError when another run has it
 */
export async function lockFolder(folder: string, socket?: string): Promise<() => Promise<void>> {
  const address = socket ?? addressOf(await stat(folder, { bigint: true }));
  const server = (await listening(address)) ?? (await afterDeadOne(address));
  if (server === 'taken')
    throw new UsageError(
      `another run is writing to the folder ${displayPath(folder)}; wait until it has ended, or name another folder after --out`,
    );
  return () => new Promise((resolve) => (server === 'none' ? resolve() : server.close(() => resolve())));
}

/** Where the lock of a folder is; the same by whatever path the folder is named. */
function addressOf({ dev, ino }: { readonly dev: bigint; readonly ino: bigint }): string {
  const name = `refutable-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 24)}`;
  if (process.platform === 'win32') return String.raw`\\.\pipe\${name}`;
  // Linux has names for sockets that are no files.
  return process.platform === 'linux' ? `\0${name}` : path.join(tmpdir(), `${name}.sock`);
}

/** A server at an address; undefined where there is one already, `none` where there cannot be one. */
function listening(address: string): Promise<Server | 'none' | undefined> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code === 'EADDRINUSE' ? undefined : 'none'));
    server.listen(address, () => resolve(server.unref()));
  });
}

/** The same where the address may be a file that was left by a process that was killed. */
async function afterDeadOne(address: string): Promise<Server | 'none' | 'taken'> {
  if (!path.isAbsolute(address) || process.platform === 'win32' || (await answers(address))) return 'taken';
  await rm(address, { force: true });
  return (await listening(address)) ?? 'taken';
}

/** Whether anybody listens at an address. */
function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
  });
}
