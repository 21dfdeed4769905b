import { createHash } from 'node:crypto';
import { readdir, readFile, realpath } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { importsIn } from '../catalog/importsIn.ts';

/** What installed packages hold. */
export interface PackageContents {
  /** A digest of all files of the packages, and of those that they import or name as dependencies; of no path outside them. */
  readonly digest: string;
  /** What their code may read of its surroundings, in words; undefined if nothing is found. */
  readonly reads?: string | undefined;
}

/** Bytes of packages that are compared, at most. */
const MOST = 64 * 2 ** 20;

/** Files that nothing runs or reads. */
const PROSE = /(?:\.md|\.map|\.d\.[cm]?ts|\.markdown)$/iu;

const CODE = /\.[cm]?[jt]sx?$/iu;

/** Code that reads the environment, or a module of Node that does. NODE_ENV is known to the digest of whoever asks. */
const READS =
  /\bprocess\s*(?:\.\s*env\b(?!\s*(?:\.\s*NODE_ENV|\[\s*['"]NODE_ENV['"]\s*\])\b)|\[)|['"](?:node:)?(?:fs|fs\/promises|child_process|os|net|http|https|dns|worker_threads|cluster|dgram|tls|vm)['"]/u;

/**
 * What the packages of some files hold: a file that is changed there may change what a claim that imports it does.
 *
 * @param files absolute paths, without links, of files in `node_modules`
 */
export async function packageContents(files: Iterable<string>): Promise<PackageContents> {
  const hash = createHash('sha256');
  const waiting = [...new Set([...files].map(packageFolder))].sort();
  const seen = new Set(waiting);
  let size = 0;
  let reads: string | undefined;
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    const names = new Set<string>();
    for (const file of (await filesOf(folder)).sort()) {
      const bytes = await readFile(path.join(folder, file)).catch(() => Buffer.from('unreadable'));
      size += bytes.length;
      if (size > MOST) return { digest: '', reads: `packages of more than ${MOST / 2 ** 20} MB` };
      hash.update(`\0${path.basename(folder)}/${file.replaceAll(path.sep, '/')}\0${bytes.length}\0`).update(bytes);
      const text = CODE.test(file) ? bytes.toString('utf8') : '';
      if (READS.test(text)) reads ??= `the package ${nameOf(folder)}, which reads files or variables`;
      for (const name of file === 'package.json' ? dependenciesIn(bytes) : importsIn(text)) names.add(name);
    }
    for (const name of [...names].sort()) {
      const other = await found(name, folder);
      if (other === undefined || seen.has(other)) continue;
      seen.add(other);
      waiting.push(other);
    }
  }
  return { digest: hash.digest('hex'), reads };
}

/** The folder of the package that a file belongs to. */
function packageFolder(file: string): string {
  const [folder] = /^[^]*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/u.exec(file) ?? [];
  return folder ?? path.dirname(file);
}

const nameOf = (folder: string): string =>
  folder
    .split(/[/\\]node_modules[/\\]/u)
    .at(-1)!
    .replaceAll(path.sep, '/');

/** The files of a package, without those of packages installed in it; relative paths. */
async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const below = await Promise.all(
    entries.map(async (entry) => {
      if (entry.isDirectory())
        return entry.name === 'node_modules'
          ? []
          : (await filesOf(path.join(folder, entry.name))).map((file) => path.join(entry.name, file));
      return PROSE.test(entry.name) ? [] : [entry.name];
    }),
  );
  return below.flat();
}

function dependenciesIn(bytes: Buffer): string[] {
  try {
    const said = JSON.parse(bytes.toString('utf8')) as Readonly<Record<string, object | undefined>>;
    return ['dependencies', 'optionalDependencies', 'peerDependencies'].flatMap((key) => Object.keys(said[key] ?? {}));
  } catch {
    return [];
  }
}

/** The folder of a package by the name under which a file in a folder imports it; undefined for what is none. */
async function found(imported: string, folder: string): Promise<string | undefined> {
  const [name] = /^(?:@[^/]+\/)?[^/]+/u.exec(imported) ?? [];
  if (name === undefined || name.startsWith('.') || isBuiltin(name)) return undefined;
  for (let above = folder; ; above = path.dirname(above)) {
    const place = await realpath(path.join(above, 'node_modules', name)).catch(() => undefined);
    if (place !== undefined) return place;
    if (path.dirname(above) === above) return undefined;
  }
}
