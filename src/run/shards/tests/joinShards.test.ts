import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Results } from '../../../results/Results.ts';
import { resultsJson } from '../../../results/resultsJson.ts';
import { parseShard } from '../../../results/shards/parseShard.ts';
import type { Shard, ShardedClaim } from '../../../results/shards/Shard.ts';
import { shardJson, shardOf } from '../../../results/shards/shardJson.ts';
import { PACKAGE_FOLDER } from '../../../store/folders.ts';
import type { Catalog } from '../../Catalog.ts';
import { catalogPaper } from '../../catalog/catalogPaper.ts';
import { InThreadExecutor } from '../../InThreadExecutor.ts';
import { runPaper } from '../../runPaper.ts';
import { joinShards } from '../joinShards.ts';
import { decidedShard } from './decidedShard.ts';

const properties = path.join(PACKAGE_FOLDER, 'test/fixtures/golden');

let catalog: Catalog;
let whole: Results;
let shards: readonly [Shard, Shard];

/** A shard of the golden paper. */
async function decided(shard: number, of: number, only?: readonly string[]): Promise<Shard> {
  const executor = new InThreadExecutor(properties);
  return decidedShard(catalog, executor, { shard, of, only }).finally(() => executor.close());
}

beforeAll(async () => {
  const executor = new InThreadExecutor(properties);
  catalog = await catalogPaper(properties, executor, { timeout: 30 });
  whole = await runPaper({ properties: catalog, effort: 'quick', executor });
  await executor.close();
  shards = [await decided(1, 2), await decided(2, 2)];
});

/** What the shards give, or why they are refused. The files are called `0.json`, `1.json` and so on. */
const joined = (given: readonly Shard[], of: Catalog = catalog): Promise<string> =>
  joinShards(
    given.map((shard, at) => ({ file: path.resolve(`${at}.json`), shard })),
    of,
  ).then(resultsJson, (error: Error) => error.message);

/** A shard with other content, as somebody would write it who makes its digests anew. */
const forged = (shard: Shard, change: Partial<Shard>): Shard => shardOf({ ...shard, ...change });
const ofRun = (more: Partial<Shard['run']>): Shard => forged(shards[1], { run: { ...shards[1].run, ...more } });
const claimsBut = (change: (claim: ShardedClaim, at: number) => ShardedClaim): readonly ShardedClaim[] =>
  shards[1].claims.map(change);

describe('the shards of a run', () => {
  test('give the results of the whole run, in any order', async () => {
    expect(await joined(shards)).toBe(resultsJson(whole));
    expect(await joined(shards.toReversed())).toBe(resultsJson(whole));
  });

  test('may be more than the claims', async () => {
    const five = await Promise.all([1, 2, 3, 4, 5].map((shard) => decided(shard, 5)));
    expect(five.map((shard) => shard.decided.length)).toEqual([1, 1, 1, 0, 0]);
    expect(await joined(five)).toBe(resultsJson(whole));
  });

  test('of some claims give the results of these', async () => {
    const only = ['mean-*', 'sum-is-small'];
    const parts = [await decided(2, 2, only), await decided(1, 2, only)];
    const results = JSON.parse(await joined(parts)) as Results;
    expect(results.complete).toBe(false);
    expect(results.claims.map(({ id }) => id)).toEqual(
      whole.claims.map(({ id }) => id).filter((id) => id.startsWith('mean-') || id === 'sum-is-small'),
    );
  });
});

