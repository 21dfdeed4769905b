import { type Command, Option } from 'commander';
import { MEMORY } from '../../run/limits.ts';
import { readSeed } from '../../run/seed.ts';
import { examples } from './shared/examples.ts';
import { exitWith } from './shared/exitWith.ts';
import { percent, wholeNumber } from './shared/numbers.ts';
import { jsonOption, propertiesOption, timeoutOption, workersOption } from './shared/options.ts';
import { pathOf } from './shared/pathOf.ts';

export interface VerifyFlags {
  readonly properties: string;
  /** Ids or globs; all claims of the file when left out. */
  readonly only?: readonly string[];
  /** In (0, 1]. */
  readonly share: number;
  /** Chooses the share. */
  readonly seed: string;
  readonly workers?: number;
  /** Seconds for one claim. */
  readonly timeout: number;
  /** Megabytes for one claim. */
  readonly memory?: number;
  readonly json?: boolean;
}

const EXIT_CODES = `
Exit codes: 0 the same; 1 something differs; 2 bad usage, or a file that cannot be used; 130 interrupted.`;

/** `npm run verify`. */
export function verifyUsage(command: Command): void {
  command
    .usage('-- [options] <file>')
    .description('decide the claims in a results.json again, and report what differs')
    .argument('<file>', 'the results.json', pathOf('the file of results', 'file'))
    .option('--only <ids...>', "only these claims: ids, or globs such as 'lemma-*'")
    .addOption(
      new Option('--share <percent>', 'decide only a share of the claims, chosen at random')
        .default(1, 'all')
        .argParser(percent('--share')),
    )
    .option('--seed <seed>', 'seed that chooses the share; by default a fresh one, which is printed', readSeed)
    .addOption(propertiesOption())
    .addOption(workersOption())
    .addOption(timeoutOption('time limit for each claim; a claim that reaches it is not compared'))
    .option(
      '--memory <megabytes>',
      `memory limit for each claim, by default ${MEMORY}; a claim that exceeds it is not compared`,
      wholeNumber('--memory', 128, MEMORY),
    )
    .addOption(jsonOption('what differs as JSON'))
    .addHelpText(
      'after',
      examples(
        'verify',
        ['reports/results.json', "reports/results.json --only 'lemma-*'", 'results.json --share 10%'],
        EXIT_CODES,
      ),
    )
    .action(
      exitWith(async (file: string, flags: Omit<VerifyFlags, 'seed'> & { readonly seed?: string }) =>
        (await import('../commands/verify.ts')).verify(file, { ...flags, seed: flags.seed ?? readSeed('random') }),
      ),
    );
}
