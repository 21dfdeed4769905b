import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { belowThree, check, type ClaimFolder, claimFolder } from './claimFolder.ts';
import { type Ended, runCli } from './runCli.ts';
import { runHere } from './runHere.ts';

let scratch: ClaimFolder;
let paper: string;
let checked: Ended;
const IDS = ['-dash', 'a@b', "it's a", 'low'];

beforeAll(async () => {
  scratch = await claimFolder(Object.fromEntries(IDS.map((id) => [`a paper/${id}.claim.ts`, belowThree()])));
  paper = scratch.in('a paper');
  const options = ['--properties', paper, '--effort', 'quick', '--workers', '1', '--out', scratch.in('out')];
  checked = await runHere(['check', ...options, '--', '*w', '-*', '*@b', "it's a"]);
});
afterAll(() => scratch.remove());

const textOf = (name: string): Promise<string> => readFile(scratch.in('out', name), 'utf8');

/** The words after `npm run` that a shell makes of a command. */
async function typed(command: string): Promise<readonly string[]> {
  const script = `npm() { printf '%s\\n' "$@"; }\n${command}`;
  const { stdout } = await promisify(execFile)('sh', ['-c', script]);
  const [run, name, dashes, ...words] = stdout.trimEnd().split('\n');
  expect([run, dashes]).toEqual(['run', '--']);
  return [name!, ...words];
}

/** What a copied command does. */
const doing = async (command: string): Promise<Ended> => runHere(await typed(command));

describe('a command that is printed for another paper works as it is printed', () => {
  test('to repeat a counterexample, on the terminal and in the page', async () => {
    const shown = checked.stdout.split('\n').flatMap((line) => /^ {2}replay {2}(.*)$/u.exec(line)?.[1] ?? []);
    const { document } = parseHTML(await textOf('index.html'));
    const onPage = [...document.querySelectorAll('.evidence .command code')].map((code) => code.textContent);
    expect(onPage.toSorted()).toEqual(shown.toSorted());
    expect(shown).toHaveLength(IDS.length);
    for (const command of shown) {
      const { code, stdout } = await doing(command);
      expect([code, stdout]).toEqual([0, expect.stringContaining('The claim fails here')]);
    }
  });

  test('to check a claim again, in the page and for JUnit', async () => {
    const { document } = parseHTML(await textOf('index.html'));
    const onPage = [...document.querySelectorAll('.card details .command code')]
      .map((code) => code.textContent)
      .filter((command) => command.startsWith('npm run check'));
    const { document: xml } = parseHTML(await textOf('junit.xml'));
    const inXml = [...xml.querySelectorAll('failure')].map((failure) => failure.textContent.split('\n')[1]!);
    expect(inXml.toSorted()).toEqual(onPage.toSorted());
    expect(onPage).toHaveLength(IDS.length);
    for (const command of onPage) {
      const { code, stdout } = await doing(command);
      expect([code, stdout]).toEqual([
        1,
        expect.stringMatching(/: 1 claim, seed refutable, effort quick[^]*Refuted at n = 3/u),
      ]);
    }
  });

  test('to repeat the run: a check, not a report', async () => {
    const [command] = /^npm run .*$/mu.exec(await textOf('summary.md')) ?? [];
    expect(command).toMatch(/^npm run check -- /u);
    const { document } = parseHTML(await textOf('index.html'));
    expect(document.querySelector('.masthead .command code')?.textContent).toBe(command);
    expect(await doing(command!)).toMatchObject({ code: 1, stdout: expect.stringContaining(': 4 claims, ') as string });
  });

  test('after npm run new', async () => {
    const { stdout } = await runHere(['new', 'my-guess', '--properties', scratch.in('new ones')]);
    const [command] = /npm run check .*$/mu.exec(stdout) ?? [];
    expect(await doing(`${command} --effort quick`)).toMatchObject({ code: 0 });
  });

  test('with the rounds that were made', async () => {
    await check(paper, ['low'], '--out', scratch.in('rounds'), '--rounds', '2');
    const summary = await readFile(scratch.in('rounds/summary.md'), 'utf8');
    expect(summary).toContain(
      `npm run check -- low --seed refutable --effort quick --rounds 2 --properties '${paper}'`,
    );
  });
});

test('the commands of a report of a folder in this package name it from there', async () => {
  const folder = path.join(PACKAGE_FOLDER, 'test/fixtures/surprise');
  await runHere([
    'report',
    '--properties',
    folder,
    '--effort',
    'quick',
    '--workers',
    '1',
    '--out',
    scratch.in('inside'),
  ]);
  expect(await readFile(scratch.in('inside/summary.md'), 'utf8')).toContain(
    'npm run report -- --seed refutable --effort quick --properties test/fixtures/surprise\n',
  );
});

describe('a path is relative to where the command was typed', () => {
  const script = 'node bin/refutable.cjs check';

  test('through npm, from outside of the package', async () => {
    const words = ['--prefix', PACKAGE_FOLDER, 'run', '--silent', 'check', '--', 'low', '--effort', 'quick'];
    const folders = ['--properties', './a paper', '--out', 'by npm', '--compare', 'out/results.json'];
    const ran = promisify(execFile)('npm', [...words, ...folders], { cwd: scratch.path });
    const { code, stdout } = (await ran.catch((error: unknown) => error)) as { code: number; stdout: string };
    expect(stdout).toContain('Refuted at n = 3.');
    expect(stdout).toContain('Changed since results.json');
    expect(stdout).toContain(`The report: ${path.join('by npm', 'index.html')}`);
    expect(stdout).toContain(
      `npm --prefix ${PACKAGE_FOLDER} run replay -- low@refutable@n=3@exact --properties 'a paper'`,
    );
    expect(code).toBe(1);
    expect(await readFile(scratch.in('by npm/summary.md'), 'utf8')).toContain('1 refuted');
  });

  test.each([
    ['of its own process, even inside another npm script', { npm_lifecycle_script: 'vitest run' }],
    ['of its own process, if npm started another program that moved there', { npm_lifecycle_script: script }],
  ])('%s', async (_what, env) => {
    const { stdout } = await runCli(['list', '--properties', 'a paper'], {
      cwd: scratch.path,
      env: { ...env, INIT_CWD: PACKAGE_FOLDER },
    });
    expect(stdout).toContain('low');
  });

  test('of its own process, for a test that npm runs in the package', async () => {
    const env = { npm_lifecycle_script: 'vitest run', INIT_CWD: scratch.path };
    expect(await runHere(['list', '--properties', 'test/fixtures/green'], env)).toMatchObject({ code: 0 });
    expect(await runHere(['list', '--properties', 'a paper'], { ...env, npm_lifecycle_script: script })).toMatchObject({
      code: 0,
    });
  });
});
