import { type ChildProcess, execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Results } from '../src/results/Results.ts';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { type Ended, runCli } from './runCli.ts';
import { runHere } from './runHere.ts';

// Runs start the real command; the claims are small, and one worker thread suffices for most.
const FIXTURES = path.join(PACKAGE_FOLDER, 'test/fixtures');
const GREEN = ['--properties', path.join(FIXTURES, 'green'), '--effort', 'quick'];
const ONE = ['--workers', '1'];

let scratch: string;
const inScratch = (...parts: string[]): string => path.join(scratch, ...parts);
const resultsIn = async (folder: string): Promise<Results> =>
  JSON.parse(await readFile(path.join(folder, 'results.json'), 'utf8')) as Results;

beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'refutable-'));
});

afterAll(async () => {
  await rm(scratch, { recursive: true, force: true });
});

describe.concurrent('arguments are validated before anything is done', () => {
  test.each([
    ['a mistyped command', ['chek'], 'Did you mean check?'],
    ['a mistyped option', ['check', 'lemma-1', '--sed', '7'], 'Did you mean --seed?'],
    ['a missing id', ['check'], 'npm run check -- --help shows its usage'],
    [
      'a missing id of another paper',
      ['check', '--properties', 'examples/bloom'],
      "all of them: npm run check -- '*' --properties examples/bloom",
    ],
    ['an id where all claims are meant', ['report', 'lemma-1'], 'npm run check -- lemma-1 checks some'],
    ['a blank id', ['check', '', ...GREEN], 'no claim is called ""; npm run list'],
    ['an unknown effort', ['report', '--effort', 'huge'], 'Allowed choices are quick, standard, thorough'],
    [
      'a seed with other characters',
      ['report', '--seed', 'a b'],
      'invalid seed "a b"; write 1 to 64 letters, digits, _ . and -',
    ],
    ['an invalid number of workers', ['report', '--workers', 'two'], 'write a whole number from 1 to 256'],
    [
      'a missing folder',
      ['check', 'lemma-1', '--properties', 'no/such'],
      'no/such: there is no such folder; name the folder with the claims after --properties, or create one with npm run new -- my-conjecture --properties no/such',
    ],
    [
      'a file that is no run',
      ['check', '*', '--compare', 'no.json'],
      '--compare needs the results.json of an earlier run',
    ],
    [
      'an option in the place of a value',
      ['check', 'low', '--out', '--properties', 'examples/bloom'],
      '--out has no value: --properties after it is another option; write --out <folder>',
    ],
    ['a blank path of a file', ['check', '*', '--compare', ' '], 'invalid --compare " "; write the path of a file'],
    ['a damaged token', ['replay', 'lemma-2'], '"lemma-2" is not a replay token'],
    ['a name that is no id', ['new', 'My Conjecture'], 'did you mean my-conjecture?'],
  ])('%s ends with exit code 2 and a sentence', async (_what, args, sentence) => {
    const { code, stdout, stderr } = await runHere(args);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at ');
    expect([code, stdout]).toEqual([2, '']);
  });

  test('help has examples and ends with exit code 0', async () => {
    const { code, stdout } = await runHere(['check', '--help']);
    expect(stdout).toContain('npm run check -- lemma-1 --seed 7 --effort thorough');
    expect(stdout).toContain('Exit codes: 0 all as expected');
    expect(code).toBe(0);
  });

  test('an old Node is refused with what is needed', async () => {
    const pretend = `Object.defineProperty(process.versions, 'node', { value: '18.20.0' }); require('./bin/refutable.cjs')`;
    const run = promisify(execFile)(process.execPath, ['-e', pretend], { cwd: PACKAGE_FOLDER });
    await expect(run).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /^error: refutable needs Node 20\..* or later; this is Node 18\.20\.0\. .*\n$/u,
      ) as string,
    });
  });

  test('a folder without claims says how to write one', async () => {
    await mkdir(inScratch('empty'));
    for (const words of [['report'], ['check', 'lemma-1']]) {
      const { code, stderr } = await runHere([
        ...words,
        '--properties',
        inScratch('empty'),
        '--out',
        inScratch('none'),
      ]);
      expect(stderr).toContain('npm run new -- my-conjecture');
      expect(code).toBe(2);
    }
    expect(await readdir(scratch)).not.toContain('none');
  });

  test('a reports folder that cannot be written is reported before anything is checked', async () => {
    await writeFile(inScratch('a-file'), '');
    const { code, stdout, stderr } = await runHere(['report', ...GREEN, '--out', inScratch('a-file', 'reports')]);
    expect(stderr).toMatch(/cannot write to the folder .*: a part of the path is a file/u);
    expect([code, stdout]).toEqual([2, '']);
  });
});

