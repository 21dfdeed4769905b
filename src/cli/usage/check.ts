import type { Command } from 'commander';
import { examples } from './shared/examples.ts';
import { exitWith } from './shared/exitWith.ts';
import { outOption, REPORT_FILES } from './shared/options.ts';
import { type RunFlags, runOptions } from './shared/runOptions.ts';

/** `npm run check`. */
export function checkUsage(command: Command): void {
  runOptions(command)
    .usage('-- [options] <ids...>')
    .description('check some claims and print the results in full')
    .argument('<ids...>', "ids of claims, or globs such as 'lemma-*'")
    .addOption(outOption(`also write a report of these claims there: ${REPORT_FILES}`))
    .addHelpText(
      'after',
      examples('check', ['lemma-1', 'lemma-1 --seed 7 --effort thorough', "'lemma-{1,2}*' theorem-2"]),
    )
    .action(
      exitWith(async (ids: string[], flags: RunFlags) => (await import('../commands/check.ts')).check(ids, flags)),
    );
}
