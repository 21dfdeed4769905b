import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MeasuredTable, Measurements } from '../src/results/Measurements.ts';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { type Ended, runCli } from './runCli.ts';
import { runHere } from './runHere.ts';

const PLANTED = path.join(PACKAGE_FOLDER, 'test/fixtures/mutate');

let scratch: string;
let first: Ended;
const mutate = (...more: string[]): Promise<Ended> =>
  runHere(['mutate', '--properties', PLANTED, '--out', scratch, '--workers', '1', ...more]);

beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'refutable-'));
  first = await mutate();
});

afterAll(async () => {
  await rm(scratch, { recursive: true, force: true });
});

const journal = (): string => path.join(scratch, '.mutants.jsonl');

async function table(id: string): Promise<MeasuredTable> {
  const text = await readFile(path.join(scratch, 'mutants.json'), 'utf8');
  return (JSON.parse(text) as Measurements).tables.find((one) => one.id === id)!;
}

describe('mutants of planted claims', () => {
  test('of a tight claim all are killed', () => {
    expect(first.stdout).toMatch(/planted-tight: (\d+) of \1 killed\n/u);
  });

  test('a claim whose margin hides false mutants is weak', async () => {
    expect(first.stdout).toMatch(/planted-generous: .*; weak: \d+ false mutants survive/u);
    const { rows } = await table('weak');
    const survivors = rows.filter(([id]) => id === 'planted-generous').map(([, , survivor]) => survivor);
    expect(survivors).toContain('1 / 2 → 0.55 in probabilityAtLeast');
    expect(survivors).toContain('1 / 2 → 0.45 in event');
    // False by more than the margin, so that the claim itself distinguishes it.
    expect(survivors).not.toContain('1 / 2 → 1 in probabilityAtLeast');
  });

  test('a claim to which no rule applies is weak', () => {
    expect(first.stdout).toContain('planted-anything: 0 of 0 killed; weak: no rule applies to it');
  });

  test('a claim that is expected to be refuted has none', () => {
    expect(first.stdout).not.toContain('planted-false');
  });

  test('the run ends with exit code 0 and writes its tables', async () => {
    expect([first.code, first.stderr]).toEqual([0, '']);
    const { columns, rows } = await table('rules');
    const score = columns.findIndex(({ name }) => name === 'score');
    const all = rows.at(-1)!;
    expect(all[0]).toBe('all');
    expect(Number(all[2]) / (Number(all[2]) + Number(all[3]))).toBeCloseTo(Number(all[score]), 12);
  });
});

test('as many threads as you like decide the same', async () => {
  const out = path.join(scratch, 'two');
  await mutate('--out', out, '--workers', '2');
  const tables = await readFile(path.join(scratch, 'mutants.json'), 'utf8');
  expect(await readFile(path.join(out, 'mutants.json'), 'utf8')).toBe(tables);
});

describe('what was decided is kept', () => {
  test('a second run evaluates nothing again and reports the same, for any number of mutants requested', async () => {
    const kept = await readFile(journal(), 'utf8');
    const tables = await readFile(path.join(scratch, 'mutants.json'), 'utf8');
    const again = await mutate();
    expect(again.stdout).toBe(first.stdout);
    expect(await readFile(path.join(scratch, 'mutants.json'), 'utf8')).toBe(tables);
    await mutate('--most', '2');
    expect(await readFile(journal(), 'utf8')).toBe(kept);
  });

  test('lines that were cut off or changed are reported, and their mutants are evaluated again', async () => {
    const kept = await readFile(journal(), 'utf8');
    const lines = kept.trimEnd().split('\n');
    const changed = lines[0]!.replace('killed', 'also true');
    expect(changed).not.toBe(lines[0]);
    await writeFile(journal(), [changed, ...lines.slice(1, -1), lines.at(-1)!.slice(0, 40)].join('\n'));
    const again = await mutate();
    expect(again.stdout).toContain('2 lines of the journal were cut off or changed');
    expect(again.stdout.slice(again.stdout.indexOf('planted-tight'))).toBe(
      first.stdout.slice(first.stdout.indexOf('planted-tight')),
    );
    const mended = (await readFile(journal(), 'utf8')).trimEnd().split('\n');
    expect(mended.toSorted()).toEqual(lines.toSorted());
  });
});

/** Interrupts a run when it has decided its first claim. */
async function interrupted(out: string) {
  let isStopped = false;
  const { code, stdout } = await runCli(['mutate', '--properties', PLANTED, '--out', out, '--workers', '1'], {
    watch: (child, said) => {
      if (isStopped || !said.includes('planted-tight:')) return;
      isStopped = true;
      child.kill('SIGINT');
    },
  });
  const { about, tables } = JSON.parse(await readFile(path.join(out, 'mutants.json'), 'utf8')) as Measurements;
  const reached = tables.find(({ id }) => id === 'claims')!.rows.map(([id]) => id);
  return { code, stdout, about, reached };
}

test('an interrupted run keeps what it decided, and says how many claims it reached', async () => {
  const out = path.join(scratch, 'interrupted');
  // Tries again if a busy machine sent the signal too late.
  for (let tries = 0; ; tries++) {
    await rm(out, { recursive: true, force: true });
    const { code, stdout, about, reached } = await interrupted(out);
    if (tries < 20 && (code === 0 || reached.includes('planted-generous'))) continue;
    expect(code).toBe(130);
    expect(stdout).toContain('Interrupted: what was decided is kept');
    expect(about.at(-1)).toMatch(/^[12] of 3 claims were reached/u);
    expect(reached).toContain('planted-tight');
    expect(reached).not.toContain('planted-generous');
    break;
  }
  expect((await readFile(path.join(out, '.mutants.jsonl'), 'utf8')).length).toBeGreaterThan(0);
});

describe('the command line', () => {
  test('--list prints what would be changed, and runs nothing', async () => {
    const { code, stdout } = await mutate('--list', 'planted-tight', '--rule', 'double', 'factor');
    expect(code).toBe(0);
    expect(stdout).toContain('factor');
    expect(stdout).toContain('(n * (n + 1)) / 2 → 2 × (n * (n + 1)) / 2 in holds');
    expect(stdout).not.toContain('killed');
  });

  test.each([
    ['a mistyped rule', ['--rule', 'doubel'], 'no rule is called doubel; did you mean double?'],
    ['an unknown rule', ['--rule', 'x'], 'the rules are half, nine-tenths'],
    ['an unknown claim', ['planted-tigth'], 'no claim is called planted-tigth; did you mean planted-tight?'],
    ['an invalid number', ['--most', 'all'], 'invalid --most "all"'],
  ])('%s ends with exit code 2 and a sentence', async (_what, args, sentence) => {
    const { code, stderr } = await mutate(...args);
    expect(stderr).toContain(sentence);
    expect(code).toBe(2);
  });
});
