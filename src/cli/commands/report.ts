import path from 'node:path';
import { claimLine } from '../../report/terminal/claimLine.ts';
import { resultsJson } from '../../results/resultsJson.ts';
import { terminalSummary } from '../../report/terminal/terminalSummary.ts';
import { openComparison, sayChanges } from '../terminal/comparison.ts';
import { keepRefutations } from '../keepRefutations.ts';
import { readPreviousRun } from '../../store/previous/readPreviousRun.ts';
import { EXIT, exitCode } from '../exitCode.ts';
import { findClaimFiles } from '../../run/catalog/findClaimFiles.ts';
import { readable, recordFolder } from '../../store/folders.ts';
import { isRecord } from '../isRecord.ts';
import { addToJobSummary } from '../jobSummary.ts';
import { laboratoryScript } from '../laboratory/laboratoryScript.ts';
import { loadWriter } from '../../store/loadWriter.ts';
import { readSources, unchangedSources } from '../../run/catalog/readSources.ts';
import { makeReportFolder } from '../../store/reportFolder.ts';
import { runOnTerminal } from '../runOnTerminal.ts';
import type { Catalog } from '../../run/Catalog.ts';
import { typedLater } from '../../store/typed.ts';
import { openTerminal } from '../terminal/Terminal.ts';
import type { RunFlags } from '../usage/shared/runOptions.ts';

/** `npm run report`: checks every claim, says what was found, writes the report. @returns the exit code */
export async function report(flags: RunFlags): Promise<number> {
  const terminal = openTerminal(flags);
  const { say, hand, status, colour, width } = terminal;
  const out = flags.out ?? recordFolder(flags.properties);
  const { begin, changes } = await openComparison(flags.compare);
  // A folder without claims gets no reports.
  await findClaimFiles(flags.properties);
  await makeReportFolder(out);
  const previous = await readPreviousRun({ ...flags, journal: true }, out, say);
  const before = await readSources(flags.properties);
  const decided = (result: Parameters<typeof claimLine>[0]): string => claimLine(result, colour);
  const laboratory = await laboratoryScript(flags.properties);
  const writing = loadWriter();
  let usualSeed = '';
  const noted = (catalog: Catalog): void => {
    usualSeed = catalog.paper.seed;
    begin(catalog);
  };
  const shown = { previous, journal: out, meanwhile: writing, begin: noted, decided };
  const { results, interrupted, written } = await runOnTerminal(flags, shown, terminal);
  if (results === undefined) {
    say('Nothing was decided, and nothing was written.');
    return EXIT.interrupted;
  }
  status.show(() => 'writing the report');
  const { writeReport } = await writing;
  const changed = changes(results);
  const unusable = await writeReport(results, out, {
    record: isRecord(results, { ...flags, out }, usualSeed),
    properties: flags.properties,
    changes: changed,
    sources: await unchangedSources(before, flags.properties),
    laboratory,
  });
  await written();
  const news = await keepRefutations(results, flags);
  status.hide();
  say(terminalSummary(results, { colour, width }));
  sayChanges(changed, terminal);
  const unwritten = await addToJobSummary(results, changed, typedLater(flags.properties));
  if (unwritten !== undefined) say(unwritten);
  if (news !== undefined) say(news);
  for (const sentence of unusable) say(sentence);
  say(`The report: ${readable(path.join(out, 'index.html'))}`);
  if (flags.json === true) hand(resultsJson(results));
  return interrupted ? EXIT.interrupted : exitCode(results);
}
