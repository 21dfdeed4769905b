import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checked, sampleClaim } from '../../../check/tests/sampleClaim.ts';
import type { ClaimResult, Fault } from '../../../results/ClaimResult.ts';
import { ResultCache } from '../../../store/cache/ResultCache.ts';
import { claimEntry } from '../../ClaimEntry.ts';
import type { Executor, Limits } from '../../Executor.ts';
import type { CheckJob, Job } from '../../Job.ts';
import { CachingExecutor } from '../CachingExecutor.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'refutable-cache-'));
});
beforeEach(() => rm(folder, { recursive: true, force: true }));
afterAll(() => rm(folder, { recursive: true, force: true }));

const JOB: CheckJob = {
  do: 'check',
  file: 'sample.claim.ts',
  code: '',
  module: 'm',
  id: 'sample',
  seed: 'sample',
  effort: 'quick',
  remembered: [],
};

const holding = (): Promise<ClaimResult> => checked({ holds: () => true });

/** An executor that gives the same outcome each time, and counts what it was opened for and given. */
function behind(outcome: { readonly answer: unknown } | { readonly fault: Fault }) {
  const seen = { opened: 0, run: 0, closed: 0, begun: 0 };
  const open = (): Executor => {
    seen.opened++;
    return {
      workers: 2,
      run: async (_job, { onBegin }) => {
        await setImmediate();
        onBegin?.();
        seen.run++;
        return outcome as never;
      },
      shareWork: () => ({
        begin: () => {
          seen.begun++;
          return { helpers: 0 };
        },
        end: () => undefined,
        help: () => Promise.resolve(),
      }),
      close: () => {
        seen.closed++;
        return Promise.resolve();
      },
    };
  };
  return { open, seen };
}

/** Runs a job with a cache, and with another one that opens the same folder. @returns how often it was run */
async function twice(
  job: Job,
  outcome: { readonly answer: unknown } | { readonly fault: Fault },
  limits: Partial<Limits> = {},
): Promise<number> {
  const { open, seen } = behind(outcome);
  for (let i = 0; i < 2; i++) {
    const executor = new CachingExecutor(open, 2, { cache: new ResultCache(folder) });
    expect(await executor.run(job, { timeout: 300, ...limits })).toEqual(outcome);
    await executor.close();
  }
  return seen.run;
}

test('an answer is found once, and the executor behind is opened only where one is not known', async () => {
  const result = await holding();
  const { open, seen } = behind({ answer: result });
  const known: string[] = [];
  for (let i = 0; i < 3; i++) {
    const executor = new CachingExecutor(open, 2, { cache: new ResultCache(folder) });
    const sharing = executor.shareWork({ seed: 'sample', effort: 'quick', timeout: 300 });
    const entry = claimEntry({ id: 'sample', file: 'sample.claim.ts', claim: sampleClaim({ holds: () => true }) });
    const share = sharing.begin(entry, '');
    const helping = sharing.help();
    const outcome = await executor.run(JOB, {
      timeout: 300,
      share,
      onBegin: () => known.push('begun'),
      onKnown: () => known.push('known'),
    });
    expect(outcome).toEqual({ answer: result });
    sharing.end(entry);
    await helping;
    await executor.close();
  }
  expect(known).toEqual(['begun', 'known', 'known']);
  expect(seen).toEqual({ opened: 1, run: 1, closed: 1, begun: 1 });
});

test('what is no final answer is not kept', async () => {
  const result = await holding();
  const late: ClaimResult = { ...result, verdict: 'undecided', evidence: { by: 'time' } };
  const faulty = await checked({ holds: () => Number.NaN });
  expect(faulty.verdict).toBe('faulty');
  const faults = await checked({ holds: () => true, twin: { claims: 'not', holds: () => Number.NaN } });
  const step = { ...result, kind: 'step', verdict: 'undecided' } as ClaimResult;
  for (const answer of [late, faulty, step, faults]) expect(await twice(JOB, { answer })).toBe(2);
  expect(await twice(JOB, { fault: { message: 'it used too much memory', stopped: true } })).toBe(2);
  expect(await twice(JOB, { answer: result }, { timeout: 0 })).toBe(2);
  expect(await twice({ ...JOB, module: undefined }, { answer: result })).toBe(2);
  expect(await twice(JOB, { answer: result })).toBe(1);
});

test.each([
  ['a result of another claim', { id: 'other' }],
  ['a verdict that its evidence does not give', { verdict: 'proved', evidence: { by: 'nothing', share: 1 } }],
  ['a verdict that is none', { verdict: 'true' }],
  ['a sentence that says something else', { sentence: 'Proved.' }],
  ['a number that is none', { draws: '12' }],
])('%s is not believed, though the entry is whole', async (_what, change) => {
  const result = await holding();
  expect(await twice(JOB, { answer: result })).toBe(1);
  const cache = new ResultCache(folder);
  const { open, seen } = behind({ answer: result });
  const spy = Object.assign(new ResultCache(folder), {
    find: (key: string, faultOf: (data: unknown) => string | undefined) =>
      cache.keep(key, { answer: { ...result, ...change } }).then(() => cache.find(key, faultOf)),
  });
  const executor = new CachingExecutor(open, 2, { cache: spy });
  expect(await executor.run(JOB, { timeout: 300 })).toEqual({ answer: result });
  expect(seen.run).toBe(1);
  await executor.close();
});

test('with fresh every claim is decided, and a result that differs from the one kept is told and replaces it', async () => {
  const [result, other] = [await holding(), await checked({ holds: () => true, note: 'another' })];
  expect(await twice(JOB, { answer: other })).toBe(1);
  const differs: string[] = [];
  for (let i = 0; i < 2; i++) {
    const { open, seen } = behind({ answer: result });
    const onDifference = (id: string): number => differs.push(id);
    const executor = new CachingExecutor(open, 2, { cache: new ResultCache(folder), fresh: true, onDifference });
    expect(await executor.run(JOB, { timeout: 300 })).toEqual({ answer: result });
    expect(seen.run).toBe(1);
    await executor.close();
  }
  expect(differs).toEqual(['sample']);
  expect(await twice(JOB, { answer: result })).toBe(0);
});

test('what finds out anew is never taken: a replay, a verification, an exploration', async () => {
  const { do: _do, ...of } = JOB;
  const recheck = { ...of, do: 'recheck', recorded: await holding(), draws: 1 } as unknown as Job;
  expect(await twice(recheck, { answer: undefined })).toBe(2);
});
