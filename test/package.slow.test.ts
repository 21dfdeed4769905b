import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { belowThree } from './claimFolder.ts';

const run = promisify(execFile);

/** What npm packs, and what that is made with. */
const PARTS = ['src', 'bin', 'templates', 'tools/build', 'package.json', 'tsconfig.json', 'tsconfig.build.json'];

/** A claim file in plain JavaScript, which is refuted. */
const SQUARES = `
import { atMost, claim, integers } from 'refutable';
import { binomial } from 'refutable/numeric';
export default claim({
  title: 'Squares are below fifty',
  place: 'Example',
  statement: 'n^2 \\\\le 50',
  forAll: { n: integers(1, 10) },
  holds: ({ n }) => atMost(Number(binomial(n, 1)) * n, 50),
});
`;

/** A program that names something of every door. */
const PROGRAM = `
import { claim, integers } from 'refutable';
import { meanConfidenceSequence } from 'refutable/inference';
import type { Laboratory } from 'refutable/laboratory';
import * as numeric from 'refutable/numeric';
import { reportAssets, reportHtml } from 'refutable/report';
import { checkClaim } from 'refutable/run';
import { coherence, unitVectors } from 'refutable/superposition';

const small = claim({ title: 't', place: 'p', statement: 's', forAll: { n: integers(1, 3) }, holds: ({ n }) => n < 4 });
const { verdict } = await checkClaim({ id: 'small', file: 'small.ts', claim: small }, { seed: 's', effort: 'quick' });
const isString: string = verdict;
// @ts-expect-error A verdict is no number.
const isNumber: number = verdict;
const ends: readonly [number, number] = meanConfidenceSequence(Float64Array.of(1), [0, 1], 0.05);
export type Shown = Laboratory;
export default [isString, isNumber, ends, numeric, reportAssets, reportHtml, coherence, unitVectors];
`;

let scratch: string;
let tarball: string;
const inScratch = (...parts: string[]): string => path.join(scratch, ...parts);
const inProject = (...parts: string[]): string => inScratch('project', ...parts);

/** The environment without what npm says of the script that runs these tests. */
const ENV = Object.fromEntries(
  Object.entries({ ...process.env, NO_COLOR: '1' }).filter(
    ([name]) =>
      !/^(?:npm_(?:lifecycle_|package_|command$|execpath$|config_(?:local_prefix|engine_strict)$)|INIT_CWD$|FORCE_COLOR$|GITHUB_STEP_SUMMARY$)/u.test(
        name,
      ),
  ),
);

