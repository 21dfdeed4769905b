/**
 * Finds the code that runs: the build of this package in `dist`, or in a checkout where none can be made, the TypeScript
 * of which it would be made. Plain JavaScript, since it runs before either.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
import { isIntact } from './isIntact.mjs';

const PACKAGE_FOLDER = fileURLToPath(new URL('..', import.meta.url));

/** Makes builds; a checkout has it, an installed package does not. */
const BUILDER = path.join(PACKAGE_FOLDER, 'tools/build/build.mjs');

/** The key under which the threads of a process are told which build it uses. */
const SHARED = 'refutable build';

/**
 * Loads an entry of the build, or its source.
 *
 * @param {string} entry its name, as in `ENTRIES` of `tools/build/build.mjs`
 */
export async function load(entry) {
  let folder = getEnvironmentData(SHARED);
  if (folder === undefined) {
    folder = await findBuild();
    setEnvironmentData(SHARED, folder);
  }
  if (folder !== '') return import(pathToFileURL(path.join(folder, `${entry}.mjs`)).href);
  const [{ register }, { ENTRIES }] = await Promise.all([import('tsx/esm/api'), importBuilder()]);
  register();
  // So that an error names its place in the source.
  process.setSourceMapsEnabled(true);
  return import(pathToFileURL(path.join(PACKAGE_FOLDER, ENTRIES[entry])).href);
}

/**
 * The folder of the build to use: in a checkout that of the sources as they are now, made if need be.
 *
 * @returns {Promise<string>} its path; empty where the sources are to be run
 * @throws {Error} if the package is installed and its build is damaged
 */
async function findBuild() {
  if (existsSync(BUILDER)) return (await importBuilder()).currentBuild();
  const dist = path.join(PACKAGE_FOLDER, 'dist');
  const { build } = JSON.parse(readFileSync(path.join(dist, 'current.json'), 'utf8'));
  const folder = path.join(dist, build);
  if (!isIntact(folder))
    throw new Error(`the files in ${folder} are not those that were published; install refutable again`);
  return folder;
}

/** Not in the package that is installed, so loaded by its path. */
const importBuilder = () => import(pathToFileURL(BUILDER).href);
