import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Shard } from '../src/results/shards/Shard.ts';
import { parseShard } from '../src/results/shards/parseShard.ts';
import type { Costs } from '../src/store/costs/Costs.ts';
import { writeCosts } from '../src/store/costs/costsFile.ts';
import { filesBelow } from '../src/store/files/filesBelow.ts';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { beginJournal } from '../src/store/previous/runJournal.ts';
import { belowThree, type ClaimFolder, claimFolder } from './claimFolder.ts';
import type { Ended } from './runCli.ts';
import { runHere } from './runHere.ts';

let scratch: ClaimFolder;
const properties = (): string => scratch.in('properties');
const run = (command: string, ...more: readonly string[]): Promise<Ended> =>
  runHere([command, ...more, '--properties', properties()]);
const decide = (command: 'check' | 'report', out: string, ...more: readonly string[]): Promise<Ended> =>
  run(command, ...more, '--effort', 'quick', '--workers', '1', '--out', scratch.in(out));
const shardFile = (shard: number, of: number, out = `shard-${shard}`): string =>
  scratch.in(out, `shard-${shard}-of-${of}.json`);
const readShard = async (file: string): Promise<Shard> => parseShard(await readFile(file, 'utf8'));

/** All files of a folder with their bytes. */
const contentOf = async (folder: string): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    await Promise.all(
      (await filesBelow(folder)).map(
        async (file) => [file, await readFile(path.join(folder, file), 'base64')] as const,
      ),
    ),
  );

beforeAll(async () => {
  scratch = await claimFolder({
    'properties/below.claim.ts': belowThree(),
    'properties/again.claim.ts': belowThree("repairs: 'below', uses: ['sum-is-small'],"),
    'properties/broken.claim.ts': belowThree('').replace('integers(1', 'integrs(1'),
    'costs.json': JSON.stringify({
      schema: 'refutable-costs-1',
      about: '',
      seconds: { quick: { below: 30, again: 10, 'sum-is-small': 10, 'mean-is-small': 10 } },
    }),
  });
  await cp(path.join(PACKAGE_FOLDER, 'test/fixtures/golden'), properties(), { recursive: true });
  await decide('report', 'whole', '--remember');
  await rm(path.join(properties(), 'refutations.json'));
  for (const shard of [1, 2]) await decide('report', `shard-${shard}`, '--shard', `${shard}/2`);
});
afterAll(() => scratch.remove());

