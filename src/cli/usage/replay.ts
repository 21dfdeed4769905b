import type { Command } from 'commander';
import { examples } from './shared/examples.ts';
import { exitWith } from './shared/exitWith.ts';
import { jsonOption, propertiesOption, timeoutOption } from './shared/options.ts';

export interface ReplayFlags {
  readonly properties: string;
  /** Seconds. */
  readonly timeout: number;
  readonly json?: boolean;
}

/** `npm run replay`. */
export function replayUsage(command: Command): void {
  command
    .usage('-- [options] <token>')
    .description('reproduce one recorded counterexample, with its numbers')
    .argument('<token>', 'the replay token printed with a refutation')
    .addOption(propertiesOption())
    .addOption(timeoutOption('time limit for the counterexample'))
    .addOption(jsonOption('the numbers as JSON'))
    .addHelpText('after', examples('replay', ['lemma-2@seed@n=2,m=1,k=1@draw.0.3']))
    .action(
      exitWith(async (token: string, flags: ReplayFlags) =>
        (await import('../commands/replay.ts')).replay(token, flags),
      ),
    );
}
