import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClaimResult } from '../../src/results/ClaimResult.ts';
import type { Results } from '../../src/results/Results.ts';
import { type ClaimFolder, claimFolder } from '../claimFolder.ts';
import { type Ended, runCli } from '../runCli.ts';

/** A claim that holds. @param act what its code does besides @param modules lines that import what that needs */
const that = (act: string, modules = ''): string => `
import { claim, integers } from 'refutable';
${modules}
export default claim({
  title: 'n is positive', place: 'Here', statement: 'n>0', forAll: { n: integers(1, 9) },
  holds: ({ n }) => { ${act}; return n > 0; },
});
`;
const FS = `import { closeSync, writeSync } from 'node:fs';`;
const DRAWN = `
import { claim, integers } from 'refutable';
export default claim({
  title: 'u is mostly below 0.9', place: 'Here', statement: 'u<0.9', forAll: { n: integers(1, 3) },
  draw: (rng) => rng(), event: (u) => u < 0.9, probabilityAtLeast: () => 0.8,
  twin: { claims: '0.95', probabilityAtLeast: () => 0.95 },
});
`;

const HONEST: Readonly<Record<string, string>> = {
  'a-first': that(''),
  'h-drawn': DRAWN,
  'm-false': that('').replace('n > 0', 'n < 5'),
  'z-last': that(''),
};

const ENDED =
  'Faulty: it ended its process: it crashed, used up the memory of the machine, or closed or used a file descriptor of the process.';

/** Each hostile claim with what is said of it. */
const HOSTILE: Readonly<Record<string, readonly [source: string, sentence: string | RegExp]>> = {
  'cannot-be-ended': [
    that('const a = []; a.length = 2 ** 32 - 1; a.fill(1)'),
    /^Faulty: (holds (did not finish|ran out of memory)|it ended its process)/u,
  ],
  'closes-output': [that('closeSync(1); closeSync(2)', FS), ENDED],
  'closes-the-connection': [that('closeSync(3)', FS), ENDED],
  'eats-memory': [
    that('const all = []; for (;;) all.push(new Float64Array(1e6).fill(n))'),
    /^Faulty: holds (ran out of memory|did not finish) at n = 1/u,
  ],
  'kills-the-process': [
    that(`execFileSync('kill', ['-KILL', String(process.pid)])`, `import { execFileSync } from 'node:child_process';`),
    /^Faulty: holds threw at n = 1: a program was to be started; a claim may change nothing outside itself/u,
  ],
  'leaves-promises': [
    that('const again = () => Promise.resolve().then(again); again()'),
    'Faulty: code that it left to promises did not finish; one call may take 4 s (see --timeout).',
  ],
  'posts-null': [
    that('parentPort.postMessage(null)', `import { parentPort } from 'node:worker_threads';`),
    'Upheld at 9 settings, 1 ≤ n ≤ 9.',
  ],
  'waits-for-ever': [
    that('Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)'),
    /^Faulty: holds did not finish at n = 1/u,
  ],
  'writes-to-the-connection': [that(`writeSync(3, 'not a message')`, FS), ENDED],
  'writes-to-the-output': [
    that(`writeSync(1, 'said past the console \\u001B[31m'.repeat(1000))`, FS),
    'Upheld at 9 settings, 1 ≤ n ≤ 9.',
  ],
};

/** A folder with the given claims, each in a file of its own. */
const folderOf = (claims: Readonly<Record<string, string>>): Promise<ClaimFolder> =>
  claimFolder(Object.fromEntries(Object.entries(claims).map(([id, text]) => [`${id}.claim.js`, text])));

const check = (path: string, workers: number): Promise<Ended> =>
  runCli([
    'check',
    '*',
    '--json',
    '--effort',
    'quick',
    '--timeout',
    '4',
    '--workers',
    `${workers}`,
    '--properties',
    path,
  ]);

// It takes a system that has file descriptors to close.
describe.skipIf(process.platform === 'win32')('beside claims that attack the process in which they run', () => {
  let [honest, all]: ClaimFolder[] = [];
  let alone: readonly ClaimResult[];
  beforeAll(async () => {
    const hostile = Object.fromEntries(Object.entries(HOSTILE).map(([id, [source]]) => [id, source]));
    [honest, all] = [await folderOf(HONEST), await folderOf({ ...HONEST, ...hostile })];
    const { code, stdout } = await check(honest.path, 2);
    expect(code).toBe(1);
    alone = (JSON.parse(stdout) as Results).claims;
  });
  afterAll(() => Promise.all([honest!.remove(), all!.remove()]));

  test.each([1, 3])('honest claims have the bytes that they have alone, by %i workers', async (workers) => {
    const { code, stdout, stderr } = await check(all!.path, workers);
    expect(code).toBe(2);
    const { claims, complete } = JSON.parse(stdout) as Results;
    expect(complete).toBe(true);
    const found = claims.filter(({ id }) => Object.hasOwn(HONEST, id));
    expect(JSON.stringify(found)).toBe(JSON.stringify(alone));
    const sentences = claims.filter(({ id }) => Object.hasOwn(HOSTILE, id)).map(({ id, sentence }) => [id, sentence]);
    expect(Object.fromEntries(sentences)).toEqual(
      Object.fromEntries(
        Object.entries(HOSTILE).map(([id, [, said]]) => [
          id,
          typeof said === 'string' ? said : expect.stringMatching(said),
        ]),
      ),
    );
    // What is written past the console has a limit, and no escape sequences.
    expect(stderr).toContain('said past the console');
    expect(stderr.split('said past the console').length).toBeLessThan(500);
    expect(stderr).not.toContain('\u001B');
  });
});
