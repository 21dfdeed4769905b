import { lstat } from 'node:fs/promises';
import path from 'node:path';
import type { Paper, Section } from '../../claim/Paper.ts';
import { UNKNOWN_AUTHOR } from '../../results/words/credit.ts';
import { faultText } from './faultText.ts';
import type { Executor, Limits } from '../Executor.ts';
import { bundleModule, type BundleOptions } from '../modules/bundleModule.ts';
import { realFolder } from '../../store/folders.ts';
import { readSeed } from '../seed.ts';
import { UsageError } from '../../store/UsageError.ts';

/** The seed of a folder whose `paper.ts` is missing. */
const SEED = 'refutable';

/** What the file that describes a paper may be called. */
export const PAPER_FILES = ['paper.ts', 'paper.mjs', 'paper.js'];

/** How the files of a properties folder are made into modules. */
export interface Bundling extends Omit<BundleOptions, 'file'> {
  readonly bundle: typeof bundleModule;
}

/**
 * The paper that a properties folder describes; a folder without `paper.ts` is a paper named for the folder.
 *
 * @throws UsageError if `paper.ts` exists but cannot be used
 */
export async function readPaper({ bundle, ...bundling }: Bundling, executor: Executor, limits: Limits): Promise<Paper> {
  const { properties } = bundling;
  const file = await firstOf(properties, PAPER_FILES);
  if (file === undefined) {
    const about = 'This folder has no paper.ts that says what its claims are about.';
    return {
      title: path.basename(realFolder(properties)),
      author: UNKNOWN_AUTHOR,
      year: 0,
      seed: SEED,
      about,
      sections: [],
    };
  }
  const module = await bundle({ ...bundling, file });
  const { answer, fault } =
    module.answer === undefined
      ? module
      : await executor.run(
          { do: 'read paper', file, code: module.answer.code, module: module.answer.identity },
          limits,
        );
  if (fault !== undefined) throw new UsageError(`cannot use ${file}: ${faultText(fault)}`);
  const wrong = problem(answer);
  if (wrong !== undefined) throw new UsageError(`cannot use ${file}: ${wrong}`);
  const paper = answer as Paper;
  if (paper.seed === 'random') throw new UsageError(`cannot use ${file}: a paper's seed must be fixed, not random`);
  return { ...paper, seed: readSeed(paper.seed) };
}

async function firstOf(folder: string, files: readonly string[]): Promise<string | undefined> {
  for (const file of files) {
    const found = await lstat(path.join(folder, file)).catch(() => undefined);
    if (found !== undefined) return file;
  }
  return undefined;
}

/** What is wrong with the file's export; undefined if it is valid. */
function problem(exported: unknown): string | undefined {
  if (typeof exported !== 'object' || exported === null) return 'it has no default export made by paper({ ... })';
  const said: Partial<Record<keyof Paper, unknown>> = exported;
  for (const key of ['title', 'author', 'seed', 'about'] as const) {
    if (typeof said[key] !== 'string') return `${key} is missing; it must be text`;
  }
  if (typeof said.year !== 'number') return 'year is missing; it must be a number';
  if (said.link !== undefined && !isTextLike(said.link, /^https?:\/\/\S+$/u))
    return 'link is no address; it must begin with https:// or http://';
  if (said.version !== undefined && typeof said.version !== 'string')
    return "version is not text; say which version was read, such as 'the version of May 2024'";
  if (said.digest !== undefined && !isTextLike(said.digest, /^[0-9a-f]{64}$/u))
    return 'digest is not one; it must be the SHA-256 of the file that was read, 64 hexadecimal digits';
  if (!Array.isArray(said.sections)) return 'sections is missing; it must be a list';
  if (said.showAt !== undefined && !isSetting(said.showAt))
    return 'showAt is no setting; write the sizes by name, such as { n: 20, k: 2 }';
  const wrong = (said.sections as readonly unknown[]).findIndex((section) => !isSection(section));
  return wrong === -1 ? undefined : `sections[${wrong}] is not a section; it must have a title and a folder, both text`;
}

const isTextLike = (value: unknown, form: RegExp): boolean => typeof value === 'string' && form.test(value);

const isSetting = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((size) => ['number', 'string', 'boolean'].includes(typeof size));

function isSection(section: unknown): boolean {
  if (typeof section !== 'object' || section === null) return false;
  const { title, folder, order = [] }: Partial<Record<keyof Section, unknown>> = section;
  return typeof title === 'string' && typeof folder === 'string' && Array.isArray(order);
}
