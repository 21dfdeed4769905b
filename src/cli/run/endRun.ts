import type { Changes } from '../../report/compare/Changes.ts';
import type { Results } from '../../results/Results.ts';
import { typedLater } from '../../store/typed.ts';
import type { Terminal } from '../terminal/Terminal.ts';
import { sayChanges } from './comparison.ts';
import { addToJobSummary } from './jobSummary.ts';
import type { OpenReport } from './openReport.ts';

/** What becomes of the results of a run. */
export interface EndOfRun {
  /** The properties folder. */
  readonly properties: string;
  /** The ids or globs that were asked for; all claims when left out. */
  readonly only?: readonly string[] | undefined;
  /** What people are shown of the results, if anything. */
  readonly summary: string;
  /** What changed since the run that this one is compared with. */
  readonly changes?: Changes | undefined;
  readonly report?: OpenReport | undefined;
  /** Whether the report is the one whose tables of verdicts are kept under version control. */
  readonly record?: boolean | undefined;
  /** Does what may be done only once the report is written. @returns a sentence for people, if there is one */
  readonly onWritten?: () => Promise<string | undefined>;
}

/**
 * Ends a run of claims: writes its report, then says what was found, also to the job on GitHub in which it runs.
 *
 * @throws UsageError when the report cannot be written
 */
export async function endRun(
  results: Results,
  { properties, only, summary, changes, report, record, onWritten }: EndOfRun,
  terminal: Terminal,
): Promise<void> {
  const { say, status } = terminal;
  if (report !== undefined) status.show(() => 'writing the report');
  let written: readonly string[] = [];
  let news: string | undefined;
  try {
    written = (await report?.write(results, { record, only, changes })) ?? [];
    news = await onWritten?.();
  } finally {
    status.hide();
  }
  if (summary !== '') say(summary);
  sayChanges(changes, terminal);
  const unwritten = await addToJobSummary(results, changes, typedLater(properties, only));
  for (const sentence of [unwritten, news, ...written]) if (sentence !== undefined) say(sentence);
}
