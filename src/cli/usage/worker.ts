import type { Command } from 'commander';
import { examples } from './shared/examples.ts';
import { exitWith } from './shared/exitWith.ts';
import { seconds } from './shared/numbers.ts';
import { propertiesOption, workersOption } from './shared/options.ts';

export interface WorkerFlags {
  readonly properties: string;
  readonly workers?: number;
  /** Seconds. */
  readonly lostAfter: number;
}

const EXIT_CODES = `
Exit codes: 0 it was told to leave; 1 its answers differ from those of others; 2 bad usage, or the packages of the queue are not installed.`;

/** `npm run worker`. */
export function workerUsage(command: Command): void {
  command
    .usage('-- [options] <url>')
    .description('take claims and mutants of claims from a queue and decide them, until Ctrl-C')
    .argument('<url>', 'where the queue is: redis://HOST:PORT, rediss://, valkey:// or postgres://')
    .addOption(propertiesOption())
    .addOption(workersOption())
    .option(
      '--lost-after <seconds>',
      'how long it may be cut off before others get what it has in work',
      seconds('--lost-after', 1, 3600),
      30,
    )
    .addHelpText(
      'after',
      examples(
        'worker',
        ['redis://127.0.0.1:6379', 'rediss://queue.example --properties ~/my-paper --workers 8'],
        EXIT_CODES,
      ),
    )
    .action(
      exitWith(async (url: string, flags: WorkerFlags) => (await import('../commands/worker.ts')).worker(url, flags)),
    );
}
