import { type Command, Option } from 'commander';
import { ANNOTATION_FORMS, type AnnotationForm } from '../../../report/machine/annotations/annotationLines.ts';
import { MEMORY } from '../../../run/limits.ts';
import type { RunOptions } from '../../../run/RunOptions.ts';
import type { ReportFile } from '../../../run/config/Config.ts';
import { configured } from './configured.ts';
import { wholeNumber } from './numbers.ts';
import {
  effortOption,
  engineOption,
  freshOption,
  jsonOption,
  propertiesOption,
  reportersOption,
  seedOption,
  timeoutOption,
  workersOption,
} from './options.ts';
import { pathOf } from './pathOf.ts';
import { costsOption, shardOption } from './shards.ts';

/** The options of the commands that check claims, as they were typed. */
export interface RunFlags extends Pick<
  RunOptions,
  'effort' | 'seed' | 'workers' | 'timeout' | 'memory' | 'rounds' | 'corpus'
> {
  readonly properties: string;
  /** Address of the queue whose workers decide the claims; threads of this machine by default. */
  readonly engine?: string;
  /** Whether to decide claims that earlier runs have decided, too. */
  readonly fresh?: boolean;
  readonly json?: boolean;
  /** Whether to continue an interrupted run in the output folder. */
  readonly resume?: boolean;
  /** Adds a round to the evidence in a results.json: the one named, or `true` for that in the output folder. */
  readonly more?: string | true;
  /** Whether to start keeping counterexamples in the properties folder. */
  readonly remember?: boolean;
  /** The results of an earlier run, to say what changed. */
  readonly compare?: string;
  /** The files of the report to write besides results.json; all by default. */
  readonly reporters?: readonly ReportFile[];
  /** The form of the lines that lead to the claims that are refuted, faulty or a surprise; none by default. */
  readonly annotate?: AnnotationForm;
  /** Which shard of the run is checked, of how many; all claims by default. */
  readonly shard?: NonNullable<RunOptions['shard']>;
  /** The file of seconds that claims took in earlier runs. */
  readonly costs?: string;
  /** The output folder. */
  readonly out?: string;
}

/** Declares the options of {@link RunFlags} but for `resume` and `out`. */
export function runOptions(command: Command): Command {
  return command
    .addOption(configured(seedOption('all draws')))
    .addOption(configured(effortOption(undefined, 'how many settings and draws; by default standard')))
    .addOption(propertiesOption())
    .addOption(workersOption())
    .addOption(engineOption('the claims decided'))
    .addOption(configured(timeoutOption()))
    .addOption(reportersOption())
    .option(
      '--memory <megabytes>',
      `memory limit for each claim, by default ${MEMORY}; a claim that exceeds it is faulty`,
      wholeNumber('--memory', 128, MEMORY),
    )
    .addOption(shardOption())
    .addOption(costsOption('the longest begin first, and shards are cut by them'))
    .option(
      '--compare <file>',
      'the results.json of an earlier run, to report what changed since',
      pathOf('--compare', 'file'),
    )
    .option(
      '--rounds <number>',
      'rounds of draws and settings, each of which adds to the evidence; by default 1',
      wholeNumber('--rounds', 1, 8),
    )
    .option(
      '--more [file]',
      'add a round to the evidence of a finished run (a results.json): four times the draws, new settings',
      pathOf('--more', 'file'),
    )
    .addOption(freshOption())
    .option('--no-corpus', 'neither try the counterexamples in refutations.json first nor add to them')
    .option('--remember', 'start keeping counterexamples in refutations.json in the properties folder')
    .addOption(
      new Option(
        '--annotate <form>',
        'end with a line for each claim that is refuted, faulty or a surprise, with its place: for an editor (lines) or for GitHub',
      ).choices(ANNOTATION_FORMS),
    )
    .addOption(jsonOption('results.json'));
}
