import path from 'node:path';
import { withCatalog } from '../src/run/catalog/withCatalog.ts';
import { costsOf, longestFirst, partition } from '../src/run/shards/partition.ts';
import { readCosts, secondsAt } from '../src/store/costs/costsFile.ts';
import { PROPERTIES_FOLDER, recordFolder } from '../src/store/folders.ts';
import { type Benchmark, type Compared, Skipped } from './Benchmark.ts';
import { makespan } from './makespan.ts';
import { spread } from './spread.ts';

/** The claims of the paper in its order, and what each took in the last runs at standard effort. */
async function recorded(): Promise<{ readonly ids: readonly string[]; readonly seconds: ReadonlyMap<string, number> }> {
  const seconds = secondsAt(await readCosts(path.join(recordFolder(PROPERTIES_FOLDER), '.costs.json')), 'standard');
  if (seconds.size === 0) throw new Skipped('no costs of claims are recorded; npm run report records them');
  const ids = await withCatalog(PROPERTIES_FOLDER, 60, ({ claims }) => claims.map(({ id }) => id));
  return { ids, seconds };
}

const computed = (ours: number, theirs: number): Compared => ({
  ours: spread([ours]),
  theirs: spread([theirs]),
  ratio: spread([theirs / ours]),
  unit: 's',
  note: 'computed from the seconds that each claim took, without the draws that idle threads make for others',
});

const order = (workers: number): Benchmark => ({
  name: `order-${workers}-workers`,
  work: `all claims of the paper by ${workers} workers, the longest first`,
  against: "ourselves in the paper's order",
  run: async () => {
    const { ids, seconds } = await recorded();
    const costs = costsOf(ids, seconds);
    const sorted = longestFirst(costs).map((at) => costs[at]!);
    return computed(makespan(sorted, workers), makespan(costs, workers));
  },
});

const shards = (count: number): Benchmark => ({
  name: `shards-${count}`,
  work: `the longest of ${count} shards of the paper's claims, cut by costs`,
  against: 'ourselves with shards of as many claims each',
  run: async () => {
    const { ids, seconds } = await recorded();
    const costs = costsOf(ids, seconds);
    const longest = (parts: readonly number[]): number =>
      Math.max(
        ...Array.from({ length: count }, (_, at) =>
          costs.reduce((sum, cost, claim) => (parts[claim] === at + 1 ? sum + cost : sum), 0),
        ),
      );
    return computed(longest(partition(ids, seconds, count)), longest(partition(ids, new Map(), count)));
  },
});

export default [order(2), order(8), order(32), shards(4), shards(8)] satisfies readonly Benchmark[];
