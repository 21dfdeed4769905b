import type { Measurements } from '../results/Measurements.ts';
import { measurementsTable } from '../report/markdown/measurementsTable.ts';
import { displayPath, isSameFolder, PROPERTIES_FOLDER, recordFolder, REPORTS_FOLDER } from './folders.ts';
import { UsageError } from './UsageError.ts';

/**
 * The folder to which a run writes its measurements: the one named, or the one in which the measurements of its paper
 * are kept. Only whole runs are kept there; a partial run, such as of some of the claims or with another seed, is
 * written only to a folder that is named.
 *
 * @param out the folder that was named
 * @param part how the run is partial; undefined if it is whole
 * @returns undefined if nothing is to be written
 * @throws UsageError if the folder named is the one for this package's own measurements, and these are others
 */
export function measurementsFolder(
  out: string | undefined,
  part: string | undefined,
  properties = PROPERTIES_FOLDER,
): string | undefined {
  if (out === undefined) return part === undefined ? recordFolder(properties) : undefined;
  const differs = isSameFolder(properties, PROPERTIES_FOLDER) ? part : 'is of another paper';
  if (differs !== undefined && isSameFolder(out, REPORTS_FOLDER))
    throw new UsageError(
      `${displayPath(out)} keeps the measurements of whole runs of this package's own paper, and this run ${differs}; name another folder after --out`,
    );
  return out;
}

/** The measurements as text, if no folder was named for them. */
export function unwritten({ tables }: Measurements, part: string): string {
  const shown = tables.map((table) => `${table.title}\n${measurementsTable(table)}\n`);
  return [...shown, `Not written, because this run ${part}; use --out to write it to a folder.`].join('\n');
}
