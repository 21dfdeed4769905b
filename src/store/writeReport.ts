import path from 'node:path';
import type { Results } from '../results/Results.ts';
import type { Changes } from '../report/compare/Changes.ts';
import type { ReportAssets } from '../report/ReportAssets.ts';
import { CLAIMS_FOLDER } from '../report/machine/claims/claimFileName.ts';
import { claimFiles } from '../report/machine/claims/claimFiles.ts';
import { machineFiles } from '../report/machine/machineFiles.ts';
import { reportPages } from '../report/reportPages.ts';
import { APPENDIX_FILE } from '../report/page/appendix/appendixPage.ts';
import { resultsDigest } from '../results/resultsJson.ts';
import { searchCodesOf, withoutSearchCodes } from '../results/codes/searchCodes.ts';
import { historyLine, parseHistory, withRun } from '../report/history/history.ts';
import { verdictsMarkdown } from '../report/markdown/verdictsMarkdown.ts';
import { PROPERTIES_FOLDER, recordFolder } from './folders.ts';
import { readMeasurements } from './readMeasurements.ts';
import { reportAssets } from './reportAssets.ts';
import { orUsageError } from './reportFolder.ts';
import { invocationFromReport } from './invocation.ts';
import { HISTORY_FILE, readHistory } from './reportFiles/historyFile.ts';
import { packageVersion } from './reportFiles/packageVersion.ts';
import {
  areWritten,
  digestOf,
  digestOfFiles,
  type FileDigests,
  type KnownReports,
  noteWritten,
  reportKey,
} from './reportFiles/writtenFiles.ts';
import { writeClaimFiles } from './reportFiles/writeClaimFiles.ts';
import { writeReadme } from './writeReadme.ts';
import { writeFileAtomically } from './writeFileAtomically.ts';

/** The page with nothing folded, several times as large, which is written when asked for. */
const FULL_PAGE = 'report-full.html';

/** What a later run goes on from, which is always written. */
const NEEDED: ReadonlySet<string> = new Set(['results.json', 'search-codes.json']);

/** Which files to write besides the report itself. */
export interface WriteOptions {
  /** Whether to write the tables of verdicts that are kept under version control, in the folder and in the README. */
  readonly record?: boolean | undefined;
  /** The files to write besides results.json, by name; by default all but `report-full.html`. */
  readonly reporters?: readonly string[] | undefined;
  /** The folder of the claims; by default that of this package's own paper. */
  readonly properties?: string;
  /** The ids or globs that were requested; all claims by default. */
  readonly only?: readonly string[] | undefined;
  /** What changed since another run, for the report and the summary. */
  readonly changes?: Changes | undefined;
  /** The claim files as they were checked, by the names that results give them. */
  readonly sources?: ReadonlyMap<string, string> | undefined;
  /** The script of the paper's laboratory, where it has one (see `laboratoryScript`). */
  readonly laboratory?: string | undefined;
  /** Where it is looked up whether the files are there already, and noted what they are; nowhere by default. */
  readonly known?: KnownReports | undefined;
  /** The day of the run, `2026-11-30`, for the history: nothing else in a report knows it. */
  readonly date?: string | undefined;
}

/**
 * Writes the report of a run: `index.html` with its appendix, all files for machines, and the table of verdicts if requested.
 *
 * @returns a sentence for each file of measurements that the appendix had to leave out, and one if nothing had to be written
 * @throws UsageError if the folder cannot be written
 */
export async function writeReport(
  results: Results,
  folder: string,
  {
    record = false,
    properties = PROPERTIES_FOLDER,
    reporters,
    only,
    changes,
    sources,
    laboratory,
    known,
    date,
  }: WriteOptions = {},
): Promise<readonly string[]> {
  const invocation = invocationFromReport(properties, only);
  const [version, digest] = [packageVersion(), resultsDigest(withoutSearchCodes(results))];
  const before = await readHistory(folder);
  // A run of some claims would look as if the others were gone.
  const after = results.complete ? withRun(before, historyLine(results, { version, digest, date })) : before;
  const madeBy = { version, digest, history: parseHistory(after) };
  const { measurements, unusable } = await readMeasurements(recordFolder(properties), invocation);
  const assets = { changes, measurements, sources, laboratory, invocation, madeBy };
  const isWanted = (name: string): boolean => reporters?.includes(name) ?? name !== FULL_PAGE;
  const all = { results, assets, isWanted, record };
  const inputs = [digest, searchCodesOf(results), { ...assets, sources: [...(sources ?? [])] }, reporters, record];
  return orUsageError(folder, async () => {
    const key = known === undefined ? undefined : reportKey(inputs);
    const isThere = key !== undefined && (await areWritten(key, folder, known!));
    const written = isThere ? {} : await writeFiles(folder, all);
    if (isWanted(HISTORY_FILE) && after !== before) await writeFileAtomically(path.join(folder, HISTORY_FILE), after);
    if (record) await writeReadme(results);
    if (key !== undefined && !isThere) await noteWritten(key, written, known!);
    return isThere ? [...unusable, UNCHANGED] : unusable;
  });
}

const UNCHANGED =
  'Nothing that the report is made from has changed, and its files are as they were written, so they stay (--fresh writes them again).';

/** What the files of a report are made from, besides what all reports have in common. */
interface Written {
  readonly results: Results;
  readonly assets: Omit<ReportAssets, keyof Awaited<ReturnType<typeof reportAssets>>>;
  readonly isWanted: (name: string) => boolean;
  readonly record: boolean;
}

/** Makes all files of a report but its history, and writes them. */
async function writeFiles(folder: string, { results, assets, isWanted, record }: Written): Promise<FileDigests> {
  const { changes, sources, invocation, madeBy } = assets;
  const pages = reportPages(results, { ...(await reportAssets()), ...assets });
  const written: Record<string, string> = {};
  const write = async (name: string, text: string): Promise<void> => {
    await writeFileAtomically(path.join(folder, name), text);
    written[name] = digestOf(text);
  };
  for (const [name, text] of Object.entries(machineFiles(results, changes, invocation, madeBy)))
    if (isWanted(name) || NEEDED.has(name)) await write(name, text);
  for (const [name, page] of Object.entries(pages)) {
    const text = isWanted(name === APPENDIX_FILE ? 'index.html' : name) ? page() : '';
    if (text !== '') await write(name, text);
  }
  if (isWanted(CLAIMS_FOLDER)) {
    const texts = claimFiles(results, sources, invocation);
    await writeClaimFiles(path.join(folder, CLAIMS_FOLDER), texts);
    written[`${CLAIMS_FOLDER}/`] = digestOfFiles(texts);
  }
  if (record) await write('verdicts.md', verdictsMarkdown(results, invocation));
  return written;
}