describe('what is no run, each shard once, is refused by its name', () => {
  test('a shard that is missing, and one that is given twice', async () => {
    expect(await joined([shards[1]])).toBe('a shard is missing: 1/2; check it with --shard, and name all files');
    expect(await joined([shards[1], shards[0], shards[1]])).toBe(
      'shard 2/2 is given twice: 0.json and 2.json; leave one of them out',
    );
  });

  test.each<readonly [Partial<Shard['run']>, string]>([
    [{ seed: '7' }, 'it is of the seed 7, and 0.json is of the seed golden'],
    [{ effort: 'standard' }, 'it is of the effort standard, and 0.json is of the effort quick'],
    [{ rounds: 2 }, 'it is of --rounds 2, and 0.json is of --rounds 1'],
    [{ timeout: 99 }, 'it is of --timeout 99, and 0.json is of --timeout 300'],
    [{ memory: 512 }, 'it is of --memory 512, and 0.json is of --memory 1024'],
    [{ node: '19' }, `it is of Node 19, and 0.json is of Node ${process.versions.node.split('.')[0]}`],
    [{ flags: ['--jitless'] }, 'it is of Node with the flags --jitless, and 0.json is of Node'],
    [{ only: ['a', 'b'] }, 'it is of the claims a b, and 0.json is of the claims none'],
    [{ checker: 'f00' }, 'it is of the version of the checker with the digest f00, and 0.json is'],
    [{ corpus: 'f00' }, 'it is of the remembered counterexamples with the digest f00, and 0.json is'],
    [{ paper: 'Other' }, 'it is of the paper Other, and 0.json is of the paper A paper'],
    [{ paperDigest: 'f00' }, 'it is of a paper.ts that says something else, and 0.json is of one paper.ts'],
  ])('another run: %j', async (more, sentence) => {
    expect(await joined([shards[0], ofRun(more)])).toContain(`cannot merge 1.json: ${sentence}`);
  });

  test('another number of shards, other claims, another partition', async () => {
    const all = [shards[0], await decided(2, 3)];
    expect(await joined(all)).toContain('cannot merge 1.json: it is one of 3 shards, and 0.json is one of 2;');
    const changed = claimsBut((claim, at) => (at === 0 ? { ...claim, digest: 'f00' } : claim));
    expect(await joined([shards[0], forged(shards[1], { claims: changed })])).toMatch(
      /^cannot merge 1\.json: the claim \S+, or code that it shares, is not what it was for 0\.json$/u,
    );
    const added = [...shards[1].claims, { id: 'new', digest: '', shard: 1 }];
    expect(await joined([shards[0], forged(shards[1], { claims: added })])).toBe(
      'cannot merge 1.json: it knows a claim new, which 0.json does not know',
    );
    expect(await joined([forged(shards[1], { claims: added }), shards[0]])).toBe(
      'cannot merge 0.json: it knows a claim new, which 1.json does not know',
    );
    const moved = claimsBut((claim) => ({ ...claim, shard: 3 - claim.shard }));
    expect(await joined([shards[0], forged(shards[1], { claims: moved })])).toMatch(
      /^cannot merge 1\.json: it was cut by other costs: the claim \S+ is in shard \d, and for 0\.json in shard \d; give/u,
    );
    const turned = shards[1].claims.toReversed();
    expect(await joined([shards[0], forged(shards[1], { claims: turned })])).toBe(
      'cannot merge 1.json: its claims are in another order than those of 0.json',
    );
  });

  test('a result that contradicts itself', async () => {
    const sure = shards[1].decided.map((result) => ({ ...result, draws: result.draws - 0.5 }));
    expect(await joined([shards[0], forged(shards[1], { decided: sure })])).toMatch(
      /^cannot merge 1\.json: what it says of the claim \S+ contradicts itself: the number of draws is/u,
    );
  });

  test('claims that have changed since, were added or are gone, and another folder', async () => {
    const [first, ...rest] = catalog.claims as [Catalog['claims'][number], ...Catalog['claims']];
    const of = (claims: Catalog['claims']): Promise<string> => joined(shards, { ...catalog, claims });
    expect(await of([{ ...first, digest: 'f00' }, ...rest])).toContain(
      `the claim ${first.id}, or code that it shares, has`,
    );
    expect(await of([{ ...first, id: 'new' }, ...catalog.claims])).toContain(
      'its run did not know the claim new, which',
    );
    expect(await of(rest)).toContain(`the claim ${first.id} of its run is not in`);
    const paper = { ...catalog.paper, title: 'Other' };
    expect(await joined(shards, { ...catalog, paper })).toContain(
      'it is of the paper “A paper small enough to be read whole”, and the claims in',
    );
    const renamed = { ...catalog.paper, author: 'Somebody' };
    expect(await joined(shards, { ...catalog, paper: renamed })).toContain(
      'says something else than the one that its run',
    );
    const older = shards.map((shard) => forged(shard, { run: { ...shard.run, checker: 'f00' } }));
    expect(await joined(older)).toContain('it was decided by the version of the checker with the digest f00');
  });
});

describe('a file is no shard', () => {
  const read = (text: string): string => {
    try {
      return parseShard(text).schema;
    } catch (error) {
      return (error as Error).message;
    }
  };
  const reading = (change: Partial<Shard>): string => read(shardJson(forged(shards[0], change)));

  test('where it holds other claims than it says', () => {
    const [first] = shards[0].decided;
    expect(reading({ decided: shards[0].decided.slice(1) })).toBe(
      `it contradicts itself: the claim ${first!.id} is not decided in it`,
    );
    expect(reading({ decided: [...shards[0].decided, ...shards[1].decided] })).toMatch(
      /the claim \S+ is of another shard$/u,
    );
    expect(reading({ decided: [...shards[0].decided, first!] })).toMatch(/its claims are in another order, or twice$/u);
    expect(reading({ shard: 3 })).toMatch(/it is shard 3 of 2$/u);
    expect(reading({ of: 1e6 })).toMatch(/its run has 1000000 shards$/u);
    expect(reading({ claims: claimsBut((claim) => ({ ...claim, shard: 1.5 })) })).toMatch(/ is in shard 1\.5 of 2$/u);
    expect(reading({ claims: [...shards[0].claims, shards[0].claims[0]!] })).toMatch(/a claim is listed twice$/u);
    expect(reading({ seconds: { [first!.id]: -1 } })).toMatch(/took -1 seconds$/u);
    expect(reading({ seconds: { other: 1 } })).toMatch(/the claim other took 1 seconds$/u);
  });

  test('where it was edited, cut off, or is something else', () => {
    const text = shardJson(shards[0]);
    expect(read(text)).toBe('refutable-shard-1');
    expect(read(text.replace('"seed": "golden"', '"seed": "g0lden"'))).toContain(
      'its digest does not fit: was it edited?',
    );
    expect(read(text.replace('"of": 2', '"of": "2"'))).toBe('it is damaged; of: a number, not "2"');
    expect(read(text.slice(0, 1000))).toBe('it is cut off after 1000 characters: was writing it interrupted?');
    expect(read('')).toBe('it is empty');
    expect(read(resultsJson(whole))).toBe('it holds the results of a whole run, and no shard of one');
    expect(read('[]')).toBe('it is no shard of a run; its schema is not "refutable-shard-1"');
    expect(read('{"schema":"refutable-shard-9"}')).toContain('and this version reads "refutable-shard-1"');
  });
});
