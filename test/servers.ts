import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createConnection } from 'node:net';
import type { Authority } from './authority.ts';

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

/**
 * Starts Redis, which notes every change on the disk.
 *
 * @param args more of its options
 * @param tls the certificate with which all connections are encrypted; none by default
 */
export async function startRedis(args: readonly string[] = [], tls?: Authority): Promise<Server> {
  const folder = await mkdtemp(path.join(tmpdir(), 'refutable-redis-'));
  const port = await freePort();
  const ports =
    tls === undefined ? ['--port', String(port)] : ['--port', '0', '--tls-port', String(port), ...tlsOptions(tls)];
  const options = [...ports, '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'yes'];
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

const tlsOptions = ({ certificate, server }: Authority): readonly string[] => [
  '--tls-auth-clients',
  'no',
  '--tls-ca-cert-file',
  certificate,
  '--tls-cert-file',
  server.certificate,
  '--tls-key-file',
  server.key,
];

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

/** The programs of the newest PostgreSQL, as Debian installs them; undefined where there is none. */
const POSTGRES = ((folder: string): string | undefined => {
  if (!existsSync(folder)) return undefined;
  const versions = readdirSync(folder).toSorted((a, b) => Number(b) - Number(a));
  return versions
    .map((version) => path.join(folder, version, 'bin'))
    .find((bin) => existsSync(path.join(bin, 'initdb')));
})('/usr/lib/postgresql');

/** Whether PostgreSQL is there; where it is not, tests that need it are skipped. */
export const hasPostgres = POSTGRES !== undefined;
if (!hasPostgres) console.warn('PostgreSQL is not installed: the tests of queues in it are skipped');

/** PostgreSQL does not run as root. */
const NOBODY = 65_534;

/** Starts PostgreSQL, with a database of its own. */
export async function startPostgres(): Promise<Pick<Server, 'url' | 'kill' | 'start' | 'stop'>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'refutable-postgres-'));
  const port = await freePort();
  const isRoot = process.getuid?.() === 0;
  if (isRoot) await chown(folder, NOBODY, NOBODY);
  const as = { cwd: folder, ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}) };
  const program = (name: string): string => path.join(POSTGRES!, name);
  const data = path.join(folder, 'data');
  const made = spawnSync(program('initdb'), ['-D', data, '-A', 'trust', '-U', 'tester', '--no-sync'], as);
  if (made.status !== 0) throw new Error(made.stderr.toString());
  const options = ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`, '-c', 'fsync=off'];
  const url = `postgres://tester@127.0.0.1:${port}/postgres`;
  let child: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    child = spawn(program('postgres'), ['-D', data, '-p', String(port), ...options], { ...as, stdio: 'ignore' });
    while (spawnSync(program('pg_isready'), ['-d', url], as).status !== 0)
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
  };
  const kill = async (): Promise<void> => {
    const ended = once(child!, 'exit');
    // At once, with all of its processes; it recovers when it starts again.
    child!.kill('SIGQUIT');
    await ended;
  };
  await start();
  return {
    url,
    start,
    kill,
    stop: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
