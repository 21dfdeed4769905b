import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { CACHE_VARIABLE } from '../src/store/cache/cacheFolder.ts';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { alternate, timed } from './alternate.ts';
import type { Benchmark } from './Benchmark.ts';

const COMMAND = path.join(PACKAGE_FOLDER, 'bin/refutable.cjs');

/** Milliseconds that a process of Node takes with a cache in a folder, or with none. */
const node = (cache: string, ...args: readonly string[]): Promise<number> =>
  timed(() =>
    promisify(execFile)(process.execPath, args, {
      cwd: PACKAGE_FOLDER,
      env: { ...process.env, [CACHE_VARIABLE]: cache },
    }),
  );

/** What a command does in a round, of which there is one before those that count. */
interface Work {
  readonly args: (round: number) => readonly string[];
  /** Whether there is a cache, which the first round fills. */
  readonly cached?: boolean;
  readonly goal?: Benchmark['goal'];
}

/** A command from its start to its end, compared with a process that does nothing. */
function command(name: string, work: string, { args, cached = false, goal }: Work): Benchmark {
  return {
    name,
    work,
    against: 'node -e 0',
    ...(goal === undefined ? {} : { goal }),
    run: async ({ rounds }) => {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'refutable-bench-'));
      const cache = cached ? folder : 'no';
      let round = 0;
      try {
        const { ours, theirs, oursToTheirs } = await alternate(
          { rounds },
          () => node(cache, COMMAND, ...args(round++)),
          () => node(cache, '-e', '0'),
        );
        return { ours, theirs, ratio: oursToTheirs, unit: 'ms' };
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  };
}

const CHECK = ['check', 'lemma-2', '--effort', 'quick'];
const goal = { atMost: 5 };

export default [
  command('start-help', 'refutable --help', { args: () => ['--help'], goal }),
  command('start-list', 'refutable list, nothing new since an earlier run', { args: () => ['list'], cached: true }),
  command('start-list-first', 'the same without a cache: all claims of the paper read', { args: () => ['list'] }),
  command('start-check', 'refutable check lemma-2 at quick effort, nothing new since an earlier run', {
    args: () => CHECK,
    cached: true,
    goal,
  }),
  command('start-check-seed', 'the same with a seed that is new each time, so that the claim is decided', {
    args: (round) => [...CHECK, '--seed', `start-${round}`],
    cached: true,
    goal,
  }),
  command('start-check-first', 'the same without a cache: all claims of the paper read', { args: () => CHECK }),
] satisfies readonly Benchmark[];