describe.concurrent('a run', () => {
  test('with every verdict as expected ends with exit code 0', async () => {
    const [one, two] = await Promise.all([
      runCli(['report', ...GREEN, '--workers', '1', '--out', inScratch('one')]),
      runHere(['check', '*', ...GREEN, '--workers', '2', '--json']),
    ]);
    expect([one.code, one.stderr, two.code]).toEqual([0, '', 0]);
    expect(one.stdout).toMatch(/refuted +sum-is-small +Refuted at n = 1/u);
    expect(await readdir(inScratch('one'))).toEqual(expect.arrayContaining(['index.html', 'results.json']));
    // The same bytes, whatever the number of workers.
    const written = await readFile(inScratch('one', 'results.json'), 'utf8');
    expect(two.stdout).toBe(written);

    const { claims } = JSON.parse(written) as Results;
    const { evidence } = claims.find(({ id }) => id === 'sum-is-small')!;
    if (evidence.by !== 'counterexample') throw new Error(`no counterexample but ${evidence.by}`);
    const replayed = await runHere(['replay', evidence.token, ...GREEN.slice(0, 2)]);
    expect(replayed.stdout).toContain(`measured  ${String(evidence.smallest.measured).slice(0, 14)}`);
    expect(replayed.stdout).toContain('matrix =\n');
    expect(replayed.stdout).toContain('The claim fails here');
    expect(replayed.code).toBe(0);
  });

  test('with a refuted conjecture ends with exit code 1, prints a random seed, and keeps standard output free for programs', async () => {
    const surprise = ['--properties', path.join(FIXTURES, 'surprise'), ...ONE];
    const { code, stdout, stderr } = await runHere(['check', 'odd-*', ...surprise, '--seed', 'random', '--json']);
    const { seed, claims } = JSON.parse(stdout) as Results;
    expect(claims.map(({ id, verdict }) => [id, verdict])).toEqual([['odd-numbers-are-prime', 'refuted']]);
    expect(stderr).toContain(`seed ${seed}`);
    expect(stderr).toContain('Refuted at n = 4');
    expect(stderr).toContain(`npm run replay -- odd-numbers-are-prime@${seed}@n=4@exact`);
    expect(code).toBe(1);
  });

  test('of an unknown id suggests which was meant', async () => {
    const { code, stderr } = await runHere(['check', 'sum-is-smal', ...GREEN, ...ONE]);
    expect(stderr).toBe('error: no claim is called sum-is-smal; did you mean sum-is-small?\n');
    expect(code).toBe(2);
  });

  test('whose output pipe is closed ends silently', async () => {
    const leave = (child: ChildProcess): void => {
      child.stdout?.destroy();
    };
    const { code, stderr } = await runCli(['list', ...GREEN.slice(0, 2)], { started: leave });
    expect([code, stderr]).toEqual([0, '']);
  });

  test('that is interrupted keeps the claims decided and names the others', async () => {
    const out = inScratch('interrupted');
    let sent = false;
    const { code, stdout } = await runCli(
      ['report', '--properties', path.join(FIXTURES, 'endless'), '--out', out, ...ONE],
      {
        watch: (child, text) => {
          if (sent || !text.includes('at-once')) return;
          sent = true;
          child.kill('SIGINT');
        },
      },
    );
    expect(code).toBe(130);
    expect(stdout).toContain('Interrupted');
    expect(stdout).toContain('z-never-ends');
    const { complete, missing, claims } = await resultsIn(out);
    expect([complete, missing, claims.map(({ id }) => id)]).toEqual([false, ['z-never-ends'], ['at-once']]);
  });
});

describe('a folder of conjectures', () => {
  test('starts with one that runs as it is, is listed, and is not overwritten', async () => {
    const run = (...words: string[]): Promise<Ended> => runHere(words, {}, { cwd: scratch });
    const written = await run('new', 'my-guess', '--properties', 'guesses');
    expect(written.stdout).toContain(path.join('guesses', 'conjectures', 'my-guess.claim.ts'));
    expect(written.stdout).toContain(` ${PACKAGE_FOLDER} run check -- my-guess --properties guesses\n`);

    const again = await run('new', 'my-guess', '--properties', 'guesses');
    expect(again.stderr).toContain('there is already a claim my-guess');
    expect([written.code, again.code]).toEqual([0, 2]);

    const listed = await run('list', '--json', '--properties', 'guesses');
    expect(JSON.parse(listed.stdout)).toMatchObject([
      { id: 'my-guess', kind: 'probability', place: 'Conjecture', expect: null, file: 'conjectures/my-guess.claim.ts' },
    ]);

    const checked = await run('check', 'my-guess', '--properties', 'guesses', '--effort', 'quick', ...ONE);
    expect(checked.stdout).toContain('upheld');
    expect(checked.code).toBe(0);
  });
});
