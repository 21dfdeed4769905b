import type { Command } from 'commander';
import { examples } from './shared/examples.ts';
import { exitWith } from './shared/exitWith.ts';
import { IDS, propertiesOption } from './shared/options.ts';

export interface ListFlags {
  readonly properties: string;
  readonly json?: boolean;
}

/** `npm run list`. */
export function listUsage(command: Command): void {
  command
    .usage('-- [options] [ids...]')
    .description('list the claims in the order of the paper')
    .argument(...IDS)
    .addOption(propertiesOption())
    .option('--json', 'write the list as JSON to standard output')
    .addHelpText('after', examples('list', ['', "'lemma-*'", '--json']))
    .action(
      exitWith(async (ids: string[], flags: ListFlags) => (await import('../commands/list.ts')).list(ids, flags)),
    );
}
