import path from 'node:path';
import { UNKNOWN_AUTHOR } from '../../results/words/credit.ts';
import { CONJECTURES_FOLDER } from '../../store/folders.ts';
import type { NewFlags } from '../usage/new.ts';
import { readKind } from '../usage/shared/kind.ts';
import { freeId, requireNewId } from './claimId.ts';
import { KIND_SENTENCES } from './kindSentences.ts';
import { titleOf } from './paperFiles.ts';
import { type Ask, withQuestions } from './questions.ts';
import { folderOf, sectionsOf } from './sections.ts';

/** What `new` is to write. */
export interface NewPlan extends NewFlags {
  readonly id: string;
  readonly author?: string | undefined;
  readonly paperTitle?: string | undefined;
}

/** Asks on the terminal for what the options leave open. @returns undefined if it was interrupted */
export const askNew = (flags: NewFlags): Promise<NewPlan | undefined> =>
  withQuestions(async (ask) => {
    const properties = flags.paper ?? flags.properties;
    const paper = flags.paper === undefined ? {} : await askPaper(ask, flags.paper);
    const id = await ask('Id of the claim', await freeId(properties), async (answer) => {
      await requireNewId(answer, properties);
      return answer;
    });
    if (flags.from !== undefined) return { ...flags, id };
    const kinds = Object.entries(KIND_SENTENCES).map(([kind, sentence]) => `  ${kind.padEnd(12)} ${sentence}`);
    const kind = flags.kind ?? (await ask(`Kinds of claim:\n${kinds.join('\n')}\nKind`, 'probability', readKind));
    const title = flags.title ?? (await ask('What is claimed, in one sentence', EXAMPLE, orExample));
    const place = flags.place ?? (await ask('Where it stands, such as Lemma 1', 'Conjecture', String));
    const section = flags.section ?? (flags.paper === undefined ? await askSection(ask, properties) : undefined);
    return {
      ...flags,
      ...paper,
      id,
      kind,
      place,
      ...(title === undefined ? {} : { title }),
      ...(section === undefined ? {} : { section }),
    };
  });

const EXAMPLE = 'that of the example';
const orExample = (answer: string): string | undefined => (answer === EXAMPLE ? undefined : answer);

async function askPaper(ask: Ask, folder: string): Promise<Pick<NewPlan, 'author' | 'paperTitle'>> {
  const paperTitle = await ask('Title of the paper', titleOf(path.resolve(folder)), String);
  return { paperTitle, author: await ask('Its author', UNKNOWN_AUTHOR, String) };
}

/** A section of the paper, if it has any. */
async function askSection(ask: Ask, properties: string): Promise<string | undefined> {
  const sections = await sectionsOf(properties);
  if (sections.length === 0) return undefined;
  const list = sections.map(({ title, folder }) => `  ${folder}  ${title}`).join('\n');
  return ask(`Sections:\n${list}\nFolder`, CONJECTURES_FOLDER, (answer) => folderOf(answer, sections));
}
