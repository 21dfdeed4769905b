import { afterAll, describe, expect, test } from 'vitest';
import { belowThree, claimFolder } from '../../../../test/claimFolder.ts';
import { FileSnapshot } from '../../modules/FileSnapshot.ts';
import { bundleModule } from '../../modules/bundleModule.ts';
import { moduleDigest } from '../moduleDigest.ts';

const installedPackage = {
  'package.json': '{"name":"far","type":"module","exports":"./far.js"}',
  'far.js': 'export default 3;',
};
const installed = (folder: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(installedPackage).map(([name, text]) => [`${folder}/node_modules/far/${name}`, text]),
  );

const withImports = `import far from 'far'; import { near } from '../near.ts'; const here = import.meta.url;
${belowThree('note: String(far + near + here.length),')}`;

const folder = await claimFolder({
  ...installed('a'),
  ...installed('deep/er/b'),
  'a/claims/one/x.claim.ts': withImports,
  'a/claims/near.ts': 'export const near: number = 1;',
  'deep/er/b/properties/one/x.claim.ts': withImports,
  'deep/er/b/properties/near.ts': 'export const near: number = 1; // the same',
  'other/one/x.claim.ts': withImports,
  'other/near.ts': 'export const near: number = 2;',
  ...installed('other'),
});
afterAll(() => folder.remove());

async function digestIn(name: string): Promise<string> {
  const properties = folder.in(name);
  const { answer } = await bundleModule({ properties, file: 'one/x.claim.ts', snapshot: new FileSnapshot() });
  return moduleDigest(answer!.code, properties);
}

describe('the digest of a module', () => {
  test('is the same wherever its folder is', async () => {
    const digest = await digestIn('a/claims');
    expect(digest).toMatch(/^[0-9a-f]{64}$/u);
    expect(await digestIn('deep/er/b/properties')).toBe(digest);
  });

  test('is another one where a file that it imports says something else', async () => {
    expect(await digestIn('other')).not.toBe(await digestIn('a/claims'));
  });
});
