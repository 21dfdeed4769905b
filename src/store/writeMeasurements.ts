import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Measurements } from '../results/Measurements.ts';
import { withTables } from '../report/markdown/measurementsBlocks.ts';
import { measurementsJson } from '../results/measurementsJson.ts';
import { isSameFolder, PACKAGE_FOLDER, REPORTS_FOLDER } from './folders.ts';
import { orUsageError } from './reportFolder.ts';
import { writeFileAtomically } from './writeFileAtomically.ts';

/**
 * Writes measurements to a folder and, if that is the package's own reports folder, their tables into the guides that
 * request them.
 *
 * @param folder the package's own reports folder by default
 * @returns the files that were written
 * @throws UsageError if one of them cannot be written
 */
export async function writeMeasurements(
  measurements: Measurements,
  folder = REPORTS_FOLDER,
): Promise<readonly string[]> {
  const file = path.join(folder, `${measurements.name}.json`);
  const written = [file];
  await orUsageError(folder, () => writeFileAtomically(file, measurementsJson(measurements)));
  if (!isSameFolder(folder, REPORTS_FOLDER)) return written;
  for (const guide of await guides()) {
    const text = await readFile(guide, 'utf8');
    const renewed = withTables(text, measurements);
    if (renewed === text) continue;
    await orUsageError(path.dirname(guide), () => writeFileAtomically(guide, renewed));
    written.push(guide);
  }
  return written;
}

/**
 * The guides of this package that may contain measured tables, sorted.
 *
 * @param folder the package's own folder by default
 */
export async function guides(folder = PACKAGE_FOLDER): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [place, isGuide] of PLACES) {
    const names = await readdir(path.join(folder, place)).catch(() => []);
    found.push(...names.filter(isGuide).map((name) => path.join(folder, place, name)));
  }
  return found.toSorted();
}

const PLACES: ReadonlyArray<readonly [folder: string, isGuide: (name: string) => boolean]> = [
  ['guides', (name) => name.endsWith('.md')],
  ['bench', (name) => name === 'README.md'],
];
