import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { claimFolder } from '../../../../test/claimFolder.ts';
import { checkerCode } from '../checkerDigest.ts';
import { sharedDigest } from '../sharedDigest.ts';

test('what has a say in a verdict is what checks a claim, what a claim may use, and nothing else', async () => {
  const { files, packages } = await checkerCode();
  const names = [...files.keys()];
  expect(names).toEqual(
    expect.arrayContaining([
      'check/search/searchSettings.ts',
      'check/solver/solveStep.ts',
      'claim/ranges/integers.ts',
      'run/sandbox/fileOwner.ts',
      'run/sandbox/packageHook.mjs',
      'inference/eventEProcess.ts',
      'numeric/logBetaRegularized.ts',
      'random/stream.ts',
      'superposition/directions/kernel/kernelBytes.ts',
    ]),
  );
  const others = /^(?:report|audit)\/|^cli\/commands\/|(?:^|\/)tests\//u;
  expect(names.filter((name) => others.test(name))).toEqual([]);
  expect([...packages]).toEqual(expect.arrayContaining(['fast-check', 'fraction.js', 'seedrandom', 'z3-solver']));
});

test('code that a claim reaches by a path has a say, wherever it lies, and what the paper says in words has none', async () => {
  const folder = await claimFolder({
    'claims/low.claim.ts': `import { most } from '../laws/most.js';`,
    'claims/help/deep.ts': `export { table } from './table.json';`,
    'claims/help/table.json': '[]',
    'claims/paper.ts': '',
    'claims/notes.md': '',
    'laws/most.ts': `export const most = await import("./more");`,
    'laws/more.ts': '',
    'laws/other.ts': '',
  });
  const digest = (): Promise<string> => sharedDigest(folder.in('claims'), ['low.claim.ts']);
  const before = await digest();
  const changes = async (file: string): Promise<boolean> => {
    const text = await readFile(folder.in(file), 'utf8');
    await folder.write({ [file]: `${text}// changed` });
    const after = await digest();
    await folder.write({ [file]: text });
    return after !== before;
  };
  for (const file of ['claims/paper.ts', 'claims/notes.md', 'laws/other.ts'])
    expect([file, await changes(file)]).toEqual([file, false]);
  for (const file of ['laws/more.ts', 'laws/most.ts', 'claims/help/table.json', 'claims/help/deep.ts'])
    expect([file, await changes(file)]).toEqual([file, true]);
  await folder.remove();
});
