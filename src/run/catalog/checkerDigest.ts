import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isBuilt, PACKAGE_FOLDER } from '../../store/folders.ts';
import { importsIn } from './importsIn.ts';

const SOURCE = path.join(PACKAGE_FOLDER, 'src');

/**
 * Entry points of the code that can affect a verdict: what a claim file may import, what checks a claim, what a thread does
 * with a job or makes draws for another one, and the sandbox in which it runs. Everything that they import counts, too.
 */
const ROOTS = [
  'index.ts',
  'superposition/index.ts',
  'numeric/index.ts',
  'check/checkClaim.ts',
  'check/validate/nameClaims.ts',
  'check/decide/blockSampler.ts',
  'check/verdict/decidingAhead.ts',
  'run/threads/runJob.ts',
  'run/modules/bundleModule.ts',
  'run/modules/importModule.ts',
  'run/modules/reachesOutside.ts',
  'run/sandbox/forbidNondeterminism.ts',
  'run/sandbox/forbidExit.ts',
  'run/sandbox/SharedObjects.ts',
  'run/sandbox/trapUnhandledErrors.ts',
];

/** The code that can affect a verdict. */
export interface CheckerCode {
  /** The text of each file, by its path below `src`. */
  readonly files: ReadonlyMap<string, string>;
  /** The packages that they import. */
  readonly packages: ReadonlySet<string>;
}

/** All code that can affect a verdict; files imported only for their types cannot. */
export async function checkerCode(): Promise<CheckerCode> {
  const files = new Map<string, string>();
  const packages = new Set<string>();
  const waiting = [...ROOTS];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    const text = await readFile(path.join(SOURCE, file), 'utf8');
    files.set(file, text);
    for (const name of importsIn(text.replaceAll(TYPES, ''))) {
      if (name.startsWith('.')) waiting.push(path.posix.join(path.posix.dirname(file), name));
      else if (!name.startsWith('node:')) packages.add(/^(?:@[^/]+\/)?[^/]+/u.exec(name)![0]);
    }
  }
  return { files, packages };
}

const TYPES = /^(?:import|export) type [^;]*;$/gmu;

/**
 * A digest of all code that can affect a verdict, and of the versions of the packages that it uses. A build stores the
 * digest of its sources, which may be absent later.
 */
export const checkerDigest = (): Promise<string> =>
  isBuilt ? readFile(new URL(DIGEST_FILE, import.meta.url), 'utf8') : digestOfSources();

/** The file in which a build stores the digest of its sources. */
const DIGEST_FILE = './checker-digest.txt';

/** Stores the digest of the sources in a build. @param build path of its folder */
export const keepCheckerDigest = async (build: string): Promise<void> =>
  writeFile(path.join(build, DIGEST_FILE), await digestOfSources());

async function digestOfSources(): Promise<string> {
  const [{ files, packages }, { dependencies, devDependencies }] = await Promise.all([checkerCode(), packageFile()]);
  // A package that goes into the build is no dependency of it.
  const versions = { ...devDependencies, ...dependencies };
  const hash = createHash('sha256');
  for (const name of [...packages].sort()) hash.update(`${name} ${versions[name] ?? ''}\n`);
  for (const [file, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${file}\n`).update(text);
  return hash.digest('hex').slice(0, 16);
}

type Versions = Readonly<Record<string, string>>;

async function packageFile(): Promise<{ readonly dependencies: Versions; readonly devDependencies: Versions }> {
  const text = await readFile(path.join(PACKAGE_FOLDER, 'package.json'), 'utf8');
  return JSON.parse(text) as { readonly dependencies: Versions; readonly devDependencies: Versions };
}
