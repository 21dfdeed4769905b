import { realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package. */
export const PACKAGE_FOLDER = fileURLToPath(new URL('../../', import.meta.url)).replace(/[/\\]$/u, '');

/** The claims of the first paper. */
export const PROPERTIES_FOLDER = path.join(PACKAGE_FOLDER, 'properties');

/** Where runs write. */
export const REPORTS_FOLDER = path.join(PACKAGE_FOLDER, 'reports');

/** The JSON Schemas of the files that runs write. */
export const SCHEMAS_FOLDER = path.join(PACKAGE_FOLDER, 'schemas');

/**
 * A folder's path without links and in the letters that the file system has for it: the one by which Node knows the
 * files in it. A folder that is not there keeps the path that it would have.
 */
export function realFolder(folder: string): string {
  const whole = path.resolve(folder);
  try {
    return realpathSync.native(whole);
  } catch {
    return whole;
  }
}

/** A path as a reader would type it: relative to where they stand, unless that leads far away. */
export function readable(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative === '' ? '.' : relative.startsWith('..') ? file : relative;
}
