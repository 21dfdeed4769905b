import type { Command } from 'commander';
import { CALIBRATION_SEED } from '../../audit/calibration/usual.ts';
import type { EffortName } from '../../results/Results.ts';
import { examples } from './shared/examples.ts';
import { exitWith } from './shared/exitWith.ts';
import { effortOption, outOption, seedOption, workersOption } from './shared/options.ts';

export interface CalibrateFlags {
  readonly seed: string;
  readonly effort: EffortName;
  readonly workers?: number;
  /** Where the package keeps its measurements when left out, if the run is a whole one. */
  readonly out?: string;
}

/** `npm run calibrate`. */
export function calibrateUsage(command: Command): void {
  command
    .usage('-- [options]')
    .description(
      'measure how often the statistics err and how many draws they take, and write reports/calibration.json',
    )
    .addOption(effortOption('standard'))
    .addOption(seedOption('all runs', CALIBRATION_SEED))
    .addOption(workersOption())
    .addOption(outOption('output folder; with the default effort and seed, by default reports'))
    .addHelpText('after', examples('calibrate', ['', '--effort quick --out ~/figures', '--seed random --workers 1']))
    .action(exitWith(async (flags: CalibrateFlags) => (await import('../commands/calibrate.ts')).calibrate(flags)));
}
