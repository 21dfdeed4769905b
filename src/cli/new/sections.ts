import type { Section } from '../../claim/Paper.ts';
import { closest } from '../../claim/closest.ts';
import { readPaper } from '../../run/catalog/readPaper.ts';
import { IMPORT_TIMEOUT } from '../../run/limits.ts';
import { bundleModule } from '../../run/modules/bundleModule.ts';
import { FileSnapshot } from '../../run/modules/FileSnapshot.ts';
import { WorkerPool } from '../../run/threads/WorkerPool.ts';
import { CONJECTURES_FOLDER } from '../../store/folders.ts';
import { UsageError } from '../../store/UsageError.ts';

/** The sections of the paper in a folder. @throws UsageError if its paper.ts cannot be used */
export async function sectionsOf(properties: string): Promise<readonly Section[]> {
  const pool = new WorkerPool(properties, { workers: 1 });
  try {
    const bundling = { properties, snapshot: new FileSnapshot(), bundle: bundleModule };
    return (await readPaper(bundling, pool, { timeout: IMPORT_TIMEOUT })).sections;
  } finally {
    await pool.close();
  }
}

/** The folder of a section that is given by its title or folder. @throws UsageError if the paper has none such */
export function folderOf(section: string, sections: readonly Section[]): string {
  const wanted = section.trim();
  if (wanted === CONJECTURES_FOLDER) return CONJECTURES_FOLDER;
  const found = sections.find(({ title, folder }) => folder === wanted || title === wanted);
  if (found !== undefined) return found.folder;
  const names = sections.flatMap(({ title, folder }) => [folder, title]);
  const meant = closest(wanted, names);
  const list = [...sections.map(({ folder }) => folder), CONJECTURES_FOLDER].join(', ');
  throw new UsageError(
    `the paper has no section ${JSON.stringify(section)}; ${meant === undefined ? `its folders are ${list}` : `did you mean ${JSON.stringify(meant)}?`}`,
  );
}
