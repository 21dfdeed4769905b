import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { KINDS } from '../src/claim/kinds.ts';
import { VERDICTS } from '../src/claim/Verdict.ts';
import { claimFolder } from './claimFolder.ts';
import { runHere } from './runHere.ts';

const GUIDES = path.join(PACKAGE_FOLDER, 'guides');
const guides = await Promise.all(
  (await readdir(GUIDES))
    .filter((name) => name.endsWith('.md'))
    .map(async (name) => ({ name, page: await readFile(path.join(GUIDES, name), 'utf8') })),
);
const SKILL = 'skills/refutable/SKILL.md';
const skill = await readFile(path.join(PACKAGE_FOLDER, SKILL), 'utf8');
const pages = [...guides, { name: SKILL, page: skill }];

/** Which test runs the code of a guide, or compares it with what it shows. */
const RUN_BY: Readonly<Record<string, string>> = {
  'another-paper.md': 'anotherPaper.slow.test.ts',
  'doors.md': 'doors.slow.test.ts',
  'in-tests.md': 'inTests.slow.test.ts',
  'installing.md': 'config.test.ts',
  'laboratory.md': 'laboratory.test.ts',
  'machines.md': 'machines.test.ts',
  'recipes.md': 'recipes.slow.test.ts',
  'sharpen.md': '../src/check/sharpen/tests/sharpenGuide.test.ts',
};

/** The claim files that a guide shows, by name. */
const claimFiles = (page: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...page.matchAll(/^```ts (\S+\.claim\.ts)\n([^]*?)^```$/gmu)].map(([, name = '', text = '']) => [name, text]),
  );
/** Each check of a guide, with the sentence quoted below it. */
const checks = (page: string): ReadonlyArray<readonly [command: string, quoted: string]> =>
  [...page.matchAll(/^```sh\nnpx refutable (check .*)\n```\n\n> (.*)$/gmu)].map(([, command = '', quoted = '']) => [
    command,
    quoted,
  ]);

const shown = pages.filter(({ name, page }) => !(name in RUN_BY) && Object.keys(claimFiles(page)).length > 0);

describe.each(shown)('the claims of $name', ({ page }) => {
  const made = claimFolder(claimFiles(page));
  afterAll(async () => (await made).remove());

  test.each(checks(page))('%s says what the guide quotes', async (command, quoted) => {
    const { path: folder } = await made;
    const { stdout, stderr } = await runHere([...command.split(' '), '--properties', folder, '--workers', '1']);
    expect(stderr).toBe('');
    expect(stdout.replaceAll(/\s+/gu, ' ')).toContain(quoted);
  });

  test('are decided, and their twins refuted', async () => {
    const { path: folder } = await made;
    const { stdout } = await runHere(['check', '*', '--properties', folder, '--effort', 'quick', '--json']);
    const { claims } = JSON.parse(stdout) as {
      claims: ReadonlyArray<{ id: string; verdict: string; twin: { verdict: string } | null }>;
    };
    expect(claims.map(({ id }) => `${id}.claim.ts`).toSorted()).toEqual(Object.keys(claimFiles(page)).toSorted());
    expect(claims.filter(({ verdict }) => verdict === 'faulty')).toEqual([]);
    for (const { id, twin } of claims) if (twin !== null) expect([id, twin.verdict]).toEqual([id, 'refuted']);
  });
});

test('all code in the guides is run by a test', async () => {
  const withCode = pages.filter(({ page }) => /^```(?:ts|js)\b/mu.test(page)).map(({ name }) => name);
  expect(withCode.toSorted()).toEqual([...Object.keys(RUN_BY), ...shown.map(({ name }) => name)].toSorted());
  for (const [name, file] of Object.entries(RUN_BY)) {
    const text = await readFile(path.join(PACKAGE_FOLDER, 'test', file), 'utf8');
    expect(text, `${file} reads ${name}`).toContain(name);
  }
});

test('guides/README.md names every guide', () => {
  const index = pages.find(({ name }) => name === 'README.md')!.page;
  for (const { name } of guides) if (name !== 'README.md') expect(index).toContain(`](${name}`);
});

test('the skill for agents has a name and a description, and knows every kind, verdict and exit code', async () => {
  expect(skill).toMatch(/^---\nname: refutable\ndescription: [^\n]{50,1024}\n---\n/u);
  const named = (word: string): boolean => skill.includes(`\`${word}\``);
  for (const { marks } of Object.values(KINDS)) expect(marks.filter((mark) => !named(mark))).toEqual([]);
  expect(Object.keys(VERDICTS).filter((verdict) => !named(verdict))).toEqual([]);
  const { files } = JSON.parse(await readFile(path.join(PACKAGE_FOLDER, 'package.json'), 'utf8')) as {
    files: string[];
  };
  expect(files).toContain('skills');
});
