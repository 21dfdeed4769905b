import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { EffortName } from '../../results/Results.ts';
import type { Catalog } from '../../run/Catalog.ts';
import type { SecondsById } from '../../run/shards/partition.ts';
import type { Costs } from '../../store/costs/Costs.ts';
import { readCosts, secondsAt, withSeconds, writeCosts } from '../../store/costs/costsFile.ts';
import { displayPath, recordFolder } from '../../store/folders.ts';
import { UsageError } from '../../store/UsageError.ts';
import type { RunFlags } from '../usage/shared/runOptions.ts';

type CostFlags = Pick<RunFlags, 'costs' | 'properties' | 'shard'>;

/** Where costs are kept that no option names: beside the reports of the claims, hidden as it is of this machine. */
const usualFile = (properties: string): string => path.join(recordFolder(properties), '.costs.json');

/**
 * The seconds by which a run orders its claims, or cuts them into shards; these come from no file of this machine alone.
 *
 * @throws UsageError if the file of `--costs` cannot be read, or a shard is to be cut by one that does not exist
 */
export async function seenSeconds({ costs, properties, shard }: CostFlags, effort: EffortName): Promise<SecondsById> {
  if (costs === undefined) return secondsAt(shard === undefined ? await usualCosts(properties) : undefined, effort);
  const found = await readCosts(costs);
  if (found === undefined && shard !== undefined)
    throw new UsageError(
      `there is no file ${displayPath(costs)}, by which the shards are to be cut; leave --costs out to cut them into shards of as many claims each`,
    );
  return secondsAt(found, effort);
}

/** What this machine saw. A file that cannot be used is as good as none. */
const usualCosts = (properties: string): Promise<Costs | undefined> =>
  readCosts(usualFile(properties)).catch(() => undefined);

/** What a run saw of the costs of its claims. */
interface SeenCosts {
  readonly catalog: Pick<Catalog, 'claims'>;
  readonly effort: EffortName;
  readonly rounds: number;
  readonly seconds: SecondsById;
}

/**
 * Adds what claims took to the file of costs, the usual one if the claims have a folder of reports. More rounds than one
 * take longer than one would; they are left out.
 *
 * @returns a sentence if the file of `--costs` cannot be written, which does not fail the run
 */
export async function keepSeconds(
  { costs, properties }: CostFlags,
  { catalog, effort, rounds, seconds }: SeenCosts,
): Promise<string | undefined> {
  if (rounds !== 1 || seconds.size === 0) return undefined;
  const file = costs ?? usualFile(properties);
  try {
    if (costs === undefined && !(await stat(path.dirname(file))).isDirectory()) return undefined;
    const before = costs === undefined ? await usualCosts(properties) : await readCosts(file);
    await writeCosts(file, withSeconds(before, effort, seconds, new Set(catalog.claims.map(({ id }) => id))));
    return undefined;
  } catch (error) {
    return costs === undefined ? undefined : `The costs could not be written: ${(error as Error).message}`;
  }
}
