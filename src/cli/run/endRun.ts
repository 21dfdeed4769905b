import type { Changes } from '../../report/compare/Changes.ts';
import type { Results } from '../../results/Results.ts';
import type { Catalog } from '../../run/Catalog.ts';
import { invocationFromReport } from '../../store/invocation.ts';
import type { Terminal } from '../terminal/Terminal.ts';
import { printChanges } from './comparison.ts';
import { addToJobSummary } from './jobSummary.ts';
import type { OpenReport } from './openReport.ts';

/** Options of {@link endRun}. */
export interface EndOfRun {
  /** The properties folder. */
  readonly properties: string;
  /** Ids or globs of the claims that were checked; all claims by default. */
  readonly only?: readonly string[] | undefined;
  /** Text about the results for people; may be empty. */
  readonly summary: string;
  /** What was taken from the cache, and what cannot be, in sentences. */
  readonly taken?: readonly string[] | undefined;
  /** Changes since the run with which this one is compared. */
  readonly changes?: Changes | undefined;
  /** The modules of the claim files as they were checked; read again by default. */
  readonly modules?: Catalog['modules'] | undefined;
  readonly report?: Omit<OpenReport, 'close'> | undefined;
  /** Whether to write the tables of verdicts that are kept under version control (see `isRecord`). */
  readonly record?: boolean | undefined;
  /** Called after the report is written. @returns a sentence for people, if any */
  readonly onWritten?: () => Promise<string | undefined>;
}

/**
 * Ends a run: writes its report, then prints the results and adds them to the summary of a GitHub Actions job.
 *
 * @throws UsageError if the report cannot be written; nothing is printed then
 */
export async function endRun(
  results: Results,
  { properties, only, summary, taken = [], changes, modules, report, record, onWritten }: EndOfRun,
  terminal: Terminal,
): Promise<void> {
  const { print, printInColour, status } = terminal;
  if (report !== undefined) status.show(() => 'writing the report');
  let written: readonly string[] = [];
  let news: string | undefined;
  try {
    written = (await report?.write(results, { record, only, changes, modules })) ?? [];
    news = await onWritten?.();
  } finally {
    status.hide();
  }
  if (summary !== '') printInColour(summary);
  printChanges(changes, terminal);
  const unwritten = await addToJobSummary(results, changes, invocationFromReport(properties, only));
  for (const sentence of [...taken, unwritten, news, ...written]) if (sentence !== undefined) print(sentence);
}
