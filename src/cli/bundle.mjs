/**
 * This package's code as plain JavaScript in a few files, which Node loads in a fraction of the time that making each
 * file of TypeScript readable takes. It is made when it is first needed and kept beside the packages; where it cannot
 * be made or read, all works as it does without.
 *
 * Plain JavaScript, for it runs before TypeScript can be read.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';

const PACKAGE_FOLDER = fileURLToPath(new URL('../..', import.meta.url));
const SOURCE = path.join(PACKAGE_FOLDER, 'src');
const KEPT = path.join(PACKAGE_FOLDER, 'node_modules/.cache/refutable');

/** What a process or a thread begins with, besides what the package exports. */
const ENTRIES = ['cli/main', 'run/threads/thread', 'run/threads/solver', 'audit/calibration/calibrationJob'];

/** Packages of many files, which go in as well. All others are loaded from where they are, and so are one for all. */
const INSIDE = /^(?:fast-check|@stdlib|@observablehq\/plot|linkedom)(?:\/|$)/u;

/** Milliseconds after which a bundle is thrown away when another one is made. */
const OLD = 7 * 24 * 60 * 60 * 1000;

/** Under which the threads of a process are told what it uses. */
const TOLD = 'refutable bundle';

/**
 * The bundle of the code as it now is; the one that the process uses, in a thread of it.
 *
 * @returns {Promise<string | undefined>} URL of its folder, with a slash at the end; undefined where it can be neither
 *   found nor made, or the environment says `REFUTABLE_BUNDLE=no`
 */
export async function bundle() {
  let told = getEnvironmentData(TOLD);
  if (told === undefined) {
    told = await current().catch(() => '');
    setEnvironmentData(TOLD, told);
  }
  return told === '' ? undefined : told;
}

/**
 * What this package exports: the name by which a claim file imports it, its file in the bundle without the ending, and
 * its source.
 */
export function exported() {
  const { name, exports } = JSON.parse(readFileSync(path.join(PACKAGE_FOLDER, 'package.json'), 'utf8'));
  return Object.entries(exports).map(([key, source]) => ({
    name: key.replace('.', name),
    file: key === '.' ? 'index' : key.slice(2),
    source: path.join(PACKAGE_FOLDER, source),
  }));
}

/** @throws Error when it cannot be made */
async function current() {
  if (process.env.REFUTABLE_BUNDLE === 'no') return '';
  const folder = path.join(KEPT, digest());
  if (!existsSync(folder)) await make(folder);
  return `${pathToFileURL(folder).href}/`;
}

/** A digest of all that goes into a bundle: every file's place and text, and which packages are installed. */
function digest() {
  const hash = createHash('sha256');
  const add = (file) => hash.update(`\0${file}\0`).update(readFileSync(file));
  const addFolder = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== 'tests') addFolder(file);
      } else add(file);
    }
  };
  for (const file of ['package.json', 'node_modules/.package-lock.json']) add(path.join(PACKAGE_FOLDER, file));
  addFolder(SOURCE);
  return hash.digest('hex').slice(0, 16);
}

/** Makes a bundle in a folder of its own, which gets its name when it is whole. */
async function make(folder) {
  const { build, stop } = await import('esbuild');
  mkdirSync(KEPT, { recursive: true });
  const draft = mkdtempSync(path.join(KEPT, 'draft-'));
  try {
    await build({
      entryPoints: Object.fromEntries([
        ...ENTRIES.map((name) => [name, path.join(SOURCE, `${name}.ts`)]),
        ...exported().map(({ file, source }) => [file, source]),
      ]),
      absWorkingDir: PACKAGE_FOLDER,
      outdir: draft,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      charset: 'utf8',
      // An error of ours names its place in the source.
      sourcemap: 'linked',
      sourcesContent: false,
      logLevel: 'silent',
      // For packages inside that are CommonJS.
      banner: { js: "import { createRequire as $from } from 'node:module'; const require = $from(import.meta.url);" },
      plugins: [{ name: 'refutable', setup: setUp }],
    });
    await stop();
    if (path.basename(folder) !== digest()) throw new Error('a file was changed meanwhile');
    clear();
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another process may have made the same one meanwhile.
    if (!existsSync(folder)) throw error;
  }
}

/** Each source keeps its own address, and most packages stay outside. The filters are for another language, without flags. */
function setUp({ onLoad, onResolve }) {
  onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
    const text = readFileSync(file, 'utf8');
    return { loader: 'ts', contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href)) };
  });
  onResolve({ filter: /^[^./]/ }, ({ path: name, importer }) =>
    importer.startsWith(SOURCE) && !INSIDE.test(name) ? { path: name, external: true } : undefined,
  );
}

/** Throws away what was made long ago. */
function clear() {
  for (const entry of readdirSync(KEPT)) {
    const made = path.join(KEPT, entry);
    if (Date.now() - statSync(made).mtimeMs > OLD) rmSync(made, { recursive: true, force: true });
  }
}
