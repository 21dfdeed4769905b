import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { STATUSES } from './mutantStatus.ts';
import type { MutantResult } from './MutantResult.ts';
import { RULES } from './rules/rules.ts';
import { orUsageError } from '../../store/reportFolder.ts';
import { writeFileAtomically } from '../../store/writeFileAtomically.ts';

/** What runs have decided about mutants, so that a later run need not look again. */
export interface MutantsJournal {
  /** By {@link mutantKey}. */
  readonly known: ReadonlyMap<string, MutantResult>;
  /** Lines that were cut off or changed after they were written, and are left out. */
  readonly damaged: number;
  /** Notes one more; what cannot be noted is only looked at again. */
  readonly note: (key: string, mutant: MutantResult) => void;
}

const fileIn = (folder: string): string => path.join(folder, '.mutants.jsonl');

/** Names a look at a mutant: a digest of all that its status depends on, but the checker itself. */
export const mutantKey = (...parts: readonly string[]): string => digestOf(JSON.stringify(parts));

/**
 * Opens the journal of a folder, without the lines that are damaged.
 *
 * @param fresh whether to forget what is in it
 * @throws UsageError when the folder cannot be written
 */
export async function openMutantsJournal(folder: string, fresh = false): Promise<MutantsJournal> {
  const file = fileIn(folder);
  if (fresh) await orUsageError(folder, () => rm(file, { force: true }));
  const text = await readFile(file, 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => line !== '');
  const entries = lines.flatMap((line) => entryOf(line) ?? []);
  const known = new Map(entries.map(({ key, ...mutant }) => [key, mutant]));
  const damaged = lines.length - entries.length;
  const isWhole = damaged === 0 && (text === '' || text.endsWith('\n'));
  if (!isWhole || text === '') {
    await orUsageError(folder, () => writeFileAtomically(file, entries.map((entry) => lineOf(entry)).join('')));
  }
  let works = true;
  const note = (key: string, mutant: MutantResult): void => {
    if (!works) return;
    try {
      appendFileSync(file, lineOf({ key, ...mutant }));
    } catch {
      works = false;
    }
  };
  return { known, damaged, note };
}

type Entry = MutantResult & { readonly key: string };

function lineOf(entry: Entry): string {
  const text = JSON.stringify(entry);
  return `${digestOf(text)} ${text}\n`;
}

/** What a line says, or undefined when it is not as it was written. */
function entryOf(line: string): Entry | undefined {
  const space = line.indexOf(' ');
  const text = line.slice(space + 1);
  if (line.slice(0, space) !== digestOf(text)) return undefined;
  try {
    const entry = JSON.parse(text) as Entry;
    // Written whole, perhaps by another version.
    return Object.hasOwn(STATUSES, entry.status) && Object.hasOwn(RULES, entry.rule) ? entry : undefined;
  } catch {
    return undefined;
  }
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
