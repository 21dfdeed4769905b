import type { CacheUse } from '../cache/CachingExecutor.ts';
import type { Catalog } from '../Catalog.ts';
import type { Executor, Limits } from '../Executor.ts';
import { catalogPaper } from './catalogPaper.ts';
import { KeptCatalog } from './KeptCatalog.ts';

/**
 * Catalogs a properties folder, and bundles and runs only the files that are new since an earlier run.
 *
 * @param use the cache; without one, all files are
 * @throws UsageError as {@link catalogPaper} does
 */
export async function cachedCatalog(
  folder: string,
  executor: Executor,
  limits: Limits,
  use: CacheUse | undefined,
): Promise<Catalog> {
  if (use?.catalogs === undefined) return catalogPaper(folder, executor, limits);
  const kept = await KeptCatalog.open(folder, use.catalogs, use.fresh === true);
  const catalog = await catalogPaper(folder, kept.answering(executor), limits, kept.bundle);
  if (use.keeps !== false) await kept.save();
  return catalog;
}
