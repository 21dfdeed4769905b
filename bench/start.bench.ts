import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { alternate, timed } from './alternate.ts';
import type { Benchmark } from './Benchmark.ts';

const COMMAND = path.join(PACKAGE_FOLDER, 'bin/refutable.cjs');

const node = (...args: readonly string[]): Promise<number> =>
  timed(() => promisify(execFile)(process.execPath, args, { cwd: PACKAGE_FOLDER }));

/** A command from its start to its end, compared with a process that does nothing. */
function command(name: string, work: string, args: readonly string[], goal?: Benchmark['goal']): Benchmark {
  return {
    name,
    work,
    against: 'node -e 0',
    ...(goal === undefined ? {} : { goal }),
    run: async ({ rounds }) => {
      const { ours, theirs, oursToTheirs } = await alternate(
        { rounds },
        () => node(COMMAND, ...args),
        () => node('-e', '0'),
      );
      return { ours, theirs, ratio: oursToTheirs, unit: 'ms' };
    },
  };
}

export default [
  command('start-help', 'refutable --help', ['--help'], { atMost: 5 }),
  command('start-list', 'refutable list, all claims of the paper read', ['list']),
  command('start-check', 'refutable check lemma-2 at quick effort', ['check', 'lemma-2', '--effort', 'quick'], {
    atMost: 5,
  }),
] satisfies readonly Benchmark[];
