import { type Command, Option } from 'commander';
import { ANNOTATION_FORMS } from '../../report/machine/annotations/annotationLines.ts';

import { MOST_SHARDS } from '../../results/shards/parseShard.ts';
import { UsageError } from '../../store/UsageError.ts';
import { configured } from './shared/configured.ts';
import { examples } from './shared/examples.ts';
import { exitWith } from './shared/exitWith.ts';
import { jsonOption, OUT_USUAL, outOption, propertiesOption, REPORT_FILES, reportersOption } from './shared/options.ts';
import { pathOf } from './shared/pathOf.ts';
import type { RunFlags } from './shared/runOptions.ts';
import { costsOption } from './shared/shards.ts';

/** The options of `merge`, as they were typed. */
export interface MergeFlags extends Pick<
  RunFlags,
  'properties' | 'reporters' | 'compare' | 'remember' | 'annotate' | 'json' | 'costs'
> {
  /** The output folder that the configuration gives, for the shards of all claims. */
  readonly usualOut?: string | undefined;
  /** The one that was typed. */
  readonly out?: string | undefined;
}

/** `npm run merge`. */
export function mergeUsage(command: Command): void {
  command
    .usage('-- [options] <files...>')
    .description('put the shards of one run together, and write the report that the run would have written uncut')
    .argument('<files...>', 'the files that report --shard or check --shard wrote, one for each shard')
    .addOption(propertiesOption())
    .addOption(
      configured(
        outOption(`output folder for ${REPORT_FILES}; ${OUT_USUAL}; without it shards of check are only shown`),
      ),
    )
    .addOption(reportersOption())
    .option(
      '--compare <file>',
      'the results.json of an earlier run, to report what changed since',
      pathOf('--compare', 'file'),
    )
    .option('--remember', 'start keeping counterexamples in refutations.json in the properties folder')
    .addOption(costsOption('those of the shards are added to them'))
    .addOption(
      new Option(
        '--annotate <form>',
        'end with a line for each claim that is refuted, faulty or a surprise, with its place: for an editor (lines) or for GitHub',
      ).choices(ANNOTATION_FORMS),
    )
    .addOption(jsonOption('results.json'))
    .addHelpText('after', examples('merge', ['shard-1-of-2.json shard-2-of-2.json', 'shards/*.json --out report']))
    .action(
      exitWith(async (typed: string[], { out, ...flags }: MergeFlags, typedIn: Command) => {
        if (typed.length > MOST_SHARDS)
          throw new UsageError(`${typed.length} files are named, and ${MOST_SHARDS} shards are the most`);
        const files = typed.map(pathOf('the file of a shard', 'file'));
        return (await import('../commands/merge.ts')).merge(files, {
          ...flags,
          ...(typedIn.getOptionValueSource('out') === 'config' ? { usualOut: out } : { out }),
        });
      }),
    );
}
