import path from 'node:path';
import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { ResultsFound } from '../../results/parseResults.ts';
import { EFFORT_NAMES, type EffortName } from '../../results/Results.ts';
import { displayPath } from '../folders.ts';
import { findResultsIn } from '../readResults.ts';
import { UsageError } from '../UsageError.ts';
import { type PreviousRun, ranOut, wasStopped } from './PreviousRun.ts';
import { readJournal } from './runJournal.ts';

/** The levels of effort, from the least. */
const LEVELS: readonly string[] = EFFORT_NAMES;

/** Rounds of a run, at most: with more the draws allowed at one setting could not be counted in a double. */
const MAX_ROUNDS = 16;

/** What was typed about an earlier run. */
export interface PreviousRunFlags {
  readonly resume?: boolean | undefined;
  /** A file, or that of the folder that is written to. */
  readonly more?: string | true | undefined;
  readonly seed?: string | undefined;
  readonly effort?: EffortName | undefined;
  readonly rounds?: number | undefined;
  /** Whether the run notes what is decided in the folder, in the place of what a run before it noted. */
  readonly journal?: boolean | undefined;
}

/**
 * The earlier run that a run is to continue, if any.
 *
 * @param folder where the run writes to
 * @param print called with each sentence for the reader about what was found
 * @throws UsageError when there is none, or it cannot be continued; nothing is changed then
 */
export async function readPreviousRun(
  flags: PreviousRunFlags,
  folder: string,
  print: (line: string) => void,
): Promise<PreviousRun | undefined> {
  const { resume = false, more, rounds } = flags;
  if (resume && more !== undefined)
    throw new UsageError(
      '--resume and --more cannot be used together; resume the run first, then add to it with --more',
    );
  if (rounds !== undefined && more !== undefined)
    throw new UsageError('--rounds and --more cannot be used together; leave --rounds out, for --more adds one round');
  if (resume) return resumed(flags, folder, print);
  if (more === undefined) {
    // One that cannot be read is replaced as well.
    const unfinished = await readJournal(folder).catch(() => undefined);
    if (unfinished !== undefined && flags.journal === true)
      print(
        `An unfinished run with ${count(unfinished.results.length)} decided was in ${displayPath(folder)}; this run replaces it. (--resume would have continued it.)`,
      );
    return undefined;
  }
  if ((await readJournal(folder)) !== undefined)
    throw new UsageError(
      `there is an unfinished run in ${displayPath(folder)}; continue it with --resume, or remove its unfinished.jsonl`,
    );
  return added(flags, more === true ? path.join(folder, 'results.json') : more, print);
}

async function resumed(flags: PreviousRunFlags, folder: string, print: (line: string) => void): Promise<PreviousRun> {
  const journal = await readJournal(folder);
  if (journal !== undefined) {
    const { paper, seed, effort, rounds, results, before, adds, damaged } = journal;
    countedRounds(rounds, `the unfinished run in ${displayPath(folder)}`);
    sameRun(flags, { seed, effort }, '--resume');
    sameRounds(flags.rounds, rounds);
    if (damaged > 0)
      print(
        `${damaged === 1 ? 'One claim' : `${damaged} claims`} of the unfinished run cannot be read (cut off or changed) and will be checked again.`,
      );
    if (adds !== undefined) {
      const recorded = { seed, effort: adds, rounds: rounds - 1 };
      print(
        `Resuming the unfinished round ${rounds} in ${displayPath(folder)}: ${count(byId(results).size)} added to.`,
      );
      const [old, done] = [byId(before), byId(results)];
      return { paper, seed, effort, rounds, recorded, results: old, added: done, as: 'more' };
    }
    print(`Resuming the unfinished run in ${displayPath(folder)}: ${count(results.length)} decided.`);
    const recorded = { seed, effort, rounds };
    return { paper, ...recorded, recorded, results: byId(results), as: 'resume' };
  }
  const file = path.join(folder, 'results.json');
  const { results: found, isWhole } = await earlierResults(file, '--resume');
  const undone = found.claims.filter((result) => ranOut(result) || wasStopped(result)).length;
  if (isWhole && found.missing.length + undone === 0) {
    throw new UsageError(
      `the run in ${displayPath(folder)} is finished: there is nothing to resume. --more adds draws and settings to it`,
    );
  }
  const { seed, effort, rounds = 1, claims } = found;
  sameRun(flags, found, '--resume');
  sameRounds(flags.rounds, rounds);
  const recorded = { seed, effort, rounds };
  const run = { paper: found.paper.title, ...recorded, recorded, as: 'resume' } as const;
  if (!isWhole) return { ...run, results: unproven(file, claims, print) };
  const cut = undone === 0 ? '' : `, ${count(undone)} whose time or memory ran out to be checked again`;
  print(
    `Resuming the ${found.missing.length > 0 ? 'interrupted ' : ''}run in ${displayPath(folder)}: ${count(found.claims.length - undone)} decided${cut}.`,
  );
  return { ...run, results: byId(claims) };
}

