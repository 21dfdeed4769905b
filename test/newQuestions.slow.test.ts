import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimFolder, type ClaimFolder } from './claimFolder.ts';
import { hasTerminal, onTerminal, type Running } from './running.ts';

let scratch: ClaimFolder;
beforeAll(async () => {
  scratch = await claimFolder();
});
afterAll(() => scratch.remove());

/** Answers questions, each by what stands at its end. */
async function answer({ seen, type }: Running, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [question, text] of Object.entries(answers)) {
    await seen(question);
    type(`${text}\r`);
  }
}

describe.skipIf(!hasTerminal)('without an id, on a terminal', () => {
  test('what is left open is asked for, with a usual answer, and again if it cannot be read', async () => {
    await scratch.write({
      'p/paper.ts': `import { paper } from 'refutable';
        export default paper({ title: 'P', author: 'A', year: 1, seed: 's', about: 'x',
          sections: [{ title: 'The first lemma', folder: '1-lemma' }] });`,
    });
    const running = onTerminal(['new', '--place', 'Here', '--properties', scratch.in('p')]);
    await answer(running, {
      'Id of the claim (my-conjecture): ': 'My Claim',
      'did you mean my-claim?\r\nId of the claim (my-conjecture): ': 'my-claim',
      'growth       a quantity that should grow like a given function\r\nKind (probability): ': 'exact law',
      'in one sentence (that of the example): ': "It's so",
      '1-lemma  The first lemma\r\nFolder (conjectures): ': 'The first lemma',
    });
    expect(await running.ended).toBe(0);
    const text = await readFile(scratch.in('p/1-lemma/my-claim.claim.ts'), 'utf8');
    expect(text).toMatch(/title: 'It\\'s so',\n {2}place: 'Here',[^]*valueAtMost/u);
  });

  test('the usual answers begin a paper', async () => {
    const running = onTerminal(['new', '--paper', scratch.in('a-paper')]);
    await answer(running, {
      'Title of the paper (a paper): ': 'My "paper"',
      'Its author (unknown author): ': '',
      'Id of the claim (my-conjecture): ': '',
      'Kind (probability): ': '',
      '(that of the example): ': '',
      '(Conjecture): ': '',
    });
    expect(await running.ended).toBe(0);
    expect(await readFile(scratch.in('a-paper/paper.ts'), 'utf8')).toContain(`title: 'My "paper"'`);
    expect(await readdir(scratch.in('a-paper/claims'))).toEqual(['my-conjecture.claim.ts']);
  });

  test.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('%s leaves nothing behind', async (_name, key) => {
    const running = onTerminal(['new', '--paper', scratch.in('none')]);
    await answer(running, { 'Title of the paper (none): ': 'x', 'Its author (unknown author): ': '' });
    await running.seen('Id of the claim (my-conjecture): ');
    running.type(key);
    expect(await running.ended).toBe(130);
    expect(await readdir(scratch.path)).not.toContain('none');
  });
});
