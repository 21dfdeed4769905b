import { Option } from 'commander';
import { EFFORT_NAMES, type EffortName } from '../../../results/Results.ts';
import { TIMEOUT } from '../../../run/limits.ts';
import { readSeed } from '../../../run/seed.ts';
import { displayPath, PROPERTIES_FOLDER } from '../../../store/folders.ts';
import { didYouMean } from '../../../claim/closest.ts';
import { isReportFile, type ReportFile, REPORTERS } from '../../../run/config/Config.ts';
import { UsageError } from '../../../store/UsageError.ts';
import { configured } from './configured.ts';
import { seconds, wholeNumber } from './numbers.ts';
import { pathOf } from './pathOf.ts';

// Options that several commands have. Paths are resolved as they are read.

/** The argument of the commands that take all claims by default. */
export const IDS = ['[ids...]', "ids of claims, or globs such as 'lemma-*'; by default all"] as const;

/** The files of a report, which guides/machines.md describes. */
export const REPORT_FILES =
  'index.html, results.json, errata.md, errata.tex, refutable.sty, summary.md, citation.bib, history.jsonl, manifest.jsonl, claims, junit.xml, observations.jsonl, badge.svg and badge.json';

/** The default output folder. */
export const OUT_USUAL = 'by default reports, or for another paper the folder reports beside its claims';

export const outOption = (description: string): Option =>
  new Option('--out <folder>', description).argParser(pathOf('--out', 'folder'));

export const propertiesOption = (): Option =>
  configured(
    new Option('--properties <folder>', 'the folder with the claims')
      .default(PROPERTIES_FOLDER, displayPath(PROPERTIES_FOLDER))
      .argParser(pathOf('--properties', 'folder')),
  );

/** @param usual the default seed; the paper's own when left out */
export function seedOption(of: string, usual?: string): Option {
  const option = new Option(
    '--seed <seed>',
    `seed of ${of}, or the word random for a fresh one${usual === undefined ? "; by default the paper's own" : ''}`,
  ).argParser(readSeed);
  return usual === undefined ? option : option.default(usual);
}

/** @param usual the default effort; undefined where the command must know whether one was typed */
export function effortOption(usual: EffortName | undefined, of = 'how many settings and draws'): Option {
  const option = new Option('--effort <level>', of).choices(EFFORT_NAMES);
  return usual === undefined ? option : option.default(usual);
}

export const workersOption = (): Option =>
  configured(
    new Option('--workers <number>', 'worker threads; by default one per core, which is also the most').argParser(
      wholeNumber('--workers', 1, 256),
    ),
  );

export const timeoutOption = (
  description = 'time limit for each claim; a claim that reaches it is undecided, and keeps what was found so far',
  usual = TIMEOUT,
): Option => new Option('--timeout <seconds>', description).default(usual).argParser(seconds('--timeout', 0.1, 86_400));

export const freshOption = (): Option =>
  new Option('--fresh', 'decide every claim, also those whose results are in the cache of earlier runs');

export const reportersOption = (): Option =>
  configured(
    new Option(
      '--reporters <files>',
      'the files of a report to write besides results.json, parted by commas; by default all but report-full.html, index.html with nothing folded',
    ).argParser(reporters),
  );

/** @throws UsageError when a file is no part of a report */
function reporters(text: string): readonly ReportFile[] {
  const names = text.split(',').map((name) => name.trim());
  const wrong = names.find((name) => !isReportFile(name));
  if (wrong !== undefined)
    throw new UsageError(
      `invalid --reporters ${JSON.stringify(wrong)}; write names among ${REPORTERS.join(', ')}${didYouMean(wrong, REPORTERS)}`,
    );
  return names.filter(isReportFile);
}

/** @param what the JSON that the command writes to the standard output */
export const jsonOption = (what: string): Option =>
  new Option('--json', `write ${what} to standard output, and text for people to standard error`);

/** @param what is done by the workers of the queue */
export const engineOption = (what: string): Option =>
  new Option(
    '--engine <url>',
    `have ${what} by the workers of a queue (see worker), at redis://HOST:PORT, rediss://, valkey:// or postgres://`,
  );
