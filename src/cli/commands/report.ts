import path from 'node:path';
import { claimLine } from '../../report/claimLine.ts';
import { resultsJson } from '../../report/resultsJson.ts';
import { terminalSummary } from '../../report/terminalSummary.ts';
import { EXIT, exitCode } from '../exitCode.ts';
import { readable } from '../folders.ts';
import { isRecord } from '../isRecord.ts';
import { loadWriter } from '../loadWriter.ts';
import { makeReportFolder } from '../reportFolder.ts';
import type { RunFlags } from '../RunFlags.ts';
import { runOnTerminal } from '../runOnTerminal.ts';
import { openTerminal } from '../Terminal.ts';

export interface ReportFlags extends RunFlags {
  readonly out: string;
}

/** `npm run report`: checks every claim, says what was found, writes the report. @returns the exit code */
export async function report(flags: ReportFlags): Promise<number> {
  const terminal = openTerminal(flags);
  const { say, hand, status, colour, width } = terminal;
  await makeReportFolder(flags.out);
  const decided = (result: Parameters<typeof claimLine>[0]): string => claimLine(result, colour);
  const writing = loadWriter();
  const { results, interrupted } = await runOnTerminal(flags, { meanwhile: writing, decided }, terminal);
  if (results === undefined) {
    say('Nothing was decided, and nothing was written.');
    return EXIT.interrupted;
  }
  status.show(() => 'writing the report');
  const { writeReport } = await writing;
  await writeReport(results, flags.out, { record: isRecord(results, flags) });
  status.hide();
  say(terminalSummary(results, { colour, width }));
  say(`The report: ${readable(path.join(flags.out, 'index.html'))}`);
  if (flags.json === true) hand(resultsJson(results));
  return interrupted ? EXIT.interrupted : exitCode(results);
}
