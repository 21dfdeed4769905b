import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';

const run = promisify(execFile);

/** A project of somebody else, with the package installed as npm packs it, and without its sources. */
let project: string;
const inProject = (...parts: string[]): string => path.join(project, ...parts);

beforeAll(async () => {
  const scratch = await mkdtemp(path.join(tmpdir(), 'refutable-in-tests-'));
  project = path.join(scratch, 'project');
  const packed = path.join(scratch, 'packed');
  for (const part of ['src', 'bin', 'tools/build', 'package.json', 'templates'])
    await cp(path.join(PACKAGE_FOLDER, part), path.join(packed, part), { recursive: true });
  await mkdir(inProject('node_modules/refutable'), { recursive: true });
  await mkdir(path.join(packed, 'node_modules'));
  for (const name of await readdir(path.join(PACKAGE_FOLDER, 'node_modules')))
    for (const folder of [path.join(packed, 'node_modules'), inProject('node_modules')])
      await symlink(path.join(PACKAGE_FOLDER, 'node_modules', name), path.join(folder, name));
  await run(process.execPath, ['tools/build/build.mjs'], { cwd: packed, env: { ...process.env, npm_command: 'pack' } });
  for (const part of ['bin', 'dist', 'package.json', 'templates'])
    await cp(path.join(packed, part), inProject('node_modules/refutable', part), { recursive: true });
  await writeFile(inProject('package.json'), '{ "type": "module" }');
});
afterAll(() => rm(path.dirname(project), { recursive: true, force: true }));

interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Runs Node in the project, as from a terminal: nothing of this test run is inherited. */
async function node(...args: string[]): Promise<Ended> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_|TEST|FORCE_COLOR)/u.test(name)),
  );
  const ended = await run(process.execPath, args, { cwd: project, env: { ...env, NO_COLOR: '1' } }).then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, output: stdout + stderr }),
  );
  return { ...ended, output: ended.output.replaceAll(project, '') };
}
const vitest = (file: string, ...args: string[]): Promise<Ended> =>
  node('node_modules/vitest/vitest.mjs', 'run', file, ...args);

const SQUARES = `import { atMost, claim, integers } from 'refutable';

interface Limit {
  readonly most: number;
}
const limit: Limit = { most: 50 };

export default claim({
  title: 'Squares are small',
  place: 'Example',
  statement: 'n^2 \\\\le 50',
  forAll: { n: integers(1, 10) },
  holds: ({ n }) => atMost(n ** 2, limit.most),
});
`;
const SUMS = SQUARES.replace('n ** 2,', 'n + n,').replace('Squares', 'Sums');

