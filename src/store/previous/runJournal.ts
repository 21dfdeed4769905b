import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { ClaimResult } from '../../results/ClaimResult.ts';
import { EFFORT_NAMES, type EffortName } from '../../results/Results.ts';
import { plainJson } from '../../results/plainJson.ts';
import { parseClaimResult } from '../../results/parseResults.ts';
import { number, oneOf, optional, record, type Shapes, text } from '../../results/shape/Shape.ts';
import { displayPath } from '../folders.ts';
import { journalEntries, journalLine, journalLines, journalNotes, journalText } from '../journal.ts';
import { orUsageError } from '../reportFolder.ts';
import { UsageError } from '../UsageError.ts';
import { writeFileAtomically } from '../writeFileAtomically.ts';

const SCHEMA = 'refutable-journal-1';

/** The run that a journal belongs to. */
export interface JournalHead {
  readonly paper: string;
  readonly seed: string;
  readonly effort: EffortName;
  readonly rounds: number;
  /** If the run adds a round to results of an earlier one, which the journal holds as well: the effort of that one. */
  readonly adds?: EffortName;
}

interface Head extends JournalHead {
  readonly schema: string;
  /** Tells the lines of this run from those of another one in the same folder. */
  readonly run: string;
}

/** A journal as it was found. */
export interface Journal extends JournalHead {
  readonly results: readonly ClaimResult[];
  /** Results to which the run adds; none unless it does. */
  readonly before: readonly ClaimResult[];
  /** Lines that were cut off or changed after they were written, and are left out. */
  readonly damaged: number;
}

const fileIn = (folder: string): string => path.join(folder, 'unfinished.jsonl');

/**
 * The claims that were decided by a run that is not finished, each on a line of its own as soon as it is decided: what
 * is left when the machine is switched off.
 *
 * @returns what notes a claim, and what removes the journal once the run is written as a whole
 * @throws UsageError when the folder cannot be written
 */
export async function beginJournal(
  folder: string,
  head: JournalHead,
  results: readonly ClaimResult[],
  before: readonly ClaimResult[] = [],
): Promise<OpenJournal> {
  const file = fileIn(folder);
  const headText = plainJson({ schema: SCHEMA, run: randomUUID(), ...head });
  const first = [
    journalLine(headText),
    ...before.map((result) => journalLine(`${BEFORE}${plainJson(result)}}`, headText)),
    ...results.map((result) => journalLine(plainJson(result), headText)),
  ];
  await orUsageError(folder, () => writeFileAtomically(file, first.join('')));
  // What cannot be noted is lost only if the run does not end; if the folder cannot be written, its end will tell.
  const note = journalNotes(file, headText);
  return {
    note: (result) => note(plainJson(result)),
    end: async () => {
      // Another run that was begun in the same folder meanwhile keeps its own.
      const [now] = await journalLines(file);
      if (now !== undefined && journalText(now) === headText) await rm(file, { force: true });
    },
  };
}

/** A journal that is written. */
export interface OpenJournal {
  readonly note: (result: ClaimResult) => void;
  readonly end: () => Promise<void>;
}

/**
 * The journal in a folder, or undefined when there is none.
 *
 * The digest of a line covers the head as well, which binds each result to the seed, the effort and the rounds of its run.
 * The digest of the claim's file and of the checker stands in the result.
 *
 * @throws UsageError when its first line, which says of which run it is, is damaged
 */
export async function readJournal(folder: string): Promise<Journal | undefined> {
  const [first, ...lines] = await journalLines(fileIn(folder));
  if (first === undefined) return undefined;
  const said = journalText(first);
  const head = said === undefined ? undefined : headOf(said);
  if (said === undefined || head === undefined)
    throw new UsageError(
      `the unfinished run in ${displayPath(folder)} cannot be continued: the first line of its unfinished.jsonl is cut off, changed or of another version; remove that file and check every claim anew`,
    );
  const { entries, damaged } = journalEntries(lines, entryOf, said);
  const results = entries.flatMap(({ result }) => result ?? []);
  const before = entries.flatMap((entry) => entry.before ?? []);
  return { ...head, results, before, damaged };
}

/** With what the line of a result begins to which the run adds. */
const BEFORE = '{"before":';

/** What a line says. @throws SyntaxError when it is no result */
function entryOf(line: string): { readonly result?: ClaimResult; readonly before?: ClaimResult } {
  return line.startsWith(BEFORE)
    ? { before: parseClaimResult(line.slice(BEFORE.length, -1)) }
    : { result: parseClaimResult(line) };
}

const headShape = record({
  schema: oneOf([SCHEMA]),
  run: text,
  paper: text,
  seed: text,
  effort: oneOf(EFFORT_NAMES),
  rounds: number,
  adds: optional(oneOf(EFFORT_NAMES)),
} satisfies Shapes<Head>);

function headOf(said: string): Head | undefined {
  const head: unknown = JSON.parse(said);
  return headShape(head, '') === null ? (head as Head) : undefined;
}
