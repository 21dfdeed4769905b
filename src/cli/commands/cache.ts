import { countOf, countText } from '../../results/words/countText.ts';
import { cacheFolder, CACHE_VARIABLE, isTaken } from '../../store/cache/cacheFolder.ts';
import { CACHE_SIZE, CATALOGS_SIZE } from '../../store/cache/ResultCache.ts';
import { cacheContents, clearCache } from '../../store/cache/shards.ts';
import { displayPath } from '../../store/folders.ts';
import { UsageError } from '../../store/UsageError.ts';
import { EXIT } from '../exitCode.ts';
import { openTerminal } from '../terminal/Terminal.ts';
import type { CacheFlags } from '../usage/cache.ts';

/** Bytes in a megabyte. */
const MEGABYTE = 2 ** 20;

/** `npm run cache`: shows the cache of results, or clears it. @returns the exit code */
export async function cache({ clear = false }: CacheFlags): Promise<number> {
  const { print } = openTerminal();
  const folder = cacheFolder();
  if (folder === undefined) {
    print(`No results are kept for later runs: ${whyNone()}.`);
    return EXIT.asExpected;
  }
  if (isTaken(folder))
    throw new UsageError(`${displayPath(folder)} is not a folder; name one in ${CACHE_VARIABLE}, or leave it out`);
  const { entries, bytes, taken } = await cacheContents(folder);
  const held = `${countOf(entries, 'entry').replace(/entrys$/u, 'entries')}, ${megabytes(bytes)} MB`;
  if (!clear) {
    print(
      [
        `Results of earlier runs, for later ones: ${displayPath(folder)}`,
        `${held} of at most ${megabytes(CACHE_SIZE)} MB for runs, as many for studies and ${megabytes(CATALOGS_SIZE)} MB for what claim files say and reports are; ${countText(taken)} taken so far`,
      ].join('\n'),
    );
    return EXIT.asExpected;
  }
  try {
    await clearCache(folder);
  } catch (error) {
    throw new UsageError(`cannot clear ${displayPath(folder)}: ${(error as Error).message}`, { cause: error });
  }
  print(`Removed ${held}: ${displayPath(folder)}`);
  return EXIT.asExpected;
}

const megabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(bytes < 10 * MEGABYTE ? 1 : 0);

function whyNone(): string {
  const said = process.env[CACHE_VARIABLE] ?? '';
  if (said !== '') return `${CACHE_VARIABLE} is ${said}`;
  return process.env['CI'] === undefined
    ? 'this user has no folder for such files'
    : `CI is set; ${CACHE_VARIABLE}=yes or a folder there keeps them`;
}
