import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ClaimFolder, claimFolder } from '../../../../test/claimFolder.ts';
import { bundleModule } from '../../modules/bundleModule.ts';
import { FileSnapshot } from '../../modules/FileSnapshot.ts';
import { checkerDigest } from '../checkerDigest.ts';
import { judgedSources } from '../judgedSources.ts';

let folder: ClaimFolder;
beforeAll(async () => {
  folder = await claimFolder({
    'part/a.claim.ts': 'export default 1;',
    'b.claim.ts': `export { two as default } from './two.ts';`,
    'two.ts': 'export const two = 2;',
  });
});
afterAll(() => folder.remove());

test('the sources of a report are those that were checked, without a file that changed since or is gone', async () => {
  const checker = await checkerDigest();
  const checked = await Promise.all(
    ['part/a.claim.ts', 'b.claim.ts'].map(async (file) => {
      const module = await bundleModule({ properties: folder.path, file, snapshot: new FileSnapshot(), checker });
      return { file, fileDigest: module.answer!.digest };
    }),
  );
  const sources = async (): Promise<unknown> => Object.fromEntries(await judgedSources(checked, folder.path));
  const a = { 'part/a.claim.ts': 'export default 1;' };
  expect(await sources()).toEqual({ ...a, 'b.claim.ts': `export { two as default } from './two.ts';` });
  await folder.write({ 'two.ts': 'export const two = 3;' });
  expect(await sources()).toEqual(a);
  await folder.write({ 'part/a.claim.ts': 'export default 2;' });
  expect(await sources()).toEqual({});
  expect((await judgedSources(checked, folder.in('nowhere'))).size).toBe(0);
});