describe('in a project of vitest', () => {
  test('expectClaim and the matchers fail at the line of the test, and name the line of the claim', async () => {
    await writeFile(inProject('squares.claim.ts'), SQUARES);
    await writeFile(inProject('sums.claim.ts'), SUMS);
    await writeFile(
      inProject('own.test.ts'),
      `import { claimMatchers, expectClaim } from 'refutable/vitest';
import { expect, test } from 'vitest';
import squares from './squares.claim.ts';
import sums from './sums.claim.ts';

expect.extend(claimMatchers);
test('sums', () => expectClaim(sums).toHold());
test('squares', async () => {
  await expectClaim(squares, { seed: 'own' }).toHold();
});
test('sums again', () => expect(sums).toHold());
test('squares again', async () => {
  await expect(squares).toHold();
});
`,
    );
    const { code, output } = await vitest('own.test.ts');
    expect(output).toContain('2 failed | 2 passed');
    expect(output).toContain(`AssertionError: "Squares are small" should hold, and is refuted.
Refuted at n = 8: computed 64, claimed ≤ 50.
The claim: squares.claim.ts:8:16
Only this counterexample again: { replay: 'squares@own@n=8@exact' } in the options.
Seed 'own', effort quick: the same seed and effort give the same result.`);
    expect(output).toMatch(/❯ own\.test\.ts:9:\d+/u);
    expect(output).toMatch(/❯ own\.test\.ts:13:\d+/u);
    expect(code).toBe(1);
  });

  test('claimTests makes a test of each claim of a folder, which fails at the line of the claim', async () => {
    await mkdir(inProject('properties'), { recursive: true });
    const expected = (verdict: string): string => SQUARES.replace('  forAll', `  expect: '${verdict}',\n  forAll`);
    await writeFile(inProject('properties/sums.claim.ts'), SUMS);
    await writeFile(inProject('properties/wrong.claim.ts'), expected('upheld'));
    await writeFile(inProject('properties/right.claim.ts'), expected('refuted'));
    await writeFile(inProject('properties/ends.claim.ts'), SUMS.replace('n + n', 'process.exit(3)'));
    await writeFile(inProject('properties/broken.claim.ts'), SUMS.replace('export default', 'export default const'));
    await writeFile(
      inProject('claims.test.ts'),
      `import { claimTests } from 'refutable/vitest';\nclaimTests('properties', { effort: 'quick' });\n`,
    );
    const { code, output } = await vitest('claims.test.ts', '--reporter=verbose');
    expect(output).toContain('✓ claims.test.ts > every claim gets the verdict that it expects > sums: Sums are small');
    expect(output).toContain('right: Squares are small');
    expect(output).toContain('3 failed | 2 passed');
    expect(output).toContain(`wrong: expected upheld, found refuted. Refuted at n = 8: computed 64, claimed ≤ 50.
npx refutable replay wrong@refutable@n=8@exact --properties properties`);
    expect(output).toMatch(/❯ properties\/wrong\.claim\.ts:8:1/u);
    expect(output).toMatch(/❯ properties\/broken\.claim\.ts:8:\d+/u);
    expect(output).toContain('ends: a conjecture, found faulty.');
    expect(code).toBe(1);

    const one = await vitest('claims.test.ts', '-t', 'sums');
    expect(one.output).toContain('1 passed | 4 skipped');
    expect(one.code).toBe(0);
  });

  test('a folder that is not there is reported in a sentence', async () => {
    await writeFile(
      inProject('nowhere.test.ts'),
      `import { claimTests } from 'refutable/vitest';\nclaimTests('nowhere');\n`,
    );
    const { code, output } = await vitest('nowhere.test.ts');
    expect(output).toMatch(/UsageError: .*nowhere/u);
    expect(code).toBe(1);
  });
});

test('in node:test, assertClaim fails at the line of the test, and the process ends although Z3 was asked', async () => {
  await writeFile(
    inProject('own.test.mjs'),
    `import test from 'node:test';
import { claim, integers, rationals } from 'refutable';
import { assertClaim } from 'refutable/assert';

const said = { title: 'Squares', place: 'Example', statement: 'x^2 > 50' };
const step = claim({ ...said, forAll: { x: rationals() }, concludes: 'x^2 >= 0' });
const small = claim({ ...said, forAll: { n: integers(1, 10) }, holds: ({ n }) => n ** 2 <= 50 });

test('proved', () => assertClaim(step, { verdict: 'proved' }));
test('refuted', () => assertClaim(small, { verdict: 'refuted' }));
test('fails', async () => {
  await assertClaim(small);
});
`,
  );
  const { code, output } = await node('--test', 'own.test.mjs');
  expect(output).toMatch(/# pass 2|ℹ pass 2/u);
  expect(output).toContain('"Squares" should hold, and is refuted.');
  expect(output).toMatch(/own\.test\.mjs:12:\d+/u);
  expect(code).toBe(1);
});

test('nothing but refutable/vitest needs vitest', async () => {
  await rm(inProject('node_modules/vitest'));
  const doors = ['refutable', 'refutable/assert', 'refutable/run', 'refutable/report', 'refutable/inference'];
  const imports = doors.map((door) => `await import('${door}');`).join(' ');
  expect(await node('--input-type=module', '-e', imports)).toEqual({ code: 0, output: '' });
  const { code, output } = await node('--input-type=module', '-e', `await import('refutable/vitest')`);
  expect(output).toMatch(/Cannot find package 'vitest'/u);
  expect(code).toBe(1);
});
