/** Seconds that claims took in earlier runs, by id. */
export type SecondsById = ReadonlyMap<string, number>;

/**
 * Cuts claims into shards of about the same cost: the longest claim first, each into the shard that has the least so far
 * (*longest processing time first*). The shard that costs most costs at most 4/3 − 1/(3 · shards) of what it would in the best
 * partition (Graham, 1969).
 *
 * The partition depends on nothing else than the arguments, so machines that share these share it. Among claims of one cost the
 * order given decides, among shards of one cost the number of claims, then that of the shard. A claim that was never seen
 * costs what the others do on average.
 *
 * @param ids distinct ids
 * @param shards the number of shards, a positive integer
 * @returns the shard of each claim, from 1, in the order of the ids
 * @throws RangeError if the number of shards is not a positive integer
 */
export function partition(ids: readonly string[], seconds: SecondsById, shards: number): number[] {
  if (!Number.isSafeInteger(shards) || shards < 1)
    throw new RangeError(`invalid number of shards; not a positive integer: ${shards}`);
  const costs = costsOf(ids, seconds);
  const loads = Array.from({ length: shards }, () => ({ cost: 0, claims: 0 }));
  const found = ids.map(() => 0);
  for (const at of longestFirst(costs)) {
    let least = 0;
    for (let shard = 1; shard < shards; shard++) if (isLess(loads[shard]!, loads[least]!)) least = shard;
    const load = loads[least]!;
    load.cost += costs[at]!;
    load.claims++;
    found[at] = least + 1;
  }
  return found;
}

interface Load {
  readonly cost: number;
  readonly claims: number;
}

const isLess = (one: Load, other: Load): boolean =>
  one.cost < other.cost || (one.cost === other.cost && one.claims < other.claims);

/** What claims cost: in seconds, or 1 each where nothing is known of any. */
export function costsOf(ids: readonly string[], seconds: SecondsById): number[] {
  const known = ids.flatMap((id) => seconds.get(id) ?? []);
  const usual = known.length === 0 ? 1 : known.reduce((sum, cost) => sum + cost, 0) / known.length;
  return ids.map((id) => seconds.get(id) ?? usual);
}

/** The places of costs, the largest first; equal ones as they stand. */
export const longestFirst = (costs: readonly number[]): number[] =>
  costs.map((_, at) => at).sort((a, b) => costs[b]! - costs[a]! || a - b);
