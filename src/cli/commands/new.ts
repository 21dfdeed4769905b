import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { commandLine } from '../../results/words/commands.ts';
import { UNKNOWN_AUTHOR } from '../../results/words/credit.ts';
import { PAPER_FILES } from '../../run/catalog/readPaper.ts';
import { withCatalog } from '../../run/catalog/withCatalog.ts';
import { IMPORT_TIMEOUT } from '../../run/limits.ts';
import { CONJECTURES_FOLDER, displayPath } from '../../store/folders.ts';
import { invocationFromHere, invocationFromReport } from '../../store/invocation.ts';
import { makeFolder } from '../../store/makeFolder.ts';
import { orUsageError } from '../../store/reportFolder.ts';
import { UsageError } from '../../store/UsageError.ts';
import { EXIT } from '../exitCode.ts';
import { askNew, type NewPlan } from '../new/askNew.ts';
import { requireNewId } from '../new/claimId.ts';
import { claimText } from '../new/claimText.ts';
import { copyClaim } from '../new/copyClaim.ts';
import { FIRST_SECTION, paperFiles, titleOf } from '../new/paperFiles.ts';
import { canAsk } from '../new/questions.ts';
import { folderOf, sectionsOf } from '../new/sections.ts';
import { openTerminal } from '../terminal/Terminal.ts';
import type { NewFlags } from '../usage/new.ts';

/** Files to write, by their paths in the properties folder, that of the claim first, and what to say of it. */
interface NewFiles {
  readonly files: Readonly<Record<string, string>>;
  readonly remark?: string | undefined;
}

/**
 * `npm run new`: writes a claim that runs as it is, alone, as a variation of another one or with a new paper around it.
 *
 * @param id asked for on a terminal if it is missing, with what the options leave open
 * @returns the exit code
 */
export async function create(id: string | undefined, flags: NewFlags): Promise<number> {
  requireConsistent(flags);
  const plan = id === undefined ? await planWithoutId(flags) : { ...flags, id };
  if (plan === undefined) return EXIT.interrupted;
  const properties = flags.paper ?? flags.properties;
  await requireNewId(plan.id, properties);
  const { files, remark } = plan.from === undefined ? await newFiles(plan) : await copied(plan.from, plan);
  await writeNew(properties, files);
  const [claim] = Object.keys(files);
  const inPlace = invocationFromHere(properties);
  const commands = [
    commandLine('check', [plan.id], [], inPlace),
    commandLine('check', [plan.id], ['--watch'], inPlace),
    ...(plan.paper === undefined ? [] : [commandLine('report', [], [], inPlace)]),
  ];
  const others = Object.keys(files).slice(1);
  const { print } = openTerminal();
  print(
    `Wrote ${displayPath(path.join(properties, claim!))}${others.length === 0 ? '' : `, with ${others.join(', ')}`}. It runs as it is:\n\n${commands.map((command) => `  ${command}\n`).join('')}`,
  );
  if (remark !== undefined) print(remark);
  print('Then open it and state your own conjecture.');
  return EXIT.asExpected;
}

/** What to write where no id was typed. @returns undefined if the questions were interrupted */
async function planWithoutId(flags: NewFlags): Promise<NewPlan | undefined> {
  if (canAsk()) return askNew(flags);
  if (flags.paper !== undefined) return { ...flags, id: 'my-conjecture' };
  throw new UsageError('the id is missing; write one, such as my-conjecture');
}

/** @throws UsageError if options contradict each other, or there is a paper where a new one is to be */
function requireConsistent({ from, kind, js, paper, section }: NewFlags): void {
  const withCopy = { '--kind': kind, '--js': js, '--paper': paper };
  const [other] = Object.entries(withCopy).find(([, value]) => value !== undefined) ?? [];
  if (from !== undefined && other !== undefined)
    throw new UsageError(`--from copies a claim as it is, so ${other} has no meaning with it; leave one of them out`);
  if (paper === undefined) return;
  if (section !== undefined)
    throw new UsageError(`a new paper has one section, ${FIRST_SECTION}; leave --section out, and change paper.ts`);
  const there = PAPER_FILES.find((file) => existsSync(path.join(paper, file)));
  if (there === undefined) return;
  const add = commandLine('new', ['my-conjecture'], [], invocationFromHere(paper));
  throw new UsageError(`there is already a paper, ${displayPath(path.join(paper, there))}; ${add} adds a claim to it`);
}

/** A claim from the template of its kind, and the files of its paper if that is new. */
async function newFiles(plan: NewPlan): Promise<NewFiles> {
  const { id, kind = 'probability', title, place, section, js = false, paper } = plan;
  const properties = paper ?? plan.properties;
  const folder =
    paper !== undefined
      ? FIRST_SECTION
      : section === undefined
        ? CONJECTURES_FOLDER
        : folderOf(section, await sectionsOf(properties));
  const command = commandLine('check', [id], [], invocationFromReport(properties));
  const words = { id, command, title, place, js };
  const claim = { [`${folder}/${id}.claim.${js ? 'js' : 'ts'}`]: await claimText(kind, words) };
  if (paper === undefined) return { files: claim };
  const { paperTitle = titleOf(paper), author = UNKNOWN_AUTHOR } = plan;
  return { files: { ...claim, ...paperFiles({ folder: paper, title: paperTitle, author, js }) } };
}

/** A variation of a claim. */
function copied(from: string, { properties, id, title, place, section }: NewPlan): Promise<NewFiles> {
  return withCatalog(properties, IMPORT_TIMEOUT, async (catalog, executor) => {
    const { file, text, remark } = await copyClaim(catalog, executor, { from, id, title, place, section });
    return { files: { [file]: text }, remark };
  });
}

/** Writes files that are not there yet, with their folders. @throws UsageError if one is there, or cannot be written */
async function writeNew(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await orUsageError(path.dirname(file), async () => {
      await makeFolder(path.dirname(file));
      await writeFile(file, text, { flag: 'wx' });
    });
  }
}
