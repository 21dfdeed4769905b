import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';

const GUIDES = path.join(PACKAGE_FOLDER, 'guides');
export const guides = await Promise.all(
  (await readdir(GUIDES))
    .filter((name) => name.endsWith('.md'))
    .map(async (name) => ({ name, page: await readFile(path.join(GUIDES, name), 'utf8') })),
);
const SKILL = 'skills/refutable/SKILL.md';
export const skill = await readFile(path.join(PACKAGE_FOLDER, SKILL), 'utf8');
/** The guides and the skill for agents. */
export const pages = [...guides, { name: SKILL, page: skill }];

/** Which test runs the code of a guide, or compares it with what it shows. */
export const RUN_BY: Readonly<Record<string, string>> = {
  'another-paper.md': 'anotherPaper.slow.test.ts',
  'doors.md': 'doors.slow.test.ts',
  'in-tests.md': 'inTests.slow.test.ts',
  'installing.md': 'config.slow.test.ts',
  'laboratory.md': 'laboratory.test.ts',
  'machines.md': 'machines.slow.test.ts',
  'recipes.md': 'recipes.slow.test.ts',
  'sharpen.md': '../src/check/sharpen/tests/sharpenGuide.test.ts',
};

/** The claim files that a guide shows, by name. */
export const claimFiles = (page: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...page.matchAll(/^```ts (\S+\.claim\.ts)\n([^]*?)^```$/gmu)].map(([, name = '', text = '']) => [name, text]),
  );

/** The pages whose claims are run as they stand. */
export const shown = pages.filter(({ name, page }) => !(name in RUN_BY) && Object.keys(claimFiles(page)).length > 0);
