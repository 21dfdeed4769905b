import type { Executor } from '../Executor.ts';
import { WorkerPool } from '../threads/WorkerPool.ts';
import type { Catalog } from '../Catalog.ts';
import { catalogPaper } from './catalogPaper.ts';

/** Catalogs a properties folder and calls `use` with the catalog while its worker thread is alive. */
export async function withCatalog<T>(
  properties: string,
  timeout: number,
  use: (catalog: Catalog, executor: Executor) => T | Promise<T>,
): Promise<T> {
  const pool = new WorkerPool(properties, { workers: 1 });
  try {
    return await use(await catalogPaper(properties, pool, { timeout }), pool);
  } finally {
    await pool.close();
  }
}