describe('two shards', () => {
  test('are merged to the report of the whole run, byte for byte, and end with its exit code', async () => {
    const { code, stdout } = await run('merge', shardFile(2, 2), shardFile(1, 2), '--out', scratch.in('merged'));
    expect(code).toBe(2);
    expect(stdout).toContain('6 claims of 2 shards, seed golden, effort quick');
    expect(stdout).toContain(`The report: ${scratch.in('merged/index.html')}`);
    const [whole, merged] = [await contentOf(scratch.in('whole')), await contentOf(scratch.in('merged'))];
    expect(Object.keys(merged)).toEqual(Object.keys(whole));
    expect(Object.keys(merged)).toContain('results.json');
    for (const [file, bytes] of Object.entries(whole)) expect(merged[file] === bytes, file).toBe(true);
  });

  test('hold each claim once, and nothing that could be taken for the results of a run', async () => {
    const shards = [await readShard(shardFile(1, 2)), await readShard(shardFile(2, 2))];
    const ids = shards.flatMap(({ decided }) => decided.map(({ id }) => id));
    expect(ids.toSorted()).toEqual(shards[0]!.claims.map(({ id }) => id).toSorted());
    expect(ids).toHaveLength(6);
    expect(await filesBelow(scratch.in('shard-1'))).toEqual(['shard-1-of-2.json']);
    const { code, stderr } = await run('verify', shardFile(1, 2));
    expect([code, stderr]).toEqual([2, expect.stringContaining('this is a shard, a part of a run')]);
  });

  test('remember no counterexample; their merger does, those that the whole run remembers', async () => {
    await expect(filesBelow(properties())).resolves.not.toContain('refutations.json');
    const merged = await run('merge', shardFile(1, 2), shardFile(2, 2), '--remember', '--out', scratch.in('again'));
    expect(merged.stdout).toContain('later runs try them first');
    const file = path.join(properties(), 'refutations.json');
    const remembered = await readFile(file, 'utf8');
    await rm(file);
    await decide('report', 'again', '--remember');
    expect(remembered).toBe(await readFile(file, 'utf8'));
    // The counterexamples are tried first now, and what is found is another result.
    await decide('report', 'later', '--shard', '1/2');
    const { code, stderr } = await run('merge', shardFile(1, 2, 'later'), shardFile(2, 2));
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(
        /^error: cannot merge .*shard-2-of-2\.json: it is of the remembered counterexamples with /u,
      ),
    ]);
    await rm(file);
  });

  test('take what they can from a cache, and are the same', async () => {
    const env = { REFUTABLE_CACHE: scratch.in('cache') };
    const args = ['report', '--effort', 'quick', '--workers', '1', '--properties', properties(), '--shard', '2/2'];
    for (const out of ['cold', 'warm']) {
      const { stdout } = await runHere([...args, '--out', scratch.in(out)], env);
      expect(stdout).toMatch(out === 'warm' ? /\d+ unchanged/u : /The shard: /u);
    }
    const [cold, warm] = [await readShard(shardFile(2, 2, 'cold')), await readShard(shardFile(2, 2, 'warm'))];
    expect(warm.decided).toEqual(cold.decided);
    expect(Object.keys(warm.seconds).length).toBeLessThan(Object.keys(cold.seconds).length);
  });

  test('of check are merged to the results of check', async () => {
    const ids = ['below', 'again', 'mean-*'];
    const [whole] = [await run('check', ...ids, '--effort', 'quick', '--json')];
    for (const shard of [1, 2])
      await decide('check', `part-${shard}`, ...ids, '--shard', `${shard}/2`, '--costs', scratch.in('costs.json'));
    const files = [shardFile(1, 2, 'part-1'), shardFile(2, 2, 'part-2')];
    const merged = await run('merge', ...files, '--json');
    expect([merged.code, merged.stdout]).toEqual([whole.code, whole.stdout]);
    expect(merged.stderr).not.toContain('The report');
    const [one, two] = [await readShard(files[0]!), await readShard(files[1]!)];
    expect([one, two].map(({ decided }) => decided.map(({ id }) => id).toSorted())).toEqual([
      ['below'],
      ['again', 'mean-is-small', 'mean-is-small-repaired'].filter((id) =>
        two.decided.some((result) => result.id === id),
      ),
    ]);
  });

  test('are resumed from their journals', async () => {
    const whole = await readShard(shardFile(1, 2));
    const { seed, effort, rounds, paper } = whole.run;
    await rm(scratch.in('stopped'), { recursive: true, force: true });
    await decide('report', 'stopped', '--shard', '1/2');
    await rm(shardFile(1, 2, 'stopped'));
    await beginJournal(scratch.in('stopped'), { paper, seed, effort, rounds }, whole.decided.slice(0, 2));
    const { stdout } = await decide('report', 'stopped', '--shard', '1/2', '--resume');
    expect(stdout).toContain('Resuming the unfinished run');
    const resumed = await readShard(shardFile(1, 2, 'stopped'));
    expect({ ...resumed, seconds: {}, digest: '' }).toEqual({ ...whole, seconds: {}, digest: '' });
    expect(Object.keys(resumed.seconds)).toHaveLength(1);
    const { code, stderr } = await decide('report', 'stopped', '--shard', '1/2', '--resume');
    expect([code, stderr]).toEqual([2, expect.stringContaining('there is no unfinished shard in')]);
  });
});

