import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { KINDS } from '../src/claim/kinds.ts';
import { VERDICTS } from '../src/claim/Verdict.ts';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { guides, pages, RUN_BY, shown, skill } from './guidePages.ts';

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
