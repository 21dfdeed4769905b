import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, CATALOGS } from '../../store/cache/cacheFolder.ts';

/** What may be a file of claims, or one that it imports. */
const CODE = /\.(?:[cm]?[jt]sx?|json)$/iu;

/** Files that runs write themselves. */
const OWN = new Set(['reports', 'refutations.json']);

/**
 * Whether no file of a properties folder seems to have been edited since a run last kept what such files say. It decides
 * nothing but whether a process for claims is started before it is known to be needed: too late is slower, and in vain costs
 * another processor some work.
 */
export function seemsKnown(properties: string): boolean {
  const cache = cacheFolder();
  if (cache === undefined) return false;
  const kept = newest(path.join(cache, CATALOGS), /^[0-9a-f]+$/u);
  return kept > 0 && newest(properties, CODE) < kept;
}

/** When the last of the files in a folder and those below it was changed, in milliseconds; 0 where there is none to be seen. */
function newest(folder: string, wanted: RegExp): number {
  let latest = 0;
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const { name } = entry;
      if (name.startsWith('.') || name === 'node_modules' || OWN.has(name)) continue;
      const place = path.join(folder, name);
      if (entry.isDirectory()) latest = Math.max(latest, newest(place, wanted));
      else if (wanted.test(name)) latest = Math.max(latest, statSync(place).mtimeMs);
    }
  } catch {
    // Whoever reads the folder in earnest reports why it cannot be read.
  }
  return latest;
}
