import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { resultsJson } from '../src/results/resultsJson.ts';
import { InThreadExecutor } from '../src/run/InThreadExecutor.ts';
import { runPaper } from '../src/run/runPaper.ts';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { belowThree, type ClaimFolder, claimFolder } from './claimFolder.ts';
import { workerHere } from './queueing.ts';
import { runHere } from './runHere.ts';
import { hasPostgres, hasRedis, startPostgres, startRedis } from './servers.ts';

let scratch: ClaimFolder;
let expected: string;
const properties = (): string => scratch.in('properties');

/** Claims that draw, that are decided exactly and that fail, some of them in rounds. */
beforeAll(async () => {
  scratch = await claimFolder({
    'properties/below.claim.ts': belowThree(),
    'properties/again.claim.ts': belowThree("repairs: 'below', uses: ['sum-is-small'],"),
  });
  await cp(path.join(PACKAGE_FOLDER, 'test/fixtures/golden'), properties(), { recursive: true });
  await cp(properties(), scratch.in('on/another/machine'), { recursive: true });
  const executor = new InThreadExecutor(properties());
  expected = resultsJson(await runPaper({ properties: properties(), effort: 'quick', executor }));
  await executor.close();
});
afterAll(() => scratch.remove());

/** Writes a report. @returns the bytes of its results.json, with what was said */
async function report(name: string, more: readonly string[] = [], env = {}): Promise<readonly [string, string]> {
  const out = scratch.in(name);
  const { stdout, stderr, code } = await runHere(
    ['report', '--properties', properties(), '--effort', 'quick', '--out', out, ...more],
    env,
  );
  expect(code, stderr).toBeLessThan(2);
  return [await readFile(path.join(out, 'results.json'), 'utf8'), stdout];
}

/** The bytes by a queue, with a worker that has a copy of the claims. */
async function queued(name: string, server: { readonly url: string; readonly stop: () => Promise<void> }) {
  const worker = await workerHere(server.url, scratch.in('on/another/machine'));
  try {
    const [bytes] = await report(name, ['--engine', server.url]);
    return [bytes, worker.done] as const;
  } finally {
    await worker.leave(0);
    await server.stop();
  }
}

test('results.json has the same bytes from this thread, a pool, shards, a cache, Redis and PostgreSQL', async ({
  annotate,
}) => {
  const claims = (JSON.parse(expected) as { readonly claims: readonly unknown[] }).claims.length;
  expect((await report('pool', ['--workers', '2']))[0]).toBe(expected);

  for (const shard of [1, 2])
    await runHere(
      `report --effort quick --shard ${shard}/2`
        .split(' ')
        .concat('--properties', properties(), '--out', scratch.in('shards')),
    );
  const shards = [1, 2].map((shard) => scratch.in('shards', `shard-${shard}-of-2.json`));
  const { stderr } = await runHere(['merge', ...shards, '--properties', properties(), '--out', scratch.in('merged')]);
  expect(stderr).toBe('');
  expect(await readFile(scratch.in('merged/results.json'), 'utf8')).toBe(expected);

  const cache = { REFUTABLE_CACHE: scratch.in('cache') };
  expect((await report('empty-cache', [], cache))[0]).toBe(expected);
  const [bytes, said] = await report('full-cache', [], cache);
  expect(bytes).toBe(expected);
  expect(said).toContain(`${claims} unchanged, 0 checked`);

  // A machine with other work to do may give a job to the worker a second time.
  const byQueue = [expected, expect.toSatisfy((done: number) => done >= claims)];
  if (hasRedis) expect(await queued('redis', await startRedis())).toEqual(byQueue);
  else await annotate('Without Redis: redis-server is not installed.');
  if (hasPostgres) expect(await queued('postgres', await startPostgres())).toEqual(byQueue);
  else await annotate('Without PostgreSQL: it is not installed.');
});
