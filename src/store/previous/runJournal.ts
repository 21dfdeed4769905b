import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { EffortName } from '../../results/Results.ts';
import { notFinite } from '../../results/jsonNumber.ts';
import { parseClaimResult } from '../../results/parseResults.ts';
import { journalEntries, journalLine, journalLines, journalNotes, journalText } from '../journal.ts';
import { orUsageError } from '../reportFolder.ts';
import { writeFileAtomically } from '../writeFileAtomically.ts';

const SCHEMA = 'refutable-journal-1';

/** The run that a journal belongs to. */
export interface JournalHead {
  readonly paper: string;
  readonly seed: string;
  readonly effort: EffortName;
  readonly rounds: number;
}

interface Head extends JournalHead {
  readonly schema: string;
  /** Tells the lines of this run from those of another one in the same folder. */
  readonly run: string;
}

/** A journal as it was found. */
export interface Journal extends JournalHead {
  readonly results: readonly ClaimResult[];
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
): Promise<OpenJournal> {
  const file = fileIn(folder);
  const run = randomUUID();
  const first = [
    journalLine(textOf({ schema: SCHEMA, run, ...head })),
    ...results.map((result) => journalLine(textOf(result), run)),
  ];
  await orUsageError(folder, () => writeFileAtomically(file, first.join('')));
  // What cannot be noted is lost only if the run does not end; if the folder cannot be written, its end will tell.
  const note = journalNotes(file, run);
  return {
    note: (result) => note(textOf(result)),
    end: async () => {
      // Another run that was begun in the same folder meanwhile keeps its own.
      const [now] = await journalLines(file);
      if (headOf(now)?.run === run) await rm(file, { force: true });
    },
  };
}

/** A journal that is written. */
export interface OpenJournal {
  readonly note: (result: ClaimResult) => void;
  readonly end: () => Promise<void>;
}

/** The journal in a folder, or undefined when there is none, or none of whose beginning is left. */
export async function readJournal(folder: string): Promise<Journal | undefined> {
  const [head, ...lines] = await journalLines(fileIn(folder));
  const first = headOf(head);
  if (first === undefined) return undefined;
  const { entries, damaged } = journalEntries(lines, parseClaimResult, first.run);
  return { ...first, results: entries, damaged };
}

const textOf = (value: object): string =>
  JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'number' && !Number.isFinite(part) ? notFinite(part) : part,
  );

function headOf(line = ''): Head | undefined {
  const text = journalText(line);
  if (text === undefined) return undefined;
  const head = JSON.parse(text) as Head;
  return head.schema === SCHEMA ? head : undefined;
}