test('files that are no shards of one run are refused, and nothing is written', async () => {
  const merge = async (...files: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await run('merge', ...files, '--out', scratch.in('refused'));
    expect([code, stdout]).toEqual([2, '']);
    return stderr;
  };
  expect(await merge(scratch.in('nowhere.json'))).toContain('nowhere.json: there is no such file');
  expect(await merge(scratch.in('whole'))).toContain('it is a folder, not a file');
  expect(await merge(scratch.in('whole/results.json'))).toContain('it holds the results of a whole run');
  await decide('report', 'other', '--shard', '1/2', '--costs', scratch.in('costs.json'));
  expect(await merge(shardFile(2, 2), shardFile(1, 2, 'other'))).toMatch(
    /it was cut by other costs: the claim \S+ is in shard \d, and for .* in shard \d;/u,
  );
  expect(await filesBelow(scratch.path)).not.toContainEqual(expect.stringContaining('refused'));
});

test('a run begins with the claims that took longest before, and keeps what they took beside its report', async () => {
  const folder = await claimFolder({
    'a-quick.claim.ts': belowThree("expect: 'refuted',"),
    'b-slow.claim.ts': belowThree("expect: 'refuted',"),
  });
  const costs = folder.in('reports/.costs.json');
  const secondsIn = async (): Promise<Record<string, number>> =>
    (JSON.parse(await readFile(costs, 'utf8')) as Costs).seconds.quick!;
  const began = async (...more: readonly string[]): Promise<string[]> => {
    const args = ['report', '--properties', folder.path, '--effort', 'quick', '--workers', '1', ...more];
    const { code, stdout } = await runHere(args);
    expect(code).toBe(0);
    return [...stdout.matchAll(/^✗ refuted +(a-quick|b-slow) /gmu)].map(([, id]) => id!).slice(0, 2);
  };
  try {
    expect(await began()).toEqual(['a-quick', 'b-slow']);
    expect(Object.keys(await secondsIn())).toEqual(['a-quick', 'b-slow']);
    const results = await readFile(folder.in('reports/results.json'), 'utf8');
    await writeCosts(costs, {
      schema: 'refutable-costs-1',
      about: '',
      seconds: { quick: { 'a-quick': 0, 'b-slow': 1000, gone: 1 } },
    });
    expect(await began()).toEqual(['b-slow', 'a-quick']);
    expect(await readFile(folder.in('reports/results.json'), 'utf8')).toBe(results);
    const { 'b-slow': slow, ...others } = await secondsIn();
    expect([slow! < 1000, Object.keys(others)]).toEqual([true, ['a-quick']]);
    // A damaged file costs nothing but the order; one that is named must be right.
    await writeFile(costs, 'cut of');
    expect(await began()).toEqual(['a-quick', 'b-slow']);
    expect(Object.keys(await secondsIn())).toEqual(['a-quick', 'b-slow']);
    await writeFile(costs, 'cut of');
    const { code, stderr } = await runHere(['report', '--properties', folder.path, '--costs', costs]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('.costs.json: it is not JSON: ')]);
  } finally {
    await folder.remove();
  }
});

describe('a shard refuses', () => {
  test.each([
    [['--shard', '3/2'], 'invalid --shard "3/2"; write which shard of how many, such as 2/4'],
    [['--shard', '0/2'], 'invalid --shard "0/2"'],
    [['--shard', '2'], 'invalid --shard "2"'],
    [['--shard', '1/2', '--seed', 'random'], 'each shard would have a seed of its own; write one seed for all of them'],
    [['--shard', '1/2', '--remember'], '--remember is about the whole run'],
    [['--shard', '1/2', '--compare', 'x.json'], '--compare is about the whole run'],
    [['--shard', '1/2', '--more', 'x.json'], '--more and --shard cannot be used together; --rounds 2'],
    [['--shard', '1/2', '--costs', 'nowhere.json'], 'nowhere.json, by which the shards are to be cut'],
  ])('%j', async (options, sentence) => {
    const { code, stderr } = await decide('report', 'none', ...options);
    expect([code, stderr]).toEqual([2, expect.stringContaining(sentence)]);
  });
});
