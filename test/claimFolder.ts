import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ClaimResult } from '../src/results/ClaimResult.ts';
import type { Results } from '../src/results/Results.ts';
import type { Ended } from './runCli.ts';
import { runHere } from './runHere.ts';

/** The text of a claim file whose claim fails at n = 3. @param more keys after the usual ones, which they may replace */
export const belowThree = (more = ''): string => `
import { claim, integers } from 'refutable';
export default claim({
  title: 'n is below 3', place: 'Here', statement: 'n<3', forAll: { n: integers(1, 9) },
  holds: ({ n }: { n: number }) => n < 3, ${more}
});
`;

/** The same of a claim that is in work for some seconds. */
export const takesSeconds = (): string =>
  belowThree(
    "expect: 'refuted', vacuousWhen: ({ n }: { n: number }) => { let sum = n; for (let i = 0; i < 1e8; i++) sum = (sum * 31 + i) % 1009; return sum < 0; },",
  );

/** A folder of files for a test, outside of this package. */
export interface ClaimFolder {
  readonly path: string;
  readonly in: (...parts: string[]) => string;
  /** Writes files, by their names in the folder, with the folders that contain them. */
  readonly write: (files: Readonly<Record<string, string>>) => Promise<void>;
  /** Makes a link; its target is relative to the folder that contains it. */
  readonly link: (name: string, to: string) => Promise<void>;
  /** Removes a file or a folder in it. */
  readonly drop: (name: string) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Makes a folder for a test. */
export async function claimFolder(files: Readonly<Record<string, string>> = {}): Promise<ClaimFolder> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'refutable-')));
  const inFolder = (...parts: string[]): string => path.join(folder, ...parts);
  const write: ClaimFolder['write'] = async (more) => {
    for (const [name, text] of Object.entries(more)) {
      await mkdir(path.dirname(inFolder(name)), { recursive: true });
      await writeFile(inFolder(name), text);
    }
  };
  await write(files);
  return {
    path: folder,
    in: inFolder,
    write,
    link: (name, to) => symlink(to, inFolder(name)),
    drop: (name) => rm(inFolder(name), { recursive: true }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Checks claims of a folder with little effort, in this process. */
export const check = (folder: string, ids: readonly string[] = ['*'], ...more: readonly string[]): Promise<Ended> =>
  runHere(['check', ...ids, '--properties', folder, '--effort', 'quick', '--workers', '1', ...more]);

/** The result of each claim of a folder, by its id. */
export async function claimsIn(folder: string): Promise<Readonly<Record<string, ClaimResult>>> {
  const { stdout, stderr } = await check(folder, ['*'], '--json');
  if (stdout === '') throw new Error(stderr);
  return Object.fromEntries((JSON.parse(stdout) as Results).claims.map((claim) => [claim.id, claim]));
}

/** The sentence about each claim of a folder, by its id. */
export async function sentencesIn(folder: string): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries(Object.entries(await claimsIn(folder)).map(([id, { sentence }]) => [id, sentence]));
}
