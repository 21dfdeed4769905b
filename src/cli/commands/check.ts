import path from 'node:path';
import type { ClaimResult } from '../../results/ClaimResult.ts';
import { resultsJson } from '../../results/resultsJson.ts';
import { claimDetails } from '../terminal/claimDetails.ts';
import { openComparison, sayChanges } from '../terminal/comparison.ts';
import { keepRefutations } from '../keepRefutations.ts';
import { readPreviousRun } from '../../store/previous/readPreviousRun.ts';
import { EXIT, exitCode } from '../exitCode.ts';
import { readable, recordFolder } from '../../store/folders.ts';
import { addToJobSummary } from '../jobSummary.ts';
import { laboratoryScript } from '../laboratory/laboratoryScript.ts';
import { loadWriter } from '../../store/loadWriter.ts';
import { readSources, unchangedSources } from '../../run/catalog/readSources.ts';
import { makeReportFolder } from '../../store/reportFolder.ts';
import { runOnTerminal } from '../runOnTerminal.ts';
import { openTerminal } from '../terminal/Terminal.ts';
import { typedLater } from '../../store/typed.ts';
import { UsageError } from '../../store/UsageError.ts';
import type { RunFlags } from '../usage/shared/runOptions.ts';

/** Whether the results that are added to are those that would be written over. */
const isOwnFile = (more: string | true | undefined, out: string): boolean =>
  more === true || more === path.join(out, 'results.json');

/** `npm run check`: checks some claims and says in full what was found. @returns the exit code */
export async function check(ids: readonly string[], flags: RunFlags): Promise<number> {
  const terminal = openTerminal(flags);
  const { say, hand } = terminal;
  const { begin, changes } = await openComparison(flags.compare);
  if (flags.out !== undefined) await makeReportFolder(flags.out);
  const previous = await readPreviousRun(flags, flags.out ?? recordFolder(flags.properties), say);
  if (previous !== undefined && flags.out !== undefined && isOwnFile(flags.more, flags.out))
    throw new UsageError(
      '--out names the folder of the run that is added to, whose other claims would be lost; name another',
    );
  const before = flags.out === undefined ? new Map() : await readSources(flags.properties);
  const decided = (result: ClaimResult): string => claimDetails(result, terminal, flags.properties);
  const laboratory = flags.out === undefined ? undefined : await laboratoryScript(flags.properties);
  const writing = flags.out === undefined ? undefined : loadWriter();
  const { results, interrupted } = await runOnTerminal(
    flags,
    { only: ids, previous, meanwhile: writing, begin, decided },
    terminal,
  );
  if (results === undefined) {
    say('Nothing was decided.');
    return EXIT.interrupted;
  }
  if (results.missing.length > 0) say(`Not decided: ${results.missing.join(', ')}`);
  const changed = changes(results);
  sayChanges(changed, terminal);
  const unwritten = await addToJobSummary(results, changed, typedLater(flags.properties, ids));
  if (unwritten !== undefined) say(unwritten);
  const news = await keepRefutations(results, flags);
  if (news !== undefined) say(news);
  if (flags.out !== undefined) {
    const { writeReport } = await writing!;
    const unusable = await writeReport(results, flags.out, {
      properties: flags.properties,
      only: ids,
      changes: changed,
      sources: await unchangedSources(before, flags.properties),
      laboratory,
    });
    for (const sentence of unusable) say(sentence);
    say(`The report: ${readable(path.join(flags.out, 'index.html'))}`);
  }
  if (flags.json === true) hand(resultsJson(results));
  return interrupted ? EXIT.interrupted : exitCode(results);
}
