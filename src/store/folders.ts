import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package: the nearest above this code with a package.json, be it run from `src` or from `dist`. */
export const PACKAGE_FOLDER = packageAbove(path.dirname(fileURLToPath(import.meta.url)));

function packageAbove(folder: string): string {
  return existsSync(path.join(folder, 'package.json')) ? folder : packageAbove(path.dirname(folder));
}

/** Whether this code runs from the build of the package, and not from its sources. */
export const isBuilt = !import.meta.url.endsWith('.ts');

/** The claims of the first paper. */
export const PROPERTIES_FOLDER = path.join(PACKAGE_FOLDER, 'properties');

/** Where runs write. */
export const REPORTS_FOLDER = path.join(PACKAGE_FOLDER, 'reports');

/** The folder, below a properties folder, for claims that its paper does not make. */
export const CONJECTURES_FOLDER = 'conjectures';

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

/** Whether two paths lead to the same folder. */
export const isSameFolder = (one: string, other: string): boolean => realFolder(one) === realFolder(other);

/**
 * Where measurements and reports of a paper belong unless another folder is named: those of this package's own paper are
 * kept with the package, those of another beside its claims.
 */
export const recordFolder = (properties: string): string =>
  isSameFolder(properties, PROPERTIES_FOLDER) ? REPORTS_FOLDER : path.join(properties, 'reports');

/**
 * The folder in which a command was typed: where paths begin, and where those that are shown do. npm runs a script in the
 * package's folder, wherever it was called, and says where in `INIT_CWD`. A process further down inherits that; so it
 * counts only where the script that npm runs is this program.
 */
export function startFolder(): string {
  const { INIT_CWD = '', npm_lifecycle_script: script = '' } = process.env;
  const isScript = script.startsWith('node bin/refutable.cjs') && isSameFolder(process.cwd(), PACKAGE_FOLDER);
  return isScript && path.isAbsolute(INIT_CWD) ? INIT_CWD : process.cwd();
}

/** A path as a reader would type it: relative to where they stand, unless that leads far away. */
export function readable(file: string): string {
  const relative = path.relative(startFolder(), file);
  return relative === '' ? '.' : relative.startsWith('..') ? file : relative;
}
