import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PACKAGE_FOLDER } from '../../src/store/folders.ts';
import { belowThree, type ClaimFolder, claimFolder } from '../claimFolder.ts';
import { type Ended, runCli } from '../runCli.ts';

/** A claim of which a further round has more to try. */
const GROWING = `
import { claim, integers } from 'refutable';
export default claim({
  title: 'n is at least 1', place: 'Here', statement: 'n', forAll: { n: integers(1, 10_000_000) },
  holds: ({ n }) => n >= 1,
});
`;
const ENDLESS = GROWING.replace('n >= 1,', '{ for (;;); },');

let folder: ClaimFolder;
beforeAll(async () => {
  folder = await claimFolder({
    'green/a.claim.ts': GROWING,
    'green/b.claim.ts': GROWING,
    'green/c.claim.ts': GROWING,
    // The last one never ends, so that a run of the folder goes on until it is killed.
    'stuck/a.claim.ts': belowThree(),
    'stuck/b.claim.ts': ENDLESS,
  });
});
afterAll(() => folder.remove());

const words = (properties: string, out: string): readonly string[] =>
  ['--properties', folder.in(properties), '--out', folder.in(out)].concat(['--effort', 'quick', '--workers', '1']);
const report = (properties: string, out: string, ...more: readonly string[]): Promise<Ended> =>
  runCli(['report', ...words(properties, out), ...more]);

/** Starts a report in a process of its own. */
function started(properties: string, out: string, ...more: readonly string[]): ChildProcess {
  const script = path.join(PACKAGE_FOLDER, 'bin/refutable.cjs');
  return spawn(process.execPath, [script, 'report', ...words(properties, out), ...more], { stdio: 'ignore' });
}

/** Waits until a file is there and its text meets a condition. */
async function until(file: string, isMet: (text: string) => boolean = () => true): Promise<string> {
  for (;;) {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined && isMet(text)) return text;
    await wait(20);
  }
}

async function killed(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

const linesOf = (text: string): number => text.split('\n').filter((line) => line !== '').length;

describe('a round that is added to a finished run', () => {
  const resultsIn = (out: string): Promise<string> => readFile(folder.in(out, 'results.json'), 'utf8');
  let whole: string;
  let finished: string;
  beforeAll(async () => {
    await report('green', 'once');
    finished = await resultsIn('once');
    await cp(folder.in('once'), folder.in('whole'), { recursive: true });
    await report('green', 'whole', '--more');
    whole = await resultsIn('whole');
  });

  test.each(['SIGKILL', 'SIGINT'] as const)('and ended by %s is resumed to the same bytes', async (signal) => {
    const journal = folder.in(signal, 'unfinished.jsonl');
    // With a claim more, that is new and never ends, the round cannot end either.
    await cp(folder.in('once'), folder.in(signal), { recursive: true });
    await folder.write({ 'green/z.claim.ts': ENDLESS });
    const child = started('green', signal, '--more');
    try {
      // The head, three results as they were, and three after the round.
      await until(journal, (text) => linesOf(text) === 7);
    } finally {
      await killed(child, signal);
      await folder.drop('green/z.claim.ts');
    }
    // What was finished before is what the folder holds.
    expect(await resultsIn(signal)).toBe(finished);
    const { stdout } = await report('green', signal, '--resume');
    expect(stdout).toContain('Resuming the unfinished round 2');
    expect(stdout).toContain('3 claims added to');
    expect(await resultsIn(signal)).toBe(whole);
    await expect(access(journal)).rejects.toThrow();
  });
});

describe('a report folder', () => {
  test('is refused to a second run, and free once the first was killed', async () => {
    const child = started('stuck', 'taken');
    try {
      await until(folder.in('taken', 'unfinished.jsonl'));
      const second = await report('green', 'taken');
      expect(second.stderr).toMatch(/^error: another run is writing to the folder [^\n]*; wait until [^\n]*--out\n$/u);
      expect([second.code, second.stdout]).toEqual([2, '']);
    } finally {
      await killed(child);
    }
    expect((await report('green', 'taken')).code).not.toBe(2);
  });
});

describe('a counterexample', () => {
  test('is remembered as soon as it is found, whatever ends the run', async () => {
    const child = started('stuck', 'remembering', '--remember');
    const text = await until(folder.in('stuck', 'refutations.json'));
    await killed(child);
    expect(JSON.parse(text)).toMatchObject({ refutations: { a: [{ n: 3 }] } });
  });
});
