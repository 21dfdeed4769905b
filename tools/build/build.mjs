/**
 * Makes `dist`, the package as plain JavaScript in a few files, which Node loads in a fraction of the time that it
 * takes to compile each TypeScript file.
 *
 *     dist/DIGEST/          a build, named for the digest of all that went into it; it is never changed
 *     dist/current.json     the name of the newest build
 *     dist/index.mjs, ...   what the package exports, from the newest build
 *
 * A process uses one build from its start to its end, so making another one does not disturb it. Run as a program, this
 * makes the build of the sources as they are now; when npm packs the package, it removes all others.
 */
import { createHash, randomUUID } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bytesOf } from '../../bin/bytesOf.mjs';
import { isIntact, LISTING, listing } from '../../bin/isIntact.mjs';

const PACKAGE_FOLDER = fileURLToPath(new URL('../..', import.meta.url));
const SOURCE = path.join(PACKAGE_FOLDER, 'src');
const DIST = path.join(PACKAGE_FOLDER, 'dist');

/** The condition under which the exports of package.json lead to the sources. */
const FROM_SOURCE = 'refutable-source';

/** What the package exports: each entry of the build with its source. */
const EXPORTS = Object.fromEntries(
  Object.entries(JSON.parse(readFileSync(path.join(PACKAGE_FOLDER, 'package.json'), 'utf8')).exports)
    .filter(([, target]) => target[FROM_SOURCE] !== undefined)
    .map(([name, target]) => [name === '.' ? 'index' : name.slice(2), target[FROM_SOURCE]]),
);

/**
 * What a process or a thread may start with: each entry of the build with its source. Entries of one list share what they
 * import, as a claim and the code that checks it must. Those of different lists never meet in a thread, and have copies of
 * their own, so that each loads fewer files.
 */
const PARTS = [
  { main: 'src/cli/main.ts' },
  { engine: 'src/run/process/engine.ts' },
  { solver: 'src/run/threads/solver.ts' },
  { worker: 'src/run/threads/worker.ts', calibrationJob: 'src/audit/calibration/calibrationJob.ts', ...EXPORTS },
  // For the build itself.
  { checkerDigest: 'src/run/catalog/checkerDigest.ts' },
  { reportAssets: 'src/store/reportAssets.ts' },
  { bundledLicences: 'src/store/licences/bundledLicences.ts' },
];

/** All entries of the build. */
export const ENTRIES = Object.assign({}, ...PARTS);

/**
 * Modules of `src` that are loaded when they are needed, in groups that share most of what they import. Each group is one
 * entry for the bundler, which makes a file of all that the same entries need: so there are fewer files, and it takes less
 * to load them than it would to leave out what is not needed.
 */
const GROUPS = {
  running: ['check', 'list', 'report', 'merge', 'replay', 'explore'].map((name) => `cli/commands/${name}.ts`),
  studies: ['attack', 'calibrate', 'mutate', 'soak', 'verify', 'capabilities'].map((name) => `cli/commands/${name}.ts`),
  others: ['new', 'cache', 'schemas', 'status', 'worker'].map((name) => `cli/commands/${name}.ts`),
  writing: ['cli/run/openReport.ts', 'store/writeReport.ts'],
  modules: ['run/modules/makeModule.ts', 'run/modules/importModule.ts'],
  checking: [
    'check/checkClaim.ts',
    'check/replayClaim.ts',
    'check/recorded/recheckClaim.ts',
    'check/explore/planExploration.ts',
    'check/explore/explorePoint.ts',
    'check/explore/workDraw.ts',
    'check/mutant/evaluate.ts',
    'check/decide/blockSampler.ts',
    'run/modules/functionLocation.ts',
  ],
};

/** What a laboratory in a page may import, and what runs it there. */
const IN_PAGE = ['src/cli/laboratory/laboratoryEntry.ts', EXPORTS.laboratory, EXPORTS.numeric, EXPORTS.superposition];

/** Packages of many files, which go in as well. All others are loaded from where they are. */
const INSIDE = /^(?:commander|fast-check|@stdlib|@dagrejs\/dagre|katex)(?:\/|$)/u;

/**
 * Packages that are CommonJS. They are required, since Node searches the text of each CommonJS file that a module imports for
 * the names that it exports, which takes several times as long as running it.
 */
const REQUIRED = new Set(['@babel/parser', 'esbuild', 'seedrandom']);

/** Whether npm is packing the package. */
const IS_PACKED = ['pack', 'publish'].includes(process.env.npm_command);

