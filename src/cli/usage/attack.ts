import type { Command } from 'commander';
import { USUAL_CLAIMS, USUAL_SEED } from '../../audit/attack/usual.ts';
import type { EffortName } from '../../results/Results.ts';
import { examples } from './shared/examples.ts';
import { exitWith } from './shared/exitWith.ts';
import { wholeNumber } from './shared/numbers.ts';
import { effortOption, outOption, seedOption, workersOption } from './shared/options.ts';

export interface AttackFlags {
  /** For each generator and kind. */
  readonly claims: number;
  readonly seed: string;
  readonly kind?: readonly string[];
  readonly effort: EffortName;
  readonly mutants?: boolean;
  readonly workers?: number;
  readonly out?: string;
}

/** `npm run attack`. */
export function attackUsage(command: Command): void {
  command
    .usage('-- [options] [addresses...]')
    .description('check generated claims of known truth, and report false verdicts')
    .argument(
      '[addresses...]',
      'addresses of single generated claims to check and show, such as laws/mean/17; by default all',
    )
    .option(
      '--claims <number>',
      'generated claims for each generator and kind',
      wholeNumber('--claims', 1, 1e6),
      USUAL_CLAIMS,
    )
    .addOption(seedOption('the generated claims and their draws', USUAL_SEED))
    .option('--kind <names...>', 'only claims of these kinds; an unknown name lists all')
    .addOption(effortOption('quick'))
    .option('--mutants', 'also attack copies of the checker with one planted fault each, and report which are detected')
    .addOption(workersOption())
    .addOption(outOption('output folder for attack.json'))
    .addHelpText('after', examples('attack', ['', '--claims 2000 --seed random', 'laws/mean/17', '--mutants']))
    .action(
      exitWith(async (addresses: string[], flags: AttackFlags) =>
        (await import('../commands/attack.ts')).attack(addresses, flags),
      ),
    );
}
