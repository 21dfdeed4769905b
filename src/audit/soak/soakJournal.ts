import path from 'node:path';
import { appendToJournal, journalEntries, journalLines } from '../../store/journal.ts';
import type { ClaimEntry } from '../../run/ClaimEntry.ts';
import type { SoakedSeed } from './SoakedSeed.ts';
import { isPossible, isSoakedSeed } from './soakedSeedShape.ts';

/** The file in which a soak records each finished seed, so that it can be stopped and resumed. */
export const soakJournal = (folder: string): string => path.join(folder, 'soak.jsonl');

/** The records of earlier soaks. */
export interface Soaked {
  /** The seeds of the same claims; those of other claims are left out. */
  readonly seeds: readonly SoakedSeed[];
  /** Lines that were cut off, changed or written by an earlier version, and are left out. */
  readonly damaged: number;
}

/**
 * @param digest of the claims
 * @param claims the claims themselves: what cannot have come from them is left out
 */
export async function readSoaked(file: string, digest: string, claims: readonly ClaimEntry[]): Promise<Soaked> {
  const { entries, damaged } = journalEntries(await journalLines(file), (text) => {
    const soaked: unknown = JSON.parse(text);
    if (!isSoakedSeed(soaked)) return undefined;
    return soaked.claims !== digest || isPossible(soaked, claims) ? soaked : undefined;
  });
  const seeds = new Map(entries.filter((soaked) => soaked.claims === digest).map((soaked) => [soaked.seed, soaked]));
  return { seeds: [...seeds.values()], damaged };
}

/** Records a finished seed. @throws Error if the file cannot be written */
export const noteSoaked = (file: string, soaked: SoakedSeed): void => appendToJournal(file, JSON.stringify(soaked));
