import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { Version } from './Version.ts';

/** What the name of a worker says. */
export interface NamedWorker {
  /** Tells it from all others. */
  readonly id: string;
  /** The first digits of its engine's digest. */
  readonly engine: string;
  readonly node: number;
  /** Jobs that it does at once. */
  readonly workers: number;
  /** The beginning of the name of its machine. */
  readonly host: string;
}

/** Characters of the digest and of the machine's name: PostgreSQL cuts the name of a connection after 63. */
const ENGINE = 8;
const HOST = 14;

/**
 * A name for a worker, by which the server lists it among its connections.
 *
 * @example '3f9ac210.a1b2c3d4.20.8.alpha'
 */
export function workerName({ engine, node }: Version, workers: number): string {
  const host = hostname()
    .replaceAll(/[^A-Za-z0-9-]+/gu, '-')
    .slice(0, HOST);
  return [randomBytes(4).toString('hex'), engine.slice(0, ENGINE), node, workers, host].join('.');
}

/** What a name says; undefined if it is no worker's. */
export function readWorkerName(name: string): NamedWorker | undefined {
  const [, id, engine, node, workers, host] =
    /^([0-9a-f]{8})\.([0-9a-f]{8})\.(\d+)\.(\d+)\.([\w-]*)$/u.exec(name) ?? [];
  if (id === undefined) return undefined;
  return { id, engine: engine!, node: Number(node), workers: Number(workers), host: host! };
}

/** A worker as sentences call it: `worker 3f9ac210 on alpha`. */
export function workerText(name: string): string {
  const found = readWorkerName(name);
  return found === undefined ? 'a worker without a name' : `worker ${found.id} on ${found.host}`;
}

/** The machines of workers, each with how many tasks it does at once: `alpha 8, beta 4`. */
export function hostsText(workers: readonly NamedWorker[]): string {
  const hosts = new Map<string, number>();
  for (const { host, workers: count } of workers) hosts.set(host, (hosts.get(host) ?? 0) + count);
  const names = [...hosts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([host, count]) => `${host} ${count}`);
  return names.length === 0 ? 'none' : names.join(', ');
}
