import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { ClaimModule } from '../modules/ClaimModule.ts';
import { bundleModule } from '../modules/bundleModule.ts';
import { FileSnapshot } from '../modules/FileSnapshot.ts';
import { checkerDigest } from './checkerDigest.ts';

/**
 * The text of each claim file that still is what was checked, with all that it imports; a file that has changed since is left
 * out.
 *
 * @param claims results of the files' claims
 * @param modules those of the files that were read already, by the file's name in the properties folder
 * @returns texts by the file's name in the properties folder
 */
export async function judgedSources(
  claims: readonly Pick<ClaimResult, 'file' | 'fileDigest'>[],
  properties: string,
  modules: ReadonlyMap<string, ClaimModule> = new Map(),
): Promise<ReadonlyMap<string, string>> {
  const digests = new Map(claims.map(({ file, fileDigest }) => [file, fileDigest]));
  const [snapshot, checker] = [new FileSnapshot(), await checkerDigest()];
  const texts = await Promise.all(
    [...digests].map(async ([file, digest]) => {
      const answer = modules.get(file) ?? (await bundleModule({ properties, file, snapshot, checker })).answer;
      return answer === undefined || answer.digest !== digest ? [] : [[file, answer.text] as const];
    }),
  );
  return new Map(texts.flat());
}
