import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';

const run = promisify(execFile);

/** A project of somebody else, with the package installed as npm packs it, and without its sources. */
let project: string;
const TSC = path.join(PACKAGE_FOLDER, 'node_modules/typescript/bin/tsc');
const inProject = (...parts: string[]): string => path.join(project, ...parts);

beforeAll(async () => {
  const scratch = await mkdtemp(path.join(tmpdir(), 'refutable-in-tests-'));
  project = path.join(scratch, 'project');
  const packed = path.join(scratch, 'packed');
  for (const part of ['src', 'bin', 'tools/build', 'package.json', 'templates', 'tsconfig.json', 'tsconfig.build.json'])
    await cp(path.join(PACKAGE_FOLDER, part), path.join(packed, part), { recursive: true });
  await mkdir(inProject('node_modules/refutable'), { recursive: true });
  await mkdir(path.join(packed, 'node_modules'));
  for (const name of await readdir(path.join(PACKAGE_FOLDER, 'node_modules')))
    for (const folder of [path.join(packed, 'node_modules'), inProject('node_modules')])
      await symlink(path.join(PACKAGE_FOLDER, 'node_modules', name), path.join(folder, name));
  await run(process.execPath, ['tools/build/build.mjs'], { cwd: packed, env: { ...process.env, npm_command: 'pack' } });
  await run(process.execPath, [TSC, '-p', 'tsconfig.build.json'], { cwd: packed });
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
const node = (...args: string[]): Promise<Ended> => nodeIn(project, ...args);

async function nodeIn(cwd: string, ...args: string[]): Promise<Ended> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_|TEST|FORCE_COLOR)/u.test(name)),
  );
  const ended = await run(process.execPath, args, { cwd, env: { ...env, NO_COLOR: '1' } }).then(
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
    const even = SUMS.replace('import {', "import fc from 'fast-check';\nimport {").replace(
      'integers(1, 10)',
      'fc.nat(25)',
    );
    await writeFile(inProject('properties/chosen.claim.ts'), even);
    await writeFile(inProject('properties/broken.claim.ts'), SUMS.replace('export default', 'export default const'));
    await writeFile(
      inProject('claims.test.ts'),
      `import { claimTests } from 'refutable/vitest';
import { expect } from 'vitest';

claimTests('properties', {
  effort: 'quick',
  ofAll: { 'six claims': ({ claims, complete }) => expect([claims.length, complete]).toEqual([6, true]) },
});
`,
    );
    const { code, output } = await vitest('claims.test.ts', '--reporter=verbose');
    expect(output).toContain('✓ claims.test.ts > every claim gets the verdict that it expects > sums: Sums are small');
    expect(output).toContain('right: Squares are small');
    expect(output).toContain('3 failed | 4 passed');
    expect(output).toContain(`wrong: expected upheld, found refuted. Refuted at n = 8: computed 64, claimed ≤ 50.
npx refutable replay wrong@refutable@n=8@exact
`);
    expect(output).toMatch(/❯ properties\/wrong\.claim\.ts:8:1/u);
    expect(output).toMatch(/❯ properties\/broken\.claim\.ts:8:\d+/u);
    expect(output).toContain('ends: a conjecture, found faulty.');
    expect(code).toBe(1);

    const one = await vitest('claims.test.ts', '-t', 'sums:');
    expect(one.output).toContain('1 passed | 6 skipped');
    expect(one.code).toBe(0);
    // A test of all results has every claim checked.
    expect((await vitest('claims.test.ts', '-t', 'six')).output).toContain('1 passed | 6 skipped');
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

describe('the guide', () => {
  let files: (readonly [file: string, text: string])[];
  let outputs: (readonly [file: string, text: string])[];
  const inGuide = (...parts: string[]): string => inProject('guide', ...parts);
  const VITEST = '../node_modules/vitest/vitest.mjs';

  beforeAll(async () => {
    const guide = await readFile(path.join(PACKAGE_FOLDER, 'guides/in-tests.md'), 'utf8');
    const blocks = [...guide.matchAll(/^```(\w+) (\S+)\n([^]*?)^```$/gmu)];
    const of = (isOutput: boolean): (readonly [string, string])[] =>
      blocks.filter(([, language]) => (language === 'text') === isOutput).map(([, , file, text]) => [file!, text!]);
    [files, outputs] = [of(false), of(true)];
    await mkdir(inGuide('properties'), { recursive: true });
    for (const [file, text] of files) await writeFile(inGuide(file), text);
    await writeFile(inGuide('properties/sums.claim.ts'), SUMS);
    await writeFile(inGuide('package.json'), '{ "type": "module" }');
  });

  test('has tests that do in vitest what it says', async () => {
    const { code, output } = await nodeIn(inGuide(), VITEST, 'run', '--reporter=verbose');
    const failed = [...output.matchAll(/^ [×✗] (.*?)(?: \d+ms)?$/gmu)].map(([, name]) => name);
    expect(failed, output).toEqual(['own.test.ts > primes']);
    const tested = files.map(([file]) => file).filter((file) => file.endsWith('.test.ts'));
    for (const file of tested.filter((name) => name !== 'own.test.ts')) expect(output).toContain(`✓ ${file} > `);
    expect(outputs.map(([file]) => file)).toEqual(['own.test.ts']);
    for (const [, text] of outputs) expect(output).toContain(text);
    expect(code).toBe(1);
  });

  test('has a test for the runner of Node, which passes', async () => {
    const names = files.map(([file]) => file).filter((file) => file.endsWith('.node.mjs'));
    expect(names).toHaveLength(1);
    expect(await nodeIn(inGuide(), '--test', ...names)).toMatchObject({ code: 0 });
  });

  test('has files of which the types are right', async () => {
    const compilerOptions = { target: 'es2023', module: 'nodenext', strict: true, noEmit: true, types: ['node'] };
    await writeFile(
      inGuide('tsconfig.json'),
      JSON.stringify({ compilerOptions: { ...compilerOptions, allowImportingTsExtensions: true }, include: ['*.ts'] }),
    );
    const { code, output } = await nodeIn(inGuide(), TSC);
    expect(output).toBe('');
    expect(code).toBe(0);
  });
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
