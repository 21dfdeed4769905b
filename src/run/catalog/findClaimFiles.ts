import path from 'node:path';
import { isClaimFile, looksLikeClaimFile } from '../../claim/claimFile.ts';
import { filesBelow, UnreadableFolder } from '../../store/files/filesBelow.ts';
import { readFault } from '../../store/files/readPlainFile.ts';
import { commandLine } from '../../results/words/commands.ts';
import { displayPath } from '../../store/folders.ts';
import { invocationFromHere } from '../../store/invocation.ts';
import { UsageError } from '../../store/UsageError.ts';

/**
 * The claim files in a properties folder and its subfolders (see `filesBelow`), including those whose names are almost
 * those of claim files (see {@link wrongName}).
 *
 * @returns paths relative to the folder, with forward slashes, in alphabetical order
 * @throws UsageError if the folder does not exist or contains no claim file, or one of its folders cannot be read
 */
export async function findClaimFiles(properties: string): Promise<string[]> {
  const entries = await filesBelow(properties).catch((error: unknown) => {
    throw error instanceof UnreadableFolder
      ? new UsageError(unreadableText(properties, error), { cause: error })
      : error;
  });
  const files = entries.filter(looksLikeClaimFile);
  if (files.length > 0) return files;
  throw new UsageError(
    `no claims found in ${displayPath(properties)}; claim files have names such as my-conjecture.claim.ts (${firstClaim(properties)} writes one)`,
  );
}

function unreadableText(properties: string, { folder, cause }: UnreadableFolder): string {
  if (folder !== '')
    return `cannot read the folder ${folder} in ${displayPath(properties)}: ${readFault(cause, folder, 'folder')}; make it readable, move it out, or begin its name with a dot`;
  const first = isMissing(cause) ? `, or create one with ${firstClaim(properties)}` : '';
  return `cannot read the properties folder ${displayPath(properties)}: ${readFault(cause, properties, 'folder')}; name the folder with the claims after --properties${first}`;
}

const firstClaim = (properties: string): string =>
  commandLine('new', ['my-conjecture'], [], invocationFromHere(properties));

/**
 * What is wrong with the name of a claim file; undefined if it is valid.
 *
 * @example wrongName('part/other.claim.cts') // 'other.claim.cts is named like a claim file, but claim files end in …'
 */
export function wrongName(file: string): string | undefined {
  if (isClaimFile(file)) return undefined;
  return `${path.posix.basename(file)} is named like a claim file, but claim files end in .claim.ts, .claim.mts, .claim.js or .claim.mjs; rename it`;
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';
