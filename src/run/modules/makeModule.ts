import { createHash } from 'node:crypto';
import { isBuiltin } from 'node:module';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  build,
  type BuildFailure,
  type Loader,
  type Message,
  type OnResolveResult,
  type Plugin,
  type ResolveResult,
} from 'esbuild';
import type { Fault } from '../../results/ClaimResult.ts';
import { closest } from '../../claim/closest.ts';
import { BundlerCrash, surviving } from '../../store/bundle/surviving.ts';
import { realFolder } from '../../store/folders.ts';
import type { Outcome } from '../Job.ts';
import { fileOwner } from '../sandbox/fileOwner.ts';
import type { ClaimModule } from './ClaimModule.ts';
import type { BundleOptions } from './bundleModule.ts';
import type { ImportNotes } from './ImportNotes.ts';
import { META, Outside } from './Outside.ts';
import { marked, packageModules } from './packageModules.ts';
import { unreadableConfig } from './unreadableConfig.ts';
import { readFault } from '../../store/files/readPlainFile.ts';

/** Makes the module of a file; see `bundleModule`. */
export async function makeModule({
  properties,
  file,
  text,
  snapshot,
  checker = '',
  notes,
}: BundleOptions): Promise<Outcome<ClaimModule>> {
  const folder = realFolder(properties);
  const inputs = new Map<string, Buffer>();
  const outside = new Outside();
  const entry = realFolder(path.join(folder, file));
  notes?.note(path.join(folder, file), folder, entry);
  const read = (input: string): Promise<Buffer> =>
    text !== undefined && input === entry ? Promise.resolve(Buffer.from(text)) : snapshot.read(input);
  try {
    const { outputFiles } = await surviving(() =>
      build({
        entryPoints: [{ in: ENTRY, out: 'claim' }],
        bundle: true,
        write: false,
        outdir: folder,
        absWorkingDir: folder,
        format: 'esm',
        platform: 'node',
        target: 'node20',
        charset: 'utf8',
        sourcemap: 'external',
        sourcesContent: false,
        legalComments: 'none',
        tsconfigRaw: {},
        conditions: [],
        mainFields: ['main'],
        logLevel: 'silent',
        define: { 'import.meta': META },
        plugins: [claimFiles({ entry, folder, inputs, outside, read, notes })],
      }),
    );
    const [map, code] = outputFiles.toSorted((a, b) => (a.path < b.path ? 1 : -1)).map((output) => output.text);
    const { contents, here, reads } = await outside.look(code!);
    const said = digestOf(inputs, folder, [checker, ...contents]);
    const name = [said, ...here].join(' ');
    outside.note(name);
    const identity = reads === undefined ? { identity: name } : { reads };
    const text = inputs.get(entry)!.toString('utf8');
    return { answer: { code: withMap(code!, map!, folder), digest: said.slice(0, SHOWN), text, ...identity } };
  } catch (error) {
    return { fault: bundleFault(error) };
  }
}

/** The name by which the bundler is asked for the file; what the file is called must not matter. */
const ENTRY = 'refutable-entry';

/** Hexadecimal digits of a digest in results. */
const SHOWN = 16;

interface Given {
  /** Path of the file, absolute and without links. */
  readonly entry: string;
  readonly folder: string;
  /** The files that were read. */
  readonly inputs: Map<string, Buffer>;
  readonly outside: Outside;
  readonly read: (file: string) => Promise<Buffer>;
  readonly notes: ImportNotes | undefined;
}

/** Finds and reads the files of claims; whatever is no claim's own stays outside of the bundle. */
function claimFiles({ entry, folder, inputs, outside, read, notes }: Given): Plugin {
  const ownerOf = fileOwner(folder);
  const configs = new Map<string, Promise<string | undefined>>();
  return {
    name: 'claim files',
    setup(bundler) {
      bundler.onResolve({ filter: /./ }, async ({ path: name, kind, resolveDir, pluginData }) => {
        if (pluginData === PASS) return undefined;
        if (kind === 'entry-point') return { path: entry };
        const isRequired = kind === 'require-call' || kind === 'require-resolve';
        const refused = isRequired ? { errors: [{ text: required(name) }] } : undefined;
        if (name === NAME || name.startsWith(`${NAME}/`)) return refused ?? ownModule(name);
        if (isBuiltin(name)) return refused ?? outside.builtin(name);
        const config = await unreadableConfig(resolveDir, configs);
        if (config !== undefined) return { errors: [{ text: config }] };
        const isThere = existsSync(resolveDir);
        const find = (place: string): Promise<ResolveResult> =>
          // From a folder that is not made yet, as for a copy that is tried before it is written, only a whole path is found.
          bundler.resolve(isPath(place) && !isThere ? path.resolve(resolveDir, place) : place, {
            kind,
            resolveDir: isThere ? resolveDir : folder,
            pluginData: PASS,
          });
        let found = await find(name.startsWith('file:') ? fileURLToPath(name) : name);
        // Node takes the name for a part of an address, as in ./a%23b.ts for a#b.ts; editors and tsc do not.
        if (found.errors.length > 0 && isPath(name) && name.includes('%')) found = await find(unescaped(name));
        if (found.errors.length > 0) return { errors: [{ text: unresolved(found.errors[0]!, name) }] };
        notes?.note(name, resolveDir, found.path);
        if (found.external || ownerOf(found.path) !== 'package' || found.path.endsWith('.json')) return found;
        return refused ?? outside.package(found.path);
      });
      bundler.onLoad({ filter: /./, namespace: 'file' }, async ({ path: file }) => {
        const bytes = await read(file).catch((error: unknown) => error as NodeJS.ErrnoException);
        if (bytes instanceof Error) return { errors: [{ text: unreadable(bytes, file) }] };
        inputs.set(file, bytes);
        const text = bytes.toString('utf8');
        const loader = LOADERS[path.extname(file).toLowerCase()];
        if (loader === undefined) return { errors: [{ text: `${path.basename(file)} is neither code nor JSON` }] };
        const own = loader === 'json' ? text : withoutMap(text);
        return { contents: own.includes('import.meta') ? outside.meta(file) + own : own, loader };
      });
    },
  };
}

