import path from 'node:path';
import type { ClaimResult } from '../../claim/ClaimResult.ts';
import { resultsJson } from '../../report/resultsJson.ts';
import { claimDetails } from '../claimDetails.ts';
import { EXIT, exitCode } from '../exitCode.ts';
import { readable } from '../folders.ts';
import { loadWriter } from '../loadWriter.ts';
import { makeReportFolder } from '../reportFolder.ts';
import type { RunFlags } from '../RunFlags.ts';
import { runOnTerminal } from '../runOnTerminal.ts';
import { openTerminal } from '../Terminal.ts';

export interface CheckFlags extends RunFlags {
  readonly out?: string;
}

/** `npm run check`: checks some claims and says in full what was found. @returns the exit code */
export async function check(ids: readonly string[], flags: CheckFlags): Promise<number> {
  const terminal = openTerminal(flags);
  const { say, hand } = terminal;
  if (flags.out !== undefined) await makeReportFolder(flags.out);
  const decided = (result: ClaimResult): string => claimDetails(result, terminal, flags.properties);
  const writing = flags.out === undefined ? undefined : loadWriter();
  const { results, interrupted } = await runOnTerminal(flags, { only: ids, meanwhile: writing, decided }, terminal);
  if (results === undefined) {
    say('Nothing was decided.');
    return EXIT.interrupted;
  }
  if (results.missing.length > 0) say(`Not decided: ${results.missing.join(', ')}`);
  if (flags.out !== undefined) {
    const { writeReport } = await writing!;
    await writeReport(results, flags.out);
    say(`The report: ${readable(path.join(flags.out, 'index.html'))}`);
  }
  if (flags.json === true) hand(resultsJson(results));
  return interrupted ? EXIT.interrupted : exitCode(results);
}
