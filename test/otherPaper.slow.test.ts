import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PACKAGE_FOLDER, REPORTS_FOLDER } from '../src/store/folders.ts';
import { guides } from '../src/store/writeMeasurements.ts';
import { type ClaimFolder, claimFolder } from './claimFolder.ts';
import type { Ended } from './runCli.ts';
import { runHere } from './runHere.ts';

const DRAWN = `
import { claim, integers } from 'refutable';
export default claim({
  title: 'A coin shows heads often', place: 'Here', statement: 'p', expect: 'upheld',
  forAll: { n: integers(1, 3) },
  draw: (rng) => rng(), event: (u) => u < 0.6, probabilityAtLeast: () => 0.4,
  twin: { claims: 'More often', probabilityAtLeast: () => 0.9 },
});`;

let scratch: ClaimFolder;
const inPaper = (...parts: string[]): string => scratch.in('paper', ...parts);
const run = (command: string, ...more: string[]): Promise<Ended> =>
  runHere([command, ...more, '--properties', scratch.in('paper'), '--workers', '1']);
const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** A digest of what this package keeps of its own paper. */
async function kept(): Promise<string> {
  const names = ['calibration.json', 'mutants.json', 'soak.json', 'benchmarks.json', 'verdicts.md'];
  const files = [...names.map((name) => path.join(REPORTS_FOLDER, name)), path.join(PACKAGE_FOLDER, 'README.md')];
  const hash = createHash('sha256');
  for (const file of [...files, ...(await guides())]) hash.update(await readFile(file));
  return hash.digest('hex');
}

let before: string;
beforeAll(async () => {
  scratch = await claimFolder({ 'paper/coin.claim.ts': DRAWN, 'paper/other.claim.ts': DRAWN });
  before = await kept();
});
afterAll(async () => {
  expect(await kept()).toBe(before);
  await scratch.remove();
});

describe('another paper', () => {
  test('has its report beside its claims, without the measurements of the first paper', async () => {
    const { code, stdout } = await run('report', '--effort', 'quick');
    expect([code, stdout]).toEqual([0, expect.stringContaining(`The report: ${inPaper('reports/index.html')}`)]);
    const page = await readFile(inPaper('reports/index.html'), 'utf8');
    for (const text of ['npm run mutate', 'npm run soak', 'npm run calibrate', 'lemma-'])
      expect(page).not.toContain(text);
  });

  test('has its own measurements there, of whole runs', async () => {
    const part = await run('soak', 'coin', '--seeds', '2');
    expect(part.stdout).toMatch(
      /\| probability \| 1 \| 2 \| 2 \|[^]*Not written, because this run covers only some of the claims/u,
    );
    expect(await isThere(inPaper('reports/soak.json'))).toBe(false);
    const whole = await run('soak', '--seeds', '2');
    expect(whole.stdout).toContain(inPaper('reports/soak.json'));
    const fewer = await run('soak', '--seeds', '1');
    expect(fewer.stdout).toContain('Not written, because this run has 1 seed, and the tables kept have 2');
    expect(await readFile(inPaper('reports/soak.json'), 'utf8')).toContain('--seeds 2');
    await run('report', '--effort', 'quick');
    expect(await readFile(inPaper('reports/appendix.html'), 'utf8')).toContain(
      `npm run soak -- --seeds 2 --properties ${path.relative(PACKAGE_FOLDER, inPaper())}`,
    );
  });

  test('keeps the tables of mutants of all its claims', async () => {
    await run('mutate', 'coin', '--rule', 'half');
    expect(await isThere(inPaper('reports/mutants.json'))).toBe(false);
    await run('mutate', '--most', '1', '--out', scratch.in('out'));
    expect(await isThere(scratch.in('out/mutants.json'))).toBe(true);
  });

  test.each([
    ['soak', ['--seeds', '1']],
    ['mutate', []],
  ])('%s does not overwrite the records of the first paper', async (command, more) => {
    const { code, stderr } = await run(command, ...more, '--out', REPORTS_FOLDER);
    expect([code, stderr]).toEqual([2, expect.stringContaining('this run is of another paper; name another folder')]);
  });
});

test.each(['report', 'soak', 'mutate'])('%s of a folder without claims makes none there', async (command) => {
  await scratch.write({ 'none/notes.md': '' });
  for (const folder of ['none', 'nowhere']) {
    const { code, stderr } = await runHere([command, '--properties', scratch.in(folder)]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(scratch.in(folder))]);
    expect(await isThere(scratch.in(folder, 'reports'))).toBe(false);
  }
});

test.each([
  ['soak', ['lemma-2', '--seeds', '1']],
  ['soak', ['--seeds', '1', '--effort', 'thorough']],
  ['mutate', ['lemma-2']],
  ['mutate', ['--seed', 'other']],
  ['mutate', ['--rule', 'half']],
  ['calibrate', ['--effort', 'quick']],
  ['calibrate', ['--seed', 'other']],
])('a part of the first paper, %s %j, does not overwrite the whole', async (command, more) => {
  const { code, stderr } = await runHere([command, ...more, '--out', REPORTS_FOLDER]);
  expect([code, stderr]).toEqual([2, expect.stringContaining('; name another folder')]);
});

test('without a folder, a part of the first paper is only shown', async () => {
  const { code, stdout } = await runHere(['mutate', 'lemma-4-threshold', '--most', '1', '--workers', '1']);
  expect([code, stdout]).toEqual([0, expect.stringContaining('lemma-4-threshold: ')]);
  expect(stdout).not.toContain('Wrote ');
});
