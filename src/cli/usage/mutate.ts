import type { Command } from 'commander';
import { MAX_MUTANTS } from '../../audit/mutation/rules/rules.ts';
import type { EffortName } from '../../results/Results.ts';
import { examples } from './shared/examples.ts';
import { exitWith } from './shared/exitWith.ts';
import { wholeNumber } from './shared/numbers.ts';
import {
  effortOption,
  engineOption,
  IDS,
  jsonOption,
  OUT_USUAL,
  outOption,
  propertiesOption,
  seedOption,
  timeoutOption,
  workersOption,
} from './shared/options.ts';

/** Seconds that one evaluation of a mutant may take unless a run says otherwise. */
const EVALUATION = 20;

export interface MutateFlags {
  readonly properties: string;
  readonly rule?: readonly string[];
  readonly most: number;
  readonly seed?: string;
  readonly effort: EffortName;
  readonly workers?: number;
  /** Address of the queue whose workers evaluate the mutants; threads of this machine by default. */
  readonly engine?: string;
  /** Seconds for one evaluation. */
  readonly timeout: number;
  readonly out?: string;
  readonly fresh?: boolean;
  readonly list?: boolean;
  readonly json?: boolean;
}

/** `npm run mutate`. */
export function mutateUsage(command: Command): void {
  command
    .usage('-- [options] [ids...]')
    .description('make mutants of every claim by rule, say which are killed, and write reports/mutants.json')
    .argument(...IDS)
    .option('--rule <names...>', 'only mutants by these rules; an unknown name lists all')
    .option('--most <number>', 'at most this many mutants of each claim', wholeNumber('--most', 1, 1000), MAX_MUTANTS)
    .addOption(seedOption('all draws'))
    .addOption(effortOption('quick', 'how many settings and draws for the first evaluation of a mutant'))
    .addOption(propertiesOption())
    .addOption(workersOption())
    .addOption(engineOption('the mutants evaluated'))
    .addOption(timeoutOption('time limit for one evaluation', EVALUATION))
    .addOption(outOption(`output folder, which also keeps what was decided; for all claims, ${OUT_USUAL}`))
    .option('--fresh', 'discard what earlier runs decided, and take nothing from the cache')
    .option('--list', 'list the mutants without running them')
    .addOption(jsonOption('mutants.json'))
    .addHelpText('after', examples('mutate', ['', 'lemma-1 --list', "'lemma-*' --rule half double"]))
    .action(
      exitWith(async (ids: string[], flags: MutateFlags) => (await import('../commands/mutate.ts')).mutate(ids, flags)),
    );
}
