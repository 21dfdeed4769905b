import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package: the nearest above this code with a package.json, whether it runs from `src` or from `dist`. */
export const PACKAGE_FOLDER = packageAbove(path.dirname(fileURLToPath(import.meta.url)));

function packageAbove(folder: string): string {
  return existsSync(path.join(folder, 'package.json')) ? folder : packageAbove(path.dirname(folder));
}

/** Whether this code runs from the build of the package, and not from its sources. */
export const isBuilt = !import.meta.url.endsWith('.ts');

/** Whether the package is installed, and this is no checkout of it. */
export const isInstalled = !existsSync(path.join(PACKAGE_FOLDER, 'src'));

/** The folder whose paper is meant where none is named: that of a checkout, or else the one in which a command was typed. */
const HOME_FOLDER = isInstalled ? process.cwd() : PACKAGE_FOLDER;

/** The claims that are meant where no folder is named; in a checkout those of the first paper. */
export const PROPERTIES_FOLDER = path.join(HOME_FOLDER, 'properties');

/** Where runs of these claims write. */
export const REPORTS_FOLDER = path.join(HOME_FOLDER, 'reports');

/** The folder, below a properties folder, for claims that its paper does not make. */
export const CONJECTURES_FOLDER = 'conjectures';

/** The JSON Schemas of the files that runs write. */
export const SCHEMAS_FOLDER = path.join(HOME_FOLDER, 'schemas');

/**
 * A folder's path with links resolved and in the case that the file system has recorded: the path by which Node knows
 * its files. For a missing folder, its absolute path.
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
 * The default folder for measurements and reports of a paper: beside the properties folder that is meant where none is
 * named, and in any other one.
 */
export const recordFolder = (properties: string): string =>
  isSameFolder(properties, PROPERTIES_FOLDER) ? REPORTS_FOLDER : path.join(properties, 'reports');

/**
 * The folder in which a command was typed; paths are read and shown relative to it. npm runs a script in the package's
 * folder, and stores the folder in which it was called in `INIT_CWD`. Child processes inherit that variable, so it
 * counts only if the script that npm runs is this program.
 */
export function startFolder(): string {
  const { INIT_CWD = '', npm_lifecycle_script: script = '' } = process.env;
  const isScript = script.startsWith('node bin/refutable.cjs') && isSameFolder(process.cwd(), PACKAGE_FOLDER);
  return isScript && path.isAbsolute(INIT_CWD) ? INIT_CWD : process.cwd();
}

/** A path as the user would type it: relative to the current folder, unless that leads far up. */
export function displayPath(file: string): string {
  const relative = path.relative(startFolder(), file);
  return relative === '' ? '.' : relative.startsWith('..') ? file : relative;
}
