import type { Command } from 'commander';
import type { Over } from '../../check/explore/placesAlong.ts';
import type { EffortName } from '../../results/Results.ts';
import { examples } from './shared/examples.ts';
import { exitWith } from './shared/exitWith.ts';
import { percent, wholeNumber } from './shared/numbers.ts';
import {
  effortOption,
  jsonOption,
  propertiesOption,
  seedOption,
  timeoutOption,
  workersOption,
} from './shared/options.ts';
import { pathOf } from './shared/pathOf.ts';
import { readOver, readValues } from './shared/places.ts';

export interface ExploreFlags {
  readonly properties: string;
  readonly over?: Over;
  readonly at?: Readonly<Record<string, string>>;
  /** How many of the tightest settings to show; `true` for as many as usual. */
  readonly worst?: number | true;
  /** Works through a draw, at these values too. */
  readonly draw?: Readonly<Record<string, string>> | true;
  /** Which draw, from 1. */
  readonly nth?: number;
  readonly effort?: EffortName;
  readonly draws?: number;
  /** The probability that all intervals are right, in (0, 1]. */
  readonly confidence?: number;
  readonly seed?: string;
  readonly svg?: string;
  readonly json?: boolean;
  readonly workers?: number;
  /** Seconds for one place. */
  readonly timeout: number;
}

const INTERVALS = `
The intervals of a curve hold together: with the given confidence, every one of them contains the probability or mean
that it estimates, after any number of draws, so that a curve may be stopped at any time. (Each is a confidence sequence
at the level (1 − confidence)/K for K places, which are chosen before anything is drawn.) That is for one curve: among
twenty curves at 95% one is expected to miss. To explore gives no verdict; check does.

Exit codes: 0 explored; 2 bad usage or a faulty claim; 130 interrupted, with what was found so far shown.`;

/** `npm run explore`. */
export function exploreUsage(command: Command): void {
  command
    .usage('-- [options] <id>')
    .description('draw the estimate or value of a claim against its bound along one parameter')
    .argument('<id>', 'the id of a claim')
    .option(
      '--over <range>',
      'the parameter to vary: m=10:1000, m=10:1000:20 for 20 places, m=10,20,50, or m for its whole range; by default the first',
      readOver,
    )
    .option(
      '--at <values>',
      'values of other parameters, such as n=200,k=5; those left out are chosen and named',
      readValues('--at'),
    )
    .option(
      '--worst [number]',
      'search as check does, and list the settings nearest to failing; by default 10',
      wholeNumber('--worst', 1, 50),
    )
    .option('--draw [values]', 'work through one draw at values such as n=20,m=5', readValues('--draw'))
    .option('--nth <number>', 'which draw to work through; by default the first', wholeNumber('--nth', 1, 1e9))
    .addOption(
      effortOption(undefined, 'how many draws at a place (1000, 10 000, 100 000), or settings; by default quick'),
    )
    .option('--draws <number>', 'draws at each place instead', wholeNumber('--draws', 1, 1e7))
    .option(
      '--confidence <percent>',
      'that all intervals of the curve are right; by default 95%',
      percent('--confidence'),
    )
    .addOption(seedOption('all draws'))
    .option('--svg <file>', 'also write the curve as a picture', pathOf('--svg', 'file'))
    .addOption(jsonOption('what was found'))
    .addOption(propertiesOption())
    .addOption(workersOption())
    .addOption(timeoutOption('time limit for each place; one that reaches it keeps the draws made so far'))
    .addHelpText(
      'after',
      examples(
        'explore',
        [
          'lemma-1 --over m=10:200 --at n=20',
          'lemma-1 --over n=10,20,50 --svg curve.svg',
          'lemma-1 --worst',
          'lemma-1 --draw n=3,m=4',
        ],
        INTERVALS,
      ),
    )
    .action(
      exitWith(async (id: string, flags: ExploreFlags) => (await import('../commands/explore.ts')).explore(id, flags)),
    );
}
