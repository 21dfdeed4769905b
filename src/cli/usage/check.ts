import type { Command } from 'commander';
import { commandLine } from '../../results/words/commands.ts';
import { invocationFromHere } from '../../store/invocation.ts';
import { examples } from './shared/examples.ts';
import { exitWith } from './shared/exitWith.ts';
import { outOption, REPORT_FILES } from './shared/options.ts';
import { type RunFlags, runOptions } from './shared/runOptions.ts';

interface CheckFlags extends RunFlags {
  /** Whether to decide the claims again whenever they change. */
  readonly watch?: boolean;
}

/** `npm run check`. */
export function checkUsage(command: Command): void {
  runOptions(command)
    .usage('-- [options] [ids...]')
    .description('check some claims and print the results in full')
    .argument('[ids...]', "ids of claims, or globs such as 'lemma-*'; they may be left out with --watch only, for all")
    .addOption(outOption(`also write a report of these claims there: ${REPORT_FILES}`))
    .option('--watch', 'decide the claims again whenever a file is saved that they depend on, until q or Ctrl-C')
    .addHelpText(
      'after',
      examples('check', [
        'lemma-1',
        'lemma-1 --seed 7 --effort thorough',
        "'lemma-{1,2}*' theorem-2",
        'lemma-1 --watch',
      ]),
    )
    .action(
      exitWith(async (ids: string[], { watch = false, ...flags }: CheckFlags) => {
        if (watch) return (await import('../watch/watchClaims.ts')).watchClaims(ids, flags);
        if (ids.length === 0) {
          const all = commandLine('check', ['*'], [], invocationFromHere(flags.properties));
          command.error(`error: name the claims to check, by id or glob; all of them: ${all}`);
        }
        return (await import('../commands/check.ts')).check(ids, flags);
      }),
    );
}
