import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { belowThree, type ClaimFolder, claimFolder } from '../../../../test/claimFolder.ts';
import { bundleModule } from '../../modules/bundleModule.ts';
import { FileSnapshot } from '../../modules/FileSnapshot.ts';
import type { MakeMutant } from '../../Job.ts';
import { moduleDigest } from '../moduleDigest.ts';
import { WorkerModules } from '../WorkerModules.ts';

const file = 'one.claim.ts';
const mutant = { rule: 'double', where: '5:20', digest: 'd'.repeat(64) };
const makeMutant: MakeMutant = (text, { id }, { digest }) =>
  id === 'one' && digest === mutant.digest ? text.replace('n < 3', 'n < 6') : undefined;

let folder: ClaimFolder;
let elsewhere: ClaimFolder;
beforeAll(async () => {
  folder = await claimFolder({ [file]: belowThree() });
  elsewhere = await claimFolder({ [file]: belowThree() });
});
afterAll(() => Promise.all([folder.remove(), elsewhere.remove()]));

/** The digest that whoever sends a task takes, in a folder of its own. */
async function digestOf(text: string): Promise<string> {
  const properties = elsewhere.path;
  const { answer } = await bundleModule({ properties, file, text, snapshot: new FileSnapshot() });
  return moduleDigest(answer!.code, properties);
}

describe('the modules of a worker', () => {
  test('are those of its files, and of mutants that it makes of them', async () => {
    const modules = new WorkerModules(folder.path, makeMutant);
    const own = await modules.codeFor({ file, id: 'one', module: await digestOf(belowThree()) });
    expect(own).toMatchObject({ code: expect.stringContaining('n < 3') as string });
    const module = await digestOf(belowThree().replace('n < 3', 'n < 6'));
    const made = await modules.codeFor({ file, id: 'one', module, mutant });
    expect(made).toMatchObject({ code: expect.stringContaining('n < 6') as string });
  });

  test.each([
    ['nothing makes mutants', undefined, mutant, 'it makes no mutants; start it by refutable worker'],
    [
      'the file gives no such mutant',
      makeMutant,
      { ...mutant, digest: 'e'.repeat(64) },
      'its one.claim.ts gives no mutant of one by the rule double at 5:20 with the digest eeeeeeeeeeee, which is asked for; give both machines the same properties folder, and the same version of refutable',
    ],
    [
      'the file cannot be read as TypeScript',
      () => {
        throw new SyntaxError('Unexpected token (1:2)');
      },
      mutant,
      'its one.claim.ts cannot be read: Unexpected token (1:2)',
    ],
    [
      'what is made is another module',
      (text: string) => text.replace('n < 3', 'n < 7'),
      mutant,
      expect.stringMatching(
        /^its one\.claim\.ts, or a file that this imports, is not the same \(digest [0-9a-f]{12}; [0-9a-f]{12} is asked for\)/u,
      ) as string,
    ],
  ])('are refused where %s', async (_what, make, asked, why) => {
    const module = await digestOf(belowThree().replace('n < 3', 'n < 6'));
    const modules = new WorkerModules(folder.path, make);
    expect(await modules.codeFor({ file, id: 'one', module, mutant: asked })).toEqual({ why });
  });

  test.each(['../one.claim.ts', '/etc/passwd', 'a/../../one.claim.ts'])('are never those of %s', async (outside) => {
    const modules = new WorkerModules(folder.path, makeMutant);
    for (const asked of [mutant, undefined])
      expect(await modules.codeFor({ file: outside, id: 'one', module: '', mutant: asked })).toEqual({
        why: `${JSON.stringify(outside)} is no file of a properties folder`,
      });
  });
});