const NAME = 'refutable';

/** Marks what this plugin itself asks the bundler to find. */
const PASS = Symbol('pass');

const LOADERS: Readonly<Record<string, Loader>> = {
  '.ts': 'ts',
  '.mts': 'ts',
  '.cts': 'ts',
  '.tsx': 'tsx',
  '.js': 'js',
  '.mjs': 'js',
  '.cjs': 'js',
  '.jsx': 'jsx',
  '.json': 'json',
};

/** A module of this package by the name under which it is imported. */
function ownModule(name: string): OnResolveResult {
  const names = Object.keys(packageModules());
  if (names.includes(name)) return { path: marked(name), external: true };
  const meant = closest(name, names);
  const cure = meant === undefined ? `it has ${names.join(', ')}` : `did you mean ${meant}?`;
  return { errors: [{ text: `this package has no module ${name}; ${cure}` }] };
}

/**
 * Ends a text that names a source map with an empty one: the bundler takes the last, and would open the file of any other,
 * which may be a pipe.
 */
const withoutMap = (text: string): string =>
  text.includes('sourceMappingURL=') ? `${text}\n//# sourceMappingURL=data:application/json,{}` : text;

const isPath = (name: string): boolean => /^(?:\.{0,2}\/|file:)/u.test(name);

/** A name without the escapes of an address; as it is where they are none. */
function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Why an import leads nowhere: the bundler could not read a package.json on the way, or there is nothing. */
const unresolved = ({ location, text }: Message, name: string): string =>
  location === null ? missing(name) : `${path.basename(location.file)} is not valid JSON: ${text}`;

const missing = (name: string): string =>
  isPath(name)
    ? `Cannot find module '${name}'`
    : `Cannot find package '${name}'; install it beside the claims, or correct its name`;

const required = (name: string): string => `require('${name}') is not available here; write import ... from '${name}'`;

const unreadable = (error: NodeJS.ErrnoException, file: string): string =>
  error.code === 'ENOENT' && !file.includes('\uFFFD')
    ? `Cannot find module '${path.basename(file)}'`
    : `${path.basename(file)} cannot be read: ${readFault(error, file, 'file')}`;

/** Adds the source map to the code, with the address of each source. */
function withMap(code: string, map: string, folder: string): string {
  const { sources, ...rest } = JSON.parse(map) as { readonly sources: readonly string[] };
  const home = pathToFileURL(`${folder}${path.sep}`);
  const addresses = sources.map((source) => new URL(source, home).href);
  const text = Buffer.from(JSON.stringify({ ...rest, sources: addresses })).toString('base64');
  return `${code}//# sourceMappingURL=data:application/json;base64,${text}\n`;
}

function digestOf(inputs: ReadonlyMap<string, Buffer>, folder: string, others: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(others));
  for (const [file, bytes] of [...inputs].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`\0${path.relative(folder, file).replaceAll(path.sep, '/')}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}

/** What is wrong with one of the files, with its place. */
function bundleFault(error: unknown): Fault {
  if (error instanceof BundlerCrash) return { message: `the file cannot be imported: ${error.message}` };
  const [first] = (error as Partial<BuildFailure>).errors ?? [];
  if (first === undefined) throw error;
  const place = placeOf(first);
  return { message: `the file cannot be imported: ${first.text}`, ...(place === undefined ? {} : { place }) };
}

function placeOf({ location }: Message): string | undefined {
  if (location === null) return undefined;
  return `${path.basename(location.file)}:${location.line}:${location.column + 1}`;
}
