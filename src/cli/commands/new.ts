import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { commandLine } from '../../results/words/commands.ts';
import { CONJECTURES_FOLDER, displayPath } from '../../store/folders.ts';
import { makeFolder } from '../../store/makeFolder.ts';
import { orUsageError } from '../../store/reportFolder.ts';
import { invocationFromHere, invocationFromReport } from '../../store/invocation.ts';
import { UsageError } from '../../store/UsageError.ts';
import { requireNewId } from '../new/claimId.ts';
import { claimText } from '../new/claimText.ts';
import { folderOf, sectionsOf } from '../new/sections.ts';
import { openTerminal } from '../terminal/Terminal.ts';
import type { NewFlags } from '../usage/new.ts';
import { EXIT } from '../exitCode.ts';

/** `npm run new`: writes a claim that runs as it is, with comments on what to change. @returns the exit code */
export async function create(given: string | undefined, flags: NewFlags): Promise<number> {
  if (given === undefined) throw new UsageError('the id is missing; write one, such as my-conjecture');
  return write(given, flags);
}

/** Writes a claim from the template of its kind, and says what to do next. */
async function write(
  id: string,
  { properties, kind = 'probability', title, place, section, js }: NewFlags,
): Promise<number> {
  await requireNewId(id, properties);
  const folder = section === undefined ? CONJECTURES_FOLDER : folderOf(section, await sectionsOf(properties));
  const command = commandLine('check', [id], [], invocationFromReport(properties));
  const text = await claimText(kind, { id, command, title, place });
  const file = path.join(properties, folder, `${id}.claim.${js === true ? 'js' : 'ts'}`);
  await writeNew({ [file]: text });
  const next = commandLine('check', [id], [], invocationFromHere(properties));
  openTerminal().print(
    `Wrote ${displayPath(file)}. It runs as it is:\n\n  ${next}\n\nThen open it and state your own conjecture.`,
  );
  return EXIT.asExpected;
}

/** Writes files that are not there yet, with their folders. @throws UsageError if one is there, or cannot be written */
async function writeNew(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, text] of Object.entries(files))
    await orUsageError(path.dirname(file), async () => {
      await makeFolder(path.dirname(file));
      await writeFile(file, text, { flag: 'wx' });
    });
}
