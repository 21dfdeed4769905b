import { afterAll, beforeAll, expect, test } from 'vitest';
import path from 'node:path';
import { PACKAGE_FOLDER } from '../../../store/folders.ts';
import { type ClaimFolder, claimFolder } from '../../../../test/claimFolder.ts';
import { typeFaults } from '../typeFaults.ts';

const CLAIM = `import { claim, integers } from 'refutable';
import { limit } from './limit.ts';
export default claim({
  title: 'A', place: 'Here', statement: 'x', forAll: { n: integers(1, 9) },
  hold: ({ n }) => n < limit,
});
`;

let scratch: ClaimFolder;
beforeAll(async () => {
  scratch = await claimFolder({
    'p/part/a.claim.ts': CLAIM,
    'p/part/limit.ts': `export const limit: number = 'three';`,
    'p/b.claim.ts': CLAIM.replace('hold:', 'holds:').replace('./limit', './part/limit'),
    'p/c.claim.js': 'export default 1 +;',
    'tsconfig.json': JSON.stringify({ extends: path.join(PACKAGE_FOLDER, 'tsconfig.json'), include: ['nothing'] }),
    'package.json': '{ "type": "module" }',
  });
});
afterAll(() => scratch.remove());

test('nothing is said where no compiler is installed', async () => {
  expect(await typeFaults(scratch.in('p'), ['part/a.claim.ts'])).toEqual([]);
});

test('the errors of the compiler beside the claims are told with their places, by the options of their tsconfig.json', async () => {
  const installed = (name: string): Promise<void> =>
    scratch.link(`node_modules/${name}`, path.join(PACKAGE_FOLDER, 'node_modules', name));
  await scratch.write({ 'node_modules/.keep': '' });
  await Promise.all([installed('typescript'), installed('@types')]);
  // This package cannot be found yet, so that no type of a claim is known.
  expect(await typeFaults(scratch.in('p'), ['part/a.claim.ts'])).toEqual([]);

  await scratch.link('node_modules/refutable', PACKAGE_FOLDER);
  const faults = await typeFaults(scratch.in('p'), ['part/a.claim.ts', 'b.claim.ts', 'c.claim.js']);
  expect(faults.map(({ file, line, column }) => [file, line, column])).toEqual([
    ['part/a.claim.ts', 5, 3],
    ['part/limit.ts', 1, 14],
  ]);
  expect(faults[0]!.message.at(-1)).toContain('no claim has a key hold; did you mean holds?');
}, 120_000);
