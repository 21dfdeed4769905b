import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { Results } from '../../results/Results.ts';
import { resultsJson } from '../../results/resultsJson.ts';
import { recordFolder } from '../../store/folders.ts';
import { readPreviousRun } from '../../store/previous/readPreviousRun.ts';
import { EXIT, exitCode } from '../exitCode.ts';
import { openTerminal, type Terminal } from '../terminal/Terminal.ts';
import type { RunFlags } from '../usage/shared/runOptions.ts';
import { openComparison } from './comparison.ts';
import { endRun } from './endRun.ts';
import { isRecord } from './isRecord.ts';
import { keepRefutations } from './keepRefutations.ts';
import { openReport } from './openReport.ts';
import { runOnTerminal } from './runOnTerminal.ts';

/** In what the commands that check claims differ. */
export interface RunStyle {
  /** Ids or globs of ids; all claims when left out. */
  readonly only?: readonly string[];
  /** Whether what is decided is noted in the output folder at once, so that the run can be resumed. */
  readonly journal: boolean;
  /** What is said of a claim when it is decided. */
  readonly decided: (result: ClaimResult, terminal: Terminal) => string;
  /** What is said of all of them at the end, if anything. */
  readonly summary: (results: Results, terminal: Terminal) => string;
}

/**
 * Checks claims as they were asked for: reads what the run goes on from or is compared with, checks, and ends the run.
 *
 * @returns the exit code
 * @throws UsageError when what was asked for cannot be done
 */
export async function runClaims(flags: RunFlags, { only, journal, decided, summary }: RunStyle): Promise<number> {
  const { properties, out, corpus = true } = flags;
  const terminal = openTerminal(flags);
  const { say, hand } = terminal;
  const comparison = await openComparison(flags.compare);
  const report = out === undefined ? undefined : await openReport(properties, out);
  const previous = await readPreviousRun({ ...flags, journal }, out ?? recordFolder(properties), say);
  const { results, interrupted, usualSeed, endJournal } = await runOnTerminal(
    flags,
    {
      only,
      previous,
      journal: journal ? out : undefined,
      meanwhile: report?.ready,
      begin: comparison.begin,
      decided: (result) => decided(result, terminal),
    },
    terminal,
  );
  if (results === undefined) {
    say(report === undefined ? 'Nothing was decided.' : 'Nothing was decided, and nothing was written.');
    return EXIT.interrupted;
  }
  await endRun(
    results,
    {
      properties,
      only,
      summary: summary(results, terminal),
      changes: comparison.changes(results),
      report,
      // The tables that are kept are of a run that was asked for all claims.
      record: report && only === undefined && isRecord(results, properties, report.folder, usualSeed),
      onWritten: async () => {
        await endJournal();
        return corpus ? keepRefutations(results, properties, flags.remember) : undefined;
      },
    },
    terminal,
  );
  if (flags.json === true) hand(resultsJson(results));
  return interrupted ? EXIT.interrupted : exitCode(results);
}
