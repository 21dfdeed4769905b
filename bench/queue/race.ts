import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { PACKAGE_FOLDER } from '../../src/store/folders.ts';
import { processorTime } from './processorTime.ts';

/** The time of a run by a queue divided by that of the same run by a pool, in each round. */
export interface Race {
  /** As the clock says. */
  readonly time: readonly number[];
  /** Of the processors: the run, its workers and the server. */
  readonly processor: readonly number[];
}

const PROGRAM = path.join(PACKAGE_FOLDER, 'bin/refutable.cjs');
const env = { ...process.env, REFUTABLE_CACHE: 'no', NO_COLOR: '1' };

/**
 * Has the claims of a folder checked by so many worker processes, which have started and done so once before, and by a pool
 * of so many threads, in turns.
 *
 * @throws Error if the two differ in what they find
 */
export async function race(url: string, properties: string, count: number, rounds: number): Promise<Race> {
  const workers = startWorkers(url, properties, count);
  const queue = (): Promise<Run> => check(properties, ['--engine', url]);
  const pool = (): Promise<Run> => check(properties, ['--workers', String(count)]);
  try {
    await queue();
    const race = { time: [] as number[], processor: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      const first = round % 2 === 0 ? await queue() : await pool();
      const second = round % 2 === 0 ? await pool() : await queue();
      if (first.found !== second.found) throw new Error('the queue and the pool differ in what they find');
      const [queued, pooled] = round % 2 === 0 ? [first, second] : [second, first];
      race.time.push(queued.time / pooled.time);
      race.processor.push(queued.processor / pooled.processor);
    }
    return race;
  } finally {
    await Promise.all(workers.map(end));
  }
}

/** Starts worker processes that decide one claim at a time. */
export function startWorkers(url: string, properties: string, count: number): readonly ChildProcess[] {
  const own = ['worker', url, '--properties', properties, '--workers', '1'];
  return Array.from({ length: count }, () => spawn(process.execPath, [PROGRAM, ...own], { env, stdio: 'ignore' }));
}

interface Run {
  /** The results. */
  readonly found: string;
  /** Seconds. */
  readonly time: number;
  readonly processor: number;
}

async function check(properties: string, more: readonly string[]): Promise<Run> {
  const [start, before] = [performance.now(), processorTime(process.pid)];
  const args = ['check', '*', '--json', '--effort', 'quick', '--properties', properties, ...more];
  const child = spawn(process.execPath, [PROGRAM, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [found, said] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (found += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error(`the claims were not checked: ${said}`);
  return { found, time: (performance.now() - start) / 1000, processor: processorTime(process.pid) - before };
}

/** Ends a worker. */
export async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
