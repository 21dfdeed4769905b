import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Benchmark, Growth } from './Benchmark.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** All benchmarks of this folder, in the order of their files' names and, within a file, as they stand there. */
export async function discover(): Promise<ReadonlyArray<Benchmark | Growth>> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.bench.ts')).toSorted();
  const found = await Promise.all(
    files.map(async (name) => {
      const module = (await import(pathToFileURL(path.join(FOLDER, name)).href)) as {
        readonly default: Benchmark | Growth | ReadonlyArray<Benchmark | Growth>;
      };
      return module.default;
    }),
  );
  return found.flat();
}
