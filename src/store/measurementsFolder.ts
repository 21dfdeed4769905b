import type { Measurements } from '../results/Measurements.ts';
import { measurementsTable } from '../report/markdown/measurementsTable.ts';
import { isSameFolder, PROPERTIES_FOLDER, readable, recordFolder, REPORTS_FOLDER } from './folders.ts';
import { UsageError } from './UsageError.ts';

/**
 * Where a run writes what it measured: the folder that was named, or where the measurements of its paper are kept. What is
 * kept is of whole runs; of a part, such as some of the claims or another seed, nothing is written unless a folder is named.
 *
 * @param out the folder that was named
 * @param part in what the run is not a whole one; undefined when it is
 * @returns undefined where nothing is to be written
 * @throws UsageError when the folder named is that in which this package keeps its own measurements, and these are others
 */
export function measurementsFolder(
  out: string | undefined,
  part: string | undefined,
  properties = PROPERTIES_FOLDER,
): string | undefined {
  if (out === undefined) return part === undefined ? recordFolder(properties) : undefined;
  const differs = isSameFolder(properties, PROPERTIES_FOLDER) ? part : 'of another paper';
  if (differs !== undefined && isSameFolder(out, REPORTS_FOLDER))
    throw new UsageError(
      `${readable(out)} keeps what whole runs measured of this package's own paper, and this run is ${differs}; name another folder after --out`,
    );
  return out;
}

/** What was measured, for who has named no folder for it. */
export function unwritten({ tables }: Measurements, part: string): string {
  const shown = tables.map((table) => `${table.title}\n${measurementsTable(table)}\n`);
  return [...shown, `Not written, for this run is ${part}; --out writes it to a folder.`].join('\n');
}
