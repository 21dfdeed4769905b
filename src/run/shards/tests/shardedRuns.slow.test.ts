import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ClaimFolder, claimFolder } from '../../../../test/claimFolder.ts';
import { resultsJson } from '../../../results/resultsJson.ts';
import type { Results } from '../../../results/Results.ts';
import { catalogPaper } from '../../catalog/catalogPaper.ts';
import { InThreadExecutor } from '../../InThreadExecutor.ts';
import { runPaper } from '../../runPaper.ts';
import { joinShards } from '../joinShards.ts';
import { costsOf } from '../partition.ts';
import { decidedShard } from './decidedShard.ts';

/** What decides a claim, by the bound that it states. */
const KINDS: readonly ((bound: number) => string)[] = [
  (bound) => `holds: ({ n }) => n < ${bound},`,
  (bound) => `value: ({ n }) => n, valueAtMost: ${bound},`,
  (bound) => `draw: (rng, { n }) => n * rng(), always: (x) => x < ${bound},`,
  (bound) => `draw: (rng) => rng(), event: (u, { n }) => u < n / 9, probabilityAtLeast: ${bound / 10}, margin: 0.3,`,
  (bound) => `draw: (rng, { n }) => n * rng(), quantity: (x) => x, range: [0, 9], meanAtMost: ${bound}, margin: 2,`,
];

/** A claim at random, which may use claims before it and correct one of them. */
interface Made {
  readonly kind: number;
  readonly bound: number;
  readonly folder: number;
  readonly uses: readonly number[];
  readonly repairs: number | null;
  readonly expect: string | null;
  readonly isBroken: boolean;
}

const made: fc.Arbitrary<Made> = fc.record({
  kind: fc.nat({ max: KINDS.length - 1 }),
  bound: fc.integer({ min: 1, max: 12 }),
  folder: fc.nat({ max: 2 }),
  uses: fc.uniqueArray(fc.nat({ max: 8 }), { maxLength: 3 }),
  repairs: fc.option(fc.nat({ max: 8 })),
  expect: fc.option(fc.constantFrom('upheld', 'refuted', 'proved')),
  isBroken: fc.integer({ min: 0, max: 11 }).map((die) => die === 0),
});

function claimText({ kind, bound, uses, repairs, expect: wanted, isBroken }: Made, at: number): string {
  const before = (other: number): boolean => other < at;
  const used = uses.filter(before).map((other) => `'c${other}'`);
  return `
import { claim, integers } from 'refutable';
export default claim({
  title: 'Claim ${at}', place: 'Here', statement: 'n', forAll: { n: ${isBroken ? 'integrs' : 'integers'}(1, 9) },
  ${KINDS[kind]!(bound)}
  uses: [${used.join(', ')}], ${repairs !== null && before(repairs) ? `repairs: 'c${repairs}',` : ''}
  ${wanted === null ? '' : `expect: '${wanted}',`}
});`;
}

const PAPER = `
import { paper } from 'refutable';
export default paper({
  title: 'At random', author: 'Nobody', year: 2000, seed: 'random-folders', about: '',
  sections: [{ title: 'One', folder: 'f1' }, { title: 'Two', folder: 'f0', order: ['c3', 'c1'] }],
  headlines: ['c2', 'c0'],
  answers: [{ question: 'Is it?', sentences: [{ text: 'It is {c0:verdict}.', claims: ['c0'] }] }],
});`;

async function whatShardsGive(folder: ClaimFolder, shards: number, costs: readonly (number | null)[]): Promise<void> {
  const executor = new InThreadExecutor(folder.path);
  try {
    const catalog = await catalogPaper(folder.path, executor, { timeout: 30 });
    const whole = await runPaper({ properties: catalog, effort: 'quick', executor });
    const ids = catalog.claims.map(({ id }) => id);
    const seconds = new Map(ids.flatMap((id, at) => (costs[at] == null ? [] : [[id, costs[at]] as const])));
    const parts = [];
    for (let shard = 1; shard <= shards; shard++)
      parts.push(await decidedShard(catalog, executor, { shard, of: shards, seconds }));
    const cut = parts.map(({ decided }) => decided.map(({ id }) => id));
    expect(cut.flat().toSorted()).toEqual(ids.toSorted());
    const all = costsOf(ids, seconds);
    const loads = cut.map((own) => own.reduce((sum, id) => sum + all[ids.indexOf(id)]!, 0));
    const mean = all.reduce((sum, cost) => sum + cost, 0) / shards;
    // The longest shard was the shortest when its last claim came, which is no longer than any that it has.
    const last = Math.min(...cut[loads.indexOf(Math.max(...loads))]!.map((id) => all[ids.indexOf(id)]!), Infinity);
    expect(Math.max(...loads)).toBeLessThanOrEqual(mean + (1 - 1 / shards) * last + 1e-9 * (1 + mean * shards));
    const files = parts.map((shard, at) => ({ file: `${at}.json`, shard }));
    const joined: Results = await joinShards(files.toReversed(), catalog);
    expect(resultsJson(joined)).toBe(resultsJson(whole));
  } finally {
    await executor.close();
  }
}

test('shards of folders at random hold each claim once, are balanced, and give the bytes of one run', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(made, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.option(fc.double({ min: 0, max: 300, noNaN: true })), { minLength: 8, maxLength: 8 }),
      async (claims, shards, costs) => {
        const folder = await claimFolder({
          'paper.ts': PAPER,
          ...Object.fromEntries(claims.map((one, at) => [`f${one.folder}/c${at}.claim.ts`, claimText(one, at)])),
        });
        await whatShardsGive(folder, shards, costs).finally(() => folder.remove());
      },
    ),
    { numRuns: 15, seed: 7 },
  );
});
