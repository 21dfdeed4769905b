import { readdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Results } from '../../src/results/Results.ts';
import { belowThree, type ClaimFolder, claimFolder } from '../claimFolder.ts';
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

describe('thousands of claims that use each other', () => {
  /** 2000 claims of which each uses the next, and the last one as given. */
  const linked = (last: string): Readonly<Record<string, string>> => ({
    'c.claim.ts': `import { claim, integers, readings } from 'refutable';
const ids = Array.from({ length: 2000 }, (_, i) => 'c-' + i);
export default readings(Object.fromEntries(ids.map((id, i) => [id, claim({
  title: 'Number ' + i, place: 'Here', statement: 'n', expect: 'upheld', forAll: { n: integers(1, 2) },
  holds: ({ n }) => n >= 1, uses: i + 1 < ids.length ? [ids[i + 1]] : ${last},
})])));`,
  });
  const run = async (last: string, ...ids: readonly string[]) => {
    const { path, remove } = await claimFolder(linked(last));
    return runCli(['check', ...ids, '--effort', 'quick', '--properties', path]).finally(remove);
  };

  test('in a chain are checked', async () => {
    const { code, stdout } = await run('[]', 'c-1');
    expect([code, stdout]).toEqual([0, expect.stringMatching(/upheld +c-1 /u)]);
  });

  test('in a circle are told of it by its beginning', async () => {
    const { code, stdout } = await run('[ids[0]]', 'c-1');
    expect(stdout).toContain('its uses form a circle: c-1 → c-2 → c-3 → … → c-1 (2000 claims that use each other)');
    expect(code).toBe(2);
  });
});

test('a glob of twenty stars that means no claim is told so', async () => {
  const { path, remove } = await claimFolder({ [`${'a'.repeat(80)}.claim.ts`]: belowThree() });
  const glob = `${'a*'.repeat(20)}b`;
  const { code, stderr } = await runCli(['check', glob, '--properties', path]).finally(remove);
  expect([code, stderr.split('; ')[0]]).toEqual([2, `error: no claim is called ${glob}`]);
});

/** Claims whose texts and numbers nobody would want to read in full. */
const HUGE = `
import { atMost, claim, integers, readings } from 'refutable';
const long = 'x'.repeat(10_000_000);
const big = 10n ** 100_000n;
const usual = { title: 'a', place: 'Here', statement: 'n', forAll: { n: integers(1, 3) }, holds: () => true };
export default readings({
  'huge-error': claim({ ...usual, holds: () => { throw new Error(long); } }),
  'huge-title': claim({ ...usual, title: long }),
  'huge-statement': claim({ ...usual, statement: long }),
  'huge-note': claim({ ...usual, note: long }),
  'huge-key': claim({ ...usual, [long]: 1 }),
  'huge-uses': claim({ ...usual, uses: [long] }),
  'huge-number': claim({ ...usual, holds: ({ n }) => atMost(big + BigInt(n), big) }),
  'huge-shown': claim({ ...usual, holds: () => false, show: () => ({ a: long, b: big, [long]: 1 }) }),
});
`;

test('texts of ten million characters and numbers of 100 000 digits are cut, and say how long they were', async () => {
  const {
    path,
    in: inFolder,
    remove,
  } = await claimFolder({
    'huge.claim.ts': HUGE,
    'import.claim.ts': `throw new Error('y'.repeat(1e7));`,
    'choice.claim.ts': `import { choices } from 'refutable'; choices('x'.repeat(1e7));`,
  });
  try {
    const out = inFolder('out');
    const { code, stdout, stderr } = await runCli(['report', '--properties', path, '--effort', 'quick', '--out', out]);
    expect([code, stderr]).toEqual([2, '']);
    expect(stdout.length).toBeLessThan(100_000);
    for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const { name } = entry;
      const { length } = await readFile(join(entry.parentPath, name), 'utf8');
      expect([name, length < 1_000_000]).toEqual([name, true]);
    }
    const results = JSON.parse(await readFile(`${out}/results.json`, 'utf8')) as Results;
    const sentences = Object.fromEntries(results.claims.map(({ id, sentence }) => [id, sentence]));
    expect(sentences).toMatchObject({
      'huge-statement': 'Faulty: statement has 10000000 characters; shorten it to at most 5000.',
      'huge-number': expect.stringContaining('computed ≈ 10¹⁰⁰⁰⁰⁰'),
      'huge-error': expect.stringMatching(/x… \(\d+ characters in all\)/u),
      import: expect.stringMatching(/y… \(\d+ characters in all\)/u),
      choice: expect.stringContaining('invalid choice of 10000000 characters'),
    });
  } finally {
    await remove();
  }
});
