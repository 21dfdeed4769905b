import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Benchmark, Growth, Listing } from './Benchmark.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** All benchmarks of this folder, in the order of their files' names and, within a file, as they stand there. */
export async function discover(): Promise<ReadonlyArray<Benchmark | Growth | Listing>> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.bench.ts')).toSorted();
  const found = await Promise.all(
    files.map(async (name) => {
      const module = (await import(pathToFileURL(path.join(FOLDER, name)).href)) as {
        readonly default: Benchmark | Growth | Listing | ReadonlyArray<Benchmark | Growth | Listing>;
      };
      return module.default;
    }),
  );
  return found.flat();
}
