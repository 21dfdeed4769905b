import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection, createServer, type Server as NetServer, type Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { resultsJson } from '../src/results/resultsJson.ts';
import type { Executor } from '../src/run/Executor.ts';
import { InThreadExecutor } from '../src/run/InThreadExecutor.ts';
import { QueueExecutor, type QueueOptions } from '../src/run/queue/QueueExecutor.ts';
import { QueueWorker, type QueueWorkerOptions } from '../src/run/queue/QueueWorker.ts';
import { readAddress } from '../src/run/queue/ServerAddress.ts';
import { runPaper } from '../src/run/runPaper.ts';
import { ProcessExecutor } from '../src/run/process/ProcessExecutor.ts';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { freePort } from './servers.ts';

/** Seconds after which a worker of a test is lost. */
const LOST_AFTER = 2;

/** A worker in this process. @param news receives what it says */
export const workerHere = (
  url: string,
  properties: string,
  { news = [], ...options }: Partial<QueueWorkerOptions> & { readonly news?: string[] } = {},
): Promise<QueueWorker> =>
  QueueWorker.open(properties, {
    address: readAddress(url),
    workers: 1,
    lostAfter: LOST_AFTER,
    openExecutor: (memory) => new ProcessExecutor(properties, { workers: options.workers ?? 1, memory }),
    onNews: (sentence) => news.push(sentence),
    ...options,
  });

/** What sends claims to workers. @param news receives what it says */
export const coordinator = (
  url: string,
  properties: string,
  { news = [], ...options }: Partial<QueueOptions> & { readonly news?: string[] } = {},
): Promise<QueueExecutor> =>
  QueueExecutor.open(properties, {
    address: readAddress(url),
    local: new InThreadExecutor(properties),
    onNews: (sentence) => news.push(sentence),
    ...options,
  });

/** The text of results.json of a run by an executor, which is closed. @param begun called with the id of each claim that begins */
export async function resultsBy(
  executor: Executor,
  properties: string,
  begun: (ids: readonly string[]) => void = () => undefined,
): Promise<string> {
  try {
    const results = await runPaper({
      properties,
      effort: 'quick',
      executor,
      onProgress: ({ running }) => begun(running.flatMap(({ id, since }) => (since === undefined ? [] : id))),
    });
    return resultsJson(results);
  } finally {
    await executor.close();
  }
}

/** The same, as this thread gives it. */
export const expectedOf = (properties: string): Promise<string> =>
  resultsBy(new InThreadExecutor(properties), properties);

/** A worker in a process of its own. */
export interface WorkerProcess {
  readonly child: ChildProcess;
  readonly pid: number;
  /** What it has printed so far. */
  readonly said: () => string;
  /** Resolves to its exit code, or to the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/** @param more environment variables that `faults/oddWorker.ts` reads; without any, the command itself is run */
export function workerProcess(url: string, properties: string, more?: Readonly<Record<string, string>>): WorkerProcess {
  const args = ['worker', url, '--properties', properties, '--workers', '1', '--lost-after', String(LOST_AFTER)];
  const script =
    more === undefined
      ? [path.join(PACKAGE_FOLDER, 'bin/refutable.cjs')]
      : ['-C', 'refutable-source', '--import', 'tsx', path.join(PACKAGE_FOLDER, 'test/faults/oddWorker.ts')];
  const child = spawn(process.execPath, [...script, ...args], {
    cwd: PACKAGE_FOLDER,
    env: { ...process.env, NO_COLOR: '1', ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | string);
  return { child, pid: child.pid!, said: () => said, ended };
}

/** Waits until something is so; the time limit of the test ends it otherwise. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(20);
}

/** A network between a server and its clients, which can be cut: then no byte passes, and no connection notices. */
export interface Network {
  readonly url: string;
  readonly cut: () => void;
  readonly mend: () => void;
  readonly close: () => void;
}

export async function network(url: string): Promise<Network> {
  const { protocol, hostname, port, username, pathname } = new URL(url);
  const sockets = new Set<Socket>();
  const server: NetServer = createServer((near) => {
    const far = createConnection(Number(port), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.pipe(to);
      from
        .on('error', () => to.destroy())
        .on('close', () => {
          sockets.delete(from);
          to.destroy();
        });
      if (isCut) from.pause();
    }
  });
  let isCut = false;
  const own = await freePort();
  server.listen(own, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `${protocol}//${username === '' ? '' : `${username}@`}127.0.0.1:${own}${pathname}`,
    cut: () => {
      isCut = true;
      for (const socket of sockets) socket.pause();
    },
    mend: () => {
      isCut = false;
      for (const socket of sockets) socket.resume();
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
