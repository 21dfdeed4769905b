import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { claimName } from '../../claim/claimFile.ts';
import { EXIT } from '../exitCode.ts';
import { findClaimFiles } from '../../run/catalog/findClaimFiles.ts';
import { CONJECTURES_FOLDER, displayPath, PACKAGE_FOLDER } from '../../store/folders.ts';
import { makeFolder } from '../../store/makeFolder.ts';
import { orUsageError } from '../../store/reportFolder.ts';
import { openTerminal } from '../terminal/Terminal.ts';
import { npmRun } from '../../results/words/commands.ts';
import { invocationFromHere, invocationFromPackage } from '../../store/invocation.ts';
import { UsageError } from '../../store/UsageError.ts';
import type { NewFlags } from '../usage/new.ts';

/** A conjecture as it is before anybody wrote anything in it. */
const TEMPLATE = path.join(PACKAGE_FOLDER, 'templates/conjecture.claim.ts');

/** `npm run new`: writes a conjecture that runs as it is, with comments on what to change. @returns the exit code */
export async function create(name: string, { properties }: NewFlags): Promise<number> {
  requireName(name);
  const same = (await filesIn(properties)).find((file) => claimName(file) === name);
  if (same !== undefined) {
    throw new UsageError(
      `there is already a claim ${name}, in ${displayPath(path.join(properties, same))}; choose another name`,
    );
  }
  const file = path.join(properties, CONJECTURES_FOLDER, `${name}.claim.ts`);
  const command = npmRun('check', [name], [], invocationFromPackage(properties));
  const template = await readFile(TEMPLATE, 'utf8');
  await orUsageError(path.dirname(file), async () => {
    await makeFolder(path.dirname(file));
    await writeFile(
      file,
      template.replace('npm run check -- my-conjecture', () => command).replaceAll('my-conjecture', name),
      { flag: 'wx' },
    );
  });
  const { print } = openTerminal();
  print(
    `Wrote ${displayPath(file)}. It runs as it is:\n\n  ${npmRun('check', [name], [], invocationFromHere(properties))}\n\nThen open it and state your own conjecture.`,
  );
  return EXIT.asExpected;
}

function requireName(name: string): void {
  if (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(name)) return;
  const words = claimName(name)
    .replaceAll(/([a-z0-9])([A-Z])/gu, '$1-$2')
    .toLowerCase()
    .match(/[a-z0-9]+/gu);
  const meant = words?.join('-').replace(/^[0-9-]+/u, '') ?? '';
  throw new UsageError(
    `invalid name ${JSON.stringify(name)}; write lower-case letters, digits and single hyphens, beginning with a letter${meant === '' ? '' : `; did you mean ${meant}?`}`,
  );
}

/** The claim files that are there; none in a folder that is new. */
async function filesIn(properties: string): Promise<string[]> {
  return findClaimFiles(properties).catch((error: unknown) => {
    if (error instanceof UsageError) return [];
    throw error;
  });
}
