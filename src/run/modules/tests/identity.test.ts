import { symlink, unlink } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ClaimFolder, claimFolder } from '../../../../test/claimFolder.ts';
import { bundleModule } from '../bundleModule.ts';
import type { ClaimModule } from '../ClaimModule.ts';
import { FileSnapshot } from '../FileSnapshot.ts';

let scratch: ClaimFolder;
beforeAll(async () => {
  scratch = await claimFolder();
});
afterAll(() => scratch.remove());

async function moduleOf(folder: string, file = 'a.claim.ts'): Promise<ClaimModule> {
  const { answer, fault } = await bundleModule({ properties: scratch.in(folder), file, snapshot: new FileSnapshot() });
  if (answer === undefined) throw new Error(fault.message);
  return answer;
}

const PACKAGE = {
  'node_modules/one/package.json': '{ "name": "one", "main": "index.js", "dependencies": { "two": "1" } }',
  'node_modules/one/index.js': `module.exports = { value: require('two').value, hidden: require('three').value };`,
  'node_modules/one/data.txt': 'data',
  'node_modules/two/package.json': '{ "name": "two", "main": "index.js" }',
  'node_modules/two/index.js': 'exports.value = 2;',
  'node_modules/three/package.json': '{ "name": "three", "main": "index.js" }',
  'node_modules/three/index.js': 'exports.value = 3;',
  'node_modules/other/package.json': '{ "name": "other" }',
};

const inFolder = (folder: string, files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([file, text]) => [`${folder}/${file}`, text]));

describe('the identity of a module differs', () => {
  test.each([
    ['a file of a package', 'node_modules/one/index.js', 'module.exports = { value: 1 };'],
    ['a file that a package may read', 'node_modules/one/data.txt', 'other data'],
    ['a package that a package depends on', 'node_modules/two/index.js', 'exports.value = 3;'],
    ['a package that it imports without saying so', 'node_modules/three/index.js', 'exports.value = 4;'],
    ['the entry that a package names', 'node_modules/two/package.json', '{ "name": "two", "main": "./index.js" }'],
  ])('if %s is changed, and so does its digest', async (what, file, text) => {
    const folder = `package-${what.replaceAll(' ', '-')}`;
    await scratch.write(inFolder(folder, { ...PACKAGE, 'a.claim.ts': `import one from 'one'; export default one;` }));
    const before = await moduleOf(folder);
    expect(before.identity).toBeDefined();
    expect(await moduleOf(folder)).toEqual(before);
    await scratch.write({ [`${folder}/node_modules/other/index.js`]: 'exports.value = 1;' });
    expect(await moduleOf(folder)).toEqual(before);
    await scratch.write({ [`${folder}/${file}`]: text });
    const after = await moduleOf(folder);
    expect(after.identity).not.toBe(before.identity);
    expect(after.digest).not.toBe(before.digest);
  });

  test('if the same names lead to the same files the other way round', async () => {
    const entry = `import { one } from '#one'; import { one as two } from '#two'; export default one - two;`;
    const files = { 'a.claim.ts': entry, '1.js': 'export const one = 1;', '2.js': 'export const one = 2;' };
    const imports = (one: string, two: string): string =>
      JSON.stringify({ type: 'module', imports: { '#one': one, '#two': two } });
    await scratch.write(inFolder('swapped', { ...files, 'package.json': imports('./1.js', './2.js') }));
    const before = await moduleOf('swapped');
    await scratch.write({ 'swapped/package.json': imports('./2.js', './1.js') });
    expect((await moduleOf('swapped')).identity).not.toBe(before.identity);
  });

  test('if a symbolic link leads to another file that is imported as well', async () => {
    const entry = `import { v } from './x.js'; import { v as w } from './1.js'; import { v as u } from './2.js'; export default [v, w, u];`;
    await scratch.write(
      inFolder('links', { 'a.claim.ts': entry, '1.js': 'export const v = 1;', '2.js': 'export const v = 2;' }),
    );
    await symlink('1.js', scratch.in('links/x.js'));
    const before = await moduleOf('links');
    await unlink(scratch.in('links/x.js'));
    await symlink('2.js', scratch.in('links/x.js'));
    expect((await moduleOf('links')).identity).not.toBe(before.identity);
  });
});

test('the digest and the identity are the same in another place', async () => {
  const files = { ...PACKAGE, 'a.claim.ts': `import one from 'one'; export default one;` };
  const placed = { ...PACKAGE, 'a.claim.ts': `import one from 'one'; export default [one, import.meta.url];` };
  await scratch.write({ ...inFolder('here/p', files), ...inFolder('there/deep/p', files) });
  await scratch.write({ ...inFolder('here/q', placed), ...inFolder('there/deep/q', placed) });
  const [here, there] = [await moduleOf('here/p'), await moduleOf('there/deep/p')];
  expect(there.identity).toBe(here.identity);
  expect(there.digest).toBe(here.digest);
  const [one, other] = [await moduleOf('here/q'), await moduleOf('there/deep/q')];
  expect(other.digest).toBe(one.digest);
  expect([one.identity, one.reads]).toEqual([undefined, 'the place of its file']);
});

test('a module whose code or whose packages may read their surroundings has no identity', async () => {
  await scratch.write({
    'reads/a.claim.ts': `import { readFileSync } from 'node:fs'; export default readFileSync;`,
    'reads/b.claim.ts': `import value from 'env'; export default value;`,
    'reads/node_modules/env/package.json': '{ "name": "env", "main": "index.js" }',
    'reads/node_modules/env/index.js': 'module.exports = process.env.VALUE;',
  });
  expect(await moduleOf('reads')).toMatchObject({ reads: 'the module node:fs' });
  const packaged = await moduleOf('reads', 'b.claim.ts');
  expect(packaged.reads).toBe('the package env, which reads files or variables');
  expect(packaged.identity).toBeUndefined();
});
