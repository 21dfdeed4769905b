import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What the TypeScript compiler says about a place in a file. */
export interface TypeFault {
  /** Relative to the properties folder, with forward slashes. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** Its lines. */
  readonly message: readonly string[];
}

/** Options of the compiler where the paper has no tsconfig.json. */
const USUAL = {
  target: 'es2023',
  lib: ['es2023'],
  module: 'nodenext',
  types: [],
  strict: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
};

/**
 * The errors in claim files that the TypeScript compiler finds which is installed beside them, with the options of the
 * nearest tsconfig.json.
 *
 * @param properties the properties folder
 * @param files of the claims, relative to it
 * @returns nothing where no compiler is installed, it cannot be run, or it cannot find the types of this package
 */
export async function typeFaults(properties: string, files: readonly string[]): Promise<readonly TypeFault[]> {
  const compiler = compilerOf(properties);
  const typed = files.filter((file) => /\.m?ts$/u.test(file));
  if (compiler === undefined || typed.length === 0) return [];
  const folder = await mkdtemp(path.join(tmpdir(), 'refutable-types-'));
  try {
    const above = foldersAbove(properties);
    const base = above.map((one) => path.join(one, 'tsconfig.json')).find((file) => existsSync(file));
    const config = {
      ...(base === undefined ? {} : { extends: base }),
      compilerOptions: {
        ...(base === undefined ? USUAL : {}),
        noEmit: true,
        composite: false,
        incremental: false,
        typeRoots: above.map((one) => path.join(one, 'node_modules/@types')),
      },
      include: [],
      references: [],
      files: typed.map((file) => path.join(properties, file)),
    };
    await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify(config));
    const faults = faultsIn(await outputOf(compiler, folder), folder, properties);
    return faults.some(({ message }) => message[0]!.startsWith(`Cannot find module 'refutable'`)) ? [] : faults;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The program of the compiler that a file in a folder would get. */
function compilerOf(folder: string): string | undefined {
  try {
    const found = createRequire(path.join(folder, 'x.js')).resolve('typescript/package.json');
    const program = path.join(path.dirname(found), 'bin/tsc');
    return existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
}

/** A folder and those that contain it, nearest first. */
function foldersAbove(folder: string): readonly string[] {
  const above = path.dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersAbove(above)];
}

const outputOf = (compiler: string, folder: string): Promise<string> =>
  new Promise((resolve) => {
    const words = [compiler, '-p', folder, '--pretty', 'false'];
    execFile(process.execPath, words, { cwd: folder, maxBuffer: 2 ** 26 }, (_, stdout) => resolve(stdout));
  });

/**
 * The errors that the compiler prints, `a.claim.ts(3,5): error TS2322: …` with indented lines below.
 *
 * @param from the folder to which it names files
 */
function faultsIn(output: string, from: string, properties: string): readonly TypeFault[] {
  const faults: (TypeFault & { readonly message: string[] })[] = [];
  let isFault = false;
  for (const line of output.split(/\r?\n/u)) {
    const [, name, at, column, message] = /^(.+?)\((\d+),(\d+)\): error \w+: (.*)$/u.exec(line) ?? [];
    if (message !== undefined) {
      const file = path.relative(properties, path.resolve(from, name!)).replaceAll(path.sep, '/');
      isFault = !file.startsWith('../');
      if (isFault) faults.push({ file, line: Number(at), column: Number(column), message: [message] });
    } else if (isFault && line.startsWith(' ')) faults.at(-1)!.message.push(line.trim());
    else isFault = false;
  }
  return faults;
}
