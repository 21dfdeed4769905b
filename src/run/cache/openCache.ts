import path from 'node:path';
import { onOneLine } from '../../results/words/printable.ts';
import { cacheFolder, CATALOGS, isTaken, STUDIES } from '../../store/cache/cacheFolder.ts';
import { CATALOGS_SIZE, ResultCache } from '../../store/cache/ResultCache.ts';
import type { CacheUse } from './CachingExecutor.ts';

/** How a cache is opened. */
export interface OpenCacheOptions {
  /** Whether to decide every claim, and keep what is found. */
  readonly fresh?: boolean | undefined;
  /** Whether it is for a study, whose many results must not push out those of reports; false by default. */
  readonly study?: boolean | undefined;
  /** Whether other machines find the answers, which are not kept then. */
  readonly remote?: boolean | undefined;
  /** Called with each sentence about an entry that is not believed; by default a warning is printed. */
  readonly print?: (line: string) => void;
}

/** The cache that this user, or the variable `REFUTABLE_CACHE`, keeps results in; undefined if none is used. */
export function openCache({ fresh, study = false, remote = false, print = warn }: OpenCacheOptions = {}):
  | CacheUse
  | undefined {
  const folder = cacheFolder();
  if (folder === undefined) return undefined;
  if (isTaken(folder)) {
    print(`${onOneLine(folder)} is not a folder, so no results are taken from it or kept.`);
    return undefined;
  }
  return {
    cache: new ResultCache(study ? path.join(folder, STUDIES) : folder, {
      onDamage: (sentence) => print(`${onOneLine(sentence)} The claim is decided again.`),
    }),
    catalogs: new ResultCache(path.join(folder, CATALOGS), {
      size: CATALOGS_SIZE,
      shards: 1,
      onDamage: (sentence) => print(`${onOneLine(sentence)} What it held is found again.`),
    }),
    fresh,
    keeps: !remote,
    onDifference: (id) =>
      print(
        `${onOneLine(id)}: the cache had another result than the one found now, which replaces it. A result should depend on nothing but its claim, so please report this.`,
      ),
  };
}

// oxlint-disable-next-line no-console -- for callers that print nothing themselves
const warn = (line: string): void => console.warn(line);