async function added(flags: PreviousRunFlags, file: string, print: (line: string) => void): Promise<PreviousRun> {
  const { results: found, isWhole } = await earlierResults(file, '--more');
  const { seed, claims } = found;
  const { effort = found.effort } = flags;
  sameRun({ ...flags, effort: undefined }, found, '--more');
  if (LEVELS.indexOf(effort) < LEVELS.indexOf(found.effort))
    throw new UsageError(
      `--more needs effort ${found.effort} or greater, not ${effort}, which would make fewer draws than the earlier run`,
    );
  const rounds = (found.rounds ?? 1) + 1;
  const recorded = { seed, effort: found.effort, rounds: rounds - 1 };
  const run = { paper: found.paper.title, seed, effort, rounds, recorded, as: 'more' } as const;
  if (!isWhole) return { ...run, results: unproven(file, claims, print) };
  print(`Adding to the evidence in ${displayPath(file)}: ${count(claims.length)}, round ${rounds}.`);
  return { ...run, results: byId(claims) };
}

/** What is taken over from results without a digest: nothing. */
function unproven(file: string, claims: readonly ClaimResult[], print: (line: string) => void): PreviousRun['results'] {
  print(
    `${displayPath(file)} has no digest, so that nobody can tell whether it is as it was written: ${count(claims.length)} will be checked again.`,
  );
  return new Map();
}

async function earlierResults(file: string, flag: string): Promise<ResultsFound> {
  try {
    const found = await findResultsIn(file);
    countedRounds(found.results.rounds ?? 1, displayPath(file));
    return found;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(
      `${flag} found no earlier run: ${error.message}. Nothing was changed; leave ${flag} out to check every claim anew`,
      { cause: error },
    );
  }
}

/** @throws UsageError when a file says a number of rounds that no run has */
function countedRounds(rounds: number, file: string): void {
  if (!(Number.isInteger(rounds) && rounds >= 1 && rounds <= MAX_ROUNDS))
    throw new UsageError(`${file} gives ${rounds} rounds; a run has from 1 to ${MAX_ROUNDS}`);
}

function sameRounds(typed: number | undefined, found: number): void {
  if (typed !== undefined && typed !== found)
    throw new UsageError(`the run to resume has --rounds ${found}, not ${typed}; leave --rounds out`);
}

function sameRun(
  typed: { readonly seed?: string | undefined; readonly effort?: EffortName | undefined },
  found: { readonly seed: string; readonly effort: EffortName },
  flag: string,
): void {
  for (const key of ['seed', 'effort'] as const) {
    if (typed[key] !== undefined && typed[key] !== found[key])
      throw new UsageError(
        `${flag} keeps the earlier run's ${key}, ${found[key]}, and cannot change it to ${typed[key]}; leave --${key} out`,
      );
  }
}

const byId = (results: readonly ClaimResult[]): ReadonlyMap<string, ClaimResult> =>
  new Map(results.map((result) => [result.id, result]));

const count = (claims: number): string => `${claims} claim${claims === 1 ? '' : 's'}`;
