import type { Command } from 'commander';
import { examples } from './shared/examples.ts';
import { exitWith } from './shared/exitWith.ts';
import { propertiesOption } from './shared/options.ts';

export interface NewFlags {
  readonly properties: string;
}

/** `npm run new`. */
export function newUsage(command: Command): void {
  command
    .usage('-- [options] <name>')
    .description('write a conjecture file that runs as it is, with comments on what to change')
    .argument('<name>', 'the id of the conjecture, in lower-case letters, digits and hyphens: my-conjecture')
    .addOption(propertiesOption())
    .addHelpText('after', examples('new', ['my-conjecture']))
    .action(
      exitWith(async (name: string, flags: NewFlags) => (await import('../commands/new.ts')).create(name, flags)),
    );
}