/** The names of the folders of builds and of drafts. */
const BUILDS = /^(?:[0-9a-f]{16}$|draft-)/u;

/** Milliseconds in a day. */
const DAY = 24 * 60 * 60 * 1000;

/** Milliseconds after which a build that was not used is removed when another one is made. */
const OLD = 3 * DAY;

/**
 * The build of the sources as they are now, made if it is missing or damaged.
 *
 * @returns {Promise<string>} path of its folder; empty if it cannot be made or kept, or the environment says
 *   `REFUTABLE_BUILD=no`
 */
export async function currentBuild() {
  if (process.env.REFUTABLE_BUILD === 'no') return '';
  return build().catch(() => '');
}

/** @returns path of the folder @throws {Error} if it cannot be made or kept */
async function build() {
  const name = digest();
  const folder = path.join(DIST, name);
  if (!isIntact(folder)) {
    const draft = path.join(DIST, `draft-${randomUUID()}`);
    mkdirSync(draft, { recursive: true });
    try {
      if (process.stderr.isTTY) process.stderr.write('The sources have changed: making dist again ...\n');
      await make(draft);
      if (name !== digest()) throw new Error('a source was changed while the build was made');
      rename(draft, folder);
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
    removeOld();
  }
  if (age(folder) > DAY) utimesSync(folder, new Date(), new Date());
  makeCurrent(name);
  return folder;
}

/** A digest of all that goes into a build: every file's path and text, and which packages are installed. */
export function digest() {
  const hash = createHash('sha256');
  const add = (name) => hash.update(`\0${name}\0`).update(bytesOf(PACKAGE_FOLDER + name));
  const addFolder = (folder) => {
    for (const entry of readdirSync(PACKAGE_FOLDER + folder, { withFileTypes: true })) {
      const name = `${folder}/${entry.name}`;
      if (entry.name === 'tests' || entry.name.includes('.test.')) continue;
      if (entry.isDirectory()) addFolder(name);
      else add(name);
    }
  };
  const packages = 'node_modules/.package-lock.json';
  for (const name of ['package.json', 'tools/build/build.mjs']) add(name);
  if (existsSync(PACKAGE_FOLDER + packages)) add(packages);
  addFolder('src');
  return hash.digest('hex').slice(0, 16);
}

/** Makes a build in an empty folder. */
async function make(folder) {
  const esbuild = await import('esbuild');
  const common = {
    absWorkingDir: PACKAGE_FOLDER,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    charset: 'utf8',
    logLevel: 'silent',
  };
  const parts = PARTS.map((entryPoints) =>
    esbuild.build({
      ...common,
      entryPoints,
      outdir: folder,
      platform: 'node',
      target: 'node20',
      // Errors of our own name their place in the source.
      sourcemap: 'linked',
      sourcesContent: false,
      metafile: true,
      // For bundled packages that are CommonJS.
      banner: { js: "import { createRequire as $from } from 'node:module'; const require = $from(import.meta.url);" },
      plugins: [
        { name: 'groups', setup: loadTogether },
        { name: 'packages outside', setup: leavePackages },
      ],
    }),
  );
  const [outputs] = await Promise.all([
    Promise.all(parts).then((built) => Object.assign({}, ...built.map(({ metafile }) => metafile.outputs))),
    copySources(esbuild, path.join(folder, 'page')),
  ]);
  // What the build must know about its sources, which may be absent later.
  const made = (entry) => import(pathToFileURL(path.join(folder, `${entry}.mjs`)).href);
  const [{ keepCheckerDigest }, { keepReportAssets }, { keepLicences }] = await Promise.all(
    ['checkerDigest', 'reportAssets', 'bundledLicences'].map(made),
  );
  keepLicences(folder, outputs);
  await Promise.all([keepCheckerDigest(folder), keepReportAssets(folder)]);
  await esbuild.stop();
  writeFileSync(path.join(folder, LISTING), listing(folder));
}

/** Copies the sources that a laboratory's script is made of, by their paths below `src`. */
async function copySources(esbuild, folder) {
  const { metafile } = await esbuild.build({
    entryPoints: IN_PAGE,
    absWorkingDir: PACKAGE_FOLDER,
    outdir: folder,
    bundle: true,
    packages: 'external',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  for (const file of Object.keys(metafile.inputs)) {
    const copy = path.join(folder, path.relative('src', file));
    mkdirSync(path.dirname(copy), { recursive: true });
    copyFileSync(path.join(PACKAGE_FOLDER, file), copy);
  }
}

/** Makes one entry of each group. */
function loadTogether({ onResolve, onLoad, onEnd }) {
  onResolve({ filter: /^\.\.?\// }, ({ path: name, kind, resolveDir }) => {
    if (kind !== 'dynamic-import') return undefined;
    const file = path.relative(SOURCE, path.resolve(resolveDir, name)).replaceAll(path.sep, '/');
    const group = Object.keys(GROUPS).find((one) => GROUPS[one].includes(file));
    return group === undefined ? undefined : { path: group, namespace: 'group' };
  });
  onLoad({ filter: /^/, namespace: 'group' }, ({ path: group }) => ({
    contents: GROUPS[group].map((file) => `export * from './${file}';`).join('\n'),
    resolveDir: SOURCE,
  }));
  onEnd(({ metafile }) => {
    // Of a name that two modules of a group export, neither would be exported.
    for (const { entryPoint, exports } of Object.values(metafile?.outputs ?? {})) {
      const [, group] = /^group:(.*)$/u.exec(entryPoint ?? '') ?? [];
      const wanted = GROUPS[group]?.flatMap((file) => exportsOf(path.join(SOURCE, file))) ?? [];
      const missing = wanted.find((name) => !exports.includes(name));
      if (missing !== undefined) return { errors: [{ text: `the group ${group} exports ${missing} twice; split it` }] };
    }
    return undefined;
  });
}

/** The names of the functions and constants that a source exports. */
const exportsOf = (file) =>
  [...readFileSync(file, 'utf8').matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gmu)].map(
    ([, name]) => name,
  );

/** Leaves most packages external. The filters are Go regular expressions, which have no flags. */
function leavePackages({ onResolve, onLoad }) {
  onResolve({ filter: /^[^./]/ }, ({ path: name, importer, kind }) => {
    if (!importer.startsWith(SOURCE) || INSIDE.test(name)) return undefined;
    return kind === 'import-statement' && REQUIRED.has(name)
      ? { path: name, namespace: 'required' }
      : { path: name, external: true };
  });
  onResolve({ filter: /^/, namespace: 'required' }, ({ path: name }) => ({ path: name, external: true }));
  onLoad({ filter: /^/, namespace: 'required' }, ({ path: name }) => ({
    contents: `module.exports = require(${JSON.stringify(name)});`,
  }));
}

/** Gives a draft its name. Another process may have made the same build meanwhile, or a damaged one may be in its place. */
function rename(draft, folder) {
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (isIntact(folder)) return;
    if (!existsSync(draft)) throw error;
    // Another process may move the damaged one away, and put its own there, between any two of these lines.
    const damaged = `${draft}-damaged`;
    try {
      renameSync(folder, damaged);
      rmSync(damaged, { recursive: true, force: true });
    } catch {}
    try {
      renameSync(draft, folder);
    } catch (again) {
      if (!isIntact(folder)) throw again;
    }
  }
}

/** Makes a build the one that the package exports, unless it is. Each file is replaced in one step. */
function makeCurrent(name) {
  const replace = (file, text) => {
    const place = path.join(DIST, file);
    if (existsSync(place) && readFileSync(place, 'utf8') === text) return;
    const draft = `${place}.${process.pid}`;
    writeFileSync(draft, text);
    renameSync(draft, place);
  };
  const check = IS_PACKED ? '' : `import '../tools/build/upToDate.mjs';\n`;
  for (const entry of Object.keys(EXPORTS))
    replace(`${entry}.mjs`, `${check}export * from './${name}/${entry}.mjs';\n`);
  replace('current.json', `${JSON.stringify({ build: name })}\n`);
}

/** Removes builds and drafts that have not been used for long. */
function removeOld() {
  for (const entry of readdirSync(DIST, { withFileTypes: true })) {
    const place = path.join(DIST, entry.name);
    if (entry.isDirectory() && BUILDS.test(entry.name) && age(place) > OLD)
      rmSync(place, { recursive: true, force: true });
  }
}

/** Milliseconds since a folder was last made or used; 0 for one that another process has removed meanwhile. */
const age = (folder) => {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found === undefined ? 0 : Date.now() - found.mtimeMs;
};

if (isScript()) {
  const folder = await build();
  if (IS_PACKED) {
    for (const entry of readdirSync(DIST).filter((name) => BUILDS.test(name) && name !== path.basename(folder)))
      rmSync(path.join(DIST, entry), { recursive: true });
  }
}

/** Whether Node was started with this file; with a script from standard input the first argument is no file. */
function isScript() {
  try {
    return realpathSync(process.argv[1] ?? '') === fileURLToPath(import.meta.url);
  } catch {
    return false;
  }
}
