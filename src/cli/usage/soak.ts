import type { Command } from 'commander';
import type { EffortName } from '../../results/Results.ts';
import { examples } from './shared/examples.ts';
import { exitWith } from './shared/exitWith.ts';
import { wholeNumber } from './shared/numbers.ts';
import {
  effortOption,
  engineOption,
  freshOption,
  IDS,
  OUT_USUAL,
  outOption,
  propertiesOption,
  timeoutOption,
  workersOption,
} from './shared/options.ts';

export interface SoakFlags {
  readonly properties: string;
  readonly seeds: number;
  readonly effort: EffortName;
  readonly workers?: number;
  /** Address of the queue whose workers decide the claims; threads of this machine by default. */
  readonly engine?: string;
  /** Seconds for one claim. */
  readonly timeout: number;
  /** Where measurements of the paper are kept when left out, if the run is a whole one. */
  readonly out?: string;
  readonly fresh?: boolean;
}

/** `npm run soak`. */
export function soakUsage(command: Command): void {
  command
    .usage('-- [options] [ids...]')
    .description('check the claims that draw random samples with many seeds, and write reports/soak.json')
    .argument(...IDS)
    .option(
      '--seeds <number>',
      'how many seeds; those checked before are not repeated',
      wholeNumber('--seeds', 1, 1e6),
      100,
    )
    .addOption(effortOption('quick'))
    .addOption(propertiesOption())
    .addOption(outOption(`output folder; for all claims, ${OUT_USUAL}`))
    .addOption(workersOption())
    .addOption(engineOption('the claims decided'))
    .addOption(timeoutOption())
    .addOption(freshOption())
    .addHelpText('after', examples('soak', ['--seeds 1000', "'lemma-*' --seeds 20 --workers 1"]))
    .action(
      exitWith(async (ids: string[], flags: SoakFlags) => (await import('../commands/soak.ts')).soak(ids, flags)),
    );
}
