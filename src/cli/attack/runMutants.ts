import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { type EngineMutant, type Found, mutated } from '../../audit/attack/engineMutants.ts';
import { PACKAGE_FOLDER } from '../folders.ts';

/** How to attack mutants. */
export interface MutantsOptions {
  readonly seed: string;
  /** How many are attacked at the same time. */
  readonly workers: number;
  /** Seconds after which an attack is ended: the fault is found, for nothing else takes so long. */
  readonly timeout: number;
  readonly onFound: (found: Found) => void;
  readonly signal?: AbortSignal;
}

const SOURCES = path.join(PACKAGE_FOLDER, 'src');

/**
 * Attacks mutants of the checker, each in a process of its own that runs a copy of the checker with one change. The copy
 * is one file beside the packages, which is removed afterwards; no source is touched.
 *
 * @returns what was found, in the order of the mutants
 * @throws Error where a copy cannot be made
 */
export async function runMutants(mutants: readonly EngineMutant[], options: MutantsOptions): Promise<Found[]> {
  const cache = path.join(PACKAGE_FOLDER, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(path.join(cache, 'refutable-attack-'));
  const found: Found[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < mutants.length && options.signal?.aborted !== true; at = next++) {
      const mutant = mutants[at]!;
      const by = await attacked(mutant, path.join(folder, `${at}.mjs`), options);
      const one = { mutant, by };
      found[at] = one;
      options.onFound(one);
    }
  };
  try {
    await Promise.all(Array.from({ length: options.workers }, work));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return found.filter((one) => one !== undefined);
}

/** Attacks the checker as it is, in the same way: what finds a mutant must find nothing here. */
export const attackUnchanged = (options: Omit<MutantsOptions, 'onFound' | 'workers'>): Promise<Found[]> =>
  runMutants([{ file: 'index.ts', says: 'nothing is changed', from: '/** The words', to: '/** The words' }], {
    ...options,
    workers: 1,
    onFound: () => {},
  });

async function attacked(
  mutant: EngineMutant,
  file: string,
  { seed, timeout, signal }: MutantsOptions | Omit<MutantsOptions, 'onFound' | 'workers'>,
): Promise<string | undefined> {
  await build({
    stdin: {
      contents: `import { findFault } from './audit/attack/findFault.ts';
process.stdout.write(JSON.stringify({ by: await findFault(${JSON.stringify(seed)}) }), () => process.exit(0));`,
      resolveDir: SOURCES,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    outfile: file,
    plugins: [changing(mutant)],
    logLevel: 'silent',
  });
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file], {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal === undefined ? {} : { signal }),
    });
    let [out, errors] = ['', ''];
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, timeout * 1000);
    child.stdout.on('data', (text: Buffer) => (out += text.toString()));
    child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
    child.on('error', (error) => {
      clearTimeout(timer);
      if (signal?.aborted === true) resolve(undefined);
      else reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (late) resolve(`the attack had not ended after ${timeout} s`);
      else if (code === 0) resolve((JSON.parse(out) as { by?: string }).by);
      else
        resolve(
          `the checker broke: ${
            errors
              .trim()
              .split('\n')
              .find((line) => line.includes('Error')) ?? `exit code ${code}`
          }`,
        );
    });
  });
}

/** Puts a mutant in the place of its source. */
const changing = (mutant: EngineMutant): Plugin => ({
  name: 'mutant',
  setup(builder) {
    const place = path.join(SOURCES, mutant.file);
    // The bundler reads the filter as an expression of Go, which knows no flag u.
    builder.onLoad({ filter: /\.ts$/ }, async (args) =>
      path.resolve(args.path) === place
        ? { contents: mutated(mutant, await readFile(place, 'utf8')), loader: 'ts' }
        : undefined,
    );
  },
});
