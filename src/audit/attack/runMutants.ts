import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { BROKE, type EngineMutant, type Found, mutated } from './mutants/EngineMutant.ts';
import { PACKAGE_FOLDER } from '../../store/folders.ts';

/** Options of an attack on mutants. */
export interface MutantsOptions {
  readonly seed: string;
  /** Mutants attacked at the same time. */
  readonly workers: number;
  /** Time limit for an attack, in seconds; one that times out has found nothing. */
  readonly timeout: number;
  readonly onFound: (found: Found) => void;
  readonly signal?: AbortSignal;
}

const SOURCES = path.join(PACKAGE_FOLDER, 'src');

/**
 * Attacks mutants of the checker, each in a process of its own that runs a copy of the checker with one change. The
 * copy is one file in the packages' folder, which is removed afterwards; no source is touched.
 *
 * @returns the outcomes in the order of the mutants, of those reached before the signal
 * @throws Error if a copy cannot be made
 */
export async function runMutants(mutants: readonly EngineMutant[], options: MutantsOptions): Promise<Found[]> {
  const cache = path.join(PACKAGE_FOLDER, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(path.join(cache, 'refutable-attack-'));
  const found: Found[] = [];
  let next = 0;
  const isStopped = (): boolean => options.signal?.aborted === true;
  const work = async (): Promise<void> => {
    for (let at = next++; at < mutants.length && !isStopped(); at = next++) {
      const mutant = mutants[at]!;
      const one = { mutant, ...(await attacked(mutant, path.join(folder, `${at}.mjs`), options)) };
      if (isStopped()) return;
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

/** No change at all. */
const UNCHANGED: EngineMutant = { file: '', says: 'nothing is changed', from: '', to: '' };

/** Attacks the unchanged checker in the same way: an attack that finds mutants must find nothing here. */
export async function attackUnchanged(
  options: Omit<MutantsOptions, 'onFound' | 'workers'>,
): Promise<Found | undefined> {
  const [found] = await runMutants([UNCHANGED], { ...options, workers: 1, onFound: () => {} });
  return found;
}

async function attacked(
  mutant: EngineMutant,
  file: string,
  { seed, timeout, signal }: MutantsOptions | Omit<MutantsOptions, 'onFound' | 'workers'>,
): Promise<Omit<Found, 'mutant'>> {
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
    plugins: mutant === UNCHANGED ? [] : [changing(mutant)],
    logLevel: 'silent',
  });
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file], {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal === undefined ? {} : { signal }),
    });
    let [out, errors] = ['', ''];
    const timer = setTimeout(() => child.kill('SIGKILL'), timeout * 1000);
    child.stdout.on('data', (text: Buffer) => (out += text.toString()));
    child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
    child.on('error', (error) => {
      clearTimeout(timer);
      if (signal?.aborted === true) resolve({ by: undefined });
      else reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      // Killed from outside: by the timer, or for lack of memory.
      if (code === null) resolve({ by: undefined, isLate: true });
      else if (code === 0) resolve({ by: (JSON.parse(out) as { by?: string }).by });
      else resolve({ by: `${BROKE}: ${errorIn(errors) ?? `exit code ${code}`}` });
    });
  });
}

/** The line of a process's last output that names its error. */
const errorIn = (said: string): string | undefined =>
  said
    .trim()
    .split('\n')
    .find((line) => line.includes('Error'));

/** Replaces a source by its mutant. */
const changing = (mutant: EngineMutant): Plugin => ({
  name: 'mutant',
  setup(builder) {
    const place = path.join(SOURCES, mutant.file);
    // The bundler reads the filter as a Go regular expression, which has no flag u.
    builder.onLoad({ filter: /\.ts$/ }, async (args) =>
      path.resolve(args.path) === place
        ? { contents: mutated(mutant, await readFile(place, 'utf8')), loader: 'ts' }
        : undefined,
    );
  },
});
