import path from 'node:path';
import type { Catalog } from '../../run/Catalog.ts';
import { findClaimFiles } from '../../run/catalog/findClaimFiles.ts';
import { judgedSources } from '../../run/catalog/judgedSources.ts';
import type { Results } from '../../results/Results.ts';
import { displayPath } from '../../store/folders.ts';
import { loadWriter } from '../../store/loadWriter.ts';
import { lockFolder } from '../../store/lockFolder.ts';
import { makeReportFolder } from '../../store/reportFolder.ts';
import type { KnownReports } from '../../store/reportFiles/writtenFiles.ts';
import type { WriteOptions } from '../../store/writeReport.ts';
import { laboratoryScript } from '../laboratory/laboratoryScript.ts';
import { reportLines } from './reportLines.ts';

/** The day, by the clock of this machine in UTC. */
const today = (): string => new Date().toISOString().slice(0, 10);

/** A report to be written at the end of a run. */
export interface OpenReport {
  readonly folder: string;
  /** Resolves when the code that writes reports is loaded; to be awaited before the first claim is checked. */
  readonly ready: Promise<unknown>;
  /** Lets another run write to the folder. */
  readonly close: () => Promise<void>;
  /**
   * Writes the report.
   *
   * @returns sentences for people: what had to be left out, and where the report is
   * @throws UsageError if the folder cannot be written
   */
  readonly write: (
    results: Results,
    options: Pick<WriteOptions, 'record' | 'only' | 'changes'> & { readonly modules?: Catalog['modules'] | undefined },
  ) => Promise<readonly string[]>;
}

/**
 * Prepares a report, so that errors are found before any claim is checked: creates its folder and bundles the paper's
 * laboratory.
 *
 * @param properties the properties folder
 * @param folder the output folder
 * @param reporters the files to write besides results.json; by default the usual ones
 * @param known where it is looked up whether the files are there already; nowhere by default
 * @throws UsageError if there are no claims, the folder cannot be written, another run is writing to it, or the laboratory
 *   cannot be bundled
 */
export async function openReport(
  properties: string,
  folder: string,
  reporters?: readonly string[],
  known?: KnownReports,
): Promise<OpenReport> {
  await findClaimFiles(properties);
  await makeReportFolder(folder);
  const laboratory = await laboratoryScript(properties);
  const writing = loadWriter();
  const close = await lockFolder(folder);
  return {
    folder,
    ready: writing,
    close,
    write: async (results, { modules, ...options }) => {
      const { writeReport } = await writing;
      const sources = await judgedSources(results.claims, properties, modules);
      const unusable = await writeReport(results, folder, {
        ...options,
        properties,
        reporters,
        sources,
        laboratory,
        known,
        date: today(),
      });
      const hasPage = reporters?.includes('index.html') ?? true;
      const lines = hasPage
        ? await reportLines(path.join(folder, 'index.html'))
        : [`The report: ${displayPath(folder)}`];
      return [...unusable, ...lines];
    },
  };
}
