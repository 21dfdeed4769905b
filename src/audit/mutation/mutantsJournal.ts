import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { ASSUMPTION_STATUSES, STATUSES, STRENGTHS } from './mutantStatus.ts';
import type { Mutant } from './Mutant.ts';
import type { MutantResult } from './MutantResult.ts';
import { RULES } from './rules/rules.ts';
import { jsonNumber, oneOf, optional, record, type Shapes, text } from '../../results/shape/Shape.ts';
import { journalEntries, journalLine, journalLines, journalNotes } from '../../store/journal.ts';
import { orUsageError } from '../../store/reportFolder.ts';
import { writeFileAtomically } from '../../store/writeFileAtomically.ts';

/** The outcomes of earlier runs for mutants, so that a later run need not evaluate them again. */
export interface MutantsJournal {
  /** By {@link mutantKey}. */
  readonly known: ReadonlyMap<string, MutantResult>;
  /** Lines that were cut off or changed after they were written, and are left out. */
  readonly damaged: number;
  /** Records another; one that cannot be recorded is evaluated again. */
  readonly note: (key: string, mutant: MutantResult) => void;
}

const fileIn = (folder: string): string => path.join(folder, '.mutants.jsonl');

/** Names an evaluation of a mutant: a digest of everything that its status depends on. */
export const mutantKey = (...parts: readonly string[]): string => digestOf(JSON.stringify(parts));

/**
 * Opens the journal of a folder, without the lines that are damaged.
 *
 * @param fresh whether to discard its content
 * @throws UsageError if the folder cannot be written
 */
export async function openMutantsJournal(folder: string, fresh = false): Promise<MutantsJournal> {
  const file = fileIn(folder);
  if (fresh) await orUsageError(folder, () => rm(file, { force: true }));
  const lines = await journalLines(file);
  const { entries, damaged } = journalEntries(lines, parseEntry);
  const known = new Map(entries.map(({ key, ...mutant }) => [key, mutant]));
  if (damaged > 0 || lines.length === 0) {
    const whole = entries.map((entry) => journalLine(JSON.stringify(entry)));
    await orUsageError(folder, () => writeFileAtomically(file, whole.join('')));
  }
  const append = journalNotes(file);
  return { known, damaged, note: (key, mutant) => append(JSON.stringify({ key, ...mutant })) };
}

type Entry = MutantResult & { readonly key: string };

const entryShape = record({
  key: text,
  id: text,
  rule: oneOf(Object.keys(RULES)),
  where: text,
  changes: text,
  status: oneOf(Object.keys(STATUSES)),
  at: optional(text),
  strength: optional(oneOf(STRENGTHS)),
  needed: optional(jsonNumber),
  message: optional(text),
} satisfies Shapes<Entry>);

/** The content of a line; undefined if this version does not write such a line, or it contradicts itself. */
function parseEntry(said: string): Entry | undefined {
  const entry = JSON.parse(said) as Entry;
  return entryShape(entry, '') === null && isPossible(entry) ? entry : undefined;
}

/** Whether a mutant of its rule can have a status, and one that is noted. */
function isPossible({ rule, status, needed }: MutantResult): boolean {
  if (status === 'timed out') return false;
  if (needed !== undefined && status !== 'undetermined') return false;
  const ofAssumption: readonly string[] = ASSUMPTION_STATUSES;
  return status === 'invalid' || (rule === 'assumption') === ofAssumption.includes(status);
}

/** Whether what was noted under the key of a mutant is about that mutant. */
export const isOf = (noted: MutantResult, { id, rule, where, changes }: Mutant): boolean =>
  noted.id === id && noted.rule === rule && noted.where === where && noted.changes === changes;

const digestOf = (said: string): string => createHash('sha256').update(said).digest('hex').slice(0, 16);
