import { appendFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SoakedSeed } from './SoakedSeed.ts';

/** Where a soak notes each seed that is done, so that it can be stopped and gone on with. */
export const soakJournal = (folder: string): string => path.join(folder, 'soak.jsonl');

/**
 * The seeds that were done before, of the same claims; lines that were cut off and seeds of other claims are left out.
 *
 * @param claims the digest of the claims
 */
export async function readSoaked(file: string, claims: string): Promise<SoakedSeed[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const seeds = new Map<string, SoakedSeed>();
  for (const line of text.split('\n')) {
    const soaked = parsed(line);
    if (soaked?.claims === claims) seeds.set(soaked.seed, soaked);
  }
  return [...seeds.values()];
}

function parsed(line: string): SoakedSeed | undefined {
  try {
    return line.trim() === '' ? undefined : (JSON.parse(line) as SoakedSeed);
  } catch {
    return undefined;
  }
}

/** Notes a seed that is done. A line that an earlier soak left half written is ended first. */
export async function noteSoaked(file: string, soaked: SoakedSeed): Promise<void> {
  const before = await readFile(file, 'utf8').catch(() => '');
  appendFileSync(file, `${before === '' || before.endsWith('\n') ? '' : '\n'}${JSON.stringify(soaked)}\n`);
}
