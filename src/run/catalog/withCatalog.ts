import { type CacheUse, CachingExecutor } from '../cache/CachingExecutor.ts';
import type { Catalog } from '../Catalog.ts';
import type { Executor } from '../Executor.ts';
import { openExecutor } from '../openExecutor.ts';
import { cachedCatalog } from './cachedCatalog.ts';

/** How a folder is cataloged. */
interface WithCatalogOptions {
  /** Threads, which start on demand; 1 by default. */
  readonly workers?: number | undefined;
  /** Where to find what an earlier run found out about files that are as they were; by default all are bundled and run. */
  readonly cache?: CacheUse | undefined;
}

/** Catalogs a properties folder and calls `use` with the catalog while its executor is open. */
export async function withCatalog<T>(
  properties: string,
  timeout: number,
  use: (catalog: Catalog, executor: Executor) => T | Promise<T>,
  { workers = 1, cache }: WithCatalogOptions = {},
): Promise<T> {
  const open = (): Executor => openExecutor(properties, { workers });
  const executor = cache === undefined ? open() : new CachingExecutor(open, workers, cache);
  try {
    return await use(await cachedCatalog(properties, executor, { timeout }, cache), executor);
  } finally {
    await executor.close();
  }
}
