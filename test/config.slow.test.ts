import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { belowThree, type ClaimFolder, claimFolder } from './claimFolder.ts';
import { runCli } from './runCli.ts';
import { runHere } from './runHere.ts';

let scratch: ClaimFolder;
beforeAll(async () => {
  scratch = await claimFolder({ 'claims/low.claim.ts': belowThree() });
  await mkdir(scratch.in('below/deeper'), { recursive: true });
  await writeFile(
    scratch.in('refutable.config.ts'),
    `import { defineConfig } from 'refutable';
     export default defineConfig({
       properties: 'claims', out: 'by config', seed: 'seven', effort: 'quick', workers: 1,
       reporters: ['junit.xml'],
     });`,
  );
});
afterAll(() => scratch.remove());
const config = (): string => scratch.in('refutable.config.ts');
const resultsIn = (folder: string): Promise<string> => readFile(scratch.in(folder, 'results.json'), 'utf8');

describe('refutable.config.ts', () => {
  test('gives defaults to a command that is typed in its folder or below, unless it is told not to', async () => {
    const cwd = scratch.in('below/deeper');
    expect((await runCli(['list'], { cwd })).stdout).toContain('n is below 3');
    expect((await runCli(['list', '--no-config'], { cwd })).stdout).not.toContain('n is below 3');
  });

  test('gives the report its folder, seed, effort and files, and the same results as the options', async () => {
    const { stdout } = await runHere(['report', '--config', config()]);
    expect(stdout).toContain('1 claim, seed seven, effort quick');
    expect(await readdir(scratch.in('by config'))).toEqual(['junit.xml', 'results.json']);
    const options = ['--properties', scratch.in('claims'), '--seed', 'seven', '--effort', 'quick'];
    await runHere(['report', ...options, '--out', scratch.in('by options')]);
    expect(await resultsIn('by config')).toBe(await resultsIn('by options'));
    expect(await readdir(scratch.in('by options'))).toContain('index.html');
  });

  test('is as guides/installing.md shows it', async () => {
    const guide = await readFile('guides/installing.md', 'utf8');
    const [, text] = /```ts\n([^]*?)```/u.exec(guide)!;
    await writeFile(scratch.in('shown.config.ts'), text!);
    const { stdout } = await runHere(['list', '--config', scratch.in('shown.config.ts')]);
    expect(stdout).toContain('n is below 3');
  });

  test('yields to an option', async () => {
    const { stdout } = await runHere(['check', 'low', '--config', config(), '--seed', 'eight']);
    expect(stdout).toContain('1 claim, seed eight, effort quick');
    await runHere(['check', 'low', '--config', config(), '--out', scratch.in('own'), '--reporters', 'summary.md']);
    expect(await readdir(scratch.in('own'))).toEqual(['results.json', 'summary.md']);
  });

  test('is named again in the commands that are printed', async () => {
    const { stdout } = await runHere(['check', 'low', '--config', config()]);
    const [, command] = /replay {2}npm run (.*)$/mu.exec(stdout)!;
    expect(command).toContain(`--config ${config()}`);
    const [name, , token, ...options] = command!.split(' ');
    expect(await runHere([name!, token!, ...options])).toMatchObject({ code: 0 });
  });

  test('leaves seed and effort to the run that is continued', async () => {
    const out = ['--out', scratch.in('continued')];
    await runHere(['report', '--config', config(), '--seed', 'eight', ...out]);
    const { stdout } = await runHere(['report', '--config', config(), '--more', ...out]);
    expect(stdout).toContain('1 claim, seed eight, effort quick');
  });

  test.each([
    ['a mistake in it', [], 'export default { efort: 1 };', 'did you mean effort?'],
    ['a file of the report that does not exist', ['--reporters', 'junit.xlm'], '', 'did you mean junit.xml?'],
  ])('%s is answered in one sentence', async (_what, options, text, sentence) => {
    await writeFile(scratch.in('wrong.config.ts'), text || 'export default {};');
    const { code, stderr } = await runHere(['check', 'low', '--config', scratch.in('wrong.config.ts'), ...options]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^error: [^\n]*\n$/u)]);
    expect(stderr).toContain(sentence);
  });
});
