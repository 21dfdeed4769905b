import path from 'node:path';
import type { Results } from '../results/Results.ts';
import type { Changes } from '../report/compare/Changes.ts';
import { CLAIMS_FOLDER } from '../report/machine/claims/claimFileName.ts';
import { claimFiles } from '../report/machine/claims/claimFiles.ts';
import { machineFiles } from '../report/machine/machineFiles.ts';
import { reportPages } from '../report/reportPages.ts';
import { APPENDIX_FILE } from '../report/page/appendix/appendixPage.ts';
import { resultsDigest } from '../results/resultsJson.ts';
import { withoutSearchCodes } from '../results/codes/searchCodes.ts';
import { historyLine, parseHistory, withRun } from '../report/history/history.ts';
import { verdictsMarkdown } from '../report/markdown/verdictsMarkdown.ts';
import { PROPERTIES_FOLDER, recordFolder } from './folders.ts';
import { readMeasurements } from './readMeasurements.ts';
import { reportAssets } from './reportAssets.ts';
import { orUsageError } from './reportFolder.ts';
import { invocationFromReport } from './invocation.ts';
import { HISTORY_FILE, readHistory } from './reportFiles/historyFile.ts';
import { packageVersion } from './reportFiles/packageVersion.ts';
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
  /** The day of the run, `2026-11-30`, for the history: nothing else in a report knows it. */
  readonly date?: string | undefined;
}

/**
 * Writes the report of a run: `index.html` with its appendix, all files for machines, and the table of verdicts if requested.
 *
 * @returns a sentence for each file of measurements that the appendix had to leave out
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
  const pages = reportPages(results, {
    ...(await reportAssets()),
    changes,
    measurements,
    sources,
    laboratory,
    invocation,
    madeBy,
  });
  const isWanted = (name: string): boolean => reporters?.includes(name) ?? name !== FULL_PAGE;
  await orUsageError(folder, async () => {
    for (const [name, text] of Object.entries(machineFiles(results, changes, invocation, madeBy))) {
      if (isWanted(name) || NEEDED.has(name)) await writeFileAtomically(path.join(folder, name), text);
    }
    for (const [name, page] of Object.entries(pages)) {
      const text = isWanted(name === APPENDIX_FILE ? 'index.html' : name) ? page() : '';
      if (text !== '') await writeFileAtomically(path.join(folder, name), text);
    }
    if (isWanted(HISTORY_FILE) && after !== before) await writeFileAtomically(path.join(folder, HISTORY_FILE), after);
    if (isWanted(CLAIMS_FOLDER))
      await writeClaimFiles(path.join(folder, CLAIMS_FOLDER), claimFiles(results, sources, invocation));
    if (!record) return;
    await writeFileAtomically(path.join(folder, 'verdicts.md'), verdictsMarkdown(results, invocation));
    await writeReadme(results);
  });
  return unusable;
}
