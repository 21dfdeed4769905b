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

/** A path as a reader would type it: relative to where they stand, unless that leads far away. */
export function readable(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative === '' ? '.' : relative.startsWith('..') ? file : relative;
}
