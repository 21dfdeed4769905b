import { statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startFolder } from '../folders.ts';

/** What decides where the cache is. */
interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  /** The folder that relative paths start from. */
  readonly from: string;
}

/** The folder in it for the results of studies, which has a limit of its own. */
export const STUDIES = 'studies';

/** The folder in it for what the files of claims say, which has a limit of its own. */
export const CATALOGS = 'catalogs';

/** The variable that names the folder of the cache, or switches it off or on. */
export const CACHE_VARIABLE = 'REFUTABLE_CACHE';

/**
 * The folder in which results are kept for later runs; undefined if none are.
 *
 * `REFUTABLE_CACHE` is `no` or `yes`, or names a folder. Without it, results are kept in the user's folder for such files, and
 * in none where `CI` is set: there it is a choice to believe what an earlier run found.
 */
export function cacheFolder(given: Partial<Surroundings> = {}): string | undefined {
  const { env = process.env, platform = process.platform, home = homeFolder(), from = startFolder() } = given;
  const said = env[CACHE_VARIABLE]?.trim() ?? '';
  if (/^(?:no|off|false|0)$/iu.test(said)) return undefined;
  const isFolder = said !== '' && !/^(?:yes|on|true|1)$/iu.test(said);
  if (isFolder) return path.resolve(from, said);
  if (said === '' && !/^(?:|no|off|false|0)$/iu.test(env['CI'] ?? '')) return undefined;
  return usualFolder(env, platform, home);
}

/** Whether something other than a folder has the name of the cache's, so that nothing can be kept there. */
export function isTaken(folder: string): boolean {
  try {
    return !statSync(folder).isDirectory();
  } catch {
    return false;
  }
}

/** Where the platform wants files that can be made again. */
function usualFolder(env: Surroundings['env'], platform: NodeJS.Platform, home: string): string | undefined {
  const { XDG_CACHE_HOME: xdg = '', LOCALAPPDATA: local = '' } = env;
  // A relative path is to be ignored, says the XDG Base Directory Specification.
  if (path.isAbsolute(xdg)) return path.join(xdg, 'refutable');
  if (platform === 'win32' && path.isAbsolute(local)) return path.join(local, 'refutable', 'cache');
  if (!path.isAbsolute(home)) return undefined;
  return platform === 'darwin'
    ? path.join(home, 'Library', 'Caches', 'refutable')
    : path.join(home, '.cache', 'refutable');
}

function homeFolder(): string {
  try {
    return os.homedir();
  } catch {
    return '';
  }
}
