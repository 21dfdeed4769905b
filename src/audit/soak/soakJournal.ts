import path from 'node:path';
import { appendToJournal, journalEntries, journalLines } from '../../store/journal.ts';
import type { SoakedSeed } from './SoakedSeed.ts';

/** Where a soak notes each seed that is done, so that it can be stopped and resumed. */
export const soakJournal = (folder: string): string => path.join(folder, 'soak.jsonl');

/** What earlier soaks have noted. */
export interface Soaked {
  /** The seeds of the same claims; those of other claims are left out. */
  readonly seeds: readonly SoakedSeed[];
  /** Lines that were cut off, changed or written by an earlier version, and are left out. */
  readonly damaged: number;
}

/** @param claims the digest of the claims */
export async function readSoaked(file: string, claims: string): Promise<Soaked> {
  const { entries, damaged } = journalEntries(await journalLines(file), (text) => JSON.parse(text) as SoakedSeed);
  const seeds = new Map(entries.filter((soaked) => soaked.claims === claims).map((soaked) => [soaked.seed, soaked]));
  return { seeds: [...seeds.values()], damaged };
}

/** Notes a seed that is done. @throws Error when the file cannot be written */
export const noteSoaked = (file: string, soaked: SoakedSeed): void => appendToJournal(file, JSON.stringify(soaked));
