import {
  type Again,
  assembly,
  compared,
  type Differing,
  groups,
  notComparable,
} from '../../audit/verify/verification.ts';
import type { Difference } from '../../audit/verify/differences.ts';
import { shareOf } from '../../audit/verify/shareOf.ts';
import { measurementsTable } from '../../report/markdown/measurementsTable.ts';
import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { MeasuredTable } from '../../results/Measurements.ts';
import type { Results } from '../../results/Results.ts';
import { jsonText } from '../../results/jsonText.ts';
import { countOf } from '../../results/words/countText.ts';
import { onOneLine } from '../../results/words/printable.ts';
import type { Catalog } from '../../run/Catalog.ts';
import { runPaper } from '../../run/runPaper.ts';
import { selectClaims } from '../../run/catalog/selectClaims.ts';
import { withCatalog } from '../../run/catalog/withCatalog.ts';
import { displayPath } from '../../store/folders.ts';
import { findResultsIn } from '../../store/readResults.ts';
import { UsageError } from '../../store/UsageError.ts';
import { EXIT } from '../exitCode.ts';
import { onInterrupt } from '../terminal/onInterrupt.ts';
import { progressText } from '../terminal/progressText.ts';
import { openTerminal, type Terminal } from '../terminal/Terminal.ts';
import type { VerifyFlags } from '../usage/verify.ts';

/** What a verification found; plain data. */
interface Verified {
  readonly same: string[];
  readonly differing: Differing[];
  readonly notCompared: { readonly id: string; readonly why: string }[];
}

/**
 * `npm run verify`: decides the claims of a results.json again and compares everything that is recorded of them, and what
 * is put together from them.
 *
 * @returns the exit code: 0 where all is the same, 1 where something differs
 * @throws UsageError when the file cannot be read, or is of another paper
 */
export async function verify(file: string, flags: VerifyFlags): Promise<number> {
  const terminal = openTerminal(flags);
  const { print, writeOutput } = terminal;
  const { results, isWhole } = await findResultsIn(file);
  if (!isWhole) print(`${displayPath(file)} has no digest; what it says is compared all the same.`);
  const catalog = await withCatalog(flags.properties, flags.timeout, (found) => found);
  samePaper(results, catalog, file);
  const all = results.claims.map(({ id }) => id);
  const asked = flags.only === undefined ? all : selectClaims(all, flags.only, catalog);
  const chosen = new Set(shareOf(asked, flags.share, flags.seed));
  const found: Verified = { same: [], differing: [], notCompared: [] };
  const claims = results.claims.filter(({ id }) => chosen.has(id) && isThere(id, results, catalog, found));
  const of = flags.share === 1 ? '' : ` of ${asked.length}, chosen by the seed ${flags.seed}`;
  print(
    `${displayPath(file)}: ${countOf(chosen.size, 'claim')}${of}; seed ${results.seed}, effort ${results.effort}.\n`,
  );
  const interrupted = await decideAgain(claims, results, catalog, flags, found, terminal);
  const absent = flags.only === undefined ? leftOut(results, catalog) : [];
  const whole = assembly(results, catalog.paper);
  print(summary(found, whole));
  if (absent.length > 0)
    print(
      `\nThe file says that it is complete, but has no result of ${countOf(absent.length, 'claim')} of the folder: ${absent.map(onOneLine).join(', ')}.`,
    );
  if (flags.json === true)
    writeOutput(jsonText({ file: displayPath(file), chosenBy: flags.seed, ...found, absent, assembly: whole }));
  if (interrupted) return EXIT.interrupted;
  return found.differing.length + absent.length + whole.length > 0 ? EXIT.surprise : EXIT.asExpected;
}

function samePaper({ paper: was, claims }: Results, { paper: is }: Catalog, file: string): void {
  if (was.title !== is.title)
    throw new UsageError(
      `the results in ${displayPath(file)} are of another paper, “${was.title}”, not “${is.title}”; name its folder after --properties`,
    );
  if (claims.length === 0) throw new UsageError(`${displayPath(file)} holds no claim; there is nothing to verify`);
}

