import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { runCli } from './runCli.ts';
import { runHere } from './runHere.ts';
import { verdictsIn } from './verdictsIn.ts';

const README = await readFile(path.join(PACKAGE_FOLDER, 'README.md'), 'utf8');
const blocks = (language: string): string[] =>
  [...README.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\n\`\`\``, 'gu'))].map((match) => match[1]!);
const commands = blocks('sh')
  .flatMap((block) => block.split('\n'))
  .flatMap((line) => line.replace(/\s#.*$/u, '').split('&&'))
  .map((command) => command.trim())
  .filter((command) => command !== '');

/** Commands that test more than themselves, and are run by people and by the tests as a whole. */
const WHOLE = ['npm ci', 'npm run report', 'npm test'];

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'refutable-readme-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('what the README shows', () => {
  test('agrees with its commands', () => {
    expect(commands).toEqual(expect.arrayContaining(WHOLE));
    expect(commands.length).toBeGreaterThan(WHOLE.length);
  });

  test.for(
    commands.filter((command) => /^npm run (check|replay|list) /u.test(command) && !command.includes('my-conjecture')),
  )('%s does what it should', async (command) => {
    const [, , script, , ...args] = command.split(/\s+/u).map((word) => word.replaceAll("'", ''));
    const { code, stderr } = await runHere([
      script!,
      ...args,
      ...(script === 'check' && !args.includes('--effort') ? ['--effort', 'quick'] : []),
    ]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  test('makes a conjecture that runs as it is', async () => {
    const at = ['--properties', path.join(folder, 'new')];
    expect(await runCli(['new', 'my-conjecture', ...at])).toMatchObject({ code: 0 });
    expect(await runCli(['check', 'my-conjecture', '--effort', 'quick', ...at])).toMatchObject({ code: 0 });
  });

  test('has a claim that runs', async () => {
    const [source] = blocks('ts');
    await mkdir(path.join(folder, 'shown'));
    await writeFile(path.join(folder, 'shown', 'sixty-degrees.claim.ts'), source!);
    const { code, stdout } = await runCli([
      'check',
      'sixty-degrees',
      '--effort',
      'quick',
      '--properties',
      path.join(folder, 'shown'),
    ]);
    expect(stdout).toMatch(/upheld/iu);
    expect(code).toBe(0);
  });

  test('agrees with reports/verdicts.md about each claim', async () => {
    const kept = verdictsIn(await readFile(path.join(PACKAGE_FOLDER, 'reports/verdicts.md'), 'utf8'));
    const found = [...README.matchAll(/^\|.*\| (?:\*\*)?(\w+)(?:\*\*)? \| [^|]* \| `([a-z0-9-]+)` \|$/gmu)].map(
      ([, verdict, id]) => `${id}: ${verdict}`,
    );
    expect(found.length).toBeGreaterThan(10);
    expect(kept).toEqual(expect.arrayContaining(found));
  });
});
