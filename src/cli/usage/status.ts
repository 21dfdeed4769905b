import type { Command } from 'commander';
import { examples } from './shared/examples.ts';
import { exitWith } from './shared/exitWith.ts';

export interface StatusFlags {
  readonly json?: boolean;
}

const EXIT_CODES = `
Exit codes: 0 it answers; 2 bad usage, or it cannot be reached.`;

/** `npm run status`. */
export function statusUsage(command: Command): void {
  command
    .usage('-- [options] <url>')
    .description('show what is in a queue: tasks, what is in work, and the workers of each machine')
    .argument('<url>', 'where the queue is: redis://HOST:PORT, rediss://, valkey:// or postgres://')
    .option('--json', 'write it as JSON to standard output')
    .addHelpText('after', examples('status', ['redis://127.0.0.1:6379', 'redis://127.0.0.1:6379 --json'], EXIT_CODES))
    .action(
      exitWith(async (url: string, flags: StatusFlags) => (await import('../commands/status.ts')).status(url, flags)),
    );
}
