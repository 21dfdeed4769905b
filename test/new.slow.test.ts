import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Kind, KINDS } from '../src/claim/kinds.ts';
import type { ClaimResult } from '../src/results/ClaimResult.ts';
import { claimFolder, type ClaimFolder, claimsIn } from './claimFolder.ts';
import type { Ended } from './runCli.ts';
import { runHere } from './runHere.ts';

let scratch: ClaimFolder;
beforeAll(async () => {
  scratch = await claimFolder();
});
afterAll(() => scratch.remove());

const create = (folder: string, ...words: string[]): Promise<Ended> =>
  runHere(['new', ...words, '--properties', scratch.in(folder)]);
const textOf = (...parts: string[]): Promise<string> => readFile(scratch.in(...parts), 'utf8');

describe.each([
  ['ts', []],
  ['js', ['--js']],
])('a new claim of each kind, as %s,', (ending, more) => {
  const kinds = Object.keys(KINDS) as Kind[];
  let written: readonly Ended[];
  let checked: Readonly<Record<string, ClaimResult>>;
  beforeAll(async () => {
    written = [];
    for (const kind of kinds) written = [...written, await create(ending, `a-${kind}`, '--kind', kind, ...more)];
    checked = await claimsIn(scratch.in(ending));
  });

  test.each(kinds)('runs as it is and gets the verdict that its comment names: %s', async (kind) => {
    const { code, stdout, stderr } = written[kinds.indexOf(kind)]!;
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`a-${kind}.claim.${ending}`);
    const text = await textOf(ending, 'conjectures', `a-${kind}.claim.${ending}`);
    const [, verdict] = /^\/\/ As it stands it is (\w+)\./mu.exec(text)!;
    expect(checked[`a-${kind}`]).toMatchObject({ kind, verdict, surprise: false, place: 'Conjecture', twin: {} });
    expect(text).toContain(`npm run check -- a-${kind} --properties`);
    expect(text).not.toContain('my-conjecture');
  });
});

describe('what is given on the command line', () => {
  test('stands in the file, whatever signs it contains', async () => {
    const title = String.raw`It’s "n" \ 'm' is $& positive`;
    await create('words', 'given', '--kind', 'step of algebra', '--title', title, '--place', "Euler's line");
    const { given } = await claimsIn(scratch.in('words'));
    expect(given).toMatchObject({ kind: 'step', title, place: "Euler's line", verdict: 'proved' });
  });

  test('puts it into a section of the paper, by its title or folder', async () => {
    await scratch.write({
      'paper/paper.ts': `import { paper } from 'refutable';
        export default paper({ title: 'P', author: 'A', year: 1, seed: 's', about: 'x',
          sections: [{ title: 'The first lemma', folder: '1-lemma' }] });`,
    });
    await create('paper', 'one', '--section', 'The first lemma');
    await create('paper', 'two', '--section', '1-lemma');
    expect(await textOf('paper/1-lemma/one.claim.ts')).toContain('-- one');
    expect(await textOf('paper/1-lemma/two.claim.ts')).toContain('-- two');
    const { code, stderr } = await create('paper', 'three', '--section', '1-lema');
    expect([code, stderr]).toEqual([2, expect.stringContaining('did you mean "1-lemma"?')]);
  });

  test.each([
    [['x', '--kind', 'stpe'], 'did you mean step?'],
    [['x', '--kind', 'theorem'], 'the kinds are always (for every draw), holds (for every setting), probability'],
    [[], 'the id is missing'],
    [['9-lives'], 'did you mean lives?'],
  ])('is refused with a sentence if it cannot be followed: %j', async (words, sentence) => {
    const { code, stdout, stderr } = await create('none', ...words);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(sentence)]);
  });

  test('never takes an id that a claim has, alone or among readings', async () => {
    const text = `export default readings({ 'sum-small': claim({}) });`;
    await scratch.write({ 'taken/sum.claim.ts': text });
    for (const id of ['sum', 'sum-small']) {
      const { code, stderr } = await create('taken', id);
      expect([code, stderr]).toEqual([2, expect.stringContaining(`there is already a claim ${id}, in `)]);
    }
    expect(await textOf('taken/sum.claim.ts')).toBe(text);
  });
});
