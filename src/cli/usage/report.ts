import type { Command } from 'commander';
import { examples } from './shared/examples.ts';
import { exitWith } from './shared/exitWith.ts';
import { OUT_USUAL, outOption, REPORT_FILES } from './shared/options.ts';
import { type RunFlags, runOptions } from './shared/runOptions.ts';

/** `npm run report`. */
export function reportUsage(command: Command): void {
  runOptions(command)
    .usage('-- [options]')
    .description(`check every claim and write ${REPORT_FILES}`)
    .addOption(outOption(`output folder; ${OUT_USUAL}`))
    .option('--resume', 'continue an interrupted run in the output folder')
    .addHelpText(
      'after',
      examples('report', [
        '',
        '--effort quick',
        '--seed random',
        '--compare reports/results.json',
        '--properties ~/my-paper --out ~/my-report',
      ]),
    )
    .action(exitWith(async (flags: RunFlags) => (await import('../commands/report.ts')).report(flags)));
}