/** Claims of the folder that are not in results which are said to be of all of them. */
function leftOut({ complete, claims }: Results, catalog: Catalog): readonly string[] {
  const there = new Set(claims.map(({ id }) => id));
  return complete ? catalog.claims.flatMap(({ id }) => (there.has(id) ? [] : [id])) : [];
}

/** Whether a claim can be decided again; where it cannot, that is noted. */
function isThere(id: string, { claims }: Results, catalog: Catalog, found: Verified): boolean {
  const why = notComparable(claims.find((result) => result.id === id)!);
  if (why !== undefined) found.notCompared.push({ id, why });
  else if (!catalog.claims.some((entry) => entry.id === id))
    found.differing.push({ id, differences: [{ at: '', recorded: 'a claim', found: 'nothing' }], isChanged: true });
  else return true;
  return false;
}

/** Decides claims again, in as many runs as it takes. @returns whether that was interrupted */
async function decideAgain(
  claims: readonly ClaimResult[],
  { seed, effort }: Results,
  catalog: Catalog,
  { workers, timeout, memory }: VerifyFlags,
  found: Verified,
  { print, status }: Terminal,
): Promise<boolean> {
  const recorded = new Map(claims.map((result) => [result.id, result]));
  const stop = new AbortController();
  const unlisten = onInterrupt(() => {
    print('\nInterrupted: what was compared is told. Press Ctrl-C again to quit at once.');
    stop.abort();
  });
  const onClaim = (result: ClaimResult): void => {
    const why = notComparable(result);
    const differing = why === undefined ? compared(recorded.get(result.id)!, result) : undefined;
    if (why !== undefined) found.notCompared.push({ id: result.id, why: why.replace('had ', 'has now ') });
    else if (differing === undefined) found.same.push(result.id);
    else {
      found.differing.push(differing);
      print(`Differs: ${onOneLine(result.id)}`);
    }
  };
  const run = ({ ids, rounds, corpus }: Again): Promise<unknown> =>
    runPaper({
      properties: catalog,
      only: ids,
      seed,
      effort,
      rounds,
      corpus,
      workers,
      timeout,
      memory,
      signal: stop.signal,
      onClaim,
      onProgress: (progress) => status.show((seconds) => progressText(progress, seconds, performance.now())),
    });
  try {
    for (const group of groups(claims)) if (!stop.signal.aborted) await run(group);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  } finally {
    status.hide();
    unlisten();
  }
  return stop.signal.aborted;
}

/** Places of one claim that are shown; the JSON has all. */
const SHOWN = 4;

function summary({ same, differing, notCompared }: Verified, whole: readonly Difference[]): string {
  const all = same.length + differing.length;
  const lines = [`${sameText(same.length, all)} the same when decided again.`];
  for (const { id, why } of notCompared) lines.push(`Not compared: ${onOneLine(id)}, for ${why}.`);
  if (differing.length + whole.length > 0) lines.push(`\n${measurementsTable(table(differing, whole))}`);
  const changed = differing.filter(({ isChanged }) => isChanged).map(({ id }) => id);
  if (changed.length > 0)
    lines.push(`\nThe claim file, code that it shares or the checker is another one now: ${changed.join(', ')}.`);
  return lines.join('\n');
}

function sameText(same: number, all: number): string {
  if (all === 1) return same === 1 ? 'The claim is' : 'The claim is not';
  return `${same} of ${countOf(all, 'claim')} ${same === 1 ? 'is' : 'are'}`;
}

function table(differing: readonly Differing[], whole: readonly Difference[]): MeasuredTable {
  const rows = (id: string, places: readonly Difference[]): string[][] => {
    const shown = places.slice(0, SHOWN).map(({ at, recorded, found }) => [id, at, recorded, found]);
    const more = places.length - shown.length;
    return more === 0 ? shown : [...shown, [id, `and ${countOf(more, 'place')} more`, '', '']];
  };
  return {
    id: 'differences',
    title: 'What differs',
    columns: ['claim', 'at', 'recorded', 'found'].map((name) => ({ name, shows: name === 'claim' ? 'claim' : 'text' })),
    rows: [...differing.flatMap(({ id, differences }) => rows(id, differences)), ...rows('', whole)],
  };
}
