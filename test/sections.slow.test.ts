import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Results } from '../src/results/Results.ts';
import { belowThree, type ClaimFolder, claimFolder } from './claimFolder.ts';
import { type Ended } from './runCli.ts';
import { runHere } from './runHere.ts';

const paper = (...folders: readonly string[]): string => `
import { paper } from 'refutable';
export default paper({
  title: 'A paper', author: 'Nobody', year: 2025, seed: 'sections', about: '',
  sections: ${JSON.stringify(folders.map((folder) => ({ title: `In ${folder}`, folder })))},
});`;

let scratch: ClaimFolder;
let report: Ended;
beforeAll(async () => {
  scratch = await claimFolder({
    'paper.ts': paper('part', './part/inner/', 'parts', 'part/inner', 'conjectures'),
    'part/one.claim.ts': belowThree(),
    'part/inner/two.claim.ts': belowThree(),
  });
  const options = ['--effort', 'quick', '--workers', '1', '--properties', scratch.path, '--out', scratch.in('out')];
  report = await runHere(['report', ...options]);
});
afterAll(() => scratch.remove());

test('a claim in the folders of two sections is counted once, in the nearer one', async () => {
  const { sections, claims } = JSON.parse(await readFile(scratch.in('out/results.json'), 'utf8')) as Results;
  expect(sections).toEqual([
    { title: 'In part', claims: ['one'] },
    { title: 'In ./part/inner/', claims: ['two'] },
  ]);
  expect(claims.map(({ id, section }) => [id, section])).toEqual([
    ['one', 'In part'],
    ['two', 'In ./part/inner/'],
  ]);
  expect(report.stdout).toContain('2 claims: 2 ✗ refuted');
  const suites = (await readFile(scratch.in('out/junit.xml'), 'utf8')).matchAll(/ tests="1" failures="1"/gu);
  expect([...suites]).toHaveLength(2);
  expect(await readFile(scratch.in('out/badge.svg'), 'utf8')).toContain('2 refuted');
});

test('a section whose folder contains no claim is reported', async () => {
  const told = [
    'The folder "parts" of the section "In parts" in paper.ts contains no claim; did you mean "part"?',
    'The folder "part/inner" of the section "In part/inner" in paper.ts contains no claim.',
  ];
  for (const sentence of told) expect(report.stdout).toContain(sentence);
  const listed = await runHere(['list', '--properties', scratch.path]);
  expect(listed.stderr).toBe(`${told.join('\n')}\n`);
});

test.each([
  ["link: 'example.org'", 'link is no address; it must begin with https:// or http://'],
  ['version: 2 as never', 'version is not text'],
  ["digest: 'abc'", 'digest is not one; it must be the SHA-256 of the file that was read'],
])('a version read of which the file says %s is reported', async (key, sentence) => {
  await scratch.write({ 'paper.ts': paper().replace('sections: []', `${key}, sections: []`) });
  const { code, stderr } = await runHere(['list', '--properties', scratch.path]);
  expect([code, stderr]).toEqual([2, expect.stringContaining(sentence)]);
});

test('sizes to show that are no setting are reported', async () => {
  await scratch.write({ 'paper.ts': paper().replace('sections: []', 'showAt: { n: [20] } as never, sections: []') });
  const { code, stderr } = await runHere(['list', '--properties', scratch.path]);
  expect([code, stderr]).toEqual([2, expect.stringContaining('showAt is no setting; write the sizes by name')]);
});

test.each([
  [`{ title: 'No folder' }`, 'sections[0] is not a section; it must have a title and a folder, both text'],
  ['null', 'sections[0] is not a section'],
])('a section %s is reported', async (section, sentence) => {
  await scratch.write({ 'paper.ts': paper().replace('sections: []', `sections: [${section}] as never`) });
  const { code, stderr } = await runHere(['list', '--properties', scratch.path]);
  expect([code, stderr]).toEqual([2, expect.stringContaining(sentence)]);
});
