import { createHash, randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { EffortName } from '../../results/Results.ts';
import { notFinite } from '../../results/jsonNumber.ts';
import { parseClaimResult } from '../../results/parseResults.ts';
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
 * is left when the machine is switched off. The line begins with a digest of the run and of the rest of it.
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
  const first = [lineOf({ schema: SCHEMA, run, ...head }, ''), ...results.map((result) => lineOf(result, run))];
  await orUsageError(folder, () => writeFileAtomically(file, first.join('')));
  let works = true;
  return {
    note: (result) => {
      if (!works) return;
      try {
        appendFileSync(file, lineOf(result, run));
      } catch {
        // What cannot be noted is lost only if the run does not end; if the folder cannot be written, its end will tell.
        works = false;
      }
    },
    end: async () => {
      // Another run that was begun in the same folder meanwhile keeps its own.
      const now = headOf((await textIn(folder))?.split('\n', 1)[0] ?? '');
      if (now?.run === run) await rm(file, { force: true });
    },
  };
}

/** A journal that is written. */
export interface OpenJournal {
  readonly note: (result: ClaimResult) => void;
  readonly end: () => Promise<void>;
}

const textIn = (folder: string): Promise<string | undefined> => readFile(fileIn(folder), 'utf8').catch(() => undefined);

/** The journal in a folder, or undefined when there is none, or none of whose beginning is left. */
export async function readJournal(folder: string): Promise<Journal | undefined> {
  const text = await textIn(folder);
  if (text === undefined) return undefined;
  const [head, ...lines] = text.split('\n').filter((line) => line !== '');
  const first = headOf(head ?? '');
  if (first === undefined) return undefined;
  const results = lines.map((line) => resultOf(line, first.run));
  const whole = results.filter((result) => result !== undefined);
  return { ...first, results: whole, damaged: results.length - whole.length };
}

function lineOf(value: object, run: string): string {
  const text = JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'number' && !Number.isFinite(part) ? notFinite(part) : part,
  );
  return `${digestOf(run + text)} ${text}\n`;
}

/** The text of a line, or undefined when it is not as it was written. */
function textOf(line: string, run: string): string | undefined {
  const space = line.indexOf(' ');
  const text = line.slice(space + 1);
  return line.slice(0, space) === digestOf(run + text) ? text : undefined;
}

function headOf(line: string): Head | undefined {
  const text = textOf(line, '');
  if (text === undefined) return undefined;
  const head = JSON.parse(text) as Head;
  return head.schema === SCHEMA ? head : undefined;
}

function resultOf(line: string, run: string): ClaimResult | undefined {
  const text = textOf(line, run);
  try {
    return text === undefined ? undefined : parseClaimResult(text);
  } catch {
    // Written whole, by another version.
    return undefined;
  }
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
