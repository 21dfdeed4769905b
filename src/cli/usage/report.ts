import type { Command } from 'commander';
import { commandLine } from '../../results/words/commands.ts';
import { invocationFromHere } from '../../store/invocation.ts';
import { UsageError } from '../../store/UsageError.ts';
import { configured } from './shared/configured.ts';
import { examples } from './shared/examples.ts';
import { exitWith } from './shared/exitWith.ts';
import { OUT_USUAL, outOption, REPORT_FILES } from './shared/options.ts';
import { type RunFlags, runOptions } from './shared/runOptions.ts';

/** `npm run report`. */
export function reportUsage(command: Command): void {
  runOptions(command)
    .usage('-- [options]')
    .description(`check every claim and write ${REPORT_FILES}`)
    .addOption(configured(outOption(`output folder; ${OUT_USUAL}`)))
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
    .allowExcessArguments()
    .action(
      exitWith(async (flags: RunFlags, { args }: Command) => {
        if (args.length > 0) throw new UsageError(ofSome(args, flags));
        return (await import('../commands/report.ts')).report(flags);
      }),
    );
}

/** What is wrong with ids after `report`, which people type for `check`. */
const ofSome = (ids: readonly string[], { properties }: RunFlags): string =>
  `report checks every claim and takes no ids; ${commandLine('check', ids, [], invocationFromHere(properties))} checks some, and --out writes a report of them`;