/** Runs npm or npx in a folder. */
async function call(program: 'npm' | 'npx', args: readonly string[], cwd: string) {
  const shell = process.platform === 'win32';
  try {
    return { code: 0, ...(await run(program, args, { cwd, env: ENV, shell })) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

/** Runs a command of the installed package. */
const refutable = (...args: string[]) => call('npx', ['refutable', ...args], inProject());

/** Copies the package, so that packing it changes no build that other tests run. */
async function pack(): Promise<string> {
  for (const part of [...PARTS, 'README.md', 'LICENSE'])
    await cp(path.join(PACKAGE_FOLDER, part), inScratch('package', part), { recursive: true });
  await mkdir(inScratch('package/node_modules'));
  for (const name of await readdir(path.join(PACKAGE_FOLDER, 'node_modules')))
    await symlink(path.join(PACKAGE_FOLDER, 'node_modules', name), inScratch('package/node_modules', name));
  const packed = await call('npm', ['pack', '--pack-destination', scratch], inScratch('package'));
  expect(packed, packed.stderr).toMatchObject({ code: 0 });
  return inScratch(packed.stdout.trim().split('\n').at(-1)!);
}

async function install(): Promise<void> {
  await mkdir(inProject('properties'), { recursive: true });
  await writeFile(inProject('package.json'), JSON.stringify({ private: true, type: 'module' }));
  const options = ['--prefer-offline', '--no-audit', '--no-fund', '--fetch-retries=1', '--engine-strict'];
  const { code, stderr } = await call('npm', ['install', ...options, tarball], inProject());
  if (code !== 0)
    throw new Error(
      `npm could not install the package with what it depends on; it needs the registry, or a cache that has them:\n${stderr}`,
    );
}

beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'refutable-package-'));
  tarball = await pack();
  await install();
  await writeFile(inProject('properties/squares.claim.js'), SQUARES);
  await writeFile(inProject('properties/low.claim.ts'), belowThree());
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

describe('the package, packed and installed into an empty folder', () => {
  test('holds the program, its declarations and its templates, and nothing else', async () => {
    const names = await readdir(inProject('node_modules/refutable'));
    expect(names.toSorted()).toEqual(['LICENSE', 'README.md', 'bin', 'dist', 'package.json', 'templates']);
    const { exports } = JSON.parse(await readFile(inProject('node_modules/refutable/package.json'), 'utf8')) as {
      readonly exports: Readonly<Record<string, { readonly types: string; readonly default: string }>>;
    };
    for (const { types, default: code } of Object.values(exports))
      for (const file of [types, code])
        await expect(readFile(inProject('node_modules/refutable', file), 'utf8')).resolves.not.toBe('');
  });

  test('is as publint asks', async () => {
    const { code, stdout, stderr } = await call(
      'npx',
      ['--yes', '--prefer-offline', 'publint@0.3.25', tarball],
      scratch,
    );
    expect([code, stdout], stderr).toEqual([0, expect.stringContaining('All good!')]);
  });

  test('checks claims in TypeScript and in JavaScript, in the folder in which the command is typed', async () => {
    const written = await refutable('new', 'my-guess');
    expect(written).toMatchObject({ code: 0, stderr: '' });
    expect(written.stdout).toContain(path.join('properties', 'conjectures', 'my-guess.claim.ts'));
    expect(written.stdout).toContain('\n  npx refutable check my-guess\n');
    expect((await refutable('list')).stdout).toMatch(
      /low[^]*for every setting[^]*my-guess[^]*squares[^]*for every setting/u,
    );
    const checked = await refutable('check', '*', '--effort', 'quick');
    expect(checked.stdout).toContain('Refuted at n = 8');
    expect(checked.stdout).toContain('  replay  npx refutable replay squares@');
    expect(checked).toMatchObject({ code: 1, stderr: '' });
  });

  test('writes a report whose commands are those of npx, replays what it names, and verifies it', async () => {
    const reported = await refutable('report', '--effort', 'quick');
    expect(reported).toMatchObject({ code: 1, stderr: '' });
    expect(reported.stdout).toContain(`The report: ${path.join('reports', 'index.html')}`);
    for (const name of ['index.html', 'summary.md', 'junit.xml']) {
      const text = await readFile(inProject('reports', name), 'utf8');
      expect(text).toContain('npx refutable ');
      expect(text).not.toContain('npm run');
    }
    expect(await readFile(inProject('reports/summary.md'), 'utf8')).toContain(
      'npx refutable report --seed refutable --effort quick\n',
    );
    const replayed = await refutable('replay', 'squares@refutable@n=8@exact');
    expect(replayed.stdout).toContain('The claim fails here');
    expect(await refutable('verify', 'reports/results.json')).toMatchObject({ code: 0 });
  });

  test('shows how a command is typed, in its help and its errors', async () => {
    const { stdout } = await refutable('check', '--help');
    expect(stdout).toMatch(/^Usage: npx refutable check \[options\] \[ids...\]/u);
    expect(stdout).not.toContain('npm run');
    expect((await refutable('report', 'low')).stderr).toContain('npx refutable check low checks some');
  });

  test('has types for every door', async () => {
    await writeFile(inProject('program.ts'), PROGRAM);
    const tsc = path.join(PACKAGE_FOLDER, 'node_modules/typescript/bin/tsc');
    const roots = ['--types', 'node', '--typeRoots', path.join(PACKAGE_FOLDER, 'node_modules/@types')];
    for (const [module, resolution] of [
      ['nodenext', 'nodenext'],
      ['esnext', 'bundler'],
    ] as const) {
      const options = ['--module', module, '--moduleResolution', resolution, '--target', 'es2023', '--strict'];
      const args = [tsc, ...options, '--noEmit', ...roots, 'program.ts'];
      const { stdout } = await run(process.execPath, args, { cwd: inProject() }).catch(
        (error: unknown) => error as { stdout: string },
      );
      expect(stdout).toBe('');
    }
  });
});
