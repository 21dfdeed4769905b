import type { Command } from 'commander';
import { examples } from './shared/examples.ts';
import { exitWith } from './shared/exitWith.ts';

export interface CacheFlags {
  readonly clear?: boolean;
}

const EXIT_CODES = `
Exit codes: 0 shown or cleared; 2 bad usage, or the folder cannot be cleared.`;

/** `npm run cache`. */
export function cacheUsage(command: Command): void {
  command
    .usage('-- [options]')
    .description('show where results of earlier runs are kept for later ones, and how many, or remove them')
    .option('--clear', 'remove them all')
    .addHelpText('after', examples('cache', ['', '--clear'], EXIT_CODES))
    .action(exitWith(async (flags: CacheFlags) => (await import('../commands/cache.ts')).cache(flags)));
}
