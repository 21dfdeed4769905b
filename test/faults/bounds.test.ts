import { availableParallelism } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ClaimFolder, claimFolder } from '../claimFolder.ts';
import { runCli } from '../runCli.ts';

/** A claim on a mean of draws, which several threads could work on. */
const DRAWN = `
import { claim, integers } from 'refutable';
export default claim({
  title: 'u is mostly below 0.9', place: 'Here', statement: 'u<0.9', expect: 'upheld', forAll: { n: integers(1, 2) },
  draw: (rng) => rng(), event: (u) => u < 0.9, probabilityAtLeast: () => 0.8,
  twin: { claims: '0.95', probabilityAtLeast: () => 0.95 },
});
`;

let folder: ClaimFolder;
beforeAll(async () => {
  folder = await claimFolder(Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`c${i}.claim.ts`, DRAWN])));
});
afterAll(() => folder.remove());

describe('more workers than cores', () => {
  test('start no further thread, and no byte of the results is another', async () => {
    const run = (workers: string) =>
      runCli(['check', '*', '--json', '--effort', 'quick', '--workers', workers, '--properties', folder.path]);
    const [many, one] = [await run('256'), await run('1')];
    expect(many.stderr).toContain(`${Math.max(2, availableParallelism())} workers`);
    expect(one.stderr).toContain('1 worker\n');
    expect([many.code, many.stdout]).toEqual([0, one.stdout]);
  });
});
