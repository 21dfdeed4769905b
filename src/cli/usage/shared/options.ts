import path from 'node:path';
import { Option } from 'commander';
import { EFFORT_NAMES, type EffortName } from '../../../results/Results.ts';
import { TIMEOUT } from '../../../run/limits.ts';
import { readSeed } from '../../../run/seed.ts';
import { PROPERTIES_FOLDER, readable, startFolder } from '../../../store/folders.ts';
import { UsageError } from '../../../store/UsageError.ts';
import { seconds, wholeNumber } from './numbers.ts';

// Options that several commands have. Paths are whole when they are read.

/** The argument of the commands that are of all claims unless some are named. */
export const IDS = ['[ids...]', "ids of claims, or globs such as 'lemma-*'; by default all"] as const;

/** What a report is; guides/machines.md says what each file is for. */
export const REPORT_FILES =
  'index.html, results.json, summary.md, junit.xml, observations.jsonl, badge.svg and badge.json';

/** The output folder when none is named. */
export const OUT_USUAL = 'by default reports, or for another paper the folder reports beside its claims';

export const outOption = (description: string): Option => new Option('--out <folder>', description).argParser(inFolder);

export const folderOption = (flags: string, description: string, usual: string): Option =>
  new Option(flags, description).default(usual, readable(usual)).argParser(inFolder);

export const propertiesOption = (): Option =>
  folderOption('--properties <folder>', 'the folder with the claims', PROPERTIES_FOLDER);

/** @param usual the seed when none is typed; that of the paper when left out */
export function seedOption(of: string, usual?: string): Option {
  const option = new Option(
    '--seed <seed>',
    `seed of ${of}, or the word random${usual === undefined ? "; by default the paper's own" : ''}`,
  ).argParser(readSeed);
  return usual === undefined ? option : option.default(usual);
}

/** @param usual the effort when none is typed; undefined where the command must know whether one was */
export function effortOption(usual: EffortName | undefined, of = 'how many settings and draws'): Option {
  const option = new Option('--effort <level>', of).choices(EFFORT_NAMES);
  return usual === undefined ? option : option.default(usual);
}

export const workersOption = (): Option =>
  new Option('--workers <number>', 'worker threads, at most one per core; by default one per core').argParser(
    wholeNumber('--workers', 1, 256),
  );

export const timeoutOption = (
  description = 'time limit for each claim; one that takes longer is undecided, with what was found until then',
  usual = TIMEOUT,
): Option => new Option('--timeout <seconds>', description).default(usual).argParser(seconds('--timeout', 0.1, 86_400));

/** @param what goes to the standard output, so that what people read goes to the standard error */
export const jsonOption = (what: string): Option =>
  new Option('--json', `write ${what} to standard output, and text for people to standard error`);

/** A path as it was typed, made whole. @throws UsageError when it is blank */
export function inFolder(typed: string): string {
  if (typed.trim() === '') throw new UsageError('invalid folder ""; write the path of a folder');
  return path.resolve(startFolder(), typed);
}
