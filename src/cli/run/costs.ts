import type { EffortName } from '../../results/Results.ts';
import type { Catalog } from '../../run/Catalog.ts';
import type { SecondsById } from '../../run/shards/partition.ts';
import { readCosts, secondsAt, withSeconds, writeCosts } from '../../store/costs/costsFile.ts';
import { displayPath } from '../../store/folders.ts';
import { UsageError } from '../../store/UsageError.ts';
import type { RunFlags } from '../usage/shared/runOptions.ts';

/**
 * The seconds by which a run orders its claims, or cuts them into shards.
 *
 * @throws UsageError if the file of `--costs` cannot be read, or a shard is to be cut by one that does not exist
 */
export async function seenSeconds({ costs, shard }: RunFlags, effort: EffortName): Promise<SecondsById> {
  if (costs === undefined) return new Map();
  const found = await readCosts(costs);
  if (found === undefined && shard !== undefined)
    throw new UsageError(
      `there is no file ${displayPath(costs)}, by which the shards are to be cut; leave --costs out to cut them into shards of as many claims each`,
    );
  return secondsAt(found, effort);
}

/** What a run adds to the file of costs. */
interface SeenCosts {
  readonly catalog: Pick<Catalog, 'claims'>;
  readonly effort: EffortName;
  readonly rounds: number;
  readonly seconds: SecondsById;
}

/**
 * Adds what claims took to the file of costs. More rounds than one take longer than one would; they are left out.
 *
 * @returns a sentence if the file cannot be written, which does not fail the run
 */
export async function keepSeconds(
  file: string | undefined,
  { catalog, effort, rounds, seconds }: SeenCosts,
): Promise<string | undefined> {
  if (file === undefined || rounds !== 1 || seconds.size === 0) return undefined;
  try {
    const ids = new Set(catalog.claims.map(({ id }) => id));
    await writeCosts(file, withSeconds(await readCosts(file), effort, seconds, ids));
    return undefined;
  } catch (error) {
    return `The costs could not be written: ${(error as Error).message}`;
  }
}
