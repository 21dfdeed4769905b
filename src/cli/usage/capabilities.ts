import type { Command } from 'commander';
import { examples } from './shared/examples.ts';
import { exitWith } from './shared/exitWith.ts';
import { jsonOption } from './shared/options.ts';

export interface CapabilitiesFlags {
  readonly json?: boolean;
}

/** `npm run capabilities`. */
export function capabilitiesUsage(command: Command): void {
  command
    .usage('-- [options]')
    .description('list what this version can do: kinds of claims and their keys, ranges, commands, files')
    .addOption(jsonOption('the list'))
    .addHelpText('after', examples('capabilities', ['', '--json']))
    .action(
      exitWith(async (flags: CapabilitiesFlags) =>
        (await import('../commands/capabilities.ts')).capabilities(command.parent!, flags),
      ),
    );
}
