import { existsSync } from 'node:fs';
import path from 'node:path';
import { displayPath } from '../../store/folders.ts';
import { UsageError } from '../../store/UsageError.ts';
import { readSeed } from '../seed.ts';
import { bundleModule } from '../modules/bundleModule.ts';
import { FileSnapshot } from '../modules/FileSnapshot.ts';
import { checkConfig } from './checkConfig.ts';
import type { Config } from './Config.ts';

/** What a configuration may be called. */
const NAMES = ['refutable.config.ts', 'refutable.config.mts', 'refutable.config.js', 'refutable.config.mjs'];

/**
 * The nearest file with a configuration, in a folder or one of those above it.
 *
 * @returns its path; undefined if there is none
 * @throws UsageError if a folder has two
 */
export function findConfig(folder: string): string | undefined {
  const [file, other] = NAMES.map((name) => path.join(folder, name)).filter((place) => existsSync(place));
  if (other !== undefined)
    throw new UsageError(
      `${displayPath(folder)} has both ${path.basename(file!)} and ${path.basename(other)}; remove one of them`,
    );
  const above = path.dirname(folder);
  return file !== undefined || above === folder ? file : findConfig(above);
}

/**
 * Reads a configuration. The file is bundled as claim files are, and runs in this thread.
 *
 * @param file path of the file
 * @returns the options that it names, with paths from its folder resolved
 * @throws UsageError if it cannot be read or imported, or an option is wrong
 */
export async function loadConfig(file: string): Promise<Config> {
  const name = displayPath(file);
  // It is slow to load, and most folders have no such file.
  const { importModule } = await import('../modules/importModule.ts');
  const folder = path.dirname(path.resolve(file));
  const bundled = await bundleModule({ properties: folder, file: path.basename(file), snapshot: new FileSnapshot() });
  if ('fault' in bundled) {
    const { message, place } = bundled.fault;
    throw new UsageError(`${name} cannot be used: ${message}${place === undefined ? '' : ` (${place})`}`);
  }
  const exported = await importModule(bundled.answer.code).catch((error: unknown) => {
    throw new UsageError(`${name} cannot be used: ${(error as Error).message}`, { cause: error });
  });
  const { properties, out, seed, ...rest } = checkConfig(exported, name);
  return {
    ...rest,
    ...(properties === undefined ? {} : { properties: path.resolve(folder, properties) }),
    ...(out === undefined ? {} : { out: path.resolve(folder, out) }),
    ...(seed === undefined ? {} : { seed: readSeed(seed) }),
  };
}
