import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINE_MUTANTS } from '../src/audit/attack/engineMutants.ts';
import { attackUnchanged, runMutants } from '../src/audit/attack/runMutants.ts';
import { parseMeasurements } from '../src/results/parseMeasurements.ts';
import { runCli } from './runCli.ts';
import { runHere } from './runHere.ts';

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'refutable-attack-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

describe('an attack', () => {
  test('reports the outcome for each kind of claim, and writes it where it is asked to', async () => {
    const { code, stdout } = await runCli(['attack', '--claims', '1', '--out', scratch]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^all +all +19 +\d+ +\d+ +\d+ +\d+ +0$/mu);
    expect(stdout).toContain('35 exact checks, 0 failed.');
    const { command, tables } = parseMeasurements(await readFile(path.join(scratch, 'attack.json'), 'utf8'));
    expect(command).toBe('npm run attack -- --claims 1');
    expect(tables.map(({ id }) => id)).toEqual(['claims', 'exact']);
    expect(tables[0]!.rows.at(-1)).toEqual([
      'all',
      'all',
      19,
      expect.any(Number),
      ...Array<unknown>(3).fill(expect.any(Number)),
      0,
    ]);
  });

  test('on one kind leaves the others and the exact checks out', async () => {
    const { code, stdout } = await runHere(['attack', '--claims', '1', '--kind', 'holds', 'growth']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^all +all +3 /mu);
    expect(stdout).not.toMatch(/probability +\d|exact checks/u);
  });
});

describe('a generated claim', () => {
  test('is checked alone by its address and shown as a claim file, the same each time', async () => {
    const [first, second] = [await runHere(['attack', 'laws/mean/17']), await runHere(['attack', 'laws/mean/17'])];
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/^laws\/mean\/17: (?:right|undecided|vacuous)\n/u);
    expect(first.stdout).toMatch(/\nimport \{ claim(?:, \w+)* \} from 'refutable';\n\nexport default claim\(\{\n/u);
    expect(second.stdout).toBe(first.stdout);
    const other = await runHere(['attack', 'laws/mean/17', '--seed', 'another']);
    expect(other.stdout).not.toBe(first.stdout);
  });

  test.each([
    ['lwas/mean/17', 'no generated claim has the address lwas/mean/17; did you mean laws/mean/17?'],
    ['laws/men', 'no generated claim has the address laws/men; did you mean laws/mean/0?'],
    ['laws/mean/x', 'no generated claim has the address laws/mean/x; write laws/mean/17'],
    ['laws/mean/1/2', 'no generated claim has the address laws/mean/1/2; write laws/mean/17'],
    ['nothing', 'no generated claim has the address nothing; write laws/mean/17'],
  ])('with the unknown address %s is refused, with a suggestion', async (address, sentence) => {
    expect(await runHere(['attack', address])).toEqual({ code: 2, stdout: '', stderr: `error: ${sentence}\n` });
  });
});

test.each([
  ['propability', 'no kind of claim is called propability; did you mean probability?'],
  ['x', /^error: no kind of claim is called x; the kinds are always, holds, .*growth\n$/u],
])('an unknown kind called %s is refused', async (kind, sentence) => {
  const { code, stdout, stderr } = await runHere(['attack', '--kind', kind]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(sentence);
});

describe('a fault planted in a copy of the checker', () => {
  const reversed = ENGINE_MUTANTS.filter(
    ({ file, says }) => file.endsWith('Comparison.ts') && says === 'above is reversed',
  );
  const options = { seed: 'attack', workers: 1, onFound: () => {} };

  test('is found by a generated claim, and the checker itself is not changed', async () => {
    const [found] = await runMutants(reversed, { ...options, timeout: 250 });
    expect(found!.by).toMatch(/^\w+\/\w+\/\d+, /u);
  });

  test('is distinguished from the unchanged checker, which is attacked in the same way', async () => {
    expect(await attackUnchanged({ seed: 'attack', timeout: 0 })).toMatchObject({ by: undefined, isLate: true });
  });

  test('is not found by an attack that times out', async () => {
    expect(await runMutants(reversed, { ...options, timeout: 0 })).toEqual([
      { mutant: reversed[0], by: undefined, isLate: true },
    ]);
  });
});
