import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createConnection } from 'node:net';

/** Whether a program is installed. */
const isInstalled = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

/** Whether Redis is there; where it is not, tests that need it are skipped. */
export const hasRedis = isInstalled('redis-server');
if (!hasRedis) {
  if (process.env['REFUTABLE_QUEUE'] === 'required') throw new Error('redis-server is not installed');
  console.warn('redis-server is not installed: the tests of queues are skipped');
}

/** A server of its own for a test, on a free port of this machine. */
export interface Server {
  readonly url: string;
  readonly port: number;
  readonly pid: () => number;
  /** Ends it at once, as a power cut does, and starts it again. @param options whether it keeps what it held */
  readonly restart: (options: { readonly keepData: boolean }) => Promise<void>;
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { readonly port: number };
  server.close();
  return port;
}

/** Starts Redis, which notes every change on the disk. @param args more of its options */
export async function startRedis(args: readonly string[] = []): Promise<Server> {
  const folder = await mkdtemp(path.join(tmpdir(), 'refutable-redis-'));
  const port = await freePort();
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'yes'];
  let child: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    child = spawn('redis-server', [...options, '--appendfsync', 'always', ...args], { stdio: 'ignore' });
    await answers(port);
  };
  const kill = async (): Promise<void> => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    pid: () => child!.pid!,
    start,
    kill,
    restart: async ({ keepData }) => {
      await kill();
      if (!keepData) await rm(path.join(folder, 'appendonlydir'), { recursive: true });
      await start();
    },
    stop: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until something listens on a port. */
export async function answers(port: number): Promise<void> {
  for (;;) {
    const socket = createConnection(port, '127.0.0.1');
    const isUp = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    });
    socket.destroy();
    if (isUp) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
}
